import { expect, test } from 'vitest';
import { dayNumber, makeBook } from '#src/rhythm/book.ts';
import { findClosedDays, learnSeason, makeTimeline } from '#src/rhythm/timeline.ts';
import { makeOrderBook } from '#test/support/order-books.ts';

const first = dayNumber('2022-01-03');

test('a Christmas season shows in the index, with a mean of one', () => {
  const { book, today } = bookOf('gift wholesale with season', 1500);
  const season = learnSeason(book, today, first, [])!;
  const index = (day: string) => season.index[dayNumber(day) % 364]!;
  expect(index('2022-11-10')).toBeGreaterThan(1.3);
  expect(index('2023-05-10')).toBeLessThan(0.9);
  expect(season.index.reduce((a, b) => a + b, 0)).toBeCloseTo(364, 6);
});

test('a cohort that grows and fades has no season', () => {
  const { book, today } = bookOf('online grocer, one cohort', 800);
  const season = learnSeason(book, today, first, [])!;
  expect(Math.max(...season.index)).toBeLessThan(1.25);
  expect(Math.min(...season.index)).toBeGreaterThan(0.8);
});

test('below 400 days of history nobody speaks of a season', () => {
  const { book } = bookOf('gift wholesale with season', 200);
  expect(learnSeason(book, first + 380, first, [])).toBeNull();
});

test('the days between the years, on which nobody took orders, are found and do not count', () => {
  const { book, today } = bookOf('gift wholesale with season', 3000);
  const closed = findClosedDays(book, today, first);
  expect(closed).toContain(dayNumber('2022-12-28'));
  expect(closed).not.toContain(dayNumber('2022-11-15'));
  const timeline = makeTimeline({ firstDay: first, closedDays: closed, season: null }, today);
  const calendarDays = dayNumber('2023-01-09') - dayNumber('2022-12-19');
  expect(timeline(dayNumber('2023-01-09')) - timeline(dayNumber('2022-12-19'))).toBeLessThan(calendarDays - 7);
});

test('a company that ships once a week is not closed on the other days', () => {
  const { book, today } = bookOf('weekly accounts that drift', 200);
  expect(findClosedDays(book, today, first)).toEqual([]);
});

test('a public holiday does not count where the company rests on it, and does where it works', () => {
  const labourDay = [dayNumber('2023-05-01'), dayNumber('2024-05-01')];
  const customers = (rests: boolean) =>
    Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 125 }, (_, week) => first + (i % 5) + 7 * week)
        .filter((day) => !(rests && labourDay.includes(day)))
        .map((day) => ({ day, amount: 100 })),
    );
  const today = first + 850;
  expect(findClosedDays(makeBook(customers(true)), today, first, labourDay)).toEqual(labourDay);
  expect(findClosedDays(makeBook(customers(false)), today, first, labourDay)).toEqual([]);
});

function bookOf(kind: string, customers: number) {
  const made = makeOrderBook(kind, 1, customers);
  const today = made.asOf.at(-1)!;
  return { book: makeBook(made.customers, today), today };
}
