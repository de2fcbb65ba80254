import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { quietReport } from '#src/customers/quiet-report.ts';
import { prepareClock, type RhythmWorld } from '#src/customers/read-clock.ts';
import { readRhythm } from '#src/customers/read-rhythms.ts';
import { addDays, type Day } from '#src/lib/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
let world: RhythmWorld;
beforeAll(async () => {
  database = await openTestDatabase();
  world = { pool: database.pool, config: { team: { holidays: 'DE' } } };
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.empty();
  const { pool } = database;
  await pool.query(`
    insert into teammates (id, name, name_key) values (1, 'Anna Weber', 'anna weber');
    insert into customers (id, number, name, name_key, owner_id) values
      (1, 'K1', 'Müller GmbH', 'muller gmbh', 1), (2, 'K2', 'Bäckerei Klein', 'backerei klein', null),
      (3, 'K3', 'Neu AG', 'neu ag', null)`);
  await order(1, steady('2025-01-10', 7, 30));
  await order(2, steady('2025-01-06', 48, 7));
  await order(3, ['2025-12-01']);
});

test('a clock is fitted before anybody asks, but none of an empty book', async () => {
  const clocks = async () => (await database.pool.query("select value ->> 'fittedOn' as day from settings")).rows;
  await prepareClock(world, '2025-01-01');
  expect(await clocks()).toEqual([]);

  await prepareClock(world, '2025-12-05');
  await prepareClock(world, '2025-12-06');
  expect(await clocks()).toEqual([{ day: '2025-12-05' }]);
});

test('the report names every customer with two orders, most worrying first, with the public fields', async () => {
  const lines = await quietReport(world, { asOf: '2025-12-05', all: true });

  expect(lines.map(({ customer, state }) => ({ customer, state }))).toEqual([
    { customer: 'Müller GmbH', state: 'quiet' },
    { customer: 'Bäckerei Klein', state: 'in-touch' },
  ]);
  expect(Object.keys(lines[0]!)).toEqual(
    (
      'customer external_id owner orders last_order usual_gap_days gap_low gap_high days_since overdue horizon_days ' +
      'p_quiet_own p_quiet_60 p_quiet_90 p_quiet_180 p_gone state because'
    ).split(' '),
  );
  expect(lines[0]).toMatchObject({ external_id: 'K1', owner: 'Anna Weber', orders: 7, last_order: '2025-07-09' });
  expect(await quietReport(world, { asOf: '2025-12-05' })).toEqual(lines.slice(0, 1));
});

test('later orders, cancelled and refunded ones count for nothing', async () => {
  const before = await quietReport(world, { asOf: '2025-12-05', all: true });
  await order(1, ['2025-12-20']);
  await order(1, ['2025-11-20'], 'cancelled');
  await order(1, ['2025-11-21'], 'refunded');

  expect(await quietReport(world, { asOf: '2025-12-05', all: true })).toEqual(before);
});

test('one customer asked for alone reads the same as in the list, and a customer without orders has no rhythm', async () => {
  const [first] = await quietReport(world, { asOf: '2025-12-05', all: true });
  const alone = await readRhythm(world, { customerId: 1, asOf: '2025-12-05' });

  expect(alone).toMatchObject({ state: first!.state, usualGap: first!.usual_gap_days, daysSince: first!.days_since });
  expect(alone!.pQuiet!.own).toBeCloseTo(first!.p_quiet_own, 6);
  expect(await readRhythm(world, { customerId: 1, asOf: '2024-12-05' })).toBeNull();
  expect(await readRhythm(world, { customerId: 3, asOf: '2025-12-05' })).toMatchObject({ orders: 1, pQuiet: null });
});

test('a single customer is read by the clock of the last days, an old one is fitted anew', async () => {
  const fittedOn = async () =>
    (await world.pool.query("select value ->> 'fittedOn' as day from settings where key = 'rhythm.prior'")).rows[0].day;
  await quietReport(world, { asOf: '2025-12-02' });
  await readRhythm(world, { customerId: 1, asOf: '2025-12-05' });
  expect(await fittedOn()).toBe('2025-12-02');

  await readRhythm(world, { customerId: 1, asOf: '2025-12-08' });
  expect(await fittedOn()).toBe('2025-12-08');
});

test('a false alarm is remembered by the database and heeded', async () => {
  const before = await readRhythm(world, { customerId: 1, asOf: '2025-08-25' });
  await database.pool.query('update customers set spread_factor = 2 where id = 1');
  const after = await readRhythm(world, { customerId: 1, asOf: '2025-08-25' });

  expect(after!.pQuiet!.own).toBeLessThan(before!.pQuiet!.own);
});

function steady(from: Day, count: number, gap: number): Day[] {
  return Array.from({ length: count }, (_, i) => addDays(from, i * gap));
}

async function order(customerId: number, days: Day[], status = 'valid'): Promise<void> {
  for (const day of days) {
    await database.pool.query(
      `insert into orders (number, customer_id, day, status, amount_net) values ($1, $2, $3, $4::order_status, 100)`,
      [`${customerId}-${day}-${status}`, customerId, day, status],
    );
  }
}
