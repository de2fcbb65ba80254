import { addDays } from '#src/lib/time.ts';
import { dayAgo } from '#src/questions/times/calendar.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Word } from '#src/questions/words/words.ts';
import type { Entity, Frame } from './frame.ts';
import { dimensionOf } from './hints.ts';
import type { Query, Scope } from './query.ts';
import { NOUNS } from './target.ts';

/** Meanings that may stand in any question without narrowing or changing what is asked. */
const NEUTRAL = new Set<Meaning>([
  ...(['who', 'what', 'when', 'which', 'where', 'how', 'howMany', 'howMuch', 'howOften', 'list', 'yesNo'] as const),
  ...(['ever', 'every', 'total', 'them', 'so', 'than', 'both', 'respective', 'or', 'per', 'csv'] as const),
  ...(['customer', 'order', 'product', 'buy', 'ship', 'taker'] as const),
]);

/** Nouns that only announce a name beside them: "in the category Seafood", "mit Status offen". */
const ANNOUNCES: Partial<Record<Meaning, Entity['kind'][]>> = {
  category: ['category'],
  supplier: ['supplier'],
  country: ['country'],
  city: ['city'],
  region: ['region'],
  segment: ['segment'],
  shipper: ['shipper'],
  status: ['status'],
  contact: ['contact'],
  employee: ['teammate'],
};

/** What each condition of a scope says in words. */
const SAYS: Partial<Record<keyof Scope, Meaning[]>> = {
  owners: ['owner', 'mine'],
  takers: ['taker', 'employee', 'owner'],
  shipTo: ['shipTo', 'where', 'country', 'city'],
  shippers: ['shipper'],
  statuses: ['status', 'cancelled', 'open'],
  shipped: ['open', 'late', 'not', 'never'],
  late: ['late', 'open', 'not', 'required'],
  cancelled: ['cancelled', 'not'],
  deliveryDays: ['duration'],
  discounted: ['discount', 'not'],
  discountRate: ['discount', 'share'],
  freight: ['freight'],
  beside: ['together', 'both', 'total'],
  commented: ['comment', 'not'],
  commentText: ['comment'],
  except: ['not', 'but', 'only', 'except', 'other'],
};

/** A frame that notes which meanings a kind of question asks it for. */
export function listening(frame: Frame, hears: Meaning[] = []): { frame: Frame; heard: Set<Meaning> } {
  const heard = new Set<Meaning>(hears);
  const noted = (meanings: Meaning[]) => {
    for (const meaning of meanings) heard.add(meaning);
    return meanings;
  };
  return {
    heard,
    frame: {
      ...frame,
      has: (...meanings) => frame.has(...noted(meanings)),
      at: (...meanings) => frame.at(...noted(meanings)),
    },
  };
}

/**
 * What a reading leaves out of the message, as written: a name, a number or a time that stands nowhere in the query, and
 * a word that could change the answer but that the kind of question never listened for. A figure that silently drops a
 * condition is a wrong figure, so such a reading is asked back.
 */
export function unheard(frame: Frame, { params }: Query, heard: Set<Meaning>): string[] {
  const { values, numbers, keys } = leavesOf(params);
  return [...unplaced(frame, values, numbers, keys), ...unheardWords(frame, values, saidBy(frame, keys, heard))];
}

/** Names, numbers and times that stand nowhere in the query. */
function unplaced(frame: Frame, values: Set<unknown>, numbers: Set<unknown>, keys: Set<string>): string[] {
  const left: string[] = [];
  for (const entity of frame.entities)
    if (entity.from >= 0 && !isPlaced(entity, values)) left.push(rawOf(frame, entity.from, entity.to));
  for (const { value, raw, at } of frame.amounts)
    if (!countsNothing(frame, raw, at) && ![value, value - 1, String(value), raw].some((one) => numbers.has(one)))
      left.push(raw);
  for (const { from, to, unit, start, end } of frame.periods) {
    const near = (day: string | null) =>
      day !== null && [day, addDays(day, 1), addDays(day, -1)].some((one) => values.has(one));
    const ago = frame.says('longAgo') ? dayAgo({ from, unit }, frame.asOf) : null;
    if (!near(from) && !near(to) && !near(ago) && !values.has(frame.asOf)) left.push(frame.text.slice(start, end));
  }
  if (!keys.has('weekdays')) for (const { start, end } of frame.weekdays) left.push(frame.text.slice(start, end));
  if (frame.commentText !== null && !keys.has('commentText')) left.push(frame.commentText);
  return left;
}

