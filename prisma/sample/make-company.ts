import { fold } from '#src/lib/fold.ts';
import { addDays, type Day, weekday } from '#src/lib/time.ts';
import { workingDays } from './calendar.ts';
import { CATALOGUE } from './catalogue.ts';
import { CLIENTELE, countryName, type Patron } from './clientele.ts';
import { COLLEAGUES, colleagueId, emailOf, slackIdOf } from './colleagues.ts';
import { makeOrderBook, type SampleOrder } from './order-book.ts';
import { seeded } from './random.ts';
import { spellPlainly } from './spell.ts';
import { makeFacts, makePledges, makeTouchpoints } from './stories.ts';

/** The rows of the practice company by table, as plain records; the same for the same day. */
export interface Company {
  /** the latest working day up to `today`: the day of the last order */
  lastDay: Day;
  rows: Record<string, readonly object[]>;
}

/** Makes Kontor Holstenhafen as it stands on a day. */
export function makeCompany(today: Day): Company {
  const calendar = workingDays(today);
  const lastDay = calendar.onOrBefore(today);
  const random = seeded(20_091);
  const { orders, lines } = makeOrderBook(lastDay, calendar, random);
  return {
    lastDay,
    rows: {
      teammates: COLLEAGUES.map((one) => ({
        id: one.id,
        number: String(100 + one.id),
        slack_user_id: slackIdOf(one.handle),
        first_name: one.firstName,
        last_name: one.lastName,
        name: `${one.firstName} ${one.lastName}`,
        name_key: fold(`${one.firstName} ${one.lastName}`),
        email: emailOf(one),
        title: one.title,
        city: one.city,
        country: one.country,
        hire_day: one.hired,
        reports_to_id: one.boss ? colleagueId(one.boss) : null,
        active: one.active,
      })),
      absences: [
        {
          id: 1,
          teammate_id: colleagueId('sophie'),
          from_day: addDays(lastDay, -1),
          until_day: addDays(lastDay, 9),
          deputy_id: colleagueId('anna'),
        },
      ],
      customers: CLIENTELE.map((one) => customerRow(one, orders, lastDay)),
      contacts: [...CLIENTELE.map((one) => contactRow(one, today)), ...secondContacts(today)],
      products: CATALOGUE.map((one) => ({
        id: one.id,
        number: one.number,
        name: one.name,
        name_key: fold(one.name),
        category: one.category,
        category_key: fold(one.category),
        supplier: one.supplier,
        supplier_key: fold(one.supplier),
        list_price: (one.cents / 100).toFixed(2),
        currency: 'EUR',
        stock: one.stock,
        unit: one.unit,
        discontinued: one.discontinued,
      })),
      orders: orders.map((order) => ({ ...order, currency: 'EUR' })),
      order_lines: lines.map((line, at) => ({ id: at + 1, ...line })),
      facts: makeFacts(lastDay).map((fact, at) => ({ id: at + 1, ...fact })),
      pledges: makePledges(lastDay).map((pledge, at) => ({ id: at + 1, ...pledge })),
      touchpoints: makeTouchpoints(lastDay, random).map((touchpoint, at) => ({ id: at + 1, ...touchpoint })),
    },
  };
}

function customerRow(one: Patron, orders: readonly SampleOrder[], lastDay: Day): Record<string, unknown> {
  const german = ['DE', 'AT', 'CH'].includes(one.country) && one.city !== 'Genève';
  const contract = one.name === 'Kantine am Elbkontor eG';
  return {
    id: one.id,
    number: one.number,
    name: one.name,
    name_key: fold(one.name),
    street: one.street,
    city: one.city,
    city_key: fold(one.city),
    region: null,
    postal_code: one.postalCode,
    country: countryName(one.country),
    country_code: one.country,
    phone: phoneOf(one),
    email: `${one.country === 'GB' || one.country === 'IE' ? 'hello' : 'kontakt'}@${domainOf(one)}`,
    credit_limit: String(one.size * 2_500),
    currency: 'EUR',
    segment: one.segment,
    owner_id: one.owner ? colleagueId(one.owner) : null,
    deputy_id: one.owner === 'sophie' ? colleagueId('anna') : null,
    language: german || one.name === 'Maison Berthelot SARL' ? 'de' : 'en',
    formality: one.formality,
    do_not_contact: one.name === 'Hofcafé Rügenwiese',
    notice: NOTICES[one.name] ?? null,
    since_day: orders.find(({ customer_id }) => customer_id === one.id)?.day ?? null,
    contract_end: contract ? addDays(lastDay, 118) : null,
    notice_days: contract ? 90 : null,
  };
}

