import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { UserError } from '#src/lib/user-error.ts';

let dataDir: string;
let owner: ChildProcess | null = null;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'stammtisch-owner-'));
});
afterEach(() => {
  owner?.kill('SIGKILL');
  owner = null;
  rmSync(dataDir, { recursive: true, force: true });
});

test('a second bot on one data directory is told who owns it', async () => {
  owner = await startOwner();

  const second = openDatabase({ url: null, dataDir, purpose: 'start' });

  const refusal: UserError = await second.then(
    () => expect.fail('the second bot started'),
    (error) => error,
  );
  expect(refusal).toBeInstanceOf(UserError);
  expect(refusal.text.en).toContain(String(owner.pid));
  expect(refusal.text.en).toContain('DATA_DIR');
});

test('the command line works on the running bot’s database', async () => {
  owner = await startOwner();

  const guest = await openDatabase({ url: null, dataDir, purpose: 'ask' });

  expect(await guest.db.setting.count({ where: { key: 'written' } })).toBe(1);
  await guest.close();
});

test('kill -9 loses no acknowledged row and leaves no lock behind', async () => {
  owner = await startOwner({ keepWriting: true });
  const acknowledged = await rowsBefore(owner, 40);
  owner.kill('SIGKILL');
  await new Promise((done) => owner?.once('exit', done));

  const next = await openDatabase({ url: null, dataDir, purpose: 'start' });

  const kept = await next.db.setting.count({ where: { key: { startsWith: 'row ' } } });
  expect(kept).toBeGreaterThanOrEqual(acknowledged);
  await next.close();
  expect(existsSync(join(dataDir, 'owner.json'))).toBe(false);
});

/** A process of its own that opens the data directory, writes, and prints a line for every row it was promised. */
function startOwner({ keepWriting = false } = {}): Promise<ChildProcess> {
  const script = `
    import { openDatabase } from './src/db/open-database.ts';
    const { db } = await openDatabase({ url: null, dataDir: ${JSON.stringify(dataDir)}, purpose: 'start' });
    await db.setting.create({ data: { key: 'written', value: 1 } });
    console.log('ready');
    for (let row = 0; ${keepWriting}; row++) {
      await db.setting.create({ data: { key: 'row ' + row, value: row } });
      console.log('row');
    }
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`the owner ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => line === 'ready' && done(child));
  });
}

function rowsBefore(child: ChildProcess, count: number): Promise<number> {
  return new Promise((done) => {
    let rows = 0;
    child.stdout?.on('data', (chunk: Buffer) => {
      rows += chunk.toString().split('row\n').length - 1;
      if (rows >= count) done(rows);
    });
  });
}
