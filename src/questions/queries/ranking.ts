import { z } from 'zod';
import { askedCount, dimensionOf, groupedBy, measureOf } from '#src/questions/hints.ts';
import { Bounds, Dimension, defineQuery, Measure, Scope } from '#src/questions/query.ts';
import {
  binder,
  boundConditions,
  dimensionSql,
  fromOrders,
  isTimeDimension,
  measureSql,
  needsLines,
  statement,
} from '#src/questions/sql.ts';
import { MEASURES, sayFigure } from './total.ts';

const Params = z.object({
  by: Dimension,
  measure: Measure,
  /** natural: all of them, in time order or by size */
  order: z.enum(['top', 'bottom', 'natural']),
  count: z.number().int().min(1).max(1000).optional(),
  scope: Scope,
  having: Bounds.optional(),
});
type Params = z.infer<typeof Params>;

/** A measure per customer, product, country, month …: the best, the weakest, or all of them. */
export default defineQuery<Params>({
  name: 'ranking',
  examples: {
    de: [
      'Top 3 Kunden nach Umsatz dieses Jahr',
      'Umsatz pro Monat 2025',
      'Welches Produkt wurde im Mai am häufigsten bestellt?',
    ],
    en: ['top 5 customers by revenue in 2025', 'revenue per country', 'Which product sold best in May?'],
  },
  params: Params,
  reads(frame) {
    if (frame.orders.length > 0) return null;
    const grouped = groupedBy(frame);
    const ranked = frame.has('top', 'bottom');
    const target = dimensionOf(frame.target);
    if (!ranked && !grouped) return null;
    if (frame.has('average') && !ranked && !grouped) return null;
    const asksWho = frame.has('who');
    const by: Dimension | null = ranked
      ? asksWho && frame.has('taker', 'employee')
        ? 'taker'
        : asksWho && frame.has('owner')
          ? 'owner'
          : target && target !== grouped
            ? target
            : (grouped ?? target)
      : grouped;
    if (!by || (frame.target === 'order' && !grouped && !dimensionOf(frame.target))) return null;
    const named = measureOf(frame);
    const order = frame.has('bottom') && !frame.has('top') ? 'bottom' : ranked ? 'top' : 'natural';
    const measure =
      frame.has('average') && !named
        ? 'order-value'
        : frame.has('average') && named === 'revenue'
          ? 'order-value'
          : (named ??
            defaultMeasure(
              by,
              frame.has('order') && (frame.target !== 'order' || by !== 'order'),
              frame.words.some((word) => /^(haufig|oft|often|frequent)/.test(word.key)),
              frame.has('customer') && by !== 'customer',
            ));
    const count =
      askedCount(frame) ??
      (order === 'natural'
        ? undefined
        : many(
              frame.words.map((word) => word.key),
              by,
            )
          ? 10
          : 1);
    const scope = { ...frame.scope };
    return {
      weight: ranked ? 76 : 68,
      params: { by, measure, order, ...(count === undefined ? {} : { count }), scope },
    };
  },
  statement({ by, measure, order, count, scope, having }, asOf) {
    const to = binder();
    const lines = needsLines(measure, scope, by);
    const { key, name } = dimensionSql(by);
    const inner =
      by === 'customer' || by === 'product' || by === 'taker'
        ? ({ customer: 'o.customer_id', product: 'l.product_id', taker: 'o.taken_by_id' } as const)[by]
        : null;
    const direction = order === 'bottom' ? 'asc' : 'desc';
    const value = measureSql(measure, lines);
    const filter = having ? ` having ${boundConditions(to, value, having).join(' and ')}` : '';
    const limit = count ? ` limit ${to.bind(count)}` : '';
    const sorted = isTimeDimension(by) && order === 'natural' ? 'key asc' : `value ${direction} nulls last, key`;
    if (inner) {
      const table = { customer: 'customers', product: 'products', taker: 'teammates' }[
        by as 'customer' | 'product' | 'taker'
      ];
      return statement(
        to,
        `select n.name, ranked.value::text as value from (select ${inner} as key, ${value} as value ${fromOrders(to, scope, asOf, lines)} group by ${inner}${filter} order by ${sorted}${limit}) ranked join ${table} n on n.id = ranked.key order by ranked.value ${direction} nulls last, n.name`,
      );
    }
    return statement(
      to,
      `select name, value::text from (select ${key} as key, min(${name}) as name, ${value} as value ${fromOrders(to, scope, asOf, lines, by)} group by ${key}${filter}) ranked where key is not null order by ${sorted}${limit}`,
    );
  },
  say(rows, { by, measure, order, count, scope }, show) {
    const { t } = show;
    const where = `${show.period(scope.period)}${show.scope(scope)}`;
    const label = DIMENSION_WORDS[by];
    if (rows.length === 0) return { text: t({ de: `Keine Bestellungen${where}.`, en: `No orders${where}.` }) };
    const named = (row: Record<string, unknown>) =>
      by === 'weekday'
        ? weekdayName(String(row.name), show.language)
        : by === 'month'
          ? monthName(String(row.name), show.language)
          : String(row.name);
    const first = rows[0]!;
    if (rows.length === 1 && count === 1) {
      const word = order === 'bottom' ? t({ de: 'Am wenigsten', en: 'Lowest' }) : t({ de: 'Vorn', en: 'First' });
      return {
        text: `${word}${where}: ${named(first)} (${sayFigure(first.value, measure, show)} ${t(MEASURES[measure])}).`,
      };
    }
    const head =
      order === 'natural'
        ? t({
            de: `${MEASURES[measure].de} je ${label.de}${where}:`,
            en: `${MEASURES[measure].en} by ${label.en}${where}:`,
          })
        : t({
            de: `${order === 'top' ? 'Die ersten' : 'Die letzten'} ${rows.length} (${label.de}) nach ${MEASURES[measure].de}${where}:`,
            en: `${order === 'top' ? 'Top' : 'Bottom'} ${rows.length} (${label.en}) by ${MEASURES[measure].en}${where}:`,
          });
    return {
      text: head,
      table: {
        columns: [t(label), t(MEASURES[measure])],
        rows: rows.map((row) => [named(row), sayFigure(row.value, measure, show)]),
      },
    };
  },
});

