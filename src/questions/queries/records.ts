import { z } from 'zod';
import type { Text } from '#src/lib/user-error.ts';
import { ledOrLeading } from '#src/questions/bosses.ts';
import type { Entity, Frame } from '#src/questions/frame.ts';
import { askedCount, isYesNo } from '#src/questions/hints.ts';
import { Bounds, defineQuery, type Reading, Ref, type Row, type Said, Value } from '#src/questions/query.ts';
import { tidy } from '#src/questions/scope.ts';
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
  /** colleagues with whom they report to */
  withBoss: z.boolean().optional(),
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
        params: tidy({
          of: 'product',
          unsold: true,
          unsoldTo: scope.customers,
          categories: scope.categories,
          count: frame.has('howMany'),
        }),
      };
    if (frame.orders.length > 0 || scope.period || scope.customers) return null;
    const asked = askedOf(frame);
    if (asksReports(frame)) {
      const [{ id, name }] = frame.of('teammate') as [Entity];
      // "to whom does Anna report" asks for her boss
      if (frame.says('toWhom') && ledOrLeading(frame) === null) return null;
      return { weight: 82, params: { of: 'teammate', boss: { id: Number(id), name }, count: asked.count } };
    }
    const people = readColleagues(frame, asked) ?? (frame.has('credit') ? readCredit(frame, asked) : null);
    if (people) return people;
    const ofSuppliers =
      frame.target === 'supplier' || (frame.has('who') && frame.has('supplier') && frame.target !== 'product');
    return readProducts(frame, asked) ?? readKinds(frame, asked, ofSuppliers);
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
      `select t.name, t.title, t.hire_day::text as hired, boss.name as boss from teammates t left join teammates boss on boss.id = t.reports_to_id ${filter} order by ${sort === 'name' ? 't.name' : sort.replace(', name', ', t.name')}`,
    );
  },
  say: sayRecords,
});

/** What the words around the noun ask of a list. */
interface Asked {
  ranked: boolean;
  order: 'top' | 'bottom';
  /** the first so many */
  number: number;
  count: boolean;
  bounds: Bounds | undefined;
  /** of what was ordered, not of what the record lists */
  sold: boolean;
  kinds: Pick<Params, 'categories' | 'suppliers'>;
  /** names a category or a supplier */
  ofKind: boolean;
}

function askedOf(frame: Frame): Asked {
  const { scope } = frame;
  const ranked = frame.has('top', 'bottom');
  const asksRange = frame.target === 'product' || (frame.has('what') && scope.suppliers !== undefined);
  const offered = asksRange && frame.says('weSell') && !frame.says('didWeSell');
  const kinds = tidy({ categories: scope.categories, suppliers: scope.suppliers });
  return {
    ranked,
    order: frame.has('bottom') ? 'bottom' : 'top',
    number: askedCount(frame) ?? 1,
    count: frame.has('howMany'),
    bounds: frame.amounts.find((amount) => amount.bounds)?.bounds,
    sold:
      frame.has('buy', 'order', 'revenue', 'quantity', 'taker', 'spend') &&
      !frame.has('never') &&
      !(offered && !ranked),
    kinds,
    ofKind: Object.keys(kinds).length > 0,
  };
}

/** "who reports to Anna", "Annas Team" */
function asksReports(frame: Frame): boolean {
  if (frame.of('teammate').length !== 1) return false;
  const levels = frame.words.filter(
    ({ used, meanings }) => used === null && meanings.some((one) => one === 'reports' || one === 'boss'),
  );
  // "who reports to someone who reports to Anna": two levels down
  if (levels.length > 1 && frame.says('someoneWho')) return false;
  const led = ledOrLeading(frame);
  if (led !== null) return led === 'reports' && !frame.has('customer', 'order', 'revenue', 'buy', 'quantity');
  return (
    !frame.has('customer') &&
    (frame.has('reports') || frame.says('reportsTo')) &&
    (frame.has('who', 'which', 'howMany', 'list') || frame.target === 'employee' || frame.says('directReports')) &&
    !frame.says('does')
  );
}

