/** Which words of a vocabulary hold which three letters in a row, kept in flat arrays: quick to build and to read. */
export interface Postings {
  /** word numbers, ascending within each trigram */
  words: Int32Array;
  /** where the words of a trigram begin and end in `words` */
  starts: Int32Array;
  ends: Int32Array;
}

const BITS = 6;
const TRIGRAMS = 1 << (3 * BITS);

/** Letters a–z have numbers of their own, all others share the rest: they only ever make more words look alike. */
function codeOf(word: string, at: number): number {
  if (at < 0 || at >= word.length) return 0;
  const code = word.charCodeAt(at);
  return code >= 97 && code <= 122 ? code - 96 : 27 + (code % 37);
}

/** The overlapping threes of a word, its ends marked, as numbers; a repeated one stands in the list again. */
export function trigramsOf(word: string): number[] {
  const mask = TRIGRAMS - 1;
  const found: number[] = [];
  let three = codeOf(word, 0);
  for (let at = 1; at <= word.length; at++) {
    three = ((three << BITS) | codeOf(word, at)) & mask;
    found.push(three);
  }
  return found;
}

/** Builds the postings of the words for which `isListed` holds. */
export function buildPostings(vocabulary: string[], isListed: (word: string) => boolean): Postings {
  const trigrams = vocabulary.map((word) => (isListed(word) ? trigramsOf(word) : []));
  const starts = new Int32Array(TRIGRAMS + 1);
  for (const list of trigrams) for (const three of list) starts[three + 1]!++;
  for (let three = 0; three < TRIGRAMS; three++) starts[three + 1]! += starts[three]!;
  const words = new Int32Array(starts[TRIGRAMS]!);
  const ends = starts.slice(0, TRIGRAMS);
  for (const [number, list] of trigrams.entries()) {
    for (const three of list) {
      const end = ends[three]!;
      if (end > starts[three]! && words[end - 1] === number) continue;
      words[end] = number;
      ends[three] = end + 1;
    }
  }
  return { words, starts, ends };
}

/** The words that hold a trigram, ascending. */
export function wordsWith({ words, starts, ends }: Postings, three: number): Int32Array {
  return words.subarray(starts[three], ends[three]);
}
