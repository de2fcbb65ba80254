/** Latin letters as a range: \p{L} takes ten times as long. */
const LETTER = 'a-zà-öø-ÿœß';
/** A letter or a digit before or behind would make another word. */
const START = `(?<![${LETTER}0-9])`;
const END = `(?![${LETTER}0-9])`;
const BETWEEN = '[\\s,-]+';
const MOST_BETWEEN = 60;
const LAST = '[\\s?.!]*$';

/** One word of a phrase: "lösch*", "*adresse*", "mail/brief"; umlauts also spelled out. */
function wordPattern(word: string): string {
  const letters = word
    .replace(/[.?^$()[\]{}+|\\]/g, '\\$&')
    .replaceAll('/', '|')
    .replaceAll("'", "['’]?")
    .replaceAll('#', '\\d[\\d.,]*')
    .replace(/[äöü]/g, (umlaut) => `(?:${umlaut}|${{ ä: 'ae', ö: 'oe', ü: 'ue' }[umlaut]})`)
    .replaceAll('ß', '(?:ß|ss)')
    .replaceAll('*', `[${LETTER}]*`);
  return `(?:${letters})${END}`;
}

function phrasePattern(phrase: string): string {
  let pattern = '';
  let before = '';
  for (const word of phrase.split(/\s+/)) {
    if (word.startsWith('…')) before = `.{0,${word.slice(1) || MOST_BETWEEN}}${START}`;
    else if (word === '.') pattern += LAST;
    else if (!word.startsWith('(')) {
      pattern += before + wordPattern(word);
      before = BETWEEN;
    } else if (before === '') pattern += `(?:${wordPattern(word.slice(1, -1))}${BETWEEN})?`;
    else pattern += `(?:${before}${wordPattern(word.slice(1, -1))})?`;
  }
  return pattern;
}

/**
 * What phrases look like in a text, as the source of a regular expression (flag `i`). Commas and new lines separate
 * phrases; `*` stands for any letters, `/` for "or", `…` for up to 60 letters between (`…20` for up to 20), `(word)` may
 * be missing, `#` is a number, `.` alone the end of the text.
 */
export function anyOf(phrases: string): string {
  const patterns = phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean)
    .map(phrasePattern);
  return `${START}(?:${patterns.join('|')})`;
}

/** Finds any of the phrases anywhere in a text. */
export function phraseFinder(...phrases: string[]): RegExp {
  return new RegExp(anyOf(phrases.join('\n')), 'i');
}
