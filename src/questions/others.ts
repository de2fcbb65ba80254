import type { Frame } from './frame.ts';
import type { Scope } from './query.ts';
import { tidy } from './scope.ts';
import { NOUNS } from './target.ts';
import type { Word } from './words/words.ts';

export type Others = 'customer' | 'product';

/** Words for "besides" that stand behind the question word, not in front of a noun. */
const ADVERBS = new Set(['else', 'sonst', 'ansonsten']);

/**
 * What is asked for beside those spoken of: "who else", "welche anderen Kunden", "what other products". Null without
 * such a word, and where it speaks of something else ("in another city").
 */
export function othersOf(frame: Frame): Others | null {
  for (const word of frame.words) {
    const others = word.used === null ? othersAt(frame, word) : null;
    if (others) return others;
  }
  return null;
}

function othersAt(frame: Frame, { at, key, meanings }: Word): Others | null {
  const next = frame.words[at + 1];
  const whom = frame.has('who') || frame.target === 'customer' ? 'customer' : null;
  const what = frame.has('what') || frame.target === 'product' ? 'product' : null;
  // "wer hat das noch gekauft?"
  if (key === 'noch')
    return next?.used === null && next.meanings.includes('buy') && frame.has('who') ? 'customer' : null;
  if (!meanings.includes('other')) return null;
  if (ADVERBS.has(key)) return whom ?? what;
  const noun = next?.used === null ? next.meanings.find((meaning) => NOUNS.includes(meaning)) : undefined;
  if (noun) return noun === 'customer' || noun === 'product' ? noun : null;
  // "andere als Chai", "in another Berlin": what is named tells which
  return next && next.used !== null ? null : (whom ?? what);
}

/** The scope without those that the thread spoke of before: "who else bought it?" */
export function besides(others: Others, scope: Scope, known: Scope): Scope {
  const except =
    others === 'customer'
      ? { customers: known.customers ?? scope.except?.customers }
      : { products: known.products ?? scope.except?.products };
  const merged = tidy({ ...scope.except, ...tidy(except) });
  return Object.keys(merged).length > 0 ? { ...scope, except: merged } : scope;
}
