import { addDays, type Day } from '#src/lib/time.ts';
import { addMonths, type ClosedSpan, easter, monthSpan, oneDay, yearOf, yearSpan } from './calendar.ts';
import { fullYear } from './time-words.ts';

/** Its beginning, middle or end; `first` and `second` days from its first day on the middle and the end begin. */
export function partOf(span: ClosedSpan, word: string, [first, second]: [number, number]): ClosedSpan {
  if (/^(anfang|beginning|start|early)/.test(word)) return { from: span.from, to: addDays(span.from, first - 1) };
  if (/^mi/.test(word)) return { from: addDays(span.from, first), to: addDays(span.from, second - 1) };
  return { from: addDays(span.from, second), to: span.to };
}

const YEARS_AT_HAND = 15;

/** The year that two bare digits mean, or null: "97" is one in 1998, hardly in 2025. */
export function recentYear(digits: string, asOf: Day): ClosedSpan | null {
  const year = fullYear(digits);
  return year <= yearOf(asOf) && year > yearOf(asOf) - YEARS_AT_HAND ? yearSpan(year) : null;
}

/** Spring begins with March, winter with December. */
export function season(year: number, word: string): ClosedSpan {
  if (/^(fr|spr)/.test(word)) return monthSpan(year, 3, 3);
  if (/^(so|su)/.test(word)) return monthSpan(year, 6, 3);
  if (/^(he|au|fall)/.test(word)) return monthSpan(year, 9, 3);
  return monthSpan(year, 12, 3);
}

/** Public feasts by their German or English names, with their second day where there is one. */
export function feast(year: number, word: string): ClosedSpan {
  const sunday = easter(year);
  if (/karfreitag|good/.test(word)) return oneDay(addDays(sunday, -2));
  if (/montag|monday/.test(word)) return oneDay(addDays(sunday, 1));
  if (/^(oster|easter)/.test(word)) return { from: sunday, to: word === 'ostern' ? addDays(sunday, 1) : sunday };
  if (/himmelfahrt/.test(word)) return oneDay(addDays(sunday, 39));
  if (/pfingst|pente|whit/.test(word)) return { from: addDays(sunday, 49), to: addDays(sunday, 50) };
  if (/weihn|christ/.test(word)) return { from: `${year}-12-25`, to: `${year}-12-26` };
  if (/silvester/.test(word)) return oneDay(`${year}-12-31`);
  return oneDay(`${year}-01-01`);
}

/** The last N units up to today: 3 months from 6 May begin on 6 February. */
export function lastUnits(units: number, word: string, asOf: Day): ClosedSpan {
  if (/^(tag|day)/.test(word)) return { from: addDays(asOf, -units), to: asOf };
  if (/^(woche|week)/.test(word)) return { from: addDays(asOf, -7 * units), to: asOf };
  return { from: addMonths(asOf, -units * monthsIn(word)), to: asOf };
}

function monthsIn(word: string): number {
  return /^(jahr|year)/.test(word) ? 12 : /^qua/.test(word) ? 3 : /^halb/.test(word) ? 6 : 1;
}
