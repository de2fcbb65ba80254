import type pg from 'pg';
import type { Day } from '#src/lib/time.ts';

export interface WaitingRow {
  id: number;
  customer_id: number;
  rule: string;
  urgency: number;
  owner_id: number;
}

/** Nudges found and not yet delivered, the most valuable of each owner. */
export async function listWaiting(pool: pg.Pool, { perOwner }: { perOwner: number }): Promise<WaitingRow[]> {
  const { rows } = await pool.query<WaitingRow>(
    `select id, customer_id, rule, urgency, owner_id from (
       select *, row_number() over (partition by owner_id order by urgency desc, id) as place
       from nudges where state = 'open' and owner_id is not null
     ) as ranked where place <= $1`,
    [perOwner],
  );
  return rows;
}

/** Of these customers, those somebody is being nudged about. */
export async function listBusyCustomers(pool: pg.Pool, ids: number[]): Promise<Set<number>> {
  const { rows } = await pool.query<{ customer_id: number }>(
    "select distinct customer_id from nudges where state = 'sent' and customer_id = any ($1)",
    [ids],
  );
  return new Set(rows.map((row) => row.customer_id));
}

export interface MateRow {
  id: number;
  name: string;
  active: boolean;
  slack_user_id: string | null;
  reports_to_id: number | null;
  away: { fromDay: Day; untilDay: Day; deputyId: number | null }[] | null;
}

/** All colleagues with their absences that are not over. */
export async function listMates(pool: pg.Pool, { day }: { day: Day }): Promise<MateRow[]> {
  const { rows } = await pool.query<MateRow>(
    `select t.id, t.name, t.active, t.slack_user_id, t.reports_to_id,
       json_agg(json_build_object('fromDay', a.from_day, 'untilDay', a.until_day, 'deputyId', a.deputy_id)
         order by a.from_day) filter (where a.id is not null) as away
     from teammates t left join absences a on a.teammate_id = t.id and a.until_day >= $1::date - 1
     group by t.id order by t.id`,
    [day],
  );
  return rows;
}

/** How many nudges each colleague got on a day. */
export async function countReceived(pool: pg.Pool, { from, to }: { from: Day; to: Day }): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ owner_id: number; day: Day; count: number }>(
    `select owner_id, sent_day::text as day, count(*)::int from nudges
     where sent_day between $1 and $2 and owner_id is not null group by 1, 2`,
    [from, to],
  );
  return new Map(rows.map(({ owner_id, day, count }) => [`${owner_id} ${day}`, count]));
}

export interface UntouchedRow {
  id: number;
  customer_id: number;
  sent_day: Day;
  owner_id: number;
  deputy_id: number | null;
}

/** Delivered, not answered, not handed on yet. */
export async function listUntouched(pool: pg.Pool, { sentUpTo }: { sentUpTo: Day }): Promise<UntouchedRow[]> {
  const { rows } = await pool.query<UntouchedRow>(
    `select n.id, n.customer_id, n.sent_day::text, n.owner_id, c.deputy_id
     from nudges n join customers c on c.id = n.customer_id
     where n.state = 'sent' and n.escalated_at is null and n.owner_id is not null and n.sent_day <= $1 order by n.id`,
    [sentUpTo],
  );
  return rows;
}

/** Delivered nudges older than this count as having come to nothing. */
export const OUTCOME_DAYS = 30;

/**
 * Closes every delivered nudge that the record has answered: a contact by anybody, an order, a pledge kept, or
 * thirty days without anything. One statement per kind, each naming the old state.
 */
export async function settleByRecord(pool: pg.Pool, { today, now }: { today: Day; now: Date }): Promise<void> {
  // A contact counts when it was logged after the reason was found; a duty to answer needs a word of ours.
  await pool.query(
    `update nudges n set state = 'done', outcome = 'contact', helped = true, closed_at = $1, closed_by_id = t.by_id
     from (
       select distinct on (n.id) n.id, t.by_id from nudges n
       join touchpoints t on t.customer_id = n.customer_id and t.undone_at is null and t.day between n.sent_day and $2
         and t.created_at >= n.created_at and (n.rule <> 'waiting-for-us' or t.direction = 'out')
       where n.state in ('sent', 'snoozed') and n.rule <> 'pledge-due' order by n.id, t.id
     ) t where n.id = t.id and n.state in ('sent', 'snoozed')`,
    [now, today],
  );
  // An order ends a silence at once; after any other nudge it counts from the next day on.
  await pool.query(
    `update nudges n set state = 'done', outcome = 'ordered', helped = o.day >= n.sent_day, closed_at = $1
     from (
       select n.id, min(o.day) as day from nudges n
       join orders o on o.customer_id = n.customer_id and o.status in ('valid', 'open') and o.day <= $2
         and o.day > case when n.rule in ('gone-quiet', 'reorder-due') then n.spell_day else n.sent_day end
       where n.state in ('sent', 'snoozed') and n.rule <> 'pledge-due' group by n.id
     ) o where n.id = o.id and n.state in ('sent', 'snoozed')`,
    [now, today],
  );
  await pool.query(
    `update nudges n set state = 'done', outcome = 'kept', helped = true, closed_at = $1
     where n.state in ('sent', 'snoozed') and n.rule = 'pledge-due' and not exists (
       select from pledges p where p.customer_id = n.customer_id and p.due_day = n.spell_day and p.done_day is null
         and p.undone_at is null
     )`,
    [now],
  );
  await pool.query(
    `update nudges set state = 'expired', closed_at = $1 where state = 'sent' and sent_day < $2::date - $3::int`,
    [now, today, OUTCOME_DAYS],
  );
}

export interface StaleMessage {
  nudgeId: number;
  channel: string;
  ts: string;
  /** names the state the message should show */
  shown: string;
}

/** Messages about nudges closed within a day that do not show it yet. */
export async function listStaleMessages(pool: pg.Pool, { since }: { since: Date }): Promise<StaleMessage[]> {
  const { rows } = await pool.query<{ id: number; channel: string; ts: string; shown: string }>(
    `select n.id, o.channel, o.ts, 'nudge-shown:' || n.id || ':' || extract(epoch from n.closed_at) || ':' || o.ts as shown
     from nudges n join outbox o on o.key like 'nudge:' || n.id || ':%' and o.state = 'sent' and o.ts is not null
     where n.closed_at > $1 and n.state in ('done', 'not-quiet', 'expired') and n.sent_day is not null and not exists (
       select from deliveries d
       where d.key = 'nudge-shown:' || n.id || ':' || extract(epoch from n.closed_at) || ':' || o.ts
     )`,
    [since],
  );
  return rows.map(({ id, ...row }) => ({ nudgeId: id, ...row }));
}
