import type pg from 'pg';
import type { Day } from '#src/lib/time.ts';

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

/** The ids of the next `limit` customers after one, ascending. */
export async function listCustomerIds(
  pool: pg.Pool,
  { after, limit }: { after: number; limit: number },
): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>('select id from customers where id > $1 order by id limit $2', [
    after,
    limit,
  ]);
  return rows.map(({ id }) => id);
}

/** Customers with everything that decides whether they may be nudged about. */
export async function listCustomers(
  pool: pg.Pool,
  { asOf, ids }: { asOf: Day; ids: number[] },
): Promise<CustomerRow[]> {
  const { rows } = await pool.query<CustomerRow>(
    `select c.id, c.number, c.name, c.currency, c.owner_id, owner.active as owner_active, c.deputy_id,
       c.do_not_contact, c.lost_at::text as lost_on, c.created_at::date::text as known_since,
       c.contract_end::text, c.notice_days, ordered.day::text as last_order, touched.day::text as last_contact, rests.pauses
     from customers c
     left join teammates owner on owner.id = c.owner_id
     left join (
       select customer_id, max(day) as day from orders where status in ('valid', 'open') and day <= $1
         and customer_id = any ($2) group by 1
     ) ordered on ordered.customer_id = c.id
     left join (
       select customer_id, max(day) as day from touchpoints where undone_at is null and day <= $1
         and customer_id = any ($2) group by 1
     ) touched on touched.customer_id = c.id
     left join (
       select customer_id, json_agg(json_build_object('fromDay', from_day, 'untilDay', until_day)) as pauses
       from pauses where undone_at is null and from_day <= $1 and (until_day is null or until_day > $1)
         and customer_id = any ($2) group by 1
     ) rests on rests.customer_id = c.id
     where c.id = any ($2)
     order by c.id`,
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

/** All order-days, newest first, of the customers who ordered after `since`; of all of them, or of those with the ids. */
export async function listOrderDaysOfActive(
  pool: pg.Pool,
  { asOf, since, ids = null }: { asOf: Day; since: Day; ids?: number[] | null },
): Promise<OrderDayRow[]> {
  const { rows } = await pool.query<OrderDayRow>(
    `select customer_id, day::text, sum(amount_net)::text as amount from orders
     where status in ('valid', 'open') and day <= $1 and customer_id in (
       select customer_id from orders where status in ('valid', 'open') and day > $2 and day <= $1
         and ($3::int[] is null or customer_id = any ($3))
     )
     group by customer_id, day order by customer_id, day desc`,
    [asOf, since, ids],
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

/** Products that those of the customers active after `since` bought on `times` days or more, but not on the latest one. */
export async function listHabits(
  pool: pg.Pool,
  { asOf, since, ids, times }: { asOf: Day; since: Day; ids: number[]; times: number },
): Promise<HabitRow[]> {
  const { rows } = await pool.query<HabitRow>(
    `with active as (
       select customer_id, max(day) as latest from orders
       where status in ('valid', 'open') and day <= $1 and customer_id = any ($4) group by 1 having max(day) > $2
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
    [asOf, since, times, ids],
  );
  return rows;
}

export interface TouchpointRow {
  customer_id: number;
  day: Day;
  direction: 'in' | 'out';
  kind: string;
}

/** Contacts with the customers after `since`, oldest first. */
export async function listTouchpoints(
  pool: pg.Pool,
  { asOf, since, ids }: { asOf: Day; since: Day; ids: number[] },
): Promise<TouchpointRow[]> {
  const { rows } = await pool.query<TouchpointRow>(
    `select customer_id, day::text, direction, kind from touchpoints
     where undone_at is null and day > $2 and day <= $1 and customer_id = any ($3) order by day, id`,
    [asOf, since, ids],
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

export async function listBirthdays(
  pool: pg.Pool,
  { ids }: { ids: number[] },
): Promise<{ customer_id: number; contact: string; day: Day }[]> {
  const { rows } = await pool.query(
    `select customer_id, name as contact, birthday::text as day from contacts
     where birthday is not null and customer_id = any ($1)`,
    [ids],
  );
  return rows;
}
