import type { Amount, Frame } from '#src/questions/frame.ts';
import { dimensionOf, groupedBy, measureOf, nthOf } from '#src/questions/hints.ts';
import type { Bounds, Measure, Query, Scope } from '#src/questions/query.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Leaning } from './leaning.ts';
import { type Deed, paramsOf } from './params.ts';

/** A query changed a little, and the meanings of the message that say so. */
export interface Refined {
  query: Query;
  hears: Meaning[];
}

type Change = (frame: Frame, earlier: Query, leaning: Leaning) => Refined | null;

/** Bounds, places, measures, groups: what a few words may change in the query before. Each is tried in turn. */
export function refined(frame: Frame, earlier: Query, leaning: Leaning): Refined | null {
  const all: Refined = { query: earlier, hears: [] };
  for (const change of [bounded, counted, turned, measured, grouped, averaged, widened]) {
    const next = change(frame, all.query, leaning);
    if (next) Object.assign(all, { query: next.query, hears: [...all.hears, ...next.hears] });
  }
  return all.query === earlier ? null : all;
}

function changed(earlier: Query, params: Record<string, unknown>, hears: Meaning[]): Refined {
  return { query: { kind: earlier.kind, params: { ...earlier.params, ...params } }, hears };
}

/** "nur die mit mehr als 3 Bestellungen", "only those above 5000", "und über 100?" */
const bounded: Change = (frame, earlier) => {
  const amount = frame.amounts.find((one) => one.bounds) ?? exactly(frame);
  if (!amount) return null;
  const bounds: Bounds = amount.bounds ?? { min: amount.value, max: amount.value, strict: false };
  const params = paramsOf(earlier);
  const hears: Meaning[] = [
    'more',
    'less',
    'only',
    'total',
    'revenue',
    'spend',
    'order',
    'product',
    'quantity',
    'price',
    'stock',
    'buy',
    'but',
    'not',
  ];
  if (params.credit) return changed(earlier, { credit: bounds }, [...hears, 'credit']);
  if (params.deeds) {
    const at = Math.max(
      0,
      params.deeds.findIndex(({ not }) => !not),
    );
    const deed: Deed = params.deeds[at] ?? { scope: {}, not: false };
    if (deed.not) return null;
    const key = boundKey(frame, amount, deed);
    return key
      ? changed(earlier, { deeds: [{ ...deed, [key]: bounds }, ...params.deeds.filter((_, i) => i !== at)] }, hears)
      : null;
  }
  if (earlier.kind === 'ranking') return changed(earlier, { having: bounds }, hears);
  if (earlier.kind === 'records') {
    const key = params.stock && !params.price ? 'stock' : 'price';
    const fits = params.of === 'product' && (params[key] || frame.has(key) || amount.unit === 'money');
    return fits ? changed(earlier, { [key]: bounds }, hears) : null;
  }
  const ofOrders =
    earlier.kind === 'orders' || earlier.kind === 'check' || (earlier.kind === 'total' && params.measure === 'orders');
  if (!ofOrders || (amount.unit !== undefined && amount.unit !== 'money' && amount.unit !== 'products')) return null;
  const key = amount.unit === 'products' ? 'lines' : 'amount';
  return changed(earlier, { scope: { ...params.scope, [key]: bounds } }, hears);
};

function boundKey(frame: Frame, { unit, value }: Amount, deed: Deed): keyof Deed | null {
  if (unit === 'orders') return 'orders';
  if (unit === 'products') return 'products';
  if (unit === 'pieces' || frame.has('quantity')) return 'quantity';
  if (unit === 'money' || frame.has('revenue', 'spend')) return 'revenue';
  const known = (['revenue', 'orders', 'quantity', 'products'] as const).find((key) => deed[key]);
  if (known) return known;
  // nobody bothers with customers above three euros, or with three thousand orders
  return value >= 100 ? 'revenue' : null;
}

function exactly(frame: Frame): Amount | undefined {
  return frame.has('only')
    ? frame.amounts.find(({ role, unit }) => role === 'plain' && (unit === 'orders' || unit === 'products'))
    : undefined;
}

