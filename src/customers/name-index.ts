import { fold } from '#src/lib/fold.ts';
import { coreWords, isLegalForm, wordFit } from '#src/lib/match.ts';

/** Something that has a name and can be meant by a span of text. */
export interface Named<Kind extends string = string> {
  kind: Kind;
  /** the record's id; for values without a record (a city, a category) the value itself */
  id: number | string;
  name: string;
  /** other spellings, a number, a translation */
  aliases?: string[];
}

/** A stretch of words that fits a name. Tiers: 4 whole name, 3 whole name with typos, 2 part of it, 1 part with typos. */
export interface NameMatch<Kind extends string = string> {
  entry: Named<Kind>;
  from: number;
  to: number;
  tier: 1 | 2 | 3 | 4;
  /** 0–1, how well the words agree */
  fit: number;
  /** words of the span that matched */
  words: number;
}

interface Spelling {
  entry: number;
  words: string[];
  /** the words of its legal form, left out of `words` */
  legal: string[];
}

export interface NameIndex<Kind extends string = string> {
  entries: Named<Kind>[];
  spellings: Spelling[];
  /** word → spellings that hold it */
  byWord: Map<string, number[]>;
  /** the name without spaces → its spellings: "quickstop" finds "QUICK-Stop" */
  joined: Map<string, number[]>;
  vocabulary: string[];
  byTrigram: Map<string, number[]>;
}

/** Builds the index in memory; 100,000 names take about half a second. */
export function buildNameIndex<Kind extends string>(entries: Named<Kind>[]): NameIndex<Kind> {
  const index: NameIndex<Kind> = {
    entries,
    spellings: [],
    byWord: new Map(),
    joined: new Map(),
    vocabulary: [],
    byTrigram: new Map(),
  };
  entries.forEach((entry, number) => {
    const seen = new Set<string>();
    for (const text of [entry.name, ...(entry.aliases ?? [])]) {
      const key = fold(text);
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      const words = coreWords(key);
      const spelling = index.spellings.push({ entry: number, words, legal: key.split(' ').slice(words.length) }) - 1;
      for (const word of new Set(words)) push(index.byWord, word, spelling);
      if (words.length > 1) push(index.joined, words.join(''), spelling);
    }
  });
  for (const word of index.byWord.keys()) {
    const number = index.vocabulary.push(word) - 1;
    if (word.length >= 4 && !/\d/.test(word)) for (const part of trigrams(word)) push(index.byTrigram, part, number);
  }
  return index;
}

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function trigrams(word: string): Set<string> {
  const padded = `^${word}$`;
  const parts = new Set<string>();
  for (let i = 0; i + 2 < padded.length; i++) parts.add(padded.slice(i, i + 3));
  return parts;
}

