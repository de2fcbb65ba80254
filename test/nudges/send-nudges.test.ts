import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, toDate } from '#src/lib/time.ts';
import { answerNudge, undoAnswer } from '#src/nudges/answer-nudge.ts';
import { readHitRate, readWeek } from '#src/nudges/outcome-store.ts';
import { sendNudges } from '#src/nudges/send-nudges.ts';
import { defaultSettings } from '#src/nudges/settings.ts';
import { storeSettings } from '#src/nudges/store.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';
import {
  type MadeCustomer,
  makeCompany,
  type PaperWorld,
  paperWorld,
  quietFor,
  regulars,
  type SmallCompany,
} from '#test/support/small-company.ts';

const TODAY = '2026-11-20';
const quiet = (name: string, days = 60, more: Partial<MadeCustomer> = {}): MadeCustomer => ({
  name,
  owner: 'anna',
  orderedAgo: quietFor(days),
  ...more,
});

let database: TestDatabase;
let world: PaperWorld;
let company: SmallCompany;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.empty());

async function begin(customers: MadeCustomer[], time = `${TODAY}T10:00`, people = [{ id: 'UANNA' }]) {
  company = await makeCompany(database, TODAY, [...regulars(), ...customers]);
  world = paperWorld(database, { time, people });
}

const postsTo = (channel: string) => world.slack.posts.filter(({ place }) => place.channel === channel);
const by = () => ({ id: company.anna, slackUserId: 'UANNA' });
const only = () => world.db.nudge.findFirstOrThrow({ where: { sentDay: { not: null } } });

describe('a working day', () => {
  test('tells an owner once about a quiet customer, however often it ticks', async () => {
    await begin([quiet('Müller GmbH')]);
    await sendNudges(world);
    await sendNudges(world);

    expect(postsTo('DUANNA').map(({ message }) => message.text)).toEqual([
      expect.stringMatching(/^Müller GmbH: Bestellt etwa alle .* zuletzt vor 60 Tagen/),
    ]);
  });

  test('gives nobody more than three, the most valuable first, and the rest on the next days', async () => {
    await begin([1, 2, 3, 4].map((n) => quiet(`Kunde ${n}`, 60, { amount: n * 100 })));
    await sendNudges(world);
    expect(postsTo('DUANNA').map(({ message }) => message.text.slice(0, 7))).toEqual(['Kunde 4', 'Kunde 3', 'Kunde 2']);

    world.setTime('2026-11-23T10:00');
    await sendNudges(world);
    expect(postsTo('DUANNA').at(-1)?.message.text).toMatch(/^Kunde 1: .*vor 63 Tagen/);
  });

  test('begins no earlier than eight where the owner is', async () => {
    await begin([quiet('Müller GmbH')], `${TODAY}T07:45`);
    await sendNudges(world);
    expect(world.slack.posts).toEqual([]);

    world.setTime(`${TODAY}T08:00`);
    await sendNudges(world);
    expect(postsTo('DUANNA')).toHaveLength(1);
  });

  test('waits for New York to wake up', async () => {
    const people = [{ id: 'UANNA', timezone: 'America/New_York' }];
    await begin([quiet('Müller GmbH')], `${TODAY}T10:00`, people);
    await sendNudges(world);
    expect(world.slack.posts).toEqual([]);

    world.setTime(`${TODAY}T14:05`);
    await sendNudges(world);
    expect(postsTo('DUANNA')).toHaveLength(1);
  });

  test('is none on a Sunday or at Christmas', async () => {
    await begin([quiet('Müller GmbH')], '2026-11-22T10:00');
    await sendNudges(world);
    world.setTime('2026-12-25T10:00');
    await sendNudges(world);

    expect(world.slack.posts).toEqual([]);
  });

  test('welcomes a first order of the running day within its ticks', async () => {
    await begin([]);
    await sendNudges(world);
    const customer = await world.db.customer.create({
      data: { number: 'N1', name: 'Neu AG', nameKey: 'neu ag', ownerId: company.anna },
    });
    await world.db.order.create({
      data: { number: 'N1-1', customerId: customer.id, day: toDate(TODAY), amountNet: 250, amountGross: 250 },
    });
    world.setTime(`${TODAY}T11:00`);
    await sendNudges(world);

    expect(postsTo('DUANNA').map(({ message }) => message.text)).toEqual([
      'Neu AG: Allererste Bestellung heute über 250,00 €, noch ohne persönliches Willkommen.',
    ]);
  });
});

