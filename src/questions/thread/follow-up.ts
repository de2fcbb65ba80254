import type { Frame } from '#src/questions/frame.ts';
import { unheard } from '#src/questions/heard.ts';
import { heaviest, type Read } from '#src/questions/heaviest.ts';
import type { Query, QueryKind, Scope } from '#src/questions/query.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import { changed, JOINING } from './change.ts';
import { bestOf, converted, otherEnd, undiscounted } from './convert.ts';
import { isLeaning, type Leaning, leaningOf, namesSubject, sameNoun } from './leaning.ts';
import { asksOfThem, narrowed } from './narrow.ts';
import { needsSubject } from './needs-subject.ts';
import { paramsOf, scopeIn } from './params.ts';
import { putIn } from './put-in.ts';
import { stepped } from './step.ts';
import { withSubject } from './subject.ts';
import { whoTook } from './taken.ts';
import type { Thread } from './thread.ts';

/** What a step back or on may be said with. */
const STEPPING: Meaning[] = ['first', 'last', 'order', 'buy', 'what', 'when', 'contain'];

/** Reads a message as going on from the thread before it; null when it stands on its own. */
export function followUp(frame: Frame, thread: Thread, kinds: QueryKind[]): Read | null {
  if (!thread.query) return null;
  const read = goingOn(frame, thread, thread.query, kinds) ?? bareNoun(frame);
  return read && frame.says('sameSpan') ? inSameSpan(frame, thread.query, read) : read;
}

/** "and orders?" after a figure for each colleague asks for another figure, never for every order there is. */
function bareNoun(frame: Frame): Read | null {
  const { words, entities, periods, amounts, scope } = frame;
  const opened = /^(and|und)$/.test(words[0]?.key ?? '') && words.length <= 3 && frame.target === 'order';
  if (!opened || entities.length + periods.length + amounts.length > 0 || Object.keys(scope).length > 0) return null;
  const noun = words[frame.at('order')];
  return noun ? { query: { kind: 'orders', params: { scope: {} } }, unheard: [noun.raw] } : null;
}

/** "gleicher Zeitraum": said by keeping the time of the question before. */
function inSameSpan(frame: Frame, earlier: Query, read: Read): Read {
  const [before, now] = [scopeIn(earlier).period, scopeIn(read.query).period];
  if (!before || JSON.stringify(before) !== JSON.stringify(now)) return read;
  return { ...read, unheard: read.unheard.filter((raw) => !saysSame(frame, raw)) };
}

function saysSame({ words }: Frame, written: string): boolean {
  return words.some(({ raw, used, meanings }) => raw === written && used === null && meanings.includes('same'));
}

function goingOn(frame: Frame, thread: Thread, earlier: Query, kinds: QueryKind[]): Read | null {
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
    if (other && versus)
      return heard(sideBySide(earlier, other, frame.says('grows')), [...STEPPING, 'more', 'less', 'change'], timeless);
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
  const turned = changed(frame, earlier, leaning);
  if (turned && turned.unheard.length === 0) return turned;
  if (asksSameOrder(frame, earlier, leaning)) return heard(earlier, ['what', 'buy', 'order', 'product']);
  const lent = needsSubject(frame, leaning, earlier) ? withSubject(frame, thread, leaning) : null;
  const read = lent && sound(frame, sameSubject(lent, heaviest(lent, kinds)));
  const asked = sinceThen(frame, eachOfThem(frame, eachLast(frame, read)));
  if (asked && (!turned || asked.unheard.length <= turned.unheard.length)) return bound(frame, leaning, kinds, asked);
  return turned ?? bound(frame, leaning, kinds, null);
}

/** "when did they last order?" of several customers: of each of them. */
function eachLast(frame: Frame, read: Read | null): Read | null {
  const { scope, pick } = read ? paramsOf(read.query) : {};
  const own = frame.entities.some(({ from, kind }) => from >= 0 && kind === 'customer');
  if (read?.query.kind !== 'orders' || own || (scope?.customers?.length ?? 0) < 2) return read;
  if (pick?.by !== 'latest' && pick?.by !== 'earliest') return read;
  return { ...read, query: { kind: 'orders', params: { scope, pick: { ...pick, each: true } } } };
}

/** "how many orders has each of them placed?": a figure for everybody spoken of, not their sum. */
function eachOfThem(frame: Frame, read: Read | null): Read | null {
  const { scope, measure, average } = read ? paramsOf(read.query) : {};
  if (read?.query.kind !== 'total' || !scope || !measure || average || !frame.says('eachOfThem')) return read;
  if ((scope.customers?.length ?? 0) < 2) return read;
  return { ...read, query: { kind: 'ranking', params: { by: 'customer', measure, order: 'natural', scope } } };
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

/** "which customers ordered before …" asks for customers, not for the order before. */
function asksForOthers(frame: Frame): boolean {
  return frame.has('customer', 'product') && frame.has('which', 'who', 'howMany', 'list');
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
    (frame.has('what') || asksWhichProducts(frame)) &&
    (frame.has('buy', 'order') || frame.words.length <= 3 || asksWhichProducts(frame)) &&
    !frame.has('ever', 'total', 'every', 'first', 'last', 'top')
  );
}

/** "and which products were that?" of the order told; what they bought at all would be another question. */
function asksWhichProducts(frame: Frame): boolean {
  return frame.has('which') && frame.has('product') && !frame.has('buy', 'order', 'taker', 'ship');
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
function sideBySide(earlier: Query, step: Query, grows: boolean): Query | null {
  const { measure, scope, average } = paramsOf(earlier);
  const other = paramsOf(step).scope;
  if (earlier.kind !== 'total' || average || !scope?.period || !other?.period) return null;
  const side = (one: Scope) => ({ name: '', scope: one });
  const [before, after] = [scope, other].sort((a, b) => ((a.period?.from ?? '') < (b.period?.from ?? '') ? -1 : 1));
  return grows
    ? { kind: 'growth', params: { measure, before, after } }
    : { kind: 'comparison', params: { measure, sides: [side(scope), side(other)], asks: 'both' } };
}

/** "the same customers" are said by the ones that the thread lent. */
function sameSubject(lent: Frame, read: Read | null): Read | null {
  const noun = read && sameNoun(lent);
  if (!noun || !lent.entities.some(({ kind, from }) => from < 0 && kind === noun)) return read;
  return { ...read, unheard: read.unheard.filter((raw) => !saysSame(lent, raw)) };
}
