import { z } from 'zod';
import { ledOrLeading } from '#src/questions/bosses.ts';
import type { Entity, Frame } from '#src/questions/frame.ts';
import { isYesNo } from '#src/questions/hints.ts';
import { defineQuery, type Reading, Ref } from '#src/questions/query.ts';
import { Field, sayField } from '#src/questions/say-record.ts';
import { binder, statement } from '#src/questions/sql.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';

const Params = z.object({
  of: z.enum(['customer', 'product', 'teammate']),
  record: Ref,
  fields: z.array(Field).min(1),
  yesNo: z.boolean().default(false),
  /** "is it in Austria?", "does Anna own it?": what the field would have to hold */
  claimed: z.array(z.string()).optional(),
});
type Params = z.infer<typeof Params>;

const CUSTOMER: [Meaning[], Field][] = [
  [['credit'], 'credit'],
  [['customerNumber'], 'number'],
  [['contactTitle', 'jobTitle'], 'contact-title'],
  [['phone'], 'phone'],
  [['email'], 'contact-email'],
  [['contact'], 'contact'],
  [['country'], 'country'],
  [['city'], 'city'],
  [['region'], 'region'],
  [['address'], 'address'],
  [['where'], 'place'],
  [['segment'], 'segment'],
];
const PRODUCT: [Meaning[], Field][] = [
  [['outOfStock', 'stock'], 'stock'],
  [['price'], 'price'],
  [['supplier'], 'supplier'],
  [['category'], 'category'],
  [['discontinued'], 'discontinued'],
  [['offered'], 'offered'],
];
const TEAMMATE: [Meaning[], Field][] = [
  [['boss'], 'boss'],
  [['hired'], 'hired'],
  [['email'], 'email'],
  [['contactTitle', 'jobTitle'], 'title'],
  [['city', 'country', 'address', 'where'], 'place'],
];

/** One field of one named customer, product or colleague. */
export default defineQuery<Params>({
  name: 'record',
  label: { de: 'Angaben zu einem Eintrag', en: 'details of one record' },
  examples: {
    de: [
      'Welches Kreditlimit hat Müller?',
      'Wer betreut Müller?',
      'Was kostet Chai?',
      'Wer ist der Chef von Anna Weber?',
    ],
    en: [
      'What is the credit limit of Harbour Tools?',
      'Who looks after Harbour Tools?',
      'Who supplies Chai?',
      'Who does Anna Weber report to?',
    ],
  },
  params: Params,
  reads(frame) {
    if (
      frame.orders.length > 0 ||
      (frame.has('average', 'top', 'bottom', 'howMany') && !frame.has('stock') && !frame.says('isLeft', 'weStillHave'))
    )
      return null;
    const yesNo = isYesNo(frame);
    const customers = frame.scope.customers ?? [];
    const products = frame.scope.products ?? [];
    const people = frame.of('teammate');
    const claim = yesNo && !frame.scope.period ? claimIn(frame) : null;
    if (claim && customers.length === 1 && products.length === 0 && claim.of === 'customer')
      return { weight: 84, params: { ...claim, record: customers[0]!, yesNo } };
    if (customers.length === 1 && products.length === 0) {
      const fields = fieldsOf(frame, CUSTOMER);
      if (asksOwner(frame)) fields.unshift(frame.has('boss') ? 'owner-boss' : 'owner');
      else if (frame.has('contact', 'who') && frame.has('contact')) fields.unshift('contact');
      const orderly =
        frame.has('last', 'first', 'freight', 'shipTo', 'shipper') ||
        (frame.has('buy') && !fields.includes('owner')) ||
        frame.scope.period !== undefined;
      const unique = [...new Set(fields)];
      if (unique.length > 0 && !orderly)
        return {
          weight: 80,
          params: { of: 'customer', record: customers[0]!, fields: unique.slice(0, 4), yesNo: false },
          // "wer von uns betreut Müller?"
          hears: unique.includes('owner') ? ['employee'] : [],
        };
    }
    const [first] = products;
    if (claim && first && customers.length === 0 && claim.of === 'product')
      return { weight: 84, params: { ...claim, record: first, yesNo: false } };
    const oneProduct = products.length > 0 && products.every(({ name }) => name === products[0]!.name);
    if (oneProduct && customers.length === 0 && (frame.target !== 'customer' || frame.has('supplier'))) {
      const fields = fieldsOf(frame, PRODUCT);
      if (frame.words.some((word) => word.used === null && /^(liefert|beliefert|suppl\w+|provides)$/.test(word.key)))
        fields.push('supplier');
      const isLeft = frame.says('isLeft', 'weStillHave');
      if (isLeft) fields.unshift('stock');
      else if (frame.says('howMuchIs') && !frame.has('stock')) fields.push('price');
      if (yesNo && frame.says('doWeSell') && !frame.scope.countries && !frame.scope.cities) fields.push('offered');
      const counted = frame.has('revenue', 'order') || (frame.has('quantity') && !isLeft);
      const orderly = (counted && !frame.has('stock')) || frame.scope.period !== undefined;
      if (fields.length > 0 && !orderly)
        return { weight: 80, params: { of: 'product', record: products[0]!, fields: [...new Set(fields)], yesNo } };
    }
    if (people.length === 1 && customers.length === 0 && products.length === 0) {
      const led = ledOrLeading(frame);
      const fields = fieldsOf(frame, TEAMMATE);
      if (led === 'boss' && !fields.includes('boss')) fields.push('boss');
      const record = { id: Number(people[0]!.id), name: people[0]!.name };
      if (
        fields.length > 0 &&
        !frame.has('customer', 'order', 'revenue', 'buy') &&
        (led === 'boss' || (led === null && !asksReports(frame)))
      )
        return {
          weight: 80,
          params: { of: 'teammate', record, fields: [...new Set(fields)], yesNo: false },
          hears: [
            ...(fields.includes('hired') ? (['first'] as const) : []),
            ...(led ? (['reports', 'boss'] as const) : []),
          ],
        };
    }
    return leads(frame, people, yesNo);
  },
  statement({ of, record }) {
    const to = binder();
    const id = to.bind(record.id);
    if (of === 'customer') {
      return statement(
        to,
        `select c.number, c.name, c.street, c.city, c.region, c.postal_code, c.country, c.phone, c.credit_limit::text as credit, c.segment, own.name as owner, own.title as owner_title, boss.name as boss, main.name as contact, main.title as contact_title, main.email as contact_email
        from customers c left join teammates own on own.id = c.owner_id left join teammates boss on boss.id = own.reports_to_id
        left join lateral (select name, title, email from contacts where customer_id = c.id order by is_main desc, id limit 1) main on true where c.id = ${id}`,
      );
    }
    if (of === 'product')
      return statement(
        to,
        `select name, category, supplier, list_price::text as price, stock::text as stock, unit, discontinued from products where id = ${id}`,
      );
    return statement(
      to,
      `select t.name, t.title, t.email, t.city, t.country, t.hire_day::text as hired, boss.name as boss from teammates t left join teammates boss on boss.id = t.reports_to_id where t.id = ${id}`,
    );
  },
  say(rows, { fields, yesNo, claimed }, show) {
    const row = rows[0];
    if (!row)
      return { text: show.t({ de: 'Dieser Eintrag ist nicht mehr vorhanden.', en: 'That record no longer exists.' }) };
    const held = [row.city, row.country, row.category, row.supplier, row.owner, row.boss].map(String);
    const isSo = claimed?.some((value) => held.includes(value));
    const lead = claimed ? show.t(isSo ? { de: 'Ja. ', en: 'Yes. ' } : { de: 'Nein. ', en: 'No. ' }) : '';
    return { text: lead + fields.map((field) => sayField(row, field, show, yesNo)).join(' ') };
  },
});

