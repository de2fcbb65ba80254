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
  const match = /^(?:(?:sie|er)\s+)?(bevorzugt|möchte|wünscht)\s+(.+)$/i.exec(text);
  const verb = match && german[match[1]!.toLowerCase()];
  // A second clause, a reflexive verb or a "to" would need more grammar than moving the verb.
  if (!verb || /,|\b(sich|uns|wir|unser\w*|ihr\w*|sein\w*|nicht|dass|zu)\b/i.test(match[2]!)) return null;
  return `${formality} ${match[2]} ${verb[formality]}`;
}
