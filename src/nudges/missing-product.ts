import type { Day } from '#src/lib/time.ts';
import type { MissingProduct } from './nudge.ts';

/** A product a customer bought on several days, but not on the latest one. */
export interface Habit {
  product: string;
  times: number;
  firstDay: Day;
  lastDay: Day;
}

export const MINIMUM_TIMES = 4;
/** A product in less than this share of orders is no habit. */
const REGULAR_SHARE = 0.6;
/** How unlikely a run of orders without it must be, were the habit still alive. */
const CHANCE = 0.1;

/**
 * The strongest habit that seems to have ended: with share s of orders it would be absent from k orders in a row with
 * chance (1 - s)^k; at least two orders, so that one small basket is no sign.
 * @param days the customer's order-days, newest first
 */
export function findMissing(habits: Habit[], days: Day[]): MissingProduct | null {
  let strongest: MissingProduct | null = null;
  for (const { product, times, firstDay, lastDay } of habits) {
    const since = days.filter((day) => day > lastDay);
    const ofOrders = days.filter((day) => day >= firstDay && day <= lastDay).length;
    const share = times / ofOrders;
    if (times < MINIMUM_TIMES || share < REGULAR_SHARE) continue;
    const needed = share >= 1 ? 2 : Math.max(2, Math.ceil(Math.log(CHANCE) / Math.log(1 - share)));
    if (since.length < needed || (strongest && strongest.times >= times)) continue;
    strongest = { product, times, ofOrders, lastDay, ordersSince: since.length, missedOn: since.at(-needed)! };
  }
  return strongest;
}
