import type { EntityKind } from '#src/customers/names/catalog.ts';
import type { Problem } from '#src/questions/names/problems.ts';
import type { Query, Ref, Scope } from '#src/questions/query.ts';

/** The records an answer named, which the next message may mean by "she", "them" or "it". */
export interface Named {
  people: Ref[];
  /** customers, products, order numbers … : as conditions they hold exactly what was named */
  scope: Scope;
}

/** One record that a name asked back may have meant. */
export interface Candidate {
  kind: EntityKind;
  id: number | string;
  name: string;
  /** city, country and region of a customer */
  places?: string[];
}

/** A message that waits for the name in it to be made clear. */
export interface Pending {
  text: string;
  span: string;
  candidates: Candidate[];
}

/** What a thread has come to: everything that its next message may go on from. */
export interface Thread {
  /** the last message that was understood */
  query: Query | null;
  named: Named;
  pending: Pending | null;
}

export const nothingNamed: Named = { people: [], scope: {} };

/** A thread in which this query was answered last. */
export function threadOf(query: Query | null, named = nothingNamed): Thread {
  return { query, named, pending: null };
}

/** The thread after a message whose name was asked back: the reply may complete it. */
export function awaiting(thread: Thread | null, text: string, problem: Problem): Thread {
  const candidates = problem.kind === 'ambiguous' ? problem.candidates : problem.close;
  const asked = candidates.length > 0 && !(problem.kind === 'unknown' && problem.role === 'order');
  return { ...(thread ?? threadOf(null)), pending: asked ? { text, span: problem.span, candidates } : null };
}
