import { z } from 'zod';
import type { Frame } from '#src/questions/frame.ts';
import { groupedBy, isYesNo, measureOf } from '#src/questions/hints.ts';
import { type Dimension, defineQuery, Measure, type Reading, Scope } from '#src/questions/query.ts';
import { MEASURES, sayFigure, unitOf } from '#src/questions/say-figure.ts';
import { type Show, sayNames } from '#src/questions/show.ts';
import { binder, statement } from '#src/questions/sql.ts';
import { fromOrders, measureSql, needsLines } from '#src/questions/sql-figures.ts';

const Params = z.object({
  measure: Measure,
  scope: Scope,
  /** the mean instead of the sum: per order, per customer, per month */
  average: z.enum(['order', 'customer', 'taker', 'month', 'year']).optional(),
  /** the one in the middle instead of the mean */
  median: z.boolean().optional(),
  /** the whole orders that hold the products, not just those lines */
  whole: z.boolean().optional(),
});
type Params = z.infer<typeof Params>;

const UNITS = {
  month: "date_trunc('month', o.day)",
  year: "date_trunc('year', o.day)",
  customer: 'o.customer_id',
  taker: 'o.taken_by_id',
  order: 'o.id',
};

/** One figure over a scope: revenue, quantity, number of orders, customers, products; sum or average. */
export default defineQuery<Params>({
  name: 'total',
  label: { de: 'Summe', en: 'total' },
  examples: {
    de: [
      'Wie viel Umsatz haben wir 2025 mit Müller gemacht?',
      'Wie viele Bestellungen kamen im Mai?',
      'durchschnittlicher Bestellwert im letzten Quartal',
    ],
    en: [
      'How much did Harbour Tools spend in 2025?',
      'How many orders did we get in May?',
      'average order value last quarter',
    ],
  },
  params: Params,
  reads(frame) {
    if (frame.orders.length > 0) return null;
    const asked = frame.has(
      'howMany',
      'howMuch',
      'howOften',
      'revenue',
      'spend',
      'average',
      'median',
      'total',
      'quantity',
      'freight',
      'gross',
      'discount',
    );
    // "orders that took longer than 20 days to ship" are orders, no days
    const ofOrders = frame.scope.deliveryDays !== undefined && !frame.has('average', 'median');
    const carried = frame.scope.shippers !== undefined && frame.has('average');
    const shipping =
      frame.has('duration') && !ofOrders && (frame.has('ship', 'late') || frame.says('shippingTime') || carried);
    // how long something takes is no sum
    if (frame.has('duration') && !shipping && !ofOrders) return null;
    if ((!asked && !shipping) || (isYesNo(frame) && !frame.has('howMany', 'howMuch'))) return null;
    if (
      frame.has('what') &&
      frame.has('buy') &&
      !frame.has('revenue', 'spend', 'total', 'average', 'howMany', 'gross', 'freight', 'discount')
    )
      return null;
    // "which customers get a discount" asks for them, not for a sum
    const asksRevenue = frame.has('average', 'howMuch', 'howMany') || frame.says('whichRevenue');
    if (frame.target === 'customer' && frame.has('which', 'who', 'list') && !asksRevenue) return null;
    // "how large is Anna's customer base" counts customers, it sums nothing
    if (
      frame.target === 'customer' &&
      !frame.scope.customers &&
      measureOf(frame) === null &&
      !frame.has('buy', 'order', 'average', 'ship', 'late')
    )
      return null;
    // "how did March look, which orders came in?"
    if (
      frame.target === 'order' &&
      frame.has('which', 'what') &&
      !measureOf(frame) &&
      !frame.says('whichRevenue') &&
      !frame.has('howMany', 'howMuch', 'average', 'median', 'share', 'freight')
    )
      return null;
    const scope = { ...frame.scope };
    const bounded = frame.amounts.find(
      (amount) => amount.bounds && (amount.unit === undefined || amount.unit === 'money'),
    );
    const lines = frame.amounts.find((amount) => amount.bounds && amount.unit === 'products')?.bounds;
    if (lines && frame.target === 'order') scope.lines = lines;
    if (bounded?.bounds && !scope.quantity && frame.target === 'order') scope.amount = bounded.bounds;
    const named = measureOf(frame);
    // days per carrier are no one figure
    if (shipping && groupedBy(frame)) return null;
    if (shipping && !frame.has('median') && frame.target !== 'customer' && !frame.has('top', 'bottom'))
      return { weight: 70, params: { measure: 'delivery-days', scope } };
    // "average delay of late orders": days behind the wish
    if (frame.has('late') && frame.says('averageDelay'))
      return { weight: 72, params: { measure: 'delay-days', scope: { ...scope, late: true } } };
    if (frame.has('average') && named === 'discount' && !frame.has('revenue')) {
      const lines = frame.says('withDiscount') ? { ...scope, discounted: true } : scope;
      return { weight: 70, params: { measure: 'discount-rate', scope: lines } };
    }
    if (frame.has('median')) return medianOf(frame, named, shipping);
    if (frame.has('average')) {
      const grouped = groupedBy(frame);
      const per = grouped && isUnit(grouped) ? grouped : frame.says('aCustomer') ? 'customer' : 'order';
      if (per !== 'order' && frame.has('howMany', 'howOften', 'order') && !named)
        return { weight: 69, params: { measure: 'orders', scope, average: per } };
      if (per === 'order' && !named && frame.has('howMany') && frame.has('product'))
        return { weight: 69, params: { measure: 'lines', scope, average: per } };
      return {
        weight: 67,
        params: { measure: named ?? 'revenue', scope, average: per },
      };
    }
    // "wie oft und mit welchen Auftragsnummern" wants the orders
    if (frame.says('whichNumbers')) return null;
    // "how often and when" wants the days, which the orders show
    if (frame.has('howOften') && frame.has('when')) return null;
    if (frame.has('howMany', 'howOften')) {
      const counted = frame.has('howOften')
        ? 'orders'
        : countedThing(
            frame.target,
            named,
            // "how many tracks did we sell?" counts pieces
            scope.products !== undefined || scope.categories !== undefined || frame.has('taker'),
            frame.has('different'),
            scope.cancelled !== undefined || scope.shipped === false || scope.statuses !== undefined,
          );
      // who bought both is a list that counts itself
      const both = frame.has('both') && new Set(scope.products?.map(({ name }) => name)).size > 1;
      if (frame.target === 'customer' && both) return null;
      if (frame.target === 'customer' && (scope.products || scope.categories) && named === null)
        return { weight: 66, params: { measure: 'customers', scope } };
      // "how many orders include a discount?"
      if (counted === 'orders' && frame.has('discount') && !scope.discountRate)
        return { weight: 64, params: { measure: counted, scope: { ...scope, discounted: !frame.has('not') } } };
      if (counted) return { weight: 64, params: { measure: counted, scope } };
      return null;
    }
    if (frame.says('withDiscount') && frame.has('order') && (named === 'revenue' || named === 'freight'))
      return { weight: 70, params: { measure: named, scope: { ...scope, discounted: true }, whole: true } };
    // "spent on orders that contained Chai": the value of the orders, not of their lines with it
    if (frame.has('contain') && frame.has('order') && (named === 'revenue' || named === 'freight'))
      return { weight: 70, params: { measure: named, scope, whole: true } };
    const measure = named ?? (scope.products || scope.categories || scope.suppliers ? 'quantity' : 'revenue');
    const little =
      !scope.customers &&
      !scope.period &&
      !frame.has('howMuch', 'total') &&
      !scope.products &&
      !scope.categories &&
      !scope.countries &&
      !scope.takers &&
      !scope.statuses;
    return {
      weight: little ? 40 : frame.has('howMuch') ? 62 : 57,
      params: {
        measure:
          frame.has('howMuch') && scope.products && !named && !frame.has('order', 'revenue', 'spend')
            ? 'quantity'
            : measure,
        scope,
      },
    };
  },
  statement({ measure, scope, average, median, whole }, asOf) {
    const to = binder();
    const lines = !whole && needsLines(measure, scope);
    const from = fromOrders(to, scope, asOf, lines);
    if (!average) return statement(to, `select ${measureSql(measure, lines)}::text as value ${from}`);
    const months = average === 'month' && !median ? monthsOf(scope) : null;
    if (months)
      return statement(
        to,
        `select round(coalesce(${measureSql(measure, lines)}, 0)::numeric / ${to.bind(months)}::int, 2)::text as value, count(*) as parts ${from}`,
      );
    const per = `select ${measureSql(measure, lines)} as value ${from} group by ${UNITS[average]}`;
    const middle = median ? 'percentile_cont(0.5) within group (order by value)::numeric' : 'avg(value)';
    return statement(to, `select round(${middle}, 2)::text as value, count(*) as parts from (${per}) parts`);
  },
  say(rows, { measure, scope, average, median, whole }, show) {
    const { t } = show;
    const value = rows[0]?.value ?? null;
    const who = scope.customers
      ? t({
          de: ` von ${sayNames(scope.customers, show)}`,
          en: ` from ${sayNames(scope.customers, show)}`,
        })
      : '';
    const inOrders = whole ? t({ de: ', ganze Bestellungen', en: ', whole orders' }) : '';
    const where = `${who}${show.period(scope.period)}${show.scope(scope, ['customers'])}${inOrders}`;
    const figure = sayFigure(value, measure, show);
    if (average) {
      const unit = {
        order: t({ de: 'je Bestellung', en: 'per order' }),
        customer: t({ de: 'je Kunde', en: 'per customer' }),
        taker: t({ de: 'je Kollegin oder Kollege mit Bestellungen', en: 'per colleague with orders' }),
        month: t({ de: 'je Monat', en: 'per month' }),
        year: t({ de: 'je Jahr', en: 'per year' }),
      }[average];
      if (value === null) return { text: t({ de: `Keine Bestellungen${where}.`, en: `No orders${where}.` }) };
      const days = measure === 'delivery-days' ? t({ de: ' Tage bis zum Versand', en: ' days to shipment' }) : '';
      if (median)
        return {
          text: t({
            de: `Im Median ${unit}: ${figure}${days}${where}.`,
            en: `Median ${unit}: ${figure}${days}${where}.`,
          }),
        };
      return {
        text: t({ de: `Im Durchschnitt ${unit}: ${figure}${where}.`, en: `On average ${unit}: ${figure}${where}.` }),
      };
    }
    if (value === null || Number(value) === 0) {
      return {
        text: t({
          de: `Keine: 0 – ${MEASURES[measure].de}${where}.`,
          en: `None: 0 – ${MEASURES[measure].en}${where}.`,
        }),
      };
    }
    if (measure === 'quantity' && scope.customers && !whole) return { text: sayBought(figure, scope, show) };
    return {
      text: t({
        de: `${figure} ${unitOf(measure, value).de}${where}.`,
        en: `${figure} ${unitOf(measure, value).en}${where}.`,
      }),
    };
  },
});

