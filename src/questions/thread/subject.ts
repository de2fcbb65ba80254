import type { EntityKind } from '#src/customers/names/catalog.ts';
import type { Entity, Frame } from '#src/questions/frame.ts';
import { besides, othersOf } from '#src/questions/others.ts';
import type { Query, Ref, Scope } from '#src/questions/query.ts';
import { scopeOf, tidy } from '#src/questions/scope.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Leaning } from './leaning.ts';
import { nounOf, paramsOf, scopeIn } from './params.ts';
import type { Thread } from './thread.ts';

const OF_PERSON: Meaning[] = ['boss', 'reports', 'hired', 'jobTitle', 'email', 'owner', 'taker', 'employee'];
const OF_CUSTOMER: Meaning[] = [
  'phone',
  'address',
  'contact',
  'owner',
  'credit',
  'city',
  'country',
  'where',
  'boss',
  'customerNumber',
];
const OF_PRODUCT: Meaning[] = ['price', 'stock', 'outOfStock', 'supplier', 'category', 'discontinued'];
const OF_SHIPMENT: Meaning[] = ['ship', 'late', 'open', 'shipper', 'status', 'freight'];
const OF_ORDER: Meaning[] = [
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
  'revenue',
  'duration',
];

/** The message with the subject of the thread where it names none of its own; null when there is none to lend. */
export function withSubject(frame: Frame, thread: Thread, leaning: Leaning): Frame | null {
  const { query, named } = thread;
  if (!query) return null;
  const before = scopeIn(query);
  const lent: Entity[] = [];
  const lend = (kind: EntityKind, refs: Ref[] = []) => lent.push(...refs.map((ref) => entityOf(kind, ref)));
  const names = (...kinds: EntityKind[]) => frame.entities.some(({ kind }) => kinds.includes(kind));
  const rest: Scope = {};
  const supplied = suppliedBy(frame, named.scope, leaning);
  if (supplied) return supplied;
  const theOrders = leaning.they && listsOrders(query) && frame.has(...OF_SHIPMENT);
  const orders = ordersMeant(frame, thread, leaning);
  const people = names('teammate') ? [] : personMeant(frame, thread, leaning);
  const certain = people.length > 0 && frame.says('heOrShe');
  if (orders.length > 0 && !certain) return { ...frame, orders };
  if (people.length > 0) lend('teammate', people);
  else {
    const aboutProduct = frame.has(...OF_PRODUCT) && (leaning.it || !leaning.they);
    const customers =
      before.customers ?? (query.kind === 'customers' || leaning.they ? named.scope.customers : undefined);
    const products = before.products ?? named.scope.products;
    const lendsCustomers =
      customers && !names('customer', 'contact') && !(aboutProduct && products) && !asksForCustomers(frame);
    const onlyCustomer =
      lendsCustomers && (frame.has(...OF_CUSTOMER) || (leaning.they && !leaning.it && !leaning.result && !theOrders));
    if (lendsCustomers) lend('customer', customers);
    if (products && !names('product', 'category') && !onlyCustomer && (!lendsCustomers || before.products))
      lend('product', products);
    if (!onlyCustomer && !(aboutProduct && products)) Object.assign(rest, restOf(before, named.scope, frame));
  }
  const entities = [...frame.entities, ...lent];
  // "und wie viele im März?" counts what was counted or listed before
  const noun = frame.target === null && frame.has('howMany', 'which') ? nounOf(query) : null;
  const target = frame.target ?? noun;
  const filled: Frame = {
    ...frame,
    target,
    entities,
    has: (...meanings) => frame.has(...meanings) || (noun !== null && meanings.includes(noun)),
    of: (kind) => entities.filter((entity) => entity.kind === kind),
  };
  const scope = scopeOf(filled);
  const wholeSpan = leaning.result || theOrders || (leaning.opened && !frame.has('total')) || isBare(leaning);
  const timeless = frame.has('ever', 'last', 'first', ...OF_PERSON, ...OF_CUSTOMER, ...OF_PRODUCT);
  const period = before.period ?? named.scope.period;
  if (!scope.period && period && wholeSpan && !timeless) rest.period = period;
  const others = othersOf(filled);
  const whole = tidy({ ...rest, ...scope });
  filled.scope = others ? besides(others, whole, knownBefore(query, before, named.scope)) : whole;
  const lends = lent.length > 0 || Object.keys(rest).length > 0 || others !== null;
  return lends ? filled : null;
}

/** Orders listed or counted: "wurden die alle verschickt?" asks of them, not of their customers. */
function listsOrders(query: Query): boolean {
  const { measure, pick } = paramsOf(query);
  return !pick && (query.kind === 'orders' || measure === 'orders');
}

const SUPPLY = new Set(
  'liefert liefern lieferte supply supplies supplied deliver delivers provide provides'.split(' '),
);

