import { z } from 'zod';
import type { Text } from '#src/lib/user-error.ts';
import { askedCount, isYesNo } from '#src/questions/hints.ts';
import { Bounds, defineQuery, Ref, type Row, type Said, Value } from '#src/questions/query.ts';
import type { Show } from '#src/questions/show.ts';
import { binder, boundConditions, statement } from '#src/questions/sql.ts';

const Params = z.object({
  of: z.enum(['product', 'customer', 'teammate', 'category', 'supplier', 'country', 'city']),
  categories: z.array(Value).optional(),
  suppliers: z.array(Value).optional(),
  countries: z.array(Value).optional(),
  cities: z.array(Value).optional(),
  boss: Ref.optional(),
  titles: z.array(Value).optional(),
  owned: z.boolean().optional(),
  discontinued: z.boolean().optional(),
  outOfStock: z.boolean().optional(),
  unsold: z.boolean().optional(),
  /** never bought by these customers */
  unsoldTo: z.array(Ref).optional(),
  price: Bounds.optional(),
  stock: Bounds.optional(),
  /** what is in stock of each, and of all */
  withStock: z.boolean().optional(),
  /** ordered by a column: the dearest product, the highest credit limit */
  rank: z
    .object({
      by: z.enum(['price', 'stock', 'credit', 'hired']),
      order: z.enum(['top', 'bottom']),
      count: z.number().int().min(1).max(100),
    })
    .optional(),
  average: z.enum(['price', 'credit']).optional(),
  sum: z.boolean().optional(),
  count: z.boolean().default(false),
});
type Params = z.infer<typeof Params>;

const COLUMNS = { price: 'p.list_price', stock: 'p.stock', credit: 'c.credit_limit', hired: 't.hire_day' };
const COUNT: Text = { de: 'Anzahl', en: 'Count' };

