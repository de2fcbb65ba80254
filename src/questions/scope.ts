import type { EntityKind } from '#src/customers/names/catalog.ts';
import { addDays } from '#src/lib/time.ts';
import type { PeriodMatch } from '#src/questions/times/periods.ts';
import type { Entity, Frame } from './frame.ts';
import { asksOnTime } from './order-facets.ts';
import type { Period, Ref, Scope, Value } from './query.ts';

const refs = (entities: Entity[]): Ref[] => unique(entities.map(({ id, name }) => ({ id: Number(id), name })));
const values = (entities: Entity[]): Value[] => entities.map(({ id, name }) => ({ name, values: [String(id)] }));
const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

function unique(list: Ref[]): Ref[] {
  return list.filter((ref, i) => list.findIndex((other) => other.id === ref.id) === i);
}

/** Which orders a message speaks of, from the names, times and bounds in it. */
export function scopeOf(frame: Frame, entities = frame.entities, periods = frame.periods): Scope {
  const of = (...kinds: EntityKind[]) => entities.filter((entity) => kinds.includes(entity.kind) && !entity.negated);
  const not = (kind: EntityKind) => entities.filter((entity) => entity.kind === kind && entity.negated);
  const scope: Scope = {
    customers: some(refs(of('customer', 'contact'))),
    products: some(refs(of('product'))),
    categories: some(values(of('category'))),
    suppliers: some(values(of('supplier'))),
    segments: some(values(of('segment'))),
    shippers: some(values(of('shipper'))),
    statuses: some(values(of('status'))),
    regions: some(values(of('region'))),
  };
  const places = { cities: some(values(of('city'))), countries: some(values(of('country'))) };
  if (places.cities || places.countries) {
    const towards = entities.some(
      ({ kind, from }) =>
        (kind === 'city' || kind === 'country') && ['nach', 'to'].includes(frame.words[from - 1]?.key ?? ''),
    );
    if (
      frame.has('shipTo') ||
      (towards && (frame.has('ship', 'freight') || frame.says('wentTo'))) ||
      ordersTo(frame, entities)
    )
      scope.shipTo = places;
    else Object.assign(scope, places);
  }
  const people = some(refs(of('teammate')));
  if (people && isOwnership(frame, of('teammate'))) scope.owners = people;
  else if (people) scope.takers = people;
  if (frame.has('mine') && frame.asker && frame.has('customer')) scope.owners = [frame.asker];
  const period = periodOf(frame, periods);
  if (period) scope.period = period;
  if (period?.from && frame.has('open') && frame.says('openLonger'))
    scope.period = { from: null, to: addDays(period.from, -1), on: period.on, unit: 'range' };
  const weekdays = [...new Set(frame.weekdays.flatMap(({ days }) => days))].sort();
  if (weekdays.length > 0) scope.weekdays = weekdays;
  if (frame.commentText !== null) scope.commentText = frame.commentText;
  if (frame.orders.length > 0) scope.numbers = frame.orders;
  const cities = some(values(not('city')));
  const countries = some(values(not('country')));
  const except = {
    cities,
    countries,
    customers: some(refs(not('customer'))),
    products: some(refs(not('product'))),
    categories: some(values(not('category'))),
    statuses: some(values(not('status'))),
  };
  if (Object.values(except).some(Boolean)) scope.except = tidy(except);
  addStates(frame, scope);
  return tidy(scope);
}

/** "Bestellungen nach Bregenz": in German a place that something goes to, never one that it comes from. */
function ordersTo(frame: Frame, entities: Entity[]): boolean {
  return entities.some(
    ({ kind, from }) =>
      (kind === 'city' || kind === 'country') &&
      frame.words[from - 1]?.key === 'nach' &&
      (frame.words[from - 2]?.meanings.includes('order') ?? false),
  );
}

/** Drops what is not there, so that two ways to the same scope are equal. */
export function tidy<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

/** Is a teammate meant as the one who looks after customers, not as the one who took orders? */
function isOwnership(frame: Frame, people: Entity[]): boolean {
  if (frame.has('owner') || frame.says('runsAccounts')) return true;
  // "Nancy's customers", "die Kunden von Nancy"
  const isCustomer = (at: number) =>
    frame.words[at]?.meanings.includes('customer') ||
    /^(kunden?|customers?|clients?)$/.test(frame.words[at]?.key ?? '');
  const joins = (at: number) => ['von', 'of', 'by'].includes(frame.words[at]?.key ?? '');
  if (people.some(({ from, to }) => isCustomer(to) || (joins(from - 1) && isCustomer(from - 2)))) return true;
  if (frame.has('taker', 'order', 'revenue', 'ship') || frame.periods.length > 0) return false;
  // "welche Kunden hat Nancy?"
  const ofCustomers = frame.has('customer') || frame.words.some(({ at, used }) => used === null && isCustomer(at));
  return ofCustomers && !frame.has('buy');
}

