import { addDays, type Day } from '#src/lib/time.ts';
import { type Book, dayNumber, type Slice, sampleCustomers, sliceUpTo } from './book.ts';
import { makeForecaster } from './forecast.ts';
import { listGaps, medianGap, ownHorizon, sumGaps } from './gaps.ts';
import { makeGrid, YARDSTICK } from './grid.ts';
import { fitPrior, flatBelief } from './prior.ts';
import { type Rhythm, rhythmState, SMALL_BOOK, THRESHOLDS, YOUNG_BOOK_DAYS } from './rhythm.ts';

/** What one company's book taught us, ready to read its customers with; plain data, so it can be stored. */
export interface Clock {
  fittedOn: Day;
  customers: number;
  /** Days from the first order to the day of the fit. */
  bookDays: number;
  /** Orders after which a gap counts half. */
  halfLife: number;
  prior: number[];
}

/** Reads one customer's rhythm as of a day; `slice` holds its order-days up to that day, at least one. */
export type RhythmReader = (orders: Pick<Book, 'days' | 'amounts'>, slice: Slice, spreadFactor?: number) => Rhythm;

const SAMPLE_SIZE = 3000;
const HALF_LIFE = 12;
const EPOCH = '1970-01-01';
const grid = makeGrid(YARDSTICK);

/** Learns the company's clock from its order-days up to and including `asOf`. */
export function fitClock(book: Book, asOf: Day): Clock {
  const today = dayNumber(asOf);
  const sample = [...sampleCustomers(book, today, SAMPLE_SIZE)].map((customer) => {
    const slice = sliceUpTo(book, customer, today);
    return { sums: sumGaps(book.days, slice, HALF_LIFE), silence: today - book.days[slice.end - 1]! };
  });
  let customers = 0;
  let firstDay = today;
  for (let customer = 0; customer < book.starts.length - 1; customer++) {
    const { start, end } = sliceUpTo(book, customer, today);
    if (start === end) continue;
    customers++;
    firstDay = Math.min(firstDay, book.days[start]!);
  }
  const prior = fitPrior(grid, sample, flatBelief(grid));
  return { fittedOn: asOf, customers, bookDays: today - firstDay, halfLife: HALF_LIFE, prior: [...prior] };
}

/** A reader of rhythms as of a day, by a clock fitted on that day or shortly before. */
export function makeRhythmReader(clock: Clock, asOf: Day): RhythmReader {
  const today = dayNumber(asOf);
  const forecaster = makeForecaster(grid, Float64Array.from(clock.prior));
  const thresholds = thresholdsOf(clock);

  return ({ days }, slice, spreadFactor = 1) => {
    const last = days[slice.end - 1]!;
    const median = medianGap(days, slice);
    const horizon = ownHorizon(median);
    const base = {
      orders: slice.end - slice.start,
      firstOrder: addDays(EPOCH, days[slice.start]!),
      lastOrder: addDays(EPOCH, last),
      daysSince: today - last,
      medianGap: median,
      horizon,
      spreadFactor,
    };
    if (median === null) return { ...base, ...UNKNOWN };

    const sums = sumGaps(days, slice, clock.halfLife);
    const forecast = forecaster.read(sums, base.daysSince / spreadFactor, [horizon, 60, 90, 180]);
    const [low, high] = forecaster.gapQuantiles(sums, [0.1, 0.9]);
    const [own, in60, in90, in180] = forecast.pQuiet;
    const usualGap = roundGap(forecast.usualGap);
    const rhythm = {
      ...base,
      longestGap: Math.max(...listGaps(days, slice)),
      usualGap,
      gapLow: roundGap(usualGap * (Math.min(low!, forecast.usualGap) / forecast.usualGap) ** spreadFactor),
      gapHigh: roundGap(usualGap * (Math.max(high!, forecast.usualGap) / forecast.usualGap) ** spreadFactor),
      overdue: base.daysSince / usualGap,
      pQuiet: { own: own!, in60: in60!, in90: in90!, in180: in180! },
      pGone: 1 - forecast.pAlive,
      late: forecast.late,
    };
    return { ...rhythm, state: rhythmState(rhythm, thresholds) };
  };
}

const UNKNOWN = {
  longestGap: null,
  usualGap: null,
  gapLow: null,
  gapHigh: null,
  overdue: null,
  pQuiet: null,
  pGone: null,
  late: null,
  state: 'in-touch',
} as const;

// People read whole days, and halves below ten; what they read is what is compared with.
function roundGap(days: number): number {
  return days < 9.75 ? Math.max(Math.round(days * 2) / 2, 1) : Math.round(days);
}

function thresholdsOf({ customers, bookDays }: Clock) {
  if (bookDays < YOUNG_BOOK_DAYS) return { ...THRESHOLDS, quiet: Number.POSITIVE_INFINITY };
  return customers < SMALL_BOOK.customers ? { ...THRESHOLDS, quiet: SMALL_BOOK.quiet } : THRESHOLDS;
}
