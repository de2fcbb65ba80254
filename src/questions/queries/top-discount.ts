import { z } from 'zod';
import { defineQuery, Scope } from '#src/questions/query.ts';
import { binder, statement } from '#src/questions/sql.ts';
import { fromOrders } from '#src/questions/sql-figures.ts';

const Params = z.object({ scope: Scope });
type Params = z.infer<typeof Params>;

/** The highest discount anybody, or one customer, ever got on a line, in percent, and on which orders. */
export default defineQuery<Params>({
  name: 'top-discount',
  label: { de: 'höchster Rabatt', en: 'highest discount' },
  examples: {
    de: ['Was war der höchste Rabatt, den Müller je bekommen hat?'],
    en: ['What is the highest discount we ever gave Harbour Tools?'],
  },
  params: Params,
  reads(frame) {
    if (!frame.has('discount') || !frame.has('top') || frame.orders.length > 0) return null;
    if (frame.has('who', 'customer', 'average', 'gross') || frame.target === 'product') return null;
    return { weight: 90, params: { scope: frame.scope } };
  },
  statement({ scope }, asOf) {
    const to = binder();
    return statement(
      to,
      `select o.number, o.day::text as day, max(l.discount)::text as discount ${fromOrders(to, scope, asOf, true)} group by o.id, o.number, o.day order by max(l.discount) desc fetch first 1 rows with ties`,
    );
  },
  say(rows, { scope }, show) {
    const { t } = show;
    const where = `${show.period(scope.period)}${show.scope(scope)}`;
    const highest = Number(rows[0]?.discount ?? 0);
    if (highest === 0) return { text: t({ de: `Kein Rabatt${where}.`, en: `No discount${where}.` }) };
    const orders = show.list(rows.slice(0, 5).map((row) => String(row.number)));
    const more = rows.length > 5 ? ' …' : '';
    return {
      text: t({
        de: `Höchster Rabatt${where}: ${show.percent(highest * 100)} (Bestellung ${orders}${more})`,
        en: `Highest discount${where}: ${show.percent(highest * 100)} (order ${orders}${more})`,
      }),
    };
  },
});
