import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('the audit log can grow but never change', async () => {
  const entry = await database.db.auditEntry.create({
    data: { actor: 'clock', action: 'nudges.send', subject: 'customer', subjectId: '1' },
  });

  await expect(database.db.auditEntry.delete({ where: { id: entry.id } })).rejects.toThrow('append-only');
  await expect(database.pool.query('update audit_log set actor = $1', ['me'])).rejects.toThrow('append-only');
});

test('names are found by similar spelling', async () => {
  const { rows } = await database.pool.query("select similarity('muller', 'mueller') > 0.3 as near");

  expect(rows[0].near).toBe(true);
});

test('ten connections at once do not disturb each other', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, number) => {
      const { rows } = await database.pool.query('select $1::int as number', [number]);
      return rows[0].number;
    }),
  );

  expect(answers).toEqual(Array.from({ length: 200 }, (_, number) => number));
});

test('a transaction that fails leaves nothing behind', async () => {
  const broken = database.db.$transaction(async (tx) => {
    await tx.teammate.create({ data: { name: 'Anna', nameKey: 'anna' } });
    throw new Error('stop');
  });

  await expect(broken).rejects.toThrow('stop');
  expect(await database.db.teammate.count()).toBe(0);
});
