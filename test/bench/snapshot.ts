import { addDays, type Day } from '#src/lib/time.ts';
import { type Book, makeBook, sampleCustomers, sliceUpTo } from '#src/rhythm/book.ts';
import { makeRhythmReader } from '#src/rhythm/clock.ts';
import { fitClock } from '#src/rhythm/fit-clock.ts';
import { makeForecaster } from '#src/rhythm/forecast.ts';
import { medianGap, ownHorizon, sumGaps } from '#src/rhythm/gaps.ts';
import { makeGrid, YARDSTICK } from '#src/rhythm/grid.ts';
import { fitPrior, flatBelief } from '#src/rhythm/prior.ts';
import type { MadeBook } from '#test/support/order-books.ts';
import { type BgNbd, fitBgNbd, type Purchases, pNoOrder } from './bg-nbd.ts';

/** A customer one asks about, and what happened: the protocol's population B. */
export interface Asked {
  customer: number;
  silence: number;
  median: number;
  horizon: number;
  /** 1 = no order came within the horizon. */
  quiet: number;
}

/** Three or more order-days, last one at most 180 days ago; truth from the full book. */
export function askAll(full: Book, asOf: number): Asked[] {
  const asked: Asked[] = [];
  for (let customer = 0; customer < full.starts.length - 1; customer++) {
    const slice = sliceUpTo(full, customer, asOf);
    if (slice.end - slice.start < 3) continue;
    const silence = asOf - full.days[slice.end - 1]!;
    if (silence > 180) continue;
    const median = medianGap(full.days, slice)!;
    const horizon = ownHorizon(median);
    const next = slice.end < full.starts[customer + 1]! ? full.days[slice.end]! : Number.POSITIVE_INFINITY;
    asked.push({ customer, silence, median, horizon, quiet: next > asOf + horizon ? 1 : 0 });
  }
  return asked;
}

/** A question to a method: the chance of no order of this customer within so many days. */
export type Chance = (one: Pick<Asked, 'customer' | 'horizon'>) => number;

/** The clock's answers, all horizons of a customer at once, fitted on the rows up to `asOf` only. */
export function askClock(book: Book, asOf: number, asked: readonly Pick<Asked, 'customer'>[]) {
  const day: Day = addDays('1970-01-01', asOf);
  const read = makeRhythmReader(fitClock(book, day), day);
  return asked.map(({ customer }) => read(book, sliceUpTo(book, customer, asOf)).pQuiet!);
}

/** BG/NBD's answers, our own fit on all customers, one-off buyers included. */
export function makeBgNbd(book: Book, asOf: number): { model: BgNbd; lnL: number; chance: Chance } {
  const all = listPurchases(book, asOf);
  const { model, lnL } = fitBgNbd(all.filter((one) => one.T >= 0));
  return { model, lnL, chance: ({ customer, horizon }) => pNoOrder(model, all[customer]!, horizon / 7) };
}

const yardstick = makeGrid(YARDSTICK);

/** The yardstick without training, as published: its grid, 30 steps from flat, gaps that count half after 12 orders. */
export function makeYardstick(book: Book, asOf: number): Chance {
  const factsOf = (customer: number) => {
    const slice = sliceUpTo(book, customer, asOf);
    return { sums: sumGaps(book.days, slice, 12), silence: asOf - book.days[slice.end - 1]! };
  };
  const sample = [...sampleCustomers(book, asOf, 3000)].map((customer) => ({ ...factsOf(customer), count: 1 }));
  const { read } = makeForecaster(
    yardstick,
    fitPrior(yardstick, sample, flatBelief(yardstick), { steps: 30, settles: false }),
  );
  return ({ customer, horizon }) => {
    const { sums, silence } = factsOf(customer);
    return read(sums, silence, [horizon]).pQuiet[0]!;
  };
}

/** The rules people use today, as rankings; the first is a yes or no. */
export const SIMPLE_RULES: Record<string, (one: Asked) => number> = {
  '90-day rule': ({ silence }) => (silence >= 90 ? 1 : 0),
  'days since last order': ({ silence }) => silence,
  'k × own median': ({ silence, median }) => silence / median,
};

/** The made-up book in columns, whole. */
export function columnsOf({ customers }: MadeBook): Book {
  return makeBook(customers);
}

/** Every customer as BG/NBD sees it; those not there yet have T below zero. */
export function listPurchases(book: Book, asOf: number): Purchases[] {
  return Array.from({ length: book.starts.length - 1 }, (_, customer) => {
    const { start, end } = sliceUpTo(book, customer, asOf);
    if (start === end) return { x: 0, tx: 0, T: -1 };
    const first = book.days[start]!;
    return { x: end - start - 1, tx: (book.days[end - 1]! - first) / 7, T: (asOf - first) / 7 };
  });
}
