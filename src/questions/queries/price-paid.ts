import { z } from 'zod';
import { defineQuery, Scope } from '#src/questions/query.ts';
import { binder, statement } from '#src/questions/sql.ts';
import { fromOrders } from '#src/questions/sql-figures.ts';

const Params = z.object({ scope: Scope });
type Params = z.infer<typeof Params>;

/** What one customer paid for one product the last time, per unit before discount. */
export default defineQuery<Params>({
  name: 'price-paid',
  label: { de: 'zuletzt gezahlter Preis', en: 'price last paid' },
  examples: {
    de: ['Zu welchem Preis hat Müller zuletzt Chai gekauft?'],
    en: ['What price did Harbour Tools pay for Chai last time?'],
  },
  params: Params,
  hears: ['last'],
  reads(frame) {
    const { scope } = frame;
    if (scope.customers?.length !== 1 || !scope.products || frame.orders.length > 0) return null;
    return frame.has('price') && !frame.has('average') ? { weight: 90, params: { scope } } : null;
  },
  statement({ scope }, asOf) {
    const to = binder();
    return statement(
      to,
      `select o.number, o.day::text as day, l.unit_price::text as price, l.quantity::text as quantity, l.discount::text as discount ${fromOrders(to, scope, asOf, true)} order by o.day desc, o.number desc limit 1`,
    );
  },
  say(rows, { scope }, show) {
    const { t } = show;
    const who = scope.customers![0]!.name;
    const what = scope.products![0]!.name;
    const row = rows[0];
    if (!row) return { text: t({ de: `${who} hat ${what} nie gekauft.`, en: `${who} never bought ${what}.` }) };
    const discount =
      Number(row.discount) > 0
        ? t({
            de: `, Rabatt ${show.percent(Number(row.discount) * 100)}`,
            en: `, discount ${show.percent(Number(row.discount) * 100)}`,
          })
        : '';
    return {
      text: t({
        de: `${who} hat ${what} zuletzt am ${show.day(row.day)} zum Stückpreis von ${show.money(row.price)} gekauft (Bestellung ${row.number}, Menge ${show.number(row.quantity)}${discount}).`,
        en: `${who} last bought ${what} on ${show.day(row.day)} at a unit price of ${show.money(row.price)} (order ${row.number}, quantity ${show.number(row.quantity)}${discount}).`,
      }),
    };
  },
});
