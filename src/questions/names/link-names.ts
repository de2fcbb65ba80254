import type { Catalog, EntityKind } from '#src/customers/names/catalog.ts';
import { closeEntries } from '#src/customers/names/like-words.ts';
import { matchNames, type NameMatch } from '#src/customers/names/match-names.ts';
import { fold } from '#src/lib/fold.ts';
import type { Entity } from '#src/questions/frame.ts';
import type { PeriodMatch } from '#src/questions/times/periods.ts';
import { isEveryday } from '#src/questions/words/everyday-words.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Word } from '#src/questions/words/words.ts';
import { customersBeside, takeFused, withoutStrays } from './doubtful-names.ts';
import { isExcluded, spreadNegation } from './exclusions.ts';

/** A name that cannot be resolved: several records fit, or none does. */
export type Problem =
  | { kind: 'ambiguous'; span: string; candidates: Candidate[] }
  | { kind: 'unknown'; span: string; role: EntityKind; close: Candidate[] };

/** A record or value that may have been meant. */
export interface Candidate {
  kind: EntityKind;
  id: number | string;
  name: string;
}

const PLACES = new Set<EntityKind>([
  'city',
  'country',
  'region',
  'category',
  'segment',
  'status',
  'shipper',
  'supplier',
  'title',
]);
const ORDER: EntityKind[] = [
  'customer',
  'product',
  'category',
  'teammate',
  'country',
  'city',
  'supplier',
  'segment',
  'status',
  'shipper',
  'region',
  'title',
  'contact',
];

/** Finds the names in a message: the best reading of every stretch, and what could not be resolved. */
export function linkNames(
  catalog: Catalog,
  words: Word[],
  periods: PeriodMatch[],
): { entities: Entity[]; problems: Problem[] } {
  const found = matchNames(
    catalog.index,
    words.map((word) => ({ key: word.key, plain: word.used !== null || isReserved(catalog, words, word) })),
  ).filter((match) => isSound(match, words, periods));
  const spans = new Map<string, NameMatch<EntityKind>[]>();
  for (const match of found) {
    const key = `${match.from}:${match.to}`;
    const same = spans.get(key);
    if (same) same.push(match);
    else spans.set(key, [match]);
  }
  const entities: Entity[] = [];
  const problems: Problem[] = [];
  for (const matches of bestCover([...spans.values()], words)) {
    const span = textOf(words, matches[0]!.from, matches[0]!.to);
    const best = narrowed(fittest(matches, words), words);
    const first = best[0]!;
    if (goesOn(entities.at(-1), matches)) {
      for (let i = first.from; i < first.to; i++) words[i]!.used = 'name';
      entities.at(-1)!.to = first.to;
      continue;
    }
    for (let i = first.from; i < endOfName(first, words); i++) words[i]!.used = 'name';
    const targets = new Set(
      best.map(({ entry }) => `${entry.kind === 'contact' ? 'customer' : entry.kind}:${entry.id}`),
    );
    // several products of one name are all meant
    const alike = first.entry.kind === 'product' && new Set(best.map(({ entry }) => entry.name)).size === 1;
    const firms = customersBeside(matches, first, words);
    if (firms.length > 0) {
      problems.push({ kind: 'ambiguous', span, candidates: firms });
    } else if (targets.size > 1 && !alike && !PLACES.has(first.entry.kind)) {
      problems.push({
        kind: 'ambiguous',
        span,
        candidates: best.map(({ entry: { kind, id, name } }) => ({
          kind,
          id,
          name: shownName(catalog, kind, id, name),
        })),
      });
    }
    for (const match of alike || PLACES.has(first.entry.kind) ? best : [first]) {
      const { kind, id, name } = match.entry;
      const negated = isExcluded(words, first.from, first.to);
      entities.push({
        kind,
        id,
        name: shownName(catalog, kind, id, name),
        from: match.from,
        to: match.to,
        match,
        negated,
      });
    }
  }
  entities.sort((a, b) => a.from - b.from);
  problems.push(...takeFused(entities, words));
  spreadNegation(entities, words);
  return { entities: withoutStrays(entities, words), problems };
}

