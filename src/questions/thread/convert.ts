import type { Frame } from '#src/questions/frame.ts';
import { measureOf } from '#src/questions/hints.ts';
import { besides } from '#src/questions/others.ts';
import type { Measure, Query, Scope } from '#src/questions/query.ts';
import { tidy } from '#src/questions/scope.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import { isLeaning, type Leaning } from './leaning.ts';
import { nounOf, paramsOf, scopeIn } from './params.ts';
import type { Refined } from './refine.ts';
import type { Named, Thread } from './thread.ts';

const SMALL: Meaning[] = ['them', 'so', 'yesNo', 'list', 'every', 'ever', 'total'];

/** "which ones?", "how many is that?", "what did that come to?": the answer before as a list, a number, a sum. */
export function converted(frame: Frame, { query: earlier, named }: Thread, leaning: Leaning): Refined | null {
  if (!earlier) return null;
  const counted = frame.amounts.some(({ raw }) => !/^ones?$/i.test(raw));
  if (frame.entities.length > 0 || frame.periods.length > 0 || counted) return null;
  const only = (...allowed: Meaning[]) => saysOnly(frame, [...SMALL, ...allowed]);
  const short = frame.words.length <= 8;
  const leans = leaning.result || leaning.they || leaning.it || leaning.opened;
  const stock = frame.says('weHaveLeft');
  if (
    frame.has('howMany', 'howMuch') &&
    stock &&
    short &&
    only('howMany', 'howMuch', 'product') &&
    paramsOf(earlier).of === 'product' &&
    earlier.kind === 'record'
  )
    return {
      query: { kind: 'record', params: { ...earlier.params, fields: ['stock'] } },
      hears: ['howMany', 'howMuch', 'product', ...SMALL],
    };
  if (frame.has('howMany') && short && only('howMany', nounOf(earlier))) {
    const query = asNumber(earlier);
    return query && { query, hears: ['howMany', nounOf(earlier), ...SMALL] };
  }
  // "… and by how many customers?"
  if (frame.has('howMany') && frame.has('customer') && short && only('howMany', 'customer', 'buy')) {
    const query = asCustomers(earlier);
    const hears: Meaning[] = ['howMany', 'customer', 'buy', ...SMALL];
    if (query) return { query: { ...query, params: { ...query.params, count: true } }, hears };
  }
  const which = frame.has('which', 'who', 'what', 'list') && !frame.has('howMuch');
  const whom = frame.has('who') && frame.words.length <= 3 && !frame.has('owner', 'boss', 'taker', 'contact');
  const names = frame.says('theirNames');
  if (which && short && frame.has('product') && frame.says('inIt') && only('which', 'what', 'product', 'contain')) {
    const query = asProducts(earlier);
    if (query) return { query, hears: ['which', 'what', 'product', 'contain', ...SMALL] };
  }
  if (which && short && (frame.has('customer') || whom) && only('which', 'who', 'what', 'customer', 'other')) {
    const query = asCustomers(earlier, frame.has('other'));
    if (query) return { query, hears: ['which', 'who', 'what', 'customer', 'other', ...SMALL] };
  }
  if ((which || names) && short && only('which', 'who', 'what', 'how', nounOf(earlier))) {
    const query = asList(earlier);
    if (query) return { query, hears: ['which', 'who', 'what', 'how', nounOf(earlier), ...SMALL] };
  }
  const summed =
    frame.has('howMuch', 'revenue', 'price') ||
    (frame.has('total') && earlier.kind !== 'total') ||
    frame.says('comesTo');
  if (
    summed &&
    !frame.has('per') &&
    leans &&
    short &&
    only('howMuch', 'what', 'which', 'total', 'price', 'revenue', 'spend', 'order', 'buy', 'together', nounOf(earlier))
  ) {
    if (isPartOfProduct(frame, earlier))
      return {
        query: { kind: 'total', params: { measure: 'quantity', scope: scopeIn(earlier) } },
        hears: ['howMuch', 'total', ...SMALL],
      };
    // "and in total?" after the last order asks for all of them
    const everything = frame.has('total') && !leaning.it && !leaning.result;
    const query = frame.has('price') && !isBought(frame, earlier) ? null : asSum(earlier, named, everything);
    return (
      query && {
        query,
        hears: ['howMuch', 'what', 'which', 'total', 'price', 'revenue', 'spend', 'order', 'buy', 'together', ...SMALL],
      }
    );
  }
  return null;
}

