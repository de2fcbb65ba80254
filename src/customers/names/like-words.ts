import { wordFit } from '#src/lib/match.ts';
import { type Likeness, type Named, type NameIndex, someOfEach } from './name-index.ts';
import { trigramsOf, wordsWith } from './trigrams.ts';

/** What looking names up has cost so far, in steps: a posting read, a word compared, a name tried. */
export interface Effort {
  steps: number;
}

/** What may be spent on one typed word. */
export interface Allowance {
  /** entries of trigram lists to read: of very many, those of the rarest trigrams, which tell most */
  postings: number;
  /** words to compare letter by letter: those that share the most trigrams */
  compared: number;
}

/** The words of a long message share what one word alone may cost. */
export function allowanceFor(words: number): Allowance {
  const share = (all: number, least: number, most: number) => Math.max(least, Math.min(most, Math.floor(all / words)));
  return { postings: share(500_000, 8000, 40_000), compared: share(8000, 120, 600) };
}

/** Typed words remembered with what they may mean: a message's words are looked up for its names, and again for close ones. */
const MOST_LOOKED = 1000;

/** Different words one typed word may mean. */
const MOST_LIKE = 8;

/** Words of the index that a typed word may mean, best first. The work is bounded, however large the index. */
export function likeWords(
  index: NameIndex,
  typed: string,
  allowance: Allowance,
  effort: Effort = { steps: 0 },
): Likeness[] {
  const known = index.looked.get(typed);
  if (known && known.compared >= allowance.compared) return known.like;
  const like = lookUp(index, typed, allowance, effort);
  if (index.looked.size >= MOST_LOOKED) index.looked.clear();
  index.looked.set(typed, { like, compared: allowance.compared });
  return like;
}

function lookUp(index: NameIndex, typed: string, allowance: Allowance, effort: Effort): Likeness[] {
  const found: Likeness[] = index.byWord.has(typed) ? [{ word: typed, fit: 1 }] : [];
  if (typed.length < 4 || typed.length > 40 || /\d/.test(typed)) return found;
  for (const number of likeliest(index, typed, allowance, effort)) {
    const word = index.vocabulary[number]!;
    if (word === typed) continue;
    const fit = wordFit(typed, word);
    if (fit > 0) found.push({ word, fit });
  }
  found.sort((a, b) => b.fit - a.fit);
  // a word that a name holds as typed is hardly another one mistyped
  const enough = found[0]?.fit === 1 ? found.filter(({ fit }) => fit >= 0.9) : found;
  return enough.slice(0, MOST_LIKE);
}

/** The words of the vocabulary that share the most trigrams with a typed one. */
function likeliest(
  { postings, vocabulary, lengths, shared }: NameIndex,
  typed: string,
  allowance: Allowance,
  effort: Effort,
): number[] {
  const parts = new Set(trigramsOf(typed));
  const lists = [...parts].map((part) => wordsWith(postings, part)).sort((a, b) => a.length - b.length);
  const touched: number[] = [];
  let left = allowance.postings;
  let used = 0;
  for (const list of lists) {
    if (list.length > left && used > 0 && touched.length > 0) break;
    const end = Math.min(list.length, left);
    for (let at = 0; at < end; at++) {
      const number = list[at]!;
      if (shared[number] === 0) touched.push(number);
      shared[number]!++;
    }
    left -= end;
    used++;
  }
  const needed = Math.max(1, Math.floor(used / 4));
  const byCount = Array.from({ length: parts.size + 1 }, (): number[] => []);
  for (const number of touched) {
    const count = shared[number]!;
    shared[number] = 0;
    if (count < needed) continue;
    const longer = lengths[number]! - typed.length;
    // much longer words can only be meant by their beginning, much shorter ones not at all
    if (longer < -3 || (longer > 3 && !vocabulary[number]!.startsWith(typed))) continue;
    byCount[count]!.push(number);
  }
  const likely = byCount.reverse().flat().slice(0, allowance.compared);
  effort.steps += allowance.postings - left + likely.length;
  return likely;
}

/** For hints, whatever was found when the message was read will do. */
const HINT: Allowance = allowanceFor(80);

/** Names of one kind looked at for a word that resembles a part of them. */
const MOST_CLOSE = 100;

/** The records whose names resemble some words, most alike first, with a score of about 1 for a whole name. */
export function closeEntries<Kind extends string>(
  index: NameIndex<Kind>,
  typed: string[],
): { entry: Named<Kind>; score: number }[] {
  const scores = new Map<number, number>();
  for (const one of typed) {
    for (const { word, fit } of likeWords(index, one, HINT)) {
      for (const number of someOfEach(index, index.byWord.get(word) ?? [], MOST_CLOSE)) {
        const { entry, words } = index.spellings[number]!;
        scores.set(entry, (scores.get(entry) ?? 0) + fit / Math.max(words.length, typed.length));
      }
    }
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  return ranked.map(([entry, score]) => ({ entry: index.entries[entry]!, score }));
}
