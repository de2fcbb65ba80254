import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkingDays } from '#src/customers/read-holidays.ts';
import { sayDay } from '#src/lib/say.ts';
import { addDays, type Day, daysBetween, fromDate, toDate, weekday } from '#src/lib/time.ts';
import { answerNudge } from '#src/nudges/answer-nudge.ts';
import type { Answer } from '#src/nudges/answers.ts';
import { listRules } from '#src/nudges/find-nudges.ts';
import { defaultSettings } from '#src/nudges/settings.ts';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import { figuresIn, figuresKnown } from '#test/support/figures.ts';
import { type Random, seededRandom } from '#test/support/random.ts';
import { loadSample } from '../../prisma/sample/load-sample.ts';

/** The practice company's last twelve months, lived through day by day on the workspace's clock. */
const LAST_DAY: Day = '2026-11-20';
const FIRST_DAY = addDays(LAST_DAY, -364);

let bot: TestBot;

beforeAll(async () => {
  // Without a digest: it has a story of its own, and a year of them is a minute of waiting.
  bot = await startTestBot({ sample: false, now: at(FIRST_DAY, '07:00'), environment: { DIGEST_AT: '23:59' } });
  await loadSample(bot.database, LAST_DAY);
  await bot.world.pool.query('delete from touchpoints');
});
afterAll(() => bot.stop());

/** A nudge as it stands in somebody's conversation with the bot. */
interface Told {
  nudgeId: number;
  customerId: number;
  rule: string;
  spell: Day;
  /** the conversation */
  to: string;
  day: Day;
  time: string;
  text: string;
  because: { de: string; en: string };
  numbers: Record<string, number | string>;
  /** the day its sentence is of: the first on which anybody was told; a message handed on later names it */
  saidOn: Day;
  /** days since any colleague's contact when it was told, and since the last order when it was said; null without one */
  sinceContact: number | null;
  sinceOrder: number | null;
}

/** When each nudge was first told. */
const firstTold = new Map<number, Day>();

test('a year of the practice company keeps every promise about nudges', async () => {
  const random = seededRandom(7);
  const isOff = (day: Day) => weekday(day) > 5 || !readWorkingDays('DE', day).isWorkingDay(day);
  const told: Told[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    if (weekday(day) === 7) continue;
    if (!day.endsWith('01')) await keepClock(day);
    // On Mondays somebody looks before the working day has begun.
    const times = isOff(day) ? ['10:00'] : weekday(day) === 1 ? ['07:40', '08:05'] : ['08:05'];
    for (const time of times) {
      bot.workspace.clock.move(new Date(at(day, time)));
      await bot.schedule.tick();
      told.push(...(await readTold(day, time)));
    }
    if (!isOff(day)) await live(random, day);
  }

  expect(told.length).toBeGreaterThan(100);
  expect(told.filter(({ day }) => isOff(day))).toEqual([]);
  expect(told.filter(({ time }) => time < defaultSettings.workFrom)).toEqual([]);
  expect(mostOf(told.map(({ to, day }) => `${to} ${day}`))).toBeLessThanOrEqual(defaultSettings.cap);
  expect(mostOf(told.map(({ customerId, rule, spell, to }) => `${customerId} ${rule} ${spell} ${to}`))).toBe(1);
  const grounds = new Map((await listRules()).map(({ name, ground }) => [name, ground]));
  const tooSoon = told.filter(
    ({ rule, sinceContact }) =>
      grounds.get(rule) !== 'duty' && sinceContact !== null && sinceContact < defaultSettings.minimumGap,
  );
  expect(tooSoon).toEqual([]);
  for (const each of told) expectTrue(each);
}, 600_000);

/** What a person reads is the reason found, every figure of it stands in the numbers, and those agree with the orders. */
function expectTrue({ text, because, numbers, rule, sinceOrder, saidOn, day }: Told): void {
  if (saidOn !== day) expect(Object.values(sayDay(saidOn)).some((said) => text.includes(said))).toBe(true);
  expect([because.de, because.en].some((sentence) => text.includes(sentence))).toBe(true);
  for (const language of ['de', 'en'] as const) {
    const known = figuresKnown(numbers);
    // A product's name has figures of its own: a bottle holds 0.75 l.
    const sentence = because[language].replace(String(numbers.product ?? ''), '');
    for (const figure of figuresIn(sentence, language)) expect(known).toContain(figure);
  }
  if (rule === 'gone-quiet') {
    expect(numbers.daysSince).toBe(sinceOrder);
    expect(because.de).toContain(`zuletzt vor ${sinceOrder} Tagen`);
  }
}