/** "Harbour Tools ordered 55 units of Chai in 2025." */
function sayBought(figure: string, scope: Scope, show: Show): string {
  const { customers = [], products, period } = scope;
  const who = sayNames(customers, show);
  const what = products ? sayNames(products, show, 'or') : '';
  const about = show.scope(scope, ['customers', 'products']);
  return show.t({
    de: `${who} ${customers.length > 1 ? 'haben' : 'hat'}${show.period(period)} ${figure} Stück${what && ` ${what}`} bestellt${about}.`,
    en: `${who} ordered ${figure} units${what && ` of ${what}`}${show.period(period)}${about}.`,
  });
}

function isUnit(dimension: Dimension): dimension is 'customer' | 'taker' | 'month' | 'year' {
  return dimension === 'customer' || dimension === 'taker' || dimension === 'month' || dimension === 'year';
}

/** The figure in the middle: of orders, of customers. Of anything else ("per product") it is asked back. */
function medianOf(frame: Frame, named: Measure | null, shipping: boolean): Reading<Params> | null {
  const { scope } = frame;
  const grouped = groupedBy(frame);
  const per = grouped && isUnit(grouped) ? grouped : 'order';
  // "the median order value per customer" is a figure for each of them
  if (grouped && (per !== grouped || frame.says('orderValue'))) return null;
  if (frame.has('top', 'bottom', 'price', 'stock', 'credit', 'product')) return null;
  const measure = shipping
    ? 'delivery-days'
    : (named ?? (per !== 'order' && frame.has('order') ? 'orders' : 'revenue'));
  if (shipping && per !== 'order') return null;
  return {
    weight: 75,
    params: { measure, scope, average: per, median: true },
    hears: ['average', 'per', 'order', 'customer'],
  };
}

/** Months of a closed span, those without orders included; null for an open one. */
function monthsOf({ period }: Scope): number | null {
  if (!period?.from || !period.to) return null;
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(period.to) - month(period.from) + 1;
}

function countedThing(
  target: string | null,
  named: Measure | null,
  aboutProducts: boolean,
  different: boolean,
  ofState: boolean,
): Measure | null {
  if (named === 'quantity') return 'quantity';
  if (target === 'order' || (target === null && ofState)) return 'orders';
  if (target === 'product') return different || !aboutProducts ? 'products' : 'quantity';
  return aboutProducts ? 'quantity' : null;
}
