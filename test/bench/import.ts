/** Importing an order book of 100,000 rows, as a ratio to PostgreSQL's own COPY of the same file in the same run. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#src/db/open-database.ts';
import { runImport } from '#src/imports/run-import.ts';
import { addDays } from '#src/lib/time.ts';
import { findPostgres, startPostgres } from '#test/support/postgres-server.ts';
import { seededRandom } from '#test/support/random.ts';

const rows = Number(process.argv[2] ?? 100_000);
const place = findPostgres();

if (!place) console.log('No PostgreSQL server found: the import was not measured.');
else await measure(place);

async function measure(where: string): Promise<void> {
  const server = await startPostgres(where);
  const { pool, close } = await openDatabase({ url: server.url, dataDir: '', purpose: 'bench' });
  const folder = mkdtempSync(join(tmpdir(), 'stammtisch-bench-'));
  const file = join(folder, 'orders.csv');
  writeFileSync(file, orderBook(rows));
  // The server reads the file itself, as a user of its own.
  chmodSync(folder, 0o755);

  await pool.query('create table bare (order_id text, customer_id text, day date, amount numeric(16,2))');
  const copy = await timed(() => pool.query(`copy bare from '${file}' with (format csv, header)`));
  const files = [{ name: 'orders.csv', bytes: Buffer.from(orderBook(rows)) }];
  const first = await timed(() => runImport({ pool }, { files }));
  const again = await timed(() => runImport({ pool }, { files }));

  console.log(`${rows} orders: COPY ${copy.toFixed(0)} ms`);
  console.log(`import        ${first.toFixed(0)} ms = ${(first / copy).toFixed(1)} × COPY`);
  console.log(`same file     ${again.toFixed(0)} ms = ${(again / copy).toFixed(1)} × COPY`);
  await close();
  server.stop();
  rmSync(folder, { recursive: true });
}

function orderBook(count: number): string {
  const random = seededRandom(7);
  const lines = ['order_id,customer_id,date,amount'];
  for (let order = 1; order <= count; order++) {
    const customer = 1 + Math.floor(random.uniform() * (count / 10));
    const day = addDays('2023-01-01', Math.floor(random.uniform() * 1000));
    lines.push(`${order},C${customer},${day},${(random.uniform() * 900 + 10).toFixed(2)}`);
  }
  return `${lines.join('\n')}\n`;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
