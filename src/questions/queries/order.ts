import { z } from 'zod';
import type { Frame } from '#src/questions/frame.ts';
import { isYesNo } from '#src/questions/hints.ts';
import { defineQuery, type Row, Scope, type Statement } from '#src/questions/query.ts';
import { safeText } from '#src/questions/safe-text.ts';
import type { Show } from '#src/questions/show.ts';
import { binder, orderConditions, statement } from '#src/questions/sql.ts';

const Facet = z.enum([
  'all',
  'products',
  'customer',
  'taker',
  'day',
  'shipped',
  'required',
  'late',
  'shipper',
  'freight',
  'ship-to',
  'status',
  'comment',
  'amount',
  'gross',
  'discount',
  'quantity',
  'lines',
  'duration',
  'contact',
]);
type Facet = z.infer<typeof Facet>;

const Params = z.object({
  numbers: z.array(z.string()).min(1).max(20).optional(),
  /** instead of a number: the latest order of a scope */
  latest: Scope.optional(),
  facets: z.array(Facet).min(1),
  yesNo: z.boolean().default(false),
  /** "is it disputed?" */
  expected: z.array(z.string()).optional(),
});
type Params = z.infer<typeof Params>;

const MENTIONS: [Facet, (frame: Frame) => boolean][] = [
  ['late', (frame) => frame.has('late')],
  ['duration', (frame) => frame.has('duration') && frame.has('ship', 'late', 'open', 'taker')],
  ['comment', (frame) => frame.has('comment')],
  ['freight', (frame) => frame.has('freight')],
  ['shipper', (frame) => frame.has('shipper') || (frame.has('who') && frame.has('ship') && !frame.has('employee'))],
  [
    'ship-to',
    (frame) => frame.has('shipTo') || (frame.has('where', 'address', 'city', 'country') && frame.has('ship')),
  ],
  ['status', (frame) => frame.has('status') || frame.has('cancelled')],
  ['required', (frame) => frame.has('required')],
  ['discount', (frame) => frame.has('discount') && !frame.has('gross')],
  ['gross', (frame) => frame.has('gross')],
  [
    'amount',
    (frame) =>
      (frame.has('revenue', 'spend') || (frame.has('howMuch') && !frame.has('product', 'quantity'))) &&
      !frame.has('freight', 'gross', 'discount'),
  ],
  ['taker', (frame) => frame.has('taker', 'employee', 'owner') && !frame.has('shipper')],
  ['contact', (frame) => frame.has('contact') && !frame.has('taker', 'owner')],
  [
    'products',
    (frame) =>
      frame.has('product', 'quantity') ||
      (frame.has('what') &&
        !frame.has(
          'status',
          'revenue',
          'freight',
          'comment',
          'discount',
          'required',
          'shipTo',
          'when',
          'gross',
          'late',
          'shipper',
        )) ||
      frame.words.some((word) =>
        [
          'drin',
          'drinnen',
          'enthalten',
          'enthielt',
          'include',
          'included',
          'contain',
          'contained',
          'contains',
          'inside',
          'beinhaltet',
          'umfasst',
        ].includes(word.key),
      ),
  ],
  [
    'customer',
    (frame) =>
      frame.has('customer') ||
      (frame.has('who') && !frame.has('taker', 'employee', 'owner', 'ship', 'shipper', 'contact')) ||
      frame.words.some((word) => ['whose', 'wessen', 'wem'].includes(word.key)),
  ],
  [
    'shipped',
    (frame) =>
      frame.has('ship', 'open') &&
      !frame.has('shipper', 'shipTo', 'late', 'duration', 'freight', 'required', 'employee', 'taker', 'address') &&
      !frame.has('who'),
  ],
  ['day', (frame) => frame.has('when') && !frame.has('ship', 'required', 'late', 'shipTo')],
];