describe('what holds nudges back', () => {
  test('a colleague’s contact, an absence without a deputy, a wish not to be contacted', async () => {
    await begin([quiet('Angerufen'), quiet('Nicht melden'), quiet('Bei Bernd', 60, { owner: 'bernd' })]);
    await world.db.touchpoint.create({
      data: {
        customerId: company.idOf('Angerufen'),
        byId: company.bernd,
        kind: 'call',
        direction: 'out',
        day: toDate(addDays(TODAY, -3)),
      },
    });
    await world.db.customer.update({ where: { id: company.idOf('Nicht melden') }, data: { doNotContact: true } });
    await world.db.absence.create({
      data: { teammateId: company.bernd, fromDay: toDate(TODAY), untilDay: toDate('2026-11-27') },
    });
    await sendNudges(world);

    expect(world.slack.posts).toEqual([]);
  });

  test('a contact logged between the sweep and working hours', async () => {
    await begin([quiet('Müller GmbH')], `${TODAY}T07:50`);
    await sendNudges(world);
    const customerId = company.idOf('Müller GmbH');
    await world.db.touchpoint.create({ data: { customerId, kind: 'call', direction: 'out', day: toDate(TODAY) } });
    world.setTime(`${TODAY}T10:00`);
    await sendNudges(world);

    expect(world.slack.posts).toEqual([]);
  });

  test('an absent owner’s nudges reach the deputy', async () => {
    await begin([quiet('Müller GmbH')]);
    await world.db.absence.create({
      data: { teammateId: company.anna, fromDay: toDate(TODAY), untilDay: toDate(TODAY), deputyId: company.bernd },
    });
    await sendNudges(world);

    expect(world.slack.posts.map(({ place }) => place.channel)).toEqual(['DUBERND']);
  });

  test('customers long lost before we came are listed, not nudged', async () => {
    await begin([quiet('Längst fort', 300)]);
    await sendNudges(world);

    expect(world.slack.posts).toEqual([]);
    expect(await world.db.nudge.findMany({ where: { rule: 'gone-quiet' } })).toMatchObject([
      { customerId: company.idOf('Längst fort'), state: 'expired', outcome: 'old-news' },
    ]);
  });

  test('an import of a hundred forgotten customers: nobody hears of them one by one', async () => {
    await begin([...Array.from({ length: 100 }, (_, i) => quiet(`Längst fort ${i}`, 200 + i)), quiet('Müller GmbH')]);
    await sendNudges(world);

    expect(world.slack.posts.map(({ message }) => message.text.slice(0, 11))).toEqual(['Müller GmbH']);
    expect(await world.db.nudge.count({ where: { outcome: 'old-news' } })).toBe(100);
  });

  test('a rule the team has switched off', async () => {
    await begin([quiet('Müller GmbH')]);
    await storeSettings(world.db, { ...defaultSettings, rules: { 'gone-quiet': false } });
    await sendNudges(world);

    expect(world.slack.posts).toEqual([]);
  });
});

