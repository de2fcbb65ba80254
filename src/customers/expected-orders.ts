import { addDays, type Day } from '#src/lib/time.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { isRegular } from '#src/rhythm/say-rhythm.ts';

/** Gaps known before a next order is worth predicting. */
const MINIMUM_ORDERS = 4;

/** Days ahead that expected orders are listed for. */
const EXPECTED_DAYS = 14;

/** A customer whose next order is expected, and when. */
export interface Expected {
  customerId: number;
  day: Day;
}

/**
 * The day of a customer's next order, the last one plus the usual gap, when it lies within the next days; null for
 * those who are not in touch or do not order regularly.
 */
export function expectedDay(rhythm: Rhythm, today: Day): Day | null {
  if (rhythm.state !== 'in-touch' || rhythm.orders < MINIMUM_ORDERS || !isRegular(rhythm)) return null;
  const day = addDays(rhythm.lastOrder, Math.round(rhythm.usualGap ?? 0));
  return day >= today && day <= addDays(today, EXPECTED_DAYS) ? day : null;
}

/** Those of the customers whose next order is expected. */
export function listExpected(rhythms: { customerId: number; rhythm: Rhythm }[], today: Day): Expected[] {
  return rhythms.flatMap(({ customerId, rhythm }) => {
    const day = expectedDay(rhythm, today);
    return day ? { customerId, day } : [];
  });
}

/** Soonest first. */
export function bySoonest(a: Expected, b: Expected): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.customerId - b.customerId;
}
