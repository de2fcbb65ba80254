import { z } from 'zod';
import { askedCount, dimensionOf, groupedBy, nthsOf } from '#src/questions/hints.ts';
import { Bounds, Dimension, defineQuery, Measure, type Row, Scope } from '#src/questions/query.ts';
import {
  havingOf,
  isPlural,
  listsDimension,
  measureFor,
  namesOne,
  rankedDimension,
  shippedPlaces,
  speedAsked,
} from '#src/questions/ranked.ts';
import { capital, DIMENSION_PLURALS, DIMENSION_WORDS, ENDS, MEASURES, sayFigure } from '#src/questions/say-figure.ts';
import type { Show } from '#src/questions/show.ts';
import { binder, boundConditions, customerConditions, statement } from '#src/questions/sql.ts';
import { dimensionSql, fromOrders, isTimeDimension, measureSql, needsLines } from '#src/questions/sql-figures.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';

const Params = z.object({
  by: Dimension,
  measure: Measure,
  /** natural: all of them, in time order or by size */
  order: z.enum(['top', 'bottom', 'natural']),
  count: z.number().int().min(1).max(1000).optional(),
  /** places left out before the first: 1 for the second best */
  skip: z.number().int().min(1).max(1000).optional(),
  /** "together": what those shown come to */
  sum: z.boolean().optional(),
  scope: Scope,
  /** only those whose figure lies within */
  having: Bounds.optional(),
});
type Params = z.infer<typeof Params>;

