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
  /** A gap of m turns, m by the customer's own median: Σw·ln(gap/m), Σw·ln(gap/m)², Σw·(m - 1). */
  lnTurn: number;
  lnTurn2: number;
  missed: number;
}

export const NO_GAPS: GapSums = { n: 0, lnGap: 0, gap: 0, lnGap2: 0, lnTurn: 0, lnTurn2: 0, missed: 0 };

/** A turn is the median of so many latest gaps: whoever once changed from months to quarters has changed. */
const TURN_GAPS = 12;

/** Sums over the gaps of an order history, weight 0.5^(age in orders / halfLife), newest last, gaps of at least one day. */
export function sumGaps(days: ArrayLike<number>, slice: Slice, halfLife: number, timeline: Timeline = asItIs): GapSums {
  const sums = { ...NO_GAPS };
  const fade = 0.5 ** (1 / halfLife);
  const turn = latestTurn(days, slice, timeline);
  let weight = 1;
  for (let i = slice.end - 1; i > slice.start; i--) {
    const gap = Math.max(timeline(days[i]!) - timeline(days[i - 1]!), 1);
    const lnGap = Math.log(gap);
    const turns = Math.max(Math.round(gap / turn), 1);
    const lnTurn = turns === 1 ? lnGap : lnGap - Math.log(turns);
    sums.n += weight;
    sums.lnGap += weight * lnGap;
    sums.gap += weight * gap;
    sums.lnGap2 += weight * lnGap * lnGap;
    sums.lnTurn += weight * lnTurn;
    sums.lnTurn2 += weight * lnTurn * lnTurn;
    sums.missed += weight * (turns - 1);
    weight *= fade;
  }
  return sums;
}

// The lower median: between one turn and two it is one.
function latestTurn(days: ArrayLike<number>, { start, end }: Slice, timeline: Timeline): number {
  const gaps: number[] = [];
  for (let i = end - 1; i > start && gaps.length < TURN_GAPS; i--) {
    gaps.push(Math.max(timeline(days[i]!) - timeline(days[i - 1]!), 1));
  }
  return gaps.sort((a, b) => a - b)[(gaps.length - 1) >> 1] ?? 1;
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
