import type { Problem } from '#src/questions/names/problems.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Word } from '#src/questions/words/words.ts';
import { NOUNS } from './target.ts';

const OF_AN_ORDER = new Set<Meaning>(['status', 'shipper', 'contact']);

/** The numbers of orders that a message names: known ones, not counts of something. */
export function readOrders(words: Word[], orderNumbers: Set<string>): string[] {
  const orders: string[] = [];
  for (const word of words) {
    if (word.used !== null || !orderNumbers.has(word.raw)) continue;
    const before = words.slice(Math.max(0, word.at - 4), word.at);
    const announced = before.some(
      (one) =>
        one.meanings.includes('order') ||
        ['nr', 'no', 'nummer', 'number', 'bestellnummer', 'auftragsnummer'].includes(one.key) ||
        orderNumbers.has(one.raw),
    );
    const bounded = before
      .slice(-2)
      .some(
        (one) =>
          one.meanings.includes('more') ||
          one.meanings.includes('less') ||
          one.meanings.includes('top') ||
          one.meanings.includes('last') ||
          one.meanings.includes('first'),
      );
    // "2000 orders" counts, "10250 status" asks for one
    const counted = words[word.at + 1]?.meanings.some((one) => NOUNS.includes(one) && !OF_AN_ORDER.has(one));
    const called = NUMBER_OF.has(words[word.at - 1]?.key ?? '') && word.raw.length > 3;
    if (bounded || (counted && !called) || (!announced && word.raw.length < 4)) continue;
    word.used = 'number';
    orders.push(word.raw);
  }
  return orders;
}

const NUMBER_OF = new Set([
  'order',
  'bestellung',
  'auftrag',
  'nr',
  'no',
  'number',
  'nummer',
  'bestellnummer',
  'auftragsnummer',
  'bestellnr',
]);

/** A number that is called an order's but is none. */
export function unknownOrders(words: Word[]): Problem[] {
  const wrong = words.filter(
    (word) => word.used === null && /^\d{3,}$/.test(word.key) && NUMBER_OF.has(words[word.at - 1]?.key ?? ''),
  );
  for (const word of wrong) word.used = 'unknown';
  return wrong.map((word) => ({ kind: 'unknown', span: word.raw, role: 'order', close: [] }));
}
