import { z } from 'zod';
import { addDays } from '#src/lib/time.ts';
import { clausesOf, denialIn, ownPeriods } from './clauses.ts';
import type { Entity, Frame } from './frame.ts';
import { Bounds, type Period, Scope } from './query.ts';
import { periodOf, scopeOf, tidy } from './scope.ts';
import { namesProducts } from './sql.ts';
import { type Threshold, thresholdsOf } from './thresholds.ts';
import { dayAgo } from './times/calendar.ts';

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
    several &&
    frame.target === 'customer' &&
    frame.periods.length === 1 &&
    frame.has('last') &&
    frame.has('order', 'buy')
  );
}

const SEVERAL = /^(kunden|customers|clients|accounts|buyers|firmen|companies)$/;

/** What a sentence says of customers' deeds, before it is known which of them are denied. */
interface Told {
  frame: Frame;
  /** products, categories, suppliers, shippers, states; teammates who took orders */
  things: Entity[];
  excluded: Entity[];
  bounds: Threshold | null;
  /** two things or times are both meant: "Chai and Chang", "sowohl 1996 als auch 1997" */
  both: boolean;
}

/** Cuts the sentence where it turns ("but not", "danach nie wieder") and reads what was and was not done. */
export function deedsOf(frame: Frame): Deed[] {
  const placed = (entity: Entity) =>
    ['product', 'category', 'supplier', 'shipper', 'status'].includes(entity.kind) ||
    (entity.kind === 'teammate' && frame.scope.takers !== undefined);
  const told: Told = {
    frame,
    things: frame.entities.filter((entity) => placed(entity) && !entity.negated),
    // "other products than Chai"; "everything except Chai" would be another deed
    excluded: othersThan(frame) ? frame.entities.filter((entity) => placed(entity) && entity.negated) : [],
    bounds: thresholdsOf(frame),
    both: frame.has('both') || frame.says('andAlso', 'buyToo') || /\s[&+]\s/.test(frame.text),
  };
  const last = silentFor(told) ?? lastOrderThen(told);
  if (last) return last;
  const denial = denialIn(frame);
  if (denial < 0) return firstOrder(told) ?? onlyThen(told) ?? doneAll(told);
  return turnedByTime(told) ?? doneAndLeft(told, denial) ?? leftUndone(told);
}

/** The orders that things and times speak of, whoever placed them. */
function ordersOf({ frame, excluded, bounds }: Told, things: Entity[], periods: Frame['periods']): Scope {
  const whole = scopeOf(frame, [...things, ...excluded], periods);
  const { cities: _c, countries: _l, regions: _r, segments: _s, owners: _o, except, ...rest } = whole;
  const left = except && tidy({ products: except.products, categories: except.categories });
  if (bounds?.quantity) delete rest.quantity;
  if (frame.says('inOneOrder')) {
    const worth = frame.amounts.find(
      ({ bounds: one, unit }) => one && (unit === 'money' || (!unit && frame.has('spend', 'revenue'))),
    )?.bounds;
    if (worth) rest.amount = worth;
  }
  if (frame.has('discount')) rest.discounted = true;
  if (frame.scope.shipTo) rest.shipTo = frame.scope.shipTo;
  return left && Object.keys(left).length > 0 ? { ...rest, except: left } : rest;
}

/** "Chai and Chang": one deed for each of them. */
function eachOf(told: Told, things: Entity[], periods: Frame['periods']): Deed[] {
  const others = things.filter(({ kind }) => kind !== 'product' && kind !== 'category');
  return namedProducts(things).map(({ from }) => {
    const own = things.filter((one) => one.from === from && !others.includes(one));
    return { scope: ordersOf(told, [...others, ...own], periods), not: false };
  });
}

/** "whose last order is longer than half a year ago" */
function silentFor(told: Told): Deed[] | null {
  const { frame, things } = told;
  if (!frame.periods[0]?.silence || !frame.has('last')) return null;
  const { period, ...rest } = ordersOf(told, things, frame.periods);
  return [
    { scope: rest, not: false },
    { scope: { ...rest, period }, not: true },
  ];
}

/** "whose last order was in 1997": then and not again; "more than six months ago": then or earlier, and not since. */
function lastOrderThen(told: Told): Deed[] | null {
  const { frame, things } = told;
  const [first] = frame.periods;
  if (!first || frame.periods.length !== 1 || !isLastOrderIn(frame)) return null;
  const { period, ...rest } = ordersOf(told, things, frame.periods);
  const after = first.to === null ? null : addDays(first.to, 1);
  if (frame.says('longAgo')) {
    const day = dayAgo(first, frame.asOf);
    if (!day) return null;
    return [
      { scope: { ...rest, period: until(addDays(day, -1)) }, not: false },
      { scope: { ...rest, period: since(day) }, not: true },
    ];
  }
  const then: Deed = { scope: { ...rest, period }, not: false };
  return after === null || after > frame.asOf
    ? [then]
    : [then, { scope: { ...rest, period: since(after) }, not: true }];
}

/** "new customers in May", "wer hat im Mai zum ersten Mal bestellt" */
function firstOrder(told: Told): Deed[] | null {
  const { frame, things } = told;
  const [first] = frame.periods;
  // "who bought Chai for the first time in 1997?": the first of that product, whatever was bought before
  if (things.length > 0 && first?.from && frame.periods.length === 1 && frame.says('forTheFirstTime')) {
    const scope = ordersOf(told, things, frame.periods);
    return [
      { scope, not: false },
      { scope: { ...scope, period: until(addDays(first.from, -1)) }, not: true },
    ];
  }
  if (frame.periods.length === 0 || things.length > 0) return null;
  const began = frame.has('new') || (frame.target === 'customer' && !frame.has('top') && frame.has('first'));
  return began ? [{ scope: ordersOf(told, [], frame.periods), not: false, firstOrder: true }] : null;
}

