/**
 * The sweep over 1,000, 10,000 and 100,000 customers with ten orders each on a PostgreSQL server, each in a process of
 * its own, while somebody keeps asking the bot in Slack: `npm run bench sweep` or `tsx test/bench/sweep.ts 100000`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parse } from 'yaml';
import { openDatabase } from '#src/db/open-database.ts';
import { startWorkspace } from '#src/workspace/start-workspace.ts';
import { findPostgres, startPostgres } from '#test/support/postgres-server.ts';
import { withPeople } from '#test/support/workspace.ts';
import { sampleCast } from '../../prisma/sample/colleagues.ts';
import { writeBigCompany } from './big-company.ts';
import type { Taken } from './measured.ts';

/** What is promised for 100,000 customers: seconds, MB, and the longest wait of somebody who asks, in ms. */
const BARS = {
  'read, fit, score': { orders: 6, seconds: 12, peak: 300 },
  sweep: { orders: 10, seconds: 20, peak: 1024, wait: 1000 },
};

const sizes = process.argv.slice(2).map(Number);
const place = findPostgres();
if (!place) console.log('No PostgreSQL server found: the sweep was not measured.');
else {
  row('customers', 'orders', 'what', 'seconds', 'processor', 'peak MB', 'longest /kunde', 'load');
  for (const customers of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
    await withCompany(place, customers, BARS['read, fit, score'].orders, benchFit);
    await withCompany(place, customers, BARS.sweep.orders, benchSweep);
  }
  console.log('"processor" is what the process itself has worked, whoever else used the machine meanwhile.');
}
process.exit();

interface Company {
  url: string;
  customers: number;
  orders: number;
}

async function withCompany(where: string, customers: number, each: number, run: (company: Company) => Promise<void>) {
  const { url, stop } = await startPostgres(where);
  const { pool, close } = await openDatabase({ url, dataDir: '', purpose: 'bench' });
  const orders = await writeBigCompany(pool, customers, each);
  await close();
  await run({ url, customers, orders });
  stop();
}

/** Reading, fitting and scoring, without a bot around it. */
async function benchFit({ url, customers, orders }: Company): Promise<void> {
  const child = start('one-fit', url);
  const [taken] = (await once(child, 'message')) as [Taken];
  print({ customers, orders, what: 'read, fit, score', taken });
  judge(customers, BARS['read, fit, score'], taken);
}

/**
 * The whole sweep in a running bot that has been asked before: the first one ever, which finds all old silences, and
 * those of two mornings after.
 */
async function benchSweep({ url, customers, orders }: Company): Promise<void> {
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  const workspace = await startWorkspace({ port: 0, manifest, cast: sampleCast() });
  const { apiUrl, botToken, appToken } = workspace;
  const child = start('one-sweep', JSON.stringify({ url, wiring: { apiUrl, botToken, appToken } }));
  await once(child, 'message');
  const anna = withPeople(workspace).person('anna');
  const first = await look(1);
  console.log(`${' '.repeat(22)}the first question ever, by a clock to be fitted first: ${Math.round(first)} ms`);
  for (const what of ['first sweep', 'next morning', 'and the next']) {
    const done: Taken[] = [];
    child.once('message', (message) => done.push(message as Taken));
    child.send('sweep');
    let longest = 0;
    for (let asked = 1; done.length === 0; asked++)
      longest = Math.max(longest, await look(1 + ((asked * 7919) % customers)));
    const taken = done[0]!;
    print({ customers, orders, what, taken, longest });
    judge(customers, BARS.sweep, taken, longest);
  }
  child.kill();
  await workspace.close();

  async function look(number: number): Promise<number> {
    const begin = performance.now();
    await anna.runs(`/kunde K${number}`, { in: 'sales' });
    await anna.sees(`Kunde ${number}`, { fresh: true, within: 120_000 });
    return performance.now() - begin;
  }
}

function start(name: string, task: string): ChildProcess {
  return fork(new URL(`./${name}.ts`, import.meta.url), [task], { execArgv: ['--import', 'tsx'] });
}

interface Line {
  customers: number;
  orders: number;
  what: string;
  taken: Taken;
  longest?: number;
}

function print({ customers, orders, what, taken: { seconds, busy, peak }, longest }: Line): void {
  const wait = longest === undefined ? '–' : `${Math.round(longest)} ms`;
  row(customers, orders, what, seconds.toFixed(2), busy.toFixed(1), Math.round(peak), wait, loadavg()[0]!.toFixed(1));
}

function row(...cells: (string | number)[]): void {
  const widths = [10, 9, 18, 8, 10, 8, 15, 5];
  console.log(
    cells
      .map((cell, i) => (i === 2 ? ` ${String(cell).padEnd(widths[i]!)}` : String(cell).padStart(widths[i]!)))
      .join(' '),
  );
}

function judge(
  customers: number,
  bar: { seconds: number; peak: number; wait?: number },
  { seconds, peak }: Taken,
  longest = 0,
): void {
  if (customers !== 100_000) return;
  const wait = bar.wait ?? Number.POSITIVE_INFINITY;
  const parts = [
    `under ${bar.seconds} s: ${seconds < bar.seconds ? 'met' : 'missed'}`,
    `under ${bar.peak} MB: ${peak < bar.peak ? 'met' : 'missed'}`,
    ...(Number.isFinite(wait) ? [`an answer within ${wait} ms: ${longest < wait ? 'met' : 'missed'}`] : []),
  ];
  console.log(`${' '.repeat(22)}${parts.join(', ')}`);
}
