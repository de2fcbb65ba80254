/** How long fitting and scoring take, and how much memory, for 1,000 to 100,000 customers with six order-days each. */
import { setImmediate } from 'node:timers/promises';
import { addDays } from '#src/lib/time.ts';
import { type Book, dayNumber, sliceUpTo } from '#src/rhythm/book.ts';
import { makeRhythmReader } from '#src/rhythm/clock.ts';
import { fitClock } from '#src/rhythm/fit-clock.ts';
import { seededRandom } from '#test/support/random.ts';

const START = dayNumber('2023-01-01');
const AS_OF_AFTER = 1000;

/** A company with this many customers, six order-days each on average, straight into columns. */
export function makeBigBook(customers: number, seed = 1): Book {
  const random = seededRandom(seed);
  const starts = new Int32Array(customers + 1);
  const days = new Int32Array(customers * 9);
  const amounts = new Float64Array(customers * 9);
  let used = 0;
  for (let customer = 0; customer < customers; customer++) {
    const gap = random.around(40, 0.9);
    const shape = random.around(2, 0.6);
    let day = START + Math.floor(random.uniform() * AS_OF_AFTER);
    while (day <= START + AS_OF_AFTER && used < days.length) {
      days[used] = day;
      amounts[used] = Math.round(random.around(200, 0.8) * 100) / 100;
      used++;
      if (random.uniform() < 0.115) break;
      day += Math.max(1, Math.round(gap * random.gamma(shape)));
    }
    starts[customer + 1] = used;
  }
  return { starts, days: days.slice(0, used), amounts: amounts.slice(0, used) };
}

/** One line: seconds to fit, seconds and microseconds per customer to score, resident memory. */
export async function benchRhythm(customers: number): Promise<string> {
  const book = makeBigBook(customers);
  const asOf = addDays('1970-01-01', START + AS_OF_AFTER);
  await setImmediate();
  const begin = performance.now();
  const clock = fitClock(book, asOf);
  const fitted = performance.now();
  const read = makeRhythmReader(clock, asOf);
  let quiet = 0;
  let scored = 0;
  for (let customer = 0; customer < customers; customer++) {
    const slice = sliceUpTo(book, customer, START + AS_OF_AFTER);
    if (slice.end - slice.start < 2) continue;
    scored++;
    if (read(book, slice).state === 'quiet') quiet++;
  }
  const done = performance.now();
  const megabytes = Math.round(process.memoryUsage.rss() / 2 ** 20);
  return [
    `${customers} customers, ${book.days.length} order-days:`,
    `fit ${((fitted - begin) / 1000).toFixed(2)} s, score ${((done - fitted) / 1000).toFixed(2)} s`,
    `(${Math.round(((done - fitted) / scored) * 1000)} µs each), ${quiet} quiet, resident ${megabytes} MB`,
  ].join(' ');
}

if (import.meta.url === `file://${process.argv[1]}`) {
  for (const customers of [1_000, 10_000, 100_000]) process.stdout.write(`${await benchRhythm(customers)}\n`);
}
