import type { Entity, Frame } from '#src/questions/frame.ts';
import type { Query, Ref, Scope } from '#src/questions/query.ts';
import { scopeOf, tidy } from '#src/questions/scope.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import { type Deed, type Params, paramsOf, scopeIn } from './params.ts';
import type { Refined } from './refine.ts';
import { periodMeant } from './step.ts';

const ABOUT_CUSTOMERS: (keyof Scope)[] = ['cities', 'countries', 'regions', 'segments', 'owners'];

/** What a new name pushes out: a city the country before it, a category the product. */
const INSTEAD: (keyof Scope)[][] = [
  ['cities', 'countries', 'regions'],
  ['products', 'categories', 'suppliers'],
  ['takers', 'owners'],
];
const EXCLUDING = new Set('ohne without except excluding ausser nicht not minus besides exclude bis'.split(' '));

/** The earlier query with the names, times and numbers of the message put in place of its own. */
export function putIn(frame: Frame, earlier: Query): Refined | null {
  const query = withNames(frame, earlier);
  // "und im zweiten?" has become a period
  const ordinal = frame.periods.length === 0 && query && scopeIn(query).period?.from !== scopeIn(earlier).period?.from;
  const turned = query?.kind === 'customers' && (paramsOf(query).deeds ?? []).some(({ not }) => not);
  const excepted = scopeIn(query ?? earlier).except !== undefined;
  return query && { query, hears: [...(ordinal ? NTH : []), ...(turned || excepted ? NEGATIONS : [])] };
}

const NTH: Meaning[] = ['nth', 'first'];
const NEGATIONS: Meaning[] = ['not', 'never', 'noLonger', 'except'];

function withNames(frame: Frame, earlier: Query): Query | null {
  const params = paramsOf(earlier);
  const patch = patchOf(frame, earlier);
  if (Object.keys(patch).length === 0) return null;
  if (params.numbers)
    return frame.orders.length > 0 ? withParams(earlier, { numbers: frame.orders, step: undefined }) : null;
  if (params.record) return otherRecord(frame, earlier, params, patch);
  if (params.boss || params.customer) return null;
  if (earlier.kind === 'records' || earlier.kind === 'list-price' || earlier.kind === 'stock-total')
    return otherList(earlier, patch);
  if (params.deeds && params.among) return otherCustomers(earlier, params, patch, frame);
  if (params.sides) {
    // a place narrows both sides, unless the sides are places themselves
    const apart = Object.keys(patch).some(
      (key) => new Set(params.sides!.map(({ scope }) => JSON.stringify(scope[key as keyof Scope]))).size > 1,
    );
    if (apart) return null;
    return withParams(earlier, { sides: params.sides.map((side) => ({ ...side, scope: merged(side.scope, patch) })) });
  }
  if (params.before && params.after) {
    const { before, after } = params;
    return patch.period ? null : withParams(earlier, { before: merged(before, patch), after: merged(after, patch) });
  }
  const keys = (['scope', 'latest', 'part'] as const).filter((key) => params[key]);
  if (keys.length === 0) return null;
  const next: Params = {};
  for (const key of keys) next[key] = merged(params[key] ?? {}, patch);
  if (params.whole && patch.period && params.whole.period) next.whole = { ...params.whole, period: patch.period };
  return withParams(earlier, next);
}

function withParams(earlier: Query, params: Params): Query {
  return { kind: earlier.kind, params: { ...earlier.params, ...params } };
}

/** What the message names, as conditions; behind "ohne" and "not" as what must not hold. */
function patchOf(frame: Frame, earlier: Query): Scope {
  const excluded = frame.entities.map((entity) => ({
    ...entity,
    negated: entity.negated || isExcluded(frame, entity),
  }));
  const scope = scopeOf(frame, excluded);
  const period = periodMeant(frame, earlier);
  // a teammate takes the role that the one before had
  const roles = paramsOf(earlier).deeds
    ? 'owners'
    : (paramsOf(earlier).scope?.owners ?? paramsOf(earlier).part?.owners)
      ? 'owners'
      : 'takers';
  const people = scope.takers ?? scope.owners;
  const { takers: _t, owners: _o, ...rest } = scope;
  // "orders shipped to London" and "to Cork?"
  const { cities, countries } = rest;
  const towards = scopeIn(earlier).shipTo && (cities || countries);
  const places = towards ? { shipTo: tidy({ cities, countries }), cities: undefined, countries: undefined } : {};
  return tidy({
    ...rest,
    ...places,
    [roles]: frame.has('taker') ? undefined : people,
    takers: frame.has('taker') || roles === 'takers' ? people : undefined,
    period,
  });
}

