/**
 * Makes src/rhythm/shipped-prior.ts: what small books believe before they have told us anything.
 * Learned from made-up books of every kind, the same number of customers each; repeatable, the seeds are fixed.
 */
import { writeFileSync } from 'node:fs';
import { sampleCustomers, sliceUpTo } from '#src/rhythm/book.ts';
import { sumGaps } from '#src/rhythm/gaps.ts';
import { GRID } from '#src/rhythm/grid.ts';
import type { Observation } from '#src/rhythm/likelihoods.ts';
import { fitPrior, flatBelief } from '#src/rhythm/prior.ts';
import { BOOK_KINDS, makeOrderBook } from '#test/support/order-books.ts';
import { columnsOf } from './snapshot.ts';

const CUSTOMERS = 300;
const HALF_LIFE = 20;

const sample: Observation[] = BOOK_KINDS.flatMap((kind, i) => {
  const made = makeOrderBook(kind, 1000 + i, 1500);
  const book = columnsOf(made);
  const today = made.asOf[1]!;
  return [...sampleCustomers(book, today, CUSTOMERS)].map((customer) => {
    const slice = sliceUpTo(book, customer, today);
    return { sums: sumGaps(book.days, slice, HALF_LIFE), silence: today - book.days[slice.end - 1]!, count: 1 };
  });
});
const weights = fitPrior(GRID, sample, flatBelief(GRID));
const levels = Uint8Array.from(weights, (weight) => Math.max(0, Math.round(255 + 16 * Math.log(weight))));
writeFileSync(
  new URL('../../src/rhythm/shipped-prior.ts', import.meta.url),
  `import type { PriorBelief } from './likelihoods.ts';

/** Made by test/bench/ship-prior.ts: each cell's weight as a level, ln weight = (level - 255) / 16, base64. */
const LEVELS =
  '${Buffer.from(levels).toString('base64')}';
/** The shipped belief counts as much as this many customers of the book itself. */
const WORTH = 50;

/** What a book is believed to be like before its customers have told: made-up companies of every kind, evenly mixed. */
export function shippedBelief(): PriorBelief {
  const weights = Float64Array.from(atob(LEVELS), (level) => Math.exp((level.charCodeAt(0) - 255) / 16));
  let mass = 0;
  for (const weight of weights) mass += weight;
  return { weights: weights.map((weight) => weight / mass), worth: WORTH };
}
`,
);
process.stdout.write(`shipped prior from ${sample.length} customers written\n`);