/** Lists of the record itself: products by category, supplier, price or stock; colleagues by boss; the dearest, the highest. */
export default defineQuery<Params>({
  name: 'records',
  label: { de: 'Liste aus den Stammdaten', en: 'list from the records' },
  examples: {
    de: [
      'Welche Produkte liefert Exotic Foods?',
      'Welche Produkte sind nicht mehr auf Lager?',
      'Was ist unser teuerstes Produkt?',
      'Wer berichtet an Anna Weber?',
    ],
    en: [
      'Which products are discontinued?',
      'Which products cost more than 50?',
      'Which customer has the highest credit limit?',
      'Who reports to Anna Weber?',
    ],
  },
  params: Params,
  hears: ['only', 'noLonger', 'boss', 'reports', 'owner', 'jobTitle', 'contactTitle'],
  reads(frame) {
    const { scope } = frame;
    const missing = scope.customers && frame.target === 'product' && frame.has('never', 'not') && !scope.period;
    if (missing && !isYesNo(frame))
      return {
        weight: 84,
        params: {
          of: 'product',
          unsold: true,
          unsoldTo: scope.customers,
          ...(scope.categories ? { categories: scope.categories } : {}),
          count: frame.has('howMany'),
        },
      };
    if (frame.orders.length > 0 || scope.period || scope.customers) return null;
    const ranked = frame.has('top', 'bottom');
    const count = frame.has('howMany');
    const number = askedCount(frame) ?? 1;
    const order = frame.has('bottom') ? 'bottom' : 'top';
    const bounds = frame.amounts.find((amount) => amount.bounds)?.bounds;
    const people = frame.of('teammate');
    const asksRange = frame.target === 'product' || (frame.has('what') && scope.suppliers !== undefined);
    const offered = asksRange && frame.says('weSell') && !frame.says('didWeSell');
    const sold =
      frame.has('buy', 'order', 'revenue', 'quantity', 'taker', 'spend') &&
      !frame.has('never') &&
      !(offered && !ranked);
    if (
      people.length === 1 &&
      (frame.has('reports') || frame.says('reportsTo')) &&
      (frame.has('who', 'which', 'howMany', 'list') || frame.target === 'employee' || frame.says('directReports')) &&
      !frame.says('does')
    ) {
      const record = { id: Number(people[0]!.id), name: people[0]!.name };
      const upward = frame.says('toWhom');
      return upward ? null : { weight: 82, params: { of: 'teammate', boss: record, count } };
    }
    const titles = frame.of('title').map(({ id, name }) => ({ name, values: [String(id)] }));
    if (titles.length > 0 && !sold && !frame.has('customer', 'contact', 'owner') && people.length === 0)
      return { weight: 82, params: { of: 'teammate', titles, count } };
    if (frame.target === 'employee' && !sold && !frame.has('customer', 'owner') && !people.length) {
      if (count || frame.has('list', 'which'))
        return {
          weight: 55,
          params: {
            of: 'teammate',
            count,
            ...(frame.has('hired') && ranked ? { rank: { by: 'hired', order, count: number } } : {}),
          },
        };
    }
    if (frame.has('credit')) {
      const places = {
        ...(scope.countries ? { countries: scope.countries } : {}),
        ...(scope.cities ? { cities: scope.cities } : {}),
      };
      if (frame.has('average'))
        return { weight: 81, params: { of: 'customer', average: 'credit', ...places, count: false } };
      if (!ranked && !bounds && (frame.has('total') || frame.says('summed')))
        return { weight: 86, params: { of: 'customer', average: 'credit', sum: true, ...places, count: false } };
      if (ranked)
        return {
          weight: 81,
          params: {
            of: 'customer',
            rank: { by: 'credit', order, count: number },
            ...(scope.countries ? { countries: scope.countries } : {}),
            count: false,
          },
        };
    }
    const kinds = {
      ...(scope.categories ? { categories: scope.categories } : {}),
      ...(scope.suppliers ? { suppliers: scope.suppliers } : {}),
    };
    const asksSupplier =
      frame.target === 'supplier' || (frame.has('who') && frame.has('supplier') && frame.target !== 'product');
    const aboutPrice =
      frame.has('price') ||
      frame.words.some((word) => /^(teur|billig|gunstig|expensive|cheap|costlie|dear|price)/.test(word.key));
    if (
      frame.target === 'product' ||
      (frame.has('product') && !frame.has('customer', 'who')) ||
      frame.has('discontinued', 'outOfStock') ||
      (frame.has('stock') &&
        (bounds || ranked || Object.keys(kinds).length > 0) &&
        !frame.has('customer', 'order', 'per')) ||
      (frame.has('what') && (scope.suppliers || scope.categories) && !sold)
    ) {
      if (aboutPrice && frame.has('average'))
        return { weight: 81, params: { of: 'product', ...kinds, average: 'price', count: false } };
      if (aboutPrice && ranked)
        return {
          weight: 81,
          params: { of: 'product', ...kinds, rank: { by: 'price', order, count: number }, count: false },
        };
      if (frame.has('stock') && ranked)
        return {
          weight: 81,
          params: { of: 'product', ...kinds, rank: { by: 'stock', order, count: number }, count: false },
        };
      if (frame.has('discontinued'))
        return {
          weight: 70,
          params: {
            of: 'product',
            ...kinds,
            discontinued: !frame.has('not') || frame.says('notAnyMore'),
            count,
          },
        };
      if (frame.has('outOfStock')) return { weight: 82, params: { of: 'product', ...kinds, outOfStock: true, count } };
      if (frame.has('stock') && bounds)
        return { weight: 82, params: { of: 'product', ...kinds, stock: bounds, count } };
      if (frame.has('stock') && !sold && !frame.has('average', 'share', 'revenue') && Object.keys(kinds).length > 0)
        return {
          weight: 82,
          params: { of: 'product', ...kinds, withStock: true, count: false },
          hears: ['howMany', 'howMuch', 'total'],
        };
      if (aboutPrice && bounds) return { weight: 82, params: { of: 'product', ...kinds, price: bounds, count } };
      if (frame.has('never') && !scope.customers)
        return { weight: 83, params: { of: 'product', ...kinds, unsold: true, count } };
      if (
        !sold &&
        !ranked &&
        !scope.products &&
        (Object.keys(kinds).length > 0 || count) &&
        !scope.countries &&
        !scope.cities &&
        !scope.takers
      )
        return { weight: 65, params: { of: 'product', ...kinds, count } };
    }
    if (
      (frame.target === 'category' ||
        asksSupplier ||
        frame.target === 'country' ||
        (frame.target === 'city' && !scope.countries && !scope.cities)) &&
      !sold &&
      !ranked &&
      !scope.products &&
      !scope.customers &&
      !frame.has('average', 'revenue') &&
      (count || frame.has('list', 'which', 'what') || (asksSupplier && kinds.categories !== undefined)) &&
      !frame.has('per')
    ) {
      const among = asksSupplier && kinds.categories ? { categories: kinds.categories } : {};
      return { weight: 62, params: { of: asksSupplier ? 'supplier' : (frame.target as 'category'), ...among, count } };
    }
    return null;
  },
  statement(params, asOf) {
    const to = binder();
    const where = conditions(params, to, asOf);
    const filter = where.length > 0 ? `where ${where.join(' and ')}` : '';
    if (params.of === 'category' || params.of === 'supplier') {
      const named = [`p.${params.of} <> ''`, ...where].join(' and ');
      return statement(
        to,
        `select p.${params.of} as name, count(*)::text as value from products p where ${named} group by 1 order by 1`,
      );
    }
    if (params.of === 'country' || params.of === 'city')
      return statement(
        to,
        `select c.${params.of} as name, count(*)::text as value from customers c where c.${params.of} <> '' group by 1 order by 1`,
      );
    if (params.average)
      return statement(
        to,
        `select round(${params.sum ? 'sum' : 'avg'}(${COLUMNS[params.average]}), 2)::text as value from ${params.of === 'product' ? 'products p' : 'customers c'} ${filter}`,
      );
    const sort = params.rank
      ? `${COLUMNS[params.rank.by]} ${params.rank.order === 'top' ? 'desc' : 'asc'} nulls last, name limit ${to.bind(params.rank.count)}`
      : 'name';
    if (params.of === 'product')
      return statement(
        to,
        `select p.name, p.category, p.list_price::text as price, p.stock::text as stock from products p ${filter} order by ${sort}`,
      );
    if (params.of === 'customer')
      return statement(
        to,
        `select c.name, c.country, c.credit_limit::text as credit from customers c ${filter} order by ${sort}`,
      );
    return statement(
      to,
      `select t.name, t.title, t.hire_day::text as hired from teammates t ${filter} order by ${sort}`,
    );
  },
  say: sayRecords,
});

