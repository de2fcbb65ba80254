import { z } from 'zod';
import { groupedBy } from '#src/questions/hints.ts';
import { defineQuery } from '#src/questions/query.ts';
import { binder, statement } from '#src/questions/sql.ts';

const Of = z.enum(['category', 'supplier', 'shipper', 'status', 'segment', 'country', 'city']);
const Params = z.object({ of: Of, count: z.boolean().default(false) });
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
    if (frame.entities.length > 0 || frame.periods.length > 0 || frame.orders.length > 0 || frame.amounts.length > 0)
      return null;
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
  statement({ of }, asOf) {
    const { table, column } = SOURCES[of];
    const to = binder();
    const known = table === 'orders' ? ` and o.day <= ${to.bind(asOf)}` : '';
    return statement(
      to,
      `select o.${column} as name, count(*)::text as value from ${table} o where o.${column} <> ''${known} group by 1 order by 1`,
    );
  },
  say(rows, { of }, show) {
    const [what, counted] = SOURCES[of][show.language];
    return {
      text: `${show.number(rows.length)} ${what}:`,
      table: { columns: [what, counted], rows: rows.map((row) => [String(row.name), show.number(row.value)]) },
    };
  },
});
