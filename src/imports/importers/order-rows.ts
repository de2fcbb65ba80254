import { defineImporter, number } from '#src/imports/importer.ts';
import { LINE_FIELDS, readLine } from './order-lines.ts';
import { ORDER_FIELDS, readOrder } from './orders.ts';

/** One table with a row per order line, the order's own columns repeated or standing on its first row only. */
export default defineImporter({
  name: 'order-rows',
  label: { de: 'Bestellungen mit Positionen', en: 'orders with their lines' },
  tables: ['orders', 'order-lines'],
  fields: {
    ...LINE_FIELDS,
    ...ORDER_FIELDS,
    // A bare amount beside a product is the line's; the order's own is called by its full name.
    net: number(
      'amount_net',
      'order total',
      'order amount',
      'subtotal',
      'total',
      'Bestellwert',
      'Auftragswert',
      'Gesamtbetrag',
      'Rechnungsbetrag',
    ),
    line_amount: number(
      ...LINE_FIELDS.line_amount.names,
      'amount',
      'sales',
      'revenue',
      'Betrag',
      'Umsatz',
      'Summe',
      'Wert',
    ),
  },
  needs: [
    ['number', 'customer', 'day', 'product', 'quantity'],
    ['number', 'customer_name', 'day', 'product', 'quantity'],
    ['number', 'customer', 'day', 'product_name', 'quantity'],
    ['number', 'customer_name', 'day', 'product_name', 'quantity'],
  ],
  map(cells, memory, present) {
    const above = memory.above;
    const follows = above !== null && above.number !== null && (!cells.number || cells.number === above.number);
    const head = follows ? { ...cells, ...filled(above, cells) } : cells;
    if (!follows) memory.above = cells;

    const order = readOrder(head, memory, present);
    if ('de' in order) return order;
    const line = readLine(cells, order.number, memory);
    if ('de' in line) return line;
    return follows ? { line } : { order, line };
  },
});

function filled(
  above: Record<string, string | null>,
  cells: Record<string, string | null>,
): Record<string, string | null> {
  const head: Record<string, string | null> = {};
  for (const field of Object.keys(ORDER_FIELDS)) head[field] = cells[field] ?? above[field] ?? null;
  return head;
}
