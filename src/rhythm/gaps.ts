import type { Slice } from './book.ts';
import type { Timeline } from './timeline.ts';

/** The sums of a customer's gaps that every rhythm's likelihood is made of; recent gaps weigh more. */
export interface GapSums {
  /** Σw */
  n: number;
  /** Σw·ln(gap) */
  lnGap: number;
  /** Σw·gap, days */
  gap: number;
  /** Σw·ln(gap)² */
  lnGap2: number;
}

/** Sums over the gaps of an order history, weight 0.5^(age in orders / halfLife), newest last, gaps of at least one day. */
export function sumGaps(days: ArrayLike<number>, slice: Slice, halfLife: number, timeline: Timeline = asItIs): GapSums {
  const sums = { n: 0, lnGap: 0, gap: 0, lnGap2: 0 };
  const fade = 0.5 ** (1 / halfLife);
  let weight = 1;
  for (let i = slice.end - 1; i > slice.start; i--) {
    const gap = Math.max(timeline(days[i]!) - timeline(days[i - 1]!), 1);
    const lnGap = Math.log(gap);
    sums.n += weight;
    sums.lnGap += weight * lnGap;
    sums.gap += weight * gap;
    sums.lnGap2 += weight * lnGap * lnGap;
    weight *= fade;
  }
  return sums;
}

/** Median gap in days of the customer's own orders; null below two orders. */
export function medianGap(days: ArrayLike<number>, slice: Slice): number | null {
  const gaps = listGaps(days, slice).sort((a, b) => a - b);
  if (gaps.length === 0) return null;
  const middle = gaps.length >> 1;
  return gaps.length % 2 ? gaps[middle]! : (gaps[middle - 1]! + gaps[middle]!) / 2;
}

/** The gaps in days, oldest first. */
export function listGaps(days: ArrayLike<number>, slice: Slice): number[] {
  const gaps: number[] = [];
  for (let i = slice.start + 1; i < slice.end; i++) gaps.push(days[i]! - days[i - 1]!);
  return gaps;
}

/** The horizon a customer is judged over: twice the own median gap, between 14 and 180 days; 90 without a gap. */
export function ownHorizon(median: number | null): number {
  return median === null ? 90 : Math.min(Math.max(2 * median, 14), 180);
}

function asItIs(day: number): number {
  return day;
}
