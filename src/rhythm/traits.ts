import type { Book, Slice } from './book.ts';
import type { Forecast } from './forecast.ts';
import { listGaps, medianGap } from './gaps.ts';
import { SEASON_YEAR } from './timeline.ts';

/**
 * What sets a customer with three or more orders apart beyond its rhythm, as plain numbers:
 * the correction learns from the company's own past which of them foretell silence.
 */
export function readTraits(
  { days, amounts }: Pick<Book, 'days' | 'amounts'>,
  slice: Slice,
  today: number,
  forecast: Pick<Forecast, 'usualGap' | 'pAlive' | 'late'>,
): number[] {
  const { start, end } = slice;
  const orders = end - start;
  const silence = today - days[end - 1]!;
  const tenure = today - days[start]!;
  const median = Math.max(medianGap(days, slice) ?? 1, 1);
  const lnGaps = listGaps(days, slice).map(Math.log);
  const meanLnGap = mean(lnGaps);
  const spread = deviation(lnGaps);
  const longest = Math.exp(Math.max(...lnGaps));
  const lnSilence = clip(Math.log((silence + 1) / median));
  const lnAmounts: number[] = [];
  for (let i = start; i < end; i++) lnAmounts.push(Math.log(Math.max(amounts[i]!, 1)));
  const meanLnAmount = mean(lnAmounts);
  const recently = (span: number) =>
    Math.log((countSince(days, slice, today - span) + 0.5) / (Math.min(span, tenure) / forecast.usualGap + 0.5));

  return [
    // how long it has been silent
    Math.log(1 + silence),
    lnSilence,
    lnSilence ** 2,
    clip(Math.log((silence + 1) / (longest + 1))),
    forecast.late,
    forecast.late * Math.log(orders),
    forecast.pAlive,
    logit(forecast.pAlive),
    // how well it is known
    Math.log(orders),
    Math.log(1 + tenure),
    // how it orders
    Math.log(forecast.usualGap),
    spread,
    Math.log(longest / median),
    // what is changing: gaps lengthening, orders thinning out
    mean(lnGaps.slice(-3)) - meanLnGap,
    lnGaps.at(-1)! - meanLnGap,
    recentMean(lnGaps) - meanLnGap,
    deviation(lnGaps.slice(-4)) - spread,
    recently(30),
    recently(90),
    recently(180),
    // what it is worth, and whether that shrinks
    meanLnAmount,
    lnAmounts.at(-1)! - meanLnAmount,
    mean(lnAmounts.slice(-3)) - meanLnAmount,
  ];
}

/** The traits completed for one horizon: same time last year, the horizon, and the logit of the plain chance. */
export function readAllTraits(
  { days }: Pick<Book, 'days'>,
  slice: Slice,
  today: number,
  traits: readonly number[],
  horizon: number,
  usualGap: number,
  plain: number,
): number[] {
  const yearAgo = today - SEASON_YEAR;
  const known = days[slice.start]! < yearAgo - 30;
  const then = countSince(days, slice, yearAgo) - countSince(days, slice, yearAgo + horizon);
  return [
    ...traits,
    known ? Math.log((then + 0.5) / (Math.min(horizon, SEASON_YEAR) / usualGap + 0.5)) : 0,
    Math.log(horizon),
    plain,
    plain * plain,
  ];
}

/** ln(p / (1 - p)), kept finite. */
export function logit(p: number): number {
  const inside = Math.min(Math.max(p, 1e-4), 1 - 1e-4);
  return Math.log(inside / (1 - inside));
}

// Order-days after `day`.
function countSince(days: ArrayLike<number>, { start, end }: Slice, day: number): number {
  let count = 0;
  for (let i = end - 1; i >= start && days[i]! > day; i--) count++;
  return count;
}

function mean(values: number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function deviation(values: number[]): number {
  const middle = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - middle) ** 2;
  return Math.sqrt(sum / values.length);
}

// Mean with weight halving every two orders, newest first.
function recentMean(values: number[]): number {
  let sum = 0;
  let weights = 0;
  let weight = 1;
  for (let i = values.length - 1; i >= 0; i--) {
    sum += weight * values[i]!;
    weights += weight;
    weight *= Math.SQRT1_2;
  }
  return sum / weights;
}

function clip(value: number): number {
  return Math.min(Math.max(value, -3), 3);
}
