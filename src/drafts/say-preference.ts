import type { Language } from '#src/lib/user-error.ts';
import type { Formality } from './kind.ts';

/** What colleagues write of a customer's wishes, and the same verb said to the customer. */
const german: Record<string, { Sie: string; du: string }> = {
  bevorzugt: { Sie: 'bevorzugen', du: 'bevorzugst' },
  möchte: { Sie: 'möchten', du: 'möchtest' },
  wünscht: { Sie: 'wünschen', du: 'wünschst' },
};

/**
 * A remembered wish turned into a clause for the customer's own eyes: "prefers delivery on Tuesdays" becomes
 * "you prefer delivery on Tuesdays" and "bevorzugt Lieferung dienstags" becomes "Sie Lieferung dienstags bevorzugen".
 * @returns null for everything else: what colleagues note among themselves is not quoted to a customer
 */
export function sayPreference(fact: string, language: Language, formality: Formality): string | null {
  const text = fact.trim().replace(/[.!]+$/, '');
  // Longer notes hold more than a wish.
  if (text.length > 90 || /[\n;:.!?]/.test(text)) return null;
  if (language === 'en') {
    const match = /^(?:(?:she|he|they)\s+)?prefers?\s+(.+)$/i.exec(text);
    return match && !/\b(us|our|we|them|her|him|his|their)\b/i.test(match[1]!) ? `you prefer ${match[1]}` : null;
  }
  const front = /^(?:(?:sie|er)\s+)?(bevorzugt|möchte|wünscht)\s+(.+)$/i.exec(text);
  const back = /^(.+)\s(bevorzugt|möchte|wünscht)$/i.exec(text);
  const wish = front
    ? { verb: front[1]!, what: front[2]! }
    : back
      ? { verb: back[2]!, what: inSentence(back[1]!) }
      : null;
  const verb = wish && german[wish.verb.toLowerCase()];
  // A second clause, a reflexive verb or a "to" would need more grammar than moving the verb.
  if (!verb || /,|\b(sich|uns|wir|unser\w*|ihr\w*|sein\w*|nicht|dass|zu)\b/i.test(wish.what)) return null;
  return `${formality} ${wish.what} ${verb[formality]}`;
}

/** Notes begin with a capital letter; within a sentence only nouns and names keep theirs. */
function inSentence(words: string): string {
  return words.replace(
    /^(?:Am|Im|An|In|Ab|Vor|Nach|Keine?n?|Nur|Lieber|Immer|Gerne?|Eine?n?|Die|Der|Das|Den)\b/,
    (word) => word.toLowerCase(),
  );
}
