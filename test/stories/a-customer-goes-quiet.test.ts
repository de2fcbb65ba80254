import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CustomerRhythm, readRhythms } from '#src/customers/read-rhythms.ts';
import { addDays } from '#src/lib/time.ts';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import type { TestPerson } from '#test/support/person.ts';
import type { Sight } from '#test/support/screen.ts';
import { type TestWorkspace, withPeople } from '#test/support/workspace.ts';

let bot: TestBot;
let practice: TestWorkspace;

/** A nudge about a quiet customer as its owner sees it. */
interface Told {
  id: number;
  customer: string;
  customerId: number;
  owner: TestPerson;
  message: Sight;
}

let told: Told[];

beforeAll(async () => {
  bot = await startTestBot({ now: '2026-11-20T08:30:00Z' });
  practice = withPeople(bot.workspace);
  // What does not fit into one morning's cap arrives on the next: over the weekend into Monday.
  await bot.schedule.tick();
  bot.workspace.clock.move(new Date('2026-11-23T08:30:00Z'));
  await bot.schedule.tick();
  told = await listTold('gone-quiet');
});
afterAll(() => bot.stop());

async function listTold(rule: string): Promise<Told[]> {
  const nudges = await bot.world.db.nudge.findMany({
    where: { state: 'sent', rule },
    include: { customer: true, owner: true },
    orderBy: { id: 'asc' },
  });
  const people = [...bot.workspace.workspace.tables.people.values()];
  const german = nudges.filter(({ owner }) => people.find(({ id }) => id === owner?.slackUserId)?.locale === 'de-DE');
  return Promise.all(
    german.map(async ({ id, customer, owner }) => {
      const person = practice.person(people.find((one) => one.id === owner?.slackUserId)?.handle ?? '');
      return {
        id,
        customer: customer.name,
        customerId: customer.id,
        owner: person,
        message: await person.sees(`*${customer.name}*: `),
      };
    }),
  );
}

const isQuiet = ({ rhythm }: CustomerRhythm) => rhythm.state === 'quiet';
const nudgeOf = ({ id }: Told) => bot.world.db.nudge.findUniqueOrThrow({ where: { id } });
const anew = (each: Told) => ({ on: each.message });

test('owners are told, each of their own customers, with the reason and what they can do', () => {
  expect(told.length).toBeGreaterThanOrEqual(3);
  for (const { message } of told) {
    expect(message.text).toMatch(/Bestellt .*zuletzt vor \d+ Tagen/);
    expect(message.text).toContain('letzte Bestellung');
    for (const label of ['Entwurf: ', 'War in Kontakt', 'Nicht still, weil …', 'Später', 'Warum?']) {
      expect(message.text).toContain(label);
    }
  }
});

test('a second tick says nothing again', async () => {
  const before = await bot.world.db.outbox.count();
  await bot.schedule.tick();

  expect(await bot.world.db.outbox.count()).toBe(before);
});

test('why? shows the numbers and a picture of the orders in the thread', async () => {
  const each = told[0] as Told;
  await each.owner.clicks('Warum?', anew(each));

  await each.owner.sees('Üblicher Abstand');
  await each.owner.sees('[file history-');
});

test('why? of a customer who waits for an answer shows who spoke last', async () => {
  const [waiting] = await listTold('waiting-for-us');
  await waiting!.owner.clicks('Warum?', anew(waiting!));

  await waiting!.owner.sees(/Letzte Kontakte\*?\s+• .* · (E-Mail|Chat) vom Kunden/);
});

test('I was in touch closes the nudge, counts for everyone, and can be undone', async () => {
  const each = told[0] as Told;
  await each.owner.clicks('War in Kontakt', anew(each));
  await each.owner.submits({ 'Worum ging es? (eine Zeile)': 'Hat Umbau bis Dezember' });
  await each.owner.sees(/✓ .* war in Kontakt/, anew(each));

  const [touchpoint] = await bot.world.db.touchpoint.findMany({ where: { note: 'Hat Umbau bis Dezember' } });
  expect(touchpoint).toMatchObject({ customerId: each.customerId, kind: 'call', direction: 'out', undoneAt: null });
  expect(await nudgeOf(each)).toMatchObject({ state: 'done', outcome: 'in-touch', helped: true });

  await each.owner.clicks('Rückgängig', anew(each));
  await each.owner.sees('War in Kontakt', anew(each));
  expect(await nudgeOf(each)).toMatchObject({ state: 'sent', outcome: null, helped: null });
  expect((await bot.world.db.touchpoint.findUnique({ where: { id: touchpoint?.id } }))?.undoneAt).not.toBeNull();
});

test('a false alarm makes this customer be judged more generously, visibly', async () => {
  const each = told[0] as Told;
  await each.owner.chooses('Falscher Alarm', anew(each));
  await each.owner.sees('falscher Alarm', anew(each));

  expect(await nudgeOf(each)).toMatchObject({ state: 'not-quiet', outcome: 'false-alarm', helped: false });
  expect(await bot.world.db.customer.findUnique({ where: { id: each.customerId } })).toMatchObject({
    spreadFactor: 1.5,
  });
});

test('they wait for us makes a pledge and lets the customer rest until then', async () => {
  const each = told[1] as Told;
  const due = addDays(bot.world.today(), 5);
  await each.owner.chooses('Der Kunde wartet auf uns', anew(each));
  await each.owner.submits({ 'Was schulden wir dem Kunden?': 'Neue Preisliste', 'Bis wann?': due });
  await each.owner.sees('Zusage notiert', anew(each));

  const pledge = await bot.world.db.pledge.findFirst({ where: { text: 'Neue Preisliste' } });
  expect(pledge).toMatchObject({ customerId: each.customerId, owedBy: 'us', dueDay: new Date(due) });
});

test('a contact a colleague logs closes the nudge in front of its owner', async () => {
  const each = told[2] as Told;
  const colleague = practice.person(each.owner.name.startsWith('Jonas') ? 'katrin' : 'jonas');
  await colleague.runs(`/kunde ${each.customer}`, { in: 'sales' });
  await colleague.sees(each.customer);
  await colleague.clicks('Kontakt notieren');
  await colleague.submits({});
  await colleague.sees('Das zählt für alle');

  await bot.schedule.tick();
  await each.owner.sees(`✓ ${colleague.name} war in Kontakt`, anew(each));
});

test('the team sees what nudges have brought and switches a rule off', async () => {
  const jonas = practice.person('jonas');
  await jonas.runs('/care nudges', { in: 'sales' });
  const review = await jonas.sees('geholfen');
  expect(review.text).toMatch(/geholfen, 1 falscher Alarm/);

  await jonas.clicks('Ausschalten', { on: review });
  await jonas.sees('(aus)');
});

test('the team says from which chance of silence on a customer counts as quiet', async () => {
  const jonas = practice.person('jonas');
  const countQuiet = async () => (await readRhythms(bot.world, { asOf: bot.world.today(), only: isQuiet })).length;
  const before = await countQuiet();
  await jonas.runs('/care nudges', { in: 'sales' });
  const review = await jonas.sees('zu 60 % oder mehr');
  await jonas.clicks('Grenzen ändern …', { on: review });
  await jonas.submits({ quietFrom: 95, speakWithin: 45 });
  await jonas.sees('Gespeichert');

  expect(await countQuiet()).toBeLessThan(before);
  await jonas.runs('/care nudges', { in: 'sales' });
  await jonas.sees('zu 95 % oder mehr');
});
