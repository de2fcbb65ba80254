import { fold } from '#src/lib/fold.ts';
import type { Language } from '#src/lib/user-error.ts';
import { type Meaning, meaningsAt } from './lexicon.ts';
import { isPlain } from './plain-words.ts';

/** One word of a message, where it stands and what it may mean. */
export interface Word {
  raw: string;
  key: string;
  start: number;
  end: number;
  /** its number in the message */
  at: number;
  meanings: Meaning[];
  plain: boolean;
  quoted: boolean;
  capital: boolean;
  /** joined to another capitalised word by a hyphen */
  hyphenated: boolean;
  /** what has already taken this word */
  used: 'period' | 'name' | 'number' | 'text' | 'unknown' | null;
}

const WORD = /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|['’`´](?=[\p{L}\p{N}]))*/u;

/**
 * Cuts a message into words; German compounds and hyphenated words fall apart, apostrophes stay inside.
 * @param orderNumbers stay whole, written as they are recorded: "a26-21874" is the word "A26-21874"
 */
export function readWords(text: string, language: Language, orderNumbers: Set<string> = new Set()): Word[] {
  const recorded = new Map(
    [...orderNumbers].filter((number) => /\D/.test(number)).map((number) => [number.toLowerCase(), number]),
  );
  const quoted = [
    ...text.matchAll(
      /"([^"]+)"|„([^“”"]+)[“”"]|“([^”]+)”|«([^»]+)»|(?<![\p{L}\p{N}])['‘]([^'‘’]{3,})['’](?![\p{L}\p{N}])/gu,
    ),
  ].map((match) => [match.index, match.index + match[0].length] as const);
  const words: Word[] = [];
  for (const match of text.matchAll(anyOf([...recorded.keys()]))) {
    const start = match.index;
    const end = start + match[0].length;
    const number = recorded.get(match[0].toLowerCase());
    for (const key of number ? [number.toLowerCase()] : fold(match[0]).split(' ')) {
      if (key === '') continue;
      words.push({
        raw: number ?? match[0],
        key,
        start,
        end,
        at: 0,
        meanings: [],
        plain: isPlain(key, language),
        quoted: quoted.some(([from, to]) => start >= from && end <= to),
        capital: /^\p{Lu}/u.test(match[0]),
        hyphenated:
          /\p{Lu}\p{L}+-$/u.test(text.slice(Math.max(0, start - 20), start)) || /^-\p{Lu}/u.test(text.slice(end)),
        used: null,
      });
    }
  }
  words.forEach((word, at) => {
    word.at = at;
  });
  markMeanings(words, language);
  return words;
}

/** Matches some texts where they stand alone, else any word. */
function anyOf(texts: string[]): RegExp {
  const whole = texts.map((text) => text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&')).sort((a, b) => b.length - a.length);
  const alone = whole.map((text) => `(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])|`);
  return new RegExp(`${alone.join('')}${WORD.source}`, 'giu');
}

/** Gives every word its meanings; a phrase marks its first word and the rest become plain. */
function markMeanings(words: Word[], language: Language): void {
  const keys = words.map((word) => word.key);
  let covered = 0;
  let begun = -1;
  for (let at = 0; at < words.length; at++) {
    const found = meaningsAt(keys, at, language);
    const longest = found[0]?.length ?? 0;
    for (const { meaning, length } of found) {
      if (length < longest && meaning !== 'order') continue;
      if (at < covered && begun !== at) continue;
      if (length > 1 && at + length > covered) {
        covered = at + length;
        begun = at;
        // "per month", "mehr als einmal": the first word of a phrase says something even where it alone says nothing
        words[at]!.plain = false;
      }
      if (!words[at]!.meanings.includes(meaning)) words[at]!.meanings.push(meaning);
      for (let i = at + 1; i < at + length; i++) words[i]!.plain = true;
    }
  }
}
