import { addDays } from '#src/lib/time.ts';
import { addMonths } from './calendar.ts';
import type { Entity, Frame } from './frame.ts';
import { unheard } from './heard.ts';
import { heaviest, type Read } from './heaviest.ts';
import type { Meaning } from './lexicon.ts';
import type { Period, Query, QueryKind, Ref, Scope } from './query.ts';
import { tidy } from './scope.ts';

type Params = {
  scope?: Scope;
  latest?: Scope;
  part?: Scope;
  whole?: Scope;
  among?: Scope;
  deeds?: { scope: Scope; not: boolean }[];
  pick?: { by: string; count: number; skip: number };
  record?: Ref;
  of?: string;
  numbers?: string[];
  sides?: { name: string; scope: Scope }[];
  measure?: string;
  count?: unknown;
};

const ASKS: Meaning[] = [
  'who',
  'what',
  'when',
  'which',
  'howMany',
  'howMuch',
  'howOften',
  'list',
  'where',
  'whichYear',
  'owner',
  'phone',
  'address',
  'contact',
  'credit',
  'price',
  'stock',
  'supplier',
  'category',
  'revenue',
  'average',
  'total',
  'share',
  'quantity',
  'shipper',
  'freight',
  'status',
  'boss',
  'spend',
  'top',
  'bottom',
];
const OPENING =
  /^(?:ok\w*,?\s+|gut,?\s+|danke,?\s+|thanks,?\s+)?(and|und|what about|how about|wie sieht|wie ist es|or|oder|only|nur|just|but|aber|also|auch|same|dasselbe|das gleiche|what of)\b/i;
const PRONOUN =
  /\b(they|them|their|theirs|he|she|it|its|his|her|him|those|these|(?:that|this|the|same) (?:customer|company|client|one|order|product|item)|of them|(?:is|was|were|are) (?:that|this)|(?:is|was|war|waren|ist|sind) das|da (?:der|die|unser\w*)|there(?! (?:is|are|was|were))|sie|ihm|ihnen|denen|davon|deren|dessen|dort|seine[nrms]?|ihre[nrms]?|diese[rnms]? (?:kunde\w*|firma|bestellung|produkt|auftrag)|dieser|der kunde|die firma|die bestellung|dem kunden|das produkt|von (?:denen|ihnen)|die beiden)\b/i;
const DEMONSTRATIVE =
  /\b(die|der|den|das|dem)(?=\s*(?:[?.!,]|$|aus\b|in\b|mit\b|hat\b|haben\b|ist\b|sind\b|auch\b|noch\b|von\b|zuletzt\b|zust\p{L}+|verschickt\b|geliefert\b|versandt\b|betreut\b|denn\b|bestellt\b|gekauft\b))/iu;

/** Words that only join a message to the one before it. */
const FOLLOWING = new Set<Meaning>(['only', 'but', 'not', 'previous', 'next', 'year', 'month', 'quarter', 'week']);

/** Reads a message as going on from the query before it; null when it stands on its own. */
export function followUp(frame: Frame, earlier: Query, kinds: QueryKind[]): Read | null {
  const followed = goOn(frame, earlier, kinds);
  if (!followed || 'unheard' in followed) return followed;
  return { query: followed, unheard: unheard(frame, followed, FOLLOWING) };
}

function goOn(frame: Frame, earlier: Query, kinds: QueryKind[]): Query | Read | null {
  const params = earlier.params as Params;
  const named = frame.entities.some(({ kind }) => kind === 'customer' || kind === 'contact') || frame.orders.length > 0;
  const opened = OPENING.test(frame.text.trim());
  const pronoun = !named && (PRONOUN.test(frame.text) || (frame.language === 'de' && DEMONSTRATIVE.test(frame.text)));
  const words = frame.words.filter((word) => word.used === null && !word.plain);
  const asks = frame.has(...ASKS);
  if (
    frame.has('csv') &&
    words.every((word) =>
      word.meanings.some((one) => one === 'csv' || one === 'list' || one === 'so' || one === 'them'),
    )
  )
    return earlier;
  if (frame.has('previous', 'next') && !named) {
    const stepped = stepBack(frame, earlier, params);
    if (stepped) return stepped;
  }
  if (
    /\b(year|month|quarter|week) (before|earlier)\b|\bim (jahr|monat|quartal) (davor|zuvor)\b|\b(jahr|monat) davor\b|\bvorjahr\b/i.test(
      frame.text,
    ) &&
    scopeIn(earlier)?.period
  )
    return patched(earlier, frame, { period: shifted(scopeIn(earlier)!.period!) });
  if (
    earlier.kind === 'customers' &&
    (pronoun || /\b(which|who|welche|wer|how many|wie viele) (of|von|davon)\b/i.test(frame.text)) &&
    !named
  ) {
    const own =
      heaviest(
        frame,
        kinds.filter(({ name }) => name === 'customers'),
      )?.query ??
      heaviest(
        withNoun(frame),
        kinds.filter(({ name }) => name === 'customers'),
      )?.query;
    if (own) return narrowed(earlier, own);
  }
  const bare = !asks || (opened && !asksAnew(frame));
  if (
    (opened || words.length + frame.entities.length <= 4) &&
    bare &&
    (frame.entities.length > 0 ||
      frame.periods.length > 0 ||
      frame.orders.length > 0 ||
      frame.scope.shipped !== undefined)
  ) {
    return patched(earlier, frame, frame.scope);
  }
  if (params.pick && (pronoun || opened) && !named && frame.periods.length === 0) {
    const about =
      frame.has('what') &&
      !frame.has('ever', 'total', 'every') &&
      (frame.has('buy', 'order', 'product') || words.length <= 2);
    if (about) return earlier;
    if (
      params.pick.by === 'latest' &&
      params.pick.count === 1 &&
      frame.has('howMuch', 'revenue', 'price') &&
      !frame.has('spend', 'total', 'product', 'credit', 'stock')
    )
      return {
        kind: 'order',
        params: { latest: params.scope, skip: params.pick.skip, facets: ['amount'], yesNo: false },
      };
  }
  if (pronoun || (opened && !named)) {
    const filled = fill(frame, earlier, params, opened);
    return heaviest(filled, kinds);
  }
  return null;
}

