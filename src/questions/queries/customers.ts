import { z } from 'zod';
import { Deed, deedsOf, isLastOrderIn } from '#src/questions/deeds.ts';
import { isYesNo } from '#src/questions/hints.ts';
import { othersOf } from '#src/questions/others.ts';
import { Bounds, defineQuery, Scope } from '#src/questions/query.ts';
import { sayDeeds } from '#src/questions/say-deeds.ts';
import { tidy } from '#src/questions/scope.ts';
import { type Show, sayBounds, sayNames } from '#src/questions/show.ts';
import { binder, boundConditions, customerConditions, statement } from '#src/questions/sql.ts';
import { fromOrders, needsLines } from '#src/questions/sql-figures.ts';

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
      (frame.has('who') &&
        !frame.has('owner', 'taker', 'employee') &&
        !(frame.target === 'order' && frame.at('order') < frame.at('who'))) ||
      (frame.has('customer') && frame.has('never', 'not', 'noLonger'));
    // "bought Chai in 1996, nothing since"
    const subjectless = frame.target === null && frame.has('buy') && !isYesNo(frame) && !frame.has(...QUESTIONS);
    if ((!asksCustomers && !subjectless) || frame.orders.length > 0 || frame.says('whichRevenue')) return null;
    const negative = frame.has('not', 'never', 'noLonger', 'but');
    // "Umsatz aller Kunden" is a sum, "alle Kunden mit Umsatz" a list
    const ofAll = frame.has('every') && frame.at('every') < frame.at('revenue', 'spend');
    const summed =
      !ofAll &&
      frame.has('revenue', 'spend') &&
      !frame.has('who', 'which', 'list', 'howMany', 'new') &&
      !frame.amounts.some(({ bounds }) => bounds);
    // "Umsatz Feinkost, nicht die Warengruppe" asks for a sum all the same
    if (summed && !frame.has('never', 'noLonger') && !isYesNo(frame)) return null;
    // "who is first by revenue?" is a rank, which a list does not tell
    if (frame.says('byRevenue') && !frame.amounts.some(({ bounds }) => bounds)) return null;
    const named = [...frame.of('customer'), ...frame.of('contact')];
    if (named.some(({ negated }) => !negated)) return null;
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
    // "who is above Anna?" asks nothing of customers
    if (frame.scope.takers && !frame.has('taker', 'employee', 'buy', 'order', 'spend', 'customer', 'ship', 'active'))
      return null;
    const [limit] = frame.has('credit') ? frame.amounts : [];
    const credit = limit && (limit.bounds ?? { min: limit.value, max: limit.value, strict: false });
    if (frame.has('credit') && !credit)
      return negative || frame.has('missing')
        ? { weight: 82, params: { among, deeds: [], withoutCredit: true, count: frame.has('howMany') } }
        : null;
    const unowned =
      negative && frame.has('owner', 'employee') && !frame.has('buy', 'order') && frame.of('teammate').length === 0
        ? true
        : undefined;
    // "customers we lost", "who no longer buys Chai" say neither since when nor how long is long
    if (frame.has('noLonger') && frame.periods.length === 0) return null;
    const deeds = credit || unowned ? [] : deedsOf(frame);
    // "bought in 1996, not in 1997, but again in 1998" turns twice
    if (deeds.some(isEndless) || (frame.has('again') && frame.periods.length > 2)) return null;
    const bothSides = deeds.some(({ not }) => not) && deeds.some(({ not }) => !not);
    if (!asksCustomers && !bothSides) return null;
    // a list of everybody answers only who asks for everybody
    const limited = deeds.length > 0 || credit || unowned || Object.keys(among).length > 0;
    const everybody = frame.has('howMany', 'every', 'list') || frame.says('everyoneWeHave');
    if (!limited && (!everybody || frame.has('boss', 'contact', 'owner', 'phone', 'email'))) return null;
    const count = frame.has('howMany');
    const started = deeds.some((deed) => deed.firstOrder);
    const begun = frame.says('forTheFirstTime') && deeds.length > 1;
    const weight = started || begun ? 77 : negative && deeds.some((deed) => deed.not) ? 74 : count ? 63 : 58;
    return {
      hears: [
        ...(started ? (['first'] as const) : []),
        // "1997 noch da" is said of customers here, not of what is in stock
        ...(deeds.some(({ not }) => !not) && frame.of('product').length === 0 ? (['stock'] as const) : []),
        // of a list nobody is lost; a count would have to leave out somebody that was never named
        ...(othersOf(frame) === 'customer' && !count ? (['other'] as const) : []),
        ...(frame.says('withLastOrder') || isLastOrderIn(frame) ? (['last'] as const) : []),
        ...(frame.says('longAgo') ? (['more'] as const) : []),
        ...(frame.says('forTheFirstTime') && deeds.length > 1 ? (['first'] as const) : []),
        ...(frame.has('once') || frame.says('everBefore') ? (['only'] as const) : []),
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
    if (main.firstOrder) {
      const began = to.bind(main.scope.period?.from ?? asOf);
      where.push(`not exists (select 1 from orders o2 where o2.customer_id = c.id and o2.day < ${began})`);
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
    const { deeds, count, yesNo } = params;
    const whose = sayWhose(params, show);
    if (rows.length === 0)
      return {
        text: t({
          de: `${yesNo ? 'Nein' : 'Keine'}: Kein Kunde${whose}${sayDeeds(deeds, 1, show) || ' passt'}.`,
          en: `${yesNo ? 'No' : 'None'}: no customer${whose}${sayDeeds(deeds, 1, show) || ' matches'}.`,
        }),
      };
    const number = show.count(rows.length, { de: 'Kunde', en: 'customer' }, { de: 'Kunden', en: 'customers' });
    const head = `${yesNo ? t({ de: 'Ja: ', en: 'Yes: ' }) : ''}${number}${whose}${sayDeeds(deeds, rows.length, show)}`;
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

const QUESTIONS = ['what', 'when', 'where', 'how', 'howMany', 'howMuch', 'howOften', 'taker', 'average'] as const;

/** Not done at any time, beside what was done: nobody could be meant. */
function isEndless({ not, scope: { period } }: Deed): boolean {
  return not && period !== undefined && period.from === null && period.to === null;
}

function having(to: ReturnType<typeof binder>, deed: Deed): string {
  return deed.orders
    ? ` group by o.customer_id having ${boundConditions(to, 'count(distinct o.id)', deed.orders).join(' and ')}`
    : '';
}

/** Which customers at all: " in Berlin, betreut von Anna Weber", " with a credit limit over €5,000". */
function sayWhose({ among, credit, withoutCredit, unowned }: Params, show: Show): string {
  const { t } = show;
  const { cities, countries, regions, ...rest } = among;
  const places = [...(cities ?? []), ...(countries ?? []), ...(regions ?? [])];
  const limit = credit && sayBounds(credit, show.money, show);
  return [
    places.length > 0 ? ` in ${sayNames(places, show, 'or')}` : '',
    limit ? t({ de: ` mit Kreditlimit ${limit}`, en: ` with a credit limit of ${limit}` }) : '',
    withoutCredit ? t({ de: ' ohne Kreditlimit', en: ' without a credit limit' }) : '',
    unowned ? t({ de: ', die niemand betreut', en: ' whom nobody looks after' }) : '',
    show.scope(rest),
  ].join('');
}
