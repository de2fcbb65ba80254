import type { EntityKind } from '#src/customers/names/catalog.ts';
import type { NameMatch } from '#src/customers/names/match-names.ts';
import { fold } from '#src/lib/fold.ts';
import type { Entity } from '#src/questions/frame.ts';
import type { Word } from '#src/questions/words/words.ts';
import { cueFor } from './cues.ts';

/** Kinds whose names may stand for several values at once: all of them are meant. */
export const VALUE_KINDS = new Set<EntityKind>([
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

/** Which kind is meant first, where nothing around a name tells. */
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

/** The set of spans that explains most of the message without overlap. */
export function bestCover(spans: NameMatch<EntityKind>[][], words: Word[]): NameMatch<EntityKind>[][] {
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
  return mergeNames(best[words.length]!.taken, spans);
}

/** "Hotel Seebrücke": a value and a part of a name make one name where a record's name holds them side by side. */
function mergeNames(cover: NameMatch<EntityKind>[][], spans: NameMatch<EntityKind>[][]): NameMatch<EntityKind>[][] {
  const merged: NameMatch<EntityKind>[][] = [];
  for (const matches of cover) {
    const before = merged.at(-1);
    const isValue = before?.some(({ tier, entry }) => tier === 4 && VALUE_KINDS.has(entry.kind));
    const both = isValue
      ? spans.find(([one]) => one!.from === before![0]!.from && one!.to === matches[0]!.to)
      : undefined;
    const isOne = both?.some(({ entry }) => matches.some((part) => part.tier <= 2 && part.entry === entry));
    if (both && isOne) merged[merged.length - 1] = both;
    else merged.push(matches);
  }
  return merged;
}

/** For every word more of one name, written as it is. */
const TOGETHER = 6;
const TIER_WORTH = { 4: 9, 3: 5, 2: 2, 1: 0 };

function worth(match: NameMatch<EntityKind>, words: Word[]): number {
  const part = match.tier <= 2;
  let sum = TIER_WORTH[match.tier] - 4;
  let named = 0;
  for (let i = match.from; i < match.to; i++) {
    const word = words[i]!;
    // small words say nothing about a part of a name, everything about a whole one
    if (word.plain && part) continue;
    sum += 4 + (word.plain ? 3 : word.meanings.length > 0 ? 4 : 10 * match.fit);
    named++;
  }
  // "reykjavik roasters": two words of one name mean it, not a city and another firm
  return match.fit >= 0.95 ? sum + TOGETHER * Math.max(0, named - 1) : sum;
}

/** Of the records that fit a span, those that fit best; the sentence around decides between kinds. */
export function fittest(matches: NameMatch<EntityKind>[], words: Word[]): NameMatch<EntityKind>[] {
  const top = Math.max(...matches.map(({ tier }) => tier));
  const cue = cueFor(matches[0]!, words);
  const cued = matches.filter(({ entry, tier }) => cue.includes(entry.kind) && tier >= Math.min(top, 2));
  let pool = cued.length > 0 ? cued : matches;
  const tier = Math.max(...pool.map((match) => match.tier));
  pool = pool.filter((match) => match.tier === tier);
  const fit = Math.max(...pool.map((match) => match.fit));
  pool = pool.filter((match) => match.fit >= fit - 0.04);
  const kind = ORDER.find((one) => pool.some(({ entry }) => entry.kind === one))!;
  // one first name may be a customer's own or that of a customer's contact
  const firstName = tier === 2 && kind === 'customer' && pool[0]!.to - pool[0]!.from === 1;
  const best = pool.filter(({ entry }) => entry.kind === kind || (firstName && entry.kind === 'contact'));
  return [...best, ...inflected(best[0]!, matches, words)];
}

const INFLECTED_FROM = 5;
const MOST_INFLECTION = 2;

/** "Restaurant" is a part of "Lonesome Pine Restaurant" and, with an ending, of "Tortuga Restaurante": either may be meant. */
function inflected(
  { entry: { kind }, tier, from, to }: NameMatch<EntityKind>,
  matches: NameMatch<EntityKind>[],
  words: Word[],
): NameMatch<EntityKind>[] {
  const { key } = words[from]!;
  if (kind !== 'customer' || tier !== 2 || to - from > 1 || key.length < INFLECTED_FROM) return [];
  const hasEnding = (word: string) =>
    word !== key && word.startsWith(key) && word.length <= key.length + MOST_INFLECTION;
  return matches.filter(
    ({ entry, tier: other }) => entry.kind === kind && other === 2 && fold(entry.name).split(' ').some(hasEnding),
  );
}

const NEXT_WORDS = 3;

/** "Schutzhelme in gelb": of several records that fit, those whose name goes on with one of the next words. */
export function narrowed(best: NameMatch<EntityKind>[], words: Word[]): NameMatch<EntityKind>[] {
  const [first] = best;
  if (best.length < 2 || VALUE_KINDS.has(first!.entry.kind)) return best;
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
export function goesOn(before: Entity | undefined, matches: NameMatch<EntityKind>[]): boolean {
  return (
    before !== undefined &&
    before.to === matches[0]!.from &&
    matches.length > 1 &&
    matches.some(({ tier, entry }) => tier <= 2 && entry.kind === before.kind && entry.id === before.id)
  );
}