/** "how much of it?" asks for pieces. */
function isPartOfProduct(frame: Frame, earlier: Query): boolean {
  return frame.says('ofIt') && (scopeIn(earlier).products !== undefined || paramsOf(earlier).of === 'product');
}

/** What a purchase cost, not what a product costs. */
function isBought(frame: Frame, { kind }: Query): boolean {
  return kind === 'products' || kind === 'orders' || frame.says('altogether');
}

function saysOnly(frame: Frame, allowed: Meaning[]): boolean {
  return frame.words.every(
    ({ used, plain, meanings, key }) =>
      (used === null && (plain || meanings.some((one) => allowed.includes(one)))) || key === 'one',
  );
}

function asNumber(earlier: Query): Query | null {
  const { scope, pick } = paramsOf(earlier);
  switch (earlier.kind) {
    case 'customers':
    case 'records':
    case 'unsold':
    case 'colleagues':
    case 'orders-with':
      return { kind: earlier.kind, params: { ...earlier.params, count: true } };
    case 'products':
      return { kind: 'total', params: { measure: 'products', scope } };
    case 'check':
    case 'orders':
      return pick ? null : { kind: 'total', params: { measure: 'orders', scope } };
    default:
      return null;
  }
}

function asList(earlier: Query): Query | null {
  const { measure, average, count, scope = {} } = paramsOf(earlier);
  if (earlier.kind === 'check')
    return { kind: scope.products || scope.categories ? 'orders' : 'products', params: { scope } };
  if (count === true) return { kind: earlier.kind, params: { ...earlier.params, count: false } };
  if (earlier.kind !== 'total' || average) return null;
  if (measure === 'orders') return { kind: 'orders', params: { scope } };
  if (measure === 'products') return { kind: 'products', params: { scope } };
  return measure === 'customers' ? asCustomers(earlier) : null;
}

/** "which products were in them?" of orders counted or listed */
function asProducts(earlier: Query): Query | null {
  const { measure, scope, pick } = paramsOf(earlier);
  const ofOrders = (earlier.kind === 'orders' && !pick) || (earlier.kind === 'total' && measure === 'orders');
  return ofOrders && scope ? { kind: 'products', params: { scope } } : null;
}

/** "who were the customers?" of orders counted or listed; "which others did?" of what one customer did */
function asCustomers(earlier: Query, others = false): Query | null {
  const { scope, pick, average } = paramsOf(earlier);
  const ofOrders = ['total', 'orders', 'products', 'check'].includes(earlier.kind);
  if (!scope || (scope.customers && !others) || pick || average || !ofOrders) return null;
  const { customers: _, cities, countries, regions, segments, owners, ...rest } = scope;
  const around = tidy({ cities, countries, regions, segments, owners });
  const among = others ? besides('customer', around, scope) : around;
  return { kind: 'customers', params: { among, deeds: [{ scope: rest, not: false }], count: false } };
}

/** "which of them bought the largest quantity?", "davon der meistgekaufte?", "what was the biggest one?" */
export function bestOf(frame: Frame, earlier: Query, leaning: Leaning): Refined | null {
  if (frame.has('top') === frame.has('bottom') || frame.entities.length > 0 || frame.periods.length > 0) return null;
  if (frame.amounts.some(({ raw }) => !/^\p{L}*ones?$/iu.test(raw)) || frame.says('otherEnd')) return null;
  const { words } = frame;
  if (words.length > (isLeaning(leaning) || leaning.opened ? 10 : 6)) return null;
  const noun = nounOf(earlier);
  const figures: Meaning[] = ['buy', 'taker', 'quantity', 'spend', 'revenue', 'order'];
  const hears: Meaning[] = ['which', 'who', 'what', 'when', 'top', 'bottom', noun, ...figures, ...SMALL];
  if (!saysOnly(frame, hears)) return null;
  const order = frame.has('top') ? 'top' : 'bottom';
  const said = frame.says('mostOften') ? 'orders' : measureOf(frame);
  const ofOrders = nounOf(earlier) === 'order';
  // the largest order of some customers is no rank among them, and who took it is another question
  if (!ofOrders && frame.says('endOfOrders')) return null;
  if (ofOrders && frame.has('who') && frame.has('taker', 'employee')) return null;
  const query = asBest(earlier, order, said, frame.has('buy', 'taker'));
  return query && { query, hears };
}