const DIMENSION_WORDS: Record<Dimension, { de: string; en: string }> = {
  customer: { de: 'Kunde', en: 'customer' },
  product: { de: 'Produkt', en: 'product' },
  category: { de: 'Kategorie', en: 'category' },
  supplier: { de: 'Lieferant', en: 'supplier' },
  taker: { de: 'Kollege', en: 'colleague' },
  owner: { de: 'Betreuung', en: 'owner' },
  country: { de: 'Land', en: 'country' },
  city: { de: 'Stadt', en: 'city' },
  region: { de: 'Region', en: 'region' },
  segment: { de: 'Segment', en: 'segment' },
  shipper: { de: 'Spedition', en: 'shipper' },
  status: { de: 'Status', en: 'status' },
  year: { de: 'Jahr', en: 'year' },
  quarter: { de: 'Quartal', en: 'quarter' },
  month: { de: 'Monat', en: 'month' },
  week: { de: 'Woche', en: 'week' },
  weekday: { de: 'Wochentag', en: 'weekday' },
  'ship-country': { de: 'Lieferland', en: 'ship country' },
  'ship-city': { de: 'Lieferort', en: 'ship city' },
  order: { de: 'Bestellung', en: 'order' },
};

function defaultMeasure(
  by: Dimension,
  aboutOrders: boolean,
  often: boolean,
  countsCustomers: boolean,
): Params['measure'] {
  if (countsCustomers && !aboutOrders) return 'customers';
  if (by === 'product' || by === 'category' || by === 'supplier') return often ? 'orders' : 'quantity';
  if (by === 'shipper' || by === 'status') return 'orders';
  return aboutOrders || often ? 'orders' : 'revenue';
}

const PLURALS =
  /^(kunden|customers|clients|produkte|products|artikel|items|lander|countries|stadte|cities|mitarbeiter|employees|reps|kategorien|categories|lieferanten|suppliers|monate|months|firmen|companies|bestseller|buyers|jahre|years)$/;

function many(words: string[], by: Dimension): boolean {
  return (
    by !== 'order' &&
    words.some((word) => PLURALS.test(word)) &&
    !words.some((word) => /^(welcher|welches|wer|who)$/.test(word))
  );
}

function weekdayName(number: string, language: 'de' | 'en'): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, Number(number))),
  );
}

function monthName(month: string, language: 'de' | 'en'): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