describe('what comes of a nudge', () => {
  beforeEach(async () => {
    await begin([quiet('Müller GmbH')]);
    await sendNudges(world);
  });

  test('the week counts a contact wherever it was noted, an answer of another kind not', async () => {
    const week = () => readWeek(world.pool, { from: '2026-11-16', until: '2026-11-22', zone: 'Europe/Berlin' });
    const { id } = await only();
    await answerNudge(world, { nudgeId: id, answer: { kind: 'left-alone' }, by: by() });
    expect(await week()).toMatchObject({ nudges: 1, contacts: 0, orders: 0 });

    await undoAnswer(world, { nudgeId: id, by: by() });
    const customerId = company.idOf('Müller GmbH');
    await world.db.touchpoint.create({
      data: { customerId, byId: company.bernd, kind: 'call', direction: 'out', day: toDate(TODAY) },
    });
    await sendNudges(world);
    expect(await week()).toMatchObject({ nudges: 1, contacts: 1, orders: 0 });
  });

  test('once the foretold days are over, it counts as kept, won back or wrong', async () => {
    await database.empty();
    await begin([quiet('Still KG'), quiet('Zurück GmbH'), quiet('Allein AG')]);
    await sendNudges(world);
    const [back, alone] = [company.idOf('Zurück GmbH'), company.idOf('Allein AG')];
    const inDays = (days: number) => toDate(addDays(TODAY, days));
    await world.db.touchpoint.create({
      data: { customerId: back, byId: company.bernd, kind: 'call', direction: 'out', day: inDays(2) },
    });
    const order = { amountNet: 80, amountGross: 80, day: inDays(9) };
    await world.db.order.createMany({
      data: [
        { ...order, customerId: back, number: 'B1' },
        { ...order, customerId: alone, number: 'A1' },
      ],
    });

    expect(await readHitRate(world.pool, { upTo: addDays(TODAY, 40) })).toMatchObject({ warnings: 0, promised: null });
    expect(await readHitRate(world.pool, { upTo: addDays(TODAY, 60) })).toMatchObject({
      warnings: 3,
      quiet: 1,
      won_back: 1,
      promised: expect.closeTo(0.8, 0),
    });
  });

  test('an order closes it as helped and the message shows it', async () => {
    world.setTime('2026-11-24T10:00');
    await world.db.order.create({
      data: { number: 'X', customerId: company.idOf('Müller GmbH'), day: toDate('2026-11-24'), amountNet: 50 },
    });
    await sendNudges(world);

    expect(await only()).toMatchObject({ state: 'done', outcome: 'ordered', helped: true });
    expect(world.slack.edits.at(-1)?.message.text).toContain('Der Kunde hat wieder bestellt');
  });

  test('a colleague’s contact closes it once and names the colleague', async () => {
    const customerId = company.idOf('Müller GmbH');
    await world.db.touchpoint.create({
      data: { customerId, byId: company.bernd, kind: 'call', direction: 'in', day: toDate(TODAY) },
    });
    await sendNudges(world);
    await sendNudges(world);

    expect(await only()).toMatchObject({ state: 'done', outcome: 'contact', helped: true });
    expect(world.slack.edits.map(({ message }) => message.text)).toEqual([
      expect.stringContaining('Bernd Busch war in Kontakt'),
    ]);
  });

  test('two answers at the same moment have one effect', async () => {
    const { id: nudgeId } = await only();
    const answers = await Promise.all([
      answerNudge(world, { nudgeId, answer: { kind: 'left-alone' }, by: by() }),
      answerNudge(world, {
        nudgeId,
        answer: { kind: 'false-alarm' },
        by: { id: company.bernd, slackUserId: 'UBERND' },
      }),
    ]);

    expect(answers.sort()).toEqual(['already', 'done']);
    expect(await world.db.pause.count()).toBe(1);
  });

  test('each answer has its effect, and an undo takes all of it back', async () => {
    const { id: nudgeId, customerId } = await only();
    const before = await world.db.customer.findUnique({ where: { id: customerId } });
    const contact = { kind: 'call', direction: 'out' as const, day: TODAY, note: null };
    let minute = 10;
    for (const answer of [
      { kind: 'in-touch' as const, contact },
      { kind: 'seasonal' as const, until: '2027-04-01' },
      { kind: 'waiting-for-customer' as const },
      { kind: 'waiting-for-us' as const, text: 'Muster', dueDay: '2026-11-27' },
      { kind: 'left-alone' as const },
      { kind: 'lost' as const, reason: 'price', note: null },
      { kind: 'false-alarm' as const },
      { kind: 'snooze' as const, until: '2026-11-23' },
    ]) {
      world.setTime(`${TODAY}T10:${minute++}`);
      expect(await answerNudge(world, { nudgeId, answer, by: by() })).toBe('done');
      const effects = await world.db.touchpoint.count({ where: { undoneAt: null } });
      expect(effects + (await world.db.pause.count({ where: { undoneAt: null } }))).toBe(1);

      expect(await undoAnswer(world, { nudgeId, by: by() })).toBe('done');
      expect(await world.db.pause.count({ where: { undoneAt: null } })).toBe(0);
      expect(await world.db.touchpoint.count({ where: { undoneAt: null } })).toBe(0);
      expect(await world.db.pledge.count({ where: { undoneAt: null } })).toBe(0);
      expect(await world.db.customer.findUnique({ where: { id: customerId } })).toEqual(before);
    }
  });

  test('an answer of yesterday morning can no longer be undone', async () => {
    const { id: nudgeId } = await only();
    await answerNudge(world, { nudgeId, answer: { kind: 'left-alone' }, by: by() });
    world.setTime('2026-11-21T10:01');

    expect(await undoAnswer(world, { nudgeId, by: by() })).toBe('already');
  });

  test('a snoozed one comes back on its day, once, if it still holds', async () => {
    const { id: nudgeId } = await only();
    await answerNudge(world, { nudgeId, answer: { kind: 'snooze', until: '2026-11-24' }, by: by() });
    world.setTime('2026-11-23T10:00');
    await sendNudges(world);
    expect(postsTo('DUANNA')).toHaveLength(1);

    world.setTime('2026-11-24T10:00');
    await sendNudges(world);
    await sendNudges(world);
    expect(postsTo('DUANNA')).toHaveLength(2);
    expect(postsTo('DUANNA').at(-1)?.message.text).toContain('vor 64 Tagen');
  });

  test('after five working days without an answer it goes on to whom the owner reports', async () => {
    world.setTime('2026-11-26T10:00');
    await sendNudges(world);
    expect(postsTo('DUBERND')).toEqual([]);

    world.setTime('2026-11-27T10:00');
    await sendNudges(world);
    await sendNudges(world);
    expect(postsTo('DUBERND').map(({ message }) => JSON.stringify(message.blocks))).toEqual([
      expect.stringContaining('Seit 5 Arbeitstagen bei Anna Weber ohne Antwort'),
    ]);
  });

  test('after thirty days without anything it is over', async () => {
    world.setTime('2026-12-28T10:00');
    await sendNudges(world);

    expect(await only()).toMatchObject({ state: 'expired', helped: null });
  });
});