/** "and how much did they spend" asks something new of the same subject; "and in April?" does not. */
function asksAnew(frame: Frame): boolean {
  return (
    frame.has(
      'howMany',
      'howMuch',
      'howOften',
      'when',
      'who',
      'which',
      'where',
      'owner',
      'phone',
      'address',
      'contact',
      'credit',
      'price',
      'stock',
      'revenue',
      'average',
      'quantity',
      'freight',
      'shipper',
      'status',
      'spend',
      'boss',
      'share',
    ) ||
    (frame.has('what') && frame.has('buy', 'order'))
  );
}

function stepBack(frame: Frame, earlier: Query, params: Params): Query | null {
  const scope = scopeIn(earlier);
  if (!scope?.customers && earlier.kind !== 'orders') return null;
  const pick = params.pick;
  const step = frame.has('next') ? -1 : 1;
  const skip = pick ? Math.max(0, pick.skip + step * pick.count) : 1;
  const { period, ...rest } = scope ?? {};
  const by = pick?.by === 'earliest' ? 'earliest' : pick?.by === 'largest' ? 'largest' : 'latest';
  if (!pick && period?.from && earlier.kind !== 'orders')
    return {
      kind: earlier.kind,
      params: {
        ...earlier.params,
        scope: { ...rest, period: { from: null, to: addDays(period.from, -1), on: period.on, unit: 'range' } },
      },
    };
  return {
    kind: 'orders',
    params: {
      scope: pick && period ? { ...rest, period } : rest,
      pick: {
        by,
        count: 1,
        skip: by === 'earliest' && step > 0 && !frame.has('next') ? Math.max(0, (pick?.skip ?? 1) - 1) : skip,
      },
    },
  };
}

/** The same span one unit earlier: the month, the quarter, the year before. */
function shifted(period: Period): Period {
  const months = { month: 1, quarter: 3, half: 6, year: 12, range: 12, day: 0, week: 0 }[period.unit];
  const back = (day: string | null) =>
    day === null ? null : months > 0 ? addMonths(day, -months) : addDays(day, period.unit === 'week' ? -7 : -1);
  const from = back(period.from);
  const whole = period.from?.endsWith('-01') && from && months > 0 && period.unit !== 'range';
  return { ...period, from, to: whole ? addDays(addMonths(from, months), -1) : back(period.to) };
}