/** Words of the index that a typed word may mean, best first, with their fit. */
export function likeWords(index: NameIndex, typed: string, limit = 8): { word: string; fit: number }[] {
  const found: { word: string; fit: number }[] = index.byWord.has(typed) ? [{ word: typed, fit: 1 }] : [];
  if (typed.length < 4 || typed.length > 40 || /\d/.test(typed)) return found;
  const shared = new Map<number, number>();
  const parts = trigrams(typed);
  for (const part of parts)
    for (const word of index.byTrigram.get(part) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
  const needed = Math.max(1, Math.floor(parts.size / 4));
  for (const [number, count] of shared) {
    const word = index.vocabulary[number]!;
    if (count < needed || word === typed) continue;
    const fit = wordFit(typed, word);
    if (fit > 0) found.push({ word, fit });
  }
  found.sort((a, b) => b.fit - a.fit);
  // a word that a name holds as typed is hardly another one mistyped
  const enough = found[0]?.fit === 1 ? found.filter(({ fit }) => fit >= 0.9) : found;
  return enough.slice(0, limit);
}

/** Longer messages name nothing new. */
const MOST_WORDS = 80;

/** A word of the text as the matcher sees it; `plain` words (the, of, ordered …) neither start a part of a name nor take typos. */
export interface TextWord {
  key: string;
  plain: boolean;
}

/** Names looked at for one word alone: more than that many are asked back anyway. */
const MOST_SPELLINGS = 300;

/** Every name that some stretch of the words fits; overlapping ones included. */
export function matchNames<Kind extends string>(index: NameIndex<Kind>, text: TextWord[]): NameMatch<Kind>[] {
  const words = text.slice(0, MOST_WORDS);
  const like = words.map(({ key, plain }) =>
    plain ? (index.byWord.has(key) ? [{ word: key, fit: 1 }] : []) : likeWords(index, key),
  );
  const fits = like.map((list) => new Map(list.map(({ word, fit }) => [word, fit])));
  const best = new Map<string, NameMatch<Kind>>();
  const keep = (match: NameMatch<Kind>) => {
    const key = `${match.from}:${match.to}:${match.entry.kind}:${match.entry.id}`;
    const known = best.get(key);
    if (!known || match.tier > known.tier || (match.tier === known.tier && match.fit > known.fit)) best.set(key, match);
  };
  for (let start = 0; start < words.length; start++) {
    for (const { word } of like[start]!) {
      for (const number of likelySpellings(index, word, start, like, words)) {
        for (const match of alignments(index, number, words, fits, start)) keep(match);
      }
    }
    let text = '';
    for (let end = start; end < Math.min(words.length, start + 4); end++) {
      text += words[end]!.key;
      if (end > start && words[end]!.plain && words[start]!.plain) continue;
      const whole =
        end > start ? (index.byWord.get(text) ?? []).filter((one) => index.spellings[one]!.words.length === 1) : [];
      for (const number of [...(index.joined.get(text) ?? []), ...whole]) {
        const entry = index.entries[index.spellings[number]!.entry]!;
        keep({ entry, from: start, to: end + 1, tier: 4, fit: 0.99, words: end + 1 - start });
      }
    }
  }
  return [...best.values()];
}

/** The names that hold a word; of very many, those first that also hold one of the next words. */
function likelySpellings(
  index: NameIndex,
  word: string,
  at: number,
  like: { word: string }[][],
  words: TextWord[],
): number[] {
  const all = index.byWord.get(word) ?? [];
  if (all.length <= MOST_SPELLINGS) return all;
  const near = new Set<number>();
  for (let i = at + 1; i <= at + 3 && i < words.length; i++) {
    if (words[i]!.plain) continue;
    for (const next of like[i]!) for (const number of index.byWord.get(next.word) ?? []) near.add(number);
    if (near.size > 0) break;
  }
  const both = near.size > 0 ? all.filter((number) => near.has(number)) : [];
  return [...both.slice(0, MOST_SPELLINGS), ...all.slice(0, both.length > 0 ? 20 : MOST_SPELLINGS)];
}

/** The spans beginning at `start` that the spelling explains: the longest one, in the order of the name. */
function* alignments<Kind extends string>(
  index: NameIndex<Kind>,
  number: number,
  words: TextWord[],
  fits: Map<string, number>[],
  start: number,
): Generator<NameMatch<Kind>> {
  const spelling = index.spellings[number]!;
  const entry = index.entries[spelling.entry]!;
  const used = new Set<number>();
  let fit = 0;
  let matched = 0;
  let to = start;
  let typos = false;
  let solid = false;
  let inOrder = true;
  let lastPlace = -1;
  for (let i = start; i < words.length && used.size < spelling.words.length; i++) {
    let place = -1;
    let bestFit = 0;
    spelling.words.forEach((word, at) => {
      const value = used.has(at) ? 0 : (fits[i]!.get(word) ?? 0);
      if (value > 0 && value > bestFit - (at === lastPlace + 1 ? 0.001 : 0)) {
        place = at;
        bestFit = value;
      }
    });
    if (place < 0) {
      if (i > start && isJoiner(words[i]!.key) && i + 1 < words.length) continue;
      break;
    }
    // small words belong to a name only where they stand in it
    if (words[i]!.plain && place !== lastPlace + 1) {
      if (i === start) return;
      break;
    }
    used.add(place);
    if (place < lastPlace) inOrder = false;
    lastPlace = place;
    fit += bestFit;
    matched++;
    typos ||= bestFit < 0.9;
    solid ||= !words[i]!.plain;
    to = i + 1;
  }
  if (matched === 0 || (!inOrder && matched < spelling.words.length)) return;
  const missing = spelling.words.filter((word, at) => !used.has(at) && !isJoiner(word)).length;
  const whole = missing === 0;
  if (!solid && !(whole && matched > 1)) return;
  if (!whole && words[start]!.plain && matched < 2) return;
  const form = legalFormAt(words, to, spelling.legal);
  const tier = whole ? (typos ? 3 : 4) : typos ? 1 : 2;
  yield {
    entry,
    from: start,
    to: to + form.length,
    tier,
    fit:
      fit / matched -
      (form.own ? 0 : 0.06) -
      (inOrder ? 0 : 0.05) -
      (whole && used.size < spelling.words.length ? 0.05 : 0),
    words: matched,
  };
}

/** The legal form written behind a name belongs to it; the record's own one fits better than another. */
function legalFormAt(words: TextWord[], at: number, legal: string[]): { length: number; own: boolean } {
  if (legal.length > 0 && legal.every((word, i) => words[at + i]?.key === word))
    return { length: legal.length, own: true };
  let length = 0;
  while (
    words[at + length] &&
    !words[at + length]!.plain &&
    words[at + length]!.key.length > 1 &&
    isLegalForm(words[at + length]!.key)
  )
    length++;
  return { length, own: length === 0 };
}

function isJoiner(word: string): boolean {
  return (
    word === 'and' || word === 'und' || word === 'et' || word === 'y' || word === 'e' || word === 'the' || word === 'n'
  );
}
