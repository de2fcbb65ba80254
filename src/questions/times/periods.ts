import { addDays, type Day, weekday } from '#src/lib/time.ts';
import {
  addMonths,
  easter,
  isoWeek,
  makeDay,
  monthOf,
  monthSpan,
  quarterSpan,
  type Span,
  weekSpan,
  yearOf,
  yearSpan,
} from './calendar.ts';
import { leaningPoints, saysAgain } from './leaning-times.ts';

/** A stretch of text that names a time. `since` … say how it bounds; `unit` is what "before that" steps by. */
export interface PeriodMatch extends Span {
  start: number;
  end: number;
  how: 'in' | 'since' | 'after' | 'before' | 'until' | 'between';
  unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'range';
  /** "longer than half a year": how long nothing came */
  silence?: boolean;
  /** of "from A to B": A and B themselves */
  ends?: [Span, Span];
}

export interface Point {
  from: Day;
  to: Day;
  start: number;
  end: number;
  unit: PeriodMatch['unit'];
  /** the year was written, not inferred */
  dated: boolean;
  /** the same expression in another year */
  inYear?: (year: number) => { from: Day; to: Day } | null;
}

export interface PeriodSettings {
  /** first month of the fiscal year */
  fiscalStart: number;
}

const MONTHS = [
  'januar|jänner|jaenner|january|jan',
  'februar|february|feber|feb',
  'märz|maerz|marz|march|mrz|mar|mär',
  'april|apr',
  'mai|may',
  'juni|june|jun',
  'juli|july|jul',
  'august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'dezember|december|dez|dec',
];
const MONTH = `(?:${MONTHS.join('|')})`;
const monthNumber = (word: string) => MONTHS.findIndex((names) => names.split('|').includes(word)) + 1;
const YEAR = "(?:(?:19|20)\\d\\d|['’]\\d\\d)";
/** "97" behind a month or a season, unless it counts something. */
const SHORT_YEAR = `(?<=\\s)\\d\\d(?![\\d.,]\\d|\\s*(?:%|€|stück|units|customers|kunden|orders|bestell))`;
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  einen: 1,
  two: 2,
  zwei: 2,
  couple: 2,
  three: 3,
  drei: 3,
  four: 4,
  vier: 4,
  five: 5,
  fünf: 5,
  fuenf: 5,
  six: 6,
  sechs: 6,
  seven: 7,
  sieben: 7,
  eight: 8,
  acht: 8,
  nine: 9,
  neun: 9,
  ten: 10,
  zehn: 10,
  eleven: 11,
  elf: 11,
  twelve: 12,
  zwölf: 12,
  zwoelf: 12,
  dreißig: 30,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const NUMBER = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
const count = (word: string) => NUMBERS[word] ?? Number(word);
const ORDINALS: [RegExp, number][] = [
  [/^(1|erst|first)/, 1],
  [/^(2|zweit|second)/, 2],
  [/^(3|dritt|third)/, 3],
  [/^(4|viert|fourth|last|letzt)/, 4],
];
export const ordinal = (word: string) => ORDINALS.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
const ORDINAL =
  '(?:[1-4](?:\\.|st|nd|rd|th)|erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|first|second|third|fourth)';
const LAST = '(?:letzte[nrsm]?|letztes|vergangene[nrsm]?|vorige[nrsm]?|vorherige[nrsm]?|last|past|previous|prior)';
const THIS = '(?:diese[nrsm]?|laufende[nrsm]?|aktuelle[nrsm]?|this|current|the current)';
const WEEKDAYS = [
  'montag|monday',
  'dienstag|tuesday',
  'mittwoch|wednesday',
  'donnerstag|thursday',
  'freitag|friday',
  'samstag|sonnabend|saturday',
  'sonntag|sunday',
];

function fullYear(text: string): number {
  const digits = text.replace(/\D/g, '');
  const value = Number(digits);
  return digits.length === 2 ? value + (value > 50 ? 1900 : 2000) : value;
}

type Read = (match: RegExpMatchArray, asOf: Day, settings: PeriodSettings) => Omit<Point, 'start' | 'end'> | null;

