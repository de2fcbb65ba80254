import type { EntityKind } from '#src/customers/names/catalog.ts';
import type { NameMatch } from '#src/customers/names/match-names.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Word } from '#src/questions/words/words.ts';

const CUES: [Meaning, EntityKind[]][] = [
  ['supplier', ['supplier']],
  ['category', ['category']],
  ['customer', ['customer', 'contact']],
  ['product', ['product']],
  ['employee', ['teammate']],
  ['shipper', ['shipper']],
  ['status', ['status']],
  ['contact', ['contact']],
  ['city', ['city']],
  ['country', ['country']],
  ['segment', ['segment']],
];

const BESIDE = /^(?:or|oder|vs|versus|gegen|than|als)$/;

/** Does a preposition of place announce what stands at `from`? */
export function isPlaced(words: Word[], from: number): boolean {
  const key = words[from - 1]?.key ?? '';
  // "in Edinburgh or Glasgow"
  const reach = BESIDE.test(key) ? 4 : 2;
  return (
    key !== 'und' &&
    key !== 'and' &&
    words
      .slice(Math.max(0, from - reach), from)
      .some((word) => ['aus', 'in', 'from', 'nach', 'outside', 'im', 'within', 'to'].includes(word.key))
  );
}

/** The kinds that the words right before (or after) a span announce: "supplier Pavlova", "aus Berlin". */
export function cueFor({ from, to }: NameMatch<EntityKind>, words: Word[]): EntityKind[] {
  const before = words[from - 1];
  const after = words[to];
  for (const near of [before, after]) {
    for (const meaning of near && near.used === null ? near.meanings : []) {
      if (meaning === 'supplier' && !/^(supplier|vendor|lieferant|hersteller|manufacturer)/.test(near!.key)) continue;
      const cue = CUES.find(([one]) => one === meaning);
      if (cue && !(near === after && (meaning === 'customer' || meaning === 'product'))) return cue[1];
    }
  }
  const about = (word: Word | undefined) =>
    word?.used === null && word.meanings.some((one) => one === 'boss' || one === 'reports' || one === 'owner');
  const lead = words.slice(Math.max(0, from - 3), from);
  const byUs = /\b(sales|revenue|orders|taken|umsatz|bestellungen) (by)$/.test(lead.map((word) => word.key).join(' '));
  const led = lead.some(
    (word) => about(word) && (!word.meanings.includes('owner') || ['by', 'von'].includes(before?.key ?? '')),
  );
  if (led || about(after) || byUs || after?.meanings.includes('spend')) return ['teammate'];
  if (asksWhatIsSupplied(words, from)) return ['supplier', 'city', 'country', 'region'];
  if (isPlaced(words, from)) return ['city', 'country', 'region'];
  if (
    words.some((word) => word.meanings.includes('supplier')) &&
    words.some((word) => word.meanings.includes('product'))
  )
    return ['supplier', 'product'];
  return [];
}

const SUPPLY = new Set('liefert liefern lieferte supply supplies supplied provide provides provided'.split(' '));
const FROM = new Set(['from', 'von', 'bei']);
const WE = new Set(['we', 'wir', 'us', 'uns']);

/** "What does Pavlova supply?", "products from Pavlova", "was bekommen wir von Pavlova": whoever is named delivers, it is not delivered. */
function asksWhatIsSupplied(words: Word[], from: number): boolean {
  const means = (word: Word | undefined, ...meanings: Meaning[]) =>
    word?.used === null && word.meanings.some((one) => meanings.includes(one));
  const isFrom = FROM.has(words[from - 1]?.key ?? '');
  if (isFrom && means(words[from - 2], 'product')) return true;
  const asksWhat = words.some((word) => means(word, 'what', 'product'));
  const asksWhom = words.some((word) => means(word, 'who') || /^(supplier|lieferant|vendor|hersteller)/.test(word.key));
  if (!asksWhat || asksWhom) return false;
  if (words.some(({ key, used }) => used === null && SUPPLY.has(key))) return true;
  const figure = words.some((word) => means(word, 'revenue', 'howMuch', 'howMany', 'quantity'));
  return isFrom && !figure && words.some((word) => means(word, 'buy') || (word.used === null && WE.has(word.key)));
}
