import type pg from 'pg';
import type { Db } from '#src/db/open-database.ts';
import type { Day } from '#src/lib/time.ts';
import { type NudgeSettings, parseSettings } from './settings.ts';

/** What the table `settings` says about nudges, over the defaults. */
export async function findSettings(db: Db): Promise<NudgeSettings> {
  const row = await db.setting.findUnique({ where: { key: 'nudges' } });
  return parseSettings(row?.value);
}

export async function storeSettings(db: Db, settings: NudgeSettings): Promise<void> {
  await db.setting.upsert({
    where: { key: 'nudges' },
    create: { key: 'nudges', value: settings },
    update: { value: settings },
  });
}

/** The last day a sweep was finished on; null before the first. */
export async function findSweptDay(db: Db): Promise<Day | null> {
  const row = await db.setting.findUnique({ where: { key: 'nudges.swept' } });
  return (row?.value as Day | undefined) ?? null;
}

export interface CustomerRow {
  id: number;
  number: string;
  name: string;
  currency: string;
  owner_id: number | null;
  owner_active: boolean | null;
  deputy_id: number | null;
  do_not_contact: boolean;
  lost_on: Day | null;
  known_since: Day;
  contract_end: Day | null;
  notice_days: number | null;
  last_order: Day | null;
  last_contact: Day | null;
  pauses: { fromDay: Day; untilDay: Day | null }[] | null;
}

/** Customers with everything that decides whether they may be nudged about; all of them, or those with the ids. */
export async function listCustomers(
  pool: pg.Pool,
  { asOf, ids = null }: { asOf: Day; ids?: number[] | null },
): Promise<CustomerRow[]> {
  const { rows } = await pool.query<CustomerRow>(
    `select c.id, c.number, c.name, c.currency, c.owner_id, owner.active as owner_active, c.deputy_id,
       c.do_not_contact, c.lost_at::text as lost_on, c.created_at::date::text as known_since,
       c.contract_end::text, c.notice_days, ordered.day::text as last_order, touched.day::text as last_contact, rests.pauses
     from customers c
     left join teammates owner on owner.id = c.owner_id
     left join (
       select customer_id, max(day) as day from orders where status in ('valid', 'open') and day <= $1
         and ($2::int[] is null or customer_id = any ($2)) group by 1
     ) ordered on ordered.customer_id = c.id
     left join (
       select customer_id, max(day) as day from touchpoints where undone_at is null and day <= $1
         and ($2::int[] is null or customer_id = any ($2)) group by 1
     ) touched on touched.customer_id = c.id
     left join (
       select customer_id, json_agg(json_build_object('fromDay', from_day, 'untilDay', until_day)) as pauses
       from pauses where undone_at is null and from_day <= $1 and (until_day is null or until_day > $1) group by 1
     ) rests on rests.customer_id = c.id
     where $2::int[] is null or c.id = any ($2)`,
    [asOf, ids],
  );
  return rows;
}

export interface OrderDayRow {
  customer_id: number;
  day: Day;
  /** exact */
  amount: string;
}

/** All order-days, newest first, of the customers who ordered after `since`. */
export async function listOrderDaysOfActive(
  pool: pg.Pool,
  { asOf, since }: { asOf: Day; since: Day },
): Promise<OrderDayRow[]> {
  const { rows } = await pool.query<OrderDayRow>(
    `select customer_id, day::text, sum(amount_net)::text as amount from orders
     where status in ('valid', 'open') and day <= $1 and customer_id in (
       select customer_id from orders where status in ('valid', 'open') and day > $2 and day <= $1
     )
     group by customer_id, day order by customer_id, day desc`,
    [asOf, since],
  );
  return rows;
}

/** Customers whose latest order-day, after `since`, is their first or second one, and of which no nudge was made yet. */
export async function listNewcomers(pool: pg.Pool, { asOf, since }: { asOf: Day; since: Day }): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `select o.customer_id as id from orders o
     where o.status in ('valid', 'open') and o.day <= $1 and o.customer_id in (
       select customer_id from orders where status in ('valid', 'open') and day > $2 and day <= $1
     )
     group by 1 having count(distinct o.day) <= 2 and not exists (
       select from nudges n where n.customer_id = o.customer_id and n.rule in ('first-order', 'second-order')
         and n.spell_day = max(o.day)
     )`,
    [asOf, since],
  );
  return rows.map(({ id }) => id);
}

export interface HabitRow {
  customer_id: number;
  product: string;
  times: number;
  first_day: Day;
  last_day: Day;
}

/** Products that customers active after `since` bought on at least `times` days, but not on their latest order-day. */
export async function listHabits(
  pool: pg.Pool,
  { asOf, since, times }: { asOf: Day; since: Day; times: number },
): Promise<HabitRow[]> {
  const { rows } = await pool.query<HabitRow>(
    `with active as (
       select customer_id, max(day) as latest from orders where status in ('valid', 'open') and day <= $1
       group by 1 having max(day) > $2
     )
     select o.customer_id, p.name as product, count(distinct o.day)::int as times,
       min(o.day)::text as first_day, max(o.day)::text as last_day
     from active a
     join orders o on o.customer_id = a.customer_id and o.status in ('valid', 'open') and o.day <= $1
     join order_lines l on l.order_id = o.id
     join products p on p.id = l.product_id and not p.discontinued
     group by o.customer_id, p.id, p.name, a.latest
     having count(distinct o.day) >= $3 and max(o.day) < a.latest
     order by o.customer_id, times desc, p.name`,
    [asOf, since, times],
  );
  return rows;
}

