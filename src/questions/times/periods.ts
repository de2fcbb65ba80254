import { addDays, type Day, daysBetween } from '#src/lib/time.ts';
import { overlap } from '#src/questions/words/stretches.ts';
import { addMonths, type ClosedSpan, type Span, type TimeUnit, yearOf } from './calendar.ts';
import { isOfYear } from './joined-times.ts';
import { saysAgain } from './leaning-times.ts';
import type { PeriodSettings, Point } from './naming.ts';
import { findPoints } from './points.ts';
import { lastUnits } from './spans.ts';
import { count, NUMBER } from './time-words.ts';

/** A stretch of text that names a time. `since` … say how it bounds; `unit` is what "before that" steps by. */
export interface PeriodMatch extends Span {
  start: number;
  end: number;
  how: 'in' | 'since' | 'after' | 'before' | 'until' | 'between';
  unit: TimeUnit;
  /** "longer than half a year": how long nothing came */
  silence?: boolean;
  /** of "from A to B": A and B themselves */
  ends?: [Span, Span];
}

const JOINS =
  /^\s*(?:-|–|bis(?: zum| zur| einschließlich)?|auf|to|until|till|through|und(?: dem| den| der)?|and)\s*(?:the\s+|zum\s+|dem\s+|den\s+|der\s+)?$/u;
const OPENERS: [RegExp, PeriodMatch['how']][] = [
  [/(?:zwischen|between|von|vom|from)\s+(?:the\s+|dem\s+|den\s+|der\s+)?$/u, 'between'],
  [
    /(?:seit|since|ab|as of|from|starting(?: in| from)?)\s+(?:the\s+|dem\s+|den\s+|der\s+|mehr als\s+|über\s+|more than\s+|over\s+)?$/u,
    'since',
  ],
  [/(?:nach|after|(?<!no )later than|später als)\s+(?:the\s+|dem\s+|den\s+|der\s+)?$/u, 'after'],
  [/(?:vor|before|prior to|earlier than)\s+(?:the\s+|dem\s+|den\s+|der\s+)?$/u, 'before'],
  [
    /(?:bis(?: zum| zur| ende)?|until|till|up to|up until|by|spätestens)\s+(?:the\s+|dem\s+|den\s+|der\s+|ende\s+)?$/u,
    'until',
  ],
];
const HALF_YEAR =
  /(?:seit|for|since|in)\s+(?:mehr als\s+|über\s+|more than\s+|over\s+)?(?:einem\s+|dem\s+letzten\s+|the\s+last\s+)?(?:halben jahr|half a year|half year)/giu;
const SINCE_COUNT = new RegExp(
  `(?:seit|since|for|in)\\s+(?:mehr als\\s+|über\\s+|more than\\s+|over\\s+|at least\\s+|mindestens\\s+|the\\s+(?:last|past)\\s+)?${NUMBER}\\s+(tag\\w*|day\\w*|woche\\w*|week\\w*|monat\\w*|month\\w*|quarter\\w*|quartal\\w*|jahr\\w*|year\\w*)(?![\\p{L}])(?!\\s+ago)(?:\\s+(?:or|oder)\\s+(?:more|longer|mehr|l(?:ä|ae)nger)(?![\\p{L}]))?`,
  'giu',
);

/** Every time the text names, in order, with the words that bound it ("since", "between … and …"). */
export function findPeriods(question: string, asOf: Day, settings: PeriodSettings = { fiscalStart: 1 }): PeriodMatch[] {
  const text = question.toLowerCase();
  const halves: PeriodMatch[] = [...text.matchAll(HALF_YEAR)].map((match) => ({
    from: addMonths(asOf, -6),
    to: asOf,
    start: match.index,
    end: match.index + match[0].length,
    how: 'since',
    unit: 'range',
  }));
  const named = findPoints(text, asOf, settings);
  const counted: PeriodMatch[] = [...text.matchAll(SINCE_COUNT)]
    .map((match) => ({
      ...lastUnits(count(match[1]!), match[2]!, asOf),
      start: match.index,
      end: match.index + match[0].length,
      how: 'since' as const,
      unit: 'range' as const,
    }))
    // "in the last three months of 1997" are not the last three
    .filter((one) => !named.some((point) => overlap(point, one) && point.end > one.end));
  const points = named.filter((point) => ![...counted, ...halves].some((other) => overlap(other, point)));
  const found: PeriodMatch[] = [...counted, ...halves];
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!;
    const next = points[i + 1];
    const opener = openerOf(text, point.start);
    if (
      next &&
      JOINS.test(text.slice(point.end, next.start)) &&
      (opener?.how === 'between' || !/und|and/.test(text.slice(point.end, next.start)))
    ) {
      const first = point.dated || !next.dated ? point : { ...point, ...point.inYear?.(yearOf(next.from)) };
      const second = next.dated || !point.dated ? next : { ...next, ...next.inYear?.(yearOf(point.from)) };
      const { from, to } = inOrder(first, second);
      found.push({
        from,
        to,
        start: opener?.start ?? point.start,
        end: next.end,
        how: 'between',
        unit: 'range',
        ends: [
          { from: first.from, to: first.to },
          { from: second.from, to: second.to },
        ],
      });
      i++;
      continue;
    }
    const onwards = ONWARDS.exec(text.slice(point.end))?.[0];
    found.push(bounded(dayMeant(text, point, opener?.how), opener, onwards));
  }
  found.sort((a, b) => a.start - b.start);
  const told: PeriodMatch[] = [];
  for (const period of found) {
    const before = told.at(-1);
    const one = before && joined(text, before, period);
    if (one) told[told.length - 1] = one;
    else told.push(period);
  }
  return told;
}

