import { z } from 'zod';
import { addDays } from '#src/lib/time.ts';
import type { Entity, Frame } from '#src/questions/frame.ts';
import { isYesNo } from '#src/questions/hints.ts';
import { Bounds, defineQuery, Scope } from '#src/questions/query.ts';
import { periodOf, scopeOf, tidy } from '#src/questions/scope.ts';
import { type Show, sayBounds } from '#src/questions/show.ts';
import {
  binder,
  boundConditions,
  customerConditions,
  fromOrders,
  namesProducts,
  needsLines,
  statement,
} from '#src/questions/sql.ts';

/** Something a customer must have done, or must not. */
const Deed = z.object({
  scope: Scope,
  not: z.boolean().default(false),
  orders: Bounds.optional(),
  revenue: Bounds.optional(),
  quantity: Bounds.optional(),
  /** different products */
  products: Bounds.optional(),
  onlyThis: z.boolean().optional(),
  firstOrder: z.boolean().optional(),
});
type Deed = z.infer<typeof Deed>;

const Params = z.object({
  /** which customers at all: by place, owner, segment */
  among: Scope,
  deeds: z.array(Deed).max(6),
  credit: Bounds.optional(),
  /** no credit limit is on record */
  withoutCredit: z.boolean().optional(),
  /** nobody looks after them */
  unowned: z.boolean().optional(),
  count: z.boolean().default(false),
  /** "are there customers who …?" */
  yesNo: z.boolean().optional(),
});
type Params = z.infer<typeof Params>;

