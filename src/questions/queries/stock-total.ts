import { z } from 'zod';
import { groupedBy } from '#src/questions/hints.ts';
import { defineQuery, type Row, type Said, Value } from '#src/questions/query.ts';
import type { Show } from '#src/questions/show.ts';
import { binder, statement } from '#src/questions/sql.ts';

const Params = z.object({
  ask: z.enum(['units', 'value', 'discontinued-share']),
  /** one figure for each of them */
  by: z.enum(['category', 'supplier']).optional(),
  /** only the one with the most or the least */
  order: z.enum(['top', 'bottom']).optional(),
  categories: z.array(Value).optional(),
  suppliers: z.array(Value).optional(),
});
type Params = z.infer<typeof Params>;

const FIGURES: Record<Params['ask'], string> = {
  units: 'coalesce(sum(p.stock), 0)::text as units',
  value: 'round(coalesce(sum(p.stock * p.list_price), 0), 2)::text as value',
  'discontinued-share':
    'count(*)::text as products, (count(*) filter (where p.discontinued))::text as gone, round(100.0 * count(*) filter (where p.discontinued) / nullif(count(*), 0), 4)::text as share',
};

/** Sums over the product list: units in stock, the share of discontinued products. */
export default defineQuery<Params>({
  name: 'stock-total',
  label: { de: 'Lagerbestand', en: 'stock' },
  examples: {
    de: ['Wie viele Einheiten Beverages liegen auf Lager?'],
    en: ['What percentage of our products is discontinued?'],
  },
  params: Params,
  reads(frame) {
    const { categories, suppliers, customers, products, period } = frame.scope;
    if (customers || products || period || frame.orders.length > 0) return null;
    const among = { ...(categories ? { categories } : {}), ...(suppliers ? { suppliers } : {}) };
    const grouped = groupedBy(frame);
    const ends = frame.has('top') !== frame.has('bottom');
    const target = ends ? frame.target : grouped;
    const by = target === 'category' || target === 'supplier' ? target : undefined;
    const each = by
      ? { by, ...(ends ? { order: frame.has('top') ? ('top' as const) : ('bottom' as const) } : {}) }
      : {};
    if (frame.has('discontinued') && frame.has('share'))
      return { weight: 93, params: { ask: 'discontinued-share', ...among } };
    // "the product with the highest stock value" is one of them
    if (frame.says('stockValue') && ends && !by) return null;
    if (frame.says('stockValue'))
      return { weight: 91, params: { ask: 'value', ...each, ...among }, hears: ['stock', 'revenue', 'price'] };
    if (by && frame.has('stock') && !frame.has('price', 'revenue', 'average', 'order', 'outOfStock'))
      return { weight: 89, params: { ask: 'units', ...each, ...among }, hears: ['quantity', 'product', 'howMany'] };
    const summed = frame.has('howMany', 'total', 'howMuch');
    const units =
      frame.has('stock') && summed && (frame.has('quantity') || (frame.has('total') && !frame.has('price', 'order')));
    if (units && !frame.has('which') && frame.amounts.length === 0 && !frame.has('top', 'bottom', 'outOfStock'))
      return { weight: 89, params: { ask: 'units', ...among } };
    return null;
  },
  statement({ ask, by, order, categories, suppliers }) {
    const to = binder();
    const where = ['true'];
    if (categories) where.push(`p.category = any(${to.bind(categories.flatMap(({ values }) => values))}::text[])`);
    if (suppliers) where.push(`p.supplier = any(${to.bind(suppliers.flatMap(({ values }) => values))}::text[])`);
    const filter = `from products p where ${where.join(' and ')}`;
    if (by)
      return statement(
        to,
        `select p.${by} as name, ${FIGURES[ask]} ${filter} and p.${by} <> '' group by 1 order by ${order ? `sum(p.stock${ask === 'value' ? ' * p.list_price' : ''}) ${order === 'top' ? 'desc' : 'asc'} nulls last fetch first 1 rows with ties` : '1'}`,
      );
    return statement(to, `select ${FIGURES[ask]} ${filter}`);
  },
  say(rows, { ask, by, categories, suppliers }, show) {
    const { t } = show;
    const row = rows[0]!;
    if (by) return sayEach(rows, { ask, by }, show);
    const names = [...(categories ?? []), ...(suppliers ?? [])].map(({ name }) => name);
    const where = names.length > 0 ? ` (${show.list([...new Set(names)])})` : '';
    if (ask === 'value')
      return {
        text: t({
          de: `${show.money(row.value)} Lagerwert zu Listenpreisen${where}.`,
          en: `${show.money(row.value)} in stock at list prices${where}.`,
        }),
      };
    if (ask === 'units')
      return {
        text: t({
          de: `${show.number(row.units)} Stück auf Lager${where}.`,
          en: `${show.number(row.units)} units in stock${where}.`,
        }),
      };
    return {
      text: t({
        de: `${show.percent(row.share)} der Produkte sind ausgelistet (${show.number(row.gone)} von ${show.number(row.products)})${where}.`,
        en: `${show.percent(row.share)} of the products are discontinued (${show.number(row.gone)} of ${show.number(row.products)})${where}.`,
      }),
    };
  },
});

function sayEach(rows: Row[], { ask, by }: Pick<Params, 'ask' | 'by'>, show: Show): Said {
  const { t } = show;
  const head = t(
    ask === 'value'
      ? { de: 'Lagerwert zu Listenpreisen', en: 'Stock value at list prices' }
      : { de: 'Stück auf Lager', en: 'Units in stock' },
  );
  const each = t(by === 'category' ? { de: 'Kategorie', en: 'Category' } : { de: 'Lieferant', en: 'Supplier' });
  return {
    text: `${head}:`,
    table: {
      columns: [each, head],
      rows: rows.map((row) => [String(row.name), ask === 'value' ? show.money(row.value) : show.number(row.units)]),
    },
  };
}
