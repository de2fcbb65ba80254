import { z } from 'zod';
import { measureOf } from '#src/questions/hints.ts';
import { defineQuery, Measure, Scope } from '#src/questions/query.ts';
import { MEASURES, sayFigure } from '#src/questions/say-figure.ts';
import { tidy } from '#src/questions/scope.ts';
import { binder, customerConditions, statement } from '#src/questions/sql.ts';
import { figuresOf } from '#src/questions/sql-figures.ts';

const Params = z.object({ measure: Measure, part: Scope, whole: Scope });
type Params = z.infer<typeof Params>;

/** The whole in German, behind a percentage. */
const OF: Partial<Record<Measure, string>> = {
  revenue: 'des Umsatzes',
  gross: 'des Umsatzes vor Rabatt',
  orders: 'der Bestellungen',
  customers: 'der Kunden',
  quantity: 'der verkauften Stück',
  freight: 'der Fracht',
};

/** What percentage of a figure falls to a part of it. */
export default defineQuery<Params>({
  name: 'share',
  label: { de: 'Anteil', en: 'share' },
  examples: {
    de: ['Wie viel Prozent der Bestellungen kamen 2025 aus Berlin?'],
    en: ['What percentage of orders in 2025 came from Berlin?', "Chai's share of revenue"],
  },
  params: Params,
  reads(frame) {
    if (frame.orders.length > 0 || !frame.has('share') || frame.has('discontinued', 'outOfStock')) return null;
    const named = measureOf(frame);
    const measure =
      named && named !== 'discount'
        ? named
        : frame.has('customer') && !frame.has('order')
          ? 'customers'
          : frame.has('order') || !frame.has('spend')
            ? 'orders'
            : 'revenue';
    const part = { ...frame.scope };
    if (frame.has('discount')) part.discounted = true;
    return { weight: 85, params: { measure, part, whole: wholeOf(part) } };
  },
  statement({ measure, part, whole }, asOf) {
    const to = binder();
    const ofCustomers =
      measure === 'customers' &&
      [...Object.keys(part), ...Object.keys(whole)].every((key) => ABOUT_CUSTOMERS.includes(key));
    const customers = (scope: Scope) =>
      `(select count(*) from customers c where ${['true', ...customerConditions(to, scope)].join(' and ')})`;
    const figures = ofCustomers
      ? `(select ${customers(part)} as figure0, ${customers(whole)} as figure1) figures`
      : figuresOf(to, measure, [part, whole], asOf);
    return statement(
      to,
      `select coalesce(figure0, 0)::text as part, coalesce(figure1, 0)::text as whole, round(100.0 * figure0 / nullif(figure1, 0), 4)::text as share from ${figures}`,
    );
  },
  say(rows, { measure, part }, show) {
    const { t } = show;
    const row = rows[0]!;
    const [figure, all] = [row.part, row.whole].map((value) => sayFigure(value, measure, show));
    const about = `${show.period(part.period)}${show.scope(part)}`;
    return {
      text: t({
        de: `${show.percent(row.share)} ${OF[measure] ?? `(${MEASURES[measure].de})`}${about}: ${figure} von ${all}.`,
        en: `${show.percent(row.share)} of ${MEASURES[measure].en}${about}: ${figure} of ${all}.`,
      }),
    };
  },
});

const ABOUT_CUSTOMERS = ['cities', 'countries', 'regions', 'segments', 'owners', 'except'];

/** Conditions that a part of the orders meets, whatever else says which orders are meant. */
const STATES: (keyof Scope)[] = [
  'statuses',
  'cancelled',
  'late',
  'shipped',
  'discounted',
  'commented',
  'deliveryDays',
  'weekdays',
  'shipTo',
];

/**
 * What the part is a part of: the period stays, what is named behind "of" too. In "of X's orders, how many were cancelled"
 * the state makes the part, all else the whole.
 */
function wholeOf(part: Scope): Scope {
  const rest = Object.fromEntries(
    Object.entries(part).filter(([key]) => !STATES.includes(key as keyof Scope)),
  ) as Scope;
  if (Object.keys(rest).length < Object.keys(part).length) return tidy(rest);
  const { period, customers, products, categories, shippers } = part;
  const named =
    customers || products || categories || shippers || part.countries || part.cities || part.takers || part.suppliers;
  if (!named) return tidy({});
  return tidy({ period, customers: customers && (products || categories || shippers) ? customers : undefined });
}
