/** How long fitting and scoring take, and how much memory, for 1,000 to 100,000 customers with six order-days each. */
import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import { readRhythms } from '#src/customers/read-rhythms.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { addDays } from '#src/lib/time.ts';
import { type Book, dayNumber, sliceUpTo } from '#src/rhythm/book.ts';
import { makeRhythmReader } from '#src/rhythm/clock.ts';
import { fitClock } from '#src/rhythm/fit-clock.ts';
import { findPostgres, startPostgres } from '#test/support/postgres-server.ts';
import { seededRandom } from '#test/support/random.ts';

const START = dayNumber('2023-01-01');
const AS_OF_AFTER = 1000;

/** A company with this many customers, six order-days each on average, straight into columns. */
function makeBigBook(customers: number, seed = 1): Book {
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
async function benchRhythm(customers: number): Promise<string> {
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

/** The whole chain over a PostgreSQL server: read the orders, fit, score, decide; longest wait of anybody else. */
async function benchChain(place: string, customers: number): Promise<string> {
  const server = await startPostgres(place);
  const { pool, close } = await openDatabase({ url: server.url, dataDir: '', purpose: 'bench' });
  const orderDays = await writeBook(pool, makeBigBook(customers));
  let longestWait = 0;
  let last = performance.now();
  const heart = setInterval(() => {
    longestWait = Math.max(longestWait, performance.now() - last);
    last = performance.now();
  }, 5);
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const rhythms = await readRhythms({ pool }, { asOf: addDays('1970-01-01', START + AS_OF_AFTER) });
  const seconds = (performance.now() - begin) / 1000;
  const busy = process.cpuUsage(cpu);
  clearInterval(heart);
  const megabytes = Math.round(process.memoryUsage.rss() / 2 ** 20);
  await close();
  server.stop();
  return [
    `${customers} customers, ${orderDays} order-days from a server: read, fit, score and decide ${seconds.toFixed(2)} s`,
    `(${((busy.user + busy.system) / 1e6).toFixed(2)} s of processor), ${rhythms.length} rhythms,`,
    `longest wait of others ${Math.round(longestWait)} ms, resident ${megabytes} MB`,
  ].join(' ');
}

async function writeBook(pool: pg.Pool, book: Book): Promise<number> {
  const customers = book.starts.length - 1;
  await pool.query(
    `insert into customers (id, number, name, name_key) select i, i::text, i::text, i::text from generate_series(1, $1) as i`,
    [customers],
  );
  const step = 10_000;
  for (let from = 0; from < customers; from += step) {
    const ids: number[] = [];
    const days: number[] = [];
    const amounts: number[] = [];
    for (let customer = from; customer < Math.min(from + step, customers); customer++) {
      for (let i = book.starts[customer]!; i < book.starts[customer + 1]!; i++) {
        ids.push(customer + 1);
        days.push(book.days[i]!);
        amounts.push(book.amounts[i]!);
      }
    }
    await pool.query(
      `insert into orders (number, customer_id, day, amount_net)
       select $4 || '-' || row_number() over (), id, date '1970-01-01' + day, amount
       from unnest($1::int[], $2::int[], $3::numeric[]) as row(id, day, amount)`,
      [ids, days, amounts, String(from)],
    );
  }
  await pool.query('analyze');
  return book.days.length;
}

const sizes = process.argv.slice(2).map(Number);
const place = findPostgres();
for (const customers of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  process.stdout.write(`${await benchRhythm(customers)}\n`);
  if (place) process.stdout.write(`${await benchChain(place, customers)}\n`);
}
if (!place) process.stdout.write('No PostgreSQL server found: reading was not measured.\n');
