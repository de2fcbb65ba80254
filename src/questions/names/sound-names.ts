import type { Catalog, EntityKind } from '#src/customers/names/catalog.ts';
import type { NameMatch } from '#src/customers/names/match-names.ts';
import type { PeriodMatch } from '#src/questions/times/periods.ts';
import { isEveryday } from '#src/questions/words/everyday-words.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import { overlap } from '#src/questions/words/stretches.ts';
import type { Word } from '#src/questions/words/words.ts';

const OF_EVERY_ORDER = new Set<Meaning>(['ship', 'shipTo', 'shipper', 'open', 'cancelled', 'late', 'required']);

/** Words of our own do not name things, unless quoted, announced ("status shipped") or placed like a thing ("planes and ships"). */
export function isReserved(catalog: Catalog, words: Word[], word: Word, written: Set<Word>): boolean {
  if (word.quoted || (!word.plain && word.meanings.length === 0) || written.has(word)) return false;
  // "Bottom-Dollar": a capital in a hyphenated word is a name's
  if (word.capital && word.hyphenated) return false;
  const before = words[word.at - 1];
  if (before?.meanings.includes('status') || (before?.key === 'status' && !word.plain)) return false;
  // "pending" is a state where the record says so, whatever it means elsewhere
  const own = catalog.statusWords.has(word.key) && word.meanings.includes('open') && !/^(open|offen)/.test(word.key);
  // so is "returned"; what is open, shipped or cancelled every company's orders tell
  const told = !own && word.meanings.some((one) => OF_EVERY_ORDER.has(one));
  // inside a phrase ("not been shipped") a word is plain
  if (catalog.statusWords.has(word.key) && !told && !word.plain) return false;
  if (!catalog.reservedNames.has(word.key)) return true;
  const after = words[word.at + 1];
  const placed =
    after?.meanings.includes('buy') ||
    before?.meanings.includes('buy') ||
    before?.meanings.includes('more') ||
    [
      'and',
      'und',
      'or',
      'oder',
      'both',
      'of',
      'many',
      'viele',
      'which',
      'welche',
      'never',
      'nie',
      'not',
      'but',
      'category',
      'kategorie',
      'warengruppe',
    ].includes(before?.key ?? '') ||
    (word.capital && before?.key === 'in');
  return !placed;
}

/** A match worth considering: no lone number, no single word that a date or our own words explain better. */
export function isSound(
  { entry, from, to, tier, fit, words: count }: NameMatch<EntityKind>,
  words: Word[],
  periods: PeriodMatch[],
  written: Set<Word>,
): boolean {
  const span = words.slice(from, to);
  if (span.every((word) => /^\d+$/.test(word.key))) return false;
  const reserved = (word: Word) =>
    !word.quoted &&
    !written.has(word) &&
    !(word.capital && word.hyphenated) &&
    (word.plain || word.meanings.length > 0);
  if ((entry.kind === 'status' || entry.kind === 'category') && tier === 4) return true;
  // "quick one: …" does not mean the customer QUICK-Stop
  const told = span.filter((word) => !word.plain);
  if (tier < 4 && told.every((word) => isEveryday(word.key) && !word.quoted && !(word.capital && word.at > 0)))
    return false;
  // "welcher wein", "teuerster wein" ask for a kind of thing, not for the customer whose name holds the word
  const asked = words[from - 1]?.meanings.some((one) => one === 'which' || one === 'top' || one === 'bottom');
  if (tier <= 2 && span.length === 1 && asked && !span[0]!.quoted) return false;
  const solid = span.filter((word) => !reserved(word) && !/^\d+$/.test(word.key));
  const nameLike =
    span.filter((word) => word.capital).length * 2 > span.length || (entry.kind === 'customer' && span.length > 1);
  if (solid.length === 0 && !(tier === 4 && nameLike)) return false;
  if (tier <= 2 && count > 0 && solid.length * 2 < span.length && solid.every((word) => word.key.length < 4))
    return false;
  const inPeriod = span.filter((word) => periods.some((period) => overlap(word, period)));
  if (inPeriod.length === span.length) return tier === 4 && span.length > 1;
  if (inPeriod.length > 0 && tier < 3 && !span.some((word) => /\d/.test(word.key))) return false;
  if (tier === 1 && (fit < 0.8 || solid.every((word) => word.key.length < 6))) return false;
  if (tier === 3 && count === 1 && solid.every((word) => word.key.length < 5)) return false;
  if (solid.some((word) => word.key.length < 3) && span.length === 1 && tier < 4) return false;
  switch (entry.kind) {
    case 'city':
    case 'country':
    case 'shipper':
      // "When did Frank last order?" does not mean France
      if (fit < 1 && isOrdering(words, from, to)) return false;
      return tier >= 3
        ? tier === 4 || (fit >= 0.8 && span.some((word) => word.key.length >= 5))
        : entry.kind === 'shipper' && tier === 2;
    case 'title':
      return tier >= 3 || (tier === 2 && count > 1);
    case 'region':
    case 'status':
      return tier === 4;
    case 'product':
    case 'supplier':
      return !isOrdering(words, from, to);
    case 'category':
    case 'segment':
      return tier >= 3 || (tier === 2 && span.some((word) => word.key.length >= 5));
    default:
      return true;
  }
}

/** "What did Works order?", "orders of Company": capitals in the middle of an English sentence, behind a word that names somebody. */
export function writtenAsNames({ index }: Catalog, words: Word[]): Set<Word> {
  const others = words.slice(1);
  // a title in capitals tells nothing
  if (others.filter(({ capital }) => capital).length * 2 > others.length) return new Set();
  return new Set(
    others.filter(
      ({ at, key, capital }) => capital && key.length > 3 && NAMING.test(words[at - 1]!.key) && index.byWord.has(key),
    ),
  );
}

const NAMING = /^(?:of|from|for|did|does|has|have)$/;
const HAS = /^(?:did|does|has|have|hat|haben|hatte|hatten)$/;
const ASKING = new Set<Meaning>(['when', 'what', 'how', 'howMany', 'howMuch', 'howOften', 'product', 'order']);
const PASSIVE = /^(?:been|be|being|worden|wurde|wurden|werden)$/;

/** "When did Silva last order?": who orders is no product and no supplier, however one may be called. */
function isOrdering(words: Word[], from: number, to: number): boolean {
  if (!HAS.test(words[from - 1]?.key ?? '') || !words.some(({ meanings }) => meanings.includes('buy'))) return false;
  if (words.some(({ key, meanings }) => PASSIVE.test(key) || meanings.includes('who'))) return false;
  // "Kunden haben Chai gekauft": the subject stands in front
  const front = words[from - 2];
  if (front && !front.meanings.some((one) => ASKING.has(one))) return false;
  const next = words.slice(to).find(({ plain }) => !plain);
  return next?.meanings.some((one) => one === 'last' || one === 'first' || one === 'ever' || one === 'buy') ?? false;
}
