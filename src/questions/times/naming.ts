import type { Day } from '#src/lib/time.ts';
import {
  type ClosedSpan,
  makeDay,
  monthOf,
  monthSpan,
  oneDay,
  type TimeUnit,
  weekSpan,
  yearOf,
  yearSpan,
} from './calendar.ts';
import { fullYear } from './time-words.ts';

/** A time by its name, without its place in a text. */
export interface NamedTime extends ClosedSpan {
  unit: TimeUnit;
  /** the year was written, not inferred */
  dated: boolean;
  /** the same name in another year */
  inYear?: (year: number) => ClosedSpan | null;
}

/** A time that a text names, and where. */
export interface Point extends NamedTime {
  start: number;
  end: number;
}

export interface PeriodSettings {
  /** first month of the fiscal year */
  fiscalStart: number;
}

type Read = (match: RegExpMatchArray, asOf: Day, settings: PeriodSettings) => NamedTime | null;

/** One way to name a time, and what it means. */
export type TimeRule = [RegExp, Read];

/** @param pattern for text in lower case, where no letter or digit stands before or behind */
export function timeRule(pattern: string, read: Read): TimeRule {
  return [new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'), read];
}

export function fixed(span: ClosedSpan, unit: TimeUnit): NamedTime {
  return { ...span, unit, dated: true };
}

/** The most recent such span that has begun by `asOf`. */
export function recent(make: (year: number) => ClosedSpan | null, asOf: Day, unit: TimeUnit): NamedTime | null {
  const now = make(yearOf(asOf));
  const span = now && now.from <= asOf ? now : make(yearOf(asOf) - 1);
  return span ? { ...span, unit, dated: false, inYear: make } : null;
}

/** The span in the year that is written, or the most recent one. */
export function yearly(
  make: (year: number) => ClosedSpan | null,
  year: string | undefined,
  asOf: Day,
  unit: TimeUnit,
): NamedTime | null {
  if (!year) return recent(make, asOf, unit);
  const span = make(fullYear(year));
  return span && fixed(span, unit);
}

export function daysOf(year: number, month: number, first: number, last: number): ClosedSpan | null {
  const [from, to] = [makeDay(year, month, first), makeDay(year, month, last)];
  return from && to && from <= to ? { from, to } : null;
}

export function dayAt(year: number, month: number, day: number): ClosedSpan | null {
  const at = makeDay(year, month, day);
  return at ? oneDay(at) : null;
}

/** The calendar unit that holds today, `offset` units later. */
export function unitAt(word: string, asOf: Day, offset: number): NamedTime | null {
  const year = yearOf(asOf);
  const month = monthOf(asOf);
  if (/^(jahr|year)/.test(word)) return fixed(yearSpan(year + offset), 'year');
  if (/^qua/.test(word)) return fixed(monthSpan(year, Math.ceil(month / 3) * 3 - 2 + offset * 3, 3), 'quarter');
  if (/^(monat|month)/.test(word)) return fixed(monthSpan(year, month + offset), 'month');
  if (/^(woche|week)/.test(word)) return fixed(weekSpan(asOf, offset), 'week');
  if (/^halb/.test(word)) return fixed(monthSpan(year, (month > 6 ? 7 : 1) + offset * 6, 6), 'half');
  return null;
}