/** Two times that are one: the second says the first again, or is the year of it, or a part of it. */
function joined(text: string, first: PeriodMatch, second: PeriodMatch): PeriodMatch | null {
  if (saysAgain(text, first, second)) return { ...second, start: first.start };
  if (!isOfYear(text, first, second)) return null;
  if (isYear(second) && isWithin(first, second)) return { ...first, end: second.end };
  return isYear(first) && isWithin(second, first) ? { ...second, start: first.start } : null;
}

function isYear({ unit, how }: PeriodMatch): boolean {
  return unit === 'year' && how === 'in';
}

function isWithin(part: Span, whole: Span): boolean {
  return [part.from, part.to].every((day) => day === null || (day >= whole.from! && day <= whole.to!));
}

/** The span from the one to the other; the one whose year was not said gives way: "Christmas 1997 to the end of February". */
function inOrder(first: Point, second: Point): ClosedSpan {
  const span = { from: first.from, to: second.to };
  if (first.from <= second.from) return span;
  const year = yearOf(second.from);
  const earlier = [year, year - 1].map((one) => first.inYear?.(one)?.from).find((day) => day && day <= second.from);
  const later = second.inYear?.(yearOf(first.from) + 1);
  return earlier ? { ...span, from: earlier } : later ? { ...span, to: later.to } : span;
}

function openerOf(text: string, start: number): { how: PeriodMatch['how']; start: number } | null {
  const before = text.slice(Math.max(0, start - 24), start);
  for (const [pattern, how] of OPENERS) {
    const match = before.match(new RegExp(`(?<![\\p{L}\\p{N}])${pattern.source}`, 'u'));
    if (match) return { how, start: start - (before.length - match.index!) };
  }
  return null;
}

/** "seit Ende 2024", "before mid June": a part of a month or year bounds by one day, its middle or its last. */
function dayMeant(text: string, point: Point, how: PeriodMatch['how'] | undefined): Point {
  const part = /^(?:(mitte|mid)|end|late)/.exec(text.slice(point.start));
  if (!part || (how !== 'since' && how !== 'before' && how !== 'until')) return point;
  const day = part[1] ? addDays(point.from, Math.floor(daysBetween(point.from, point.to) / 2)) : point.to;
  return { ...point, from: day, to: day };
}

/** What goes on from a time: "vom 3. Mai an", "2022 and later". */
const ONWARDS =
  /^\s*(?:an\b|on\b|onwards?\b|(?:and|und|or|oder)\s+(?:later|sp(?:ä|ae)ter|after|danach)\b(?!\s+(?:ni|kein|no|never)))/u;

function bounded(point: Point, opener: ReturnType<typeof openerOf>, onwards: string | undefined): PeriodMatch {
  const { from, to, unit } = point;
  const later = onwards !== undefined && /\s/.test(onwards.trim());
  const end = point.end + (later ? onwards.length : 0);
  const start = opener?.start ?? point.start;
  // "vom 3. Mai" alone is that day, "vom 3. Mai an", "2022 and later" all since
  const how = opener?.how === 'between' ? (onwards ? 'since' : 'in') : (opener?.how ?? (later ? 'since' : 'in'));
  if (how === 'since') return { from, to: null, start, end, how, unit };
  if (how === 'after') return { from: addDays(to, 1), to: null, start, end, how, unit };
  if (how === 'before') return { from: null, to: addDays(from, -1), start, end, how, unit };
  if (how === 'until') return { from: null, to, start, end, how, unit };
  return { from, to, start, end, how, unit };
}

const SILENCE = new RegExp(
  `(?<!\\p{L})(?:l(?:ä|ae)nger als|(?:ä|ae)lter als|older than|mehr als|(?:ü|ue)ber|mindestens|more than|longer than|over|at least)\\s+${NUMBER}\\s+(tag\\w*|day\\w*|woche\\w*|week\\w*|monat\\w*|month\\w*|jahr\\w*|year\\w*)`,
  'iu',
);

/** "more than 120 days without ordering": since when nothing came. The caller knows that the sentence denies something. */
export function findSilence(text: string, asOf: Day): PeriodMatch | null {
  const found = SILENCE.exec(text.toLowerCase());
  if (!found) return null;
  const { from } = lastUnits(count(found[1]!), found[2]!, asOf);
  return {
    from,
    to: null,
    how: 'since',
    unit: 'range',
    silence: true,
    start: found.index,
    end: found.index + found[0].length,
  };
}
