import { z } from 'zod';
import { askedCount, isYesNo } from '#src/questions/hints.ts';
import { Facet, facetsOf } from '#src/questions/order-facets.ts';
import { defineQuery, type Row, Scope, type Statement } from '#src/questions/query.ts';
import { linesOf, sayFacet } from '#src/questions/say-order.ts';
import { binder, orderConditions, statement } from '#src/questions/sql.ts';

const Params = z.object({
  numbers: z.array(z.string()).min(1).max(20).optional(),
  /** the order of the same customer so many places before (negative) or after the one numbered */
  step: z.number().int().min(-1000).max(1000).optional(),
  /** instead of a number: the latest order of a scope */
  latest: Scope.optional(),
  skip: z.number().int().min(0).optional(),
  facets: z.array(Facet).min(1),
  yesNo: z.boolean().default(false),
  /** "is it from Müller?", "did Anna take it?" */
  said: z.object({ of: z.enum(['customer', 'taker']), names: z.array(z.string()) }).optional(),
  /** "is it disputed?" */
  expected: z.array(z.string()).optional(),
});
type Params = z.infer<typeof Params>;

/** One order by its number: what was in it, whose it was, where it stands. */
export default defineQuery<Params>({
  name: 'order',
  label: { de: 'eine Bestellung', en: 'one order' },
  examples: {
    de: ['Was war in Bestellung 10643 drin?', 'Ist 11045 schon verschickt?'],
    en: ['What was in order 10248?', 'Who took order 10248?'],
  },
  params: Params,
  hears: ['contain'],
  reads(frame) {
    const found = facetsOf(frame);
    const facets: Facet[] = found.length > 0 ? found : ['all'];
    const expected = isYesNo(frame) ? frame.scope.statuses?.flatMap(({ values }) => values) : undefined;
    if (expected && frame.orders.length > 0)
      return { weight: 90, params: { numbers: frame.orders, facets: ['status'], yesNo: true, expected } };
    const people = frame.scope.takers ?? frame.scope.owners;
    const claimed = frame.scope.customers ?? people;
    if (frame.orders.length > 0 && isYesNo(frame) && claimed) {
      const of = frame.scope.customers ? ('customer' as const) : ('taker' as const);
      return {
        weight: 91,
        params: {
          numbers: frame.orders,
          facets: [of],
          yesNo: true,
          said: { of, names: claimed.map(({ name }) => name) },
        },
      };
    }
    const yesNo =
      isYesNo(frame) &&
      facets.some((facet) => ['shipped', 'late', 'on-time', 'comment', 'discount', 'status'].includes(facet));
    // "was gehört zu 10248?", "was steht drauf?"
    const onlyLines = facets.length === 1 && facets[0] === 'products';
    if (frame.orders.length > 0)
      return {
        weight: 90,
        params: { numbers: frame.orders, facets: facets.slice(0, 4), yesNo },
        hears: [
          ...(onlyLines ? (['owner', 'status'] as const) : []),
          ...(facets.some((facet) => facet === 'discounted' || facet === 'discount') ? (['share'] as const) : []),
        ],
      };
    const onLast =
      frame.scope.customers?.length === 1 &&
      frame.has('last') &&
      (askedCount(frame) ?? 1) === 1 &&
      frame.has('order', 'ship') &&
      found.some((facet) =>
        [
          'shipped',
          'shipper',
          'freight',
          'ship-to',
          'status',
          'comment',
          'required',
          'late',
          'on-time',
          'taker',
          'discount',
          'amount',
          'duration',
          'gross',
        ].includes(facet),
      );
    if (onLast)
      return {
        weight: 73,
        params: {
          // "the last delivery" is one that has gone out
          latest: frame.has('order') ? frame.scope : { ...frame.scope, shipped: true },
          facets: facets.filter((facet) => facet !== 'products' || frame.has('what')),
          yesNo,
        },
      };
    return null;
  },
  statement({ numbers, step, latest, skip }, asOf): Statement {
    const to = binder();
    const place = (order: string) => `(${order}.day, length(${order}.number), ${order}.number)`;
    const [sign, way] = (step ?? 0) < 0 ? ['<', 'desc'] : ['>', 'asc'];
    const which =
      numbers && step
        ? `o.id = (select n.id from orders n join orders b on b.customer_id = n.customer_id and ${place('n')} ${sign} ${place('b')} where b.number = any(${to.bind(numbers)}::text[]) and n.day <= ${to.bind(asOf)} order by n.day ${way}, length(n.number) ${way}, n.number ${way} limit 1 offset ${to.bind(Math.abs(step) - 1)})`
        : numbers
          ? `o.number = any(${to.bind(numbers)}::text[]) and o.day <= ${to.bind(asOf)}`
          : `o.id = (select o.id from orders o where ${orderConditions(to, latest ?? {}, asOf, false).join(' and ')} order by o.day desc, length(o.number) desc, o.number desc limit 1 offset ${to.bind(skip ?? 0)})`;
    const today = to.bind(asOf);
    return statement(
      to,
      `select o.number, o.day::text as day, c.name as customer, c.phone, c.street, c.city, c.country, own.name as owner, taker.name as taker, o.required_day::text as required,
        case when o.shipped_day <= ${today} then o.shipped_day::text end as shipped, o.status::text as state, o.status_text as status, o.shipper, o.freight::text as freight,
        o.amount_gross::text as gross, o.amount_net::text as net, o.ship_name, o.ship_street, o.ship_city, o.ship_country, o.comment,
        (select name from contacts where customer_id = c.id order by is_main desc, id limit 1) as contact,
        (select json_agg(json_build_object('product', p.name, 'quantity', l.quantity::text, 'price', l.unit_price::text, 'amount', round(l.amount, 2)::text, 'discount', round(100 * l.discount, 2)::text) order by l.line_no)
          from order_lines l join products p on p.id = l.product_id where l.order_id = o.id) as lines
      from orders o join customers c on c.id = o.customer_id left join teammates taker on taker.id = o.taken_by_id left join teammates own on own.id = c.owner_id where ${which} order by o.day, o.number`,
    );
  },
  say(rows, { numbers, step, facets, yesNo, expected, said }, show) {
    if (rows.length === 0) {
      const before = { de: 'Davor ist keine Bestellung verzeichnet.', en: 'None: there is no order before that.' };
      const after = { de: 'Danach ist keine Bestellung verzeichnet.', en: 'None: there is no order after that.' };
      return {
        text: show.t(
          step
            ? step < 0
              ? before
              : after
            : numbers
              ? {
                  de: `Ich kenne keine Bestellung ${numbers.join(', ')}.`,
                  en: `I know no order ${numbers.join(', ')}.`,
                }
              : { de: 'Keine Bestellung gefunden.', en: 'No orders found.' },
        ),
      };
    }
    const lead = (row: Row) =>
      said
        ? show.t(said.names.includes(String(row[said.of])) ? { de: 'Ja. ', en: 'Yes. ' } : { de: 'Nein. ', en: 'No. ' })
        : '';
    const texts = rows.map(
      (row) => lead(row) + facets.map((facet) => sayFacet(row, facet, show, yesNo, expected)).join(' '),
    );
    const withLines = facets.some((facet) => facet === 'products' || facet === 'all' || facet === 'discount');
    if (!withLines) return { text: texts.join('\n') };
    // of several orders each line says whose it is
    const number = (text: string) => (rows.length > 1 ? [text] : []);
    return {
      text: texts.join('\n'),
      table: {
        columns: [
          ...number(show.t({ de: 'Bestellung', en: 'Order' })),
          show.t({ de: 'Produkt', en: 'Product' }),
          show.t({ de: 'Menge', en: 'Quantity' }),
          show.t({ de: 'Stückpreis', en: 'Unit price' }),
          show.t({ de: 'Betrag', en: 'Amount' }),
          show.t({ de: 'Rabatt', en: 'Discount' }),
        ],
        rows: rows.flatMap((row) =>
          linesOf(row).map((line) => [
            ...number(String(row.number)),
            line.product,
            show.number(line.quantity),
            show.money(line.price),
            show.money(line.amount),
            `${show.number(line.discount)} %`,
          ]),
        ),
      },
    };
  },
});