const seen = new Set<string>();

/** The nudges that have arrived in people's conversations since the last look. */
async function readTold(day: Day, time: string): Promise<Told[]> {
  const told: Told[] = [];
  for (const [channel, messages] of bot.workspace.workspace.tables.messages) {
    for (const { ts, text, blocks } of [...messages.values()].reverse()) {
      if (seen.has(`${channel} ${ts}`)) break;
      seen.add(`${channel} ${ts}`);
      const [, nudgeId] = /"value":"(\d+)","action_id":"nudges\.why"/.exec(JSON.stringify(blocks)) ?? [];
      if (nudgeId) told.push({ ...(await readNudge(Number(nudgeId), day)), to: channel, day, time, text });
    }
  }
  return told;
}

async function readNudge(id: number, day: Day) {
  const { db } = bot.world;
  const nudge = await db.nudge.findUniqueOrThrow({ where: { id } });
  const { customerId, rule } = nudge;
  const newest = { day: 'desc' } as const;
  const saidOn = firstTold.get(id) ?? day;
  firstTold.set(id, saidOn);
  const contact = await db.touchpoint.findFirst({ where: { customerId, undoneAt: null }, orderBy: newest });
  const order = await db.order.findFirst({
    where: { customerId, status: { in: ['valid', 'open'] }, day: { lte: toDate(saidOn) } },
    orderBy: newest,
  });
  return {
    nudgeId: id,
    customerId,
    rule,
    spell: fromDate(nudge.spellDay),
    because: { de: nudge.becauseDe, en: nudge.becauseEn },
    numbers: nudge.numbers as Told['numbers'],
    saidOn,
    sinceContact: contact && daysBetween(fromDate(contact.day), day),
    sinceOrder: order && daysBetween(fromDate(order.day), saidOn),
  };
}

/** Colleagues answer some nudges and call customers of their own accord. */
async function live(random: Random, day: Day): Promise<void> {
  const { db } = bot.world;
  const someone = await db.teammate.findFirstOrThrow({ where: { active: true, slackUserId: { not: null } } });
  const by = { id: someone.id, slackUserId: someone.slackUserId as string };
  for (const { id } of await db.nudge.findMany({ where: { state: 'sent' }, orderBy: { id: 'asc' } })) {
    const answer = chooseAnswer(random.uniform(), day);
    if (answer) await answerNudge(bot.world, { nudgeId: id, answer, by });
  }
  const [customer] = await db.customer.findMany({
    skip: Math.floor(random.uniform() * 80),
    take: 1,
    orderBy: { id: 'asc' },
  });
  await db.touchpoint.create({
    data: { customerId: customer!.id, byId: by.id, kind: 'call', direction: 'out', day: toDate(day) },
  });
}

function chooseAnswer(luck: number, day: Day): Answer | null {
  if (luck < 0.3) return { kind: 'in-touch', contact: { kind: 'call', direction: 'out', day, note: null } };
  if (luck < 0.35) return { kind: 'false-alarm' };
  if (luck < 0.4) return { kind: 'left-alone' };
  if (luck < 0.45) return { kind: 'waiting-for-customer' };
  return null;
}

/** Fitting the clock is the slow part and nothing this story is about: once a month will do. */
async function keepClock(day: Day): Promise<void> {
  await bot.world.pool.query(
    `update settings set value = jsonb_set(value, '{fittedOn}', to_jsonb($1::text)) where key = 'rhythm.prior'`,
    [day],
  );
}

/** A time of day in Berlin, as an instant. */
function at(day: Day, time: string): string {
  const summer =
    new Date(`${day}T12:00:00Z`).toLocaleString('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' }) === '14';
  return `${day}T${time}:00${summer ? '+02:00' : '+01:00'}`;
}

function mostOf(keys: string[]): number {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Math.max(...counts.values());
}
