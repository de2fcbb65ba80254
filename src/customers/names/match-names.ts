import { isLegalForm } from '#src/lib/match.ts';
import { type Allowance, allowanceFor, type Effort, likeWords } from './like-words.ts';
import { type Likeness, type Named, type NameIndex, someOfEach } from './name-index.ts';

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

/** Longer messages name nothing new. */
const MOST_WORDS = 80;

/** A word of the text as the matcher sees it; `plain` words (the, of, ordered …) neither start a part of a name nor take typos. */
export interface TextWord {
  key: string;
  plain: boolean;
}

/** Names tried in a whole message. A short one has more of them for each word: a common name is then narrowed down later. */
const MOST_NAMES = 3000;

/** Steps through lists of names for a message, to find those that hold two of its words. */
const MOST_STEPS = 300_000;

/** Every name that some stretch of the words fits; overlapping ones included. The work is bounded, however large the index. */
export function matchNames<Kind extends string>(
  index: NameIndex<Kind>,
  text: TextWord[],
  effort: Effort = { steps: 0 },
): NameMatch<Kind>[] {
  const words = text.slice(0, MOST_WORDS);
  const open = Math.max(1, words.filter(({ plain }) => !plain).length);
  const like = likeEach(index, words, allowanceFor(open), effort);
  const fits = like.map((list) => new Map(list.map(({ word, fit }) => [word, fit])));
  const best = new Map<string, NameMatch<Kind>>();
  const keep = (match: NameMatch<Kind>) => {
    const key = `${match.from}:${match.to}:${match.entry.kind}:${match.entry.id}`;
    const known = best.get(key);
    if (!known || match.tier > known.tier || (match.tier === known.tier && match.fit > known.fit)) best.set(key, match);
  };
  const share = Math.max(30, Math.min(300, Math.floor(MOST_NAMES / open)));
  const search = { index, words, like, share, stepsLeft: MOST_STEPS };
  for (let start = 0; start < words.length; start++) {
    for (const number of likelySpellings(search, start)) {
      effort.steps++;
      for (const match of alignments(index, number, words, fits, start)) keep(match);
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
  effort.steps += MOST_STEPS - search.stepsLeft;
  return [...best.values()];
}

/** For each word of a message what it may mean. */
function likeEach(index: NameIndex, words: TextWord[], allowance: Allowance, effort: Effort): Likeness[][] {
  return words.map(({ key, plain }) => {
    if (plain) return index.byWord.has(key) ? [{ word: key, fit: 1 }] : [];
    return likeWords(index, key, allowance, effort);
  });
}

interface Search {
  index: NameIndex;
  words: TextWord[];
  like: { word: string }[][];
  /** names of one kind to try for a word */
  share: number;
  stepsLeft: number;
}

/** The names that may begin at a word: of very many, first those that also hold one of the next words, then some of every kind. */
function likelySpellings(search: Search, at: number): Set<number> {
  const { index, like, share } = search;
  const found = new Set<number>();
  const lists = like[at]!.map(({ word }) => index.byWord.get(word) ?? []);
  const near = lists.map((list) => (list.length > share ? holdingNext(search, list, at) : []));
  for (const list of near) for (const number of list.slice(0, share)) found.add(number);
  for (const [which, list] of lists.entries()) {
    if (found.size >= 2 * share) break;
    for (const number of someOfEach(index, list, near[which]!.length > 0 ? 20 : share)) found.add(number);
  }
  return found;
}

/** The names of a list that also hold a word which may be meant by one of the next three. */
function holdingNext(search: Search, list: number[], at: number): number[] {
  const { index, words, like } = search;
  for (let i = at + 1; i <= at + 3 && i < words.length; i++) {
    if (words[i]!.plain) continue;
    const both = like[i]!.flatMap(({ word }) => intersect(search, list, index.byWord.get(word) ?? []));
    if (both.length > 0) return both;
  }
  return [];
}

/** What two ascending lists share, as far as the steps left allow; at most one share of it. */
function intersect(search: Search, a: number[], b: number[]): number[] {
  const both: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length && both.length < search.share && search.stepsLeft > 0) {
    search.stepsLeft--;
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) both.push(x);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
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
  let exact = true;
  let solid = false;
  let cut = false;
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
    cut ||= isBeginning(words[i]!.key, spelling.words[place]!);
    if (place < lastPlace) inOrder = false;
    lastPlace = place;
    fit += bestFit;
    matched++;
    typos ||= bestFit < 0.9;
    exact &&= bestFit === 1;
    solid ||= !words[i]!.plain;
    to = i + 1;
  }
  if (matched === 0 || (!inOrder && matched < spelling.words.length)) return;
  const missing = spelling.words.filter((word, at) => !used.has(at) && !isJoiner(word)).length;
  // "Kita Sonnen" is a part of Kita Sonnenschein as of Kita Sonnenstrahl
  const whole = missing === 0 && !cut;
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
      // a name written to the letter wins over one that nearly is it
      (exact || typos ? 0 : 0.05) -
      (form.own ? 0 : 0.06) -
      (inOrder ? 0 : 0.05) -
      (whole && used.size < spelling.words.length ? 0.05 : 0),
    words: matched,
  };
}

const MOST_INFLECTION = 2;

function isBeginning(typed: string, word: string): boolean {
  return word.length > typed.length + MOST_INFLECTION && word.startsWith(typed);
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
