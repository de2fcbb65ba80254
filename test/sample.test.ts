import { afterAll, expect, test } from 'vitest';
import { addDays, type Day, daysBetween, weekday } from '#src/lib/time.ts';
import { openTestDatabase } from '#test/support/database.ts';
import { CLIENTELE, type Rhythm } from '../prisma/sample/clientele.ts';
import { sampleCast } from '../prisma/sample/colleagues.ts';
import { loadSample } from '../prisma/sample/load-sample.ts';
import { makeCompany } from '../prisma/sample/make-company.ts';

const database = await openTestDatabase();
afterAll(() => database.close());

interface Order {
  customer_id: number;
  day: Day;
  status: string;
  amount_net: string;
}

const today = '2026-11-20';
const company = makeCompany(today);
const orders = company.rows.orders as Order[];

function daysOf(rhythm: Rhythm): Day[][] {
  return CLIENTELE.filter((one) => one.rhythm === rhythm).map(({ id }) =>
    orders.filter(({ customer_id }) => customer_id === id).map(({ day }) => day),
  );
}

function medianGap(days: Day[]): number {
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] as Day, day));
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
}

test('the firm has the size that was promised', () => {
  const count = (table: string) => company.rows[table]?.length ?? 0;

  expect(CLIENTELE.length).toBeGreaterThanOrEqual(85);
  expect((company.rows.teammates as { active: boolean }[]).filter(({ active }) => active)).toHaveLength(8);
  expect(count('products')).toBeGreaterThanOrEqual(60);
  expect(count('orders')).toBeGreaterThanOrEqual(1400);
  expect(count('orders')).toBeLessThanOrEqual(1900);
  expect(daysBetween(orders[0]?.day as Day, today)).toBeGreaterThan(29 * 30);
  expect(new Set(CLIENTELE.map(({ country }) => country))).toEqual(new Set(['DE', 'GB', 'IE', 'AT', 'CH', 'FR']));
});

test.each([
  ['weekly', 7, 7],
  ['fortnightly', 13, 15],
  ['monthly', 26, 36],
  ['quarterly', 80, 100],
] as const)('%s customers order about every %i to %i days', (rhythm, low, high) => {
  for (const days of daysOf(rhythm)) {
    expect(medianGap(days)).toBeGreaterThanOrEqual(low);
    expect(medianGap(days)).toBeLessThanOrEqual(high);
  }
});

test('seasonal customers order in their season only', () => {
  const months = (rhythm: Rhythm) =>
    [
      ...new Set(
        daysOf(rhythm)
          .flat()
          .map((day) => Number(day.slice(5, 7))),
      ),
    ].sort((a, b) => a - b);

  expect(months('asparagus').every((month) => month >= 3 && month <= 6)).toBe(true);
  expect(months('summer').every((month) => month >= 4 && month <= 9)).toBe(true);
  expect(months('christmas').every((month) => month >= 8)).toBe(true);
});

test('several owners have customers who have newly gone quiet', () => {
  const quiet = CLIENTELE.filter(({ rhythm }) => rhythm === 'newly-quiet');

  expect(new Set(quiet.map(({ owner }) => owner)).size).toBeGreaterThanOrEqual(4);
  for (const days of daysOf('newly-quiet')) {
    expect(daysBetween(days.at(-1) as Day, today)).toBeGreaterThan(1.5 * medianGap(days));
    expect(daysBetween(days.at(-1) as Day, today)).toBeLessThan(2.5 * medianGap(days));
  }
  for (const days of daysOf('long-lost')) expect(daysBetween(days.at(-1) as Day, today)).toBeGreaterThan(300);
});

test('growing customers order more and fading ones less', () => {
  const halves = (rhythm: Rhythm) =>
    daysOf(rhythm).map((days) => {
      const middle = addDays(today, -456);
      return [days.filter((day) => day < middle).length, days.filter((day) => day >= middle).length] as const;
    });

  for (const [before, after] of halves('growing')) expect(after).toBeGreaterThan(before);
  for (const [before, after] of halves('fading')) expect(after).toBeLessThan(before);
});

