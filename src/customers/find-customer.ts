import { fold } from '#src/lib/fold.ts';
import { coreWords } from '#src/lib/match.ts';
import type { World } from '#src/world.ts';
import type { EntityKind } from './names/catalog.ts';
import { closeEntries } from './names/like-words.ts';
import { matchNames, type NameMatch } from './names/match-names.ts';
import type { Named, NameIndex } from './names/name-index.ts';
import { readCatalog } from './names/store.ts';
import { type CustomerLine, listBegun, listCustomerLines, listNamed } from './store.ts';

/** One fits, several do, or none: then those with close names. */
export type CustomerMatch =
  | { kind: 'one'; customer: CustomerLine }
  | { kind: 'ambiguous'; candidates: CustomerLine[] }
  | { kind: 'unknown'; close: CustomerLine[] };

type Records = Pick<World, 'db' | 'pool'>;

const NOISE = new Set(
  'kunde kunden kundin kundennummer kundennr firma der die das den dem von customer client company the of number no nr nummer bei an for fur'.split(
    ' ',
  ),
);

/**
 * The customer that a sloppily written name means: by name (typos, umlauts, legal form, part of it), customer number or
 * contact's name. Several parts of names are not a guess's business: then `ambiguous`.
 */
export async function findCustomer({ db, pool }: Records, text: string): Promise<CustomerMatch> {
  const typed = fold(text);
  const all = typed.split(' ').filter(Boolean).slice(0, 40);
  const words = coreWords(all.filter((word) => !NOISE.has(word)));
  const { index, customerByNumber } = await readCatalog(pool);
  const numbered = customerByNumber.get(words.join(' ')) ?? customerByNumber.get(typed);
  // The name to the letter wins over every likeness: "Meier AG" is not "Meier GmbH".
  const sure = numbered ? await listCustomerLines(db, [numbered]) : await listNamed(db, typed);
  if (sure.length === 1) return { kind: 'one', customer: sure[0]! };
  const matches = matchNames(
    index,
    words.map((key) => ({ key, plain: false })),
  ).filter(({ entry }) => isCustomers(entry));
  const whole = idsOf(best(matches.filter(({ from, to }) => from === 0 && to === words.length)));
  const found = await listCustomerLines(db, whole);
  if (found.length === 1) return { kind: 'one', customer: found[0]! };
  if (found.length > 1) return { kind: 'ambiguous', candidates: found.sort((a, b) => a.name.localeCompare(b.name)) };
  const inCity = await findInCity(db, matches, words);
  if (inCity) return { kind: 'one', customer: inCity };
  return { kind: 'unknown', close: await listCustomerLines(db, closeTo(index, words)) };
}

/** Customers for somebody who is still typing: names that begin so, then those that contain it, then close ones. */
export async function suggestCustomers(world: Records, typed: string): Promise<CustomerLine[]> {
  const begun = await listBegun(world.db, typed);
  if (begun.length > 0) return begun;
  const found = await findCustomer(world, typed);
  if (found.kind === 'one') return [found.customer];
  return found.kind === 'ambiguous' ? found.candidates : found.close;
}

/** A customer's own name, or a contact's, whose entry bears the customer's id. */
function isCustomers({ kind }: Named<EntityKind>): boolean {
  return kind === 'customer' || kind === 'contact';
}

/** Whole names before parts, exact before mistyped; a customer's own name before a contact's. */
function best(matches: NameMatch<EntityKind>[]): NameMatch<EntityKind>[] {
  const tier = Math.max(...matches.map((match) => match.tier), 0);
  const top = matches.filter((match) => match.tier === tier);
  const fit = Math.max(...top.map((match) => match.fit), 0);
  const close = top.filter((match) => match.fit >= fit - 0.04);
  const own = close.filter(({ entry }) => entry.kind === 'customer');
  return own.length > 0 ? own : close;
}

/** "Müller Lübeck": what the name leaves over may be the city. */
async function findInCity(
  db: World['db'],
  matches: NameMatch<EntityKind>[],
  words: string[],
): Promise<CustomerLine | null> {
  const lines = await listCustomerLines(db, idsOf(matches));
  const cities = new Map(lines.map(({ id, city }) => [id, fold(city ?? '')]));
  const inCity = idsOf(best(matches.filter((match) => restOf(match, words) === cities.get(Number(match.entry.id)))));
  return inCity.length === 1 ? lines.find(({ id }) => id === inCity[0])! : null;
}

/** The words beside a name, without the one that leads to a city; never empty. */
function restOf({ from, to }: NameMatch<EntityKind>, words: string[]): string | null {
  const rest = [...words.slice(0, from), ...words.slice(to)].filter((word) => !['in', 'aus', 'from'].includes(word));
  return rest.join(' ') || null;
}

function closeTo(index: NameIndex<EntityKind>, words: string[]): number[] {
  const close = closeEntries(index, words).filter(({ entry, score }) => score >= 0.25 && isCustomers(entry));
  return idsOf(close).slice(0, 5);
}

function idsOf(found: { entry: Named<EntityKind> }[]): number[] {
  return [...new Set(found.map(({ entry }) => Number(entry.id)))];
}
