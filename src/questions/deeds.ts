import { z } from 'zod';
import { addDays } from '#src/lib/time.ts';
import type { Entity, Frame } from './frame.ts';
import { Bounds, type Period, Scope } from './query.ts';
import { periodOf, scopeOf, tidy } from './scope.ts';
import { namesProducts } from './sql.ts';

/** Something a customer must have done, or must not. */
export const Deed = z.object({
  scope: Scope,
  not: z.boolean().default(false),
  orders: Bounds.optional(),
  revenue: Bounds.optional(),
  quantity: Bounds.optional(),
  /** different products */
  products: Bounds.optional(),
  firstOrder: z.boolean().optional(),
});
export type Deed = z.infer<typeof Deed>;

/** Whose last order falls into a time: "whose last order was in 1997", "Kunden mit letztem Auftrag im Jahr 2024". */
export function isLastOrderIn(frame: Frame): boolean {
  if (frame.says('lastOrderWas')) return true;
  const several = frame.words.some(({ used, key }) => used === null && SEVERAL.test(key));
  return (
    several && frame.target === 'customer' && frame.periods.length === 1 && frame.has('last') && frame.has('order')
  );
}

const SEVERAL = /^(kunden|customers|clients|accounts|buyers|firmen|companies)$/;

/** Cuts the sentence where it turns ("but not", "danach nie wieder") and reads what was and was not done. */
export function deedsOf(frame: Frame): Deed[] {
  const placed = (entity: Entity) =>
    ['product', 'category', 'supplier', 'shipper', 'status'].includes(entity.kind) ||
    (entity.kind === 'teammate' && frame.scope.takers !== undefined);
  const things = frame.entities.filter((entity) => placed(entity) && !entity.negated);
  // "other products than Chai"; "everything except Chai" would be another deed
  const excluded = othersThan(frame) ? frame.entities.filter((entity) => placed(entity) && entity.negated) : [];
  const bounds = thresholdsOf(frame);
  const base = (entities: Entity[], periods: Frame['periods']): Scope => {
    const whole = scopeOf(frame, [...entities, ...excluded], periods);
    const { cities: _c, countries: _l, regions: _r, segments: _s, owners: _o, except, ...rest } = whole;
    const left = except && tidy({ products: except.products, categories: except.categories });
    if (bounds?.quantity) delete rest.quantity;
    if (frame.has('discount')) rest.discounted = true;
    if (frame.scope.shipTo) rest.shipTo = frame.scope.shipTo;
    return left && Object.keys(left).length > 0 ? { ...rest, except: left } : rest;
  };
  // "Chai and Chang": one deed for each of them
  const eachOf = (things: Entity[], periods: Frame['periods']): Deed[] => {
    const others = things.filter(({ kind }) => kind !== 'product' && kind !== 'category');
    return namedProducts(things).map(({ from }) => ({
      scope: base([...others, ...things.filter((one) => one.from === from && !others.includes(one))], periods),
      not: false,
    }));
  };
  const [first] = frame.periods;
  if (first?.silence && frame.has('last')) {
    const { period, ...rest } = base(things, frame.periods);
    return [
      { scope: rest, not: false },
      { scope: { ...rest, period }, not: true },
    ];
  }
  if (isLastOrderIn(frame) && first && frame.periods.length === 1) {
    const { period, ...rest } = base(things, frame.periods);
    if (frame.says('longAgo') && first.to)
      return [
        { scope: { ...rest, period: until(first.to) }, not: false },
        {
          scope: { ...rest, period: since(addDays(first.to, 1)) },
          not: true,
        },
      ];
    const after = first.to === null ? null : addDays(first.to, 1);
    const then: Deed = { scope: { ...rest, period }, not: false };
    return after === null || after > frame.asOf
      ? [then]
      : [then, { scope: { ...rest, period: since(after) }, not: true }];
  }
  const negativeAt = negativeIn(frame);
  // "but not since" is one word of ours
  const butAt = BUT.has(frame.words[negativeAt]?.key ?? '') ? negativeAt : frame.at('but');
  const wordAt = (start: number) => frame.words.findIndex((word) => word.start >= start);
  const both = frame.has('both') || frame.words.some(({ key }) => key === 'und' || key === 'and');
  if (negativeAt < 0) {
    if (frame.periods.length > 0 && things.length === 0) {
      const began = frame.has('new') || (frame.target === 'customer' && !frame.has('top') && frame.has('first'));
      if (began) return [{ scope: base([], frame.periods), not: false, firstOrder: true }];
    }
    const then = first && isOnlyThen(frame) ? outside(first) : null;
    if (then) {
      const { period, ...scope } = base(things, frame.periods);
      return [
        { scope: { ...scope, period }, not: false },
        ...then
          .filter(({ from }) => from === null || from <= frame.asOf)
          .map((other) => ({ scope: { ...scope, period: other }, not: true })),
      ];
    }
    const distinct = namedProducts(things);
    if (distinct.length > 1 && distinct.every(({ kind }) => kind === 'product') && frame.has('together'))
      return [besideEachOther(eachOf(things, frame.periods))];
    if (distinct.length > 1 && both && !frame.has('or')) {
      const own = ownPeriods(frame, distinct);
      const deeds = eachOf(things, frame.periods);
      return own
        ? deeds.map((deed, at) => ({ ...deed, scope: { ...deed.scope, period: periodOf(frame, [own[at]!]) } }))
        : deeds;
    }
    if (frame.periods.length > 1 && both && !periodOf(frame, frame.periods)?.unit.startsWith('range'))
      return frame.periods.map((period) => ({ scope: base(things, [period]), not: false }));
    if (
      things.length === 0 &&
      frame.periods.length === 0 &&
      !bounds &&
      !frame.has('buy', 'order', 'spend', 'ship', 'late', 'open', 'taker', 'active', 'discount') &&
      frame.scope.amount === undefined
    )
      return [];
    return [{ scope: base(things, frame.periods), not: false, ...bounds }];
  }
  // "nothing after March although they bought before": the time turns it
  if (frame.has('previous') && frame.periods.length === 1 && first?.from && first.to === null) {
    const scope = base(things, frame.periods);
    return [
      { scope: { ...scope, period: until(addDays(first.from, -1)) }, not: false },
      { scope, not: true },
    ];
  }
  // the turn: everything behind it (in German also the period right before "nicht") belongs to what was not done
  const turn =
    butAt >= 0
      ? Math.min(butAt, negativeAt)
      : frame.words.findLastIndex(
          (word) =>
            word.at <= negativeAt &&
            word.at > 0 &&
            /[,;]/.test(frame.text.slice(frame.words[word.at - 1]!.end, word.start)),
        );
  const cut = turn > 0 ? clauseStart(frame, turn) : pairTurn(frame, negativeAt);
  const before = things.filter((entity) => entity.from < cut);
  const behind = things.filter((entity) => entity.from >= cut);
  const periodsBefore = frame.periods.filter((period) => wordAt(period.start) < cut);
  const periodsAfter = frame.periods.filter((period) => wordAt(period.start) >= cut);
  const positive = frame.words.some(
    (word) =>
      word.at < cut &&
      word.used === null &&
      word.meanings.some((meaning) => ['buy', 'order', 'spend', 'taker', 'active'].includes(meaning)) &&
      word.at < negativeAt,
  );
  const split =
    cut > 0 &&
    (before.length > 0 || periodsBefore.length > 0 || (positive && behind.length > 0)) &&
    (periodsAfter.length > 0 ||
      behind.length > 0 ||
      frame.has('noLonger', 'next', 'never', 'but') ||
      frame.says('notAfter'));
  if (split) {
    const done = base(before.length > 0 || behind.length === 0 ? before : [], periodsBefore);
    const left = base(behind.length > 0 ? behind : before, periodsAfter);
    const only = periodsAfter[0];
    if (!done.period && behind.length > 0 && only?.how === 'in' && left.period) done.period = left.period;
    if (!left.period && (behind.length === 0 || sameThings(before, behind))) left.period = since(nextDay(done));
    if (!done.period && left.period?.from && behind.length === 0) done.period = until(addDays(left.period.from, -1));
    const many = both && !frame.has('or');
    const apart = many && periodsBefore.length > 1;
    const several = many && namedProducts(before).length > 1;
    const positives: Deed[] = apart
      ? periodsBefore.map((period) => ({ scope: base(before, [period]), not: false }))
      : several
        ? eachOf(before, periodsBefore).map((deed) => ({
            ...deed,
            scope: tidy({ ...deed.scope, period: done.period }),
          }))
        : [{ scope: done, not: false }];
    return [...positives, { scope: left, not: true }];
  }
  if (frame.says('everBefore'))
    return [
      { scope: {}, not: false },
      { scope: base(things, frame.periods), not: true },
    ];
  const scope = base(things, frame.periods);
  const from = scope.period?.from;
  const longer = frame.has('noLonger') && !frame.has('never');
  if (from && (longer || namesProducts(scope))) {
    return [
      { scope: { ...scope, period: until(addDays(from, -1)) }, not: false },
      { scope, not: true },
    ];
  }
  return [{ scope, not: true }];
}

