import type { Day } from '#src/lib/time.ts';

export type RhythmState = 'in-touch' | 'due' | 'quiet';

/** What a customer's orders say about the next one. Probabilities are 0–1, gaps and horizons are days. */
export interface Rhythm {
  /** Days with an order; several orders on one day count once. */
  orders: number;
  firstOrder: Day;
  lastOrder: Day;
  daysSince: number;
  /** The customer's own median gap; null with one order. */
  medianGap: number | null;
  longestGap: number | null;
  /** Usual gap, shrunk towards customers like it; null with one order: nothing is made up. */
  usualGap: number | null;
  /** Between these two lies the next gap in eight of ten cases. */
  gapLow: number | null;
  gapHigh: number | null;
  /** Days since the last order in usual gaps. */
  overdue: number | null;
  /** Twice the own median gap, between 14 and 180 days. */
  horizon: number;
  /** Chance of no order within the horizon, 60, 90 and 180 days; null with one order. */
  pQuiet: { own: number; in60: number; in90: number; in180: number } | null;
  /** Chance that the customer has stopped for good. */
  pGone: number | null;
  /** Chance that a gap of this customer would have ended by now; 0 out of its season. */
  late: number | null;
  /** A season of the customer's own, as first and last day of the latest one; null for the many without. */
  season: { seasons: number; from: Day; to: Day; isOff: boolean } | null;
  state: RhythmState;
  /** At least 1; grows with every "false alarm" and makes this customer's silence count less. */
  spreadFactor: number;
}

/** What turns numbers into a state; a team may change the first. */
export interface Thresholds {
  /** p(quiet) over the own horizon from which a customer counts as quiet. */
  quiet: number;
  /** Customers with at least this many order-days can be quiet; fewer are at most due. */
  minimumOrders: number;
  /** Days: nobody is quiet sooner after an order, however often they order. */
  minimumSilence: number;
}

export const THRESHOLDS: Thresholds = { quiet: 0.6, minimumOrders: 3, minimumSilence: 7 };
/** Few customers teach little about the rest: below 30 customers only clear cases count. */
export const SMALL_BOOK = { customers: 30, quiet: 0.7 };
/** Days of history below which a book calls nobody quiet. */
export const YOUNG_BOOK_DAYS = 60;
/** Chance that the gap would have ended by now, from which a customer is due. */
const DUE_FROM = 0.5;

/**
 * In touch, due or quiet. Quiet needs enough orders, a silence beyond the own median and
 * a high chance of staying silent; due means that this gap would usually have ended by now.
 * Out of its own season nobody is either.
 */
export function rhythmState(
  rhythm: Pick<Rhythm, 'orders' | 'daysSince' | 'medianGap' | 'pQuiet' | 'late' | 'season'>,
  thresholds: Thresholds = THRESHOLDS,
): RhythmState {
  const { orders, daysSince, medianGap, pQuiet, late } = rhythm;
  if (rhythm.season?.isOff) return 'in-touch';
  if (medianGap === null || pQuiet === null || late === null) return 'in-touch';
  const silentLongEnough = daysSince >= Math.max(medianGap, thresholds.minimumSilence);
  if (orders >= thresholds.minimumOrders && silentLongEnough && pQuiet.own >= thresholds.quiet) return 'quiet';
  return late >= DUE_FROM && daysSince >= thresholds.minimumSilence ? 'due' : 'in-touch';
}
