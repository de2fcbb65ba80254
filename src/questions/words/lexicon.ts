import { fold } from '#src/lib/fold.ts';
import { edits } from '#src/lib/match.ts';
import type { Language } from '#src/lib/user-error.ts';
import { MEANINGS, type Meaning } from './meanings.ts';
import { isPlain } from './plain-words.ts';

export type { Meaning } from './meanings.ts';

interface Phrase {
  words: string[];
  meaning: Meaning;
  language: Language;
}

/** Phrases by their first word; those that begin with an open word ("kunde*") by its first three letters. */
const byWord = new Map<string, Phrase[]>();
const byBeginning = new Map<string, Phrase[]>();
const BEGINNING = 3;

for (const [meaning, columns] of Object.entries(MEANINGS) as [Meaning, Record<Language, string>][]) {
  for (const language of ['de', 'en'] as const) {
    for (const text of columns[language].trim().split(/\s*[,\n]\s*/)) {
      const words = fold(text.replace('*', '')).split(' ');
      if (text.endsWith('*')) words[words.length - 1] += '*';
      const [first] = words as [string];
      const [index, key] = first.endsWith('*') ? [byBeginning, first.slice(0, BEGINNING)] : [byWord, first];
      index.set(key, [...(index.get(key) ?? []), { words, meaning, language }]);
    }
  }
}

function phrasesOf(word: string): Phrase[] {
  return [...(byWord.get(word) ?? []), ...(byBeginning.get(word.slice(0, BEGINNING)) ?? [])];
}

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : pattern === word;
}

/** Meanings that begin at `at`, with how many words each takes; longest first. Both languages, the given one first. */
export function meaningsAt(words: string[], at: number, language: Language): { meaning: Meaning; length: number }[] {
  const word = words[at]!;
  const found: (Phrase & { length: number })[] = [];
  for (const phrase of phrasesOf(word)) {
    if (phrase.words.every((pattern, i) => fits(pattern, words[at + i])))
      found.push({ ...phrase, length: phrase.words.length });
  }
  const isOwn = (phrase: Phrase) => phrase.language === language;
  const known = found.some(isOwn) || isPlain(word, language);
  return found
    .filter((phrase) => isOwn(phrase) || !known || phrase.length > 1)
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
    .sort((a, b) => b.length - a.length);
}

/** Endings that a typo may have in front of it: "kundne" is "kunden", though only "kunde*" is written above. */
const ENDINGS = ['', 'e', 'n', 'en', 'er', 's', 'es'];
const MENDED_FROM = 5;

/** Known words by their length: a typo changes it little. */
const known = new Map<number, Set<string>>();

function know(word: string): void {
  if (word.length < MENDED_FROM) return;
  known.set(word.length, (known.get(word.length) ?? new Set()).add(word));
}

for (const phrase of [...byWord.values(), ...byBeginning.values()].flat())
  for (const word of phrase.words)
    if (word.endsWith('*')) for (const ending of ENDINGS) know(word.slice(0, -1) + ending);
    else know(word);

/**
 * The word of ours that a mistyped one probably is, or null: one edit up to seven letters, two from eight on, the first
 * letter right. In five letters another letter makes another word ("menge", "marge"): there only swapped, lost and
 * doubled ones count. Two words of different meaning that are equally near leave it open.
 */
export function mendTypo(key: string, language: Language): string | null {
  if (key.length < MENDED_FROM - 1 || /\d/.test(key)) return null;
  if (key.length < MENDED_FROM) return mendLost(key, language);
  const most = key.length >= 8 ? 2 : 1;
  let near: string[] = [];
  let least = most;
  for (let length = key.length - most; length <= key.length + most; length++) {
    for (const word of known.get(length) ?? []) {
      if (!alikeAtFirst(key, word)) continue;
      const count = edits(key, word);
      if (count > least || (key.length === MENDED_FROM && isOtherWord(key, word))) continue;
      near = count < least ? [word] : [...near, word];
      least = count;
    }
  }
  near = near.filter((word) => meaningsAt([word], 0, language).length > 0);
  const meant = near.map((word) => meaningsAt([word], 0, language).map(({ meaning }) => meaning));
  const [first = []] = meant;
  if (meant.every(([meaning]) => meaning === first[0])) return near[0] ?? null;
  // "orderd" is near "orders", which is a noun too, and "ordered": what both can mean is meant
  const shared = first.filter((meaning) => meant.every((others) => others.includes(meaning)));
  const plainest = meant.findIndex((meanings) => meanings.length === shared.length);
  return shared.length > 0 ? (near[plainest] ?? null) : null;
}

/** "ordr": four letters are a longer word of ours only where it lost a vowel in the middle, and only one word fits. */
function mendLost(key: string, language: Language): string | null {
  const whole = [...(known.get(MENDED_FROM) ?? [])].filter(
    (word) =>
      word[0] === key[0] &&
      word.at(-1) === key.at(-1) &&
      [...word].some((letter, at) => /[aeiou]/.test(letter) && word.slice(0, at) + word.slice(at + 1) === key) &&
      meaningsAt([word], 0, language).length > 0,
  );
  return whole.length === 1 ? whole[0]! : null;
}

function alikeAtFirst(typed: string, word: string): boolean {
  return typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);
}

/** One letter replaced by another, not two swapped; or the end cut off, as in "chang" and "change". */
function isOtherWord(typed: string, word: string): boolean {
  if (typed.length !== word.length) return word.startsWith(typed);
  const wrong = [...typed].flatMap((letter, at) => (letter === word[at] ? [] : [at]));
  return wrong.length === 1;
}

const MARKERS = {
  de: new Set(
    'der die das und ist nicht hat haben wurde von mit fur im am bei zuletzt bestellt wer was wann welche welcher welches kunde kunden bestellung bestellungen wie viel viele umsatz noch nie zeig mir uns den dem ein eine aus nach seit letzten letzte letztes jahr monat kein keine gekauft gib nur auch davor heute gestern kam kamen ihr sind war es zu zum zur wo bitte produkte artikel'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the and is not has have was of with for on by last ordered order orders customer customers no it to total were did been from who what when which how many much show me list since year month bought buy do does any all than more us our before year products their they them are about only give'.split(
      ' ',
    ),
  ),
};

/** The language of a message by its small words and by whose lexicon knows the others; null when nothing tells. */
export function languageOf(text: string): Language | null {
  let score = /[äöüß]/i.test(text) ? 0.5 : 0;
  for (const [at, raw] of text.split(/[^\p{L}\p{N}'’]+/u).entries()) {
    const word = fold(raw);
    // the first word is a word of ours more often than one of a name; "The Trooper" is one, whoever speaks of it
    const weight = at === 0 ? 2 : 1;
    const isName = at > 0 && /^\p{Lu}\p{Ll}/u.test(raw);
    const marked = isName ? 0 : (MARKERS.de.has(word) ? 1 : 0) - (MARKERS.en.has(word) ? 1 : 0);
    score += marked;
    if (marked !== 0) continue;
    const columns = new Set(
      phrasesOf(word).flatMap(({ words: [first], language }) => (fits(first!, word) ? language : [])),
    );
    if (columns.size === 1) score += (columns.has('de') ? 0.6 : -0.6) * weight;
  }
  return score > 0 ? 'de' : score < 0 ? 'en' : null;
}
