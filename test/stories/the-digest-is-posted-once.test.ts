import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import type { TestPerson } from '#test/support/person.ts';
import { type TestWorkspace, withPeople } from '#test/support/workspace.ts';

let bot: TestBot;
let practice: TestWorkspace;
let anna: TestPerson;
let katrin: TestPerson;

beforeAll(async () => {
  bot = await startTestBot({ now: '2026-11-20T06:30:00Z' });
  practice = withPeople(bot.workspace);
  anna = practice.person('anna');
  katrin = practice.person('katrin');
});
afterAll(() => bot.stop());

const posted = () => bot.world.db.outbox.count({ where: { key: { startsWith: 'digest:' }, threadTs: null } });

test('before its hour nobody reads it, a preview excepted', async () => {
  await bot.schedule.tick();
  expect(await posted()).toBe(0);

  await anna.runs('/care digest', { in: 'sales' });
  const preview = await anna.sees('Vorschau, nur für dich sichtbar');
  expect(preview.text).toContain('Danken');
  expect(katrin.canSee('Vorschau')).toBe(false);
  expect(await posted()).toBe(0);
});

test('at eight it is posted to the channel, with details in its thread, and only once', async () => {
  bot.workspace.clock.move(new Date('2026-11-20T07:00:00Z'));
  await Promise.all([bot.schedule.tick(), bot.schedule.tick()]);
  await bot.schedule.tick();

  const digest = await katrin.sees('Tagesüberblick, Fr., 20.11.2026', { in: 'sales' });
  expect(digest.text).toMatch(/Still geworden bei/);
  expect(digest.text).toMatch(/ohne Betreuer:in/);
  expect(await posted()).toBe(1);
  const details = await bot.world.db.outbox.count({
    where: { key: { startsWith: 'digest:' }, threadTs: { not: null } },
  });
  expect(details).toBeGreaterThan(0);
});

test('an unowned customer is claimed by one of two colleagues, and the line shows who', async () => {
  await katrin.clicks('Übernehmen', { in: 'sales' });
  await anna.sees('✓ Katrin Petersen', { in: 'sales' });

  const claimed = await bot.world.db.auditEntry.findFirst({ where: { action: 'customers.claim' } });
  const customer = await bot.world.db.customer.findUnique({
    where: { id: Number(claimed?.subjectId) },
    include: { owner: true },
  });
  expect(customer?.owner?.name).toBe('Katrin Petersen');
});

test('a due pledge is marked as done', async () => {
  await anna.clicks('Erledigt', { in: 'sales' });
  await anna.sees(/“\n✓/, { in: 'sales', fresh: true });

  expect(await bot.world.db.pledge.count({ where: { doneDay: new Date('2026-11-20') } })).toBe(1);
});

test('thank opens a draft for whoever clicked', async () => {
  await anna.clicks('Danken', { in: 'sales' });
  await anna.sees('Als gesendet vermerken');
});

test('a machine that slept over the hour posts when it wakes, and none at the weekend', async () => {
  bot.workspace.clock.move(new Date('2026-11-22T09:00:00Z'));
  await bot.schedule.tick();
  expect(await posted()).toBe(1);

  bot.workspace.clock.move(new Date('2026-11-23T13:45:00Z'));
  await bot.schedule.tick();
  await katrin.sees('Tagesüberblick, Mo., 23.11.2026', { in: 'sales' });
});

test('the team moves its hour and its channel', async () => {
  await katrin.runs('/care digest 9:30', { in: 'sales' });
  expect((await katrin.sees('Nächster Tagesüberblick')).text).toContain('09:30');
});
