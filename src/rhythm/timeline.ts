import { type Book, sliceUpTo } from './book.ts';

/** Where a day stands on the company's own clock; plain calendar days are `(day) => day`. */
export type Timeline = (day: number) => number;

/** How the company's own year runs: its usual order rate on each day of a 364-day year, mean one. */
export interface Season {
  index: number[];
}

/** What the company's clock skips or stretches. */
export interface Calendar {
  firstDay: number;
  /** Days without any order while the company was closed, ascending. */
  closedDays: number[];
  season: Season | null;
}

export const SEASON_YEAR = 364;
const LOOK_AHEAD = 400;
const SMOOTHING_DAYS = 7;
const LEAST_HISTORY = 400;
/** A season is learned from customers with at least this many order-days. */
const LEAST_ORDERS = 4;
/** So many expected orders of "no season" are mixed in, spread over the year like the real ones. */
const PRIOR_ORDERS = 100;

/** Days of the company's own clock, running from the first order to a good year ahead of `today`. */
export function makeTimeline({ firstDay, closedDays, season }: Calendar, today: number): Timeline {
  if (!season && closedDays.length === 0) return (day) => day;
  const closed = new Set(closedDays);
  const clock = new Float64Array(today - firstDay + LOOK_AHEAD);
  for (let i = 1; i < clock.length; i++) {
    const day = firstDay + i;
    const pace = season ? season.index[yearDay(day)]! : 1;
    clock[i] = clock[i - 1]! + (closed.has(day) ? 0 : pace);
  }
  return (day) => clock[Math.round(day) - firstDay]!;
}

/**
 * The company's season, free of growth and of customers coming and going: only orders between a customer's first
 * and last are counted (O), against the even rate the same customer had in between (E); for a Poisson customer those
 * orders are uniform over the span. Index = (O + c) / (E + c), smoothed over some days, folded on 364 days.
 * Null below 400 days of history. Whether it helps is for the walk-forward test to say.
 */
export function learnSeason(book: Book, today: number, firstDay: number, closedDays: number[]): Season | null {
  const length = today - firstDay + 1;
  if (length < LEAST_HISTORY) return null;
  const { seen, expected } = countInnerOrders(book, today, firstDay, length, new Set(closedDays));
  const index: number[] = [];
  const kernel = Array.from({ length: 6 * SMOOTHING_DAYS + 1 }, (_, i) =>
    Math.exp(-0.5 * (i / SMOOTHING_DAYS - 3) ** 2),
  );
  let total = 0;
  for (let day = 0; day < SEASON_YEAR; day++) {
    let o = 0;
    let e = 0;
    kernel.forEach((weight, i) => {
      const at = (day + i - 3 * SMOOTHING_DAYS + SEASON_YEAR) % SEASON_YEAR;
      o += weight * (seen[at]! + PRIOR_ORDERS / SEASON_YEAR);
      e += weight * (expected[at]! + PRIOR_ORDERS / SEASON_YEAR);
    });
    const ratio = Math.min(Math.max(o / e, 0.2), 4);
    index.push(ratio);
    total += ratio;
  }
  return { index: index.map((ratio) => (ratio * SEASON_YEAR) / total) };
}

function countInnerOrders(book: Book, today: number, firstDay: number, length: number, closed: Set<number>) {
  const seen = new Float64Array(SEASON_YEAR);
  const rates = new Float64Array(length + 1);
  for (let customer = 0; customer < book.starts.length - 1; customer++) {
    const { start, end } = sliceUpTo(book, customer, today);
    const orders = end - start;
    if (orders < LEAST_ORDERS) continue;
    const first = book.days[start]!;
    const last = book.days[end - 1]!;
    // A few very busy customers must not be the season of all.
    const weight = Math.min(1, 12 / orders);
    for (let i = start + 1; i < end - 1; i++) seen[yearDay(book.days[i]!)]! += weight;
    const rate = (weight * (orders - 2)) / (last - first - 1);
    rates[first - firstDay + 1]! += rate;
    rates[last - firstDay]! -= rate;
  }
  const expected = new Float64Array(SEASON_YEAR);
  let rate = 0;
  for (let i = 0; i < length; i++) {
    rate += rates[i]!;
    if (!closed.has(firstDay + i)) expected[yearDay(firstDay + i)]! += rate;
  }
  return { seen, expected };
}

function yearDay(day: number): number {
  return ((day % SEASON_YEAR) + SEASON_YEAR) % SEASON_YEAR;
}

/**
 * Days on which the company was evidently closed: at least three business days in a row without any order, in a
 * company that otherwise takes orders nearly every business day, and busy enough that chance cannot explain it; and
 * the public holidays, where it rests on them.
 * @param holidays days since 1970-01-01, in any order
 */
export function findClosedDays(
  book: Book,
  today: number,
  firstDay: number,
  holidays: readonly number[] = [],
): number[] {
  const perDay = countPerDay(book, today, firstDay);
  const past = holidays.filter((day) => day >= firstDay && day <= today && isBusinessDay(day));
  const { businessDays, open, perBusinessDay } = measureBusinessDays(perDay, firstDay, past);
  if (businessDays === 0) return [];
  const closed = new Set(restsOn(past, perDay, firstDay, perBusinessDay) ? past : []);
  if (open / businessDays >= 0.8) {
    for (let from = 0; from < perDay.length; ) {
      let to = from;
      let missed = 0;
      while (to < perDay.length && perDay[to] === 0) if (isBusinessDay(firstDay + to++)) missed++;
      // e^-9: one such stretch in eight thousand by chance.
      if (missed >= 3 && missed * perBusinessDay >= 9) for (let i = from; i < to; i++) closed.add(firstDay + i);
      from = to + 1;
    }
  }
  return [...closed].sort((a, b) => a - b);
}

/** A company rests on days on which it takes less than this share of a business day's orders. */
const RESTING = 0.3;
/** Orders one would have to expect on past holidays before they can tell. */
const TELLING = 5;

// Past holidays tell whether a company rests on them; where they are too few, its weekends do.
function restsOn(holidays: number[], perDay: Int32Array, firstDay: number, perBusinessDay: number): boolean {
  let taken = 0;
  for (const day of holidays) taken += perDay[day - firstDay]!;
  const expected = holidays.length * perBusinessDay;
  if (expected >= TELLING) return taken < RESTING * expected;
  let weekendDays = 0;
  let onWeekends = 0;
  perDay.forEach((count, i) => {
    if (isBusinessDay(firstDay + i)) return;
    weekendDays++;
    onWeekends += count;
  });
  return onWeekends < RESTING * perBusinessDay * weekendDays;
}

function countPerDay(book: Book, today: number, firstDay: number): Int32Array {
  const perDay = new Int32Array(today - firstDay + 1);
  for (let customer = 0; customer < book.starts.length - 1; customer++) {
    const { start, end } = sliceUpTo(book, customer, today);
    for (let i = start; i < end; i++) perDay[book.days[i]! - firstDay]!++;
  }
  return perDay;
}

function measureBusinessDays(perDay: Int32Array, firstDay: number, holidays: number[]) {
  const skipped = new Set(holidays);
  let businessDays = 0;
  let open = 0;
  let orders = 0;
  perDay.forEach((count, i) => {
    if (!isBusinessDay(firstDay + i) || skipped.has(firstDay + i)) return;
    businessDays++;
    orders += count;
    if (count > 0) open++;
  });
  return { businessDays, open, perBusinessDay: orders / businessDays };
}

// 1970-01-01 was a Thursday.
function isBusinessDay(day: number): boolean {
  return (day + 3) % 7 < 5;
}
