import { z } from 'zod';
import type { Frame } from '#src/questions/frame.ts';
import { askedCount, dimensionOf, groupedBy, measureOf } from '#src/questions/hints.ts';
import { Bounds, Dimension, defineQuery, Measure, Scope } from '#src/questions/query.ts';
import {
  binder,
  boundConditions,
  customerConditions,
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
    const per = grouped === 'customer' || grouped === 'month' || grouped === 'year';
    if (frame.has('average') && !ranked && (!grouped || per)) return null;
    const listed = !ranked && !grouped && listsDimension(frame);
    if (!ranked && !grouped && !listed) return null;
    const by = listed ? dimensionOf(frame.target) : rankedDimension(frame, ranked, grouped);
    if (!by) return null;
    const order = frame.has('bottom') && !frame.has('top') ? 'bottom' : ranked ? 'top' : 'natural';
    const count = askedCount(frame) ?? (order === 'natural' ? undefined : isPlural(frame, by) ? 10 : 1);
    const params = {
      by,
      measure: measureFor(frame, by),
      order,
      ...(count === undefined ? {} : { count }),
      scope: frame.scope,
    } as const;
    return { weight: ranked ? 76 : listed ? 59 : 68, params };
  },
  statement({ by, measure, order, count, scope, having }, asOf) {
    const to = binder();
    const direction = order === 'bottom' ? 'asc' : 'desc';
    // the only one asked for may share its place: then all of them are the answer
    const limit = count === undefined ? '' : count === 1 ? ' fetch first 1 rows with ties' : ` limit ${to.bind(count)}`;
    const place = (PLACES as Partial<Record<Dimension, string>>)[by];
    if (measure === 'customers' && place && Object.keys(scope).every((key) => ABOUT_CUSTOMERS.includes(key))) {
      const where = [`${place} <> ''`, ...customerConditions(to, scope)].join(' and ');
      return statement(
        to,
        `select ${place} as name, count(*)::text as value from customers c where ${where} group by ${place} order by count(*) ${direction}${count === 1 ? '' : ', 1'}${limit}`,
      );
    }
    const lines = needsLines(measure, scope, by);
    const { key, name } = dimensionSql(by);
    const value = measureSql(measure, lines);
    const filter = having ? ` having ${boundConditions(to, value, having).join(' and ')}` : '';
    const record = (RECORDS as Partial<Record<Dimension, { key: string; table: string }>>)[by];
    if (record) {
      const sorted = `value ${direction} nulls last${count === 1 ? '' : ', key'}`;
      return statement(
        to,
        `select n.name, ranked.value::text as value
        from (select ${record.key} as key, ${value} as value ${fromOrders(to, scope, asOf, lines)} group by ${record.key}${filter} order by ${sorted}${limit}) ranked
        join ${record.table} n on n.id = ranked.key order by ranked.value ${direction} nulls last, n.name`,
      );
    }
    const sorted =
      isTimeDimension(by) && order === 'natural'
        ? 'ranked.key asc'
        : `ranked.value ${direction} nulls last${count === 1 ? '' : ', ranked.key'}`;
    return statement(
      to,
      `select ranked.name, ranked.value::text as value
      from (select ${key} as key, min(${name}) as name, ${value} as value ${fromOrders(to, scope, asOf, lines, by)} group by ${key}${filter}) ranked
      where ranked.key is not null order by ${sorted}${limit}`,
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
    if (count === 1) {
      const word = order === 'bottom' ? t({ de: 'Am wenigsten', en: 'Lowest' }) : t({ de: 'Vorn', en: 'First' });
      return {
        text: `${word}${where}: ${show.list(rows.map(named))} (${sayFigure(first.value, measure, show)} ${t(MEASURES[measure])}).`,
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

/** Dimensions that are records: ranked by their key first, named afterwards. */
const RECORDS = {
  customer: { key: 'o.customer_id', table: 'customers' },
  product: { key: 'l.product_id', table: 'products' },
  taker: { key: 'o.taken_by_id', table: 'teammates' },
};
const PLACES = { country: 'c.country', city: 'c.city', region: 'c.region', segment: 'c.segment' };
const ABOUT_CUSTOMERS = ['cities', 'countries', 'regions', 'segments', 'owners', 'except'];

/** "Which employees took orders in May?": everything of a kind that occurs. */
function listsDimension(frame: Frame): boolean {
  const target = dimensionOf(frame.target);
  const listable: Dimension[] = ['country', 'city', 'category', 'supplier', 'shipper', 'taker', 'segment', 'region'];
  return (
    target !== null &&
    listable.includes(target) &&
    frame.has('which', 'list', 'who', 'what') &&
    frame.has('buy', 'order', 'taker', 'ship', 'revenue') &&
    !frame.has('not', 'never', 'owner')
  );
}

function rankedDimension(frame: Frame, ranked: boolean, grouped: Dimension | null): Dimension | null {
  // "the biggest customer Anna looks after"
  if (ranked && frame.of('teammate').length > 0 && frame.has('customer')) return 'customer';
  const ofOwners = frame.has('customer') && !frame.has('order', 'taker', 'buy', 'revenue', 'spend');
  if (ofOwners && (grouped === 'taker' || frame.target === 'employee')) return 'owner';
  if (!ranked) return grouped;
  if (frame.has('who') && frame.has('taker', 'employee')) return 'taker';
  if (frame.has('who') && frame.has('owner')) return 'owner';
  if (/\bthe most of\b|\bwovon\b|\b(?:bestseller|top ?seller|renner|verkaufsschlager)\b/i.test(frame.text))
    return 'product';
  const target = dimensionOf(frame.target);
  if (frame.target === null && !grouped && frame.has('what') && frame.has('buy', 'taker')) return 'product';
  return target && target !== grouped ? target : (grouped ?? target);
}

function measureFor(frame: Frame, by: Dimension): Params['measure'] {
  const named = measureOf(frame);
  if (frame.has('average'))
    return named === null || named === 'revenue' ? 'order-value' : named === 'freight' ? 'average-freight' : named;
  if (named) return named;
  if (frame.has('duration') && frame.has('ship')) return 'delivery-days';
  const aboutOrders = frame.has('order');
  const often = frame.words.some((word) => word.used === null && /^(haufig|oft|often|frequent)/.test(word.key));
  if (frame.has('customer') && by !== 'customer' && !aboutOrders) return 'customers';
  if (by === 'product' || by === 'category' || by === 'supplier') return often ? 'orders' : 'quantity';
  if (frame.has('product') && frame.has('different')) return 'products';
  if (frame.has('product') || frame.scope.products) return often ? 'orders' : 'quantity';
  if (by === 'shipper' || by === 'status') return 'orders';
  return aboutOrders || often ? 'orders' : 'revenue';
}

const PLURALS: Partial<Record<Dimension, RegExp>> = {
  customer: /^(kunden|customers|clients|firmen|companies|buyers|abnehmer)$/,
  product: /^(produkte|produkten|products|artikel|items|bestseller|titel|tracks)$/,
  category: /^(kategorien|categories|warengruppen|genres|lines)$/,
  supplier: /^(lieferanten|suppliers|vendors|hersteller)$/,
  taker: /^(mitarbeiter|kollegen|employees|reps|colleagues|verkaufer|salespeople|agents)$/,
  country: /^(lander|landern|countries)$/,
  city: /^(stadte|stadten|cities|orte)$/,
  month: /^(monate|months)$/,
  year: /^(jahre|years)$/,
  shipper: /^(shippers|carriers|speditionen)$/,
};

/** "top customers" wants some, "which customer" the one. */
function isPlural(frame: Frame, by: Dimension): boolean {
  const keys = frame.words.map((word) => word.key);
  const several = keys.some((key) => /^(sind|waren|are|were)$/.test(key));
  if (/\b(?:unser|der|the|our) bestseller\b/i.test(frame.text)) return false;
  const singular = !several && keys.some((key) => /^(welcher|welches|welchem|wer)$/.test(key));
  const categoryNamed =
    by === 'product' &&
    frame.of('category').length > 0 &&
    !keys.some((key) => /^(product|produkt|artikel|item)$/.test(key));
  return (
    !singular &&
    (keys.some((key) => PLURALS[by]?.test(key)) ||
      (categoryNamed && keys.some((key) => key === 'welche' || key === 'which')))
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
