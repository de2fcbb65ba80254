import { daysBetween } from '#src/lib/time.ts';
import { addMonths, yearOf } from './calendar.ts';
import type { Point } from './naming.ts';
import { partOf } from './spans.ts';

/** "went out late in 1997" is not at its end. */
const PART =
  /(?<!\p{L})(?:(anfang|beginning|start|mitte|mid|middle|ende|end|late)[\s-]+(?:of\s+)?|(early)[\s-]+(?:in\s+|of\s+)?)(?:the\s+|des\s+|der\s+)?$/u;
/** Months from the first one on with which the middle and the end begin. */
const THIRDS: Partial<Record<Point['unit'], [number, number]>> = { quarter: [1, 2], year: [4, 8] };

/** "early this year", "seit Ende letzten Jahres": a part of the time that follows. */
export function partMeant(text: string, point: Point): Point {
  const said = PART.exec(text.slice(0, point.start));
  const thirds = THIRDS[point.unit];
  if (!said || !thirds) return point;
  const [second, third] = thirds.map((months) => daysBetween(point.from, addMonths(point.from, months))) as [
    number,
    number,
  ];
  return { ...point, ...partOf(point, (said[1] ?? said[2])!, [second, third]), unit: 'range', start: said.index };
}

const OF_YEAR = /^(?:['’]s)?\s*(?:(?:of|in|im|des|der|von|vom|between|zwischen|from)\s+)?(?:the\s+|dem\s+)?$/u;

/** "March last year", "last year's Q3", "dieses Jahr im Mai": do two times name one year and a part of it? */
export function isOfYear(text: string, first: { end: number }, second: { start: number }): boolean {
  return OF_YEAR.test(text.slice(first.end, second.start));
}

/** The part in the year that stands right beside it; as it is where its year was said, or none stands there. */
export function inYearBeside(text: string, points: Point[], at: number): Point {
  const point = points[at]!;
  const [before, next] = [points[at - 1], points[at + 1]];
  if (point.dated || !point.inYear) return point;
  const year =
    next?.unit === 'year' && isOfYear(text, point, next)
      ? next
      : before?.unit === 'year' && isOfYear(text, before, point)
        ? before
        : null;
  return year ? { ...point, ...point.inYear(yearOf(year.from)), dated: true } : point;
}