/** "who ordered only in 1996": then, and neither before nor after. */
function onlyThen(told: Told): Deed[] | null {
  const { frame, things } = told;
  const [first] = frame.periods;
  if (!first?.from || !first.to || !isOnlyThen(frame)) return null;
  const scope = ordersOf(told, things, frame.periods);
  const others = [until(addDays(first.from, -1)), since(addDays(first.to, 1))];
  return [
    { scope, not: false },
    ...others
      .filter(({ from }) => from === null || from <= frame.asOf)
      .map((period) => ({ scope: { ...scope, period }, not: true })),
  ];
}

function doneAll(told: Told): Deed[] {
  const { frame, things, bounds, both } = told;
  const { periods } = frame;
  const distinct = namedProducts(things);
  if (
    distinct.length > 1 &&
    distinct.every(({ kind }) => kind === 'product') &&
    (frame.has('together') || frame.says('inOneOrder'))
  )
    return [besideEachOther(eachOf(told, things, periods))];
  if (distinct.length > 1 && both && !frame.has('or')) {
    const deeds = eachOf(told, things, periods);
    const own = ownPeriods(frame, distinct);
    if (!own) return deeds;
    return deeds.map((deed, at) => ({ ...deed, scope: { ...deed.scope, period: periodOf(frame, [own[at]!]) } }));
  }
  const joined = periodOf(frame, periods)?.unit === 'range' && !frame.has('both');
  if (periods.length > 1 && both && !joined)
    return periods.map((period) => ({ scope: ordersOf(told, things, [period]), not: false }));
  const anything =
    things.length > 0 ||
    periods.length > 0 ||
    bounds ||
    frame.has('buy', 'order', 'spend', 'ship', 'late', 'open', 'taker', 'active', 'discount') ||
    frame.scope.amount !== undefined;
  return anything ? [{ scope: ordersOf(told, things, periods), not: false, ...bounds }] : [];
}

/** "nothing after March although they bought before": the time turns it. */
function turnedByTime(told: Told): Deed[] | null {
  const { frame, things } = told;
  const [first] = frame.periods;
  if (!frame.has('previous') || frame.periods.length !== 1 || !first?.from || first.to !== null) return null;
  return beforeAndNotSince(ordersOf(told, things, frame.periods), first.from);
}

/** "bought Chai in 1996, but not in 1997" */
function doneAndLeft(told: Told, denial: number): Deed[] | null {
  const { frame, things, both } = told;
  const clauses = clausesOf(frame, things, denial);
  if (!clauses) return null;
  const { before, behind, periodsBefore, periodsBehind } = clauses;
  const done = ordersOf(told, before, periodsBefore);
  const left = ordersOf(told, behind.length > 0 ? behind : before, periodsBehind);
  const only = periodsBehind[0];
  if (!done.period && behind.length > 0 && only?.how === 'in' && left.period) done.period = left.period;
  if (!left.period && (behind.length === 0 || sameThings(before, behind)))
    left.period = since(done.period?.to ? addDays(done.period.to, 1) : null);
  if (!done.period && left.period?.from && behind.length === 0) done.period = until(addDays(left.period.from, -1));
  const denied: Deed = { scope: left, not: true };
  const many = both && !frame.has('or');
  if (many && periodsBefore.length > 1)
    return [...periodsBefore.map((period) => ({ scope: ordersOf(told, before, [period]), not: false })), denied];
  if (many && namedProducts(before).length > 1) {
    const each = eachOf(told, before, periodsBefore);
    return [...each.map((deed) => ({ ...deed, scope: tidy({ ...deed.scope, period: done.period }) })), denied];
  }
  return [{ scope: done, not: false }, denied];
}

function leftUndone(told: Told): Deed[] {
  const { frame, things } = told;
  const scope = ordersOf(told, things, frame.periods);
  // "nur die, die schon mal bestellt haben": who never ordered is not meant
  if (frame.says('everBefore'))
    return [
      { scope: {}, not: false },
      { scope, not: true },
    ];
  const from = scope.period?.from;
  const longer = frame.has('noLonger') && !frame.has('never');
  return from && (longer || namesProducts(scope)) ? beforeAndNotSince(scope, from) : [{ scope, not: true }];
}

function beforeAndNotSince(scope: Scope, day: string): Deed[] {
  return [
    { scope: { ...scope, period: until(addDays(day, -1)) }, not: false },
    { scope, not: true },
  ];
}

/** Does "only" stand with the one time that is named? */
function isOnlyThen(frame: Frame): boolean {
  const only = frame.words.find(({ used, meanings }) => used === null && meanings.includes('only'));
  if (!only || frame.periods.length !== 1 || !frame.has('buy', 'order')) return false;
  const next = frame.words
    .slice(only.at + 1)
    .find(({ used, plain, meanings }) => used !== null || (!plain && !meanings.includes('buy')));
  // listened for only here, so that "only Chai in 1997" is asked back
  return next?.used === 'period' && frame.has('only');
}

function othersThan({ words }: Frame): boolean {
  return words.some(({ used, meanings }) => used === null && meanings.includes('other'));
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

/** Products bought together stand in one order: the first of them beside all others. */
function besideEachOther([first, ...others]: Deed[]): Deed {
  const beside = others.map(({ scope: { products = [] } }) => ({
    name: products[0]!.name,
    values: products.map(({ id }) => String(id)),
  }));
  return { ...first!, scope: { ...first!.scope, beside } };
}

function since(day: string | null): Period {
  return { from: day, to: null, on: 'ordered', unit: 'range' };
}

function until(day: string): Period {
  return { from: null, to: day, on: 'ordered', unit: 'range' };
}
