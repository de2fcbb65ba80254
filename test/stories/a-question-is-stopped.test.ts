import pino from 'pino';
import { afterEach, expect, test } from 'vitest';
import type { Llm } from '#src/llm/llm.ts';
import { createLlm } from '#src/llm/openai.ts';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import { type ModelTurn, scriptModel } from '#test/support/scripted-model.ts';
import { withPeople } from '#test/support/workspace.ts';

let bot: TestBot;
afterEach(() => bot.stop());

/** A model that does what the script says; `patience` cuts its time limit, in milliseconds. */
function scripted(patience: number, ...script: ModelTurn[]): Llm {
  const { fetch } = scriptModel(...script);
  const model = { apiKey: 'k', baseUrl: 'http://model.test/v1', name: 'scripted' };
  const llm = createLlm({ model, fetch, log: pino({ level: 'silent' }) });
  return { ...llm, complete: (request) => llm.complete({ ...request, timeoutMs: patience }) };
}

async function start(llm: Llm | null) {
  bot = await startTestBot({ llm });
  const people = withPeople(bot.workspace);
  return { anna: people.person('anna'), statuses: bot.workspace.workspace.tables.statuses };
}

const plan = JSON.stringify({ outcome: 'query', kind: 'total', params: { measure: 'orders', scope: {} } });

test('Stop ends a slow model, says so, and no answer follows', async () => {
  let release = () => {};
  const after = new Promise<void>((done) => {
    release = done;
  });
  const { anna } = await start(scripted(60_000, { says: plan, after }, { refuses: 'no' }));

  const asked = await anna.says('Wie viele Bestellungen hatten wir dieses Jahr?');
  await anna.seesWork(/liest die Frage/, asked);
  await anna.stops(asked);
  await anna.sees(/^Angehalten: /, { fresh: true });
  await anna.seesRest(asked);
  release();
  await anna.says('Wie viele Bestellungen hatten wir letztes Jahr?', { thread: asked });
  await anna.sees(/Bestellungen im Jahr 2025/, { fresh: true });

  const answers = bot.workspace.workspace.tables.messages.get(asked.place)!;
  expect([...answers.values()].filter(({ botId, text }) => botId && /\d+ Bestellungen/.test(text))).toHaveLength(1);
});

test('a press that reached another process counts as well', async () => {
  let release = () => {};
  const after = new Promise<void>((done) => {
    release = done;
  });
  const { anna } = await start(scripted(60_000, { says: plan, after }));

  const asked = await anna.says('Wie viele Bestellungen hatten wir dieses Jahr?');
  await anna.seesWork(/liest die Frage/, asked);
  const later = `${Number(asked.ts.split('.')[0]) + 1}.000100`;
  await bot.world.db.delivery.create({ data: { key: `stop:${asked.place}:${asked.ts}:${later}` } });
  release();

  await anna.sees(/^Angehalten: /, { fresh: true });
});

test('a model that never answers leaves our own reading, and the thread is at rest', async () => {
  const { anna } = await start(scripted(300, { stalls: true }));

  const asked = await anna.says('How many orders did we have this year?');
  await anna.sees(/orders from/, { fresh: true });

  await anna.seesRest(asked);
});

test('without a model nothing flickers', async () => {
  const { anna, statuses } = await start(null);

  await anna.says('Wie viele Bestellungen hatten wir dieses Jahr?');
  await anna.sees(/Bestellungen vom/, { fresh: true });

  expect([...statuses.values()].filter(({ status, session }) => status || session)).toEqual([]);
});
