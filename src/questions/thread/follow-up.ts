import type { Frame } from '#src/questions/frame.ts';
import { unheard } from '#src/questions/heard.ts';
import { heaviest, type Read } from '#src/questions/heaviest.ts';
import { groupedBy, isYesNo } from '#src/questions/hints.ts';
import type { Query, QueryKind, Scope } from '#src/questions/query.ts';
import { tidy } from '#src/questions/scope.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import { bestOf, converted, otherEnd, undiscounted } from './convert.ts';
import { isLeaning, type Leaning, leaningOf } from './leaning.ts';
import { type Params, paramsOf, scopeIn } from './params.ts';
import { putIn } from './put-in.ts';
import { refined } from './refine.ts';
import { stepped } from './step.ts';
import { withSubject } from './subject.ts';
import { whoTook } from './taken.ts';
import type { Thread } from './thread.ts';

/** What asks something of its own, beside what only changes the question before. */
const ANEW: Meaning[] = [
  ...(['who', 'when', 'where', 'howMuch', 'howOften', 'howMany', 'which', 'what', 'whichYear', 'list'] as const),
  ...([
    'owner',
    'phone',
    'address',
    'contact',
    'credit',
    'stock',
    'boss',
    'hired',
    'share',
    'status',
    'supplier',
  ] as const),
  ...(['revenue', 'quantity', 'average', 'freight', 'spend', 'price', 'top', 'bottom', 'total', 'category'] as const),
];

/** Words that only join a message to the one before it. */
const JOINING: Meaning[] = ['only', 'but', 'previous', 'next', 'year', 'month', 'quarter', 'week', 'both', 'versus'];

/** What a step back or on may be said with. */
const STEPPING: Meaning[] = ['first', 'last', 'order', 'buy', 'what', 'when', 'contain'];

/** Reads a message as going on from the thread before it; null when it stands on its own. */
export function followUp(frame: Frame, thread: Thread, kinds: QueryKind[]): Read | null {
  const { query: earlier } = thread;
  if (!earlier) return null;
  const leaning = leaningOf(frame);
  const heard = (query: Query | null, hears: Meaning[] = [], said = frame): Read | null =>
    query && { query, unheard: unheard(said, query, new Set([...JOINING, ...hears])) };
  if (wantsAgain(frame)) return heard(earlier, ['csv', 'list']);
  const plain = undiscounted(frame, earlier);
  if (plain) return heard(plain.query, plain.hears);
  const named = namesSubject(frame);
  if (!named && !asksForOthers(frame)) {
    const step = stepped(frame, earlier);
    // the time said was counted from the one spoken of, so it stands nowhere in the query
    const timeless = step ? { ...frame, periods: [] } : frame;
    const versus = frame.has('versus', 'change');
    const other = step ?? (versus && frame.periods.length === 1 ? putIn(frame, earlier)?.query : undefined);
    if (other && versus) return heard(sideBySide(earlier, other), [...STEPPING, 'more', 'less', 'change'], timeless);
    if (step) return heard(step, STEPPING, timeless);
  }
  const small = whoTook(frame, earlier, leaning) ?? bestOf(frame, earlier, leaning);
  if (small) return heard(small.query, small.hears);
  const end = otherEnd(frame, earlier);
  if (end) return { query: earlier, unheard: [end] };
  const bounds = frame.amounts.some((one) => one.bounds) && frame.entities.length === 0;
  if (isLeaning(leaning) && !named && !bounds && asksOfThem(frame)) {
    const narrower = narrowed(frame, earlier, kinds);
    if (narrower) return narrower;
  }
  const conversion = converted(frame, thread, leaning);
  if (conversion) return heard(conversion.query, conversion.hears);
  const changed = change(frame, earlier, leaning);
  if (changed && changed.unheard.length === 0) return changed;
  if (asksSameOrder(frame, earlier, leaning)) return heard(earlier, ['what', 'buy', 'order', 'product']);
  const lent = leans(frame, leaning, earlier) ? withSubject(frame, thread, leaning) : null;
  const asked = lent && sinceThen(frame, eachLast(frame, sound(frame, heaviest(lent, kinds))));
  if (asked && (!changed || asked.unheard.length <= changed.unheard.length)) return bound(frame, leaning, kinds, asked);
  return changed ?? bound(frame, leaning, kinds, null);
}

/** "when did they last order?" of several customers: each with their last order, not the last one of them all. */
function eachLast(frame: Frame, read: Read | null): Read | null {
  const { scope, pick } = read ? paramsOf(read.query) : {};
  const own = frame.entities.some(({ from, kind }) => from >= 0 && kind === 'customer');
  if (read?.query.kind !== 'orders' || own || (scope?.customers?.length ?? 0) < 2) return read;
  const first = frame.words[frame.at('first')];
  if (pick?.by === 'earliest' && first) return { ...read, unheard: [...read.unheard, first.raw] };
  if (pick?.by !== 'latest' || pick.count !== 1 || pick.skip > 0) return read;
  const { customers, ...rest } = scope!;
  const params = { among: { customers }, deeds: [{ scope: rest, not: false }], count: false };
  return { query: { kind: 'customers', params }, unheard: read.unheard };
}