export interface TouchpointRow {
  customer_id: number;
  day: Day;
  direction: 'in' | 'out';
  kind: string;
}

/** Contacts after `since`, oldest first. */
export async function listTouchpoints(
  pool: pg.Pool,
  { asOf, since }: { asOf: Day; since: Day },
): Promise<TouchpointRow[]> {
  const { rows } = await pool.query<TouchpointRow>(
    `select customer_id, day::text, direction, kind from touchpoints
     where undone_at is null and day > $2 and day <= $1 order by day, id`,
    [asOf, since],
  );
  return rows;
}

export interface PledgeRow {
  id: number;
  customer_id: number;
  text: string;
  day: Day;
  due_day: Day;
  owed_by: 'us' | 'customer';
  by: string | null;
  by_id: number | null;
}

/** Open pledges made up to `asOf` and due before `dueBefore`. */
export async function listPledges(
  pool: pg.Pool,
  { asOf, dueBefore }: { asOf: Day; dueBefore: Day },
): Promise<PledgeRow[]> {
  const { rows } = await pool.query<PledgeRow>(
    `select p.id, p.customer_id, p.text, p.day::text, p.due_day::text, p.owed_by, t.name as by, p.by_id
     from pledges p left join teammates t on t.id = p.by_id
     where p.undone_at is null and (p.done_day is null or p.done_day > $1) and p.day <= $1 and p.due_day < $2
     order by p.due_day, p.id`,
    [asOf, dueBefore],
  );
  return rows;
}

export async function listBirthdays(pool: pg.Pool): Promise<{ customer_id: number; contact: string; day: Day }[]> {
  const { rows } = await pool.query(
    'select customer_id, name as contact, birthday::text as day from contacts where birthday is not null',
  );
  return rows;
}

export interface NudgeKey {
  customer_id: number;
  rule: string;
  spell: Day;
  state: string;
  found: Day;
  outcome: string | null;
}

/** Every nudge ever found, by the key that makes it unique. */
export async function listNudgeKeys(pool: pg.Pool): Promise<NudgeKey[]> {
  const { rows } = await pool.query<NudgeKey>(
    'select customer_id, rule, spell_day::text as spell, state, found_day::text as found, outcome from nudges',
  );
  return rows;
}

/** A finding as the table takes it. */
export interface NudgeRecord {
  customer_id: number;
  rule: string;
  spell_day: Day;
  owner_id: number | null;
  because_de: string;
  because_en: string;
  urgency: number;
  suggests: string | null;
  state: 'open' | 'expired';
  outcome: string | null;
  numbers: Record<string, number | string>;
}

/**
 * Writes a sweep in one transaction: new findings arrive, waiting ones get today's sentence, snoozed ones whose time
 * has come wait again, and waiting ones that no longer hold go. A finding seen before stays as it is.
 * @param marksSweep false when only a part was looked for: then nothing goes and the sweep is not done
 */
export async function recordFindings(
  pool: pg.Pool,
  { day, records, marksSweep }: { day: Day; records: NudgeRecord[]; marksSweep: boolean },
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    if (marksSweep) await client.query(wakeSnoozed, [day]);
    const { rows } = await client.query<{ id: number }>(insertFindings, [JSON.stringify(records), day]);
    if (marksSweep) {
      await client.query(dropWaiting, [rows.map(({ id }) => id)]);
      await client.query(
        `insert into settings (key, value, updated_at) values ('nudges.swept', to_json($1::text)::jsonb, now())
         on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
        [day],
      );
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const wakeSnoozed = `
  update nudges set state = 'open', closed_at = null, closed_by_id = null, outcome = null
  where state = 'snoozed' and not exists (
    select from pauses p where p.nudge_id = nudges.id and p.undone_at is null and p.until_day > $1::date
  )`;

const insertFindings = `
  insert into nudges (customer_id, rule, spell_day, owner_id, because_de, because_en, urgency, suggests, state,
    outcome, numbers, found_day, closed_at)
  select customer_id, rule, spell_day, owner_id, because_de, because_en, urgency, suggests, state, outcome, numbers,
    $2::date, case when state = 'expired' then now() end
  from json_to_recordset($1::json) as r (customer_id int, rule text, spell_day date, owner_id int, because_de text,
    because_en text, urgency float8, suggests text, state text, outcome text, numbers jsonb)
  on conflict (customer_id, rule, spell_day) do update set owner_id = excluded.owner_id,
    because_de = excluded.because_de, because_en = excluded.because_en, urgency = excluded.urgency,
    suggests = excluded.suggests, numbers = excluded.numbers
  where nudges.state = 'open' and excluded.state = 'open'
  returning id`;

const dropWaiting = `
  with gone as (select id, sent_day from nudges where state = 'open' and id <> all ($1::int[])),
  never_shown as (delete from nudges where id in (select id from gone where sent_day is null))
  update nudges set state = 'expired', closed_at = now() where id in (select id from gone where sent_day is not null)`;
