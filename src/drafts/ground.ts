import { fold } from '#src/lib/fold.ts';
import { months } from './occasion.ts';

/** Something a text says that the record does not, with why it is pointed out. */
export interface Doubt {
  words: string;
  why: 'figure' | 'day' | 'discount' | 'name';
}

export interface Grounds {
  /** everything the text may rest on: facts, names, the customer's own data */
  allowed: string[];
  /** names of other products, customers and people that occur in the text */
  strangers: string[];
  /** price cuts are pointed out unless the team allows them */
  noDiscounts: boolean;
}

const discounts =
  /\p{L}*rabatt\p{L}*|preisnachlass\p{L}*|nachlässe?|gutschein\p{L}*|skonto|gratis\p{L}*|kostenlos\p{L}*|kostenfrei\p{L}*|umsonst|sonderpreis\p{L}*|sonderangebot\p{L}*|aktionspreis\p{L}*|angebot\p{L}*|günstiger\p{L}*|discount\p{L}*|voucher\p{L}*|coupon\p{L}*|rebate\p{L}*|free of charge|for free|complimentary|special (?:price|offer)s?|bargain\p{L}*|\p{L}*prozent|per ?cent/giu;
const figures =
  /(?:[€$£]\s?)?\d+(?:[.,:/-]\d+)*\s?(?:%|€|\$|£|EUR|USD|CHF)?|(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzend|hundert|tausend|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)t(?:e[nmrs]?|mal)|(?:dritt|siebt|acht)e[nmrs]?|second|third|fourth|fifth|tenth|twice|doppelte?[nmrs]?)(?!\p{L})/giu;
const days =
  /(?<!\p{L})(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|june|july|october|december|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|übermorgen|morgen|gestern|heute|tomorrow|yesterday|today|tonight|(?:nächste[nr]?|kommende[nr]?|diese[nr]?|letzte[nr]?) (?:woche|monat|jahr)|(?:next|this|last) (?:week|month|year))(?!\p{L})/giu;
const titled = /\b(?:Frau|Herrn?|Mr|Mrs|Ms|Dr|Prof)\.?\s+\p{Lu}[\p{L}'’-]+/gu;
const quoted = /[„“"«»][^„“”"«»\n]{2,60}[“”"«»]/gu;
const paired = /(?<=\p{Ll},? )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+/gu;
const englishName = /(?<=\p{Ll},? )\p{Lu}[\p{L}'’-]+/gu;
/** Capitalised without naming anybody: polite pronouns, the English I, forms of address. */
const polite =
  /^(?:Sie|Ihnen|Ihr|Ihre[nmrs]?|Ihrerseits|I|I'm|I’m|I'd|I’d|I've|I’ve|I'll|I’ll|OK|Frau|Herrn?|Mr|Mrs|Ms|Dr|Prof)\.?$/u;

/**
 * Everything in a text that the record does not back: figures, days, price cuts, names. Cautious by intent: a model's
 * text with a doubt is not used, a person's is only marked.
 */
export function findDoubts(text: string, { allowed, strangers, noDiscounts }: Grounds, language: 'de' | 'en'): Doubt[] {
  const knownNumbers = new Set(allowed.flatMap((each) => each.match(/\d+/g) ?? []).map(Number));
  const knownWords = new Set([...allowed, ...monthsOf(allowed)].flatMap((each) => fold(each).split(' ')));
  const isKnownWord = (word: string) => [word, `${word}s`, word.replace(/s$/, '')].some((form) => knownWords.has(form));
  const isKnown = (words: string) => fold(words).split(' ').every(isKnownWord);
  const doubts = new Map<string, Doubt>();
  const doubt = (words: string, why: Doubt['why']) => {
    const clean = words.trim();
    if (!doubts.has(clean.toLowerCase())) doubts.set(clean.toLowerCase(), { words: clean, why });
  };
  // Product names may hold figures and capitals of their own.
  const rest = withoutKnownNames(text, allowed);

  if (noDiscounts) for (const [words] of text.matchAll(discounts)) doubt(words, 'discount');
  for (const [words] of rest.matchAll(figures)) {
    const digits = words.match(/\d+/g);
    const backed = digits
      ? digits.every((each) => knownNumbers.has(Number(each))) && !/[%€$£]|EUR|USD|CHF/.test(words)
      : isKnown(words);
    if (!backed) doubt(words, 'figure');
  }
  for (const [words] of rest.matchAll(days)) if (!isKnown(words)) doubt(words, 'day');
  const names = [titled, quoted, ...(language === 'de' ? [paired] : [englishName])];
  for (const pattern of names) {
    for (const [words] of rest.matchAll(pattern)) {
      const parts = words.split(/\s+/).filter((part) => !polite.test(part));
      if (parts.length < (pattern === paired ? 2 : 1) || isKnown(parts.join(' '))) continue;
      if (parts.every((part) => part.match(days))) continue;
      doubt(words, 'name');
    }
  }
  for (const name of strangers) if (!isKnown(name) && namesIt(text, name)) doubt(name, 'name');
  return [...doubts.values()];
}

/** A fact says 12.11.2026, a letter 12. November. */
function monthsOf(allowed: string[]): string[] {
  const numbers = allowed.flatMap((each) =>
    [...each.matchAll(/\b\d\d\.(\d\d)\.\d{4}\b/g)].map((match) => Number(match[1])),
  );
  return numbers.flatMap((number) => [months.de[number - 1] ?? '', months.en[number - 1] ?? '']);
}

function withoutKnownNames(text: string, allowed: string[]): string {
  const names = allowed.filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
  let rest = text;
  for (const name of names) rest = rest.replaceAll(name, '·');
  return rest;
}

/** True when the text holds the name as whole words. */
function namesIt(text: string, name: string): boolean {
  return ` ${fold(text)} `.includes(` ${fold(name)} `);
}
