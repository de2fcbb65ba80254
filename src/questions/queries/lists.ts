import { z } from 'zod';
import type { Frame } from '#src/questions/frame.ts';
import { groupedBy } from '#src/questions/hints.ts';
import { Bounds, defineQuery } from '#src/questions/query.ts';
import { type Show, sayBounds } from '#src/questions/show.ts';
import { binder, boundConditions, statement } from '#src/questions/sql.ts';

const Of = z.enum(['category', 'supplier', 'shipper', 'status', 'segment', 'country', 'city']);
const Params = z.object({
  of: Of,
  count: z.boolean().default(false),
  /** the one with the most or the fewest products */
  order: z.enum(['top', 'bottom']).optional(),
  having: Bounds.optional(),
});
type Params = z.infer<typeof Params>;

const SOURCES: Record<
  z.infer<typeof Of>,
  { table: string; column: string; de: [string, string]; en: [string, string] }
> = {
  category: { table: 'products', column: 'category', de: ['Kategorien', 'Produkte'], en: ['categories', 'products'] },
  supplier: { table: 'products', column: 'supplier', de: ['Lieferanten', 'Produkte'], en: ['suppliers', 'products'] },
  shipper: { table: 'orders', column: 'shipper', de: ['Speditionen', 'Bestellungen'], en: ['shippers', 'orders'] },
  status: { table: 'orders', column: 'status_text', de: ['Status', 'Bestellungen'], en: ['statuses', 'orders'] },
  segment: { table: 'customers', column: 'segment', de: ['Segmente', 'Kunden'], en: ['segments', 'customers'] },
  country: { table: 'customers', column: 'country', de: ['Länder', 'Kunden'], en: ['countries', 'customers'] },
  city: { table: 'customers', column: 'city', de: ['Städte', 'Kunden'], en: ['cities', 'customers'] },
};

/** The values a column of the record has, with how many records have each: categories, shippers, statuses … */
export default defineQuery<Params>({
  name: 'lists',
  label: { de: 'was es gibt, mit Anzahl', en: 'what there is, with counts' },
  examples: {
    de: ['Welche Produktkategorien haben wir?', 'Wie viele Bestellungen sind in welchem Status?'],
    en: ['Which shippers do we work with?', 'How many products are there in each category?'],
  },
  params: Params,
  hears: ['different'],
  reads(frame) {
    if (frame.entities.length > 0 || frame.periods.length > 0 || frame.orders.length > 0) return null;
    const range = rangeOf(frame);
    if (range) return { weight: 79, params: { ...range, count: frame.has('howMany') }, hears: ['only'] };
    if (frame.amounts.length > 0) return null;
    if (
      frame.has(
        'top',
        'bottom',
        'average',
        'revenue',
        'quantity',
        'freight',
        'share',
        'not',
        'never',
        'last',
        'first',
      ) &&
      !frame.has('per')
    )
      return null;
    if (frame.has('buy') && !frame.has('order')) return null;
    const of = Of.options.find((one) => frame.has(one));
    if (!of) return null;
    const noun = { products: 'product', orders: 'order', customers: 'customer' }[SOURCES[of].table] as
      | 'product'
      | 'order'
      | 'customer';
    const each = groupedBy(frame) === of || frame.says('inWhich');
    // customers per place are ranked by how many there are
    if (each && noun !== 'product' && noun !== 'order') return null;
    if (
      frame.has('howMany') &&
      each &&
      frame.has(noun) &&
      !frame.has('revenue', 'quantity', 'freight', 'average', 'stock', 'taker')
    )
      return { weight: 78, params: { of, count: false } };
    if (each || frame.has('stock', 'price', 'ship') || (of === 'status' && frame.has('order'))) return null;
    const asked = frame.has('which', 'list', 'what', 'howMany');
    const other = frame.has('customer') && (of === 'category' || of === 'supplier' || of === 'shipper');
    return asked && !other ? { weight: 64, params: { of, count: frame.has('howMany') } } : null;
  },
  statement({ of, order, having }, asOf) {
    const { table, column } = SOURCES[of];
    const to = binder();
    const known = table === 'orders' ? ` and o.day <= ${to.bind(asOf)}` : '';
    const within = having ? ` having ${boundConditions(to, 'count(*)', having).join(' and ')}` : '';
    const sorted = order ? `count(*) ${order === 'top' ? 'desc' : 'asc'} fetch first 1 rows with ties` : '1';
    return statement(
      to,
      `select o.${column} as name, count(*)::text as value from ${table} o where o.${column} <> ''${known} group by 1${within} order by ${sorted}`,
    );
  },
  say(rows, { of, order, having }, show) {
    const [what, counted] = SOURCES[of][show.language];
    if (rows.length === 0 && !having)
      return { text: show.t({ de: `Keine ${what} gespeichert.`, en: `No ${what} on record.` }) };
    if (order && rows.length > 0) return { text: sayMost(rows, order, counted, show) };
    const bounds = having
      ? show.t({
          de: ` mit ${sayBounds(having, show.number, show)} ${counted}n`,
          en: ` with ${sayBounds(having, show.number, show)} ${counted}`,
        })
      : '';
    return {
      text: `${show.number(rows.length)} ${what}${bounds}:`,
      table: { columns: [what, counted], rows: rows.map((row) => [String(row.name), show.number(row.value)]) },
    };
  },
});

/** "the supplier with the most products", "categories with fewer than 10 products": how many the record holds, not how many were sold. */
function rangeOf(frame: Frame): Pick<Params, 'of' | 'order' | 'having'> | null {
  const of = (['category', 'supplier'] as const).find((one) => frame.target === one);
  const sold = frame.has('buy', 'taker', 'order', 'revenue', 'quantity', 'spend', 'stock', 'price', 'average', 'share');
  if (!of || sold || frame.has('customer', 'discontinued', 'never', 'not')) return null;
  const [amount, ...others] = frame.amounts;
  if (amount) {
    const exactly = frame.has('only') ? { min: amount.value, max: amount.value, strict: false } : undefined;
    const having = amount.bounds ?? exactly;
    return amount.unit === 'products' && having && others.length === 0 ? { of, having } : null;
  }
  // "suppliers with only a single product"
  if (frame.says('onlyOneProduct')) return { of, having: { min: 1, max: 1, strict: false } };
  const ends = frame.words.find(
    ({ at, used, meanings }) =>
      used === null &&
      meanings.some((one) => one === 'top' || one === 'bottom') &&
      frame.words.slice(at + 1, at + 3).some((next) => next.used === null && next.meanings.includes('product')),
  );
  return ends ? { of, order: ends.meanings.includes('bottom') ? 'bottom' : 'top' } : null;
}

function sayMost(rows: Record<string, unknown>[], order: 'top' | 'bottom', counted: string, show: Show): string {
  const names = show.list(rows.map(({ name }) => String(name)));
  const each = rows.length > 1;
  const figure = show.number(rows[0]!.value);
  return show.t({
    de: `Die ${order === 'top' ? 'meisten' : 'wenigsten'} ${counted}: ${names} (${each ? 'je ' : ''}${figure}).`,
    en: `The ${order === 'top' ? 'most' : 'fewest'} ${counted}: ${names} (${figure}${each ? ' each' : ''}).`,
  });
}
