import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRhythms } from '#src/customers/read-rhythms.ts';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import type { TestPerson } from '#test/support/person.ts';
import { type TestWorkspace, withPeople } from '#test/support/workspace.ts';

let bot: TestBot;
let practice: TestWorkspace;
let anna: TestPerson;
let oliver: TestPerson;

beforeAll(async () => {
  bot = await startTestBot();
  // The clock is fitted once a day, at the first sweep.
  await readRhythms(bot.world, { asOf: bot.world.today() });
  practice = withPeople(bot.workspace);
  anna = practice.person('anna');
  oliver = practice.person('oliver');
});
afterAll(() => bot.stop());

test('a sloppy name finds the card, in the asker’s language, seen by nobody else', async () => {
  await anna.runs('/kunde hotel seebruecke timendorf', { in: 'sales' });
  const card = await anna.sees('Hotel Seebrücke Timmendorf GmbH');

  expect(card.text).toContain('Betreut von');
  expect(card.text).toContain('Anna Weber');
  expect(card.text).toContain('Kunde seit');
  expect(card.text).toContain('Bestellt etwa alle');
  expect(card.text).toContain('Letzte Bestellungen');
  expect(card.text).toContain('Angebot für das Silvestermenü schicken');
  expect(card.text).toContain('Lieferung nur dienstags und freitags');
  expect(card.text).toContain('Nächster Schritt');
  for (const label of [
    'Danken',
    'Kurz melden',
    'Kontakt notieren',
    'Wissen ergänzen',
    'Alle Bestellungen',
    'Hier teilen',
  ]) {
    expect(card.text).toContain(label);
  }
  expect(practice.person('jonas').canSee('Seebrücke')).toBe(false);

  await oliver.runs('/customer salt pantrie', { in: 'sales' });
  expect((await oliver.sees('The Salt Pantry')).text).toContain('Next step');
});

test('a contact’s name and a customer number find the customer too', async () => {
  await oliver.runs('/customer Priya Raman', { in: 'sales' });
  await oliver.sees('Reedmere Hotels Ltd');

  const { number } = await bot.world.db.customer.findFirstOrThrow({ where: { name: 'Copperpot Catering' } });
  await oliver.runs(`/customer ${number}`, { in: 'sales' });
  await oliver.sees('Copperpot Catering');
});

test('when two match it asks back, when none does it suggests', async () => {
  await anna.runs('/kunde Gasthaus', { in: 'sales' });
  const question = await anna.sees('kann mehrere meinen');
  expect(question.text).toContain('Gasthaus Zum Schwarzen Adler');

  await anna.clicks('Karte', { on: question });
  await anna.sees('Nächster Schritt', { fresh: true });

  await anna.runs('/kunde Bäckerei Gross', { in: 'sales' });
  expect((await anna.sees('Ich kenne keinen Kunden')).text).toContain('Bäckerei Klein');
});

test('my customers come with the quiet ones first, and everybody’s quiet ones on their own', async () => {
  await anna.runs('/kunde meine', { in: 'sales' });
  const mine = await anna.sees('Deine Kunden');
  expect(mine.text.indexOf('Restaurant Schifferhaus')).toBeLessThan(mine.text.indexOf('Café Sandmeier'));
  expect(mine.text).not.toContain('Copperpot');

  await anna.runs('/kunde still', { in: 'sales' });
  expect((await anna.sees('Länger still als üblich')).text).toContain('Reedmere Hotels Ltd');

  await anna.runs('/kunde hilfe', { in: 'sales' });
  await anna.sees('/kunde NAME');
});

test('all orders open in a table, and the card is shared where the others read it', async () => {
  await anna.runs('/kunde Restaurant Schifferhaus', { in: 'sales' });
  await anna.sees('Gesine Paulsen', { fresh: true });
  await anna.clicks('Alle Bestellungen');
  expect((await anna.sees('neueste zuerst', { in: 'modal' })).text).toContain('Restaurant Schifferhaus');
  await anna.closes();

  await anna.clicks('Hier teilen');
  const shared = await practice.person('jonas').sees('Geteilt von Anna Weber', { in: 'sales' });
  expect(shared.text).toContain('Restaurant Schifferhaus');
  expect(shared.text).not.toContain('@');
});

test('the orders of a customer with a long history come in parts', async () => {
  await anna.runs('/kunde Hotel Seebrücke Timmendorf', { in: 'sales' });
  await anna.sees('Birgit Hansen', { fresh: true });
  await anna.clicks('Alle Bestellungen');
  await anna.sees('gezeigt 1–', { in: 'modal' });
  await anna.clicks('Ältere', { in: 'modal' });
  await anna.sees('Neueste', { in: 'modal' });
  await anna.closes();
});

test('guests and channels with strangers get no customer data', async () => {
  await practice.person('nina').runs('/kunde Bäckerei Klein', { in: 'general' });
  await practice.person('nina').sees('nur Kolleginnen und Kollegen');

  await practice.person('jonas').runs('/kunde Bäckerei Klein', { in: 'hansa-kuehlspedition' });
  await practice.person('jonas').sees('andere Organisationen');
});