/** What must be obeyed before anybody writes. */
const NOTICES: Record<string, string> = {
  'Hofcafé Rügenwiese': 'Möchte nicht mehr angeschrieben werden (Mail von Frau Pommerening).',
  'Spargelhof Bäuerlein': 'Von Juli bis März nicht anrufen.',
  'Feinkost Rosstaler München': 'Name darf nirgends als Referenz erscheinen.',
};

function contactRow(one: Patron, today: Day): Record<string, unknown> {
  const name = one.contact.replace(/^Dr\. /, '');
  return {
    id: one.id,
    customer_id: one.id,
    name: one.contact,
    name_key: fold(one.contact),
    salutation: ['Frau', 'Herr', 'Ms', 'Mr'].includes(one.salutation) ? one.salutation : null,
    title: one.contactTitle,
    email: `${mailName(name)}@${domainOf(one)}`,
    phone: phoneOf(one, one.id % 90),
    birthday: BIRTHDAYS[one.name] === undefined ? null : birthday(today, BIRTHDAYS[one.name] as number),
    language: null,
    formality: one.formality,
    is_main: true,
  };
}

/** Days from today until a contact's birthday. */
const BIRTHDAYS: Record<string, number> = {
  'Feinkost Ahrens OHG': 2,
  'The Salt Pantry': 6,
  'Landhaus Möwenstein': 40,
  'Comestibles Steiner AG': 93,
  'Trattoria Da Vittorio': 171,
};

function birthday(today: Day, inDays: number): Day {
  const day = addDays(today, inDays);
  const monthAndDay = day.slice(5) === '02-29' ? '02-28' : day.slice(5);
  return `${1968 + (weekday(day) % 7) * 3}-${monthAndDay}`;
}

/** customer | salutation | contact | title: those who take a second call. */
const SECOND_CONTACTS = [
  ['Hotel Seebrücke Timmendorf GmbH', 'Herr', 'Marek Nowak', 'Küchenchef'],
  ['Müller & Söhne Delikatessen GmbH', 'Herr', 'Jan Müller', 'Juniorchef'],
  ['Kantine am Elbkontor eG', 'Herr', 'Peer Hagedorn', 'Buchhaltung'],
  ['Reedmere Hotels Ltd', 'Mr', 'Alan Whitlock', 'Executive Chef'],
  ['Schiffsausrüster Jensen KG', 'Frau', 'Ebru Kaya', 'Disposition'],
] as const;

function secondContacts(today: Day): Record<string, unknown>[] {
  return SECOND_CONTACTS.flatMap(([customer, salutation, contact, title], at) => {
    const one = CLIENTELE.find(({ name }) => name === customer);
    if (!one) return [];
    const row = contactRow({ ...one, salutation, contact, contactTitle: title, formality: 'Sie' }, today);
    return [{ ...row, id: CLIENTELE.length + at + 1, birthday: null, is_main: false }];
  });
}

function domainOf({ name }: Patron): string {
  const words = spellPlainly(name)
    .split(' ')
    .filter(
      (word) =>
        !['gmbh', 'kg', 'ohg', 'ag', 'ltd', 'sarl', 'eg', 'gbr', 'e', 'v', 'am', 'zur', 'zum', 'the'].includes(word),
    );
  return `${words.slice(0, 3).join('-')}.example`;
}

function mailName(name: string): string {
  return spellPlainly(name).split(' ').join('.');
}

const DIALLING: Record<string, string> = { DE: '+49', AT: '+43', CH: '+41', FR: '+33', GB: '+44', IE: '+353' };

/** Telephone numbers of ranges nobody has. */
function phoneOf({ country, id }: Patron, extension?: number): string {
  const main = `${DIALLING[country]} ${country === 'GB' ? '1632 960' : `555 01${String(10 + (id % 89))}`}`;
  const rest = country === 'GB' ? String(100 + id) : `-${extension === undefined ? 0 : 10 + extension}`;
  return `${main}${rest}`;
}
