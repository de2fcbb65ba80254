import { distance } from 'fastest-levenshtein';

/** Words that say what a firm is, not which: ignored when names are compared. Folded as lib/fold.ts folds. */
const LEGAL_FORMS = new Set(
  (
    'gmbh mbh ag kg ohg gbr ug se co cie company corp corporation inc incorporated ltd limited llc llp plc sa sas sarl ' +
    'srl spa s r l p n v bv nv ab hb oy oyj as aps ltda eg ev ek ekfr kgaa holding pty sl slu'
  ).split(' '),
);

/** True for a folded word that only states a legal form. */
export function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word);
}

/** Of a folded name's words those that tell it apart: legal forms at its end left out, never all of it. */
export function coreWords(words: string[]): string[] {
  let end = words.length;
  while (end > 1 && isLegalForm(words[end - 1]!) && words.slice(0, end - 1).some((word) => word.length > 1)) end--;
  return words.slice(0, end);
}

/** Edits between two words where neighbouring letters swapped count as one (optimal string alignment). */
export function edits(a: string, b: string): number {
  const plain = distance(a, b);
  if (plain < 2 || Math.abs(a.length - b.length) > 1) return plain;
  let swaps = 0;
  for (let i = 0; i + 1 < a.length && i + 1 < b.length; i++) {
    if (a[i] !== b[i] && a[i] === b[i + 1] && a[i + 1] === b[i]) {
      swaps++;
      i++;
    }
  }
  return plain - Math.min(swaps, plain - 1);
}

/**
 * How well a typed word fits a word of a name, both folded: 1 same, 0 not at all.
 * Typos allowed grow with length: none up to three letters, one up to seven, two up to ten, then three;
 * a beginning of five letters or more stands for the whole word;
 * words that only sound alike (Cologne phonetics) count when most letters agree.
 */
export function wordFit(typed: string, known: string): number {
  if (typed === known) return 1;
  const longer = Math.max(typed.length, known.length);
  const shorter = Math.min(typed.length, known.length);
  if (shorter >= 4 && (typed === `${known}s` || known === `${typed}s`)) return 0.96;
  if (typed.length >= 5 && known.startsWith(typed)) return 0.9;
  if (shorter < 4 || longer - shorter > 3 || /\d/.test(typed + known)) return 0;
  const allowed = longer <= 7 ? 1 : longer <= 10 ? 2 : 3;
  const count = edits(typed, known);
  // a wrong first letter is rare: then nothing else may be wrong
  if (count <= allowed && (typed[0] === known[0] || (count === 1 && longer >= 6))) return 1 - count / longer;
  if (shorter >= 5 && count <= allowed + 1 && soundOf(typed) === soundOf(known)) return 0.7;
  return 0;
}

/** What depends on the letters around it, in this order. */
const BESIDE: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/[dt](?=[csz])/g, 's'],
  [/[ckqg]s?x|x/g, 'ks'],
  [/c(?=[ahkloqrux])/g, 'k'],
  [/(?<=[sz])c/g, 's'],
  [/c/g, 's'],
];

/** Letters that sound alike; h is not heard. */
const ALIKE: Record<string, string> = { g: 'k', q: 'k', d: 't', b: 'p', v: 'f', w: 'f', z: 's', m: 'n', h: '' };

/**
 * What a folded word sounds like, after Cologne phonetics (H. J. Postel 1969): consonant classes, vowels only in front.
 */
export function soundOf(word: string): string {
  let letters = word;
  if (/ph|[dt][csz]|[xc]/.test(word)) for (const [pattern, sound] of BESIDE) letters = letters.replace(pattern, sound);
  let sound = '';
  let heard = 0;
  for (let at = 0; at < letters.length; at++) {
    const letter = ALIKE[letters[at]!] ?? letters[at]!;
    if (letter === '') continue;
    heard++;
    if (heard > 1 && 'aeiouyj'.includes(letter)) continue;
    if (!sound.endsWith(letter)) sound += letter;
  }
  return sound;
}