/** Customers that did one thing and did not do another: who bought, who stopped, who never ordered. */
export default defineQuery<Params>({
  name: 'customers',
  label: { de: 'Kunden', en: 'customers' },
  examples: {
    de: [
      'Wer hat im März Chai bestellt?',
      'Welche Kunden haben seit Ostern nichts bestellt?',
      'Wer hat letztes Jahr Chai gekauft, aber dieses Jahr nicht mehr?',
    ],
    en: [
      'Who ordered Chai in March?',
      'Which customers have not ordered since March?',
      'Which customers bought both Chai and Chang?',
    ],
  },
  params: Params,
  hears: ['different', 'address', 'active'],
  reads(frame) {
    const asksCustomers =
      (frame.has('new') && frame.words.some((word) => /^neukund/.test(word.key))) ||
      frame.target === 'customer' ||
      (frame.has('who') && !frame.has('owner', 'taker', 'employee')) ||
      (frame.has('customer') && frame.has('never', 'not', 'noLonger'));
    if (!asksCustomers || frame.orders.length > 0) return null;
    const negative = frame.has('not', 'never', 'noLonger', 'but');
    const summed =
      frame.has('revenue', 'spend') &&
      !frame.has('who', 'which', 'list', 'howMany', 'new', 'every') &&
      !frame.amounts.some(({ bounds }) => bounds);
    if (summed && !frame.has('not', 'never', 'noLonger') && !isYesNo(frame)) return null;
    if (frame.of('customer').length > 0 || frame.of('contact').length > 0) return null;
    const among: Scope = tidy({
      cities: frame.scope.cities,
      countries: frame.scope.countries,
      regions: frame.scope.regions,
      segments: frame.scope.segments,
      owners: frame.scope.owners,
      except:
        frame.scope.except &&
        tidy({
          cities: frame.scope.except.cities,
          countries: frame.scope.except.countries,
          customers: frame.scope.except.customers,
        }),
    });
    if (among.except && Object.keys(among.except).length === 0) delete among.except;
    const credit = frame.has('credit') ? frame.amounts.find((amount) => amount.bounds)?.bounds : undefined;
    if (frame.has('credit') && !credit)
      return negative || frame.has('missing')
        ? { weight: 82, params: { among, deeds: [], withoutCredit: true, count: frame.has('howMany') } }
        : null;
    const unowned =
      negative && frame.has('owner', 'employee') && !frame.has('buy', 'order') && frame.of('teammate').length === 0
        ? true
        : undefined;
    // "customers we lost" says neither since when nor how long is long
    if (frame.has('noLonger') && frame.periods.length === 0 && frame.scope.products === undefined) return null;
    const deeds = credit || unowned ? [] : deedsOf(frame);
    // a list of everybody answers only who asks for everybody
    const limited = deeds.length > 0 || credit || unowned || Object.keys(among).length > 0;
    const everybody =
      frame.has('howMany', 'every', 'list') || /\b(?:haben wir|do we have|are there|gibt es)\b/i.test(frame.text);
    if (!limited && (!everybody || frame.has('boss', 'contact', 'owner', 'phone', 'email'))) return null;
    const count = frame.has('howMany');
    const started = deeds.some((deed) => deed.firstOrder);
    const weight = started ? 77 : negative && deeds.some((deed) => deed.not) ? 74 : count ? 63 : 58;
    return {
      hears: [
        ...(WITH_LAST_ORDER.test(frame.text) || isLastOrderIn(frame) ? (['last'] as const) : []),
        ...(frame.has('once') || EVER_BEFORE.test(frame.text) ? (['only'] as const) : []),
        ...(deeds.length > 1 && deeds.some(({ not }) => not) ? (['previous'] as const) : []),
      ],
      weight: isYesNo(frame) && !frame.has('who') ? weight - 4 : weight,
      params: tidy({
        among,
        deeds,
        credit,
        unowned,
        count,
        yesNo: isYesNo(frame) && !frame.has('who', 'which') ? true : undefined,
      }),
    };
  },
  statement({ among, deeds, credit, withoutCredit, unowned }, asOf) {
    const to = binder();
    const where = customerConditions(to, among);
    if (credit) where.push(...boundConditions(to, 'c.credit_limit', credit));
    if (withoutCredit) where.push('c.credit_limit is null');
    if (unowned) where.push('c.owner_id is null');
    const main = deeds.find((deed) => !deed.not);
    for (const deed of deeds) {
      if (deed === main) continue;
      where.push(
        `${deed.not ? 'not ' : ''}exists (select 1 ${fromOrders(to, { ...deed.scope }, asOf, false)} and o.customer_id = c.id${having(to, deed)})`,
      );
    }
    const condition = where.length > 0 ? `where ${where.join(' and ')}` : '';
    if (!main)
      return statement(
        to,
        `select c.id, c.name, c.city, c.credit_limit::text as credit, (select max(o.day)::text from orders o where o.customer_id = c.id and o.day <= ${to.bind(asOf)}) as last from customers c ${condition} order by c.name`,
      );
    const lines = needsLines('revenue', main.scope) || main.quantity !== undefined || main.products !== undefined;
    const filters = [
      ...(main.orders ? boundConditions(to, 'count(distinct o.id)', main.orders) : []),
      ...(main.revenue ? boundConditions(to, lines ? 'sum(l.amount)' : 'sum(o.amount_net)', main.revenue) : []),
      ...(main.quantity ? boundConditions(to, 'sum(l.quantity)', main.quantity) : []),
      ...(main.products ? boundConditions(to, 'count(distinct l.product_id)', main.products) : []),
    ];
    if (main.onlyThis || main.firstOrder) {
      const outside = main.firstOrder ? `o2.day < ${to.bind(main.scope.period?.from ?? asOf)}` : 'true';
      if (main.firstOrder)
        where.push(`not exists (select 1 from orders o2 where o2.customer_id = c.id and ${outside})`);
    }
    const again = where.length > 0 ? `where ${where.join(' and ')}` : '';
    return statement(
      to,
      `with did as (select o.customer_id, max(o.day) as last, count(distinct o.id) as orders, sum(${lines ? 'l.amount' : 'o.amount_net'}) as amount
        ${fromOrders(to, main.scope, asOf, lines)} group by o.customer_id${filters.length > 0 ? ` having ${filters.join(' and ')}` : ''})
      select c.id, c.name, c.city, did.last::text as last, did.orders, round(did.amount, 2)::text as amount
      from did join customers c on c.id = did.customer_id ${again} order by c.name`,
    );
  },
  say(rows, params, show) {
    const { t } = show;
    const { among, deeds, credit, withoutCredit, count, yesNo } = params;
    const what =
      sayDeeds(deeds, show) +
      (credit
        ? t({
            de: ` mit Kreditlimit ${sayBounds(credit, show.money, show)}`,
            en: ` with a credit limit of ${sayBounds(credit, show.money, show)}`,
          })
        : '') +
      (withoutCredit ? t({ de: ' ohne Kreditlimit', en: ' without a credit limit' }) : '');
    const about = show.scope(among);
    if (rows.length === 0)
      return {
        text: t({
          de: `${yesNo ? 'Nein' : 'Keine'}: kein Kunde passt${what}${about}.`,
          en: `${yesNo ? 'No' : 'None'}: no customer matches${what}${about}.`,
        }),
      };
    const number = show.number(rows.length);
    const lead = yesNo ? t({ de: 'Ja: ', en: 'Yes: ' }) : '';
    const head =
      lead +
      t({
        de: `${number} ${rows.length === 1 ? 'Kunde' : 'Kunden'}${what}${about}`,
        en: `${number} ${rows.length === 1 ? 'customer' : 'customers'}${what}${about}`,
      });
    if (count && rows.length > 20) return { text: `${head}.` };
    const did = deeds.some((deed) => !deed.not);
    return {
      text: `${head}:`,
      table: {
        columns: [
          t({ de: 'Kunde', en: 'Customer' }),
          t({ de: 'Letzte Bestellung', en: 'Last order' }),
          ...(did ? [t({ de: 'Bestellungen', en: 'Orders' }), t({ de: 'Betrag', en: 'Amount' })] : []),
        ],
        rows: rows.map((row) => [
          String(row.name),
          row.last ? show.shortDay(row.last) : t({ de: 'nie', en: 'never' }),
          ...(did ? [show.number(row.orders), show.money(row.amount)] : []),
        ]),
      },
    };
  },
});