/** One order by its number: what was in it, whose it was, where it stands. */
export default defineQuery<Params>({
  name: 'order',
  examples: {
    de: ['Was war in Bestellung 10643 drin?', 'Ist 11045 schon verschickt?'],
    en: ['What was in order 10248?', 'Who took order 10248?'],
  },
  params: Params,
  reads(frame) {
    const found = MENTIONS.filter(([, says]) => says(frame)).map(([facet]) => facet);
    const facets: Facet[] = found.length > 0 ? found : ['all'];
    const expected = isYesNo(frame) ? frame.scope.statuses?.flatMap(({ values }) => values) : undefined;
    if (expected && frame.orders.length > 0)
      return { weight: 90, params: { numbers: frame.orders, facets: ['status'], yesNo: true, expected } };
    const yesNo =
      isYesNo(frame) && facets.some((facet) => ['shipped', 'late', 'comment', 'discount', 'status'].includes(facet));
    if (frame.orders.length > 0)
      return { weight: 90, params: { numbers: frame.orders, facets: facets.slice(0, 4), yesNo } };
    const onLast =
      frame.scope.customers?.length === 1 &&
      frame.has('last') &&
      frame.has('order') &&
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
          latest: frame.scope,
          facets: facets.filter((facet) => facet !== 'products' || frame.has('what')),
          yesNo,
        },
      };
    return null;
  },
  statement({ numbers, latest }, asOf): Statement {
    const to = binder();
    const which = numbers
      ? `o.number = any(${to.bind(numbers)}::text[]) and o.day <= ${to.bind(asOf)}`
      : `o.id = (select o.id from orders o where ${orderConditions(to, latest ?? {}, asOf, false).join(' and ')} order by o.day desc, length(o.number) desc, o.number desc limit 1)`;
    const today = to.bind(asOf);
    return statement(
      to,
      `select o.number, o.day::text as day, c.name as customer, taker.name as taker, o.required_day::text as required,
        case when o.shipped_day <= ${today} then o.shipped_day::text end as shipped, o.status::text as state, o.status_text as status, o.shipper, o.freight::text as freight,
        o.amount_gross::text as gross, o.amount_net::text as net, o.ship_name, o.ship_street, o.ship_city, o.ship_country, o.comment,
        (select name from contacts where customer_id = c.id order by is_main desc, id limit 1) as contact,
        (select json_agg(json_build_object('product', p.name, 'quantity', l.quantity::text, 'amount', round(l.amount, 2)::text, 'discount', round(100 * l.discount, 2)::text) order by l.line_no)
          from order_lines l join products p on p.id = l.product_id where l.order_id = o.id) as lines
      from orders o join customers c on c.id = o.customer_id left join teammates taker on taker.id = o.taken_by_id where ${which} order by o.day, o.number`,
    );
  },
  say(rows, { numbers, facets, yesNo, expected }, show) {
    if (rows.length === 0) {
      return {
        text: show.t(
          numbers
            ? { de: `Ich kenne keine Bestellung ${numbers.join(', ')}.`, en: `I know no order ${numbers.join(', ')}.` }
            : { de: 'Keine Bestellung gefunden.', en: 'No orders found.' },
        ),
      };
    }
    const texts = rows.map((row) => facets.map((facet) => sayFacet(row, facet, show, yesNo, expected)).join(' '));
    const withLines =
      rows.length === 1 && facets.some((facet) => facet === 'products' || facet === 'all' || facet === 'discount');
    if (!withLines) return { text: texts.join('\n') };
    return {
      text: texts.join('\n'),
      table: {
        columns: [
          show.t({ de: 'Produkt', en: 'Product' }),
          show.t({ de: 'Menge', en: 'Quantity' }),
          show.t({ de: 'Betrag', en: 'Amount' }),
          show.t({ de: 'Rabatt', en: 'Discount' }),
        ],
        rows: linesOf(rows[0]!).map((line) => [
          line.product,
          show.number(line.quantity),
          show.money(line.amount),
          `${show.number(line.discount)} %`,
        ]),
      },
    };
  },
});

interface Line {
  product: string;
  quantity: string;
  amount: string;
  discount: string;
}

function linesOf(row: Row): Line[] {
  return (row.lines as Line[] | null) ?? [];
}

