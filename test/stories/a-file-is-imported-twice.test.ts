import { afterAll, beforeAll, expect, test } from 'vitest';
import { resumeSharedImports } from '#src/imports/run-shared-import.ts';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import { withPeople } from '#test/support/workspace.ts';

let bot: TestBot;

beforeAll(async () => {
  bot = await startTestBot({ sample: false });
});
afterAll(() => bot.stop());

const orders =
  'Bestellnummer;Kunde;Bestelldatum;Betrag\nB1;Müller GmbH;05.01.2026;1.234,50\nB2;Müller GmbH;gestern;10,00\n';

test('a file dropped into the direct message arrives, and its bad rows come back as a file', async () => {
  const anna = withPeople(bot.workspace).person('anna');
  await anna.drops('bestellungen.csv', Buffer.from(orders, 'latin1'));
  const report = await anna.sees('Import fertig');

  expect(report.text).toContain('Bestellungen: 1 neu');
  expect(report.text).toContain('Zeile 3');
  await anna.sees(/rejected-\d+\.csv/);
  const order = await bot.world.db.order.findUniqueOrThrow({ where: { number: 'B1' }, include: { customer: true } });
  expect(order.amountNet.toFixed(2)).toBe('1234.50');
  expect(order.customer.name).toBe('Müller GmbH');
});

test('dropped again it changes nothing', async () => {
  const anna = withPeople(bot.workspace).person('anna');
  await anna.drops('bestellungen.csv', Buffer.from(orders, 'latin1'));
  await anna.sees('1 unverändert');

  expect(await bot.world.db.order.count()).toBe(1);
});

test('what is no table is answered with what it needs', async () => {
  const anna = withPeople(bot.workspace).person('anna');
  await anna.drops('wetter.csv', 'time,temperature\n1,2\n');
  await anna.sees('erkenne ich keine Tabelle');

  await anna.drops('o.csv', 'order_id,customer_id,date\n1,C1,03/04/2025\n2,C1,05/06/2025\n');
  await anna.sees('zuerst der Tag oder zuerst der Monat');
  await anna.drops('o.csv', 'order_id,customer_id,date\n1,C1,03/04/2025\n2,C1,05/06/2025\n', { text: 'mdy' });
  await anna.sees('Bestellungen: 2 neu');
});

test('an import that a kill interrupted is taken up, and told once', async () => {
  const anna = withPeople(bot.workspace).person('anna');
  const { db } = bot.world;
  await anna.drops('log.csv', 'order_id,customer_id,date,amount\nL1,C9,2025-03-04,10\n');
  await anna.sees('Bestellungen: 1 neu', { fresh: true });
  await bot.listen.drain();
  // As it stands after a kill in the middle: the delivery is claimed, the import is not done.
  await db.order.deleteMany({ where: { number: 'L1' } });
  await db.$executeRaw`update imports set state = 'running', summary = null, started_at = now() - interval '3 minutes'
    where id = (select max(id) from imports)`;

  await Promise.all([resumeSharedImports(bot.world), resumeSharedImports(bot.world)]);

  expect(await db.order.count({ where: { number: 'L1' } })).toBe(1);
  expect(anna.screen().split('log.csv: Bestellungen').length - 1).toBe(1);
  await resumeSharedImports(bot.world);
  expect(await db.import.count({ where: { state: 'running' } })).toBe(0);
});
