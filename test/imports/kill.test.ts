/** What a kill -9 in the middle of an import leaves behind: nothing, and the next import brings everything. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openTestDatabase } from '#test/support/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'stammtisch-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 30_000;
const file = join(folder, 'orders.csv');
const lines = Array.from({ length: ROWS }, (_, at) => `${at},K${at % 900},2025-0${1 + (at % 9)}-11,${at % 500}.50`);
writeFileSync(file, `order_id,customer_id,date,amount\n${lines.join('\n')}\n`);

function startImport(environment: Record<string, string>): ChildProcess {
  const { DATABASE_URL, DATA_DIR, ...inherited } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'import', file, '--json'], {
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function killDuring(child: ChildProcess): Promise<void> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += chunk;
    if (!said.includes('rows read')) continue;
    child.kill('SIGKILL');
    break;
  }
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
  expect(said).toContain('rows read');
}

async function finish(
  child: ChildProcess,
): Promise<{ created: number; unchanged: number; tables: Record<string, { created: number }> }> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) printed += chunk;
  return JSON.parse(printed);
}

test('a second process killed while it imports leaves nothing half', { timeout: 240_000 }, async () => {
  const database = await openTestDatabase();

  await killDuring(startImport(database.environment));
  const { rows } = await database.pool.query(
    'select (select count(*) from orders)::int as orders, (select count(*) from imports)::int as imports',
  );
  expect(rows[0]).toEqual({ orders: 0, imports: 0 });

  const report = await finish(startImport(database.environment));
  expect(report.tables.orders?.created).toBe(ROWS);
  await database.close();
});

test('when the owner of the data is killed, the next start imports everything once', { timeout: 240_000 }, async () => {
  const environment = { DATA_DIR: join(folder, 'data') };

  await killDuring(startImport(environment));
  const report = await finish(startImport(environment));

  expect(report.tables.orders?.created).toBe(ROWS);
  expect(report.unchanged).toBe(0);
});
