import type pg from 'pg';
import { addDays, type Day } from '#src/lib/time.ts';
import { CLOCK_VERSION, type Clock } from '#src/rhythm/clock.ts';
import { THRESHOLDS } from '#src/rhythm/rhythm.ts';

const KEY = 'rhythm.prior';

/**
 * The clock kept for a day, or for one of the `within` days before it; null when it was fitted on another day or by
 * an older version of its formula.
 */
export async function findClock(pool: pg.Pool, asOf: Day, within = 0): Promise<Clock | null> {
  const { rows } = await pool.query<{ value: Clock }>(
    "select value from settings where key = $1 and value ->> 'fittedOn' between $2 and $3 and value ->> 'version' = $4",
    [KEY, addDays(asOf, -within), asOf, String(CLOCK_VERSION)],
  );
  return rows[0]?.value ?? null;
}

/** Whether there are orders but no clock for the day or one of the `within` days before it; cheap to ask each minute. */
export async function lacksClock(pool: pg.Pool, asOf: Day, within: number): Promise<boolean> {
  const { rows } = await pool.query<{ lacks: boolean }>(
    `select exists (select from orders where day <= $3::text::date) and not exists (
       select from settings where key = $1 and value ->> 'fittedOn' between $2 and $3 and value ->> 'version' = $4
     ) as lacks`,
    [KEY, addDays(asOf, -within), asOf, String(CLOCK_VERSION)],
  );
  return rows[0]!.lacks;
}

/** Keeps a clock for single look-ups of the same day; an older day never replaces a newer one. */
export async function storeClock(pool: pg.Pool, clock: Clock): Promise<void> {
  await pool.query(
    `insert into settings (key, value, updated_at) values ($1, $2, now())
     on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at
     where settings.value ->> 'fittedOn' <= excluded.value ->> 'fittedOn'`,
    [KEY, JSON.stringify(clock)],
  );
}

/** The row of `settings` with the percentage of silence from which a customer counts as quiet; absent for the default. */
const QUIET_FROM = 'rhythm.quiet-from';

/** The team's threshold, 0–1. */
export async function findQuietFrom(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ value: unknown }>('select value from settings where key = $1', [QUIET_FROM]);
  const percent = rows[0]?.value;
  return typeof percent === 'number' && percent > 0 && percent < 100 ? percent / 100 : THRESHOLDS.quiet;
}

/** Keeps the team's threshold, a percentage. */
export async function storeQuietFrom(pool: pg.Pool, percent: number): Promise<void> {
  await pool.query(
    `insert into settings (key, value, updated_at) values ($1, to_json($2::int)::jsonb, now())
     on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
    [QUIET_FROM, percent],
  );
}

/** How generously each customer's silence is judged; only those above 1 are listed. */
export async function listSpreadFactors(pool: pg.Pool, customerId?: number): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ id: number; spread_factor: number }>(
    'select id, spread_factor from customers where spread_factor > 1 and ($1::int is null or id = $1)',
    [customerId ?? null],
  );
  return new Map(rows.map((row) => [row.id, row.spread_factor]));
}
