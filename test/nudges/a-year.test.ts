import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day, daysBetween, toDate, weekday } from '#src/lib/time.ts';
import { answerNudge } from '#src/nudges/answer-nudge.ts';
import type { Answer } from '#src/nudges/answers.ts';
import { listRules } from '#src/nudges/find-nudges.ts';
import { readWorkingDays } from '#src/nudges/read-holidays.ts';
import { sendNudges } from '#src/nudges/send-nudges.ts';
import { defaultSettings } from '#src/nudges/settings.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Random, seededRandom } from '#test/support/random.ts';
import { type PaperWorld, paperWorld } from '#test/support/small-company.ts';
import { loadSample } from '../../prisma/sample/load-sample.ts';

/** The practice company's last twelve months, lived through day by day. */
const LAST_DAY: Day = '2026-11-20';
const FIRST_DAY = addDays(LAST_DAY, -364);

let database: TestDatabase;
let world: PaperWorld;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadSample(database, LAST_DAY);
  await database.pool.query('delete from touchpoints');
  world = paperWorld(database, { time: `${FIRST_DAY}T07:40` });
});
afterAll(() => database.close());

interface Told {
  nudgeId: number;
  customerId: number;
  rule: string;
  spell: string;
  to: string;
  day: Day;
  time: string;
  /** days since any colleague's contact when it was told; null without one */
  sinceContact: number | null;
}

async function readTold(from: number, day: Day, time: string): Promise<Told[]> {
  const told: Told[] = [];
  for (const { key, place } of world.slack.posts.slice(from)) {
    const nudgeId = Number(key?.split(':')[1]);
    const nudge = await world.db.nudge.findUniqueOrThrow({ where: { id: nudgeId } });
    const contact = await world.db.touchpoint.findFirst({
      where: { customerId: nudge.customerId, undoneAt: null },
      orderBy: { day: 'desc' },
    });
    told.push({
      nudgeId,
      customerId: nudge.customerId,
      rule: nudge.rule,
      spell: nudge.spellDay.toISOString(),
      to: place.channel,
      day,
      time,
      sinceContact: contact && daysBetween(contact.day.toISOString().slice(0, 10), day),
    });
  }
  return told;
}

/** Colleagues answer some nudges and call customers of their own accord. */
async function live(random: Random, day: Day, byId: number): Promise<void> {
  const by = { id: byId, slackUserId: 'U1' };
  for (const { id } of await world.db.nudge.findMany({ where: { state: 'sent' }, orderBy: { id: 'asc' } })) {
    const answer = chooseAnswer(random.uniform(), day);
    if (answer) await answerNudge(world, { nudgeId: id, answer, by });
  }
  const [someone] = await world.db.customer.findMany({
    skip: Math.floor(random.uniform() * 80),
    take: 1,
    orderBy: { id: 'asc' },
  });
  await world.db.touchpoint.create({
    data: { customerId: someone!.id, byId, kind: 'call', direction: 'out', day: toDate(day) },
  });
}

function chooseAnswer(luck: number, day: Day): Answer | null {
  if (luck < 0.3) return { kind: 'in-touch', contact: { kind: 'call', direction: 'out', day, note: null } };
  if (luck < 0.35) return { kind: 'false-alarm' };
  if (luck < 0.4) return { kind: 'left-alone' };
  if (luck < 0.45) return { kind: 'waiting-for-customer' };
  return null;
}

test('a year of the practice company keeps every promise about nudges', async () => {
  const random = seededRandom(7);
  const isOff = (day: Day) => weekday(day) > 5 || !readWorkingDays('DE', day).isWorkingDay(day);
  const { id: byId } = await world.db.teammate.findFirstOrThrow({
    where: { active: true, slackUserId: { not: null } },
  });
  const grounds = new Map((await listRules()).map(({ name, ground }) => [name, ground]));
  const told: Told[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    if (!day.endsWith('01')) await keepClock(day);
    for (const time of isOff(day) ? ['10:00'] : ['07:40', '08:05']) {
      world.setTime(`${day}T${time}`);
      const from = world.slack.posts.length;
      await sendNudges(world);
      told.push(...(await readTold(from, day, time)));
      if (time === '08:05') await live(random, day, byId);
    }
  }

  expect(told.length).toBeGreaterThan(100);
  expect(told.filter(({ day }) => isOff(day))).toEqual([]);
  expect(told.filter(({ time }) => time < defaultSettings.workFrom)).toEqual([]);
  expect(mostOf(told.map(({ to, day }) => `${to} ${day}`))).toBeLessThanOrEqual(defaultSettings.cap);
  expect(mostOf(told.map(({ customerId, rule, spell, to }) => `${customerId} ${rule} ${spell} ${to}`))).toBe(1);
  const tooSoon = told.filter(
    ({ rule, sinceContact }) =>
      grounds.get(rule) !== 'duty' && sinceContact !== null && sinceContact < defaultSettings.minimumGap,
  );
  expect(tooSoon).toEqual([]);
}, 900_000);

/** Fitting the clock is the slow part and nothing this test is about: once a month will do. */
async function keepClock(day: Day): Promise<void> {
  await world.pool.query(
    `update settings set value = jsonb_set(value, '{fittedOn}', to_jsonb($1::text)) where key = 'rhythm.prior'`,
    [day],
  );
}

function mostOf(keys: string[]): number {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Math.max(...counts.values());
}
