import { describe, expect, test } from 'vitest';
import { addDays } from '#src/lib/time.ts';
import { dayNumber, makeBook, sliceUpTo } from '#src/rhythm/book.ts';
import { makeRhythmReader } from '#src/rhythm/clock.ts';
import { fitClock } from '#src/rhythm/fit-clock.ts';
import { type MadeOrder, makeOrderBook } from '#test/support/order-books.ts';
import { seededRandom } from '#test/support/random.ts';

const made = makeOrderBook('regular B2B', 5, 150);
const asOf = addDays('1970-01-01', made.asOf[1]!);

describe('no leak and no luck', () => {
  const plain = rhythmsOf(made.customers.map((orders) => orders.filter((order) => order.day <= made.asOf[1]!)));

  test('orders after the day asked about change nothing', () => {
    expect(rhythmsOf(made.customers)).toEqual(plain);
  });

  test('shuffled rows and renamed customers change no number', () => {
    const random = seededRandom(9);
    const shuffled = shuffle(
      made.customers.map((orders) => shuffle(orders, random)),
      random,
    );
    expect(shuffled[0]).not.toEqual(made.customers[0]);
    expect(
      rhythmsOf(shuffled)
        .map((one) => JSON.stringify(one))
        .sort(),
    ).toEqual(plain.map((one) => JSON.stringify(one)).sort());
  });

  test('an order split into two on the same day counts once', () => {
    const split = made.customers.map((orders) =>
      orders.flatMap((order) => [
        { ...order, amount: 1 },
        { ...order, amount: order.amount - 1 },
      ]),
    );
    expect(rhythmsOf(split).map(({ orders, state }) => ({ orders, state }))).toEqual(
      plain.map(({ orders, state }) => ({ orders, state })),
    );
  });
});

describe('a small firm', () => {
  const steady = (from: string, count: number, gap: number) =>
    Array.from({ length: count }, (_, i) => ({ day: dayNumber(from) + i * gap + (i % 3), amount: 100 }));
  const others = Array.from({ length: 11 }, (_, i) => steady(`2025-0${1 + (i % 9)}-03`, 12, 25 + i));

  test('a steady customer who stopped is quiet, one on time is in touch', () => {
    const [stopped, onTime] = rhythmsOf(
      [steady('2025-01-10', 8, 30), steady('2025-02-01', 11, 30), ...others],
      '2025-12-20',
    );
    expect(stopped).toMatchObject({ state: 'quiet', orders: 8 });
    expect(onTime).toMatchObject({ state: 'in-touch' });
    expect(stopped!.usualGap).toBeGreaterThan(25);
    expect(stopped!.usualGap).toBeLessThan(36);
  });

  test('who orders each quarter is not quiet after missing one now and then, but after missing two', () => {
    const quarterly = (quarters: number[]) => quarters.map((q) => ({ day: quarterStart(q), amount: 500 }));
    const firm = Array.from({ length: 40 }, (_, i) => {
      const until = i % 8 === 0 ? 3 + (i % 3) : 8;
      return quarterly([0, 1, 2, 3, 4, 5, 6, 7, 8].filter((q) => q <= until && (q + i) % 12 !== 4));
    });
    const missing = quarterly([0, 1, 2, 4, 5, 6, 7]);
    const [late] = rhythmsOf([missing, ...firm], '2025-01-20');
    const [gone] = rhythmsOf([missing, ...firm], '2025-04-25');
    expect(late).toMatchObject({ state: 'due', usualGap: 91 });
    expect(gone).toMatchObject({ state: 'quiet', usualGap: 91 });
  });

  test('two orders are never more than due, one order has no rhythm', () => {
    const [two, one] = rhythmsOf([steady('2025-01-10', 2, 30), steady('2025-01-10', 1, 30), ...others], '2025-12-20');
    expect(two).toMatchObject({ state: 'due', orders: 2 });
    expect(one).toMatchObject({ state: 'in-touch', usualGap: null, pQuiet: null, pGone: null });
  });

  test('a book of less than sixty days calls nobody quiet', () => {
    const daily = Array.from({ length: 20 }, (_, i) => ({ day: dayNumber('2025-11-01') + i, amount: 10 }));
    const [stopped] = rhythmsOf([daily, daily.slice(0, 9)], '2025-12-20');
    expect(stopped!.state).not.toBe('quiet');
  });

  test('a false alarm makes the same silence count less and widens the range', () => {
    const book = makeBook([steady('2025-01-10', 8, 30), ...others]);
    const read = makeRhythmReader(fitClock(book, '2025-09-20'), '2025-09-20');
    const slice = sliceUpTo(book, 0, dayNumber('2025-09-20'));
    const strict = read(book, slice);
    const generous = read(book, slice, 2);
    expect(generous.pQuiet!.own).toBeLessThan(strict.pQuiet!.own);
    expect(generous.gapHigh! - generous.gapLow!).toBeGreaterThan(strict.gapHigh! - strict.gapLow!);
  });
});

test('silence for longer is never likelier, whatever the corrections say', () => {
  for (const { pQuiet, horizon } of rhythmsOf(made.customers)) {
    if (!pQuiet) continue;
    expect(pQuiet.in60).toBeGreaterThanOrEqual(pQuiet.in90);
    expect(pQuiet.in90).toBeGreaterThanOrEqual(pQuiet.in180);
    if (horizon <= 60) expect(pQuiet.own).toBeGreaterThanOrEqual(pQuiet.in60);
    if (horizon === 180) expect(pQuiet.own).toBeLessThanOrEqual(pQuiet.in90);
  }
});

test('where nobody ever misses a quarter, whoever does will most likely stay quiet', () => {
  const book = makeOrderBook('strict quarters', 3, 150);
  const [, , today] = book.asOf;
  const rhythms = rhythmsOf(
    book.customers.map((orders) => orders.filter(({ day }) => day <= today!)),
    addDays('1970-01-01', today!),
  ).filter(({ orders }) => orders >= 3);
  const late = rhythms.filter(({ daysSince }) => daysSince > 105 && daysSince <= 180);
  const inTime = rhythms.filter(({ daysSince }) => daysSince <= 85);

  expect(late.length).toBeGreaterThan(0);
  for (const { pQuiet } of late) expect(pQuiet!.own).toBeGreaterThan(0.8);
  for (const { pQuiet } of inTime) expect(pQuiet!.own).toBeLessThan(0.3);
});

function quarterStart(quarter: number): number {
  return dayNumber(`${2023 + Math.floor(quarter / 4)}-${String(1 + 3 * (quarter % 4)).padStart(2, '0')}-02`);
}

function rhythmsOf(customers: MadeOrder[][], day = asOf) {
  const book = makeBook(customers);
  const read = makeRhythmReader(fitClock(book, day), day);
  return customers.flatMap((_, i) => {
    const slice = sliceUpTo(book, i, dayNumber(day));
    return slice.end > slice.start ? [read(book, slice)] : [];
  });
}

function shuffle<T>(items: readonly T[], random: { uniform(): number }): T[] {
  return items
    .map((item) => ({ item, at: random.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
