import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseCustomer } from '#src/customers/erase-customer.ts';
import { exportCustomer } from '#src/customers/export-customer.ts';
import { fold } from '#src/lib/fold.ts';
import { toDate } from '#src/lib/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
let customerId: number;
beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  const day = toDate('2026-11-20');
  const customer = await db.customer.create({
    data: {
      number: 'K-1',
      name: 'Müller & Söhne',
      nameKey: fold('Müller & Söhne'),
      street: 'Gasse 1',
      contacts: { create: { name: 'Maria Müller', nameKey: fold('Maria Müller'), email: 'maria@example.com' } },
      facts: { create: { text: 'likes Tuesdays', day } },
      orders: { create: { number: 'A1', day, amountNet: '12.50', shipName: 'Maria Müller', comment: 'ring twice' } },
    },
  });
  customerId = customer.id;
  await db.question.create({
    data: { text: 'Wann hat Müller & Söhne bestellt?', status: 'answered', answer: 'gestern' },
  });
  await db.outbox.create({ data: { key: 'k', channel: 'C1', message: { text: 'Müller & Söhne is quiet' } } });
});
afterAll(() => database.close());

test('an export holds everything kept about a customer', async () => {
  const kept = JSON.stringify(await exportCustomer(database.db, { customerId, asOf: '2026-11-20' }));

  for (const text of ['Müller & Söhne', 'maria@example.com', 'likes Tuesdays', 'A1', 'ring twice'])
    expect(kept).toContain(text);
});

test('an export as of an earlier day leaves out what came later', async () => {
  const kept = JSON.stringify(await exportCustomer(database.db, { customerId, asOf: '2026-11-19' }));

  expect(kept).not.toContain('A1');
  expect(kept).not.toContain('likes Tuesdays');
});

test('a dry run counts and takes nothing away', async () => {
  const erasure = await eraseCustomer(database, { customerId, by: 'test', dryRun: true });

  expect(erasure).toMatchObject({ contacts: 1, facts: 1, questions: 1, ordersKept: 1 });
  expect(await database.db.contact.count()).toBe(1);
});

test('erasing leaves the figures and no trace of the name', async () => {
  await eraseCustomer(database, { customerId, by: 'test', dryRun: false });

  const { db } = database;
  const rest = JSON.stringify([
    await exportCustomer(db, { customerId, asOf: '2026-11-20' }),
    await db.question.findMany(),
    await db.outbox.findMany(),
    await db.auditEntry.findMany(),
  ]);
  for (const text of ['Müller', 'Maria', 'Gasse', 'Tuesdays', 'ring twice']) expect(rest).not.toContain(text);
  expect((await db.order.findFirstOrThrow()).amountNet.toString()).toBe('12.5');
});
