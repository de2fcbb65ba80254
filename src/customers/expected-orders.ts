import { addDays, type Day } from '#src/lib/time.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { isRegular } from '#src/rhythm/say-rhythm.ts';

/** Gaps known before a next order is worth predicting. */
const MINIMUM_ORDERS = 4;

/**
 * Whose next order is to be expected from `today` within so many days, soonest first: the last order plus the usual
 * gap, of customers who are in touch and order regularly.
 */
export function listExpected(
  rhythms: { customerId: number; rhythm: Rhythm }[],
  today: Day,
  within: number,
): { customerId: number; day: Day }[] {
  const until = addDays(today, within);
  return rhythms
    .filter(({ rhythm }) => rhythm.state === 'in-touch' && rhythm.orders >= MINIMUM_ORDERS && isRegular(rhythm))
    .map(({ customerId, rhythm }) => ({ customerId, day: addDays(rhythm.lastOrder, Math.round(rhythm.usualGap ?? 0)) }))
    .filter(({ day }) => day >= today && day <= until)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.customerId - b.customerId));
}
