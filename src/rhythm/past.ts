import { type Book, type Slice, sliceUpTo } from './book.ts';
import type { PastCase } from './correction.ts';
import { type Forecaster, makeForecaster } from './forecast.ts';
import { medianGap, NO_GAPS, ownHorizon, sumGaps } from './gaps.ts';
import { GRID } from './grid.ts';
import type { Observation, PriorBelief } from './likelihoods.ts';
import { fitPriorInSteps } from './prior.ts';
import type { Steps } from './steps.ts';
import type { Timeline } from './timeline.ts';
import { logit, readAllTraits, readTraits } from './traits.ts';

/** A way of reading the book, to be tried on its own past. */
export interface Reading {
  halfLife: number;
  timeline: Timeline;
  forecaster: Forecaster;
}

/** A past case together with when it was asked and over how many days. */
export interface DatedCase extends PastCase {
  day: number;
  horizon: number;
}

/** Fewer order-days than this are not asked about: their own horizon hangs on a single gap. */
export const LEAST_ORDERS = 3;
/** Customers silent for longer than this, days, are not asked about: they are known to be quiet. */
const LONGEST_SILENCE = 180;
/** Silences of one-off buyers are alike within a tenth. */
const BINS_PER_E = 10;

/**
 * How a day in the past would have been read, had only the rows up to that day existed. The prior is learned from
 * `size` repeat customers at most; those with one order differ only in their silence, are counted together, and
 * every one of them is in: without them the chance to leave comes out far too small.
 */
export function* readAt(
  book: Book,
  customers: Int32Array,
  day: number,
  { halfLife, timeline }: Omit<Reading, 'forecaster'>,
  belief: PriorBelief,
  size: number,
): Steps<Reading & { prior: Float64Array }> {
  const once = new Map<number, { silence: number; count: number }>();
  const observations: Observation[] = [];
  const now = timeline(day);
  let repeaters = 0;
  for (const customer of customers) {
    const slice = sliceUpTo(book, customer, day);
    if (slice.end === slice.start) continue;
    const silence = now - timeline(book.days[slice.end - 1]!);
    if (slice.end - slice.start === 1) {
      const key = Math.round(BINS_PER_E * Math.log(1 + silence));
      const bin = once.get(key) ?? { silence: 0, count: 0 };
      once.set(key, { silence: bin.silence + silence, count: bin.count + 1 });
    } else if (repeaters++ < size) {
      observations.push({ sums: sumGaps(book.days, slice, halfLife, timeline), silence, count: 1 });
    }
  }
  for (const observation of observations) observation.count = repeaters / observations.length;
  for (const [, { silence, count }] of [...once].sort((a, b) => a[0] - b[0])) {
    observations.push({ sums: NO_GAPS, silence: silence / count, count });
  }
  const prior = yield* fitPriorInSteps(GRID, observations, belief);
  return { halfLife, timeline, forecaster: makeForecaster(GRID, prior), prior };
}

/** Summed log loss of a reading on what is known by `today` about the customers of a past day, own horizon each. */
export function lossAt(book: Book, customers: Int32Array, day: number, today: number, reading: Reading) {
  let sum = 0;
  let count = 0;
  for (const { slice, next } of askable(book, customers, day)) {
    const horizon = ownHorizon(medianGap(book.days, slice));
    if (day + horizon > today) continue;
    const p = forecastAt(book, slice, day, reading, [horizon]).pQuiet[0]!;
    sum -= Math.log(Math.max(next > day + horizon ? p : 1 - p, 1e-6));
    count++;
  }
  return { sum, count };
}

/**
 * The questions of past days whose answers are known by `today`, with the traits of the customers then:
 * one list for the own horizon, one for each of `fixedHorizons`.
 */
export function* listPastCases(
  book: Book,
  customers: Int32Array,
  days: number[],
  today: number,
  reading: Reading,
  fixedHorizons: readonly number[],
): Steps<DatedCase[][]> {
  const cases: DatedCase[][] = [[], ...fixedHorizons.map(() => [])];
  for (const day of days) {
    yield;
    for (const { slice, next } of askable(book, customers, day)) {
      const horizons = [ownHorizon(medianGap(book.days, slice)), ...fixedHorizons];
      if (day + Math.min(...horizons) > today) continue;
      const forecast = forecastAt(book, slice, day, reading, horizons);
      const traits = readTraits(book, slice, day, forecast);
      horizons.forEach((horizon, i) => {
        if (day + horizon > today) return;
        const plain = logit(forecast.pQuiet[i]!);
        cases[i]!.push({
          traits: readAllTraits(book, slice, day, traits, horizon, forecast.usualGap, plain),
          logit: plain,
          quiet: next > day + horizon ? 1 : 0,
          day,
          horizon,
        });
      });
    }
  }
  return cases;
}

function forecastAt({ days }: Book, slice: Slice, day: number, reading: Reading, horizons: number[]) {
  const { halfLife, timeline, forecaster } = reading;
  const now = timeline(day);
  return forecaster.read(
    sumGaps(days, slice, halfLife, timeline),
    now - timeline(days[slice.end - 1]!),
    horizons.map((horizon) => timeline(day + horizon) - now),
  );
}

// Customers one could have asked about on a day, with the day of their next order as it later turned out.
function* askable(book: Book, customers: Int32Array, day: number) {
  for (const customer of customers) {
    const slice = sliceUpTo(book, customer, day);
    if (slice.end - slice.start < LEAST_ORDERS) continue;
    if (day - book.days[slice.end - 1]! > LONGEST_SILENCE) continue;
    const next = slice.end < book.starts[customer + 1]! ? book.days[slice.end]! : Number.POSITIVE_INFINITY;
    yield { slice, next };
  }
}