function readColleagues(frame: Frame, { sold, ranked, order, number, count }: Asked): Reading<Params> | null {
  const named = frame.of('teammate').length > 0;
  const titles = frame.of('title').map(({ id, name }) => ({ name, values: [String(id)] }));
  if (titles.length > 0 && !sold && !frame.has('customer', 'contact', 'owner') && !named)
    return { weight: 82, params: { of: 'teammate', titles, count } };
  if (frame.target !== 'employee' || sold || frame.has('customer', 'owner') || named) return null;
  if (!count && !frame.has('list', 'which')) return null;
  const rank = frame.has('hired') && ranked ? ({ by: 'hired', order, count: number } as const) : undefined;
  const withBoss = frame.has('boss') && !count ? true : undefined;
  return { weight: 55, params: tidy({ of: 'teammate', count, withBoss, rank }) };
}

function readCredit(frame: Frame, { ranked, bounds, order, number }: Asked): Reading<Params> | null {
  const { countries, cities } = frame.scope;
  const limits = tidy({ of: 'customer' as const, countries, cities, count: false });
  if (frame.has('average')) return { weight: 81, params: { ...limits, average: 'credit' } };
  if (!ranked && !bounds && (frame.has('total') || frame.says('summed')))
    return { weight: 86, params: { ...limits, average: 'credit', sum: true } };
  if (!ranked) return null;
  const rank = { by: 'credit', order, count: number } as const;
  return { weight: 81, params: tidy({ of: 'customer', rank, countries, count: false }) };
}

function readProducts(frame: Frame, asked: Asked): Reading<Params> | null {
  const { ranked, bounds, count, sold, kinds, ofKind } = asked;
  const aboutPrice =
    frame.has('price') ||
    // "Welche Produkte unter 10 Euro haben wir?"
    (!sold && frame.amounts.some((amount) => amount.bounds && amount.unit === 'money')) ||
    frame.words.some((word) => /^(teur|billig|gunstig|expensive|cheap|costlie|dear|price)/.test(word.key));
  if (!asksProducts(frame, asked) || frame.says('stockValue')) return null;
  const listed = { of: 'product' as const, ...kinds, count };
  const rank = { order: asked.order, count: asked.number };
  if (aboutPrice && frame.has('average')) return { weight: 81, params: { ...listed, average: 'price', count: false } };
  if (aboutPrice && ranked) return { weight: 81, params: { ...listed, rank: { by: 'price', ...rank }, count: false } };
  if (frame.has('stock') && ranked)
    return { weight: 81, params: { ...listed, rank: { by: 'stock', ...rank }, count: false } };
  const discontinued = !frame.has('not') || frame.says('notAnyMore');
  if (frame.says('notInStock')) return { weight: 83, params: { ...listed, outOfStock: true }, hears: ['discontinued'] };
  if (frame.has('discontinued') && frame.has('outOfStock'))
    return { weight: 83, params: { ...listed, discontinued, outOfStock: true }, hears: ['but'] };
  if (frame.has('discontinued') && frame.has('stock') && !frame.has('not') && !bounds)
    return { weight: 83, params: { ...listed, discontinued: true, stock: { min: 0, strict: true } } };
  if (frame.has('discontinued')) return { weight: 70, params: { ...listed, discontinued } };
  const gone = !bounds && frame.has('stock') && frame.has('not', 'noLonger');
  if (frame.has('outOfStock') || gone) return { weight: 82, params: { ...listed, outOfStock: true } };
  if (frame.has('stock') && bounds) return { weight: 82, params: { ...listed, stock: bounds } };
  if (frame.has('stock') && !sold && !frame.has('average', 'share', 'revenue') && ofKind)
    return {
      weight: 82,
      params: { ...listed, withStock: true, count: false },
      hears: ['howMany', 'howMuch', 'total'],
    };
  // "how many products are in stock?": those of which there is any
  const held = frame.has('stock') && !sold && !aboutPrice && frame.target === 'product' && !frame.scope.products;
  if (
    held &&
    !ranked &&
    !frame.has('quantity', 'average', 'share', 'revenue', 'total', 'per') &&
    (count || frame.has('which', 'list'))
  )
    return { weight: 81, params: { ...listed, stock: { min: 0, strict: true } } };
  if (aboutPrice && bounds) return { weight: 82, params: { ...listed, price: bounds } };
  if (frame.has('never')) return { weight: 83, params: { ...listed, unsold: true } };
  const { products, countries, cities, takers } = frame.scope;
  const others = products || countries || cities || takers;
  return !sold && !ranked && !others && (ofKind || count) ? { weight: 65, params: listed } : null;
}