/** "customers in London and their last order": the list shows it anyway. */
export const WITH_LAST_ORDER =
  /\b(?:and|with|und|mit|samt|sowie)\s+(?:(?:their|the|ihr\w*|de[rmn]|jeweil\w+)\s+)*(?:most recent|last|latest|letzte\w*|neueste\w*)\s+(?:order|bestell|auftr)/i;

/** "nur die, die schon mal bestellt haben": who never ordered is not meant. */
const EVER_BEFORE = /\b(?:nur|only|just)\b.{0,40}\b(?:schon|bereits|jemals|already|ever|previously|before)\b/i;

/** "whose last order was in 1997": they ordered then and not again. */
const LAST_ORDER_WAS =
  /\b(?:whose|deren)\s+(?:most recent|last|latest|letzte\w*|neueste\w*)\s+(?:order|purchase|bestellung|auftrag|einkauf)|\b(?:last|zuletzt)\s+(?:ordered|bought|purchased|bestellt|gekauft)\b|\bzuletzt\s+vor\s.{2,30}\s(?:bestellt|gekauft|geordert)\b/i;

/** "ordered last more than six months ago": then or earlier. */
export const LONG_AGO = /\b(?:vor (?:mehr als|(?:ü|ue)ber)|(?:more than|over) .{1,20} ago)\b/iu;

/** Whose last order falls into a time: "whose last order was in 1997", "Kunden mit letztem Auftrag im Jahr 2024". */
export function isLastOrderIn(frame: Frame): boolean {
  if (LAST_ORDER_WAS.test(frame.text)) return true;
  const several = frame.words.some(({ used, key }) => used === null && SEVERAL.test(key));
  return (
    several && frame.target === 'customer' && frame.periods.length === 1 && frame.has('last') && frame.has('order')
  );
}

const SEVERAL = /^(kunden|customers|clients|accounts|buyers|firmen|companies)$/;

function having(to: ReturnType<typeof binder>, deed: Deed): string {
  return deed.orders
    ? ` group by o.customer_id having ${boundConditions(to, 'count(distinct o.id)', deed.orders).join(' and ')}`
    : '';
}

