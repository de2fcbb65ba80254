import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Word } from '#src/questions/words/words.ts';
import type { Entity, Frame } from './frame.ts';

/** What a sentence says was done, and what it says was not: where the one ends and the other begins. */
export interface Clauses {
  before: Entity[];
  behind: Entity[];
  periodsBefore: Frame['periods'];
  periodsBehind: Frame['periods'];
  /** the first clause says that something was done: "bought", "ordered" */
  positive: boolean;
}

const BUT = new Set(['but', 'aber', 'jedoch', 'doch']);

/** The number of the word that denies, -1 without one: "Abgesprungen: im März gekauft, danach nicht wieder" says at its head what it tells below. */
export function denialIn(frame: Frame): number {
  const first = frame.at('not', 'never', 'noLonger');
  const done = frame.at('buy', 'order');
  if (first < 0 || done < first || !frame.words[first]!.meanings.includes('noLonger')) return first;
  const later = frame.words.find(
    ({ at, used, meanings }) =>
      at > done && used === null && meanings.some((one) => one === 'not' || one === 'never' || one === 'noLonger'),
  );
  return later?.at ?? first;
}

/**
 * Cuts the sentence where it turns: what stands behind the turn (in German also the time right before "nicht") belongs
 * to what was not done. Null when everything was not done.
 */
export function clausesOf(frame: Frame, things: Entity[], denial: number): Clauses | null {
  const { words, periods } = frame;
  // "but not since" is one word of ours
  const but = BUT.has(words[denial]?.key ?? '') ? denial : frame.at('but');
  if (but > denial && !deniesAgain(frame, but)) return denialFirst(frame, things, but);
  const wordAt = (start: number) => words.findIndex((word) => word.start >= start);
  const comma = lastComma(frame, denial);
  const joined = pairTurn(frame, denial);
  // "customers, who …": before that comma nothing was done yet
  const opens = !things.some(({ from }) => from < comma) && !periods.some(({ start }) => wordAt(start) < comma);
  // "earlier, in 1997, bought Chai and in 1998 no more": what was done stands behind the comma
  const done = comma > 0 && joined > comma && words.slice(comma, joined).some(saysDone);
  const turn = but >= 0 ? Math.min(but, denial) : opens || done ? 0 : comma;
  const cut = turn > 0 ? clauseStart(frame, turn) : joined;
  const clauses: Clauses = {
    before: things.filter(({ from }) => from < cut),
    behind: things.filter(({ from }) => from >= cut),
    periodsBefore: periods.filter(({ start }) => wordAt(start) < cut),
    periodsBehind: periods.filter(({ start }) => wordAt(start) >= cut),
    positive: words.some((word) => word.at < cut && word.at < denial && saysDone(word)),
  };
  const { before, behind, periodsBefore, periodsBehind, positive } = clauses;
  const isDone = before.length > 0 || periodsBefore.length > 0 || (positive && behind.length > 0);
  const isLeft =
    periodsBehind.length > 0 ||
    behind.length > 0 ||
    frame.has('noLonger', 'next', 'never', 'but') ||
    frame.says('notAfter');
  return cut > 0 && isDone && isLeft ? clauses : null;
}

function deniesAgain({ words }: Frame, from: number): boolean {
  return words.some(
    ({ at, used, meanings }) =>
      at >= from && used === null && meanings.some((one) => one === 'not' || one === 'never' || one === 'noLonger'),
  );
}

/** "no Tofu in 1998, but in 1997", "1998 nicht, 1997 aber schon": what was done stands behind the turn. */
function denialFirst(frame: Frame, things: Entity[], but: number): Clauses | null {
  const turn = clauseStart(frame, but);
  const at = frame.words[turn]!.start;
  const left = things.filter(({ from }) => from < turn);
  const named = things.filter(({ from }) => from >= turn);
  const done = named.length > 0 ? named : left;
  const periodsBefore = frame.periods.filter(({ start }) => start >= at);
  const periodsBehind = frame.periods.filter(({ start }) => start < at);
  if (named.length === 0 && periodsBefore.length === 0) return null;
  return { before: done, behind: left, periodsBefore, periodsBehind, positive: true };
}

const DONE = new Set<Meaning>(['buy', 'order', 'spend', 'taker', 'active']);

function saysDone({ used, meanings }: Word): boolean {
  return used === null && meanings.some((meaning) => DONE.has(meaning));
}

/** The word behind the last comma before the denial. */
function lastComma({ text, words }: Frame, denial: number): number {
  return words.findLastIndex(
    ({ at, start }) => at <= denial && at > 0 && /[,;]/.test(text.slice(words[at - 1]!.end, start)),
  );
}

/** "…, seit 1998 aber nicht mehr": the turn begins behind the comma when only a time stands between. */
function clauseStart(frame: Frame, turn: number): number {
  for (let at = turn; at > 0; at--) {
    const word = frame.words[at - 1]!;
    if (/[,;]/.test(frame.text.slice(word.end, frame.words[at]!.start))) return at;
    if (word.used !== 'period' && !word.plain) return turn;
  }
  return turn;
}

const TURNS = new Set(['und', 'and', 'danach', 'seitdem', 'seither', 'then']);

/** "im April und Mai nicht bestellt": nothing is said of the first time before the second, so both are denied. */
function joinsTimes({ words }: Frame, at: number): boolean {
  const next = words.slice(at + 1).find(({ plain }) => !plain);
  const done = words.some((word) => word.at < at && saysDone(word));
  return words[at - 1]?.used === 'period' && next?.used === 'period' && !done;
}

/** Without a comma or "but": "1996 und danach nie wieder" turns at "und". */
function pairTurn(frame: Frame, denial: number): number {
  for (let at = denial; at > 0; at--) {
    const word = frame.words[at]!;
    if (word.used === null && TURNS.has(word.key) && !joinsTimes(frame, at)) return at;
  }
  if (frame.periods.length < 2) return 0;
  if (frame.language === 'en') return denial;
  // "Käufer aus dem Vorjahr haben in diesem Jahr nicht bestellt": in German the second time stands before the denial
  const second = frame.words.findIndex(
    ({ start, end }) => end > frame.periods[1]!.start && start < frame.periods[1]!.end,
  );
  return second < denial && !joinsTimes(frame, second - 1) ? second : 0;
}

/** "Chai last year and Chang this year": to each thing its own time, where they stand in turn. */
export function ownPeriods({ words, periods }: Frame, things: Entity[]): Frame['periods'] | null {
  if (periods.length !== things.length) return null;
  const sorted = [...things].sort((a, b) => a.from - b.from);
  const places = sorted.map(({ from }) => words[from]!.start);
  const isBetween = (start: number, from = -1, to = Number.POSITIVE_INFINITY) => start > from && start < to;
  const inTurn =
    periods.every(({ start }, at) => isBetween(start, places[at], places[at + 1])) ||
    periods.every(({ start }, at) => isBetween(start, places[at - 1], places[at]));
  return inTurn ? things.map((thing) => periods[sorted.indexOf(thing)]!) : null;
}