const SINCE = /\b(?:since(?: then)?|seitdem|seither|seit damals)\s*[?.!]*$/iu;

/** "how much have they spent since?" counts from a day that only the answer before named: without it, asked back. */
function sinceThen(frame: Frame, read: Read | null): Read | null {
  const since = SINCE.exec(frame.text)?.[0];
  if (!read || !since || frame.periods.length > 0 || frame.has('not', 'never', 'noLonger')) return read;
  return { ...read, unheard: [...new Set([...read.unheard, since.replace(/\W+$/u, '')])] };
}

/** A pronoun that a reading leaves unbound is asked back: over everybody, the answer would be another one. */
function bound(frame: Frame, leaning: Leaning, kinds: QueryKind[], read: Read | null): Read | null {
  const owns = frame.entities.some(({ from }) => from >= 0) || frame.orders.length > 0 || namesBefore(frame, leaning);
  if (owns || !(leaning.they || leaning.it || leaning.person)) return read;
  const alone = heaviest(frame, kinds);
  if (!alone || (read && JSON.stringify(read.query) !== JSON.stringify(alone.query))) return read;
  return {
    query: alone.query,
    unheard: [
      ...alone.unheard,
      ...frame.words.filter(({ used, meanings }) => used !== 'name' && meanings.includes('them')).map(({ raw }) => raw),
    ],
  };
}

/** "which orders were late and who took them": the message itself says what its pronoun means. */
function namesBefore({ words }: Frame, { person }: Leaning): boolean {
  const pronoun = words.findIndex(({ used, meanings }) => used !== 'name' && meanings.includes('them'));
  const nouns: Meaning[] = ['customer', 'order', 'product', 'employee'];
  return (
    !person &&
    words
      .slice(0, Math.max(0, pronoun))
      .some(({ used, meanings }) => used === null && meanings.some((one) => nouns.includes(one)))
  );
}

/** "as CSV", "show me that again" */
function wantsAgain(frame: Frame): boolean {
  const words = frame.words.filter(({ used, plain }) => used !== null || !plain);
  return (
    frame.has('csv') &&
    words.every(
      ({ used, meanings }) => used === null && meanings.some((one) => ['csv', 'list', 'so', 'them'].includes(one)),
    )
  );
}

function namesSubject(frame: Frame): boolean {
  return frame.entities.some(({ kind }) => kind === 'customer' || kind === 'contact') || frame.orders.length > 0;
}

/** "which customers ordered before …" asks for customers, not for the order before. */
function asksForOthers(frame: Frame): boolean {
  return frame.has('customer', 'product') && frame.has('which', 'who', 'howMany', 'list');
}

/** "which of them", "wer davon", "those with more than …": some of the customers listed. */
function asksOfThem(frame: Frame): boolean {
  return frame.says('ofThem') && !frame.has('owner');
}

/** A short message that names or bounds something, and asks nothing of its own: the earlier query, changed. */
function change(frame: Frame, earlier: Query, leaning: Leaning): Read | null {
  const content = frame.words.filter(({ used, plain }) => used === null && !plain);
  if (!leaning.opened && !leaning.they && frame.has('who', 'when', 'where', 'howMany', 'howMuch', 'howOften'))
    return null;
  const names =
    frame.entities.length > 0 ||
    frame.periods.length > 0 ||
    frame.orders.length > 0 ||
    frame.scope.shipped !== undefined;
  const anew = frame.has(...ANEW);
  const small = content.length + frame.entities.length <= 4;
  const put = (leaning.opened || small) && (names || leaning.opened) ? putIn(frame, earlier) : null;
  const refining = refined(frame, put?.query ?? earlier, leaning);
  const query = refining?.query ?? put?.query;
  if (!query) return null;
  const hears = [...JOINING, ...(put?.hears ?? []), ...(refining?.hears ?? [])];
  // "show me the top 5" of what was ranked asks for no other list
  const asks = ANEW.filter((one) => frame.has(one) && !hears.includes(one) && !(one === 'list' && refining));
  const opens = leaning.opened || leaning.they;
  // "did they order anything in May?" is a question of its own, of the same subject
  if (!leaning.opened && isYesNo(frame)) return null;
  if (
    asks.length > 0 &&
    !(opens && asks.every((one) => one === 'which' || one === 'who' || one === 'list') && !frame.has('buy', 'order'))
  )
    return null;
  // "Umsatz mit X" asks by itself; "und Umsatz mit X?" goes on
  if (anew && !leaning.opened && !leaning.they && (namesSubject(frame) || frame.periods.length > 0)) return null;
  if (!opens && !refining && content.some(({ meanings }) => meanings.includes('buy')) && names && content.length > 2)
    return null;
  const meant = put && isMoved(frame, query) ? { ...frame, periods: [], amounts: [] } : frame;
  return { query, unheard: unheard(meant, query, new Set(hears)) };
}