function sayDeeds(deeds: Deed[], show: Show): string {
  const parts = deeds.map((deed) => {
    const extra = [
      deed.orders &&
        show.t({
          de: `${sayBounds(deed.orders, show.number, show)} Bestellungen`,
          en: `${sayBounds(deed.orders, show.number, show)} orders`,
        }),
      deed.revenue &&
        show.t({
          de: `Umsatz ${sayBounds(deed.revenue, show.money, show)}`,
          en: `revenue ${sayBounds(deed.revenue, show.money, show)}`,
        }),
      deed.quantity &&
        show.t({
          de: `Menge ${sayBounds(deed.quantity, show.number, show)}`,
          en: `quantity ${sayBounds(deed.quantity, show.number, show)}`,
        }),
      deed.products &&
        show.t({
          de: `${sayBounds(deed.products, show.number, show)} verschiedene Produkte`,
          en: `${sayBounds(deed.products, show.number, show)} different products`,
        }),
    ].filter(Boolean);
    const verb = deed.firstOrder
      ? show.t({ de: 'mit erster Bestellung', en: 'with a first order' })
      : deed.not
        ? show.t({ de: 'ohne Bestellung', en: 'without an order' })
        : show.t({ de: 'mit Bestellung', en: 'with an order' });
    return `${verb}${show.scope(deed.scope, ['cities', 'countries', 'regions', 'owners', 'segments', 'except'])}${show.period(deed.scope.period)}${extra.length > 0 ? `, ${extra.join(', ')}` : ''}`;
  });
  let text = '';
  parts.forEach((part, i) => {
    const joiner = deeds[i]?.not ? show.t({ de: ', aber ', en: ', but ' }) : show.t({ de: ' und ', en: ' and ' });
    text += `${i === 0 ? ' ' : joiner}${part}`;
  });
  return text;
}

