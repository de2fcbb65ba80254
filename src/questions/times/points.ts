import type { Day } from '#src/lib/time.ts';
import { takenBackAt } from '#src/questions/words/corrections.ts';
import { overlap } from '#src/questions/words/stretches.ts';
import { weekSpan, yearOf } from './calendar.ts';
import { inYearBeside, partMeant } from './joined-times.ts';
import { leaningPoints, saysAgain } from './leaning-times.ts';
import { NAMED_TIMES } from './named-times.ts';
import type { PeriodSettings, Point } from './naming.ts';
import { MONTH } from './time-words.ts';

/** The times that a text in lower case names; where two overlap, the longer one. */
export function findPoints(text: string, asOf: Day, settings: PeriodSettings): Point[] {
  const found: Point[] = [];
  for (const [pattern, read] of NAMED_TIMES) {
    for (const match of text.matchAll(pattern)) {
      const point = read(match, asOf, settings);
      if (!point) continue;
      const trimmed = match[0].trimEnd();
      const start = match.index + (match[0].length - match[0].trimStart().length);
      found.push({ ...point, start, end: match.index + trimmed.length });
    }
  }
  for (const [at, point] of found.entries()) found[at] = wholeWeek(text, partMeant(text, point));
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Point[] = [];
  for (const point of found) {
    if (!isTime(text, point)) continue;
    if (!kept.some((other) => overlap(other, point))) kept.push(point);
  }
  kept.sort((a, b) => a.start - b.start);
  const leans = leaningPoints(text, kept);
  const own = withYears(
    text,
    kept.filter((point) => !leans.some((other) => overlap(other, point))),
  );
  // what leans on a time lends it no year: "Q1 against the year before"
  const leaning = leaningPoints(text, own).filter((point) => !own.some((other) => overlap(other, point)));
  return [...own, ...leaning].sort((a, b) => a.start - b.start);
}

const WEEK_OF =
  /(?:the\s+)?(?:week\s+(?:of|from|starting|beginning|commencing)|woche\s+(?:vom|ab|um|mit))\s+(?:the\s+|dem\s+|den\s+)?$/u;

/** "the week of 4 November": Monday to Sunday around that day. */
function wholeWeek(text: string, point: Point): Point {
  const said = point.unit === 'day' && WEEK_OF.exec(text.slice(0, point.start));
  return said ? { ...weekSpan(point.from), unit: 'week', dated: true, start: said.index, end: point.end } : point;
}

const BESIDE = /^\s*(?:,|\/|&|\+|und|and|oder|or|vs\.?|versus|gegen|gegenüber|against)\s*(?:dem\s+|im\s+|in\s+)?$/u;

/** "März 97, nein, April" is of the same year too. */
function isBeside(between: string): boolean {
  return BESIDE.test(between) || takenBackAt(between) !== null;
}

/** "Januar und Februar 97", "Herbst 97 (September bis November)": times side by side are of one year. */
function withYears(text: string, points: Point[]): Point[] {
  const beside = (first?: Point, second?: Point) =>
    first !== undefined && second !== undefined && isBeside(text.slice(first.end, second.start));

  const inYearOf = (point: Point, other: Point) => ({ ...point, ...point.inYear?.(yearOf(other.from)), dated: true });
  const told = points.map((_, at) => inYearBeside(text, points, at));
  for (let i = told.length - 2; i >= 0; i--)
    if (!told[i]!.dated && told[i + 1]!.dated && beside(told[i], told[i + 1]))
      told[i] = inYearOf(told[i]!, told[i + 1]!);
  for (let i = 1; i < told.length; i++) {
    const [before, point] = [told[i - 1]!, told[i]!];
    const joined = beside(before, point) || saysAgain(text, before, point);
    if (!point.dated && before.dated && joined) told[i] = inYearOf(point, before);
  }
  return told;
}

const MONEY_BEFORE =
  /(?<!\p{L})(?:#|nr\.?|no\.?|number|nummer|order|bestellung|auftrag|auftrags?nummer|bestellnummer|more than|less than|(?<!\d{4} )over|above|below|under|at least|at most|mehr als|weniger als|über|ueber|unter|mindestens|höchstens|maximal|€|\$|eur|usd)\s*$/u;
/** "die größte Bestellung 2023", "Umsatz je Bestellung 2023": an order that is not called by its number. */
const ORDER_MEANT =
  /(?:je|pro|per|each|ohne|keine|without|without an|no|(?:gr(?:ö|oe)(?:ß|ss)|kleins|letz|ers|teuers|h(?:ö|oe)chs|durchschnittlich|mittler)\p{L}+|largest|biggest|smallest|highest|last|latest|first|average)\s+(?:order|bestellung|auftrag)\s*$/u;
const UNIT_AFTER = /^\s*(?:€|\$|eur|euro|usd|dollar|stück|stk|units|pieces|einheiten|kg|%)/u;

const NAME_BEFORE = new RegExp(`(?<!(?:${MONTH}|\\d))(?<=\\p{L})-$`, 'u');

/** "verteilt über 2023", "spread over 2023" */
const ALONG = /(?:verteil|spread|distribut|hinweg)[^?!.]*\s(?:über|ueber|over|across)\s+$/u;

/** A bare number or an abbreviation is a time only where nothing says otherwise. */
function isTime(text: string, point: Point): boolean {
  const word = text.slice(point.start, point.end);
  const before = text.slice(0, point.start);
  // "Willem-Jan" is no January, "Nov-Jan" is
  if (NAME_BEFORE.test(before) && point.unit === 'month' && !/\d/.test(word)) return false;
  if (/^\d{4}$/.test(word))
    return (
      !UNIT_AFTER.test(text.slice(point.end)) &&
      (!MONEY_BEFORE.test(before) || ORDER_MEANT.test(before) || ALONG.test(before))
    );
  if (/^(may|march|mar|fall|jun|jul|dec|sun)$/.test(word))
    return (
      /(?:\b(?:in|since|last|of|during|this|by|until|till|before|after|and|or|from|to|between|late|early|for|im|seit|vs)|[-–,/])\s*$/u.test(
        before,
      ) ||
      /^\s+(?:this|last|next)\s+year/.test(text.slice(point.end)) ||
      /^(march)$/.test(word)
    );
  return true;
}
