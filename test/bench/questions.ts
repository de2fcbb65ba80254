/**
 * Questions at 100,000 customers with 1,000,000 orders and 3,000,000 lines on a PostgreSQL server: how long reading a
 * question takes, how the compiled SQL compares with SQL written by hand, and whether lines are ever read from end to
 * end for one customer or product. And how many questions about a company of our own are answered rightly.
 *
 * Run: npx tsx test/bench/questions.ts [customers]
 */
import pg from 'pg';
import { readCatalog } from '#src/customers/names/store.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { runImport } from '#src/imports/run-import.ts';
import { queryKinds } from '#src/questions/answer.ts';
import { parseQuestion, readLanguage } from '#src/questions/parse.ts';
import type { QueryKind } from '#src/questions/query.ts';
import { findPostgres, startPostgres } from '#test/support/postgres-server.ts';
import { askAll, report } from './questions/accuracy.ts';
import { makeCompany, toCsv } from './questions/company.ts';
import { FILL } from './questions/fill.ts';
import { PAIRS } from './questions/pairs.ts';

const TODAY = '2026-05-31';
const customers = Number(process.argv[2] ?? 100_000);

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds either of two statements takes, run in turn until the quicker one has run for a second or 400 times. */
async function race(pool: pg.Pool, ours: Bound, theirs: Bound): Promise<{ ours: number; theirs: number }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  const begun = performance.now();
  for (let run = 0; run < 9 || (run < 400 && performance.now() - begun < 2000); run++) {
    // Whoever comes second finds the pages warm: they take turns at that, too.
    for (const who of run % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)) {
      const { text, values } = { ours, theirs }[who];
      const start = performance.now();
      await pool.query(text, values);
      times[who].push(performance.now() - start);
    }
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

interface Bound {
  text: string;
  values: unknown[];
}

/** SQL by hand with only the values it names, numbered anew. */
function bindHand(sql: string, values: unknown[]): Bound {
  const used = [...new Set([...sql.matchAll(/\$(\d)/g)].map((match) => Number(match[1])))];
  const text = sql.replace(/\$(\d)/g, (_, number) => `$${used.indexOf(Number(number)) + 1}`);
  return { text, values: used.map((number) => values[number - 1]) };
}

async function benchScale(url: string): Promise<void> {
  const database = await openDatabase({ url, dataDir: '', purpose: 'bench' });
  const { pool } = database;
  console.log(`filling ${customers} customers, ${customers * 10} orders, ${customers * 30} lines …`);
  for (const statement of FILL.replaceAll('$customers', String(customers)).split(';'))
    if (statement.trim()) await pool.query(statement);
  await raceAll(pool);
  await database.close();
}

/** Messages nobody means, made of words that the record's names hold. */
const HOSTILE: Record<string, (word: string) => string> = {
  'words of names': (word) => word,
  'mistyped words of names': (word) => word.slice(0, 2) + word.slice(3),
  'beginnings of names': (word) => word.slice(0, 7),
  'one first name': () => 'Anna',
  'signs and joined emoji': (word) => `${word}\u0301\u202e👩‍👩‍👧‍👦‰½İſ`,
};