function conditions(params: Params, to: ReturnType<typeof binder>, asOf: string): string[] {
  const where: string[] = [];
  const values = (list: { values: string[] }[]) => to.bind(list.flatMap((value) => value.values));
  if (params.categories) where.push(`p.category = any(${values(params.categories)}::text[])`);
  if (params.suppliers) where.push(`p.supplier = any(${values(params.suppliers)}::text[])`);
  if (params.countries) where.push(`c.country = any(${values(params.countries)}::text[])`);
  if (params.cities) where.push(`c.city = any(${values(params.cities)}::text[])`);
  if (params.titles) where.push(`t.title = any(${values(params.titles)}::text[])`);
  if (params.boss) where.push(`t.reports_to_id = ${to.bind(params.boss.id)}`);
  if (params.discontinued !== undefined) where.push(params.discontinued ? 'p.discontinued' : 'not p.discontinued');
  if (params.outOfStock) where.push('p.stock = 0');
  if (params.unsold)
    where.push(
      `not exists (select 1 from order_lines l join orders o on o.id = l.order_id where l.product_id = p.id and o.day <= ${to.bind(asOf)}${params.unsoldTo ? ` and o.customer_id = any(${to.bind(params.unsoldTo.map(({ id }) => id))}::int[])` : ''})`,
    );
  if (params.price) where.push(...boundConditions(to, 'p.list_price', params.price));
  if (params.stock) where.push(...boundConditions(to, 'p.stock', params.stock));
  if (params.rank) where.push(`${COLUMNS[params.rank.by]} is not null`);
  return where;
}

