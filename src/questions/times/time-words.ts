// How times are written, as parts of regular expressions for text in lower case, and what the words count.

/** Their names and short forms in both languages. */
const MONTHS = [
  'januar|jänner|jaenner|january|jan',
  'februar|february|feber|feb',
  'märz|maerz|marz|march|mrz|mar|mär',
  'april|apr',
  'mai|may',
  'juni|june|jun',
  'juli|july|jul',
  'august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'dezember|december|dez|dec',
];
export const MONTH = `(?:${MONTHS.join('|')})`;
export const monthNumber = (word: string) => MONTHS.findIndex((names) => names.split('|').includes(word)) + 1;
export const YEAR = "(?:(?:19|20)\\d\\d|['’]\\d\\d)";
/** "97" behind a month or a season, unless it counts something. */
export const SHORT_YEAR = `(?<=\\s)\\d\\d(?![\\d.,]\\d|\\s*(?:%|€|stück|units|customers|kunden|orders|bestell))`;
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  einen: 1,
  two: 2,
  zwei: 2,
  couple: 2,
  three: 3,
  drei: 3,
  four: 4,
  vier: 4,
  five: 5,
  fünf: 5,
  fuenf: 5,
  six: 6,
  sechs: 6,
  seven: 7,
  sieben: 7,
  eight: 8,
  acht: 8,
  nine: 9,
  neun: 9,
  ten: 10,
  zehn: 10,
  eleven: 11,
  elf: 11,
  twelve: 12,
  zwölf: 12,
  zwoelf: 12,
  dreizehn: 13,
  thirteen: 13,
  vierzehn: 14,
  fourteen: 14,
  fünfzehn: 15,
  fuenfzehn: 15,
  fifteen: 15,
  zwanzig: 20,
  twenty: 20,
  dreißig: 30,
  thirty: 30,
  vierzig: 40,
  forty: 40,
  fifty: 50,
  sechzig: 60,
  sixty: 60,
  neunzig: 90,
  ninety: 90,
};
export const NUMBER = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
export const count = (word: string) => NUMBERS[word] ?? Number(word);
const ORDINALS: [RegExp, number][] = [
  [/^(1|erst|first)/, 1],
  [/^(2|zweit|second)/, 2],
  [/^(3|dritt|third)/, 3],
  [/^(4|viert|fourth|last|letzt)/, 4],
];
export const ordinal = (word: string) => ORDINALS.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
export const ORDINAL =
  '(?:[1-4](?:\\.|st|nd|rd|th)|erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|first|second|third|fourth)';
export const LAST =
  '(?:letzte[nrsm]?|letztes|vergangene[nrsm]?|vorige[nrsm]?|vorherige[nrsm]?|last|past|previous|prior)';
export const THIS = '(?:diese[nrsm]?|laufende[nrsm]?|aktuelle[nrsm]?|this|current|the current)';
export const WEEKDAYS = [
  'montag|monday',
  'dienstag|tuesday',
  'mittwoch|wednesday',
  'donnerstag|thursday',
  'freitag|friday',
  'samstag|sonnabend|saturday',
  'sonntag|sunday',
];

/** "'97" and "97" are years of the last century, "24" of this one. */
export function fullYear(text: string): number {
  const digits = text.replace(/\D/g, '');
  const value = Number(digits);
  return digits.length === 2 ? value + (value > 50 ? 1900 : 2000) : value;
}
