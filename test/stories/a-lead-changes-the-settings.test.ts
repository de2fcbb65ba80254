import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLlm } from '#src/llm/openai.ts';
import { answerQuestion } from '#src/questions/answer.ts';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import type { TestPerson } from '#test/support/person.ts';
import { type ScriptedModel, scriptModel } from '#test/support/scripted-model.ts';
import { type TestWorkspace, withPeople } from '#test/support/workspace.ts';

let bot: TestBot;
let practice: TestWorkspace;
let model: ScriptedModel;
/** leads the sales team */
let jonas: TestPerson;
/** leads nobody */
let anna: TestPerson;

beforeAll(async () => {
  model = scriptModel({ refuses: 'no' });
  const name = { apiKey: 'k', baseUrl: 'http://model.test/v1', name: 'scripted' };
  bot = await startTestBot({ llm: createLlm({ model: name, fetch: model.fetch, log: pino({ level: 'silent' }) }) });
  practice = withPeople(bot.workspace);
  [jonas, anna] = [practice.person('jonas'), practice.person('anna')];
});
afterAll(() => bot.stop());

const question = 'Wie hoch war der Umsatz im letzten Geschäftsjahr?';

test('the fiscal year a lead sets is the one questions mean, in Slack and on the command line', async () => {
  await jonas.runs('/care einstellungen');
  await jonas.submits({ fiscalStart: 'April' });
  await jonas.sees('beginnt im:* April');

  await anna.says(question);
  await anna.sees(/1\. April 2025 bis 31\. März 2026/);
  const { text } = await answerQuestion(bot.world, { text: question, asOf: bot.world.today() });

  expect(text).toContain('1. April 2025 bis 31. März 2026');
});

test('a model that gets no customer data is not asked', async () => {
  const before = model.requests.length;
  await jonas.runs('/care settings');
  await jonas.submits({ customerData: 'Bekommt keine Kundendaten', noDiscounts: 'Zulassen' });
  await jonas.sees('Sprachmodell:* Bekommt keine Kundendaten', { fresh: true });
  await anna.says(question);
  await anna.sees(/1\. April 2025 bis 31\. März 2026/, { fresh: true });

  expect(before).toBeGreaterThan(0);
  expect(model.requests).toHaveLength(before);
  expect(await bot.world.db.setting.findUnique({ where: { key: 'drafts.no-discounts' } })).toMatchObject({
    value: false,
  });
});

test('who leads nobody reads the settings, and administrators may change them', async () => {
  await anna.runs('/care settings');
  await anna.sees(/Zurzeit gilt:/, { fresh: true });
  practice.changesPerson('anna', { isAdmin: true });
  await practice.settled();
  await anna.runs('/care settings');
  await anna.submits({ fiscalStart: 'Juli' });
  await anna.sees('beginnt im:* Juli');

  const audit = await bot.world.db.auditEntry.findMany({ where: { action: 'home.settings' }, orderBy: { id: 'asc' } });

  expect(audit.map(({ detail }) => detail)).toMatchObject([
    { fiscalStart: 4 },
    { fiscalStart: 4, customerData: false },
    { fiscalStart: 7, customerData: false },
  ]);
});
