import type { Db } from '#src/db/open-database.ts';
import { fold } from '#src/lib/fold.ts';
import { coreWords } from '#src/lib/match.ts';
import { closeEntries } from './like-words.ts';
import { matchNames, type NameMatch } from './match-names.ts';
import { buildNameIndex, type NameIndex } from './name-index.ts';

export interface FoundCustomer {
  id: number;
  name: string;
  number: string;
  city: string | null;
}

/** One fits, several do, or none: then those with close names. */
export type CustomerMatch =
  | { kind: 'one'; customer: FoundCustomer }
  | { kind: 'ambiguous'; candidates: FoundCustomer[] }
  | { kind: 'unknown'; close: FoundCustomer[] };

interface Names {
  index: NameIndex<'customer' | 'contact'>;
  customers: Map<number, FoundCustomer>;
  byNumber: Map<string, FoundCustomer>;
  /** folded names that only one customer bears */
  byKey: Map<string, FoundCustomer>;
}

const kept = new WeakMap<Db, { mark: string; names: Promise<Names> }>();

/** SQL for a text that changes whenever names may have changed: a few look-ups at the end of an index. */
export const NAMES_MARK = `select concat_ws('/', (select max(id) from customers), (select max(id) from contacts), (select max(id) from products),
  (select max(id) from teammates), (select max(id) from imports), (select max(finished_at) from imports),
  (select max(id) from audit_log where subject = 'customer' and action like 'customers.%')) as mark`;

const NOISE = new Set(
  'kunde kunden kundin kundennummer kundennr firma der die das den dem von customer client company the of number no nr nummer bei an for fur'.split(
    ' ',
  ),
);

/**
 * The customer that a sloppily written name means: by name (typos, umlauts, legal form, part of it), customer number or
 * contact's name. Several parts of names are not a guess's business: then `ambiguous`.
 */
export async function findCustomer(db: Db, text: string): Promise<CustomerMatch> {
  const names = await readNames(db);
  return matchCustomer(names, text);
}

/** Kept in memory and read again, once for all who ask, when names have changed. */
async function readNames(db: Db): Promise<Names> {
  const [row] = await db.$queryRawUnsafe<{ mark: string }[]>(NAMES_MARK);
  const mark = row?.mark ?? '';
  const known = kept.get(db);
  if (known?.mark === mark) return known.names;
  const names = buildNames(db);
  kept.set(db, { mark, names });
  names.catch(() => kept.delete(db));
  return names;
}

async function buildNames(db: Db): Promise<Names> {
  const customers = await db.customer.findMany({
    select: { id: true, name: true, number: true, city: true },
    orderBy: { id: 'asc' },
  });
  const contacts = await db.contact.findMany({ select: { customerId: true, name: true }, orderBy: { id: 'asc' } });
  return {
    index: buildNameIndex([
      ...customers.map(({ id, name, number }) => ({
        kind: 'customer' as const,
        id,
        name,
        aliases: /\p{L}/u.test(number) ? [number] : [],
      })),
      ...contacts.map(({ customerId, name }) => ({ kind: 'contact' as const, id: customerId, name })),
    ]),
    customers: new Map(customers.map((customer) => [customer.id, customer])),
    byNumber: new Map(customers.map((customer) => [fold(customer.number), customer])),
    byKey: uniqueKeys(customers),
  };
}

function uniqueKeys(customers: FoundCustomer[]): Map<string, FoundCustomer> {
  const unique = new Map<string, FoundCustomer>();
  const shared = new Set<string>();
  for (const customer of customers) {
    const key = fold(customer.name);
    if (unique.has(key)) shared.add(key);
    unique.set(key, customer);
  }
  for (const key of shared) unique.delete(key);
  return unique;
}

function matchCustomer({ index, customers, byNumber, byKey }: Names, text: string): CustomerMatch {
  const all = fold(text).split(' ').filter(Boolean).slice(0, 40);
  const words = coreWords(all.filter((word) => !NOISE.has(word)));
  const numbered = byNumber.get(words.join(' ')) ?? byNumber.get(fold(text));
  if (numbered) return { kind: 'one', customer: numbered };
  // The name to the letter wins over every likeness: "Meier AG" is not "Meier GmbH".
  const exact = byKey.get(fold(text));
  if (exact) return { kind: 'one', customer: exact };
  const matches = matchNames(
    index,
    words.map((key) => ({ key, plain: false })),
  );
  const whole = best(matches.filter(({ from, to }) => from === 0 && to === words.length));
  if (whole.length === 0) {
    // "Müller Lübeck": what the name leaves over may be the city
    const inCity = best(matches.filter((match) => restIsCity(match, words, customers)));
    const found = toCustomers(inCity, customers).filter((customer) =>
      inCity.some((match) => match.entry.id === customer.id),
    );
    if (found.length === 1) return { kind: 'one', customer: found[0]! };
    return { kind: 'unknown', close: closeTo(index, words, customers) };
  }
  const found = toCustomers(whole, customers);
  return found.length === 1 ? { kind: 'one', customer: found[0]! } : { kind: 'ambiguous', candidates: found };
}

/** Whole names before parts, exact before mistyped; a customer's own name before a contact's. */
function best<Match extends NameMatch<'customer' | 'contact'>>(matches: Match[]): Match[] {
  const tier = Math.max(...matches.map((match) => match.tier), 0);
  const top = matches.filter((match) => match.tier === tier);
  const fit = Math.max(...top.map((match) => match.fit), 0);
  const close = top.filter((match) => match.fit >= fit - 0.04);
  const own = close.filter(({ entry }) => entry.kind === 'customer');
  return own.length > 0 ? own : close;
}

function restIsCity({ from, to, entry }: NameMatch, words: string[], customers: Map<number, FoundCustomer>): boolean {
  const rest = [...words.slice(0, from), ...words.slice(to)].filter(
    (word) => word !== 'in' && word !== 'aus' && word !== 'from',
  );
  const city = fold(customers.get(Number(entry.id))?.city ?? '');
  return rest.length > 0 && rest.join(' ') === city;
}

function toCustomers(matches: NameMatch[], customers: Map<number, FoundCustomer>): FoundCustomer[] {
  const ids = [...new Set(matches.map(({ entry }) => Number(entry.id)))];
  return ids
    .map((id) => customers.get(id))
    .filter((customer) => customer !== undefined)
    .sort((a, b) => a.name.localeCompare(b.name));
}

function closeTo(index: NameIndex, words: string[], customers: Map<number, FoundCustomer>): FoundCustomer[] {
  const close = closeEntries(index, words).filter(({ score }) => score >= 0.25);
  const ids = new Set(close.map(({ entry }) => Number(entry.id)));
  return [...ids]
    .slice(0, 5)
    .map((id) => customers.get(id))
    .filter((customer) => customer !== undefined);
}
