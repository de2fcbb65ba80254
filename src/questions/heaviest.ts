import type { Frame } from './frame.ts';
import type { Query, QueryKind } from './query.ts';

/** The heaviest reading of a message among the given kinds of question, or null. */
export function heaviest(frame: Frame, kinds: QueryKind[]): Query | null {
  let best: { weight: number; query: Query } | null = null;
  for (const kind of kinds as QueryKind<Record<string, unknown>>[]) {
    const reading = kind.reads(frame);
    if (reading && (!best || reading.weight > best.weight))
      best = { weight: reading.weight, query: { kind: kind.name, params: reading.params } };
  }
  return best?.query ?? null;
}
