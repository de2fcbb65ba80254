import { z } from 'zod';
import type { Day } from '#src/lib/time.ts';
import { completeJson } from '#src/llm/complete-json.ts';
import type { Llm } from '#src/llm/llm.ts';
import { asData, loadPrompt } from '#src/llm/prompt.ts';
import type { Frame } from './frame.ts';
import type { Query, QueryKind } from './query.ts';

const task = loadPrompt('questions/plan', { system: ['kinds'], user: ['today', 'candidates', 'context', 'question'] });

/** What a model may answer: a query, or that there is none. */
const Plan = z.object({
  outcome: z.enum(['query', 'decline', 'unclear']),
  kind: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
});

export type Planned =
  | { outcome: 'query'; query: Query }
  | { outcome: 'decline' }
  | { outcome: 'unclear' }
  | { outcome: 'unavailable' };

export interface PlanInput {
  text: string;
  context: string[];
  asOf: Day;
  frame: Frame;
  kinds: QueryKind[];
  signal?: AbortSignal;
  /** 8 seconds when not given */
  timeLimitMs?: number;
}

const TIME_LIMIT_MS = 8000;

/**
 * Has a model choose the typed query. It gets the schema and the names that match, never the customer table and never a
 * row. A plan that names anything else than the candidates, or breaks the schema, counts as none.
 */
export async function askModel(llm: Llm, input: PlanInput): Promise<Planned> {
  const { text, context, asOf, frame, kinds, signal, timeLimitMs = TIME_LIMIT_MS } = input;
  const candidates = candidatesOf(frame);
  const plan = await completeJson(llm, {
    name: 'query',
    system: task.fill('system', { kinds: kinds.map(describe).join('\n') }),
    user: task.fill('user', {
      today: asOf,
      candidates: asData(JSON.stringify(candidates)),
      context: asData(context.join('\n') || '-'),
      question: asData(text),
    }),
    schema: Plan,
    timeoutMs: timeLimitMs,
    signal,
  });
  if (!plan) return { outcome: 'unavailable' };
  if (plan.outcome !== 'query') return { outcome: plan.outcome };
  const kind = kinds.find(({ name }) => name === plan.kind) as QueryKind<Record<string, unknown>> | undefined;
  const params = kind?.params.safeParse(plan.params ?? {});
  if (!kind || !params?.success || !onlyKnown(params.data, candidates)) return { outcome: 'unclear' };
  return { outcome: 'query', query: { kind: kind.name, params: params.data } };
}

function describe(kind: QueryKind): string {
  const { name, examples, params } = kind;
  return `${name}: ${JSON.stringify([...examples.en, ...examples.de])} ${JSON.stringify(z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }))}`;
}

/** The names the message may mean, in the two shapes that queries hold. */
function candidatesOf({ entities, orders, asker }: Frame): Record<string, unknown[]> {
  const lists: Record<string, unknown[]> = { orders };
  for (const { kind, id, name } of entities) {
    const list = kind === 'contact' ? 'customer' : kind;
    const shape = typeof id === 'number' ? { id, name } : { name, values: [id] };
    lists[list] = [...(lists[list] ?? []), shape];
  }
  if (asker) lists.asker = [asker];
  return lists;
}

/** Every record, value and order number in the params is one we offered. */
function onlyKnown(params: unknown, candidates: Record<string, unknown[]>): boolean {
  const offered = Object.values(candidates).flat();
  const same = (a: unknown) => offered.some((one) => JSON.stringify(one) === JSON.stringify(a));
  if (Array.isArray(params)) return params.every((one) => onlyKnown(one, candidates));
  if (typeof params !== 'object' || params === null) return true;
  if ('id' in params || 'values' in params) return same(params);
  return Object.entries(params).every(([key, value]) =>
    key === 'numbers' ? (value as unknown[]).every(same) : onlyKnown(value, candidates),
  );
}
