import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Frame } from './frame.ts';
import type { Dimension, Measure } from './query.ts';

const AUX = {
  de: new Set(
    'hat haben hatte hatten ist sind war waren gibt gab wurde wurden kauft kaufte bestellt bestellte liegt liegen habt hast kam kamen gehort betreut liefert liefern bekommen beziehen kriegen kommt stammt lag lagen brachte brachten verkaufen fuhren berichtet untersteht'.split(
      ' ',
    ),
  ),
  en: new Set('has have had did do dos is are was were does any'.split(' ')),
};
const OPENERS = new Set(
  'hi hey hallo hello moin servus und and also so bitte please eigentlich mal ok okay guten tag morgen good morning sag kurze frage quick question danke kurz btw actually'.split(
    ' ',
  ),
);

/** Does the message want a yes or a no? */
export function isYesNo(frame: Frame): boolean {
  if (frame.has('yesNo') && !frame.has('who', 'when', 'howMany', 'howMuch', 'which')) return true;
  // "quick one: is order 10248 cancelled?"
  const asked = frame.text.lastIndexOf(':') + 1;
  const first = frame.words.find((word) => word.start >= asked && !OPENERS.has(word.key));
  if (!first || !AUX[frame.language].has(first.key) || first.used === 'name') return false;
  const asks = frame.at('who', 'what', 'when', 'which', 'howMany', 'howMuch');
  return asks < 0 || asks > first.at + 12 || frame.words[asks]!.meanings.includes('what');
}

/** "top 5", "the last three": the number asked for. */
export function askedCount(frame: Frame): number | undefined {
  return frame.amounts.find((amount) => amount.role === 'count')?.value;
}

const NTH = [/^(zweit|second|2nd)/, /^(dritt|third|3rd)/, /^(viert|fourth|4th)/, /^(funft|fifth|5th)/];

/** How many come before the one that is meant: 1 for "the second largest", 0 without such a word. */
export function nthOf(frame: Frame): number {
  return nthsOf(frame)[0] ?? 0;
}

/** All places named: 1 and 2 for "the second and third largest". */
export function nthsOf({ words }: Frame): number[] {
  return NTH.flatMap((pattern, at) =>
    words.some(({ used, key }) => used === null && pattern.test(key)) ? [at + 1] : [],
  );
}

/** "Summe der eingeräumten Rabatte", "amount of discounts": the discounts summed, not the revenue. */
const SUM_OF_DISCOUNTS =
  /\b(?:\p{L}*summe|betrag|wert|höhe|sum|value|amount)\s+(?:der|des|aller|an|von|of|in)\s+(?:(?!mit|with|ohne|without|bestell|auftr|order|umsatz|umsätz|sales|revenue)\S+\s+){0,4}?(?:rabatt|nachl(?:a|ä)ss|discount|rebate)/iu;

/** Which figure is asked for. */
export function measureOf(frame: Frame): Measure | null {
  if (frame.has('discount') && !frame.has('gross') && SUM_OF_DISCOUNTS.test(frame.text)) return 'discount';
  if (frame.has('discount') && frame.has('howMuch', 'total')) return 'discount';
  if (frame.has('freight') && !frame.scope.freight) return 'freight';
  if (frame.has('gross')) return 'gross';
  if (frame.has('revenue', 'spend')) return 'revenue';
  if (frame.has('quantity')) return 'quantity';
  if (frame.has('discount')) return 'discount';
  return null;
}

const DIMENSIONS: [Meaning, Dimension][] = [
  ['customer', 'customer'],
  ['product', 'product'],
  ['category', 'category'],
  ['supplier', 'supplier'],
  ['employee', 'taker'],
  ['owner', 'owner'],
  ['country', 'country'],
  ['city', 'city'],
  ['region', 'region'],
  ['segment', 'segment'],
  ['shipper', 'shipper'],
  ['status', 'status'],
  ['year', 'year'],
  ['whichYear', 'year'],
  ['quarter', 'quarter'],
  ['month', 'month'],
  ['weekday', 'weekday'],
  ['week', 'week'],
];

export function dimensionOf(meaning: Meaning | null): Dimension | null {
  return DIMENSIONS.find(([one]) => one === meaning)?.[1] ?? null;
}

const SPREAD = /^(verteil|aufgeteil|aufteil|aufgeschlussel|breakdown|broken|distribut|split|spread)/;

/** What "per …", "by …", "je …" names. */
export function groupedBy(frame: Frame): Dimension | null {
  const split = frame.words.findIndex(({ used, key }) => used === null && SPREAD.test(key));
  if (split >= 0) {
    const nouns = frame.words.slice(split + 1).filter(({ used }) => used === null);
    const dimension = nouns.flatMap(({ meanings }) => meanings.map(dimensionOf)).find((one) => one !== null);
    if (dimension) return dimension;
  }
  for (const word of frame.words) {
    if (word.used !== null) continue;
    const before = frame.words[word.at - 1];
    const periodic =
      /^(pro|je|per|by|each|a|monatlich|jahrlich|wochentlich|monthly|yearly|annual|quarterly|weekly)|weise$/.test(
        word.key,
      ) && word.meanings.some((one) => ['month', 'year', 'quarter', 'week'].includes(one));
    // "month by month"
    const [next, again] = [frame.words[word.at + 1], frame.words[word.at + 2]];
    const repeated = again?.key === word.key && /^(?:by|fur|um)$/.test(next?.key ?? '');
    const grouped =
      periodic ||
      repeated ||
      before?.meanings.includes('per') ||
      /^(pro|je|per|by|nach|each|jede[mnrs]?|every)$/.test(before?.key ?? '');
    if (!grouped) continue;
    const dimension = word.meanings.map(dimensionOf).find((one) => one !== null);
    if (dimension) return dimension;
  }
  // "wie viele Bestellungen hat jeder angenommen?"
  const everyone = frame.words.findIndex(({ key, used }) => used === null && EVERYONE.has(key));
  const beside = [frame.words[everyone - 1], frame.words[everyone + 1]];
  const works = beside.some(
    (word) => word?.used === null && word.meanings.some((one) => one === 'taker' || one === 'owner'),
  );
  return everyone >= 0 && works ? 'taker' : null;
}

const EVERYONE = new Set(['jeder', 'everyone', 'everybody']);
