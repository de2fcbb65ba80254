import { both, sayAgo, sayCount, sayDay, sayMoney } from '#src/lib/say.ts';
import type { Day } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { Digest, Item, Section } from './digest.ts';
import type { Thanks } from './thanks.ts';

interface Named {
  customerId: number;
  customer: string;
}

/** What the record says about a morning; every list in the order it is to be read. */
export interface DigestFacts {
  day: Day;
  since: Day;
  orders: { count: number; amounts: { currency: string; amount: string }[] };
  firstOrders: (Named & { amount: string; currency: string })[];
  thanks: (Named & { thanks: Thanks })[];
  /** newly quiet */
  quiet: (Named & { owner: string | null; daysSince: number; because: Text })[];
  pledges: (Named & { pledgeId: number; text: string; dueDay: Day; owedBy: 'us' | 'customer'; owner: string | null })[];
  /** birthdays, notice days */
  dates: (Named & { because: Text; draft: string | null })[];
  unowned: (Named & { because: Text; isNew: boolean })[];
  expected: Named[];
  /** found today to have been quiet for long, as after an import: owners with how many of theirs */
  longQuiet: { owner: string | null; count: number }[];
  /** last week's nudges, on the first working day of a week */
  week: { nudges: number; contacts: number; orders: number; amounts: { currency: string; amount: string }[] } | null;
}

const NAMES_SHOWN = 4;
/** A menu takes a hundred options, but nobody reads so many. */
const CHOICES = 25;

/** Puts a morning's facts into words. */
export function composeDigest(facts: DigestFacts): Digest {
  const sections: Section[] = [
    { name: 'first-orders', isNews: true, items: facts.firstOrders.map(sayFirstOrder) },
    { name: 'thanks', isNews: true, items: facts.thanks.map(sayThanks) },
    { name: 'quiet', isNews: true, items: sayQuiet(facts.quiet) },
    {
      name: 'due',
      isNews: true,
      items: [...facts.pledges.map((pledge) => sayPledge(pledge, facts.day)), ...facts.dates.map(sayDate)],
    },
    { name: 'claims', isNews: facts.unowned.some(({ isNew }) => isNew), items: sayUnowned(facts.unowned) },
    { name: 'expected', isNews: false, items: sayExpected(facts.expected) },
    { name: 'news', isNews: true, items: [...sayWeek(facts.week), ...sayLongQuiet(facts.longQuiet)] },
  ];
  return {
    day: facts.day,
    since: facts.since,
    summary: saySummary(facts),
    sections,
    details: [...facts.quiet, ...facts.unowned].map(({ customer, because }) =>
      both((language) => `${customer}: ${because[language]}`),
    ),
  };
}

function sayFirstOrder({ customerId, customer, amount, currency }: DigestFacts['firstOrders'][number]): Item {
  const money = sayMoney(amount, currency);
  return {
    key: `first:${customerId}`,
    names: [customer],
    text: {
      de: `Willkommen heißen: ${customer}, erste Bestellung, ${money.de}`,
      en: `Welcome ${customer}: first order, ${money.en}`,
    },
    action: { kind: 'draft', draft: 'welcome', choices: [{ customerId, customer }] },
  };
}

function sayThanks({ customerId, customer, thanks }: DigestFacts['thanks'][number]): Item {
  return {
    key: `thanks:${customerId}`,
    names: [customer],
    text: { de: `Danken: ${customer}, ${thanks.because.de}`, en: `Thank ${customer}: ${thanks.because.en}` },
    action: { kind: 'draft', draft: thanks.kind, choices: [{ customerId, customer }] },
  };
}

/** One line per owner, so that each reads their own. */
function sayQuiet(quiet: DigestFacts['quiet']): Item[] {
  const owners = new Map<string, DigestFacts['quiet']>();
  for (const customer of quiet) {
    const owner = customer.owner ?? '';
    owners.set(owner, [...(owners.get(owner) ?? []), customer]);
  }
  return [...owners].map(([owner, customers]) => {
    const listed = listNames(
      customers.map(({ customer, daysSince }) =>
        both(
          (language) => `${customer} (${sayCount(daysSince, { de: ['Tag', 'Tage'], en: ['day', 'days'] })[language]})`,
        ),
      ),
    );
    const choices = customers.slice(0, CHOICES).map(({ customerId, customer }) => ({ customerId, customer }));
    return {
      key: `quiet:${owner}`,
      names: [owner, ...choices.map(({ customer }) => customer)],
      text: owner
        ? { de: `Still geworden bei ${owner}: ${listed.de}`, en: `Gone quiet with ${owner}: ${listed.en}` }
        : { de: `Still geworden, ohne Betreuer:in: ${listed.de}`, en: `Gone quiet, without an owner: ${listed.en}` },
      action: owner ? { kind: 'draft', draft: 'check-in', choices } : { kind: 'claim', choices },
    };
  });
}

