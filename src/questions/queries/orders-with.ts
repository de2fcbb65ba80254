import { z } from 'zod';
import { defineQuery, Ref, Scope } from '#src/questions/query.ts';
import { binder, orderConditions, statement } from '#src/questions/sql.ts';

const Params = z.object({ scope: Scope, products: z.array(Ref).min(2).max(6), count: z.boolean().default(false) });
type Params = z.infer<typeof Params>;

/** Orders that hold all of several products. */
export default defineQuery<Params>({
  name: 'orders-with',
  label: { de: 'Bestellungen mit allen genannten Produkten', en: 'orders with all of the products' },
  examples: {
    de: ['In welchen Bestellungen sind Chai und Chang zusammen drin?'],
    en: ['List the orders in which both Chai and Chang were bought'],
  },
  params: Params,
  reads(frame) {
    const { products, ...scope } = frame.scope;
    const distinct = (products ?? []).filter((one, at, all) => all.findIndex(({ name }) => name === one.name) === at);
    if (distinct.length < 2 || frame.has('or', 'versus', 'more', 'less') || frame.orders.length > 0) return null;
    if (!frame.has('order') || frame.has('customer', 'who')) return null;
    if (!frame.has('together', 'both') && !frame.says('inSameOrder')) return null;
    return { weight: 91, params: { scope, products: distinct, count: frame.has('howMany') } };
  },
  statement({ scope, products }, asOf) {
    const to = binder();
    const where = orderConditions(to, scope, asOf, false);
    for (const { name } of products)
      where.push(
        `exists (select 1 from order_lines l join products p on p.id = l.product_id where l.order_id = o.id and p.name = ${to.bind(name)})`,
      );
    return statement(
      to,
      `select o.number, o.day::text as day, c.name as customer, o.amount_net::text as amount from orders o join customers c on c.id = o.customer_id where ${where.join(' and ')} order by o.day, o.number`,
    );
  },
  say(rows, { scope, products }, show) {
    const { t } = show;
    const what = show.list(products.map(({ name }) => name));
    const where = `${show.period(scope.period)}${show.scope(scope)}`;
    if (rows.length === 0)
      return { text: t({ de: `Keine Bestellung mit ${what}${where}.`, en: `No orders with ${what}${where}.` }) };
    return {
      text: `${show.count(rows.length, { de: 'Bestellung', en: 'order' }, { de: 'Bestellungen', en: 'orders' })} ${t({ de: `mit ${what}`, en: `with ${what}` })}${where}:`,
      table: {
        columns: [
          t({ de: 'Datum', en: 'Date' }),
          t({ de: 'Bestellung', en: 'Order' }),
          t({ de: 'Kunde', en: 'Customer' }),
          t({ de: 'Betrag', en: 'Amount' }),
        ],
        rows: rows.map((row) => [
          show.shortDay(row.day),
          String(row.number),
          String(row.customer),
          show.money(row.amount),
        ]),
      },
    };
  },
});