/** Nothing entered is said as such: a blank is no answer. */
function sayFacet(row: Row, facet: Facet, show: Show, yesNo: boolean, expected?: string[]): string {
  const { t } = show;
  const n = String(row.number);
  const unknown = (what: { de: string; en: string }) =>
    t({ de: `Zu Bestellung ${n} ist kein ${what.de} gespeichert.`, en: `No ${what.en} is on record for order ${n}.` });
  const lead = (yes: boolean) => (yesNo ? t(yes ? { de: 'Ja, ', en: 'Yes, ' } : { de: 'Nein, ', en: 'No, ' }) : '');
  const up = (text: string) => (yesNo ? text : text[0]!.toUpperCase() + text.slice(1));
  switch (facet) {
    case 'all': {
      const parts = [
        t({
          de: `Bestellung ${n} von ${row.customer} vom ${show.day(row.day)}, ${show.money(row.net)}`,
          en: `Order ${n} from ${row.customer}, ${show.day(row.day)}, ${show.money(row.net)}`,
        }),
        row.shipped
          ? t({ de: `verschickt am ${show.day(row.shipped)}`, en: `shipped on ${show.day(row.shipped)}` })
          : '',
        row.status ? t({ de: `Status ${row.status}`, en: `status ${row.status}` }) : '',
      ].filter(Boolean);
      return `${parts.join(t({ de: ', ', en: ', ' }))}:`;
    }
    case 'products':
      return t({ de: `In Bestellung ${n} (${show.day(row.day)}):`, en: `Order ${n} (${show.day(row.day)}) contains:` });
    case 'customer':
      return t({
        de: `Bestellung ${n} ist von ${row.customer} (${show.day(row.day)}).`,
        en: `Order ${n} is from ${row.customer} (${show.day(row.day)}).`,
      });
    case 'contact':
      return t({
        de: `Ansprechpartner bei ${row.customer} (Bestellung ${n}): ${row.contact ?? 'nicht gespeichert'}.`,
        en: `Contact at ${row.customer} (order ${n}): ${row.contact ?? 'not on record'}.`,
      });
    case 'taker':
      return row.taker
        ? t({ de: `Bestellung ${n} hat ${row.taker} angenommen.`, en: `Order ${n} was taken by ${row.taker}.` })
        : unknown({ de: 'Mitarbeiter', en: 'colleague' });
    case 'day':
      return t({
        de: `Bestellung ${n} ist vom ${show.day(row.day)} (${row.customer}).`,
        en: `Order ${n} was placed on ${show.day(row.day)} (${row.customer}).`,
      });
    case 'shipped':
      return row.shipped
        ? up(
            `${lead(true)}${t({ de: `Bestellung ${n} wurde am ${show.day(row.shipped)} verschickt`, en: `order ${n} was shipped on ${show.day(row.shipped)}` })}.`,
          )
        : up(
            `${lead(false)}${t({ de: `Bestellung ${n} ist noch nicht verschickt`, en: `order ${n} has not been shipped yet` })}${row.status ? ` (Status: ${row.status})` : ''}.`,
          );
    case 'required':
      return row.required
        ? t({
            de: `Wunschtermin von Bestellung ${n}: ${show.day(row.required)}.`,
            en: `Order ${n} is required by ${show.day(row.required)}.`,
          })
        : unknown({ de: 'Wunschtermin', en: 'required date' });
    case 'late':
      return sayLate(row, show, n);
    case 'duration': {
      if (!row.shipped)
        return up(
          t({
            de: `Bestellung ${n} vom ${show.day(row.day)} ist noch nicht verschickt.`,
            en: `Order ${n} of ${show.day(row.day)} has not been shipped yet.`,
          }),
        );
      const days = dayCount(row.day, row.shipped);
      return t({
        de: `Bestellung ${n} ging nach ${days} ${days === 1 ? 'Tag' : 'Tagen'} raus (${show.day(row.day)} bis ${show.day(row.shipped)}).`,
        en: `Order ${n} shipped after ${days} ${days === 1 ? 'day' : 'days'} (${show.day(row.day)} to ${show.day(row.shipped)}).`,
      });
    }
    case 'shipper':
      return row.shipper
        ? t({ de: `Bestellung ${n} ging mit ${row.shipper}.`, en: `Order ${n} went with ${row.shipper}.` })
        : unknown({ de: 'Versender', en: 'shipper' });
    case 'freight':
      return row.freight
        ? t({
            de: `Fracht von Bestellung ${n}: ${show.money(row.freight)}.`,
            en: `Freight for order ${n}: ${show.money(row.freight)}.`,
          })
        : unknown({ de: 'Frachtbetrag', en: 'freight' });
    case 'ship-to': {
      const place = [row.ship_name, row.ship_street, row.ship_city, row.ship_country].filter(Boolean).join(', ');
      return place
        ? t({ de: `Bestellung ${n} geht an: ${place}.`, en: `Order ${n} ships to: ${place}.` })
        : unknown({ de: 'Lieferort', en: 'ship-to address' });
    }
    case 'status': {
      const cancelled = row.state === 'cancelled' ? t({ de: ' (storniert)', en: ' (cancelled)' }) : '';
      return `${yesNo ? lead(expected ? expected.includes(String(row.status)) : row.state === 'cancelled') : ''}${t({ de: `Status von Bestellung ${n}: ${row.status ?? 'nicht gespeichert'}`, en: `Status of order ${n}: ${row.status ?? 'not on record'}` })}${cancelled}${row.shipped ? t({ de: `, verschickt am ${show.day(row.shipped)}`, en: `, shipped on ${show.day(row.shipped)}` }) : ''}.`;
    }
    case 'comment':
      return row.comment
        ? `${lead(true)}${t({ de: `Kommentar zu Bestellung ${n}: ${safeText(String(row.comment), show.language)}`, en: `Comment on order ${n}: ${safeText(String(row.comment), show.language)}` })}`
        : `${lead(false).replace(', ', '. ')}${unknown({ de: 'Kommentar', en: 'comment' })}`;
    case 'gross':
      return t({
        de: `Bestellung ${n} vor Rabatt: ${show.money(row.gross)} (nach Rabatt ${show.money(row.net)}).`,
        en: `Order ${n} before discounts: ${show.money(row.gross)} (after discounts ${show.money(row.net)}).`,
      });
    case 'amount':
    case 'quantity':
    case 'lines':
      return t({
        de: `Bestellwert von ${n}: ${show.money(row.net)} (${row.customer}, ${show.day(row.day)}).`,
        en: `Order ${n} is worth ${show.money(row.net)} (${row.customer}, ${show.day(row.day)}).`,
      });
    case 'discount': {
      const rates = [...new Set(linesOf(row).map((line) => Number(line.discount)))].filter((rate) => rate > 0);
      if (rates.length === 0)
        return up(
          `${lead(false)}${t({ de: `auf Bestellung ${n} gab es keinen Rabatt.`, en: `there was no discount on order ${n}.` })}`,
        );
      return `${lead(true)}${t({ de: `Rabatt auf Bestellung ${n}: ${rates.map((rate) => `${show.number(rate)} %`).join(', ')}.`, en: `Discount on order ${n}: ${rates.map((rate) => `${show.number(rate)}%`).join(', ')}.` })}`;
    }
  }
}