/** The time said was read as one of the year spoken of: "and February?", "und im zweiten?", "und 96?" */
function isMoved({ scope, amounts }: Frame, query: Query): boolean {
  const { period } = scopeIn(query);
  if (scope.period) return period?.from !== scope.period.from;
  return amounts.length === 1 && /^\d\d$/.test(amounts[0]!.raw) && period?.from?.slice(2, 4) === amounts[0]!.raw;
}

/** "what did they order?" after "when did they last order?": it was said, with what was in it. */
function asksSameOrder(frame: Frame, earlier: Query, leaning: Leaning): boolean {
  const { pick } = paramsOf(earlier);
  return (
    pick !== undefined &&
    (isLeaning(leaning) || leaning.opened) &&
    !namesSubject(frame) &&
    frame.entities.length === 0 &&
    frame.periods.length === 0 &&
    frame.has('what') &&
    frame.has('buy', 'order') &&
    !frame.has('ever', 'total', 'every', 'first', 'last', 'top')
  );
}

/** Words of the whole firm: a question about "us" is about nobody else. */
const US = new Set('wir we us our ours unser unsere unserer unserem unseren uns'.split(' '));

/** Does the message need a subject from before? */
function leans(frame: Frame, leaning: Leaning, earlier: Query): boolean {
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
    frame.amounts.length === 0 &&
    frame.words.length <= 8
  );
}

const LISTS = new Set(['customers', 'products', 'records', 'orders']);

/** A subject alone asks nothing: "wie heißen die?" wants no list of orders. */
function isGuess(frame: Frame, { query }: Read): boolean {
  const asks = frame.has(
    'order',
    'buy',
    'when',
    'ship',
    'open',
    'late',
    'last',
    'first',
    'comment',
    'discount',
    'list',
  );
  return query.kind === 'orders' && !asks && frame.amounts.length === 0;
}

/** "what else did they buy?" may hear again what was said already: in a list nothing goes wrong by it. */
function sound(frame: Frame, read: Read | null): Read | null {
  if (!read || isGuess(frame, read)) return null;
  if (!LISTS.has(read.query.kind) || paramsOf(read.query).count === true) return read;
  const others = new Set(frame.words.filter(({ meanings }) => meanings.includes('other')).map(({ raw }) => raw));
  return { ...read, unheard: read.unheard.filter((raw) => !others.has(raw)) };
}

/** "im Vergleich zum Vorjahr?": both spans of the same figure. */
function sideBySide(earlier: Query, step: Query): Query | null {
  const { measure, scope, average } = paramsOf(earlier);
  const other = paramsOf(step).scope;
  if (earlier.kind !== 'total' || average || !scope?.period || !other?.period) return null;
  const side = (one: Scope) => ({ name: `${one.period?.from} – ${one.period?.to}`, scope: one });
  return { kind: 'comparison', params: { measure, sides: [side(scope), side(other)], asks: 'both' } };
}

/** How many records the earlier query was about. */
function subjectsOf(earlier: Query): number {
  const { customers, products, numbers, takers, owners } = scopeIn(earlier);
  const { record, of } = paramsOf(earlier);
  return record && of === 'teammate' ? 1 : (customers ?? products ?? numbers ?? takers ?? owners ?? []).length;
}

/** "which of them also bought Chang?": both sets of conditions on the same customers. */
function narrowed(frame: Frame, earlier: Query, kinds: QueryKind[]): Read | null {
  if (earlier.kind !== 'customers') return null;
  const customers = kinds.filter(({ name }) => name === 'customers');
  const own = heaviest(frame, customers) ?? heaviest({ ...frame, target: 'customer' }, customers);
  if (!own) return null;
  const before = paramsOf(earlier);
  const now = own.query.params as Params;
  const things = before.deeds?.find(({ not }) => !not)?.scope;
  const deeds = (now.deeds ?? [])
    .filter(({ scope, not }) => not || (Object.keys(scope).length > 0 && !frame.has('noLonger')))
    // "und wer davon 1998 nicht mehr?": not those things any more
    .map((deed) =>
      deed.not && frame.has('noLonger') && !deed.scope.products && !deed.scope.categories
        ? { ...deed, scope: tidy({ products: things?.products, categories: things?.categories, ...deed.scope }) }
        : deed,
    );
  const params = {
    ...before,
    among: tidy({ ...before.among, ...now.among }),
    deeds: [...(before.deeds ?? []), ...deeds].slice(0, 6),
    count: now.count ?? false,
  };
  return { query: { kind: 'customers', params }, unheard: own.unheard };
}
