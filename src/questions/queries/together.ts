import { z } from 'zod';
import type { Frame } from '#src/questions/frame.ts';
import { askedCount } from '#src/questions/hints.ts';
import { defineQuery, Scope } from '#src/questions/query.ts';
import { binder, orderConditions, statement } from '#src/questions/sql.ts';

const Params = z.object({
  scope: Scope,
  count: z.number().int().min(1).max(100).default(10),
  /** in the same orders, or by the same customers at any time */
  by: z.enum(['order', 'customer']).default('order'),
});
type Params = z.infer<typeof Params>;

/** Which other products stand in the same orders, or were bought by the same customers. */
export default defineQuery<Params>({
  name: 'together',
  label: { de: 'zusammen Gekauftes', en: 'what is bought together' },
  examples: {
    de: ['Was wird oft zusammen mit Chai bestellt?', 'Was kaufen Kunden von Chai sonst noch?'],
    en: ['Which products are bought together with Chai?', 'What else do customers who bought Chai buy?'],
  },
  params: Params,
  hears: ['usual', 'other'],
  reads(frame) {
    if (frame.scope.products?.length !== 1) return null;
    const single =
      frame.has('top') &&
      !frame.words.some((word) => /^(products|produkte|produkten|items|welche|articles)$/.test(word.key));
    const params = { scope: frame.scope, count: askedCount(frame) ?? (single ? 1 : 10) };
    if (isOfBuyers(frame)) return { weight: 84, params: { ...params, by: 'customer' }, hears: ['both', 'again'] };
    if (!frame.has('together') || frame.has('who') || frame.target === 'customer') return null;
    return { weight: 83, params: { ...params, by: 'order' } };
  },
  statement({ scope, count, by }, asOf) {
    const to = binder();
    const where = orderConditions(to, scope, asOf, false).join(' and ');
    const { products, ...others } = scope;
    const own = to.bind((products ?? []).map(({ id }) => id));
    const pairs =
      by === 'order'
        ? `select l.product_id, count(distinct l.order_id) as pairs from orders o join order_lines l on l.order_id = o.id where ${where} and l.product_id <> all(${own}::int[]) group by l.product_id`
        : `select l.product_id, count(distinct o.customer_id) as pairs from orders o join order_lines l on l.order_id = o.id
          where ${[...orderConditions(to, others, asOf, false), 'true'].join(' and ')} and l.product_id <> all(${own}::int[]) and o.customer_id in (select o.customer_id from orders o where ${where}) group by l.product_id`;
    return statement(
      to,
      `select p.name, other.pairs::text as pairs from (${pairs}) other join products p on p.id = other.product_id order by other.pairs desc${count === 1 ? '' : ', p.name'} fetch first (${to.bind(count)}::int) rows with ties`,
    );
  },
  say(rows, { scope, by }, show) {
    const { t } = show;
    const name = show.list((scope.products ?? []).map((product) => product.name));
    const period = show.period(scope.period);
    if (rows.length === 0)
      return {
        text:
          by === 'order'
            ? t({
                de: `Nichts: ${name} wurde${period} nie mit etwas anderem bestellt.`,
                en: `Nothing: ${name} was never ordered with anything else${period}.`,
              })
            : t({
                de: `Nichts: Wer ${name}${period} bestellt hat, hat nichts anderes bestellt.`,
                en: `Nothing: whoever ordered ${name}${period} ordered nothing else.`,
              }),
      };
    return {
      text:
        by === 'order'
          ? t({ de: `In denselben Bestellungen wie ${name}${period}:`, en: `In the same orders as ${name}${period}:` })
          : t({
              de: `Was Kunden, die ${name} bestellt haben, noch bestellt haben${period}:`,
              en: `What else customers of ${name} ordered${period}:`,
            }),
      table: {
        columns: [
          t({ de: 'Produkt', en: 'Product' }),
          by === 'order' ? t({ de: 'Bestellungen', en: 'Orders' }) : t({ de: 'Kunden', en: 'Customers' }),
        ],
        rows: rows.map((row) => [String(row.name), show.number(row.pairs)]),
      },
    };
  },
});

/** "What else do customers who bought Chai buy?" */
function isOfBuyers(frame: Frame): boolean {
  const asksThings = frame.has('what') || (frame.has('which') && frame.target === 'product');
  return (
    asksThings && frame.has('customer') && frame.has('buy') && frame.says('somethingElse') && !frame.scope.customers
  );
}