function dayCount(from: unknown, to: unknown): number {
  return Math.round((Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000);
}

function sayLate(row: Row, show: Show, n: string): string {
  const { t } = show;
  if (!row.required)
    return t({
      de: `Zu Bestellung ${n} ist kein Wunschtermin gespeichert.`,
      en: `No required date is on record for order ${n}.`,
    });
  const days = dayCount(row.required, row.shipped ?? show.asOf);
  const dates = row.shipped
    ? t({
        de: `gewünscht ${show.day(row.required)}, verschickt ${show.day(row.shipped)}`,
        en: `required ${show.day(row.required)}, shipped ${show.day(row.shipped)}`,
      })
    : t({
        de: `gewünscht ${show.day(row.required)}, noch nicht verschickt`,
        en: `required ${show.day(row.required)}, not shipped yet`,
      });
  if (days > 0)
    return t({
      de: `Ja, Bestellung ${n} ist ${days} ${days === 1 ? 'Tag' : 'Tage'} zu spät: ${dates}.`,
      en: `Yes, order ${n} is ${days} ${days === 1 ? 'day' : 'days'} late: ${dates}.`,
    });
  return t({ de: `Nein, Bestellung ${n} war nicht zu spät: ${dates}.`, en: `No, order ${n} was not late: ${dates}.` });
}
