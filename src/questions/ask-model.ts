import { z } from 'zod';
import type { Day } from '#src/lib/time.ts';
import { completeJson } from '#src/llm/complete-json.ts';
import type { Llm } from '#src/llm/llm.ts';
import { asData, loadPrompt } from '#src/llm/prompt.ts';
import { candidatesOf, isGrounded } from './check-plan.ts';
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
  /** how our parser reads the message */
  own: Query | null;
  kinds: QueryKind[];
  signal?: AbortSignal;
  /** 8 seconds when not given */
  timeLimitMs?: number;
}

const TIME_LIMIT_MS = 8000;

const SCHEMA = { io: 'input', unrepresentable: 'any' } as const;

/**
 * Has a model choose the typed query. It gets the schema and the names that match, never the customer table and never a
 * row. A plan that names anything else than the candidates, leaves a name out, or breaks the schema, counts as none.
 */
export async function askModel(llm: Llm, input: PlanInput): Promise<Planned> {
  const { text, context, asOf, frame, own, kinds, signal, timeLimitMs = TIME_LIMIT_MS } = input;
  const candidates = candidatesOf(frame, own?.params);
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
  if (!kind || !params?.success) return { outcome: 'unclear' };
  const given = { candidates, schema: z.toJSONSchema(kind.params, SCHEMA), said: [text, ...context].join('\n'), frame };
  if (!isGrounded(params.data, given)) return { outcome: 'unclear' };
  return { outcome: 'query', query: { kind: kind.name, params: params.data } };
}

function describe(kind: QueryKind): string {
  const { name, examples, params } = kind;
  return `${name}: ${JSON.stringify([...examples.en, ...examples.de])} ${JSON.stringify(z.toJSONSchema(params, SCHEMA))}`;
}
