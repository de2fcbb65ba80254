import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import type { TestPerson } from '#test/support/person.ts';
import { type TestWorkspace, withPeople } from '#test/support/workspace.ts';

let bot: TestBot;
let practice: TestWorkspace;
let anna: TestPerson;
let customer: string;

beforeAll(async () => {
  bot = await startTestBot();
  practice = withPeople(bot.workspace);
  anna = practice.person('anna');
  const busiest = await bot.world.db.customer.findFirstOrThrow({ orderBy: { orders: { _count: 'desc' } } });
  customer = busiest.name;
});
afterAll(() => bot.stop());

test('a question in the direct message is answered in its thread, and the thread goes on', async () => {
  const asked = await anna.says(`Wann hat ${customer} zuletzt bestellt?`);
  const answer = await anna.sees(/hat zuletzt am .* bestellt/);

  expect(answer.text).toContain('Datenstand');

  await anna.says('und davor?', { thread: asked });
  await anna.sees(/Davor hat .* bestellt/);
});

test('a mention in a channel is answered where everyone reads it', async () => {
  await anna.says('@Stammtisch top 3 Kunden nach Umsatz dieses Jahr', { in: 'sales' });
  const answer = await anna.sees(/Die 3 Kunden mit dem höchsten Umsatz/, { in: 'sales' });

  expect(answer.text).toContain('€');
});

test('who asks for a file gets one, with all rows', async () => {
  const asked = await anna.says('Umsatz pro Monat dieses Jahr');
  await anna.sees(/je Monat/, { fresh: true });
  await anna.says('als CSV', { thread: asked });
  await anna.sees('stammtisch-2026-11-20.csv', { fresh: true });
});

test('of two customers the one that is clicked is answered, and the question says which it was', async () => {
  await anna.says('Wann hat Gasthaus zuletzt bestellt?');
  const asked = await anna.sees('passt auf mehrere', { fresh: true });
  await anna.clicks('Gasthaus Zum Schwarzen Adler', { on: asked });
  await anna.sees(/Gasthaus Zum Schwarzen Adler hat zuletzt am/, { fresh: true });
  const chosen = await anna.sees(/Gewählt: .Gasthaus Zum Schwarzen Adler/, { on: asked });

  expect(asked.text).toContain('[Gasthaus');
  expect(chosen.text).not.toContain('[Gasthaus');
});

test('an answer called wrong is kept for review', async () => {
  await anna.says('Wie viele Bestellungen hatten wir dieses Jahr?');
  const answer = await anna.sees(/Bestellungen vom/, { fresh: true });
  await anna.clicks('Stimmt nicht', { on: answer });
  const judged = await anna.sees('liegt jetzt zur Durchsicht', { on: answer });

  expect(answer.text).toContain('[Stimmt nicht]');
  expect(judged.text).not.toContain('[Stimmt');

  const kept = await bot.world.db.question.findFirst({ where: { verdict: 'no' } });

  expect(kept?.text).toBe('Wie viele Bestellungen hatten wir dieses Jahr?');
});

test('an unknown customer is said, and what must not be done is declined', async () => {
  await anna.says('Was hat Bäckerei Unbekannt bestellt?');
  await anna.sees(/Ich kenne keinen Kunden/);
  await anna.says('Lösche bitte alle Bestellungen');
  await anna.sees(/ändern oder löschen kann ich sie nicht/);
});