const rules: [RegExp, Read][] = [];
function rule(pattern: string, read: Read): void {
  rules.push([new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'), read]);
}

function fixed(span: { from: Day; to: Day }, unit: Point['unit']): Omit<Point, 'start' | 'end'> {
  return { ...span, unit, dated: true };
}

/** The most recent such span that has begun by `asOf`. */
function recent(make: (year: number) => { from: Day; to: Day } | null, asOf: Day, unit: Point['unit']) {
  const now = make(yearOf(asOf));
  const span = now && now.from <= asOf ? now : make(yearOf(asOf) - 1);
  return span ? { ...span, unit, dated: false, inYear: make } : null;
}

function yearly(
  make: (year: number) => { from: Day; to: Day } | null,
  year: string | undefined,
  asOf: Day,
  unit: Point['unit'],
) {
  if (!year) return recent(make, asOf, unit);
  const span = make(fullYear(year));
  return span && fixed(span, unit);
}

function oneDay(day: Day): { from: Day; to: Day };
function oneDay(day: Day | null): { from: Day; to: Day } | null;
function oneDay(day: Day | null): { from: Day; to: Day } | null {
  return day === null ? null : { from: day, to: day };
}

rule('(\\d{4})-(\\d{1,2})-(\\d{1,2})', (m) => {
  const span = oneDay(makeDay(+m[1]!, +m[2]!, +m[3]!));
  return span && fixed(span, 'day');
});
rule('(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})', (m) => {
  const american = m[0].includes('/') && +m[2]! > 12;
  const span = oneDay(american ? makeDay(fullYear(m[3]!), +m[1]!, +m[2]!) : makeDay(fullYear(m[3]!), +m[2]!, +m[1]!));
  return span && fixed(span, 'day');
});
rule(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.`, (m, asOf) =>
  recent((year) => oneDay(makeDay(year, +m[2]!, +m[1]!)), asOf, 'day'),
);
rule(
  `(\\d{1,2})\\.?(?:st|nd|rd|th)?\\s*(?:bis|to|-|–|through|until)\\s*(?:zum\\s+|the\\s+)?(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(${MONTH})\\.?,?(?:\\s*(${YEAR}))?`,
  (m, asOf) =>
    yearly(
      (year) => {
        const month = monthNumber(m[3]!);
        const [from, to] = [makeDay(year, month, +m[1]!), makeDay(year, month, +m[2]!)];
        return from && to && from <= to ? { from, to } : null;
      },
      m[4],
      asOf,
      'range',
    ),
);
rule(`(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(${MONTH})\\.?,?(?:\\s*(${YEAR}|${SHORT_YEAR}))?`, (m, asOf) =>
  yearly((year) => oneDay(makeDay(year, monthNumber(m[2]!), +m[1]!)), m[3], asOf, 'day'),
);
rule(
  `(?!januar\\b|februar\\b|märz|maerz|mrz|mai\\b|juni\\b|juli\\b|oktober|okt\\b|dezember|dez\\b)(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s*(${YEAR}))?(?!\\s*(?:%|€|stück|units|customers|kunden|orders))`,
  (m, asOf) => yearly((year) => oneDay(makeDay(year, monthNumber(m[1]!), +m[2]!)), m[3], asOf, 'day'),
);
rule(
  `(anfang|beginning of|start of|early|mitte|mid|middle of|ende|end of|late)[\\s-]*(?:the\\s+|des\\s+|im\\s+)?(${MONTH})\\.?(?:\\s*(?:of\\s+)?(${YEAR}|${SHORT_YEAR}))?`,
  (m, asOf) => yearly((year) => partOf(monthSpan(year, monthNumber(m[2]!)), m[1]!, [10, 20]), m[3], asOf, 'range'),
);
rule(
  `(anfang|beginning of|start of|early|mitte|mid|middle of|ende|end of|late)[\\s-]*(?:des jahres\\s+)?(${YEAR}|${SHORT_YEAR}(?=\\s*(?:$|[?.,;:()–-])))`,
  (m) => {
    const year = fullYear(m[2]!);
    const third = /mi/.test(m[1]!) ? 5 : /end|late/.test(m[1]!) ? 9 : 1;
    return fixed(monthSpan(year, third, 4), 'range');
  },
);
rule(`(${MONTH})\\.?\\s*(?:of\\s+|im jahr\\s+)?(${YEAR}|${SHORT_YEAR})?`, (m, asOf) =>
  yearly((year) => monthSpan(year, monthNumber(m[1]!)), m[2], asOf, 'month'),
);
rule('(0?[1-9]|1[0-2])/((?:19|20)\\d\\d)', (m) => fixed(monthSpan(+m[2]!, +m[1]!), 'month'));
rule('((?:19|20)\\d\\d)-(0[1-9]|1[0-2])', (m) => fixed(monthSpan(+m[1]!, +m[2]!), 'month'));
rule(
  `(?:q([1-4])|(${ORDINAL})\\s+(?:quartal|quarter)s?|(?:quartal|quarter)\\s+([1-4]))(?:[\\s/,-]*(?:of\\s+|von\\s+|des jahres\\s+|in\\s+)?(${YEAR}|\\d\\d(?!\\d)))?`,
  (m, asOf) => {
    const quarter = m[1] ? +m[1] : m[3] ? +m[3] : ordinal(m[2]!);
    return yearly((year) => quarterSpan(year, quarter), m[4], asOf, 'quarter');
  },
);
rule(`(${YEAR})\\s*[/-]?\\s*q([1-4])`, (m) => fixed(quarterSpan(fullYear(m[1]!), +m[2]!), 'quarter'));
rule(
  `(?:h([12])|(${ORDINAL})\\s+(?:halbjahr|half(?: of)?(?: the year)?))(?:[\\s/]*(?:of\\s+)?(${YEAR}))?`,
  (m, asOf) => {
    const half = m[1] ? +m[1] : ordinal(m[2]!);
    return yearly((year) => monthSpan(year, half === 1 ? 1 : 7, 6), m[3], asOf, 'half');
  },
);
rule(
  `(?:kw|kalenderwoche|calendar week|week|woche)\\s*(\\d{1,2})(?:[\\s/]*(?:of\\s+)?(${YEAR}|\\d\\d(?!\\d)))?`,
  (m, asOf) => (+m[1]! >= 1 && +m[1]! <= 53 ? yearly((year) => isoWeek(year, +m[1]!), m[2], asOf, 'week') : null),
);
rule(
  `(?:im\\s+|in\\s+(?:the\\s+)?)?(frühling|frühjahr|fruehjahr|spring|sommer|summer|herbst|autumn|fall|winter)(?:\\s+(?:of\\s+)?(${YEAR}|${SHORT_YEAR}))`,
  (m) => fixed(season(fullYear(m[2]!), m[1]!), 'range'),
);
rule(
  `(?:im\\s+|in\\s+(?:the\\s+)?|last\\s+|letzten\\s+)(frühling|frühjahr|fruehjahr|spring|sommer|summer|herbst|autumn|fall|winter)`,
  (m, asOf) => recent((year) => season(year, m[1]!), asOf, 'range'),
);
rule(
  `(karfreitag|good friday|ostern|easter(?: sunday)?|ostersonntag|ostermontag|easter monday|pfingsten|pentecost|whitsun|weihnachten|christmas|neujahr|new year(?:['’]s(?: day)?)?|silvester|himmelfahrt)(?:\\s*(${YEAR}))?`,
  (m, asOf) => yearly((year) => feast(year, m[1]!), m[2], asOf, 'day'),
);
rule(
  '(?:(?:since the |seit dem |from the )?(?:beginning|start) of the year|seit jahresbeginn|seit jahresanfang|year[ -]to[ -]date|ytd|(?:seit )?anfang des jahres)',
  (_, asOf) => ({ from: `${yearOf(asOf)}-01-01`, to: asOf, unit: 'year', dated: true }),
);
rule(
  `(?:(?:the\\s+|den\\s+|der\\s+|die\\s+|im\\s+)?${LAST}\\s+)${NUMBER}\\s+(tag\\w*|day\\w*|woche\\w*|week\\w*|monat\\w*|month\\w*|quarter\\w*|quartal\\w*|jahr\\w*|year\\w*)`,
  (m, asOf) => ({
    ...lastUnits(count(m[1]!), m[2]!, asOf),
    unit: 'range',
    dated: true,
  }),
);
rule(
  `${NUMBER}\\s+(tag\\w*|day\\w*|woche\\w*|week\\w*|monat\\w*|month\\w*|jahr\\w*|year\\w*)\\s+ago|vor\\s+(?:über\\s+|mehr als\\s+)?${NUMBER}\\s+(tag\\w*|woche\\w*|monat\\w*|jahr\\w*)`,
  (m, asOf) => ago(count((m[1] ?? m[3])!), (m[2] ?? m[4])!, asOf),
);
rule(
  `(?:der\\s+|die\\s+|das\\s+|den\\s+|the\\s+|im\\s+|in\\s+der\\s+)?(?:${LAST})\\s+(?:calendar\\s+|full\\s+)?(jahr\\w*|year|quartal\\w*|quarter|monat\\w*|month|woche|week|halbjahr\\w*)(?:['’]s)?`,
  (m, asOf) => unitAt(m[1]!, asOf, -1),
);
rule(
  `(?:(?:this|the\\s+same|same|diese[nrsm]?|(?:im\\s+)?(?:selben|gleichen))\\s+)(quarter|quartal\\w*|month|monat\\w*|week|woche)\\s+(?:of\\s+|in\\s+|im\\s+|des\\s+)?(?:last year|letzte[ns]? jahre?s?|vorjahre?s?)`,
  (m, asOf) => {
    const span = unitAt(m[1]!, addMonths(asOf, -12), 0);
    return span && { ...span, dated: true };
  },
);
rule(`vor(jahr|monat|woche|quartal)\\w*`, (m, asOf) => unitAt(m[1]!, asOf, -1));
rule(`(?:vorletzte[nrsm]?|the\\s+\\w+\\s+before\\s+last)\\s*(jahr\\w*|monat\\w*|woche|quartal\\w*)?`, (m, asOf) =>
  unitAt(
    m[1] ?? (/year/.test(m[0]) ? 'year' : /month/.test(m[0]) ? 'month' : /week/.test(m[0]) ? 'week' : 'none'),
    asOf,
    -2,
  ),
);
rule(
  `(?:der\\s+|die\\s+|das\\s+|den\\s+|im\\s+)?(?:${THIS})\\s+(?:calendar\\s+)?(jahr\\w*|year|quartal\\w*|quarter|monat\\w*|month|woche|week)(?:['’]s)?(?:\\s+so far)?`,
  (m, asOf) => unitAt(m[1]!, asOf, 0),
);
// "in 97" at the end of a clause, "die 97er Bestellungen"
rule(`(?:in\\s+|im\\s+jahr\\s+)(\\d\\d)(?=\\s*(?:[?.,!;]|$))|(\\d\\d)er(?=\\s)`, (m) =>
  fixed(yearSpan(fullYear(`'${m[1] ?? m[2]}`)), 'year'),
);
rule(`heuer`, (_, asOf) => unitAt('jahr', asOf, 0));
rule(`(${LAST}|this|diese[nrsm]?)?\\s*(?:on\\s+|am\\s+)?(${WEEKDAYS.join('|')})`, (m, asOf) => {
  const number = WEEKDAYS.findIndex((names) => names.split('|').includes(m[2]!)) + 1;
  const back = (weekday(asOf) - number + 7) % 7;
  const day = addDays(asOf, -(back === 0 && m[1] && !/^(this|dies)/.test(m[1]) ? 7 : back));
  return { from: day, to: day, unit: 'day', dated: true };
});
rule('vorgestern|(?:the )?day before yesterday', (_, asOf) =>
  fixed({ from: addDays(asOf, -2), to: addDays(asOf, -2) }, 'day'),
);
rule('heute|today', (_, asOf) => fixed({ from: asOf, to: asOf }, 'day'));
rule('gestern|yesterday', (_, asOf) => fixed({ from: addDays(asOf, -1), to: addDays(asOf, -1) }, 'day'));
rule(
  `(?:fiscal year|geschäftsjahr|geschaeftsjahr|wirtschaftsjahr|fy)\\s*(?:((?:19|20)\\d\\d)(?:/\\d\\d(?:\\d\\d)?)?|(\\d\\d))`,
  (m, _, { fiscalStart }) => fixed(monthSpan(fullYear(m[1] ?? m[2]!), fiscalStart, 12), 'year'),
);
rule(
  `(?:(${LAST}|${THIS})\\s+)(?:fiscal year|geschäftsjahr\\w*|geschaeftsjahr\\w*|wirtschaftsjahr\\w*)`,
  (m, asOf, { fiscalStart }) => {
    const begun = monthOf(asOf) >= fiscalStart ? yearOf(asOf) : yearOf(asOf) - 1;
    return fixed(monthSpan(new RegExp(`^${LAST}$`, 'u').test(m[1]!) ? begun - 1 : begun, fiscalStart, 12), 'year');
  },
);
rule(
  `(?:(?:im\\s+)?jahre?\\s+|the\\s+year\\s+|(?:the\\s+)?calendar\\s+year\\s+)?((?:19|20)\\d\\d|['’]\\d\\d)(?:er)?`,
  (m) => fixed(yearSpan(fullYear(m[1]!)), 'year'),
);

function partOf(span: { from: Day; to: Day }, word: string, [first, second]: [number, number]) {
  if (/^(anfang|beginning|start|early)/.test(word)) return { from: span.from, to: addDays(span.from, first - 1) };
  if (/^mi/.test(word)) return { from: addDays(span.from, first), to: addDays(span.from, second - 1) };
  return { from: addDays(span.from, second), to: span.to };
}

function season(year: number, word: string): { from: Day; to: Day } {
  if (/^(fr|spr)/.test(word)) return monthSpan(year, 3, 3);
  if (/^(so|su)/.test(word)) return monthSpan(year, 6, 3);
  if (/^(he|au|fall)/.test(word)) return monthSpan(year, 9, 3);
  return monthSpan(year, 12, 3);
}

function feast(year: number, word: string): { from: Day; to: Day } {
  const sunday = easter(year);
  if (/karfreitag|good/.test(word)) return oneDay(addDays(sunday, -2));
  if (/montag|monday/.test(word)) return oneDay(addDays(sunday, 1));
  if (/^(oster|easter)/.test(word)) return { from: sunday, to: word === 'ostern' ? addDays(sunday, 1) : sunday };
  if (/himmelfahrt/.test(word)) return oneDay(addDays(sunday, 39));
  if (/pfingst|pente|whit/.test(word)) return { from: addDays(sunday, 49), to: addDays(sunday, 50) };
  if (/weihn|christ/.test(word)) return { from: `${year}-12-25`, to: `${year}-12-26` };
  if (/silvester/.test(word)) return oneDay(`${year}-12-31`);
  return oneDay(`${year}-01-01`);
}

/** The last N units up to today: 3 months from 6 May begin on 6 February. */
function lastUnits(units: number, word: string, asOf: Day): { from: Day; to: Day } {
  if (/^(tag|day)/.test(word)) return { from: addDays(asOf, -units), to: asOf };
  if (/^(woche|week)/.test(word)) return { from: addDays(asOf, -7 * units), to: asOf };
  return { from: addMonths(asOf, -units * monthsIn(word)), to: asOf };
}

function monthsIn(word: string): number {
  return /^(jahr|year)/.test(word) ? 12 : /^qua/.test(word) ? 3 : /^halb/.test(word) ? 6 : 1;
}

function ago(units: number, word: string, asOf: Day): Omit<Point, 'start' | 'end'> {
  if (/^(tag|day)/.test(word)) return { ...oneDay(addDays(asOf, -units)), unit: 'day', dated: true };
  return unitAt(word, asOf, -units) ?? { ...oneDay(asOf), unit: 'day', dated: true };
}

/** The calendar unit that holds today, `offset` units later. */
function unitAt(word: string, asOf: Day, offset: number): Omit<Point, 'start' | 'end'> | null {
  const year = yearOf(asOf);
  const month = monthOf(asOf);
  if (/^(jahr|year)/.test(word)) return fixed(yearSpan(year + offset), 'year');
  if (/^qua/.test(word)) return fixed(monthSpan(year, Math.ceil(month / 3) * 3 - 2 + offset * 3, 3), 'quarter');
  if (/^(monat|month)/.test(word)) return fixed(monthSpan(year, month + offset), 'month');
  if (/^(woche|week)/.test(word)) return fixed(weekSpan(asOf, offset), 'week');
  if (/^halb/.test(word)) return fixed(monthSpan(year, (month > 6 ? 7 : 1) + offset * 6, 6), 'half');
  return null;
}

/** Points in the text, longest first where they overlap. */
function findPoints(text: string, asOf: Day, settings: PeriodSettings): Point[] {
  const found: Point[] = [];
  for (const [pattern, read] of rules) {
    for (const match of text.matchAll(pattern)) {
      const point = read(match, asOf, settings);
      if (!point) continue;
      const trimmed = match[0].trimEnd();
      const start = match.index + (match[0].length - match[0].trimStart().length);
      found.push({ ...point, start, end: match.index + trimmed.length });
    }
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Point[] = [];
  for (const point of found) {
    if (!isTime(text, point)) continue;
    if (kept.every((other) => point.end <= other.start || point.start >= other.end)) kept.push(point);
  }
  kept.sort((a, b) => a.start - b.start);
  const leaning = leaningPoints(text, kept);
  const own = kept.filter((point) => leaning.every(({ start, end }) => point.end <= start || point.start >= end));
  return withYears(
    text,
    [...own, ...leaning].sort((a, b) => a.start - b.start),
  );
}

const BESIDE = /^\s*(?:,|\/|&|\+|und|and|oder|or|vs\.?|versus|gegen|gegenüber|against)\s*(?:dem\s+|im\s+|in\s+)?$/u;

/** "Januar und Februar 97", "Herbst 97 (September bis November)": times side by side are of one year. */
function withYears(text: string, points: Point[]): Point[] {
  const beside = (first?: Point, second?: Point) =>
    first !== undefined && second !== undefined && BESIDE.test(text.slice(first.end, second.start));
  const inYearOf = (point: Point, other: Point) => ({ ...point, ...point.inYear?.(yearOf(other.from)), dated: true });
  const told = [...points];
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
  /(?:je|pro|per|each|(?:gr(?:ö|oe)(?:ß|ss)|kleins|letz|ers|teuers|h(?:ö|oe)chs|durchschnittlich|mittler)\p{L}+|largest|biggest|smallest|highest|last|latest|first|average)\s+(?:order|bestellung|auftrag)\s*$/u;
const UNIT_AFTER = /^\s*(?:€|\$|eur|euro|usd|dollar|stück|stk|units|pieces|einheiten|kg|%)/u;

/** A bare number or an abbreviation is a time only where nothing says otherwise. */
function isTime(text: string, point: Point): boolean {
  const word = text.slice(point.start, point.end);
  const before = text.slice(0, point.start);
  if (/^\d{4}$/.test(word))
    return !UNIT_AFTER.test(text.slice(point.end)) && (!MONEY_BEFORE.test(before) || ORDER_MEANT.test(before));
  if (/^(may|march|mar|fall|jun|jul|dec|sun)$/.test(word))
    return (
      /(?:\b(?:in|since|last|of|during|this|by|until|till|before|after|and|or|from|to|between|late|early|for|im|seit|vs)|[-–,/])\s*$/u.test(
        before,
      ) || /^(march)$/.test(word)
    );
  return true;
}

const JOINS =
  /^\s*(?:-|–|bis(?: zum| zur| einschließlich)?|auf|to|until|till|through|und(?: dem| den| der)?|and)\s*(?:the\s+|zum\s+|dem\s+|den\s+|der\s+)?$/u;
const OPENERS: [RegExp, PeriodMatch['how']][] = [
  [/(?:zwischen|between|von|vom|from)\s+(?:the\s+|dem\s+|den\s+|der\s+)?$/u, 'between'],
  [
    /(?:seit|since|ab|as of|from|starting(?: in| from)?)\s+(?:the\s+|dem\s+|den\s+|der\s+|mehr als\s+|über\s+|more than\s+|over\s+)?$/u,
    'since',
  ],
  [/(?:nach|after)\s+(?:the\s+|dem\s+|den\s+|der\s+)?$/u, 'after'],
  [/(?:vor|before|prior to|earlier than)\s+(?:the\s+|dem\s+|den\s+|der\s+)?$/u, 'before'],
  [
    /(?:bis(?: zum| zur| ende)?|until|till|up to|up until|by|spätestens)\s+(?:the\s+|dem\s+|den\s+|der\s+|ende\s+)?$/u,
    'until',
  ],
];
const HALF_YEAR =
  /(?:seit|for|since|in)\s+(?:mehr als\s+|über\s+|more than\s+|over\s+)?(?:einem\s+|dem\s+letzten\s+|the\s+last\s+)?(?:halben jahr|half a year|half year)/giu;
const SINCE_COUNT = new RegExp(
  `(?:seit|since|for|in)\\s+(?:mehr als\\s+|über\\s+|more than\\s+|over\\s+|at least\\s+|mindestens\\s+|the\\s+(?:last|past)\\s+)?${NUMBER}\\s+(tag\\w*|day\\w*|woche\\w*|week\\w*|monat\\w*|month\\w*|quarter\\w*|quartal\\w*|jahr\\w*|year\\w*)(?![\\p{L}])(?!\\s+ago)`,
  'giu',
);

const MONTHS_OF_YEAR = new RegExp(
  `(?:in\\s+)?(?:den\\s+|the\\s+)?(erst|first|letzt|last)\\p{L}*\\s+${NUMBER}\\s+(?:monat\\p{L}*|months?)\\s+(?:of\\s+|in\\s+|von\\s+|des\\s+jahres\\s+)?((?:19|20)\\d\\d)`,
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
  const counted: PeriodMatch[] = [...text.matchAll(SINCE_COUNT)].map((match) => ({
    ...lastUnits(count(match[1]!), match[2]!, asOf),
    start: match.index,
    end: match.index + match[0].length,
    how: 'since',
    unit: 'range',
  }));
  for (const match of text.matchAll(MONTHS_OF_YEAR)) {
    const year = Number(match[3]);
    const months = Math.min(12, count(match[2]!));
    const first = /^(erst|first)/.test(match[1]!);
    const from: Day = first ? `${year}-01-01` : addMonths(`${year + 1}-01-01`, -months);
    const to = addDays(addMonths(from, months), -1);
    counted.push({ from, to, start: match.index, end: match.index + match[0].length, how: 'in', unit: 'range' });
  }
  const points = findPoints(text, asOf, settings).filter((point) =>
    [...counted, ...halves].every((other) => point.end <= other.start || point.start >= other.end),
  );
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
      const years = [yearOf(second.from), yearOf(second.from) - 1];
      const earlier = years.map((year) => point.inYear?.(year)?.from).find((day) => day && day <= second.from);
      const from = first.from <= second.from ? first.from : (earlier ?? first.from);
      found.push({
        from,
        to: second.to,
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
    const onwards = /^\s*(?:an\b|on\b|onwards?\b)/u.test(text.slice(point.end));
    found.push(bounded(point, opener, onwards));
  }
  found.sort((a, b) => a.start - b.start);
  const told: PeriodMatch[] = [];
  for (const period of found) {
    const before = told.at(-1);
    if (before && saysAgain(text, before, period)) told[told.length - 1] = { ...period, start: before.start };
    else told.push(period);
  }
  return told;
}

function openerOf(text: string, start: number): { how: PeriodMatch['how']; start: number } | null {
  const before = text.slice(Math.max(0, start - 24), start);
  for (const [pattern, how] of OPENERS) {
    const match = before.match(new RegExp(`(?<![\\p{L}\\p{N}])${pattern.source}`, 'u'));
    if (match) return { how, start: start - (before.length - match.index!) };
  }
  return null;
}

function bounded(point: Point, opener: ReturnType<typeof openerOf>, onwards: boolean): PeriodMatch {
  const { from, to, end, unit } = point;
  const start = opener?.start ?? point.start;
  // "vom 3. Mai" alone is that day, "vom 3. Mai an" all since
  const how = opener?.how === 'between' ? (onwards ? 'since' : 'in') : (opener?.how ?? 'in');
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