/** "no one", "which one"; "only one" counts. */
function countsNothing({ words }: Frame, raw: string, at: number): boolean {
  const before = words[at - 1];
  return /^\p{L}*one$/iu.test(raw) && !before?.meanings.some((one) => one === 'only' || one === 'more');
}

/** Meanings that the query answers to: listened for, said by its conditions, or said by the numbers in the message. */
function saidBy(frame: Frame, keys: Set<string>, heard: Set<Meaning>): Set<Meaning> {
  const said = new Set<Meaning>([...NEUTRAL, ...heard]);
  const { amounts, entities } = frame;
  if (amounts.some(({ bounds }) => bounds)) said.add('more').add('less');
  // "at least one but no more than four"
  if (amounts.some(({ bounds }) => bounds?.min !== undefined && bounds.max !== undefined)) said.add('but').add('not');
  if (amounts.some(({ bounds, unit }) => bounds && unit === 'pieces')) said.add('quantity');
  // "exactly 7 orders"
  if (amounts.some(({ bounds }) => bounds?.min !== undefined && bounds.min === bounds.max)) said.add('only');
  if (amounts.some(({ role }) => role === 'count')) said.add('first').add('last').add('only');
  // "not … again" says no more than "not"
  if (frame.has('not', 'never', 'noLonger')) said.add('again');
  for (const [key, meanings] of Object.entries(SAYS)) if (keys.has(key)) for (const one of meanings) said.add(one);
  for (const [noun, kinds] of Object.entries(ANNOUNCES))
    if (entities.some(({ kind }) => kinds.includes(kind))) said.add(noun as Meaning);
  // "went to Müller": the customer is the recipient
  const towards = ({ from }: Entity) => /^(to|an)$/.test(frame.words[from - 1]?.key ?? '');
  if (entities.some((entity) => entity.kind === 'customer' && towards(entity))) said.add('shipTo');
  if (frame.target) said.add(frame.target);
  return said;
}

function unheardWords(frame: Frame, values: Set<unknown>, said: Set<Meaning>): string[] {
  const isSaid = (meaning: Meaning) => said.has(meaning) || values.has(dimensionOf(meaning) ?? meaning);
  return frame.words
    .filter((word) => !isRestriction(frame, word))
    .filter((word) => contentOf(word).length > 0 && !contentOf(word).some(isSaid))
    .map(({ raw }) => raw);
}

/** "nur aus Österreich", "only in 1997": what follows restricts by itself; "only Chai" would say that nothing else counts. */
function isRestriction({ text, words, entities }: Frame, { at, meanings }: Word): boolean {
  if (!meanings.includes('only')) return false;
  // "products only", "nur die Artikel": what shall be shown
  const before = words[at - 1];
  if (before?.used === null && before.meanings.some((one) => NOUNS.includes(one)) && isClauseEnd(text, words[at]!.end))
    return true;
  const next = words
    .slice(at + 1)
    .find(
      ({ plain, meanings: own, used }) =>
        used !== null || (!plain && own.length > 0 && !own.includes('customer') && !own.includes('order')),
    );
  if (next?.used === 'period') return true;
  const named = next && entities.find(({ from, to }) => next.at >= from && next.at < to);
  return named !== undefined && named.kind !== 'product' && named.kind !== 'category' && named.kind !== 'supplier';
}

function isClauseEnd(text: string, at: number): boolean {
  return /^\s*(?:[,;.?!)]|$)/.test(text.slice(at));
}

function contentOf({ used, plain, meanings }: Word): Meaning[] {
  return used === null && !plain ? meanings : [];
}

function isPlaced({ id, name }: Entity, values: Set<unknown>): boolean {
  return values.has(id) || values.has(Number(id)) || values.has(name);
}

function rawOf({ words }: Frame, from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(' ');
}

/** All values in a query's parameters, those that are no record's id, and the names they stand under. */
function leavesOf(params: unknown): { values: Set<unknown>; numbers: Set<unknown>; keys: Set<string> } {
  const values = new Set<unknown>();
  const numbers = new Set<unknown>();
  const keys = new Set<string>();
  const walk = (value: unknown, name = ''): void => {
    if (typeof value !== 'object' || value === null) {
      values.add(value);
      if (name !== 'id') numbers.add(value);
      return;
    }
    for (const [key, one] of Object.entries(value)) {
      if (one !== undefined) keys.add(key);
      walk(one, key);
    }
  };
  walk(params);
  return { values, numbers, keys };
}