const BUT = new Set(['but', 'aber', 'jedoch', 'doch']);

/** "who ordered only in 1996": then, and neither before nor after. */
function isOnlyThen(frame: Frame): boolean {
  const only = frame.words[frame.at('only')];
  if (!only || frame.periods.length !== 1 || !frame.has('buy', 'order')) return false;
  const next = frame.words
    .slice(only.at + 1)
    .find(({ used, plain, meanings }) => used !== null || (!plain && !meanings.includes('buy')));
  return next?.used === 'period';
}

function outside({ from, to }: Frame['periods'][number]): Period[] | null {
  return from === null || to === null ? null : [until(addDays(from, -1)), since(addDays(to, 1))];
}

function othersThan({ words }: Frame): boolean {
  return words.some(({ used, meanings }) => used === null && meanings.includes('other'));
}

/** Where the sentence denies: "Abgesprungen: im März gekauft, danach nicht wieder" says at its head what it tells below. */
function negativeIn(frame: Frame): number {
  const first = frame.at('not', 'never', 'noLonger');
  const done = frame.at('buy', 'order');
  if (first < 0 || done < first || !frame.words[first]!.meanings.includes('noLonger')) return first;
  const later = frame.words.find(
    ({ at, used, meanings }) =>
      at > done && used === null && meanings.some((one) => one === 'not' || one === 'never' || one === 'noLonger'),
  );
  return later?.at ?? first;
}