const NEXT_WORDS = 3;

/** "Schutzhelme in gelb": of several records that fit, those whose name goes on with one of the next words. */
function narrowed(best: NameMatch<EntityKind>[], words: Word[]): NameMatch<EntityKind>[] {
  const [first] = best;
  if (best.length < 2 || PLACES.has(first!.entry.kind)) return best;
  const next = words
    .slice(first!.to)
    .filter(({ plain }) => !plain)
    .slice(0, NEXT_WORDS)
    .filter(({ used, meanings, key }) => used === null && meanings.length === 0 && key.length > 2);
  for (const word of next) {
    const fitting = best.filter(({ entry }) => fold(entry.name).split(' ').includes(word.key));
    if (fitting.length === 0 || fitting.length === best.length) continue;
    word.used = 'name';
    return fitting;
  }
  return best;
}

/** "Cactus Comidas": what follows a name right away and is part of it too says nothing new. */
function goesOn(before: Entity | undefined, matches: NameMatch<EntityKind>[]): boolean {
  return (
    before !== undefined &&
    before.to === matches[0]!.from &&
    matches.length > 1 &&
    matches.some(({ tier, entry }) => tier <= 2 && entry.kind === before.kind && entry.id === before.id)
  );
}

const OF_EVERY_ORDER = new Set<Meaning>(['ship', 'shipTo', 'shipper', 'open', 'cancelled', 'late', 'required']);

