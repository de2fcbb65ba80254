import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readBackup, writeBackup } from '#src/db/backup.ts';
import { toDate } from '#src/lib/time.ts';
import { UserError } from '#src/lib/user-error.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'stammtisch-backup-'));
const file = join(folder, 'backup.jsonl.gz');
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => database.empty());
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

test('what was backed up comes back, and new rows get new ids', async () => {
  const { db, pool } = database;
  const anna = await db.teammate.create({ data: { name: 'Anna', nameKey: 'anna' } });
  const boss = await db.teammate.create({ data: { name: 'Boss', nameKey: 'boss' } });
  await db.teammate.update({ where: { id: anna.id }, data: { reportsToId: boss.id } });
  const customer = await db.customer.create({
    data: { number: '007', name: 'Müller & Söhne', nameKey: 'muller sohne', creditLimit: '1234.50' },
  });
  await db.order.create({
    data: { number: 'A1', customerId: customer.id, day: toDate('2026-02-28'), amountNet: '0.10' },
  });
  const written = await writeBackup(pool, file);

  await database.empty();
  const restored = await readBackup(pool, file);

  expect(restored).toBe(written);
  expect(await db.customer.findFirst({ include: { orders: true } })).toMatchObject({
    number: '007',
    name: 'Müller & Söhne',
  });
  const order = await db.order.findFirstOrThrow();
  expect([order.day, order.amountNet.toString()]).toEqual([toDate('2026-02-28'), '0.1']);
  expect((await db.teammate.findFirstOrThrow({ where: { name: 'Anna' } })).reportsToId).toBe(boss.id);
  expect((await db.teammate.create({ data: { name: 'New', nameKey: 'new' } })).id).toBeGreaterThan(boss.id);
});

test('a backup is not mixed into a database that holds something', async () => {
  const { db, pool } = database;
  await db.setting.create({ data: { key: 'a', value: 1 } });
  await writeBackup(pool, file);

  await expect(readBackup(pool, file)).rejects.toBeInstanceOf(UserError);
});

test('a file that is no backup is refused in one sentence', async () => {
  writeFileSync(file, 'id;name\n1;Müller\n');
  await expect(readBackup(database.pool, file)).rejects.toBeInstanceOf(UserError);
  writeFileSync(file, gzipSync('{"format":"something else"}\n'));
  await expect(readBackup(database.pool, file)).rejects.toBeInstanceOf(UserError);
});