/** "who supplies Chai?", "what else do they supply?": the one that the answer named. */
function suppliedBy(frame: Frame, { suppliers }: Scope, leaning: Leaning): Frame | null {
  const verb = frame.words.some(({ used, key }) => used === null && SUPPLY.has(key));
  const asks = verb && frame.has('what', 'which', 'howMany') && !frame.has('who', 'buy', 'price', 'stock');
  const leans = leaning.they || leaning.it || leaning.person;
  if (!suppliers || !asks || !leans || frame.entities.length > 0) return null;
  const entities = suppliers.map(({ name }): Entity => ({ ...entityOf('supplier', { id: 0, name }), id: name }));
  const of: Frame['of'] = (kind) => (kind === 'supplier' ? entities : []);
  return { ...frame, target: 'product', entities, of, scope: { ...frame.scope, suppliers } };
}

/** Whom or what "others" leaves out: the subject before, else the only one that the answer named. */
function knownBefore({ kind }: Query, before: Scope, named: Scope): Scope {
  const one = <T>(list: T[] | undefined) => (list?.length === 1 ? list : undefined);
  const listed = kind === 'customers' || kind === 'products';
  return tidy({
    customers: before.customers ?? (listed ? undefined : one(named.customers)),
    products: before.products ?? (listed ? undefined : one(named.products)),
  });
}

function isBare({ person, they, it, result }: Leaning): boolean {
  return !person && !they && !it && !result;
}

function entityOf(kind: EntityKind, { id, name }: Ref): Entity {
  const match = { entry: { kind, id, name }, from: -1, to: -1, tier: 4, fit: 1, words: 0 } as const;
  return { kind, id, name, from: -1, to: -1, negated: false, match };
}

/** "who bought it?" asks for customers; the ones spoken of before are no subject then. */
function asksForCustomers(frame: Frame): boolean {
  const ownerAsked = frame.has('owner', 'contact', 'boss', 'phone', 'taker', 'address');
  return (
    (frame.has('who') || (frame.target === 'customer' && frame.has('which', 'howMany', 'top', 'bottom'))) && !ownerAsked
  );
}

/** Everything else the earlier message said of the orders, where this one says nothing of the kind. */
function restOf(before: Scope, named: Scope, frame: Frame): Scope {
  const { customers: _c, products: _p, period: _t, numbers: _n, ...said } = before;
  const { customers: _cc, products: _pp, period: _tt, numbers: _nn, ...shown } = named;
  const own = frame.scope;
  const placed = own.cities || own.countries || own.regions;
  return Object.fromEntries(
    Object.entries({ ...shown, ...said }).filter(
      ([key]) =>
        !(placed && ['cities', 'countries', 'regions'].includes(key)) &&
        !((own.products || own.categories) && key === 'categories') &&
        !((own.takers || own.owners) && (key === 'takers' || key === 'owners')),
    ),
  ) as Scope;
}

/** The order spoken of, when the message asks what orders have: shipment, freight, content. */
function ordersMeant(frame: Frame, { query, named }: Thread, leaning: Leaning): string[] {
  const { numbers: numbered, step } = query ? paramsOf(query) : {};
  const numbers = step ? named.scope.numbers : (numbered ?? named.scope.numbers);
  if (othersOf(frame) !== null) return [];
  if (!numbers || frame.orders.length > 0 || frame.entities.length > 0 || frame.periods.length > 0) return [];
  const inside = frame.says('inIt');
  const bought = frame.has('who') && frame.has('buy', 'order') && leaning.it;
  const whose = bought || (frame.has('customer', 'who') && paramsOf(query!).numbers !== undefined);
  const ofCustomer =
    frame.has('customer') && frame.has('buy') && frame.has('what', 'when', 'howMany', 'howMuch', 'howOften');
  if (ofCustomer && named.scope.customers) return [];
  const single =
    frame.has('order') && (leaning.it || leaning.they || leaning.result) && !frame.has('howMany', 'last', 'first');
  const asked =
    inside ||
    whose ||
    single ||
    frame.has(...OF_ORDER) ||
    (frame.has('howMuch', 'when', 'what') && paramsOf(query!).numbers !== undefined) ||
    (frame.has('howMuch') && !leaning.they);
  return asked &&
    !(frame.has('spend') && leaning.they) &&
    !frame.has('previous', 'next', 'first', 'last') &&
    !(frame.has('ever') && frame.has('buy')) &&
    !(leaning.they && !leaning.it && frame.has('revenue', 'howMuch'))
    ? numbers
    : [];
}

/** The colleague that "she", "his" or "their boss" means. */
function personMeant(frame: Frame, { query, named }: Thread, leaning: Leaning): Ref[] {
  const { record, of, boss } = paramsOf(query!);
  const { takers, owners } = scopeIn(query!);
  const among = paramsOf(query!).among?.owners;
  const own = of === 'teammate' && record ? [record] : boss ? [boss] : (takers ?? owners ?? among ?? []);
  const shown = named.people.length > 0 ? named.people : own;
  if (shown.length !== 1) return [];
  const certain = frame.says('heOrShe');
  if (certain) return shown;
  const personal = (leaning.person || leaning.they || leaning.opened || isBare(leaning)) && frame.has(...OF_PERSON);
  // "who looks after them?" asks for the person, "wen betreut sie" is asked of one
  const asksOwner = frame.has('owner') && frame.has('who') && !frame.has('boss');
  const noCustomer = scopeIn(query!).customers === undefined && named.scope.customers === undefined;
  return personal && !(asksOwner && !noCustomer) ? shown : [];
}