/** What is listed: its noun, and the column beside the names. */
const LISTED: Record<Params['of'], { one: Text; many: Text; column: Text }> = {
  product: {
    one: { de: 'Produkt', en: 'product' },
    many: { de: 'Produkte', en: 'products' },
    column: { de: 'Listenpreis', en: 'List price' },
  },
  customer: {
    one: { de: 'Kunde', en: 'customer' },
    many: { de: 'Kunden', en: 'customers' },
    column: { de: 'Kreditlimit', en: 'Credit limit' },
  },
  teammate: {
    one: { de: 'Kollege', en: 'colleague' },
    many: { de: 'Kollegen', en: 'colleagues' },
    column: { de: 'Funktion', en: 'Title' },
  },
  category: { one: { de: 'Kategorie', en: 'category' }, many: { de: 'Kategorien', en: 'categories' }, column: COUNT },
  supplier: { one: { de: 'Lieferant', en: 'supplier' }, many: { de: 'Lieferanten', en: 'suppliers' }, column: COUNT },
  country: { one: { de: 'Land', en: 'country' }, many: { de: 'Länder', en: 'countries' }, column: COUNT },
  city: { one: { de: 'Stadt', en: 'city' }, many: { de: 'Städte', en: 'cities' }, column: COUNT },
};

function sayRecords(rows: Row[], params: Params, show: Show): Said {
  const { t } = show;
  const { one, many, column } = LISTED[params.of];
  const where = aboutOf(params, show);
  if (params.average && rows[0]?.value === null)
    return { text: t({ de: `Keine Angaben${where}.`, en: `None on record${where}.` }) };
  if (params.average)
    return {
      text: t({
        de: `${params.sum ? 'Zusammen' : 'Im Durchschnitt'}${where}: ${show.money(rows[0]?.value)}.`,
        en: `${params.sum ? 'In total' : 'On average'}${where}: ${show.money(rows[0]?.value)}.`,
      }),
    };
  const [first] = rows;
  if (!first) return { text: t({ de: `Keine ${many.de}${where}.`, en: `None: no ${many.en}${where}.` }) };
  if (rows.length === 1 && params.rank) return { text: `${first.name}: ${sayRanked(first, params, show)}.` };
  const head = `${show.count(rows.length, one, many)}${where}${params.withStock ? sayStock(rows, show) : ''}`;
  if (params.count && rows.length > 20) return { text: `${head}.` };
  const { stock, rank, outOfStock, withStock } = params;
  const stocked = params.of === 'product' && (stock || rank?.by === 'stock' || outOfStock || withStock);
  return {
    text: `${head}:`,
    table: {
      columns: [t(one), t(column), ...(stocked ? [t({ de: 'Bestand', en: 'Stock' })] : [])],
      rows: rows.map((row) => [
        String(row.name),
        sayBeside(row, params, show),
        ...(stocked ? [show.number(row.stock)] : []),
      ]),
    },
  };
}

/** " (Seafood, reporting to Anna Weber)": which of them. */
function aboutOf({ categories, suppliers, titles, countries, cities, boss }: Params, show: Show): string {
  const about = [categories, suppliers, titles, countries, cities]
    .flatMap((list) => list ?? [])
    .map(({ name }) => name);
  if (boss) about.push(show.t({ de: `berichten an ${boss.name}`, en: `reporting to ${boss.name}` }));
  return about.length > 0 ? ` (${show.list(about)})` : '';
}

function sayStock(rows: Row[], show: Show): string {
  const all = show.number(rows.reduce((sum, row) => sum + Number(row.stock ?? 0), 0));
  return show.t({ de: `, zusammen ${all} Stück auf Lager`, en: `, ${all} units in stock in total` });
}

/** What stands beside a name in the list. */
function sayBeside(row: Row, { of }: Params, show: Show): string {
  if (of === 'product') return show.money(row.price);
  if (of === 'customer') return row.credit === null ? '–' : show.money(row.credit);
  return of === 'teammate' ? String(row.title ?? '') : show.number(row.value);
}

/** What the first of a ranking is first in. */
function sayRanked(row: Row, params: Params, show: Show): string {
  if (params.rank?.by === 'stock') return show.number(row.stock);
  return params.rank?.by === 'hired' ? show.day(row.hired) : sayBeside(row, params, show);
}
