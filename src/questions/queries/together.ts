import { z } from 'zod';
import { askedCount } from '#src/questions/hints.ts';
import { defineQuery, Scope } from '#src/questions/query.ts';
import { binder, orderConditions, statement } from '#src/questions/sql.ts';

const Params = z.object({ scope: Scope, count: z.number().int().min(1).max(100).default(10) });
type Params = z.infer<typeof Params>;

/** Which other products stand in the same orders. */
export default defineQuery<Params>({
  name: 'together',
  label: { de: 'zusammen Gekauftes', en: 'what is bought together' },
  examples: { de: ['Was wird oft zusammen mit Chai bestellt?'], en: ['Which products are bought together with Chai?'] },
  params: Params,
  hears: ['usual', 'other'],
  reads(frame) {
    if (!frame.has('together') || frame.scope.products?.length !== 1 || frame.has('who') || frame.target === 'customer')
      return null;
    const single =
      frame.has('top') &&
      !frame.words.some((word) => /^(products|produkte|produkten|items|welche|articles)$/.test(word.key));
    return { weight: 83, params: { scope: frame.scope, count: askedCount(frame) ?? (single ? 1 : 10) } };
  },
  statement({ scope, count }, asOf) {
    const to = binder();
    const where = orderConditions(to, scope, asOf, false).join(' and ');
    const own = to.bind((scope.products ?? []).map(({ id }) => id));
    return statement(
      to,
      `select p.name, pairs.orders::text as orders from (select l.product_id, count(distinct l.order_id) as orders from orders o join order_lines l on l.order_id = o.id where ${where} and l.product_id <> all(${own}::int[]) group by l.product_id) pairs join products p on p.id = pairs.product_id order by pairs.orders desc${count === 1 ? '' : ', p.name'} fetch first (${to.bind(count)}::int) rows with ties`,
    );
  },
  say(rows, { scope }, show) {
    const { t } = show;
    const name = show.list((scope.products ?? []).map((product) => product.name));
    if (rows.length === 0)
      return {
        text: t({
          de: `Nichts: ${name} wurde${show.period(scope.period)} nie mit etwas anderem bestellt.`,
          en: `Nothing: ${name} was never ordered with anything else${show.period(scope.period)}.`,
        }),
      };
    return {
      text: t({
        de: `In denselben Bestellungen wie ${name}${show.period(scope.period)}:`,
        en: `In the same orders as ${name}${show.period(scope.period)}:`,
      }),
      table: {
        columns: [t({ de: 'Produkt', en: 'Product' }), t({ de: 'Bestellungen', en: 'Orders' })],
        rows: rows.map((row) => [String(row.name), show.number(row.orders)]),
      },
    };
  },
});
