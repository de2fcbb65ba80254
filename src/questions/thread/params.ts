import type { Bounds, Measure, Query, Ref, Scope } from '#src/questions/query.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';

/** What the parameters of the kinds of question may hold; each kind has some of them. */
export interface Params {
  scope?: Scope;
  latest?: Scope;
  part?: Scope;
  whole?: Scope;
  before?: Scope;
  after?: Scope;
  among?: Scope;
  deeds?: Deed[];
  pick?: { by: string; count: number; skip: number };
  rank?: { by: string; order: string; count: number };
  by?: string;
  order?: string;
  having?: Bounds;
  average?: string;
  record?: Ref;
  of?: string;
  fields?: string[];
  facets?: string[];
  numbers?: string[];
  /** so many orders of the same customer before (negative) or after the one numbered */
  step?: number;
  sides?: { name: string; scope: Scope }[];
  measure?: Measure;
  count?: unknown;
  customer?: Ref;
  boss?: Ref;
  price?: Bounds;
  stock?: Bounds;
  credit?: Bounds;
  [key: string]: unknown;
}

export interface Deed {
  scope: Scope;
  not: boolean;
  orders?: Bounds;
  revenue?: Bounds;
  quantity?: Bounds;
  products?: Bounds;
}

export function paramsOf(query: Query): Params {
  return query.params as Params;
}

/** Which orders a query speaks of. */
export function scopeIn(query: Query): Scope {
  const { record, of, customer, numbers, step, scope, latest, part, among, deeds, after } = paramsOf(query);
  if (record && of === 'customer') return { customers: [record] };
  if (record && of === 'product') return { products: [record] };
  if (customer) return { customers: [customer] };
  if (numbers) return step ? {} : { numbers };
  const done = deeds?.find(({ not }) => not === false)?.scope;
  return scope ?? latest ?? part ?? after ?? (among && { ...among, ...done }) ?? {};
}

/** What the earlier query listed or counted. */
export function nounOf(earlier: Query): Meaning {
  const { measure, of } = paramsOf(earlier);
  if (earlier.kind === 'customers' || measure === 'customers' || of === 'customer') return 'customer';
  if (earlier.kind === 'products' || earlier.kind === 'unsold' || measure === 'products' || of === 'product')
    return 'product';
  return of === 'teammate' || earlier.kind === 'colleagues' ? 'employee' : 'order';
}
