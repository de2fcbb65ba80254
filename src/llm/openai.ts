import { setTimeout as wait } from 'node:timers/promises';
import OpenAI from 'openai';
import type { ChatCompletionCreateParamsNonStreaming, ChatCompletionMessageParam } from 'openai/resources';
import type { Logger } from 'pino';
import type { Llm, LlmReply, LlmRequest } from './llm.ts';
import { loadPrompt } from './prompt.ts';

export interface LlmFacts {
  model: { apiKey: string; baseUrl?: string; name: string };
  log: Logger;
  /** how to reach the server; the tests' own */
  fetch?: typeof fetch;
}

/** What a server has shown not to understand. */
interface Understands {
  schema: boolean;
  temperature: boolean;
}

const plainJson = loadPrompt('llm/plain-json', { answer: ['schema'] });
const outOfTime: LlmReply = { kind: 'unavailable', why: 'out of time' };

/**
 * The model behind OpenAI's chat completions, or any server that speaks them. Asks for structured output; a server
 * that refuses it is asked for plain JSON from then on. One retry after 429, 5xx or a broken connection, all within
 * the request's time limit. Logs name the task and the outcome, never a text.
 */
export function createLlm({ model, log, fetch }: LlmFacts): Llm {
  const client = new OpenAI({ apiKey: model.apiKey, baseURL: model.baseUrl, fetch, maxRetries: 0, logLevel: 'off' });
  const understands: Understands = { schema: true, temperature: true };

  async function ask(task: LlmRequest, signal: AbortSignal): Promise<LlmReply> {
    for (let retried = false; ; ) {
      const asked = { ...understands };
      try {
        const answer = await client.chat.completions.create(requestOf(model.name, task, asked), { signal });
        const message = answer.choices?.[0]?.message;
        if (message?.refusal) return { kind: 'refused' };
        return message?.content
          ? { kind: 'text', text: message.content }
          : { kind: 'unavailable', why: 'answered nothing' };
      } catch (error) {
        if (signal.aborted) return outOfTime;
        const lesson = lessonOf(error, asked, task.schema !== undefined);
        if (lesson) {
          understands[lesson] = false;
        } else if (!retried && isPassing(error)) {
          retried = true;
          await wait(pauseBefore(error), undefined, { signal }).catch(() => {});
        } else {
          return { kind: 'unavailable', why: reasonOf(error) };
        }
      }
    }
  }

  return {
    model: model.name,
    async complete(task) {
      const started = performance.now();
      const limit = AbortSignal.timeout(task.timeoutMs ?? 8000);
      const signal = task.signal ? AbortSignal.any([limit, task.signal]) : limit;
      // A server may stop in the middle of an answer; the caller must not wait for it.
      const gaveUp = new Promise<LlmReply>((done) => {
        if (signal.aborted) done(outOfTime);
        signal.addEventListener('abort', () => done(outOfTime), { once: true });
      });
      const reply = await Promise.race([ask(task, signal), gaveUp]);
      const ms = Math.round(performance.now() - started);
      const outcome = reply.kind === 'unavailable' ? reply.why : reply.kind;
      log.info({ task: task.schema?.name ?? 'text', outcome, ms }, 'asked the model');
      return reply;
    },
  };
}

function requestOf(model: string, task: LlmRequest, understands: Understands): ChatCompletionCreateParamsNonStreaming {
  const { schema } = task;
  const messages: ChatCompletionMessageParam[] = [
    { role: 'system', content: task.system },
    { role: 'user', content: task.user },
  ];
  const request = { model, messages, ...(understands.temperature && { temperature: 0 }) };
  if (!schema) return request;
  if (!understands.schema) {
    const told = plainJson.fill('answer', { schema: JSON.stringify(schema.schema) });
    messages[0] = { role: 'system', content: `${task.system}\n\n${told}` };
    return request;
  }
  const name = schema.name.replace(/[^\w-]/g, '_').slice(0, 64);
  const json_schema = { name, schema: schema.schema, strict: isClosed(schema.schema) };
  return { ...request, response_format: { type: 'json_schema', json_schema } };
}

/** True when every object of the schema requires all its properties: only then may it be called strict. */
function isClosed(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return true;
  const { properties, required, additionalProperties } = schema as Record<string, unknown>;
  if (properties && additionalProperties !== false) return false;
  const isOpen = Object.keys(properties ?? {}).some((name) => !Array.isArray(required) || !required.includes(name));
  return !isOpen && Object.values(schema).every(isClosed);
}

/** What a refused request teaches about the server; null when it was refused for another reason. */
function lessonOf(error: unknown, asked: Understands, hasSchema: boolean): keyof Understands | null {
  if (!(error instanceof OpenAI.APIError) || ![400, 404, 415, 422, 501].includes(error.status ?? 0)) return null;
  if (asked.temperature && /temperature/i.test(`${error.param} ${error.message}`)) return 'temperature';
  return asked.schema && hasSchema ? 'schema' : null;
}

/** True for faults that may be gone at the next try. */
function isPassing(error: unknown): boolean {
  if (error instanceof OpenAI.APIConnectionError) return true;
  const status = error instanceof OpenAI.APIError ? (error.status ?? 0) : 0;
  return status === 408 || status === 409 || status === 429 || (status >= 500 && status !== 501);
}

/** Milliseconds to wait before the one retry: as long as the server asks, else a blink. */
function pauseBefore(error: unknown): number {
  const asked = error instanceof OpenAI.APIError ? Number(error.headers?.get('retry-after')) : 0;
  return asked > 0 ? asked * 1000 : 250;
}

/** A word for the log; an error's own message may quote the request and stays out. */
function reasonOf(error: unknown): string {
  if (error instanceof OpenAI.APIError && error.status) return `status ${error.status}`;
  return error instanceof Error ? error.name : 'unknown';
}
