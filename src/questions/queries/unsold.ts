import { z } from 'zod';
import { addDays } from '#src/lib/time.ts';
import { deedsOf } from '#src/questions/deeds.ts';
import type { Frame } from '#src/questions/frame.ts';
import { isYesNo } from '#src/questions/hints.ts';
import { defineQuery, type Reading, Scope } from '#src/questions/query.ts';
import { tidy } from '#src/questions/scope.ts';
import { binder, orderConditions, statement } from '#src/questions/sql.ts';

const Params = z.object({
  scope: Scope,
  /** when they were sold all the same */
  sold: Scope.optional(),
  count: z.boolean().default(false),
});
type Params = z.infer<typeof Params>;

/** Products nobody bought, ever or in a span of time. */
export default defineQuery<Params>({
  name: 'unsold',
  label: { de: 'nicht verkaufte Produkte', en: 'products not sold' },
  examples: {
    de: ['Welche Artikel hat noch niemand gekauft?', 'Welche Produkte wurden im Mai nicht verkauft?'],
    en: ['Which products were not sold in the last 90 days?', 'Are there products nobody ever bought?'],
  },
  params: Params,
  reads(frame) {
    const { customers, products, takers, owners, amount, ...scope } = frame.scope;
    // "what did Müller buy in 2024 but not in 2025?", "… for the first time in 2025?"
    if (customers && !products && frame.orders.length === 0) return soldToOnce(frame);
    if (customers || products || takers || owners || amount || frame.orders.length > 0) return null;
    if (frame.target !== 'product' && !(frame.has('product') && !frame.has('customer', 'employee'))) return null;
    if (!frame.has('never', 'not') || frame.has('discontinued', 'outOfStock', 'stock', 'employee')) return null;
    if (!frame.has('buy', 'taker', 'order')) return null;
    // "sold in 1996 but not in 1997"
    if (frame.periods.length > 1 || frame.has('noLonger')) return soldOnce(frame);
    return { weight: 88, params: { scope, count: frame.has('howMany') } };
  },
  statement({ scope, sold }, asOf) {
    const to = binder();
    const { categories, suppliers, ...rest } = scope;
    const sale = (of: Scope) =>
      `exists (select 1 from order_lines l join orders o on o.id = l.order_id where l.product_id = p.id and ${orderConditions(to, of, asOf, true).join(' and ')})`;
    const where = [`not ${sale(rest)}`, ...(sold ? [sale(sold)] : [])];
    if (categories) where.push(`p.category = any(${to.bind(categories.flatMap(({ values }) => values))}::text[])`);
    if (suppliers) where.push(`p.supplier = any(${to.bind(suppliers.flatMap(({ values }) => values))}::text[])`);
    return statement(to, `select p.name, p.category from products p where ${where.join(' and ')} order by p.name`);
  },
  say(rows, { scope, sold, count }, show) {
    const { t } = show;
    const once = sold
      ? t({ de: `, aber verkauft${show.period(sold.period)}`, en: `, but sold${show.period(sold.period)}` })
      : '';
    const where = `${show.period(scope.period)}${show.scope(scope)}${once}`;
    if (rows.length === 0)
      return {
        text: sold
          ? t({ de: `Keine Produkte ohne Bestellung${where}.`, en: `No products without an order${where}.` })
          : t({ de: `Keine: Jedes Produkt wurde verkauft${where}.`, en: `None: every product was sold${where}.` }),
      };
    const head = `${show.count(rows.length, { de: 'Produkt', en: 'product' }, { de: 'Produkte', en: 'products' })} ${t({ de: 'ohne Bestellung', en: 'without an order' })}${where}`;
    if (count && rows.length > 20) return { text: `${head}.` };
    return {
      text: `${head}:`,
      table: {
        columns: [t({ de: 'Produkt', en: 'Product' }), t({ de: 'Kategorie', en: 'Category' })],
        rows: rows.map((row) => [String(row.name), String(row.category ?? '')]),
      },
    };
  },
});

/** Products that one customer bought in one time and not in another. */
function soldToOnce(frame: Frame): Reading<Params> | null {
  const asked = frame.target === 'product' || (frame.target === null && frame.has('what') && frame.has('buy'));
  if (!asked || isYesNo(frame)) return null;
  const [first] = frame.periods;
  const anew = first?.from && frame.periods.length === 1 && frame.says('forTheFirstTime');
  if (anew) {
    const { period, ...others } = frame.scope;
    const before = { from: null, to: addDays(first.from!, -1), on: 'ordered' as const, unit: 'range' as const };
    return {
      weight: 89,
      params: {
        scope: { ...others, period: before },
        sold: { customers: others.customers, period },
        count: frame.has('howMany'),
      },
      hears: ['first', 'new'],
    };
  }
  return frame.periods.length > 1 && frame.has('never', 'not', 'noLonger') ? soldOnce(frame) : null;
}

/** Products that sold in one time and not in another. */
function soldOnce(frame: Frame): Reading<Params> | null {
  const { categories, suppliers, customers, ...others } = frame.scope;
  if (Object.keys(others).some((key) => key !== 'period')) return null;
  const [done, left, ...more] = deedsOf(frame);
  if (!done || !left || more.length > 0 || done.not || !left.not || !done.scope.period || !left.scope.period)
    return null;
  const scope = tidy({ categories, suppliers, customers, period: left.scope.period });
  const sold = tidy({ customers, period: done.scope.period });
  return { weight: 88, params: { scope, sold, count: frame.has('howMany') } };
}
