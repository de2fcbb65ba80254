import { z } from 'zod';
import type { Llm } from './llm.ts';
import { loadPrompt } from './prompt.ts';

const plainJson = loadPrompt('llm/plain-json', { repair: ['answer', 'problem'] });

export interface JsonTask<Schema extends z.ZodType> {
  /** a short name for server and log, such as 'draft' */
  name: string;
  system: string;
  user: string;
  schema: Schema;
  /** milliseconds for everything, the repair round included; 8 seconds when not given */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/**
 * Asks for one answer in a schema, with one repair round for an answer outside it.
 * @returns null when the model refused, failed, ran out of time or stayed outside the schema: go on without it.
 */
export async function completeJson<Schema extends z.ZodType>(
  llm: Llm,
  { name, system, user, schema, timeoutMs = 8000, signal }: JsonTask<Schema>,
): Promise<z.infer<Schema> | null> {
  const until = performance.now() + timeoutMs;
  const shape = { name, schema: z.toJSONSchema(schema) as Record<string, unknown> };
  let material = user;
  for (let round = 1; round <= 2; round++) {
    const left = Math.max(1, Math.round(until - performance.now()));
    const reply = await llm.complete({ system, user: material, schema: shape, timeoutMs: left, signal });
    if (reply.kind !== 'text') return null;
    const read = readJson(reply.text, schema);
    if ('value' in read) return read.value;
    material = `${user}\n\n${plainJson.fill('repair', { answer: reply.text, problem: read.problem })}`;
  }
  return null;
}

/** Reads the JSON object in a model's text; a code fence or chatter around it is ignored. */
export function readJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): { value: z.infer<Schema> } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  } catch {
    return { problem: 'it is no JSON object' };
  }
  const read = schema.safeParse(value);
  return read.success ? { value: read.data } : { problem: z.prettifyError(read.error) };
}
