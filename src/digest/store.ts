import type pg from 'pg';
import type { Db } from '#src/db/open-database.ts';
import type { Prisma } from '#src/db/prisma/client.ts';
import { type Day, fromDate, toDate } from '#src/lib/time.ts';
import type { Digest } from './digest.ts';

/** What a team has set in Slack; null where the environment's setting holds. */
export interface DigestSettings {
  channel: string | null;
  at: string | null;
}

export async function findDigestSettings(db: Db): Promise<DigestSettings> {
  const row = await db.setting.findUnique({ where: { key: 'digest' } });
  const value = (row?.value ?? {}) as Partial<DigestSettings>;
  return { channel: value.channel ?? null, at: value.at ?? null };
}

export async function storeDigestSettings(db: Db, settings: DigestSettings): Promise<void> {
  const value = { ...settings };
  await db.setting.upsert({ where: { key: 'digest' }, create: { key: 'digest', value }, update: { value } });
}

/** The last day before `day` that had its digest, posted or empty. */
export async function findLastDigestDay(db: Db, day: Day): Promise<Day | null> {
  const row = await db.digest.findFirst({ where: { day: { lt: toDate(day) } }, orderBy: { day: 'desc' } });
  return row && fromDate(row.day);
}

export async function findDigest(db: Db, day: Day): Promise<{ state: string; content: Digest | null } | null> {
  const row = await db.digest.findUnique({ where: { day: toDate(day) } });
  return row && { state: row.state, content: row.content as unknown as Digest | null };
}

/**
 * Claims a day for its digest and puts the post into the outbox, in one transaction: true for exactly one caller.
 * @param post null when there is nothing to say
 */
export async function claimDigest(
  db: Db,
  { digest, channel, post }: { digest: Digest; channel: string; post: Prisma.OutboxCreateManyInput | null },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const content = digest as unknown as Prisma.InputJsonValue;
    const { count } = await tx.digest.createMany({
      data: [{ day: toDate(digest.day), state: post ? 'claimed' : 'empty', channel, content }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    if (post) await tx.outbox.createMany({ data: [post], skipDuplicates: true });
    return true;
  });
}

/** Digests whose message stands in Slack while their thread is still missing. */
export async function listThreadless(
  pool: pg.Pool,
): Promise<{ day: Day; channel: string; ts: string; content: Digest }[]> {
  const { rows } = await pool.query<{ day: Day; channel: string; ts: string; content: Digest }>(
    `select d.day::text, o.channel, o.ts, d.content from digests d join outbox o on o.key = 'digest:' || d.day::text
     where d.state = 'claimed' and o.state = 'sent' and o.ts is not null`,
  );
  return rows;
}

/** Marks a digest as posted and puts its thread into the outbox, in one transaction. */
export async function recordPosted(
  db: Db,
  { day, channel, ts, thread }: { day: Day; channel: string; ts: string; thread: Prisma.OutboxCreateManyInput[] },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.digest.updateMany({
      where: { day: toDate(day), state: 'claimed' },
      data: { state: 'posted', channel, ts },
    });
    if (count === 1 && thread.length > 0) await tx.outbox.createMany({ data: thread, skipDuplicates: true });
  });
}

/** Valid orders of the days from `since` to before `day`, counted and summed exactly. */
export async function sumOrders(
  pool: pg.Pool,
  { since, day }: { since: Day; day: Day },
): Promise<{ currency: string; count: number; amount: string }[]> {
  const { rows } = await pool.query(
    `select currency, count(*)::int as count, sum(amount_net)::text as amount from orders
     where status in ('valid', 'open') and day >= $1 and day < $2 group by 1 order by sum(amount_net) desc`,
    [since, day],
  );
  return rows;
}

export interface DigestCustomer {
  id: number;
  name: string;
  currency: string;
  owner: string | null;
  do_not_contact: boolean;
}

export async function listDigestCustomers(pool: pg.Pool): Promise<Map<number, DigestCustomer>> {
  const { rows } = await pool.query<DigestCustomer>(
    `select c.id, c.name, c.currency, t.name as owner, c.do_not_contact
     from customers c left join teammates t on t.id = c.owner_id and t.active`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Customers somebody wrote to or called from `since` on. */
export async function listContacted(pool: pg.Pool, { since, asOf }: { since: Day; asOf: Day }): Promise<Set<number>> {
  const { rows } = await pool.query<{ id: number }>(
    `select distinct customer_id as id from touchpoints
     where undone_at is null and direction = 'out' and day between $1 and $2`,
    [since, asOf],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Who was in touch with, or has taken over, each of the customers since a digest; for marking its lines as done. */
export async function listDone(
  pool: pg.Pool,
  { day, customerIds, pledgeIds }: { day: Day; customerIds: number[]; pledgeIds: number[] },
): Promise<{ contacts: Map<number, string>; owners: Map<number, string>; kept: Set<number> }> {
  const { rows: contacts } = await pool.query<{ id: number; name: string }>(
    `select distinct on (p.customer_id) p.customer_id as id, coalesce(t.name, '–') as name
     from touchpoints p left join teammates t on t.id = p.by_id
     where p.customer_id = any ($1) and p.undone_at is null and p.direction = 'out' and p.day >= $2
     order by p.customer_id, p.id`,
    [customerIds, day],
  );
  const { rows: owners } = await pool.query<{ id: number; name: string }>(
    `select c.id, t.name from customers c join teammates t on t.id = c.owner_id and t.active where c.id = any ($1)`,
    [customerIds],
  );
  const { rows: kept } = await pool.query<{ id: number }>(
    'select id from pledges where id = any ($1) and (done_day is not null or undone_at is not null)',
    [pledgeIds],
  );
  return {
    contacts: new Map(contacts.map(({ id, name }) => [id, name])),
    owners: new Map(owners.map(({ id, name }) => [id, name])),
    kept: new Set(kept.map(({ id }) => id)),
  };
}

/** Gives an unowned customer to a teammate; false when it has an active owner already. */
export async function claimCustomer(
  db: Db,
  { customerId, teammateId, actor }: { customerId: number; teammateId: number; actor: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.customer.updateMany({
      where: { id: customerId, OR: [{ ownerId: null }, { owner: { active: false } }] },
      data: { ownerId: teammateId, ownerDerived: false },
    });
    if (count === 0) return false;
    await tx.auditEntry.create({
      data: { actor, action: 'customers.claim', subject: 'customer', subjectId: String(customerId) },
    });
    return true;
  });
}