/** "make that top 5", "nur die ersten 3", "lieber 10" */
const counted: Change = (frame, earlier) => {
  const amount = frame.amounts.find(
    ({ bounds, value }) => !bounds && Number.isInteger(value) && value >= 1 && value <= 1000,
  );
  if (!amount || frame.amounts.length > 1 || amount.unit === 'money' || amount.unit === 'percent') return null;
  const hears: Meaning[] = ['top', 'bottom', 'first', 'only', 'last'];
  const { rank, pick, order, count } = paramsOf(earlier);
  const ordered = order === 'top' || order === 'bottom' || earlier.kind === 'together' || earlier.kind === 'list-price';
  if (ordered || (earlier.kind === 'ranking' && frame.has('top', 'bottom', 'first'))) {
    const ends = order === 'natural' ? { order: frame.has('bottom') ? 'bottom' : 'top' } : {};
    return amount.value === count ? null : changed(earlier, { ...ends, count: amount.value }, hears);
  }
  if (rank) return changed(earlier, { rank: { ...rank, count: amount.value } }, hears);
  return pick && !frame.has('nth')
    ? changed(earlier, { pick: { ...pick, count: amount.value, skip: 0 } }, hears)
    : null;
};

const TURNS: Record<string, string> = {
  top: 'bottom',
  bottom: 'top',
  largest: 'smallest',
  smallest: 'largest',
  latest: 'earliest',
  earliest: 'latest',
};

/** "and worst?", "und die schlechtesten?", "und die erste?" */
const turned: Change = (frame, earlier) => {
  const { order, rank, pick, ask } = paramsOf(earlier);
  const ends =
    frame.has('bottom') && !frame.has('top') ? 'bottom' : frame.has('top') && !frame.has('bottom') ? 'top' : null;
  const target = dimensionOf(frame.target);
  if (target && target !== paramsOf(earlier).by && frame.target !== paramsOf(earlier).of) return null;
  if (pick && nthOf(frame) > 0 && !(pick.by === 'latest' || pick.by === 'earliest'))
    return changed(earlier, { pick: { ...pick, skip: nthOf(frame) } }, ['nth', 'top', 'bottom']);
  if (pick && (pick.by === 'latest' || pick.by === 'earliest')) {
    const by = frame.has('first') ? 'earliest' : frame.has('last') ? 'latest' : null;
    if (nthOf(frame) > 0)
      return changed(earlier, { pick: { ...pick, by: by ?? pick.by, skip: nthOf(frame) } }, ['nth', 'first', 'last']);
    return by && by !== pick.by ? changed(earlier, { pick: { ...pick, by, skip: 0 } }, ['first', 'last']) : null;
  }
  if (order && order !== 'natural' && nthOf(frame) > 0)
    return changed(earlier, { count: 1, skip: nthOf(frame) }, ['nth', 'top', 'bottom']);
  if (!ends) return null;
  const hears: Meaning[] = ['top', 'bottom'];
  if (order === 'natural')
    return changed(earlier, { order: ends, count: /en$|s$/.test(frame.words.at(-1)?.key ?? '') ? 5 : 1 }, hears);
  if (order && order !== ends) return changed(earlier, { order: ends }, hears);
  if (rank && rank.order !== ends) return changed(earlier, { rank: { ...rank, order: ends } }, hears);
  if ((ask === 'top' || ask === 'bottom') && ask !== ends) return changed(earlier, { ask: ends }, hears);
  const by = pick && (ends === 'top') !== (pick.by === 'largest') ? TURNS[pick.by] : null;
  return by ? changed(earlier, { pick: { ...pick, by } }, hears) : null;
};

/** "by quantity instead", "und nach Menge?", "in units" */
const measured: Change = (frame, earlier, { opened }) => {
  const { measure, average } = paramsOf(earlier);
  const said = measureSaid(frame);
  const listed = said && frame.has('per') ? asRanking(earlier, said) : null;
  if (listed) return { query: listed, hears: ['revenue', 'quantity', 'order', 'howMany', 'per', 'list', 'spend'] };
  if (!measure || !said || said === measure || average || frame.has('average')) return null;
  const short = opened && frame.words.length <= 4 && !frame.has('spend', 'which', 'what');
  const switches = frame.has('per') || frame.says('instead') || short;
  if (!switches || frame.has('when', 'who', 'where')) return null;
  return changed(earlier, { measure: said }, [
    'revenue',
    'quantity',
    'freight',
    'gross',
    'discount',
    'spend',
    'howMany',
    'order',
    'customer',
    'per',
    'howOften',
    'product',
  ]);
};