async function raceAll(pool: pg.Pool): Promise<void> {
  const begun = performance.now();
  const catalog = await readCatalog(pool);
  console.log(`names read and indexed: ${Math.round(performance.now() - begun)} ms`);
  const kinds = await queryKinds();
  const row = async (text: string, id: number) => (await pool.query(text, [id])).rows[0];
  const customer = await row('select id, name from customers where id = $1', Math.floor(customers / 3));
  const other = await row('select id, name from customers where id = $1', Math.floor(customers / 7));
  const product = await row('select id, name from products where id = $1', 777);
  const second = await row('select id, name from products where id = $1', 1234);
  const contact = await row('select name from contacts where customer_id = $1', Math.floor(customers / 5));
  const third = await row(
    'select p.id, p.name from orders o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id where o.number = $1 order by l.line_no limit 1',
    150_000,
  );
  const values = [customer.id, other.id, product.id, second.id, contact.name, TODAY, third.id];
  const names: Record<string, string> = {
    $c: customer.name,
    $e: other.name,
    $p: product.name,
    $q: second.name,
    $k: contact.name,
    $l: third.name,
  };
  const read = (text: string) =>
    parseQuestion({
      text,
      asOf: TODAY,
      catalog,
      kinds,
      orderNumbers: new Set(['150000']),
      asker: null,
      thread: null,
      language: readLanguage(text, 'de'),
      settings: { fiscalStart: 1 },
    });
  const parses: number[] = [];
  const missing = new Set(kinds.map(({ name }) => name));
  console.log('ratio to SQL by hand    compiled ms   by hand ms   lines read whole   kind: question');
  for (const { kind: wanted, question, sql, single } of PAIRS) {
    const text = question.replace(/\$[a-z]/g, (name) => names[name]!);
    let parsed = read(text);
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      parsed = read(text);
      parses.push(performance.now() - start);
    }
    if (parsed.kind !== 'query' || parsed.query.kind !== wanted) {
      console.log(`NOT READ as ${wanted}: ${text} (${parsed.kind === 'query' ? parsed.query.kind : parsed.kind})`);
      continue;
    }
    missing.delete(wanted);
    const kind = kinds.find(({ name }) => name === wanted) as QueryKind<unknown>;
    const compiled = kind.statement(kind.params.parse(parsed.query.params), TODAY);
    const { ours, theirs } = await race(pool, compiled, bindHand(sql, values));
    const explained = await pool.query(`explain ${compiled.text}`, compiled.values);
    const whole = JSON.stringify(explained.rows).includes('Seq Scan on order_lines');
    console.log(
      `${(ours / theirs).toFixed(2).padStart(8)}${ours.toFixed(2).padStart(26)}${theirs.toFixed(2).padStart(13)}${(whole ? (single ? 'YES' : 'yes') : 'no').padStart(19)}   ${wanted}: ${text}`,
    );
  }
  if (missing.size > 0) console.log(`not measured: ${[...missing].join(', ')}`);
  console.log(
    `reading a question: median ${median(parses).toFixed(2)} ms, slowest ${Math.max(...parses).toFixed(1)} ms`,
  );
  const words = catalog.index.vocabulary.filter((word) => word.length > 4);
  for (const [name, make] of Object.entries(HOSTILE)) {
    const times = Array.from({ length: 20 }, (_, run) => {
      const text = Array.from({ length: 1200 }, (_, at) => make(words[(run * 7919 + at * 104_729) % words.length]!));
      const before = process.cpuUsage();
      read(text.join(' ').slice(0, 10_000));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    console.log(
      `ten kilobytes of ${name}: median ${median(times).toFixed(1)} ms of processor time, most ${Math.max(...times).toFixed(1)} ms`,
    );
  }
}

async function benchAccuracy(url: string): Promise<void> {
  const database = await openDatabase({ url, dataDir: '', purpose: 'bench' });
  await runImport(database, {
    files: Object.entries(makeCompany()).map(([name, table]) => ({
      name: `${name}.csv`,
      bytes: Buffer.from(toCsv(table)),
    })),
  });
  const asked = await askAll(database.pool);
  console.log(`\n${report(asked)}`);
  for (const { outcome, text, why } of asked) if (outcome !== 'right') console.log(`${outcome}: ${text} (${why})`);
  await database.close();
}

const place = findPostgres();
if (!place) console.log('No PostgreSQL server and no binaries here: questions are not measured.');
else {
  const server = await startPostgres(place);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  for (const name of ['bench_scale', 'bench_company']) await client.query(`create database ${name}`);
  await client.end();
  const at = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  await benchAccuracy(at('bench_company'));
  await benchScale(at('bench_scale'));
  server.stop();
}