/** The earlier subject where the message names none of its own. */
function fill(frame: Frame, earlier: Query, params: Params, opened: boolean): Frame {
  const before = scopeIn(earlier) ?? {};
  const scope: Scope = { ...frame.scope };
  const added: Entity[] = [];
  const add = (kind: Entity['kind'], refs: Ref[]) => {
    for (const { id, name } of refs) {
      const match = { entry: { kind, id, name }, from: -1, to: -1, tier: 4, fit: 1, words: 0 } as const;
      added.push({ kind, id, name, from: -1, to: -1, negated: false, match });
    }
  };
  const record = params.record && { of: params.of, ref: params.record };
  const customers = before.customers ?? (record?.of === 'customer' ? [record.ref] : undefined);
  const products = before.products ?? (record?.of === 'product' ? [record.ref] : undefined);
  if (!scope.customers && customers) {
    scope.customers = customers;
    add('customer', customers);
  }
  if (!scope.products && products && !scope.customers) {
    scope.products = products;
    add('product', products);
  }
  if (!scope.takers && !scope.owners && record?.of === 'teammate' && !scope.customers) add('teammate', [record.ref]);
  if (
    !scope.period &&
    before.period &&
    (/\b(?:das|that|those|these)\b/i.test(frame.text) || (opened && !frame.has('total'))) &&
    !frame.has('ever', 'last', 'first', 'owner', 'contact', 'address', 'phone', 'credit')
  )
    scope.period = before.period;
  const orders = frame.orders.length === 0 && params.numbers ? params.numbers : frame.orders;
  const aboutOrder =
    params.pick?.by === 'latest' &&
    params.pick.skip === 0 &&
    params.pick.count === 1 &&
    frame.has(
      'ship',
      'shipper',
      'freight',
      'status',
      'comment',
      'required',
      'late',
      'taker',
      'discount',
      'shipTo',
      'gross',
    ) &&
    !frame.has('customer');
  const has: Frame['has'] = (...meanings) =>
    frame.has(...meanings) || (aboutOrder && (meanings.includes('last') || meanings.includes('order')));
  return {
    ...frame,
    scope,
    orders,
    entities: [...frame.entities, ...added],
    has,
    of: (kind) => [...frame.entities, ...added].filter((entity) => entity.kind === kind),
  };
}

function withNoun(frame: Frame): Frame {
  return { ...frame, target: 'customer' };
}

/** Both sets of conditions on the same customers. */
function narrowed(earlier: Query, own: Query): Query {
  const before = earlier.params as Params;
  const now = own.params as Params;
  const deeds = [
    ...(before.deeds ?? []),
    ...(now.deeds ?? []).filter(({ scope, not }) => not || Object.keys(scope).length > 0),
  ];
  return {
    kind: 'customers',
    params: {
      ...before,
      among: tidy({ ...before.among, ...now.among }),
      deeds: deeds.slice(0, 6),
      count: now.count ?? false,
    },
  };
}

const ABOUT_CUSTOMERS: (keyof Scope)[] = ['cities', 'countries', 'regions', 'segments', 'owners', 'except'];

/** The earlier query with what the message names put in place of its own. */
function patched(earlier: Query, frame: Frame, patch: Scope): Query | null {
  const params = earlier.params as Params;
  const put = (scope: Scope): Scope => {
    const left = { ...scope };
    if (patch.countries || patch.cities)
      for (const key of ['countries', 'cities', 'regions'] as const) delete left[key];
    if (patch.products || patch.categories) for (const key of ['products', 'categories'] as const) delete left[key];
    return tidy({ ...left, ...patch });
  };
  if (params.numbers && frame.orders.length > 0)
    return { kind: earlier.kind, params: { ...params, numbers: frame.orders } };
  if (params.record) {
    const ref =
      params.of === 'customer'
        ? patch.customers?.[0]
        : params.of === 'product'
          ? patch.products?.[0]
          : frame.of('teammate')[0] && { id: Number(frame.of('teammate')[0]!.id), name: frame.of('teammate')[0]!.name };
    return ref ? { kind: earlier.kind, params: { ...params, record: ref } } : null;
  }
  if (params.deeds && params.among) {
    const about = Object.fromEntries(
      Object.entries(patch).filter(([key]) => ABOUT_CUSTOMERS.includes(key as keyof Scope)),
    ) as Scope;
    const done = Object.fromEntries(
      Object.entries(patch).filter(([key]) => !ABOUT_CUSTOMERS.includes(key as keyof Scope)),
    ) as Scope;
    const merge = (scope: Scope): Scope => {
      const left = { ...scope };
      if (done.products || done.categories) for (const key of ['products', 'categories'] as const) delete left[key];
      return { ...left, ...done };
    };
    const place = { ...params.among };
    if (about.cities || about.countries)
      for (const key of ['countries', 'cities', 'regions'] as const) delete place[key];
    const deeds =
      params.deeds.length === 0 && Object.keys(done).length > 0
        ? [{ scope: done, not: false }]
        : params.deeds.map((deed, at) =>
            Object.keys(done).length > 0 && at === 0 ? { ...deed, scope: merge(deed.scope) } : deed,
          );
    return { kind: earlier.kind, params: { ...params, among: { ...place, ...about }, deeds } };
  }
  if (params.sides) return null;
  const keys = (['scope', 'latest', 'part'] as const).filter((key) => params[key]);
  if (keys.length === 0) return null;
  const next: Record<string, unknown> = { ...params };
  for (const key of keys) next[key] = put(params[key] ?? {});
  if (params.whole && patch.period) next.whole = { ...params.whole, period: patch.period };
  return { kind: earlier.kind, params: next };
}

export function scopeIn(query: Query): Scope | null {
  const params = query.params as Params;
  if (params.record && params.of === 'customer') return { customers: [params.record] };
  if (params.record && params.of === 'product') return { products: [params.record] };
  return params.scope ?? params.latest ?? params.deeds?.[0]?.scope ?? params.part ?? params.among ?? null;
}