function asksProducts(frame: Frame, { bounds, ranked, sold, ofKind }: Asked): boolean {
  return (
    frame.target === 'product' ||
    (frame.has('product') && !frame.has('customer', 'who')) ||
    frame.has('discontinued', 'outOfStock') ||
    (frame.has('stock') && (bounds !== undefined || ranked || ofKind) && !frame.has('customer', 'order', 'per')) ||
    (frame.has('what') && ofKind && !sold)
  );
}

/** The categories, suppliers, countries or cities themselves. */
function readKinds(frame: Frame, asked: Asked, ofSuppliers: boolean): Reading<Params> | null {
  const { ranked, sold, count } = asked;
  const { products } = frame.scope;
  const of = ofSuppliers ? 'supplier' : kindAsked(frame);
  if (!of || sold || ranked || products || frame.has('average', 'revenue')) return null;
  const categories = ofSuppliers ? asked.kinds.categories : undefined;
  if (!count && !frame.has('list', 'which', 'what') && !categories) return null;
  // "only" bounds something that this list does not know
  return frame.has('per', 'only') ? null : { weight: 62, params: tidy({ of, categories, count }) };
}

function kindAsked({ target, scope }: Frame): 'category' | 'country' | 'city' | null {
  if (target === 'category' || target === 'country') return target;
  return target === 'city' && !scope.countries && !scope.cities ? target : null;
}

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

/** Both ends of a column, as said behind "with". */
const RANKS: Record<NonNullable<Params['rank']>['by'], { top: Text; bottom: Text }> = {
  price: {
    top: { de: 'dem höchsten Listenpreis', en: 'the highest list price' },
    bottom: { de: 'dem niedrigsten Listenpreis', en: 'the lowest list price' },
  },
  stock: {
    top: { de: 'dem größten Bestand', en: 'the most in stock' },
    bottom: { de: 'dem kleinsten Bestand', en: 'the least in stock' },
  },
  credit: {
    top: { de: 'dem höchsten Kreditlimit', en: 'the highest credit limit' },
    bottom: { de: 'dem niedrigsten Kreditlimit', en: 'the lowest credit limit' },
  },
  hired: {
    top: { de: 'dem jüngsten Eintritt', en: 'the latest hire date' },
    bottom: { de: 'dem frühesten Eintritt', en: 'the earliest hire date' },
  },
};

const MEANS = {
  price: { de: 'Durchschnittlicher Listenpreis', en: 'Average list price' },
  credit: { de: 'Durchschnittliches Kreditlimit', en: 'Average credit limit' },
  sum: { de: 'Alle Kreditlimits zusammen', en: 'All credit limits together' },
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
        de: `${MEANS[params.sum ? 'sum' : params.average].de}${where}: ${show.money(rows[0]?.value)}.`,
        en: `${MEANS[params.sum ? 'sum' : params.average].en}${where}: ${show.money(rows[0]?.value)}.`,
      }),
    };
  const [first] = rows;
  if (!first) return { text: t({ de: `Keine ${many.de}${where}.`, en: `None: no ${many.en}${where}.` }) };
  const end = params.rank && RANKS[params.rank.by][params.rank.order];
  if (rows.length === 1 && end)
    return {
      text: t({
        de: `${first.name} liegt mit ${end.de} ${params.rank?.order === 'top' ? 'vorn' : 'hinten'}${where}: ${sayRanked(first, params, show)}.`,
        en: `${first.name} has ${end.en}${where}: ${sayRanked(first, params, show)}.`,
      }),
    };
  const head = end
    ? t({
        de: `Die ${rows.length} ${many.de} mit ${end.de}${where}`,
        en: `The ${rows.length} ${many.en} with ${end.en}${where}`,
      })
    : `${show.count(rows.length, one, many)}${where}${params.withStock ? sayStock(rows, show) : ''}`;
  if (params.count && rows.length > 20) return { text: `${head}.` };
  const { stock, rank, outOfStock, withStock, withBoss } = params;
  const stocked = params.of === 'product' && (stock || rank?.by === 'stock' || outOfStock || withStock);
  const third = stocked
    ? t({ de: 'Bestand', en: 'Stock' })
    : withBoss
      ? t({ de: 'berichtet an', en: 'Reports to' })
      : null;
  return {
    text: `${head}:`,
    table: {
      columns: [t(one), t(column), ...(third === null ? [] : [third])],
      rows: rows.map((row) => [
        String(row.name),
        sayBeside(row, params, show),
        ...(third === null ? [] : [stocked ? show.number(row.stock) : String(row.boss ?? '–')]),
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
  return about.length > 0 ? ` (${show.list([...new Set(about)])})` : '';
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
