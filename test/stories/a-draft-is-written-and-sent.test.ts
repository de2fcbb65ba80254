import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import type { TestPerson } from '#test/support/person.ts';
import { type TestWorkspace, withPeople } from '#test/support/workspace.ts';

let bot: TestBot;
let practice: TestWorkspace;
let anna: TestPerson;
let customer: { id: number; name: string; number: string };

beforeAll(async () => {
  bot = await startTestBot();
  practice = withPeople(bot.workspace);
  anna = practice.person('anna');
  customer = await bot.world.db.customer.findFirstOrThrow({
    where: {
      owner: { slackUserId: anna.id },
      language: 'de',
      doNotContact: false,
      orders: { some: { status: 'valid' } },
    },
    select: { id: true, name: true, number: true },
  });
});
afterAll(() => bot.stop());

function openDraft() {
  return bot.world.db.draft.findFirstOrThrow({ where: { customerId: customer.id, state: 'open' } });
}

test('a draft goes from the customer’s card to a message that was sent', async () => {
  await anna.runs(`/kunde ${customer.number}`, { in: 'sales' });
  await anna.clicks('drafts.write.check-in');
  const card = await anna.sees(`Entwurf: Kurz melden – ${customer.name}`);
  expect(card.text).toContain('Beruht auf');
  expect(card.text).toContain('Im Mailprogramm öffnen');

  await anna.clicks('Kürzer');
  await anna.sees('Betreff', { fresh: true });
  const shorter = await openDraft();
  await anna.clicks('Wärmer');
  await anna.sees('Betreff', { fresh: true });
  expect((await openDraft()).text.length).toBeGreaterThan(shorter.text.length);

  await anna.clicks('Bearbeiten');
  await anna.sees('Entwurf bearbeiten', { in: 'modal' });
  await anna.submits({ Betreff: 'Auf ein Wort', Text: 'Moin,\n\nSie bekommen 10 % Rabatt.\n\nViele Grüße\nAnna' });
  const edited = await anna.sees('Auf ein Wort');
  expect(edited.text).toContain('Nicht belegt');
  expect(edited.text).toContain('Preisvorteil');

  await anna.clicks('Als gesendet vermerken');
  await anna.sees('Gesendet');

  const touchpoints = await bot.world.db.touchpoint.findMany({
    where: { customerId: customer.id, sourceKey: { startsWith: 'draft:' } },
  });
  expect(touchpoints).toHaveLength(1);
  expect(touchpoints[0]).toMatchObject({ kind: 'mail', direction: 'out', purpose: 'value', note: 'Auf ein Wort' });
});

test('two clicks on the same button give one draft', async () => {
  await anna.runs(`/kunde ${customer.number}`, { in: 'sales' });
  await Promise.all([anna.clicks('drafts.write.thank-you'), anna.clicks('drafts.write.thank-you')]);
  await anna.sees(`Entwurf: Danke sagen – ${customer.name}`);
  await practice.settled();
  await bot.listen.drain();

  expect(await bot.world.db.draft.count({ where: { customerId: customer.id, kind: 'thank-you' } })).toBe(1);
  expect(anna.screen().split(`Entwurf: Danke sagen – ${customer.name}`).length - 1).toBeLessThanOrEqual(2);
});

test('a draft left lying waits in the home tab until it is discarded', async () => {
  await anna.opensHome();
  await anna.sees(`${customer.name}`, { in: 'home' });
  await anna.clicks('Entwurf öffnen', { in: 'home' });

  await anna.clicks('Verwerfen');
  await anna.sees('Verworfen');

  await anna.clicks('Aktualisieren', { in: 'home' });
  await anna.sees('Meine Kunden', { in: 'home', fresh: true });
  expect(anna.canSee('Entwurf öffnen', { in: 'home' })).toBe(false);
});

test('a draft can be asked for in plain words', async () => {
  await anna.says(`Kannst du bitte eine Willkommensmail an ${customer.name} schreiben?`);
  await anna.sees(`Entwurf: Willkommen heißen – ${customer.name}`);
  await anna.says('Schreib ein Danke an Käse-Kaiser Xanten');

  await anna.sees('Ich kenne keinen Kunden „Käse-Kaiser Xanten“');
});