/** "Does Anna report to Oliver?", "Ist Oliver der Chef von Anna?" */
function leads(frame: Frame, people: Entity[], yesNo: boolean): Reading<Params> | null {
  if (people.length !== 2 || !yesNo || !frame.has('boss', 'reports') || frame.has('customer', 'order')) return null;
  const [first, second] = people as [Entity, Entity];
  const behind = frame.words[first.to];
  const noun = frame.words.find(
    ({ used, key }) => used === null && /^(boss|chef|manager|supervisor|superior|vorgesetzte)/.test(key),
  );
  // "is Oliver the boss of Anna", but "is Anna's boss Oliver"
  const [led, boss] = noun && behind?.at !== noun.at && behind?.key !== 's' ? [second, first] : [first, second];
  return {
    weight: 84,
    params: {
      of: 'teammate',
      record: { id: Number(led.id), name: led.name },
      fields: ['boss'],
      claimed: [boss.name],
      yesNo: false,
    },
  };
}

type Claim = Pick<Params, 'of' | 'fields' | 'claimed'>;

/** What a yes-or-no question says of one record: where it is, what it belongs to, who owns it. */
function claimIn(frame: Frame): Claim | null {
  const { cities, countries, categories, suppliers, owners, takers } = frame.scope;
  const values = (list: { values: string[] }[] = []) => list.flatMap((one) => one.values);
  const places = [...values(cities), ...values(countries)];
  if (frame.has('owner') && (owners ?? takers))
    return { of: 'customer', fields: ['owner'], claimed: (owners ?? takers)!.map(({ name }) => name) };
  if (frame.has('buy', 'order', 'ship', 'revenue', 'quantity') && !(suppliers && frame.says('weGet'))) return null;
  if (places.length > 0) return { of: 'customer', fields: ['place'], claimed: places };
  if (categories) return { of: 'product', fields: ['category'], claimed: values(categories) };
  if (suppliers) return { of: 'product', fields: ['supplier'], claimed: values(suppliers) };
  return null;
}

function fieldsOf(frame: Frame, list: [Meaning[], Field][]): Field[] {
  return list
    .filter(([meanings]) => frame.has(...meanings))
    .map(([, field]) => field)
    .filter(
      (field, _, all) =>
        !(field === 'place' && all.length > 1) &&
        !(
          field === 'address' &&
          all.some((other) => other === 'city' || other === 'country') &&
          !frame.says('postalAddress')
        ) &&
        !(field === 'contact' && all.some((other) => other === 'contact-title')),
    );
}

function asksOwner(frame: Frame): boolean {
  // "who of us took orders from them?" may be anybody
  if (frame.has('taker') && frame.has('order') && !frame.has('owner', 'boss')) return false;
  return (
    frame.has('owner') ||
    ((frame.has('who') || frame.target === 'employee') && frame.has('employee', 'boss')) ||
    (frame.has('boss') && !frame.has('contact'))
  );
}

function asksReports(frame: Frame): boolean {
  return frame.has('reports') || frame.says('whoReports');
}