/** Words of our own do not name things, unless quoted, announced ("status shipped") or placed like a thing ("planes and ships"). */
function isReserved(catalog: Catalog, words: Word[], word: Word): boolean {
  if (word.quoted || (!word.plain && word.meanings.length === 0)) return false;
  // "Bottom-Dollar": a capital in a hyphenated word is a name's
  if (word.capital && word.hyphenated) return false;
  const before = words[word.at - 1];
  if (before?.meanings.includes('status') || (before?.key === 'status' && !word.plain)) return false;
  // "returned" is a state of this company's orders; what is open, shipped or cancelled every company's orders tell
  const told = word.meanings.some((one) => OF_EVERY_ORDER.has(one));
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

function shownName(catalog: Catalog, kind: EntityKind, id: number | string, name: string): string {
  return kind === 'contact' ? (catalog.customers.get(Number(id)) ?? name) : name;
}

export function textOf(words: Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .filter((word, i, list) => i === 0 || list[i - 1]!.start !== word.start)
    .map((word) => word.raw)
    .join(' ');
}

/** Where a match ends, with the words behind it that its record's name holds too: SAVEA for "Save a lot". */
function endOfName({ entry, to }: NameMatch<EntityKind>, words: Word[]): number {
  const own = new Set(fold(entry.name).split(' '));
  let end = to;
  while (words[end]?.used === null && words[end]!.key.length > 2 && own.has(words[end]!.key)) end++;
  return end;
}

/** A match worth considering: no lone number, no single word that a date or our own words explain better. */
function isSound(
  { entry, from, to, tier, fit, words: count }: NameMatch<EntityKind>,
  words: Word[],
  periods: PeriodMatch[],
): boolean {
  const span = words.slice(from, to);
  if (span.every((word) => /^\d+$/.test(word.key))) return false;
  const reserved = (word: Word) =>
    !word.quoted && !(word.capital && word.hyphenated) && (word.plain || word.meanings.length > 0);
  if ((entry.kind === 'status' || entry.kind === 'category') && tier === 4) return true;
  // "quick one: …" does not mean the customer QUICK-Stop
  const told = span.filter((word) => !word.plain);
  if (tier < 4 && told.every((word) => isEveryday(word.key) && !word.quoted && !(word.capital && word.at > 0)))
    return false;
  // "welcher wein", "teuerster wein" ask for a kind of thing, not for the customer whose name holds the word
  const asked = words[from - 1]?.meanings.some((one) => one === 'which' || one === 'top' || one === 'bottom');
  if (tier <= 2 && span.length === 1 && asked && !span[0]!.quoted) return false;
  const solid = span.filter((word) => !reserved(word) && !/^\d+$/.test(word.key));
  const written =
    span.filter((word) => word.capital).length * 2 > span.length || (entry.kind === 'customer' && span.length > 1);
  if (solid.length === 0 && !(tier === 4 && written)) return false;
  if (tier <= 2 && count > 0 && solid.length * 2 < span.length && solid.every((word) => word.key.length < 4))
    return false;
  const inPeriod = span.filter((word) => periods.some((period) => word.start < period.end && word.end > period.start));
  if (inPeriod.length === span.length) return tier === 4 && span.length > 1;
  if (inPeriod.length > 0 && tier < 3 && !span.some((word) => /\d/.test(word.key))) return false;
  if (tier === 1 && (fit < 0.8 || solid.every((word) => word.key.length < 6))) return false;
  if (tier === 3 && count === 1 && solid.every((word) => word.key.length < 5)) return false;
  if (solid.some((word) => word.key.length < 3) && span.length === 1 && tier < 4) return false;
  switch (entry.kind) {
    case 'city':
    case 'country':
    case 'shipper':
      return tier >= 3
        ? tier === 4 || (fit >= 0.8 && span.some((word) => word.key.length >= 5))
        : entry.kind === 'shipper' && tier === 2;
    case 'title':
      return tier >= 3 || (tier === 2 && count > 1);
    case 'region':
    case 'status':
      return tier === 4;
    case 'category':
    case 'segment':
      return tier >= 3 || (tier === 2 && span.some((word) => word.key.length >= 5));
    default:
      return true;
  }
}

/** The set of spans that explains most of the message without overlap. */
function bestCover(spans: NameMatch<EntityKind>[][], words: Word[]): NameMatch<EntityKind>[][] {
  const best: { value: number; taken: NameMatch<EntityKind>[][] }[] = [{ value: 0, taken: [] }];
  for (let end = 1; end <= words.length; end++) {
    let winner = best[end - 1]!;
    for (const matches of spans) {
      const { from, to } = matches[0]!;
      if (to !== end) continue;
      const value = best[from]!.value + Math.max(...matches.map((match) => worth(match, words)));
      if (value > winner.value) winner = { value, taken: [...best[from]!.taken, matches] };
    }
    best[end] = winner;
  }
  return best[words.length]!.taken;
}

const TIER_WORTH = { 4: 9, 3: 5, 2: 2, 1: 0 };

function worth(match: NameMatch<EntityKind>, words: Word[]): number {
  const part = match.tier <= 2;
  let sum = TIER_WORTH[match.tier] - 4;
  for (let i = match.from; i < match.to; i++) {
    const word = words[i]!;
    // small words say nothing about a part of a name, everything about a whole one
    if (word.plain && part) continue;
    sum += 4 + (word.plain ? 3 : word.meanings.length > 0 ? 4 : 10 * match.fit);
  }
  return sum;
}

/** Of the records that fit a span, those that fit best; the sentence around decides between kinds. */
function fittest(matches: NameMatch<EntityKind>[], words: Word[]): NameMatch<EntityKind>[] {
  const top = Math.max(...matches.map(({ tier }) => tier));
  const cue = cueFor(matches[0]!, words);
  const cued = matches.filter(({ entry, tier }) => cue.includes(entry.kind) && tier >= Math.min(top, 2));
  let pool = cued.length > 0 ? cued : matches;
  const tier = Math.max(...pool.map((match) => match.tier));
  pool = pool.filter((match) => match.tier === tier);
  const fit = Math.max(...pool.map((match) => match.fit));
  pool = pool.filter((match) => match.fit >= fit - 0.04);
  const kind = ORDER.find((one) => pool.some(({ entry }) => entry.kind === one))!;
  return pool.filter(({ entry }) => entry.kind === kind);
}

const CUES: [Meaning, EntityKind[]][] = [
  ['supplier', ['supplier']],
  ['category', ['category']],
  ['customer', ['customer', 'contact']],
  ['product', ['product']],
  ['employee', ['teammate']],
  ['shipper', ['shipper']],
  ['status', ['status']],
  ['contact', ['contact']],
  ['city', ['city']],
  ['country', ['country']],
  ['segment', ['segment']],
];

/** Does a preposition of place announce what stands at `from`? */
export function isPlaced(words: Word[], from: number): boolean {
  const key = words[from - 1]?.key ?? '';
  return (
    key !== 'und' &&
    key !== 'and' &&
    words
      .slice(Math.max(0, from - 2), from)
      .some((word) => ['aus', 'in', 'from', 'nach', 'outside', 'im', 'within', 'to'].includes(word.key))
  );
}

/** The kinds that the words right before (or after) a span announce: "supplier Pavlova", "aus Berlin". */
function cueFor({ from, to }: NameMatch<EntityKind>, words: Word[]): EntityKind[] {
  const before = words[from - 1];
  const after = words[to];
  for (const near of [before, after]) {
    for (const meaning of near && near.used === null ? near.meanings : []) {
      if (meaning === 'supplier' && !/^(supplier|vendor|lieferant|hersteller|manufacturer)/.test(near!.key)) continue;
      const cue = CUES.find(([one]) => one === meaning);
      if (cue && !(near === after && (meaning === 'customer' || meaning === 'product'))) return cue[1];
    }
  }
  const about = (word: Word | undefined) =>
    word?.used === null && word.meanings.some((one) => one === 'boss' || one === 'reports' || one === 'owner');
  const lead = words.slice(Math.max(0, from - 3), from);
  const byUs = /\b(sales|revenue|orders|taken|umsatz|bestellungen) (by)$/.test(lead.map((word) => word.key).join(' '));
  const led = lead.some(
    (word) => about(word) && (!word.meanings.includes('owner') || ['by', 'von'].includes(before?.key ?? '')),
  );
  if (led || about(after) || byUs || after?.meanings.includes('spend')) return ['teammate'];
  if (asksWhatIsSupplied(words, from)) return ['supplier', 'city', 'country', 'region'];
  if (isPlaced(words, from)) return ['city', 'country', 'region'];
  if (
    words.some((word) => word.meanings.includes('supplier')) &&
    words.some((word) => word.meanings.includes('product'))
  )
    return ['supplier', 'product'];
  return [];
}

const SUPPLY = new Set('liefert liefern lieferte supply supplies supplied provide provides provided'.split(' '));
const FROM = new Set(['from', 'von', 'bei']);
const WE = new Set(['we', 'wir', 'us', 'uns']);

/** "What does Pavlova supply?", "products from Pavlova", "was bekommen wir von Pavlova": whoever is named delivers, it is not delivered. */
function asksWhatIsSupplied(words: Word[], from: number): boolean {
  const means = (word: Word | undefined, ...meanings: Meaning[]) =>
    word?.used === null && word.meanings.some((one) => meanings.includes(one));
  const isFrom = FROM.has(words[from - 1]?.key ?? '');
  if (isFrom && means(words[from - 2], 'product')) return true;
  const asksWhat = words.some((word) => means(word, 'what', 'product'));
  const asksWhom = words.some((word) => means(word, 'who') || /^(supplier|lieferant|vendor|hersteller)/.test(word.key));
  if (!asksWhat || asksWhom) return false;
  if (words.some(({ key, used }) => used === null && SUPPLY.has(key))) return true;
  const figure = words.some((word) => means(word, 'revenue', 'howMuch', 'howMany', 'quantity'));
  return isFrom && !figure && words.some((word) => means(word, 'buy') || (word.used === null && WE.has(word.key)));
}

/** Records with a similar name, for "did you mean": most shared words first, then most alike. */
export function closeNames(catalog: Catalog, span: Word[], kinds: EntityKind[], limit = 3) {
  const typed = span.map(({ key }) => key);
  return closeEntries(catalog.index, typed)
    .map(({ entry, score }) => ({ ...entry, score }))
    .filter(({ kind, score }) => kinds.includes(kind) && score >= 0.2)
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name))
    .slice(0, limit)
    .map(({ kind, id, name, score }) => ({ kind, id, name: shownName(catalog, kind, id, name), score }));
}
