import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { completeJson } from '#src/llm/complete-json.ts';
import { createLlm } from '#src/llm/openai.ts';
import { type ModelTurn, scriptModel } from '#test/support/scripted-model.ts';

const Greeting = z.object({ greeting: z.string() });
const good = { says: '{"greeting":"Moin"}' };

function open(...script: ModelTurn[]) {
  const server = scriptModel(...script);
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const model = { apiKey: 'key', baseUrl: 'http://127.0.0.1:1/v1', name: 'scripted' };
  return { llm: createLlm({ model, log, fetch: server.fetch }), server, lines };
}

function greet({ llm }: ReturnType<typeof open>, more: { timeoutMs?: number; signal?: AbortSignal } = {}) {
  return completeJson(llm, { name: 'greet', system: 'Greet.', user: 'Alfreds Futterkiste', schema: Greeting, ...more });
}

describe('a structured answer', () => {
  test('is asked for with its schema and at temperature zero', async () => {
    const world = open(good);

    expect(await greet(world)).toEqual({ greeting: 'Moin' });
    expect(world.server.requests[0]).toMatchObject({
      temperature: 0,
      response_format: { type: 'json_schema', json_schema: { name: 'greet', strict: true } },
    });
  });

  test('is read through a code fence and chatter', async () => {
    expect(await greet(open({ says: 'Sure!\n```json\n{"greeting":"Moin"}\n```' }))).toEqual({ greeting: 'Moin' });
  });

  test('outside the schema is repaired once', async () => {
    const world = open({ says: '{"greeting":7}' }, good);

    expect(await greet(world)).toEqual({ greeting: 'Moin' });
    expect(world.server.requests).toHaveLength(2);
  });

  test('that stays outside the schema is none', async () => {
    const world = open({ says: 'Moin!' });

    expect(await greet(world)).toBeNull();
    expect(world.server.requests).toHaveLength(2);
  });
});

describe('a server', () => {
  test('without structured output is asked for plain JSON from then on', async () => {
    const world = open({ status: 400, message: 'response_format is not supported' }, good);

    expect(await greet(world)).toEqual({ greeting: 'Moin' });
    expect(await greet(world)).toEqual({ greeting: 'Moin' });
    expect(world.server.requests.map(({ response_format }) => response_format !== undefined)).toEqual([
      true,
      false,
      false,
    ]);
    expect(world.server.requests[2]?.messages[0]?.content).toContain('"greeting"');
  });

  test('that takes no temperature is asked without it', async () => {
    const world = open({ status: 400, message: "Unsupported value: 'temperature'" }, good);

    expect(await greet(world)).toEqual({ greeting: 'Moin' });
    expect(world.server.requests[1]).not.toHaveProperty('temperature');
    expect(world.server.requests[1]).toHaveProperty('response_format');
  });

  test.each<[string, ModelTurn]>([
    ['is busy', { status: 429, retryAfter: 0.01 }],
    ['fails', { status: 500 }],
    ['breaks the connection', { breaks: true }],
  ])('that %s is asked once more', async (_, fault) => {
    const world = open(fault, good);

    expect(await greet(world)).toEqual({ greeting: 'Moin' });
    expect(world.server.requests).toHaveLength(2);
  });

  test.each<[string, ModelTurn]>([
    ['stays busy', { status: 429 }],
    ['keeps failing', { status: 500 }],
    ['does not know the key', { status: 401 }],
    ['refuses', { refuses: 'I cannot help with that.' }],
    ['says nothing', { says: '' }],
  ])('that %s leaves us without an answer', async (_, fault) => {
    expect(await greet(open(fault))).toBeNull();
  });

  test.each<[string, ModelTurn]>([
    ['hangs', { hangs: true }],
    ['stalls in the middle', { stalls: true }],
    ['wants us to come back later than we can wait', { status: 429, retryAfter: 600 }],
  ])('that %s is given up at the time limit', async (_, fault) => {
    expect(await greet(open(fault), { timeoutMs: 60 })).toBeNull();
  });

  test('is let go when the person presses Stop', async () => {
    const stop = new AbortController();
    const answer = greet(open({ hangs: true }), { signal: stop.signal, timeoutMs: 60_000 });
    stop.abort();

    expect(await answer).toBeNull();
  });
});

test('the log names the task and the outcome, never what was said', async () => {
  const world = open({ status: 500, message: 'cannot greet Alfreds Futterkiste' }, good);

  await greet(world);

  expect(world.lines.join('\n')).toContain('"task":"greet","outcome":"text"');
  expect(world.lines.join('\n')).not.toMatch(/Alfreds|Moin/);
});
