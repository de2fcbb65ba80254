import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRhythms } from '#src/customers/read-rhythms.ts';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import type { TestPerson } from '#test/support/person.ts';
import { type TestWorkspace, withPeople } from '#test/support/workspace.ts';

let bot: TestBot;
let practice: TestWorkspace;
let anna: TestPerson;
let mehmet: TestPerson;

beforeAll(async () => {
  bot = await startTestBot();
  // The clock is fitted once a day, at the first sweep.
  await readRhythms(bot.world, { asOf: bot.world.today() });
  practice = withPeople(bot.workspace);
  anna = practice.person('anna');
  mehmet = practice.person('mehmet');
});
afterAll(() => bot.stop());

function factsOf(name: string) {
  return bot.world.db.fact.findMany({
    where: { customer: { name } },
    orderBy: { id: 'desc' },
    include: { author: true },
  });
}

test('what somebody asks us to remember shows on the card with author and source', async () => {
  await mehmet.says('@Stammtisch merke dir, dass die Weinhandlung Lindemann nur mittwochs Ware annimmt', {
    in: 'sales',
  });
  await mehmet.sees('Gemerkt zu *Weinhandlung Lindemann');

  const [fact] = await factsOf('Weinhandlung Lindemann');
  expect(fact).toMatchObject({ text: 'Nur mittwochs Ware annimmt', author: { name: 'Mehmet Yıldız' } });
  expect(fact?.sourceUrl).toMatch(/^https?:/);

  await anna.runs('/kunde Weinhandlung Lindemann', { in: 'sales' });
  expect((await anna.sees('Wissen')).text).toContain('Nur mittwochs Ware annimmt — Mehmet Yıldız');
});

test('in English and in a direct message it works the same', async () => {
  const oliver = practice.person('oliver');
  await oliver.says('remember that The Salt Pantry prefers delivery on Tuesdays');
  await oliver.sees('Noted for *The Salt Pantry');

  expect((await factsOf('The Salt Pantry'))[0]?.text).toBe('Prefers delivery on Tuesdays');

  await oliver.clicks('Undo');
  await oliver.sees('Taken back');
  expect((await factsOf('The Salt Pantry')).map(({ text }) => text)).not.toContain('Prefers delivery on Tuesdays');
});

test('when the name is not clear it asks whom it is about', async () => {
  await anna.says('Merke dir, dass Gasthaus neue Öffnungszeiten hat');
  const question = await anna.sees('Zu wem soll ich mir das merken?');
  await anna.clicks('Dazu merken', { on: question });
  await anna.sees('Gemerkt zu *Gasthaus');

  expect(await bot.world.db.fact.count({ where: { text: 'Neue Öffnungszeiten hat' } })).toBe(1);
});

test('knowledge is added from the card, and a message is saved to a customer with its link', async () => {
  await anna.runs('/kunde Landhaus Möwenstein', { in: 'sales' });
  await anna.sees('Landhaus Möwenstein');
  await anna.clicks('Wissen ergänzen');
  await anna.sees('Wissen ergänzen', { in: 'modal' });
  await anna.submits({ Art: 'Tabu', 'Was wir wissen sollten': 'Kein Palmöl' });
  await anna.sees('Gemerkt zu *Landhaus Möwenstein');
  expect((await factsOf('Landhaus Möwenstein'))[0]).toMatchObject({
    kind: 'no-go',
    text: 'Kein Palmöl',
    author: { name: 'Anna Weber' },
  });

  const message = await mehmet.says('Frau Dietz von der Brasserie Kornhaus sucht einen neuen Käselieferanten', {
    in: 'sales',
  });
  await anna.uses('Save to customer', message);
  await anna.sees('Der Link zur Nachricht', { in: 'modal' });
  await anna.submits({ Kunde: 'Brasserie Kornhaus' });
  await anna.sees('Gemerkt zu *Brasserie Kornhaus');
  const [saved] = await factsOf('Brasserie Kornhaus');
  expect(saved?.text).toContain('Käselieferanten');
  expect(saved?.sourceUrl).toMatch(/^https?:/);
});

test('a logged contact counts once, for everybody', async () => {
  await anna.runs('/kunde Restaurant Schifferhaus', { in: 'sales' });
  await anna.sees('Restaurant Schifferhaus');
  await anna.clicks('Kontakt notieren');
  await anna.sees('Kontakt notieren', { in: 'modal' });
  await anna.submits({ 'Eine Zeile dazu': 'Umbau dauert bis Januar' });
  await anna.sees('Notiert: Anruf mit Restaurant Schifferhaus');

  const touchpoints = await bot.world.db.touchpoint.findMany({
    where: { customer: { name: 'Restaurant Schifferhaus' }, note: 'Umbau dauert bis Januar' },
  });
  expect(touchpoints).toHaveLength(1);
  expect(touchpoints[0]).toMatchObject({ kind: 'call', direction: 'out', purpose: 'value' });
});

test('a promise is noted with its day', async () => {
  await anna.runs('/kunde Bäckerei Klein', { in: 'sales' });
  await anna.sees('Sabine Klein', { fresh: true });
  await anna.clicks('Wissen ergänzen');
  await anna.sees('Bis wann', { in: 'modal' });
  await anna.submits({ Art: 'Zusage von uns', 'Was wir wissen sollten': 'Vanille zurücklegen', due: '2026-11-27' });
  await anna.sees('Zusage an Bäckerei Klein notiert');

  const [pledge] = await bot.world.db.pledge.findMany({ where: { text: 'Vanille zurücklegen' } });
  expect(pledge).toMatchObject({ owedBy: 'us', dueDay: new Date('2026-11-27') });
});

test('a kept promise leaves the card', async () => {
  await anna.runs('/kunde Hotel Seebrücke', { in: 'sales' });
  await anna.sees('Angebot für das Silvestermenü');
  await anna.clicks('Erledigt');
  await anna.sees('Zusage erledigt');

  expect(await bot.world.db.pledge.count({ where: { text: { contains: 'Silvestermenü' }, doneDay: null } })).toBe(0);
  expect(await bot.world.db.auditEntry.count({ where: { action: 'knowledge.keep-pledge' } })).toBe(1);
});
