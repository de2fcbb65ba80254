import type pg from 'pg';
import { dayNumber } from '#src/rhythm/book.ts';
import { seededRandom } from '#test/support/random.ts';

/** The day the big company is asked on: a Monday. */
export const BIG_TODAY = '2025-09-29';
/** Customers written at once. */
const BATCH = 10_000;
/** A third of the customers has left at some time in this many days. */
const LEFT_WITHIN = 700;
const LONGEST_LIFE = 2500;

/** Writes `customers` customers, named `Kunde 1` and so on, with `each` orders on average; returns how many orders. */
export async function writeBigCompany(pool: pg.Pool, customers: number, each: number): Promise<number> {
  const random = seededRandom(1);
  const today = dayNumber(BIG_TODAY);
  await pool.query(
    `insert into teammates (id, name, name_key) select i, 'Owner ' || i, 'owner ' || i from generate_series(1, 20) as i`,
  );
  await pool.query(
    `insert into customers (id, number, name, name_key, owner_id)
     select i, 'K' || i, 'Kunde ' || i, 'kunde ' || i, 1 + i % 20 from generate_series(1, $1) as i`,
    [customers],
  );
  let written = 0;
  for (let from = 1; from <= customers; from += BATCH) {
    const ids: number[] = [];
    const days: number[] = [];
    const amounts: number[] = [];
    for (let id = from; id < Math.min(from + BATCH, customers + 1); id++) {
      const gap = random.around(40, 0.7);
      const shape = random.around(2, 0.6);
      const spend = random.around(200, 0.8);
      const silence = random.uniform() < 1 / 3 ? LEFT_WITHIN * random.uniform() : gap * random.uniform();
      let day = today - silence;
      for (let orders = 1 + Math.floor((2 * each - 1) * random.uniform()); orders > 0; orders--) {
        ids.push(id);
        days.push(Math.floor(Math.max(day, today - LONGEST_LIFE)));
        amounts.push(Math.round(spend * random.around(1, 0.4) * 100) / 100);
        day -= Math.max(1, gap * random.gamma(shape));
      }
    }
    await pool.query(
      `insert into orders (number, customer_id, day, amount_net)
       select $4 || '-' || row_number() over (), id, date '1970-01-01' + day, amount
       from unnest($1::int[], $2::int[], $3::numeric[]) as row(id, day, amount)`,
      [ids, days, amounts, String(from)],
    );
    written += ids.length;
  }
  await pool.query('analyze');
  return written;
}
