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
    const next = words[word.at + 1];
    // "order 120: customer, date" counts no customers
    const counted =
      next?.start === word.end + 1 && next.meanings.some((one) => NOUNS.includes(one) && !OF_AN_ORDER.has(one));
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

/** What may be the number of an order: "10248", "A26-21874", "SO/1001". */
export function likeNumbers(text: string): string[] {
  const found = text.match(/[\p{L}\p{N}]+(?:[-/._][\p{L}\p{N}]+)*/gu) ?? [];
  const whole = found.filter((one) => /\d/.test(one));
  const parts = whole.flatMap((one) => one.match(/\d+/g) ?? []);
  return [...new Set([...whole, ...parts])].slice(0, 100);
}

/** "SO10300", "2024-00317": whatever looks like this and names nothing is the number of an order that is not there. */
const LIKE_A_NUMBER = /^(?:\p{L}{1,4}[-/]?\d{4,}|\d{2,4}[-/](?:0\d{3,}|\d{5,}))$/u;

/** A number that is called an order's, or looks like one, but is none; with letters it counts when it has four digits and more. */
export function unknownOrders(text: string, words: Word[]): Problem[] {
  const problems: Problem[] = [];
  for (const word of words) {
    // "2024-00317" begins like a year
    if (word.used !== null && word.used !== 'period') continue;
    const [span = ''] = likeNumbers(text.slice(word.start).split(/\s/)[0] ?? '');
    const begins = text.startsWith(span, word.start);
    const called =
      word.used === null &&
      NUMBER_OF.has(words[word.at - 1]?.key ?? '') &&
      (/^\d{3,}$/.test(word.key) || (begins && span.replace(/\D/g, '').length >= 4));
    if (!called && !(begins && LIKE_A_NUMBER.test(span))) continue;
    for (const one of words) if (one.start >= word.start && one.end <= word.start + span.length) one.used = 'unknown';
    problems.push({ kind: 'unknown', span, role: 'order', close: [] });
  }
  return problems;
}
