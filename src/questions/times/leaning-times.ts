import type { Day } from '#src/lib/time.ts';
import { overlap } from '#src/questions/words/stretches.ts';
import { addMonths, monthOf, monthSpan, quarterSpan, weekSpan, yearOf, yearSpan } from './calendar.ts';
import { isOfYear } from './joined-times.ts';
import type { Point } from './naming.ts';
import { ordinal } from './time-words.ts';

const AFTER = 'following|next|subsequent|folgende[nrsm]?|darauf\\s?folgende[nrsm]?|n(?:ä|ae)chste[nrsm]?';
const BEFORE = 'preceding|previous|prior|vorangegangene[nrsm]?|vorangehende[nrsm]?|vorherige[nrsm]?|vorige[nrsm]?';
const UNIT = '(year|jahre?s?|quarter|quartals?|month|monate?s?|week|woche)';
const BOUND = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');

const IN = '(?:in\\s+|im\\s+)?(?:the\\s+|dem\\s+|der\\s+|das\\s+|die\\s+)?';
/** "the following year", "the month before", "im Jahr danach", "im Folgejahr": the unit, and whether it comes after. */
const STEPS: [RegExp, 1 | 0 | -1][] = [
  [BOUND(`(?:in\\s+)?(?:that|jene[nrsm]?|demselben|derselben)\\s+${UNIT}`), 0],
  [BOUND(`${IN}same\\s+(?:month|period|quarter|week)\\s+(?:of\\s+|in\\s+)?(?:the\\s+)?(?:${BEFORE})\\s+(year)`), -1],
  [BOUND(`${IN}(?:${AFTER})\\s+${UNIT}`), 1],
  [BOUND(`${IN}${UNIT}\\s+(?:after(?:wards)?(?:\\s+that)?|danach|darauf|sp(?:ä|ae)ter)`), 1],
  [BOUND(`${IN}folge(jahr|monat|quartal|woche)\\p{L}{0,2}`), 1],
  [BOUND(`${IN}(?:${BEFORE})\\s+${UNIT}`), -1],
  [BOUND(`${IN}${UNIT}\\s+(?:before(?:\\s+that)?|davor|zuvor|vorher)`), -1],
  [BOUND(`${IN}vor(jahr|monat|quartal|woche)\\p{L}{0,2}`), -1],
  [BOUND(`${IN}vor(jahr)es(?:monat|quartal|woche|zeitraum)\\p{L}{0,2}`), -1],
];
const NTH = '(erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?|first|second|third|fourth|[1-4]\\.|[1-4](?:st|nd|rd|th))';
/** "(but not) in the second": the noun stands with the first one. */
const BARE_ORDINAL = BOUND(
  `(?:in\\s+(?:the\\s+)?|im\\s+|the\\s+|dem\\s+|das\\s+)${NTH}(?=\\s*(?:$|[?!,;)]|one\\b|nicht\\b|not\\b|mehr\\b|kein|nichts\\b|aber\\b|but\\b|und\\b|and\\b))`,
);
/** "vom 2. aufs 3. Quartal": the noun stands with the second one. */
const ORDINAL_BEFORE = BOUND(
  `(?:(?:in|from)\\s+(?:the\\s+)?|im\\s+|vom\\s+|zwischen\\s+(?:dem\\s+)?)?${NTH}(?=\\s+(?:aufs?|und|and|to|bis|oder|or|vs\\.?|gegen)\\s+(?:the\\s+|das\\s+|dem\\s+|zum\\s+)?\\S+\\s+(?:quart|halbj|half))`,
);
/** "Herbst 97, also September bis November": what follows says the time more exactly. */
const SAID_AGAIN =
  /^\s*(?:[,;:–-]\s*)?(?:\(|(?:i\.?\s?e\.?|that is|namely|meaning|also|sprich|n(?:ä|ae)mlich|d\.?\s?h\.?|das hei(?:ß|ss)t)(?![\p{L}])[\s,:(]*(?:in\s+|im\s+|vo[mn]\s+|from\s+|between\s+|zwischen\s+)?)\s*$/u;

/** Times that are only said by another time of the message: the year after it, its second quarter. */
export function leaningPoints(text: string, points: Point[]): Point[] {
  const found: Point[] = [];
  const anchorOf = (start: number) => {
    const [before, last] = points.filter((point) => point.end <= start).slice(-2);
    // "March last year against the year before": the month is stepped, not its year
    return before && last?.unit === 'year' && isOfYear(text, before, last) ? before : (last ?? before);
  };
  const keep = (match: RegExpMatchArray, read: (anchor: Point) => Pick<Point, 'from' | 'to' | 'unit'> | null) => {
    const start = match.index!;
    const end = start + match[0].length;
    const anchor = anchorOf(start);
    if (found.some((other) => overlap(other, { start, end }))) return;
    // "in the third quarter of the year before" is no third quarter and then another
    if (anchor && !anchor.dated && isOfYear(text, anchor, { start })) return;
    // "the month before Easter" leans on what follows
    const span = anchor && !points.some((point) => point.start >= end && point.start <= end + 5) && read(anchor);
    if (span) found.push({ ...span, start, end, dated: true });
  };
  for (const [pattern, step] of STEPS)
    for (const match of text.matchAll(pattern)) keep(match, (anchor) => stepped(anchor, match[1]!, step));
  for (const match of text.matchAll(ORDINAL_BEFORE)) {
    const anchor = points.find((point) => point.start > match.index);
    const span = anchor && sibling(anchor, ordinal(match[1]!));
    if (span) found.push({ ...span, start: match.index, end: match.index + match[0].length, dated: true });
  }
  for (const match of text.matchAll(BARE_ORDINAL)) keep(match, (anchor) => sibling(anchor, ordinal(match[1]!)));
  return found;
}

/** Is the second of two times only the first one again, said more exactly? */
export function saysAgain(text: string, first: { end: number }, second: { start: number }): boolean {
  return SAID_AGAIN.test(text.slice(first.end, second.start));
}

/** The unit before or after the one that holds the anchor; a part of a year is compared with the same part of another. */
function stepped({ from, to, unit }: Point, word: string, step: number): Pick<Point, 'from' | 'to' | 'unit'> | null {
  if (/^(year|jahr)/.test(word))
    return unit === 'year' || step >= 0
      ? { ...yearSpan(yearOf(to) + step), unit: 'year' }
      : { from: addMonths(from, 12 * step), to: yearEarlier(to), unit };
  if (/^qua/.test(word)) return { ...quarterSpan(yearOf(to), quarterOf(to) + step), unit: 'quarter' };
  if (/^mon/.test(word)) return { ...monthSpan(yearOf(to), monthOf(to) + step), unit: 'month' };
  return { ...weekSpan(to, step), unit: 'week' };
}

/** A month's last day stays a month's last day. */
function yearEarlier(to: Day): Day {
  const month = monthSpan(yearOf(to), monthOf(to));
  return month.to === to ? monthSpan(yearOf(to) - 1, monthOf(to)).to : addMonths(to, -12);
}

function sibling({ from, unit }: Point, number: number): Pick<Point, 'from' | 'to' | 'unit'> | null {
  if (unit === 'quarter') return { ...quarterSpan(yearOf(from), number), unit };
  if (unit === 'half' && number <= 2) return { ...monthSpan(yearOf(from), number * 6 - 5, 6), unit };
  return null;
}

function quarterOf(day: Day): number {
  return Math.ceil(monthOf(day) / 3);
}