/** Cuts the sentence where it turns ("but not", "danach nie wieder") and reads what was and was not done. */
function deedsOf(frame: Frame): Deed[] {
  const placed = (entity: Entity) =>
    ['product', 'category', 'supplier', 'shipper', 'status'].includes(entity.kind) ||
    (entity.kind === 'teammate' && frame.scope.takers !== undefined);
  const things = frame.entities.filter((entity) => placed(entity) && !entity.negated);
  const bounds = thresholdsOf(frame);
  const base = (entities: Entity[], periods: Frame['periods']): Scope => {
    const whole = scopeOf(frame, entities, periods);
    const { cities: _c, countries: _l, regions: _r, segments: _s, owners: _o, except, ...rest } = whole;
    const left = except && tidy({ products: except.products, categories: except.categories });
    if (bounds?.quantity) delete rest.quantity;
    if (frame.has('discount')) rest.discounted = true;
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
  const [lastIn] = frame.periods;
  if (lastIn?.silence && frame.has('last')) {
    const { period, ...rest } = base(things, frame.periods);
    return [
      { scope: rest, not: false },
      { scope: { ...rest, period }, not: true },
    ];
  }
  if (isLastOrderIn(frame) && lastIn && frame.periods.length === 1) {
    const { period, ...rest } = base(things, frame.periods);
    if (LONG_AGO.test(frame.text) && lastIn.to)
      return [
        { scope: { ...rest, period: { from: null, to: lastIn.to, on: 'ordered', unit: 'range' } }, not: false },
        {
          scope: { ...rest, period: { from: addDays(lastIn.to, 1), to: null, on: 'ordered', unit: 'range' } },
          not: true,
        },
      ];
    const since = lastIn.to === null ? null : addDays(lastIn.to, 1);
    const then: Deed = { scope: { ...rest, period }, not: false };
    return since === null || since > frame.asOf
      ? [then]
      : [then, { scope: { ...rest, period: { from: since, to: null, on: 'ordered', unit: 'range' } }, not: true }];
  }
  const negativeAt = frame.at('not', 'never', 'noLonger');
  const butAt = frame.at('but');
  const wordAt = (start: number) => frame.words.findIndex((word) => word.start >= start);
  const both = frame.has('both') || /\b(und|and)\b/i.test(frame.text);
  if (negativeAt < 0) {
    if (frame.periods.length > 0 && things.length === 0) {
      const began = frame.has('new') || (frame.target === 'customer' && !frame.has('top') && frame.has('first'));
      if (began) return [{ scope: base([], frame.periods), not: false, firstOrder: true }];
    }
    const distinct = namedProducts(things);
    if (distinct.length > 1 && both && !frame.has('or')) return eachOf(things, frame.periods);
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
  const [after] = frame.periods;
  if (frame.has('previous') && frame.periods.length === 1 && after?.from && after.to === null) {
    const scope = base(things, frame.periods);
    const earlier: Scope['period'] = { from: null, to: addDays(after.from, -1), on: 'ordered', unit: 'range' };
    return [
      { scope: { ...scope, period: earlier }, not: false },
      { scope, not: true },
    ];
  }
  // the turn: everything behind it (in German also the period right before "nicht") belongs to what was not done
  const turn =
    butAt >= 0
      ? Math.min(butAt, negativeAt)
      : frame.words.findIndex(
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
    (periodsAfter.length > 0 || behind.length > 0 || frame.has('noLonger', 'next', 'never', 'but'));
  if (split) {
    const done = base(before.length > 0 || behind.length === 0 ? before : [], periodsBefore);
    const left = base(behind.length > 0 ? behind : before, periodsAfter);
    const only = periodsAfter[0];
    if (!done.period && behind.length > 0 && only?.how === 'in' && left.period) done.period = left.period;
    if (!left.period && behind.length === 0)
      left.period = { from: nextDay(done), to: null, on: 'ordered', unit: 'range' };
    if (!done.period && left.period?.from && behind.length === 0)
      done.period = { from: null, to: addDays(left.period.from, -1), on: 'ordered', unit: 'range' };
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
  if (EVER_BEFORE.test(frame.text))
    return [
      { scope: {}, not: false },
      { scope: base(things, frame.periods), not: true },
    ];
  const scope = base(things, frame.periods);
  const since = scope.period?.from;
  const longer = frame.has('noLonger') && !frame.has('never');
  if (since && (longer || namesProducts(scope))) {
    return [
      { scope: { ...scope, period: { from: null, to: addDays(since, -1), on: 'ordered', unit: 'range' } }, not: false },
      { scope, not: true },
    ];
  }
  return [{ scope, not: true }];
}

/** The products and categories named, one of each place in the text: a name may stand for several records. */
function namedProducts(things: Entity[]): Entity[] {
  const products = things.filter(({ kind }) => kind === 'product' || kind === 'category');
  return products.filter((one, i) => products.findIndex((other) => other.from === one.from) === i);
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

function nextDay(done: Scope): string | null {
  return done.period?.to ? addDays(done.period.to, 1) : null;
}

const AT_ONCE =
  /\b(?:in (?:a|one|any) (?:single )?order|at once|in einer (?:einzigen |einzelnen )?bestellung|auf einmal)\b/i;

/** "more than 3 orders", "over 5,000", "at least 20 units", "mindestens 5 verschiedene Produkte". */
function thresholdsOf(frame: Frame): Pick<Deed, 'orders' | 'revenue' | 'quantity' | 'products'> | null {
  for (const { bounds, unit } of frame.amounts) {
    if (!bounds || unit === 'days') continue;
    if (unit === 'orders') return { orders: bounds };
    if (unit === 'products') return { products: bounds };
    // units within one order are a condition on its line, which the scope holds
    if (unit === 'pieces' || frame.has('quantity')) return AT_ONCE.test(frame.text) ? null : { quantity: bounds };
    if (unit === 'money' || frame.has('revenue', 'spend')) return { revenue: bounds };
    return null;
  }
  if (frame.has('twice')) return { orders: { min: frame.has('more') ? 3 : 2, strict: false } };
  if (frame.has('once')) return { orders: { min: 1, max: 1, strict: false } };
  const exact = frame.amounts.find((amount) => amount.role === 'plain' && amount.unit === 'orders');
  return exact ? { orders: { min: exact.value, max: exact.value, strict: false } } : null;
}
