import { expect, test } from 'vitest';
import { dayNumber } from '#src/rhythm/book.ts';
import { findOwnSeason } from '#src/rhythm/own-season.ts';

const asparagus = [
  ['2024-04-10', '2024-04-24', '2024-05-08', '2024-06-12'],
  ['2025-04-14', '2025-05-02', '2025-05-20', '2025-06-10'],
].flat();

test('a restaurant that buys asparagus each spring is off season in autumn', () => {
  expect(seasonOf(asparagus, '2025-10-01')).toMatchObject({ seasons: 2, isOff: true });
});

test('a season that does not come back is late after three weeks of grace', () => {
  expect(seasonOf(asparagus, '2026-04-25')).toMatchObject({ isOff: true });
  expect(seasonOf(asparagus, '2026-05-20')).toMatchObject({ isOff: false });
});

test('a silence in the midst of the season is no season break', () => {
  const inSeason = [...asparagus.slice(0, 4), '2025-04-14', '2025-04-20'];
  expect(seasonOf(inSeason, '2025-05-10')?.isOff ?? false).toBe(false);
});

test('one season alone proves nothing', () => {
  expect(seasonOf(asparagus.slice(0, 4), '2024-10-01')).toBeNull();
});

test('a first season joined half-way still counts', () => {
  const joinedInMay = ['2023-05-30', '2023-06-07', '2023-06-19', ...asparagus];

  expect(seasonOf(joinedInMay, '2025-10-01')).toMatchObject({ seasons: 3, isOff: true });
});

test('a customer of every month has no season', () => {
  const monthly = Array.from(
    { length: 24 },
    (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-05`,
  );
  expect(seasonOf(monthly, '2026-06-01')).toBeNull();
});

test('two single orders a year apart are a rhythm, no season', () => {
  expect(seasonOf(['2024-12-01', '2025-12-01'], '2026-03-01')).toBeNull();
});

function seasonOf(orders: string[], today: string) {
  const days = orders.map(dayNumber);
  return findOwnSeason(days, { start: 0, end: days.length }, dayNumber(today));
}
