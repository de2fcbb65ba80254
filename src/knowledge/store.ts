import type { Db } from '#src/db/open-database.ts';
import { Prisma } from '#src/db/prisma/client.ts';
import type { Day } from '#src/lib/time.ts';

/** What was kept; `isNew` is false when the same source had been kept before. */
export interface Kept {
  id: number;
  isNew: boolean;
}

export interface NewFact {
  customerId: number;
  kind: string;
  text: string;
  authorId: number;
  day: Day;
  sourceUrl?: string | null;
  sourceKey?: string | null;
}

export interface NewTouchpoint {
  customerId: number;
  contactId?: number | null;
  byId: number;
  kind: string;
  direction: string;
  purpose: string;
  day: Day;
  note?: string | null;
  sourceKey?: string | null;
}

export interface NewPledge {
  customerId: number;
  text: string;
  byId: number;
  owedBy: string;
  day: Day;
  dueDay?: Day | null;
  sourceKey?: string | null;
}

// Row and audit entry are one statement each: there is no moment at which one exists without the other.

export async function insertFact(db: Db, fact: NewFact, actor: string): Promise<Kept> {
  const { customerId, kind, text, authorId, day, sourceUrl = null, sourceKey = null } = fact;
  const kept = await db.$queryRaw<{ id: number }[]>`
    with kept as (
      insert into facts (customer_id, kind, text, author_id, day, source_url, source_key)
      values (${customerId}, ${kind}, ${text}, ${authorId}, ${day}::date, ${sourceUrl}, ${sourceKey})
      on conflict (source_key) do nothing returning id
    ), noted as (${audit('knowledge.remember', customerId, actor)})
    select id from kept`;
  return keptOr(kept, () => db.fact.findUniqueOrThrow({ where: { sourceKey: sourceKey ?? '' }, select: { id: true } }));
}

export async function insertTouchpoint(db: Db, touchpoint: NewTouchpoint, actor: string): Promise<Kept> {
  const {
    customerId,
    contactId = null,
    byId,
    kind,
    direction,
    purpose,
    day,
    note = null,
    sourceKey = null,
  } = touchpoint;
  const kept = await db.$queryRaw<{ id: number }[]>`
    with kept as (
      insert into touchpoints (customer_id, contact_id, by_id, kind, direction, purpose, day, note, source_key)
      values (${customerId}, ${contactId}, ${byId}, ${kind}, ${direction}, ${purpose}, ${day}::date, ${note}, ${sourceKey})
      on conflict (source_key) do nothing returning id
    ), noted as (${audit('knowledge.log-touchpoint', customerId, actor)})
    select id from kept`;
  return keptOr(kept, () =>
    db.touchpoint.findUniqueOrThrow({ where: { sourceKey: sourceKey ?? '' }, select: { id: true } }),
  );
}

export async function insertPledge(db: Db, pledge: NewPledge, actor: string): Promise<Kept> {
  const { customerId, text, byId, owedBy, day, dueDay = null, sourceKey = null } = pledge;
  const kept = await db.$queryRaw<{ id: number }[]>`
    with kept as (
      insert into pledges (customer_id, text, by_id, owed_by, day, due_day, source_key)
      values (${customerId}, ${text}, ${byId}, ${owedBy}, ${day}::date, ${dueDay}::date, ${sourceKey})
      on conflict (source_key) do nothing returning id
    ), noted as (${audit('knowledge.make-pledge', customerId, actor)})
    select id from kept`;
  return keptOr(kept, () =>
    db.pledge.findUniqueOrThrow({ where: { sourceKey: sourceKey ?? '' }, select: { id: true } }),
  );
}

/** Closes an open pledge; false when it was closed already. */
export async function closePledge(db: Db, id: number, day: Day, actor: string): Promise<boolean> {
  const closed = await db.$queryRaw<{ customer_id: number }[]>`
    with kept as (
      update pledges set done_day = ${day}::date where id = ${id} and done_day is null returning id, customer_id
    ), noted as (
      insert into audit_log (actor, action, subject, subject_id, detail)
      select ${actor}, 'knowledge.keep-pledge', 'customer', customer_id::text, jsonb_build_object('id', id) from kept
    )
    select customer_id from kept`;
  return closed.length === 1;
}

/** Takes a fact back that was remembered by mistake; null when it is gone already. */
export async function deleteFact(db: Db, id: number, actor: string): Promise<{ customerId: number } | null> {
  const gone = await db.$queryRaw<{ customer_id: number }[]>`
    with kept as (
      delete from facts where id = ${id} returning id, customer_id
    ), noted as (
      insert into audit_log (actor, action, subject, subject_id, detail)
      select ${actor}, 'knowledge.forget', 'customer', customer_id::text, jsonb_build_object('id', id) from kept
    )
    select customer_id from kept`;
  return gone[0] ? { customerId: gone[0].customer_id } : null;
}

function audit(action: string, customerId: number, actor: string): Prisma.Sql {
  return Prisma.sql`insert into audit_log (actor, action, subject, subject_id, detail)
    select ${actor}, ${action}, 'customer', ${String(customerId)}, jsonb_build_object('id', id) from kept`;
}

async function keptOr(kept: { id: number }[], before: () => Promise<{ id: number }>): Promise<Kept> {
  if (kept[0]) return { id: kept[0].id, isNew: true };
  return { id: (await before()).id, isNew: false };
}