/** "liste sie nach Umsatz": the customers or products listed, by that figure. */
function asRanking(earlier: Query, measure: Measure): Query | null {
  const { among, deeds, scope } = paramsOf(earlier);
  const ranked = (by: string, of: Scope) => ({ kind: 'ranking', params: { by, measure, order: 'natural', scope: of } });
  if (earlier.kind === 'products' && scope) return ranked('product', scope);
  const [deed, ...others] = deeds ?? [];
  const plain = deed && others.length === 0 && !deed.not && Object.keys(deed).length === 2;
  return earlier.kind === 'customers' && among && plain ? ranked('customer', { ...among, ...deed.scope }) : null;
}

function measureSaid(frame: Frame): Measure | null {
  const named = measureOf(frame);
  if (named) return named;
  if (frame.has('howOften')) return 'orders';
  if (!frame.has('howMany', 'per')) return null;
  return frame.has('order') ? 'orders' : frame.has('customer') && frame.has('howMany') ? 'customers' : null;
}

/** "und je Monat?", "broken down by category", "same for products" */
const grouped: Change = (frame, earlier) => {
  const { by, measure, scope, order, average } = paramsOf(earlier);
  const same = frame.words.some(({ key }) => ['same', 'dasselbe', 'gleiche'].includes(key));
  const dimension = groupedBy(frame) ?? (same ? dimensionOf(frame.target) : null);
  if (!dimension || dimension === by || average) return null;
  const hears: Meaning[] = ['per', 'respective', 'every', 'same', frame.target ?? 'per'];
  const { before, after } = paramsOf(earlier);
  if (earlier.kind === 'growth' && before && after)
    return { query: { kind: 'growth-by', params: { by: dimension, measure, before, after } }, hears };
  if (earlier.kind === 'growth-by') return changed(earlier, { by: dimension }, hears);
  if (earlier.kind === 'ranking')
    return order === 'natural' || same || frame.has('per') ? changed(earlier, { by: dimension }, hears) : null;
  if (earlier.kind === 'total' && measure)
    return {
      query: { kind: 'ranking', params: { by: dimension, measure, order: 'natural', scope: scope ?? {} } },
      hears,
    };
  if (earlier.kind === 'orders' && !paramsOf(earlier).pick)
    return {
      query: { kind: 'ranking', params: { by: dimension, measure: 'orders', order: 'natural', scope: scope ?? {} } },
      hears,
    };
  return null;
};

/** "und im Schnitt?" of the same figure. */
const averaged: Change = (frame, earlier) => {
  const { measure, average } = paramsOf(earlier);
  if (!frame.has('average') || earlier.kind !== 'total' || average || !measure) return null;
  const group = groupedBy(frame);
  const per = group === 'month' || group === 'year' || group === 'customer' ? group : 'order';
  if (measure === 'customers' || measure === 'products') return null;
  const said = measureOf(frame) ?? (per === 'order' && measure === 'orders' ? 'revenue' : measure);
  return changed(earlier, { measure: said, average: per }, [
    'average',
    'per',
    'order',
    'month',
    'year',
    'customer',
    'revenue',
    'howMuch',
  ]);
};

const WIDE: Meaning[] = ['total', 'ever', 'every', 'so', 'them', 'year', 'month'];

/** "and overall?", "und insgesamt?", "jemals": without the time, or without the mean. */
const widened: Change = (frame, earlier) => {
  const { average, scope } = paramsOf(earlier);
  const wide = frame.has('total', 'ever', 'every') || frame.says('ofAllTime');
  const others = frame.words.some(
    ({ used, plain, meanings }) => used === null && !plain && !meanings.some((one) => WIDE.includes(one)),
  );
  if (!wide || others || groupedBy(frame) || frame.periods.length > 0 || frame.amounts.length > 0 || !scope)
    return null;
  const { order, count } = paramsOf(earlier);
  if (earlier.kind === 'ranking' && order !== 'natural' && count !== 1 && frame.has('total'))
    return changed(earlier, { sum: true }, ['total', 'every', 'ever']);
  if (average) return changed(earlier, { average: undefined }, ['total', 'every', 'ever']);
  if (!scope.period || frame.entities.length > 0) return null;
  const { period: _, ...rest } = scope;
  return changed(earlier, { scope: rest }, ['total', 'ever', 'every']);
};
