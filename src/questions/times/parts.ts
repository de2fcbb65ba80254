import { addDays, type Day } from '#src/lib/time.ts';
import { addMonths, type ClosedSpan, monthSpan, yearSpan } from './calendar.ts';
import { fixed, type NamedTime, type TimeRule, timeRule, unitAt, yearly } from './naming.ts';
import { partOf } from './spans.ts';
import { count, fullYear, LAST, MONTH, monthNumber, NUMBER, ordinal, SHORT_YEAR, THIS, YEAR } from './time-words.ts';

const PART = '(anfang|beginning of|start of|early|mitte|mid|middle of|ende|end of|late)';
/** "this year", "des Vorjahres", "last month" */
const AROUND_NOW = `(?:${LAST}|${THIS})\\s+(?:jahr\\w*|year|quartal\\w*|quarter|monat\\w*|month)|vor(?:jahr|monat|quartal)\\w*`;

/** Days of a year from which on its middle and its end are spoken of. */
function thirdOf(year: number, word: string): ClosedSpan {
  return monthSpan(year, /mi/.test(word) ? 5 : /end|late/.test(word) ? 9 : 1, 4);
}

function aroundNow(words: string, asOf: Day): NamedTime | null {
  const unit = /(?:vor)?(jahr|year|quartal|quarter|monat|month)\w*$/.exec(words)?.[1];
  return unit ? unitAt(unit, asOf, new RegExp(`^${THIS}`, 'u').test(words) ? 0 : -1) : null;
}

/** The first or the last so many days, weeks, months of a span, never more than all of it. */
function endOf(span: ClosedSpan, end: string, units: number, word: string): ClosedSpan {
  const months = /^qua/.test(word) ? 3 : 1;
  const step = (day: Day, by: number) =>
    /^(tag|day)/.test(word)
      ? addDays(day, by)
      : /^(woche|week)/.test(word)
        ? addDays(day, by * 7)
        : addMonths(day, by * months);
  if (/^(first|erst)/.test(end)) {
    const to = addDays(step(span.from, units), -1);
    return to > span.to ? span : { from: span.from, to };
  }
  const from = step(addDays(span.to, 1), -units);
  return from < span.from ? span : { from, to: span.to };
}

/** Parts of a month or a year: its beginning, its second half, its first three weeks. */
export const PARTS: TimeRule[] = [
  // "the first half of April"
  timeRule(
    `(first|second|1st|2nd|erste[nr]?|zweite[nr]?)\\s+(?:half|hälfte)\\s+(?:of\\s+|im\\s+|des\\s+|vom\\s+|von\\s+)?(${MONTH})s?(?:\\s*(${YEAR}|${SHORT_YEAR}))?`,
    (m, asOf) =>
      yearly(
        (year) => {
          const month = monthSpan(year, monthNumber(m[2]!));
          const middle = addDays(month.from, 14);
          return ordinal(m[1]!) === 1 ? { from: month.from, to: middle } : { from: addDays(middle, 1), to: month.to };
        },
        m[3],
        asOf,
        'range',
      ),
  ),
  timeRule(
    `${PART}[\\s-]*(?:the\\s+|des\\s+|im\\s+)?(${MONTH})\\.?(?:\\s*(?:of\\s+)?(${YEAR}|${SHORT_YEAR}))?`,
    (m, asOf) => yearly((year) => partOf(monthSpan(year, monthNumber(m[2]!)), m[1]!, [10, 20]), m[3], asOf, 'range'),
  ),
  timeRule(`${PART}[\\s-]*(?:des jahres\\s+)?(${YEAR}|${SHORT_YEAR}(?=\\s*(?:$|[?.,;:()–-])))`, (m) =>
    fixed(thirdOf(fullYear(m[2]!), m[1]!), 'range'),
  ),
  // "the first three months of this year", "die letzten zwei Wochen im März", "first week of April"
  timeRule(
    `(first|last|erste[nrs]?|letzte[nrs]?)\\s+(?:${NUMBER}\\s+)?(tag\\w*|days?|woche\\w*|weeks?|monat\\w*|months?|quartal\\w*|quarters?)\\s+(?:(of|in|im|vo[mn]|des)\\s+)?(?:the\\s+|dem\\s+|des\\s+)?(?:year\\s+|jahre?s?\\s+)?(?:(${YEAR})|(${AROUND_NOW})|(${MONTH})s?(?:\\s*(?:of\\s+)?(${YEAR}|${SHORT_YEAR}))?)`,
    (m, asOf) => {
      const [, end, number, unit, joined, year, now, month, itsYear] = m;
      // "last month of 2024", but "the last month 2024" is no part of it; a quarter of a year has a name of its own
      if (!number && (!joined || /^qua/.test(unit!) || (month && /^mon/.test(unit!)))) return null;
      const part = (span: ClosedSpan) => endOf(span, end!, number ? count(number) : 1, unit!);
      if (month) return yearly((at) => part(monthSpan(at, monthNumber(month))), itsYear, asOf, 'range');
      const whole = year ? yearSpan(fullYear(year)) : aroundNow(now!, asOf);
      return whole && fixed(part(whole), 'range');
    },
  ),
  // "in der ersten Augustwoche"
  timeRule(`(erste[nrs]?|letzte[nrs]?)\\s+(${MONTH})woche(?:\\s*(${YEAR}|${SHORT_YEAR}))?`, (m, asOf) =>
    yearly((year) => endOf(monthSpan(year, monthNumber(m[2]!)), m[1]!, 1, 'woche'), m[3], asOf, 'week'),
  ),
];