test.each(['2026-11-20', '2026-11-21', '2026-11-22', '2026-05-01', '2027-01-03', '2028-02-29'])(
  'on %s the last order is of the last working day, and somebody’s second is of the one before',
  (day) => {
    const { lastDay, rows } = makeCompany(day);
    const all = rows.orders as Order[];
    const of = (rhythm: Rhythm) => CLIENTELE.find((one) => one.rhythm === rhythm)?.id;
    const second = all.filter(({ customer_id }) => customer_id === of('second-order'));

    expect(all.at(-1)?.day).toBe(lastDay);
    expect(all.filter(({ customer_id }) => customer_id === of('first-order')).map((order) => order.day)).toEqual([
      lastDay,
    ]);
    expect(second).toHaveLength(2);
    expect(daysBetween(second[1]?.day as Day, lastDay)).toBeLessThanOrEqual(7);
    expect(all.every((order) => weekday(order.day) <= 5)).toBe(true);
    expect(daysBetween(lastDay, day)).toBeLessThanOrEqual(5);
  },
);

test('its stories are all there', () => {
  const contacts = company.rows.contacts as { birthday: Day | null }[];
  const pledges = company.rows.pledges as { due_day: Day; done_day: Day | null }[];
  const facts = company.rows.facts as { kind: string; author_id: number; day: Day }[];
  const touchpoints = company.rows.touchpoints as { direction: string }[];
  const customers = company.rows.customers as {
    do_not_contact: boolean;
    formality: string;
    contract_end: Day | null;
  }[];
  const soon = [0, 1, 2, 3, 4, 5, 6, 7].map((days) => addDays(today, days).slice(5));

  expect(contacts.some(({ birthday }) => birthday && soon.includes(birthday.slice(5)))).toBe(true);
  expect(pledges.filter(({ due_day, done_day }) => due_day === today && !done_day)).toHaveLength(1);
  expect(pledges.some(({ due_day, done_day }) => due_day < today && !done_day)).toBe(true);
  expect(facts.some(({ kind }) => kind === 'complaint')).toBe(true);
  expect(facts.every(({ author_id, day }) => author_id > 0 && day <= today)).toBe(true);
  expect(new Set(touchpoints.map(({ direction }) => direction))).toEqual(new Set(['in', 'out']));
  expect(customers.some((one) => one.do_not_contact)).toBe(true);
  expect(new Set(customers.map((one) => one.formality))).toEqual(new Set(['Sie', 'du']));
  expect(customers.some((one) => one.contract_end)).toBe(true);
  expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(['valid', 'open', 'cancelled', 'refunded']));
  expect(company.rows.absences).toHaveLength(1);
});

test('the same day makes the same company', () => {
  expect(makeCompany(today)).toEqual(company);
});

test('it is loaded once, into an empty database only, and its sums agree', async () => {
  expect(await loadSample(database, today)).toBe(true);
  expect(await loadSample(database, today)).toBe(false);

  const { rows } = await database.pool.query(
    `select count(*)::int as wrong from orders o
     where o.amount_net <> (select round(sum(l.amount), 2) from order_lines l where l.order_id = o.id)`,
  );
  expect(rows[0].wrong).toBe(0);
  await database.pool.query(`insert into customers (number, name, name_key) values ('99999', 'Neu AG', 'neu ag')`);
});

test('the practice workspace has colleagues, guests, a stranger and somebody who left', () => {
  const { people, channels } = sampleCast();

  expect(new Set(people.map(({ kind }) => kind))).toEqual(
    new Set(['member', 'deactivated', 'guest', 'single-channel guest', 'stranger']),
  );
  expect(new Set(people.map(({ locale }) => locale ?? 'de-DE'))).toEqual(new Set(['de-DE', 'en-GB', 'en-US']));
  expect(channels.map(({ name }) => name)).toEqual(expect.arrayContaining(['general', 'sales']));
  expect(channels.some(({ isPrivate }) => isPrivate)).toBe(true);
  expect(channels.find(({ isShared }) => isShared)?.members).toContain('tom');
});
