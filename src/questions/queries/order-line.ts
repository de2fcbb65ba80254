import { z } from 'zod';
import { isYesNo } from '#src/questions/hints.ts';
import { defineQuery, Ref } from '#src/questions/query.ts';
import { binder, statement } from '#src/questions/sql.ts';

const Params = z.object({
  numbers: z.array(z.string()).min(1).max(20),
  products: z.array(Ref).min(1),
  /** whose order it is said to be */
  customers: z.array(Ref).optional(),
  yesNo: z.boolean().default(false),
});
type Params = z.infer<typeof Params>;

/** One product in one order: how many, at what price, with what discount. */
export default defineQuery<Params>({
  name: 'order-line',
  label: { de: 'eine Position einer Bestellung', en: 'one line of an order' },
  examples: {
    de: ['Welchen Rabatt gab es auf Chai in Bestellung 10248?'],
    en: ['How many units of Chai were in order 10248?'],
  },
  params: Params,
  hears: ['discount', 'price', 'howMuch', 'quantity', 'revenue', 'spend'],
  reads(frame) {
    const { products, customers } = frame.scope;
    if (frame.orders.length === 0 || !products) return null;
    return {
      weight: 96,
      params: { numbers: frame.orders, products, ...(customers ? { customers } : {}), yesNo: isYesNo(frame) },
    };
  },
  statement({ numbers, products }, asOf) {
    const to = binder();
    return statement(
      to,
      `select o.number, c.name as customer, p.name as product, l.quantity::text as quantity, l.unit_price::text as price, round(100 * l.discount, 2)::text as discount, round(l.amount, 2)::text as amount
      from orders o join customers c on c.id = o.customer_id left join order_lines l on l.order_id = o.id and l.product_id = any(${to.bind(products.map(({ id }) => id))}::int[]) left join products p on p.id = l.product_id
      where o.number = any(${to.bind(numbers)}::text[]) and o.day <= ${to.bind(asOf)} order by o.number, l.line_no`,
    );
  },
  say(rows, { numbers, products, customers, yesNo }, show) {
    const { t } = show;
    const what = show.list([...new Set(products.map(({ name }) => name))]);
    if (rows.length === 0)
      return {
        text: t({
          de: `Ich kenne keine Bestellung ${numbers.join(', ')}.`,
          en: `I know no order ${numbers.join(', ')}.`,
        }),
      };
    const said = rows.map((row) => {
      const order = t({
        de: `Bestellung ${row.number} von ${row.customer}`,
        en: `Order ${row.number} from ${row.customer}`,
      });
      if (row.product === null)
        return t({
          de: `${yesNo ? 'Nein. ' : ''}${order} enthält ${what} nicht.`,
          en: `${yesNo ? 'No. ' : ''}${order} does not contain ${what}.`,
        });
      const discount =
        Number(row.discount) > 0
          ? t({ de: `Rabatt ${show.percent(row.discount)}`, en: `discount ${show.percent(row.discount)}` })
          : t({ de: 'ohne Rabatt', en: 'no discount' });
      return `${yesNo ? t({ de: 'Ja. ', en: 'Yes. ' }) : ''}${order}: ${t({
        de: `${show.number(row.quantity)} Stück ${row.product} zu ${show.money(row.price)}, ${discount}, zusammen ${show.money(row.amount)}.`,
        en: `${show.number(row.quantity)} units of ${row.product} at ${show.money(row.price)}, ${discount}, ${show.money(row.amount)} in all.`,
      })}`;
    });
    const other = customers && !customers.some(({ name }) => name === rows[0]!.customer);
    const note = other
      ? t({
          de: ` Sie ist nicht von ${show.list(customers.map(({ name }) => name))}.`,
          en: ` It is not from ${show.list(customers.map(({ name }) => name))}.`,
        })
      : '';
    return { text: `${said.join('\n')}${note}` };
  },
});