function sayPledge(
  { pledgeId, customer, text, dueDay, owedBy, owner }: DigestFacts['pledges'][number],
  day: Day,
): Item {
  const due = sayAgo(dueDay, day);
  const by = owner ? ` (${owner})` : '';
  return {
    key: `pledge:${pledgeId}`,
    names: [customer],
    text:
      owedBy === 'us'
        ? {
            de: `Zugesagt für ${customer}${by}, fällig ${due.de}: „${text}“`,
            en: `Promised to ${customer}${by}, due ${due.en}: “${text}”`,
          }
        : {
            de: `${customer} schuldet uns${by}, fällig ${due.de}: „${text}“`,
            en: `${customer} owes us${by}, due ${due.en}: “${text}”`,
          },
    action: { kind: 'keep-pledge', pledgeId },
  };
}

function sayDate({ customerId, customer, because, draft }: DigestFacts['dates'][number]): Item {
  return {
    key: `date:${customerId}:${because.en}`,
    names: [customer],
    text: both((language) => `${customer}: ${because[language]}`),
    action: draft ? { kind: 'draft', draft, choices: [{ customerId, customer }] } : null,
  };
}

function sayUnowned(unowned: DigestFacts['unowned']): Item[] {
  if (unowned.length === 0) return [];
  const choices = unowned.slice(0, CHOICES).map(({ customerId, customer }) => ({ customerId, customer }));
  const names = listNames(unowned.map(({ customer }) => ({ de: customer, en: customer })));
  const count = unowned.length;
  return [
    {
      key: 'claims',
      names: choices.map(({ customer }) => customer),
      text: {
        de: `${count === 1 ? '1 Kunde' : `${count} Kunden`} ohne Betreuer:in: ${names.de}`,
        en: `${count === 1 ? '1 customer' : `${count} customers`} without an owner: ${names.en}`,
      },
      action: { kind: 'claim', choices },
    },
  ];
}

function sayExpected(expected: Named[]): Item[] {
  if (expected.length === 0) return [];
  const names = listNames(expected.map(({ customer }) => ({ de: customer, en: customer })));
  return [
    {
      key: 'expected',
      names: [],
      text: {
        de: `In den nächsten 14 Tagen zu erwarten: ${names.de}`,
        en: `Expected in the next 14 days: ${names.en}`,
      },
      action: null,
    },
  ];
}

function sayWeek(week: DigestFacts['week']): Item[] {
  if (!week || week.nudges + week.contacts + week.orders === 0) return [];
  const { nudges, contacts, orders, amounts } = week;
  const sum = amounts.length > 0 ? sayAmounts(amounts) : null;
  const counts = [
    sayCount(nudges, { de: ['Anstoß', 'Anstöße'], en: ['nudge', 'nudges'] }),
    sayCount(contacts, { de: ['Kontakt', 'Kontakte'], en: ['contact', 'contacts'] }),
    sayCount(orders, { de: ['Bestellung', 'Bestellungen'], en: ['order', 'orders'] }),
  ];
  const line = both(
    (language) => counts.map((count) => count[language]).join(', ') + (sum ? ` (${sum[language]})` : ''),
  );
  return [
    { key: 'week', names: [], text: { de: `Letzte Woche: ${line.de}`, en: `Last week: ${line.en}` }, action: null },
  ];
}

/** All that an import brings to light at once is one line, told to each owner by name; nobody is nudged about it. */
function sayLongQuiet(owners: DigestFacts['longQuiet']): Item[] {
  if (owners.length === 0) return [];
  const total = owners.reduce((sum, { count }) => sum + count, 0);
  const named = owners.flatMap(({ owner, count }) =>
    owner ? [{ de: `${owner} ${count}`, en: `${owner} ${count}` }] : [],
  );
  const shares = named.length > 0 ? both((language) => ` (${listNames(named)[language]})`) : { de: '', en: '' };
  return [
    {
      key: 'long-quiet',
      names: [],
      text: {
        de: `${total === 1 ? '1 Kunde ist' : `${total} Kunden sind`} schon länger still${shares.de}; die Liste zeigt /care quiet`,
        en: `${total === 1 ? '1 customer has' : `${total} customers have`} been quiet for longer${shares.en}; /care quiet lists them`,
      },
      action: null,
    },
  ];
}

function saySummary({ orders, since, day }: DigestFacts): Text | null {
  if (orders.count === 0) return null;
  const count = sayCount(orders.count, { de: ['Bestellung', 'Bestellungen'], en: ['order', 'orders'] });
  const amounts = sayAmounts(orders.amounts);
  const from = sayAgo(since, day).en === 'yesterday' ? { de: 'gestern', en: 'yesterday' } : null;
  const when = from ?? { de: `seit ${sayDay(since).de}`, en: `since ${sayDay(since).en}` };
  return both((language) => `${count[language]} ${when[language]}, ${amounts[language]}`);
}

function sayAmounts(amounts: { currency: string; amount: string }[]): Text {
  return both((language) => amounts.map(({ currency, amount }) => sayMoney(amount, currency)[language]).join(' + '));
}

function listNames(names: Text[]): Text {
  const shown = names.slice(0, NAMES_SHOWN);
  const rest = names.length - shown.length;
  return {
    de: shown.map(({ de }) => de).join(', ') + (rest > 0 ? ` und ${rest} weitere` : ''),
    en: shown.map(({ en }) => en).join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}
