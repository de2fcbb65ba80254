import { z } from 'zod';
import { isYesNo } from '#src/questions/hints.ts';
import { Bounds, defineQuery, Scope } from '#src/questions/query.ts';
import { tidy } from '#src/questions/scope.ts';
import { sayNames } from '#src/questions/show.ts';
import { binder, namesProducts, statement } from '#src/questions/sql.ts';
import { fromOrders } from '#src/questions/sql-figures.ts';
import { thresholdsOf } from '#src/questions/thresholds.ts';

const Params = z.object({
  scope: Scope,
  /** "more than 20 times", "for at least 5,000": how many orders there must be, or how much they must come to */
  orders: Bounds.optional(),
  revenue: Bounds.optional(),
});
type Params = z.infer<typeof Params>;

/** Is there such an order at all? Yes or no, and when. */
export default defineQuery<Params>({
  name: 'check',
  label: { de: 'ob es eine Bestellung gibt', en: 'whether there is an order' },
  examples: {
    de: ['Hat Müller jemals Chai gekauft?', 'Hat Müller dieses Jahr schon bestellt?'],
    en: ['Has Harbour Tools ever bought Chai?', 'Did Harbour Tools order anything in May?'],
  },
  params: Params,
  reads(frame) {
    // "did they order, and what?" wants the list
    if (!isYesNo(frame) || frame.orders.length > 0 || frame.says('andWhat')) return null;
    const scope = { ...frame.scope };
    // "are there customers who …?" wants them
    if (frame.target === 'customer' && !scope.customers) return null;
    if (
      !frame.has('buy', 'order', 'spend', 'ship', 'open', 'late', 'comment', 'discount', 'active') &&
      !(scope.customers && scope.products)
    )
      return null;
    if (frame.has('comment')) return { weight: 66, params: { scope: { ...scope, commented: true } } };
    if (frame.has('discount')) return { weight: 66, params: { scope: { ...scope, discounted: true } } };
    // "were there orders above 3,000 in May?"
    const above =
      frame.target === 'order' && frame.amounts.find(({ bounds, unit }) => bounds && (!unit || unit === 'money'));
    if (above && !scope.customers) scope.amount = above.bounds;
    const weight = scope.customers ? 68 : 61;
    const bound = scope.customers?.length === 1 ? thresholdsOf(frame) : null;
    // what a customer's orders come to, and how many they are; of single products only how many orders
    const known = bound?.orders ? { orders: bound.orders } : namesProducts(scope) ? {} : { revenue: bound?.revenue };
    return { weight, params: tidy({ scope, ...known }), hears: known.revenue ? ['revenue'] : [] };
  },
  statement({ scope }, asOf) {
    const to = binder();
    const lines = namesProducts(scope);
    return statement(
      to,
      `select o.number, o.day::text as day, c.name as customer, o.amount_net::text as amount${lines ? ', sum(l.quantity)::text as quantity' : ''}
      ${fromOrders(to, scope, asOf, lines, 'customer')}${lines ? ' group by o.id, c.name' : ''} order by o.day desc, length(o.number) desc, o.number desc`,
    );
  },
  say(rows, { scope, orders, revenue }, show) {
    const { t } = show;
    const who = scope.customers ? sayNames(scope.customers, show) : '';
    const what = `${show.period(scope.period)}${show.scope(scope, ['customers'])}`;
    const sum = rows.reduce((cents, { amount }) => cents + Math.round(Number(amount) * 100), 0) / 100;
    const kept = orders ? isWithin(rows.length, orders) : revenue ? isWithin(sum, revenue) : null;
    if (kept !== null) {
      const yes = t(kept ? { de: 'Ja', en: 'Yes' } : { de: 'Nein', en: 'No' });
      const found = show.count(rows.length, { de: 'Bestellung', en: 'order' }, { de: 'Bestellungen', en: 'orders' });
      const figure = orders ? found : `${show.money(sum)} (${found})`;
      return { text: t({ de: `${yes}: ${figure} von ${who}${what}.`, en: `${yes}: ${figure} from ${who}${what}.` }) };
    }
    if (rows.length === 0)
      return {
        text: t({
          de: `Nein, keine Bestellung${who ? ` von ${who}` : ''}${what}.`,
          en: `No, there is no order${who ? ` from ${who}` : ''}${what}.`,
        }),
      };
    const count = show.count(rows.length, { de: 'Bestellung', en: 'order' }, { de: 'Bestellungen', en: 'orders' });
    return {
      text: t({
        de: `Ja: ${count}${who ? ` von ${who}` : ''}${what}, zuletzt am ${show.day(rows[0]!.day)}.`,
        en: `Yes: ${count}${who ? ` from ${who}` : ''}${what}, most recently on ${show.day(rows[0]!.day)}.`,
      }),
      table: {
        columns: [
          t({ de: 'Datum', en: 'Date' }),
          t({ de: 'Bestellung', en: 'Order' }),
          ...(who ? [] : [t({ de: 'Kunde', en: 'Customer' })]),
          t({ de: 'Betrag', en: 'Amount' }),
          ...(rows[0]!.quantity ? [t({ de: 'Menge', en: 'Quantity' })] : []),
        ],
        rows: rows.map((row) => [
          show.shortDay(row.day),
          String(row.number),
          ...(who ? [] : [String(row.customer)]),
          show.money(row.amount),
          ...(row.quantity ? [show.number(row.quantity)] : []),
        ]),
      },
    };
  },
});

function isWithin(value: number, { min, max, strict }: Bounds): boolean {
  const above = min === undefined || (strict ? value > min : value >= min);
  const below = max === undefined || (strict ? value < max : value <= max);
  return above && below;
}