/** A measure per customer, product, country, month …: the best, the weakest, or all of them. */
export default defineQuery<Params>({
  name: 'ranking',
  label: { de: 'Rangfolge', en: 'ranking' },
  examples: {
    de: [
      'Top 3 Kunden nach Umsatz dieses Jahr',
      'Umsatz pro Monat 2025',
      'Welches Produkt wurde im Mai am häufigsten bestellt?',
    ],
    en: ['top 5 customers by revenue in 2025', 'revenue per country', 'Which product sold best in May?'],
  },
  params: Params,
  hears: ['nth'],
  reads(frame) {
    // "customers who bought every category" bought all of them: no figure for each
    if (frame.orders.length > 0 || frame.says('boughtEvery')) return null;
    const towards = shippedPlaces(frame);
    const grouped = towards && frame.has('per') ? towards : groupedBy(frame);
    // "which customers ordered every month" lists no months
    const each = frame.has('which', 'who') || frame.says('inEach');
    if (frame.target === 'customer' && each && grouped !== null && isTimeDimension(grouped)) return null;
    const speed = speedAsked(frame);
    const ranked = frame.has('top', 'bottom') || speed === 'fast';
    const bounded = ranked ? null : havingOf(frame);
    if (bounded) {
      // the bound is on the sum, not on a single line
      const { quantity: _, ...scope } = frame.scope;
      return {
        weight: 78,
        params: { ...bounded, order: 'natural', scope },
        hears: bounded.by === 'owner' ? ['employee', 'owner'] : [],
      };
    }
    const perUnit =
      grouped === 'month' ||
      grouped === 'year' ||
      ((grouped === 'customer' || grouped === 'taker') && !frame.says('orderValue'));
    if (frame.has('average') && !ranked && (!grouped || perUnit)) return null;
    // "wer betreut unsere Kunden in Österreich?"
    const { countries, cities, segments, regions } = frame.scope;
    const whose = frame.has('who') && frame.has('owner') && frame.has('customer') && frame.of('teammate').length === 0;
    if (
      whose &&
      !ranked &&
      !frame.has('buy', 'order', 'revenue', 'not', 'never') &&
      (countries || cities || segments || regions)
    )
      return {
        weight: 78,
        params: { by: 'owner', measure: 'customers', order: 'natural', scope: frame.scope },
        hears: ['employee'],
      };
    const beside = frame.says('besideCustomers') || (frame.target === 'customer' && frame.says('byRevenue'));
    if (beside && !ranked && !grouped)
      return {
        weight: 78,
        params: { by: 'customer', measure: measureFor(frame, 'customer'), order: 'natural', scope: frame.scope },
      };
    const listed = !ranked && !grouped && listsDimension(frame);
    if (!ranked && !grouped && !listed) return null;
    // "was Ernst Handel our best customer" ranks all customers, not him alone
    const named = (frame.scope.customers?.length ?? 0) === 1;
    const noun = listed ? dimensionOf(frame.target) : rankedDimension(frame, ranked, grouped);
    // what customers, products or colleagues have to do with a destination is another question
    const by = towards && (noun === null || PLACED.has(noun)) ? towards : noun;
    if (!by || (by === 'customer' && ranked && named)) return null;
    // "how popular is Chai" wants its place or its figure, not the best of one
    if (by === 'product' && ranked && namesOne(frame)) return null;
    // "the lowest, top 5": the number says how many, the other word which
    // the slowest takes most days, the fastest least
    const last = speed === null ? frame.has('bottom') : speed === 'fast';
    const order = last ? 'bottom' : ranked ? 'top' : 'natural';
    const [skip = 0, ...others] = nthsOf(frame);
    // "the second and third best"
    const places = (others.at(-1) ?? skip) - skip + 1;
    const several = isPlural(frame, by) && skip === 0 ? 10 : places;
    const count = askedCount(frame) ?? (order === 'natural' ? undefined : several);
    const params = {
      by,
      measure: measureFor(frame, by),
      order,
      ...(count === undefined ? {} : { count }),
      ...(skip > 0 ? { skip } : {}),
      ...(ranked && frame.has('total') && count !== 1 ? { sum: true } : {}),
      scope: frame.scope,
    } as const;
    // month by month is how a figure developed
    const hears: Meaning[] = !ranked && isTimeDimension(by) ? ['change'] : [];
    // "gave us the most orders"
    if (params.measure === 'orders') hears.push('spend');
    // "liefert" says who supplies, but of a carrier who brings
    if (by === 'shipper') hears.push('supplier');
    if (by === 'owner') hears.push('employee', 'owner');
    if (by === towards && towards) hears.push('ship', 'shipTo', 'where', 'city', 'country', 'order');
    return { weight: ranked ? 76 : listed && !towards ? 59 : 68, params, hears };
  },
  statement({ by, measure, order, count, skip = 0, scope, having }, asOf) {
    const to = binder();
    const direction = order === 'bottom' ? 'asc' : 'desc';
    // the only one asked for may share its place: then all of them are the answer
    const offset = skip > 0 ? ` offset ${to.bind(skip)}` : '';
    const limit =
      count === undefined
        ? ''
        : count === 1
          ? `${offset} fetch first 1 rows with ties`
          : ` limit ${to.bind(count)}${offset}`;
    const place = PLACES[by];
    if (measure === 'customers' && place && Object.keys(scope).every((key) => ABOUT_CUSTOMERS.includes(key))) {
      const where = [`${place} <> ''`, ...customerConditions(to, scope)].join(' and ');
      return statement(
        to,
        `select ${place} as name, count(*)::text as value from customers c left join teammates own on own.id = c.owner_id where ${where} group by ${place}${having ? ` having ${boundConditions(to, 'count(*)', having).join(' and ')}` : ''} order by count(*) ${direction}${count === 1 ? '' : ', 1'}${limit}`,
      );
    }
    const lines = needsLines(measure, scope, by);
    const { key, name } = dimensionSql(by);
    const value = measureSql(measure, lines);
    const filter = having ? ` having ${boundConditions(to, value, having).join(' and ')}` : '';
    const record = RECORDS[by];
    if (record) {
      const sorted = `value ${direction} nulls last${count === 1 ? '' : ', key'}`;
      return statement(
        to,
        `select n.name, ranked.value::text as value, (sum(ranked.value) over ())::text as together
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
      `select name, value::text as value, (sum(value) over ())::text as together from (select ranked.name, ranked.value
      from (select ${key} as key, ${name === key ? key : `min(${name})`} as name, ${value} as value ${fromOrders(to, scope, asOf, lines, by)} group by ${key}${filter}) ranked
      ${isTimeDimension(by) ? '' : 'where ranked.key is not null'} order by ${sorted}${limit}) shown`,
    );
  },
  say(rows, params, show) {
    const { t } = show;
    const { by, measure, order, count, sum, scope } = params;
    const where = `${show.period(scope.period)}${show.scope(scope)}`;
    const label = DIMENSION_WORDS[by];
    if (rows.length === 0)
      return {
        text: t({
          de: `Nichts je ${label.de}${where}: keine Bestellung, oder es ist nichts dazu gespeichert.`,
          en: `Nothing by ${label.en}${where}: no orders, or nothing on record about it.`,
        }),
      };
    const table = {
      columns: [t(label), t(MEASURES[measure])],
      rows: rows.map((row) => [sayName(row, by, show), sayFigure(row.value, measure, show)]),
    };
    if (count === 1) return { text: sayBest(rows, params, show) };
    if (order === 'natural')
      return {
        text: t({
          de: `${capital(MEASURES[measure].de)} je ${label.de}${where}:`,
          en: `${capital(MEASURES[measure].en)} by ${label.en}${where}:`,
        }),
        table,
      };
    const together = sum ? sayFigure(rows[0]!.together, measure, show) : '';
    return {
      text: t({
        de: `Die ${rows.length} ${DIMENSION_PLURALS[by].de} mit ${ENDS[measure][order].de}${where}${sum ? ` kommen zusammen auf ${together}` : ''}:`,
        en: `The ${rows.length} ${DIMENSION_PLURALS[by].en} with ${ENDS[measure][order].en}${where}${sum ? ` come to ${together} together` : ''}:`,
      }),
      table,
    };
  },
});

function sayName({ name }: Row, by: Dimension, show: Show): string {
  if (by === 'day') return show.shortDay(name);
  if (by === 'weekday') return show.weekday(name);
  return by === 'month' ? monthName(String(name), show.language) : String(name);
}

/** The one asked for; those that share its place are named with it. */
function sayBest(rows: Row[], { by, measure, order, skip = 0, scope }: Params, show: Show): string {
  const period = show.period(scope.period);
  const about = show.scope(scope);
  const names = show.list(rows.map((row) => sayName(row, by, show)));
  const figure = sayFigure(rows[0]!.value, measure, show);
  const shared = rows.length > 1;
  const end = order === 'bottom' ? 'bottom' : 'top';
  if (skip > 0)
    return show.t({
      de: `Nach ${MEASURES[measure].de}${period}${about} auf Platz ${skip + 1}${end === 'bottom' ? ' von hinten' : ''}: ${names} mit ${shared ? 'je ' : ''}${figure}.`,
      en: `Number ${skip + 1}${end === 'bottom' ? ' from the bottom' : ''} by ${MEASURES[measure].en}${period}${about}: ${names} with ${figure}${shared ? ' each' : ''}.`,
    });
  // few days are no last place
  const ahead = end === 'top' || measure === 'delivery-days';
  const has = scope.period ? 'had' : shared ? 'have' : 'has';
  return show.t({
    de: `${names} ${shared ? 'liegen' : 'liegt'}${period} mit ${ENDS[measure][end].de} ${ahead ? 'vorn' : 'hinten'}${about}: ${shared ? 'je ' : ''}${figure}.`,
    en: `${names} ${has} ${ENDS[measure][end].en}${period}${about}: ${figure}${shared ? ' each' : ''}.`,
  });
}

/** Dimensions that are records: ranked by their key first, named afterwards. */
const RECORDS: Partial<Record<Dimension, { key: string; table: string }>> = {
  customer: { key: 'o.customer_id', table: 'customers' },
  product: { key: 'l.product_id', table: 'products' },
  taker: { key: 'o.taken_by_id', table: 'teammates' },
};
const PLACES: Partial<Record<Dimension, string>> = {
  owner: 'own.name',
  country: 'c.country',
  city: 'c.city',
  region: 'c.region',
  segment: 'c.segment',
};
const PLACED = new Set<Dimension>(['city', 'country', 'ship-city', 'ship-country']);
const ABOUT_CUSTOMERS = ['cities', 'countries', 'regions', 'segments', 'owners', 'except'];

function monthName(month: string, language: 'de' | 'en'): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
