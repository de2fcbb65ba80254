import { z } from 'zod';
import { askedCount, nthOf } from '#src/questions/hints.ts';
import { defineQuery, Value } from '#src/questions/query.ts';
import { binder, statement } from '#src/questions/sql.ts';

const Params = z.object({
  categories: z.array(Value).optional(),
  suppliers: z.array(Value).optional(),
  ask: z.enum(['average', 'median', 'top', 'bottom']),
  /** one figure for each of them */
  by: z.enum(['category', 'supplier']).optional(),
  /** of the figures for each only the highest, the lowest */
  end: z.enum(['top', 'bottom']).optional(),
  count: z.number().int().min(1).max(1000).default(1),
  /** 1 for the second dearest */
  skip: z.number().int().min(1).optional(),
});
type Params = z.infer<typeof Params>;

/** Figures of the price list: the mean, the dearest, the cheapest; of a category or per category. */
export default defineQuery<Params>({
  name: 'list-price',
  label: { de: 'Listenpreise', en: 'list prices' },
  examples: {
    de: ['Durchschnittspreis in der Kategorie Seafood', 'billigster Artikel der Kategorie Ships'],
    en: ['average list price in category Seafood', "What's the priciest item we sell?"],
  },
  params: Params,
  hears: ['nth'],
  reads(frame) {
    const { scope } = frame;
    if (frame.orders.length > 0 || scope.customers || scope.products || scope.period || scope.countries || scope.cities)
      return null;
    const words = frame.words.filter(({ used }) => used === null).map(({ key }) => key);
    const dear = words.some((key) => /^(teue?rst|priciest|costliest|dearest)/.test(key)) || frame.says('mostExpensive');
    const cheap =
      words.some((key) => /^(billigst|gunstigst|preiswertest|cheapest)/.test(key)) || frame.says('leastExpensive');
    const order = frame.has('order') || frame.has('customer') || frame.has('freight');
    const priced = frame.has('price') || dear || cheap || words.some((key) => /preis/.test(key));
    const average = frame.has('average', 'median') && priced;
    if (order || (!average && !dear && !cheap)) return null;
    const named = scope.categories ?? scope.suppliers;
    const group = frame.has('category') ? 'category' : frame.has('supplier') ? 'supplier' : undefined;
    const by = named ? undefined : group;
    // "the dearest category" is so on average, or it is no question of prices
    const ends = dear || cheap || frame.has('top', 'bottom');
    const end = by && ends ? (cheap || frame.has('bottom') ? 'bottom' : 'top') : undefined;
    if (by && !frame.has('average', 'median')) return null;
    return {
      weight: 90,
      params: {
        ...(scope.categories ? { categories: scope.categories } : {}),
        ...(scope.suppliers ? { suppliers: scope.suppliers } : {}),
        ask: average ? (frame.has('median') ? 'median' : 'average') : dear ? 'top' : 'bottom',
        ...(by ? { by } : {}),
        ...(end ? { end } : {}),
        count: askedCount(frame) ?? 1,
        ...(nthOf(frame) > 0 ? { skip: nthOf(frame) } : {}),
      },
    };
  },
  statement({ categories, suppliers, ask, by, end, count, skip = 0 }) {
    const to = binder();
    const where = ['p.list_price is not null'];
    for (const [column, list] of [
      ['p.category', categories],
      ['p.supplier', suppliers],
    ] as const)
      if (list) where.push(`${column} = any(${to.bind(list.flatMap(({ values }) => values))}::text[])`);
    const filter = `from products p where ${where.join(' and ')}`;
    const middle =
      ask === 'median' ? 'percentile_cont(0.5) within group (order by p.list_price)::numeric' : 'avg(p.list_price)';
    if (by) {
      const sorted = end
        ? `2 ${end === 'top' ? 'desc' : 'asc'} fetch first (${to.bind(count)}::int) rows with ties`
        : '1';
      const each = `select p.${by} as name, round(${middle}, 2) as value ${filter} and p.${by} <> '' group by 1 order by ${sorted}`;
      return statement(to, `select name, value::text from (${each}) figures`);
    }
    if (ask === 'average' || ask === 'median')
      return statement(to, `select round(${middle}, 2)::text as value ${filter}`);
    return statement(
      to,
      `select p.name, p.list_price::text as value ${filter} order by p.list_price ${ask === 'top' ? 'desc' : 'asc'} offset ${to.bind(skip)}::int fetch first (${to.bind(count)}::int) rows with ties`,
    );
  },
  say(rows, { categories, suppliers, ask, by, skip = 0 }, show) {
    const { t } = show;
    const names = [...(categories ?? []), ...(suppliers ?? [])].map(({ name }) => name);
    const where = names.length > 0 ? ` (${show.list(names)})` : '';
    if (rows.length === 0 || rows[0]!.value === null)
      return { text: t({ de: `Keine Listenpreise${where}.`, en: `No list prices${where}.` }) };
    const place = skip > 0 ? `${skip + 1}. ` : '';
    const head = {
      average: { de: 'Durchschnittlicher Listenpreis', en: 'Average list price' },
      median: { de: 'Listenpreis im Median', en: 'Median list price' },
      top: { de: 'Höchster Listenpreis', en: 'Highest list price' },
      bottom: { de: 'Niedrigster Listenpreis', en: 'Lowest list price' },
    }[ask];
    if ((ask === 'average' || ask === 'median') && !by)
      return { text: `${t(head)}${where}: ${show.money(rows[0]!.value)}.` };
    if (rows.length === 1)
      return { text: `${place}${t(head)}${where}: ${rows[0]!.name}, ${show.money(rows[0]!.value)}.` };
    return {
      text: `${t(head)}${where}:`,
      table: {
        columns: [t(COLUMNS[by ?? 'product']), t({ de: 'Listenpreis', en: 'List price' })],
        rows: rows.map((row) => [String(row.name), show.money(row.value)]),
      },
    };
  },
});

const COLUMNS = {
  product: { de: 'Produkt', en: 'Product' },
  category: { de: 'Kategorie', en: 'Category' },
  supplier: { de: 'Lieferant', en: 'Supplier' },
};
