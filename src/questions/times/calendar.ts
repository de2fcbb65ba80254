import { addDays, type Day, isDay, weekday } from '#src/lib/time.ts';

/** Both days included; null = open at that end. */
export interface Span {
  from: Day | null;
  to: Day | null;
}

/** A span with both ends. */
export interface ClosedSpan extends Span {
  from: Day;
  to: Day;
}

/** What a time is counted in; "before that" steps by it. */
export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'range';

export const yearOf = (day: Day) => Number(day.slice(0, 4));
export const monthOf = (day: Day) => Number(day.slice(5, 7));
const pad = (value: number) => String(value).padStart(2, '0');

/** The day, or null when the calendar has no such day. */
export function makeDay(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? text : null;
}

export function oneDay(day: Day): ClosedSpan {
  return { from: day, to: day };
}

/** Month numbers may run over: month 0 is December of the year before. */
export function monthSpan(year: number, month: number, months = 1): ClosedSpan {
  const first = (at: number) =>
    `${String(year + Math.floor((at - 1) / 12)).padStart(4, '0')}-${pad(((((at - 1) % 12) + 12) % 12) + 1)}-01`;
  return { from: first(month), to: addDays(first(month + months), -1) };
}

export function yearSpan(year: number): ClosedSpan {
  return monthSpan(year, 1, 12);
}

export function quarterSpan(year: number, quarter: number): ClosedSpan {
  return monthSpan(year, quarter * 3 - 2, 3);
}

/** Monday to Sunday of the week that holds the day, `offset` weeks later. */
export function weekSpan(day: Day, offset = 0): ClosedSpan {
  const from = addDays(day, 1 - weekday(day) + offset * 7);
  return { from, to: addDays(from, 6) };
}

/** ISO week: week 1 is the one with 4 January. */
export function isoWeek(year: number, week: number): ClosedSpan {
  return weekSpan(`${year}-01-04`, week - 1);
}

/** The same day so many months later, or the month's last day. */
export function addMonths(day: Day, months: number): Day {
  const target = monthSpan(yearOf(day), monthOf(day) + months);
  const wanted = `${target.from.slice(0, 8)}${day.slice(8)}`;
  return wanted > target.to ? target.to : wanted;
}

/** Easter Sunday in the Gregorian calendar (Meeus/Jones/Butcher, Astronomical Algorithms, 1991). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${pad(Math.floor(sum / 31))}-${pad((sum % 31) + 1)}`;
}

/** The very day of "six months ago", where the time alone is read as the whole month. */
export function dayAgo({ from, unit }: { from: Day | null; unit: TimeUnit }, asOf: Day): Day | null {
  if (from === null) return null;
  const months = (yearOf(asOf) - yearOf(from)) * 12 + (unit === 'year' ? 0 : monthOf(asOf) - monthOf(from));
  if (unit === 'year' || unit === 'month') return addMonths(asOf, -months);
  return unit === 'day' ? from : null;
}
