import type pg from 'pg';
import type { Day } from '#src/lib/time.ts';
import { OUTCOME_DAYS } from './delivery-store.ts';

export interface RuleOutcome {
  rule: string;
  sent: number;
  helped: number;
  false_alarms: number;
  open: number;
}

/** What came of each rule's nudges delivered up to a day. */
export async function countOutcomes(pool: pg.Pool, { upTo }: { upTo: Day }): Promise<RuleOutcome[]> {
  const { rows } = await pool.query<RuleOutcome>(
    `select rule, count(*)::int as sent, count(*) filter (where helped)::int as helped,
       count(*) filter (where outcome = 'false-alarm')::int as false_alarms,
       count(*) filter (where state = 'sent')::int as open
     from nudges where sent_day <= $1 group by rule order by rule`,
    [upTo],
  );
  return rows;
}

/** What became of the nudges about silences whose foretold days are over. */
export interface HitRate {
  warnings: number;
  /** no order came in those days */
  quiet: number;
  /** an order came, but only after somebody was in touch */
  won_back: number;
  /** mean chance of silence that was foretold, 0–1; null without any */
  promised: number | null;
}

/** The running hit rate of "gone quiet": of so many warnings, in how many the customer indeed stayed silent. */
export async function readHitRate(pool: pg.Pool, { upTo }: { upTo: Day }): Promise<HitRate> {
  const { rows } = await pool.query<HitRate>(
    `select count(*)::int as warnings, count(*) filter (where next is null)::int as quiet,
       count(*) filter (where exists (
         select from touchpoints t where t.customer_id = told.customer_id and t.undone_at is null
           and t.day between told.sent_day and told.next
       ))::int as won_back, avg(certainty)::float as promised
     from (
       select n.customer_id, n.sent_day, (n.numbers ->> 'certainty')::float as certainty, (
         select min(o.day) from orders o
         where o.customer_id = n.customer_id and o.status in ('valid', 'open') and o.day > n.sent_day
           and o.day <= n.sent_day + (n.numbers ->> 'horizon')::int
       ) as next
       from nudges n
       where n.rule = 'gone-quiet' and n.sent_day + (n.numbers ->> 'horizon')::int <= $1
     ) as told`,
    [upTo],
  );
  return rows[0]!;
}

/** Days after which no nudge is open any more: thirty of its own, and as many for whoever it was handed on to. */
const OLDEST_DAYS = 2 * OUTCOME_DAYS;

export interface WeekOutcome {
  nudges: number;
  contacts: number;
  orders: number;
  /** exact sums per currency, largest first */
  amounts: { currency: string; amount: string }[];
}

/**
 * What nudges brought in the days `from` up to and including `until` of the team's calendar: how many went out, how
 * many led to a contact or a kept pledge, wherever that was noted, and the orders of customers within thirty days
 * after a nudge about them.
 */
export async function readWeek(
  pool: pg.Pool,
  { from, until, zone }: { from: Day; until: Day; zone: string },
): Promise<WeekOutcome> {
  const { rows: counts } = await pool.query<{ nudges: number; contacts: number }>(
    `select count(*) filter (where sent_day between $1 and $2)::int as nudges,
       count(*) filter (where helped and outcome <> 'ordered'
         and (closed_at at time zone $3)::date between $1 and $2)::int as contacts
     from nudges where sent_day >= $1::date - $4::int`,
    [from, until, zone, OLDEST_DAYS],
  );
  const { rows: sums } = await pool.query<{ currency: string; orders: number; amount: string }>(
    `select o.currency, count(*)::int as orders, sum(o.amount_net)::text as amount from orders o
     where o.status in ('valid', 'open') and o.day between $1 and $2 and exists (
       select from nudges n where n.customer_id = o.customer_id and n.sent_day < o.day and n.sent_day >= o.day - $3::int
     )
     group by 1 order by sum(o.amount_net) desc`,
    [from, until, OUTCOME_DAYS],
  );
  let orders = 0;
  for (const sum of sums) orders += sum.orders;
  return {
    nudges: counts[0]?.nudges ?? 0,
    contacts: counts[0]?.contacts ?? 0,
    orders,
    amounts: sums.map(({ currency, amount }) => ({ currency, amount })),
  };
}