/** The products and categories named, one of each place in the text: a name may stand for several records. */
function namedProducts(things: Entity[]): Entity[] {
  const products = things.filter(({ kind }) => kind === 'product' || kind === 'category');
  return products.filter((one, i) => products.findIndex((other) => other.from === one.from) === i);
}

/** "bought Ikura in 1996, no Ikura since" */
function sameThings(some: Entity[], others: Entity[]): boolean {
  const named = (list: Entity[]) =>
    list
      .map(({ kind, id }) => `${kind} ${id}`)
      .sort()
      .join();
  return named(some) === named(others);
}

/** "Chai last year and Chang this year": to each product its own time, where they stand in turn. */
function ownPeriods({ words, periods }: Frame, products: Entity[]): Frame['periods'] | null {
  if (periods.length !== products.length) return null;
  const sorted = [...products].sort((a, b) => a.from - b.from);
  const places = sorted.map(({ from }) => words[from]!.start);
  const inTurn = periods.every(
    ({ start }, at) => start > places[at]! && start < (places[at + 1] ?? Number.POSITIVE_INFINITY),
  );
  return inTurn ? products.map((product) => periods[sorted.indexOf(product)]!) : null;
}

/** Products bought together stand in one order: the first of them beside all others. */
function besideEachOther([first, ...others]: Deed[]): Deed {
  const beside = others.map(({ scope: { products = [] } }) => ({
    name: products[0]!.name,
    values: products.map(({ id }) => String(id)),
  }));
  return { ...first!, scope: { ...first!.scope, beside } };
}

/** "…, seit 1998 aber nicht mehr": the turn begins behind the comma when only a time stands between. */
function clauseStart(frame: Frame, turn: number): number {
  for (let at = turn; at > 0; at--) {
    const word = frame.words[at - 1]!;
    if (/[,;]/.test(frame.text.slice(word.end, frame.words[at]!.start))) return at;
    if (word.used !== 'period' && !word.plain) return turn;
  }
  return turn;
}

/** Without a comma or "but": "1996 und danach nie wieder" turns at "und". */
function pairTurn(frame: Frame, negativeAt: number): number {
  for (let at = negativeAt; at > 0; at--) {
    const word = frame.words[at]!;
    if (word.used === null && ['und', 'and', 'danach', 'seitdem', 'seither', 'then'].includes(word.key)) return at;
  }
  return frame.language === 'en' && frame.periods.length > 1 ? negativeAt : 0;
}

function since(day: string | null): Period {
  return { from: day, to: null, on: 'ordered', unit: 'range' };
}

function until(day: string): Period {
  return { from: null, to: day, on: 'ordered', unit: 'range' };
}

function nextDay(done: Scope): string | null {
  return done.period?.to ? addDays(done.period.to, 1) : null;
}

/** "more than 3 orders", "over 5,000", "at least 20 units", "mindestens 5 verschiedene Produkte". */
export function thresholdsOf(frame: Frame): Pick<Deed, 'orders' | 'revenue' | 'quantity' | 'products'> | null {
  for (const { bounds, unit } of frame.amounts) {
    if (!bounds || unit === 'days') continue;
    if (unit === 'orders') return { orders: bounds };
    if (unit === 'products') return { products: bounds };
    // units within one order are a condition on its line, which the scope holds
    if (unit === 'pieces' || frame.has('quantity')) return frame.says('inOneOrder') ? null : { quantity: bounds };
    if (unit === 'money' || frame.has('revenue', 'spend')) return { revenue: bounds };
    return null;
  }
  if (frame.has('twice')) return { orders: { min: frame.has('more') ? 3 : 2, strict: false } };
  if (frame.has('once')) return { orders: { min: 1, max: 1, strict: false } };
  const exact = frame.amounts.find((amount) => amount.role === 'plain' && amount.unit === 'orders');
  return exact ? { orders: { min: exact.value, max: exact.value, strict: false } } : null;
}
