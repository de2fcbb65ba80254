import type { Frame } from '#src/questions/frame.ts';
import { groupedBy } from '#src/questions/hints.ts';
import type { Query } from '#src/questions/query.ts';
import { isLeaning, type Leaning, namesSubject } from './leaning.ts';
import { paramsOf, scopeIn } from './params.ts';

/** Words of the whole firm: a question about "us" is about nobody else. */
const US = new Set('wir we us our ours unser unsere unserer unserem unseren uns'.split(' '));

/** Does the message need a subject from before? */
export function needsSubject(frame: Frame, leaning: Leaning, earlier: Query): boolean {
  if (isLeaning(leaning)) return true;
  const ours = frame.words.some(({ key, used }) => used === null && US.has(key));
  const dated = frame.periods.length > 0;
  // "how many did we sell in 2024?"
  const objectless = frame.has('buy', 'taker') && frame.has('howMany', 'howMuch') && frame.target === null;
  if (objectless && frame.entities.length === 0 && scopeIn(earlier).products) return true;
  if (namesSubject(frame) || (ours && (dated || !leaning.opened))) return false;
  if (leaning.opened) return true;
  const content = frame.words.filter(({ used, plain, meanings }) => used === null && (!plain || meanings.length > 0));
  // "how much in 1997?", "wie viele?"
  if (content.length <= 1 && frame.has('howMuch', 'howMany', 'howOften', 'when', 'what') && frame.entities.length === 0)
    return true;
  // "welches Produkt am meisten?": no verb, so the one before is meant
  const verbless =
    frame.has('which') &&
    frame.has('top', 'bottom') &&
    frame.words.length <= 5 &&
    !frame.has('buy', 'taker', 'price', 'revenue');
  if (verbless && !dated && frame.entities.length === 0 && scopeIn(earlier).customers) return true;
  // "which customer bought the most?": something must have been bought
  const lacks = frame.has('buy', 'order') && frame.has('top', 'bottom') && !frame.has('product', 'never', 'not');
  if (lacks && !dated && frame.entities.length === 0 && frame.words.length <= 8 && scopeIn(earlier).products)
    return true;
  // without "und" and without a pronoun: only a short question that lacks its subject
  const others =
    frame.target === 'customer' && !frame.has('owner', 'contact', 'phone', 'boss', 'address', 'taker', 'supplier');
  const listed =
    frame.has('list') || (frame.target === 'product' && !frame.has('price', 'stock')) || frame.target === 'employee';
  const worklist = frame.has('open', 'late', 'cancelled') || frame.says('thereAre');
  if (worklist && frame.has('howMany', 'which', 'list')) return false;
  if (groupedBy(frame) !== null) return false;
  const single = subjectsOf(earlier) === 1;
  return (
    single &&
    !dated &&
    !others &&
    !listed &&
    frame.entities.length === 0 &&
    frame.amounts.every(({ raw }) => /^ones?$/i.test(raw)) &&
    frame.words.length <= 8
  );
}

/** How many records the earlier query was about. */
function subjectsOf(earlier: Query): number {
  const { customers, products, numbers, takers, owners } = scopeIn(earlier);
  const { record, of } = paramsOf(earlier);
  return record && of === 'teammate' ? 1 : (customers ?? products ?? numbers ?? takers ?? owners ?? []).length;
}
