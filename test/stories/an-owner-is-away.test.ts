import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import { type TestWorkspace, withPeople } from '#test/support/workspace.ts';

let bot: TestBot;
let practice: TestWorkspace;

beforeAll(async () => {
  bot = await startTestBot({ now: '2026-11-20T06:00:00Z' });
  practice = withPeople(bot.workspace);
});
afterAll(() => bot.stop());

test('while an owner is away the nudges go to whom they named', async () => {
  const anna = practice.person('anna');
  const mehmet = practice.person('mehmet');
  await anna.runs('/care away', { in: 'sales' });
  await anna.sees('Abwesenheit', { in: 'modal' });
  await anna.submits({ Von: '2026-11-20', 'Bis einschließlich': '2026-11-27', Vertretung: mehmet.id });
  await anna.sees('Anstöße gehen an Mehmet Yıldız');

  bot.workspace.clock.move(new Date('2026-11-20T08:00:00Z'));
  await bot.schedule.tick();

  const owners = await bot.world.db.nudge.findMany({
    where: { state: 'sent' },
    include: { owner: true, customer: { include: { owner: true } } },
  });
  expect(owners.map(({ owner }) => owner?.name)).not.toContain('Anna Weber');
  expect(
    owners.some(({ owner, customer }) => owner?.name === 'Mehmet Yıldız' && customer.owner?.name === 'Anna Weber'),
  ).toBe(true);
});

test('an absence that ends before it begins is refused beside the input', async () => {
  const jonas = practice.person('jonas');
  await jonas.runs('/care away', { in: 'sales' });
  await jonas.sees('Abwesenheit', { in: 'modal' });
  const errors = await jonas.submits({ Von: '2026-12-01', 'Bis einschließlich': '2026-11-25' });

  expect(Object.values(errors)).toEqual(['Das Ende liegt zu früh.']);
});

test('an owner known by a file only is given their Slack account', async () => {
  const katrin = practice.person('katrin');
  const lena = practice.person('lena');
  await bot.world.db.teammate.updateMany({ where: { slackUserId: lena.id }, data: { slackUserId: null, email: null } });
  await katrin.runs('/care team', { in: 'sales' });
  await katrin.sees('Lena Schröder', { in: 'modal' });
  const label = /Lena Schröder \(\d+ Kunden\)/.exec(katrin.screen())?.[0] ?? '';
  await katrin.submits({ [label]: lena.id });
  await katrin.sees('Anstöße kommen jetzt an');

  expect(await bot.world.db.teammate.findFirst({ where: { name: 'Lena Schröder' } })).toMatchObject({
    slackUserId: lena.id,
  });
});