function asBest(earlier: Query, order: 'top' | 'bottom', said: Measure | null, bought: boolean): Query | null {
  const { measure, scope = {}, average, pick, deeds, among } = paramsOf(earlier);
  if (earlier.kind === 'ranking' && paramsOf(earlier).order === 'natural' && !said)
    return { kind: 'ranking', params: { ...earlier.params, order, count: 1 } };
  if (earlier.kind === 'products')
    return {
      kind: 'ranking',
      params: { by: 'product', measure: said ?? 'quantity', order, count: 1, scope },
    };
  const [deed, ...others] = deeds ?? [];
  if (earlier.kind === 'customers' && among && others.length === 0 && !deed?.not) {
    const { scope: done, not: _, ...bounds } = deed ?? { scope: {}, not: false };
    // among those with three orders and more, the best is nobody with fewer
    if (Object.keys(bounds).length > 0) return null;
    const pieces = bought && (done.products || done.categories) ? 'quantity' : 'revenue';
    return {
      kind: 'ranking',
      params: { by: 'customer', measure: said ?? pieces, order, count: 1, scope: { ...among, ...done } },
    };
  }
  if (average || pick || said || !(earlier.kind === 'orders' || (earlier.kind === 'total' && measure === 'orders')))
    return null;
  return {
    kind: 'orders',
    params: { scope, pick: { by: order === 'top' ? 'largest' : 'smallest', count: 1, skip: 0 } },
  };
}

/** "der teuerste davon": an end that products bought are not told apart by; over all products it would be another one. */
export function otherEnd(frame: Frame, earlier: Query): string | null {
  const own = frame.entities.length > 0 || frame.periods.length > 0 || frame.words.length > 8;
  if (own || !frame.has('top', 'bottom')) return null;
  const end = frame.words[frame.at('top', 'bottom')]?.raw ?? null;
  // "who took the largest one?" of orders listed: their best seller is somebody else
  if (earlier.kind === 'orders' && frame.has('who') && frame.has('taker')) return end;
  if (earlier.kind !== 'products') return null;
  return frame.says('otherEnd') ? end : null;
}

/** "wie viel wäre es ohne Rabattabzug?", "and net?": the same figure on the other side of the discounts. */
export function undiscounted(frame: Frame, earlier: Query): Refined | null {
  const { measure, scope } = paramsOf(earlier);
  const figured = earlier.kind === 'total' || earlier.kind === 'ranking';
  if (!figured || !scope || (measure !== 'revenue' && measure !== 'gross')) return null;
  if (frame.entities.length > 0 || frame.orders.length > 0 || frame.periods.length > 0) return null;
  if (frame.amounts.length > 0) return null;
  const hears: Meaning[] = ['gross', 'revenue', 'howMuch', 'what', 'how', 'taker', ...SMALL];
  if (!saysOnly(frame, hears)) return null;
  const wanted = frame.has('gross') ? 'gross' : frame.says('afterDiscount') ? 'revenue' : null;
  return wanted && { query: { kind: earlier.kind, params: { ...earlier.params, measure: wanted } }, hears };
}

function asSum(earlier: Query, { scope: { numbers } }: Named, everything: boolean): Query | null {
  const { pick, order, among, deeds } = paramsOf(earlier);
  if (earlier.kind === 'ranking')
    return order === 'natural' ? null : { kind: 'ranking', params: { ...earlier.params, sum: true } };
  if (pick && everything) return { kind: 'total', params: { measure: 'revenue', scope: scopeIn(earlier) } };
  if (pick && numbers) return { kind: 'order', params: { numbers, facets: ['amount'], yesNo: false } };
  const listed =
    earlier.kind === 'products' ||
    earlier.kind === 'check' ||
    (earlier.kind === 'orders' && !pick) ||
    earlier.kind === 'total';
  if (listed) return { kind: 'total', params: { measure: 'revenue', scope: scopeIn(earlier) } };
  if (!deeds || !among || deeds.length !== 1 || deeds[0]!.not || Object.keys(deeds[0]!).length > 2) return null;
  const scope: Scope = { ...among, ...deeds[0]!.scope };
  return { kind: 'total', params: { measure: 'revenue', scope } };
}
