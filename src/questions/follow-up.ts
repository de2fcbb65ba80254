import type { Frame } from './frame.ts';
import type { Query, QueryKind, Scope } from './query.ts';
import { tidy } from './scope.ts';

/** Reads a message as going on from the query before it; null when it stands on its own. */
export function followUp(frame: Frame, earlier: Query, kinds: QueryKind[]): Query | null {
  void kinds;
  const before = scopeIn(earlier);
  if (frame.has('previous') && before?.customers && !frame.of('customer').length) {
    const pick = (earlier.params as { pick?: { by: string; count: number; skip: number } }).pick;
    const skip = pick ? pick.skip + pick.count : 1;
    const by = pick?.by === 'earliest' ? 'earliest' : 'latest';
    return { kind: 'orders', params: { scope: before, pick: { by, count: 1, skip } } };
  }
  return null;
}

export function scopeIn(query: Query): Scope | null {
  const params = query.params as { scope?: Scope; latest?: Scope; deeds?: { scope: Scope }[]; part?: Scope };
  return params.scope ?? params.latest ?? params.deeds?.[0]?.scope ?? params.part ?? null;
}

export function mergeScopes(earlier: Scope, now: Scope): Scope {
  return tidy({ ...earlier, ...now });
}
