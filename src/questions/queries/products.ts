import { z } from 'zod';
import { isYesNo } from '#src/questions/hints.ts';
import { othersOf } from '#src/questions/others.ts';
import { defineQuery, Scope } from '#src/questions/query.ts';
import { sayNames } from '#src/questions/show.ts';
import { binder, statement } from '#src/questions/sql.ts';
import { fromOrders } from '#src/questions/sql-figures.ts';

const Params = z.object({
  scope: Scope,
  /** bought by every one of the customers, not by any */
  shared: z.boolean().optional(),
});
type Params = z.infer<typeof Params>;

/** What was bought: the products of a scope with quantity and last day. */
export default defineQuery<Params>({
  name: 'products',
  label: { de: 'gekaufte Produkte', en: 'products bought' },
  examples: {
    de: ['Was hat Müller seit Ostern bestellt?', 'Welche Produkte hat Müller jemals gekauft?'],
    en: ['What did Harbour Tools buy in 2025?', 'Which products has Harbour Tools ever bought?'],
  },
  params: Params,
  hears: ['usual', 'quantity'],
  reads(frame) {
    const { scope } = frame;
    if (frame.orders.length > 0 || frame.says('byOrderNumber')) return null;
    // "revenue with products of Exotic Foods" is one sum
    const among = scope.suppliers ?? scope.categories;
    if (frame.has('revenue') && !frame.has('which', 'what', 'list') && (among || !frame.has('product'))) return null;
    if (frame.has('revenue') && frame.has('total', 'howMuch') && !frame.has('which', 'list')) return null;
    const asked =
      frame.target === 'product' ||
      (frame.has('what') &&
        frame.has('buy', 'order', 'spend') &&
        !frame.has('last', 'first', 'revenue', 'when', 'average'));
    const restricted =
      scope.customers ||
      scope.takers ||
      scope.cities ||
      scope.countries ||
      scope.period ||
      scope.shippers ||
      scope.discounted ||
      scope.owners;
    if (!asked || !restricted) return null;
    if (frame.has('not', 'never') && !isYesNo(frame)) return null;
    const shared = (scope.customers?.length ?? 0) > 1 && frame.has('both', 'together');
    return {
      weight: frame.target === 'product' ? 57 : 55,
      params: { scope, ...(shared ? { shared } : {}) },
      hears: othersOf(frame) === 'product' ? ['other'] : [],
    };
  },
  statement({ scope, shared }, asOf) {
    const to = binder();
    const from = fromOrders(to, scope, asOf, true);
    const all = shared ? ` having count(distinct o.customer_id) = ${to.bind(scope.customers!.length)}` : '';
    return statement(
      to,
      `with sold as (select l.product_id, sum(l.quantity) as quantity, max(o.day) as last, count(distinct o.id) as orders, sum(l.amount) as amount ${from} group by l.product_id${all})
      select p.name, sold.quantity::text as quantity, sold.last::text as last, sold.orders, round(sold.amount, 2)::text as amount from sold join products p on p.id = sold.product_id order by sold.last desc, p.name`,
    );
  },
  say(rows, { scope, shared }, show) {
    const { t } = show;
    const who = scope.customers ? sayNames(scope.customers, show) : '';
    const about = show.scope(scope, ['customers']);
    if (rows.length === 0)
      return {
        text: t({
          de: `Nichts: keine Bestellung${who ? ` von ${who}` : ''}${show.period(scope.period)}${about}.`,
          en: `Nothing: no orders${who ? ` from ${who}` : ''}${show.period(scope.period)}${about}.`,
        }),
      };
    const many = (scope.customers?.length ?? 0) > 1;
    const count = `${show.count(rows.length, { de: 'Produkt', en: 'product' }, { de: 'Produkte', en: 'products' })}${shared ? t({ de: ' gemeinsam', en: ' in common' }) : ''}`;
    return {
      text: t({
        de: who
          ? `${who} ${many ? 'haben' : 'hat'}${show.period(scope.period)} ${count} bestellt${about}:`
          : `Bestellt wurden${show.period(scope.period)} ${count}${about}:`,
        en: `${who ? `${who} ordered ` : ''}${count}${who ? '' : ' ordered'}${show.period(scope.period)}${about}:`,
      }),
      table: {
        columns: [
          t({ de: 'Produkt', en: 'Product' }),
          t({ de: 'Menge', en: 'Quantity' }),
          t({ de: 'Betrag', en: 'Amount' }),
          t({ de: 'Zuletzt', en: 'Last' }),
        ],
        rows: rows.map((row) => [
          String(row.name),
          show.number(row.quantity),
          show.money(row.amount),
          show.shortDay(row.last),
        ]),
      },
    };
  },
});
