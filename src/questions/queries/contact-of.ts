import { z } from 'zod';
import { defineQuery, Ref } from '#src/questions/query.ts';
import { binder, statement } from '#src/questions/sql.ts';

const Params = z.object({ customer: Ref, contact: z.string() });
type Params = z.infer<typeof Params>;

/** The customer a contact belongs to. */
export default defineQuery<Params>({
  name: 'contact-of',
  label: { de: 'für wen jemand arbeitet', en: 'where somebody works' },
  examples: {
    de: ['Für welchen Kunden arbeitet Gesine Paulsen?', 'Zu welcher Firma gehört Gesine Paulsen?'],
    en: ['Which customer does Gesine Paulsen work for?', 'Which company is Gesine Paulsen with?'],
  },
  params: Params,
  reads(frame) {
    const [contact, ...others] = frame.of('contact');
    if (!contact || others.length > 0 || frame.of('customer').length > 0 || frame.of('product').length > 0) return null;
    if (
      frame.periods.length > 0 ||
      frame.has(
        'buy',
        'revenue',
        'spend',
        'phone',
        'credit',
        'address',
        'last',
        'first',
        'city',
        'howMany',
        'howMuch',
      ) ||
      (frame.has('order') && !frame.has('customer'))
    )
      return null;
    const works = frame.says('worksFor');
    if (!frame.has('customer') && !works && !frame.has('who')) return null;
    return {
      weight: 86,
      params: { customer: { id: Number(contact.id), name: contact.name }, contact: contact.match.entry.name },
    };
  },
  statement({ customer, contact }) {
    const to = binder();
    return statement(
      to,
      `select c.name as customer, k.name as contact, k.title from customers c left join contacts k on k.customer_id = c.id and k.name = ${to.bind(contact)} where c.id = ${to.bind(customer.id)} limit 1`,
    );
  },
  say(rows, { customer, contact }, show) {
    const title = rows[0]?.title ? ` (${rows[0].title})` : '';
    return {
      text: show.t({
        de: `${contact}${title} ist Ansprechpartner bei ${customer.name}.`,
        en: `${contact}${title} is the contact at ${customer.name}.`,
      }),
    };
  },
});