function isExcluded({ words }: Frame, { from }: Entity): boolean {
  const before = words.slice(Math.max(0, from - 5), Math.max(0, from));
  return before.some(({ key, used }) => used === null && EXCLUDING.has(key));
}

export function merged(scope: Scope, patch: Scope): Scope {
  const left = { ...scope };
  for (const group of INSTEAD) if (group.some((key) => patch[key])) for (const key of group) delete left[key];
  const except = patch.except && { ...scope.except, ...patch.except };
  return tidy({ ...left, ...patch, except: except ?? left.except });
}

function otherRecord(frame: Frame, earlier: Query, { of }: Params, { customers, products }: Scope): Query | null {
  const [teammate] = frame.of('teammate');
  const record: Ref | undefined =
    of === 'customer'
      ? customers?.[0]
      : of === 'product'
        ? products?.[0]
        : teammate && { id: Number(teammate.id), name: teammate.name };
  return record ? withParams(earlier, { record }) : null;
}

/** Lists of the record itself know categories, suppliers and places, no orders. */
function otherList(earlier: Query, { categories, suppliers, countries, cities, ...rest }: Scope): Query | null {
  if (Object.keys(rest).length > 0) return null;
  const params = tidy({ categories, suppliers, countries, cities });
  const { of } = paramsOf(earlier);
  if ((categories || suppliers) && of && of !== 'product') return null;
  return Object.keys(params).length > 0 ? withParams(earlier, params) : null;
}

/** Places and owners say which customers, all else says what they bought. */
function otherCustomers(earlier: Query, params: Params, patch: Scope, frame: Frame): Query | null {
  if (patch.customers) return null;
  const part = (wanted: boolean) =>
    Object.fromEntries(
      Object.entries(patch).filter(
        ([key]) => key !== 'except' && ABOUT_CUSTOMERS.includes(key as keyof Scope) === wanted,
      ),
    ) as Scope;
  const about = part(true);
  const done = part(false);
  const { products, categories, ...notThose } = patch.except ?? {};
  if (Object.keys(notThose).length > 0) about.except = { ...params.among?.except, ...notThose };
  if (products || categories) done.except = tidy({ products, categories });
  const among = merged(params.among ?? {}, about);
  const known = params.deeds ?? [];
  if (Object.keys(done).length === 0) return withParams(earlier, { among });
  // "und 1998 nicht?" speaks of what was not done
  const turned = frame.has('not', 'never', 'noLonger') && !patch.except;
  const before = known.find(({ not }) => !not)?.scope;
  if (turned && before && known.every(({ not }) => !not))
    return withParams(earlier, { among, deeds: [...known, { scope: merged(before, done), not: true }] });
  const at = Math.max(
    0,
    known.findIndex(({ not }) => not === turned),
  );
  // "bought Chai and not since", "and Chang?": another product takes the place of the first in both
  const { products: named, categories: kinds, suppliers } = done;
  const things = tidy({ products: named, categories: kinds, suppliers });
  const thingsOf = ({ scope: { products, categories, suppliers } }: Deed) =>
    JSON.stringify([products, categories, suppliers]);
  const alike = (deed: Deed) => thingsOf(deed) === thingsOf(known[at]!) && Object.keys(things).length > 0;
  const deeds =
    known.length === 0
      ? [{ scope: done, not: turned }]
      : known.map((deed, i) =>
          i === at
            ? { ...deed, scope: merged(deed.scope, done) }
            : alike(deed)
              ? { ...deed, scope: merged(deed.scope, things) }
              : deed,
        );
  return withParams(earlier, { among, deeds });
}
