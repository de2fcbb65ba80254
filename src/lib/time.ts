import { DateTime } from 'luxon';

/** A calendar day, `YYYY-MM-DD`; compares correctly as text. */
export type Day = string;

/** The team's calendar day at an instant. */
export function dayOf(instant: Date, zone: string): Day {
  return DateTime.fromJSDate(instant, { zone }).toISODate() ?? '';
}

/** A DATE column's value (UTC midnight) as a day. */
export function fromDate(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** A day as the value of a DATE column (UTC midnight). */
export function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** True for a real calendar day in ISO form: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return fromDate(new Date(toDate(day).getTime() + days * 86_400_000));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / 86_400_000);
}

/** ISO weekday of a day: 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return toDate(day).getUTCDay() || 7;
}