/** Neighbouring periods become one: "January and February". */
export function periodOf(frame: Frame, periods: PeriodMatch[]): Period | undefined {
  const [first, ...rest] = periods;
  if (!first) return undefined;
  let { from, to, unit } = first;
  for (const period of rest) {
    if (to !== null && period.from !== null && addDays(to, 1) === period.from) {
      to = period.to;
      unit = 'range';
    } else if (period.to !== null && from !== null && addDays(period.to, 1) === from) {
      from = period.from;
      unit = 'range';
    } else if (period.from !== null && from !== null && to !== null && period.to !== null) {
      // "on 5 March 1998" read as two: the narrower one says more
      if (period.from >= from && period.to <= to) ({ from, to, unit } = period);
    } else if (from !== null && to === null && period.from === null) to = period.to;
  }
  const on = dayMeant(frame, first);
  // what has not happened yet is not in the record: "this year" ends today
  const past = on !== 'required' && to !== null && to > frame.asOf && from !== null && from <= frame.asOf;
  return { from, to: past ? frame.asOf : to, unit, on };
}

function dayMeant(frame: Frame, period: PeriodMatch): Period['on'] {
  if (standsWithOrders(frame, period)) return 'ordered';
  if (frame.says('shipPlace')) return 'ordered';
  // "which orders must go out this week?"
  if (frame.says('mustShip')) return 'required';
  if (
    (frame.has('ship') || frame.says('wasShippedTo')) &&
    !frame.has('open') &&
    !(frame.has('buy') && !frame.has('order'))
  )
    return 'shipped';
  if (frame.has('required') && !frame.has('late') && frame.has('order') && !frame.has('ship')) return 'required';
  return 'ordered';
}

const JOINS_TIME = /^(?:in|im|of|from|aus|vom|von|placed|made|taken|entered|aufgegeben|eingegangen)$/;

/** "orders placed in 1996 that shipped late", "Bestellungen aus März, verspätet verschickt": the day of the order is meant. */
function standsWithOrders({ text, words, language }: Frame, { start, end }: PeriodMatch): boolean {
  // "1997 orders shipped with Speedy Post"
  const next = words.find((word) => word.start >= end);
  const behind = next?.used === null && !/[,;:.?!]/.test(text.slice(end, next.start));
  if (behind && next.meanings.includes('order') && !next.meanings.includes('ship')) return true;
  const begin = words.findIndex((word) => word.end > start);
  let joined = language === 'en' || /^(?:aus|vom|von)$/.test(words[begin]?.key ?? '');
  for (const word of words.slice(0, begin).reverse()) {
    if (word.used === null && word.meanings.includes('order')) return joined;
    if (!JOINS_TIME.test(word.key)) return false;
    joined ||= word.key !== 'im' && word.key !== 'in';
  }
  return false;
}

function addStates(frame: Frame, scope: Scope): void {
  const due = frame.says('stillDue') || (frame.says('mustShip') && scope.period);
  if ((frame.has('open') && !frame.has('late')) || due) scope.shipped = false;
  if (frame.has('late') && frame.has('order', 'ship', 'open', 'customer', 'shipper', 'employee')) {
    const onTime = asksOnTime(frame);
    const negated = frame.has('not');
    scope.late = onTime === negated;
    // what has not gone out yet was shipped neither late nor on time
    if (frame.has('ship') && !frame.has('open')) scope.shipped = true;
    if (frame.has('open') || frame.words.some((word) => /^(uberfallig|overdu)/.test(word.key))) scope.shipped = false;
  }
  if (frame.has('cancelled') && frame.orders.length === 0) scope.cancelled = !frame.has('not');
  for (const amount of frame.amounts) {
    if (amount.unit === 'percent' && frame.has('discount') && amount.value <= 100)
      scope.discountRate = amount.bounds ?? { min: amount.value, max: amount.value, strict: false };
    if (!amount.bounds) continue;
    if (amount.unit === 'freight') scope.freight = amount.bounds;
    if (amount.unit === 'days' && frame.has('ship', 'duration')) scope.deliveryDays = amount.bounds;
    if (amount.unit === 'pieces' || (frame.has('quantity') && amount.unit !== 'money')) scope.quantity = amount.bounds;
  }
}
