import { fold } from '#src/lib/fold.ts';
import { coreWords } from '#src/lib/match.ts';
import { buildPostings, type Postings } from './trigrams.ts';

/** Something that has a name and can be meant by a span of text. */
export interface Named<Kind extends string = string> {
  kind: Kind;
  /** the record's id; for values without a record (a city, a category) the value itself */
  id: number | string;
  name: string;
  /** other spellings, a number, a translation */
  aliases?: string[];
}

interface Spelling {
  entry: number;
  words: string[];
  /** the words of its legal form, left out of `words` */
  legal: string[];
}

/** What a typed word may mean: a word of the index, and how well it fits. */
export interface Likeness {
  word: string;
  fit: number;
}

export interface NameIndex<Kind extends string = string> {
  entries: Named<Kind>[];
  spellings: Spelling[];
  /** word → spellings that hold it */
  byWord: Map<string, number[]>;
  /** the name without spaces → its spellings: "quickstop" finds "QUICK-Stop" */
  joined: Map<string, number[]>;
  vocabulary: string[];
  /** the words of four letters and more, without digits, that typos are looked for in */
  postings: Postings;
  /** the first spelling of each stretch of entries of one kind, and the number of spellings last */
  stretches: number[];
  /** what typed words were found to mean lately, and how many words each was compared with */
  looked: Map<string, { like: Likeness[]; compared: number }>;
  /** per word of the vocabulary its letters, 255 at most */
  lengths: Uint8Array;
  /** per word of the vocabulary the trigrams it shares with a typed word: zero between two calls */
  shared: Uint8Array;
}

const NONE: string[] = [];

/** Builds the index in memory: a second or two of work for 200,000 names, so keep it. */
export function buildNameIndex<Kind extends string>(entries: Named<Kind>[]): NameIndex<Kind> {
  const index: NameIndex<Kind> = {
    entries,
    spellings: [],
    byWord: new Map(),
    joined: new Map(),
    vocabulary: [],
    postings: buildPostings([], () => false),
    stretches: [],
    looked: new Map(),
    lengths: new Uint8Array(),
    shared: new Uint8Array(),
  };
  for (const [number, { kind, name, aliases = [] }] of entries.entries()) {
    if (kind !== entries[number - 1]?.kind) index.stretches.push(index.spellings.length);
    const keys = aliases.length > 0 ? new Set([name, ...aliases].map(fold)) : [fold(name)];
    for (const key of keys) if (key !== '') addSpelling(index, number, key);
  }
  index.vocabulary = [...index.byWord.keys()];
  index.postings = buildPostings(index.vocabulary, (word) => word.length >= 4 && !/\d/.test(word));
  index.stretches.push(index.spellings.length);
  index.lengths = Uint8Array.from(index.vocabulary, (word) => Math.min(255, word.length));
  index.shared = new Uint8Array(index.vocabulary.length);
  return index;
}

function addSpelling(index: NameIndex, entry: number, key: string): void {
  const all = key.split(' ');
  const words = coreWords(all);
  const number =
    index.spellings.push({ entry, words, legal: words.length < all.length ? all.slice(words.length) : NONE }) - 1;
  for (const word of words) push(index.byWord, word, number);
  if (words.length > 1) push(index.joined, words.join(''), number);
}

/** Lists ascend, and a number stands in each only once. */
function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list[list.length - 1] !== value) list.push(value);
}

/** At most so many names of each kind from an ascending list. */
export function someOfEach({ stretches }: NameIndex, list: number[], most: number): number[] {
  if (list.length <= most) return list;
  return stretches.slice(0, -1).flatMap((from, kind) => {
    const begin = placeOf(list, from);
    return list.slice(begin, Math.min(begin + most, placeOf(list, stretches[kind + 1]!)));
  });
}

/** Where in an ascending list the first number stands that is not below `from`. */
function placeOf(list: number[], from: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
