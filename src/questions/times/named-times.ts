import { addDays, type Day, weekday } from '#src/lib/time.ts';
import { addMonths, isoWeek, monthOf, monthSpan, oneDay, quarterSpan, yearOf, yearSpan } from './calendar.ts';
import { dayAt, daysOf, fixed, type NamedTime, recent, type TimeRule, timeRule, unitAt, yearly } from './naming.ts';
import { PARTS } from './parts.ts';
import { feast, lastUnits, recentYear, season } from './spans.ts';
import {
  count,
  fullYear,
  LAST,
  MONTH,
  monthNumber,
  NUMBER,
  ORDINAL,
  ordinal,
  SHORT_YEAR,
  THIS,
  WEEKDAYS,
  YEAR,
} from './time-words.ts';

/** Every way to name a time: a day, a month, a quarter, a feast, "last year", "3 weeks ago", "early 2024". */
export const NAMED_TIMES: TimeRule[] = [...PARTS];
function rule(...read: Parameters<typeof timeRule>): void {
  NAMED_TIMES.push(timeRule(...read));
}

rule('(\\d{4})-(\\d{1,2})-(\\d{1,2})', (m) => {
  const span = dayAt(+m[1]!, +m[2]!, +m[3]!);
  return span && fixed(span, 'day');
});
rule('(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})', (m) => {
  const american = m[0].includes('/') && +m[2]! > 12;
  const [day, month] = american ? [+m[2]!, +m[1]!] : [+m[1]!, +m[2]!];
  const span = dayAt(fullYear(m[3]!), month, day);
  return span && fixed(span, 'day');
});
rule(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.`, (m, asOf) => recent((year) => dayAt(year, +m[2]!, +m[1]!), asOf, 'day'));
rule(
  `(\\d{1,2})\\.?(?:st|nd|rd|th)?\\s*(?:bis|to|-|–|through|until)\\s*(?:zum\\s+|the\\s+)?(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(${MONTH})\\.?,?(?:\\s*(${YEAR}))?`,
  (m, asOf) => yearly((year) => daysOf(year, monthNumber(m[3]!), +m[1]!, +m[2]!), m[4], asOf, 'range'),
);
// "this July's … last July's": of this year and of the one before
rule(`(this|diese[nrsm]?|last|letzte[nrsm]?|vorige[nrsm]?|vergangene[nrsm]?)\\s+(${MONTH})`, (m, asOf) => {
  const year = yearOf(asOf);
  const begun = monthSpan(year, monthNumber(m[2]!)).from <= asOf;
  if (/^(this|dies)/.test(m[1]!)) return fixed(monthSpan(year, monthNumber(m[2]!)), 'month');
  const both = /(?:this|diese[nrsm]?)\s+\p{L}+/u.test(m.input!);
  return fixed(monthSpan(begun && !both ? year : year - 1, monthNumber(m[2]!)), 'month');
});
// "between 3 and 20 March"
rule(
  `(?<=(?:between|zwischen|vom|from)\\s+(?:the\\s+|dem\\s+)?)(\\d{1,2})\\.?(?:st|nd|rd|th)?\\s+(?:and|und)\\s+(?:the\\s+|dem\\s+)?(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(${MONTH})\\.?,?(?:\\s*(${YEAR}|${SHORT_YEAR}))?`,
  (m, asOf) => yearly((year) => daysOf(year, monthNumber(m[3]!), +m[1]!, +m[2]!), m[4], asOf, 'range'),
);
// "since the first of August"
rule(
  `(first|erste[nrs]?|second|zweite[nrs]?|third|dritte[nrs]?)\\s+(?:of\\s+)?(${MONTH})(?:\\s*(${YEAR}|${SHORT_YEAR}))?`,
  (m, asOf) => yearly((year) => dayAt(year, monthNumber(m[2]!), ordinal(m[1]!)), m[3], asOf, 'day'),
);
rule(`(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(${MONTH})\\.?,?(?:\\s*(${YEAR}|${SHORT_YEAR}))?`, (m, asOf) =>
  yearly((year) => dayAt(year, monthNumber(m[2]!), +m[1]!), m[3], asOf, 'day'),
);
rule(
  `(?<!(?:in|im|seit|ab|bis|vor|nach|für|anfang|mitte|ende)\\s)(?!januar\\b|februar\\b|märz|maerz|mrz|mai\\b|juni\\b|juli\\b|oktober|okt\\b|dezember|dez\\b)(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s*(${YEAR}))?(?!\\s*(?:%|€|stück|units|customers|kunden|orders))`,
  (m, asOf) => yearly((year) => dayAt(year, monthNumber(m[1]!), +m[2]!), m[3], asOf, 'day'),
);
// "August 1-15"
rule(
  `(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:to|-|–|through|until)\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s*(${YEAR}))?`,
  (m, asOf) => yearly((year) => daysOf(year, monthNumber(m[1]!), +m[2]!, +m[3]!), m[4], asOf, 'range'),
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
rule(`(${YEAR})\\s*[/-]?\\s*h([12])`, (m) => fixed(monthSpan(fullYear(m[1]!), m[2] === '1' ? 1 : 7, 6), 'half'));
rule(
  `(?:h([12])|(${ORDINAL})\\s+(?:halbjahr(?:es|s)?|hj|jahresh(?:ä|ae)lfte|half(?: of)?(?: the year)?))(?:[\\s/]*(?:of\\s+)?(${YEAR}|${SHORT_YEAR}))?`,
  (m, asOf) => {
    const half = m[1] ? +m[1] : ordinal(m[2]!);
    return yearly((year) => monthSpan(year, half === 1 ? 1 : 7, 6), m[3], asOf, 'half');
  },
);
// "KW 3 bis 5"
rule(
  `(?:kw|kalenderwochen?|calendar weeks?|weeks?|wochen?)\\s*(\\d{1,2})\\s*(?:bis|to|-|–|through|und|and)\\s*(?:kw\\s*)?(\\d{1,2})(?:[\\s/]*(?:of\\s+)?(${YEAR}))?`,
  (m, asOf) => {
    const [first, last] = [+m[1]!, +m[2]!];
    const weeks = (year: number) => {
      const [from, to] = [isoWeek(year, first)?.from, isoWeek(year, last)?.to];
      return from && to && from < to ? { from, to } : null;
    };
    return first >= 1 && last <= 53 ? yearly(weeks, m[3], asOf, 'range') : null;
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
  `(?:im\\s+|in\\s+(?:the\\s+)?|last\\s+|letzten\\s+|this\\s+|diese[nrsm]?\\s+|(?<=(?:since|before|after|until|seit|vor|nach|bis)\\s(?:the\\s|dem\\s|zum\\s)?))(frühling|frühjahr|fruehjahr|spring|sommer|summer|herbst|autumn|fall|winter)s?`,
  (m, asOf) => recent((year) => season(year, m[1]!), asOf, 'range'),
);
// "summer last year"
rule(
  `(frühling|frühjahr|fruehjahr|spring|sommer|summer|herbst|autumn|fall|winter)s?(?=\\s+(?:of\\s+|des\\s+)?(?:${LAST}|${THIS}|vor)\\s*(?:year|jahr))`,
  (m, asOf) => recent((year) => season(year, m[1]!), asOf, 'range'),
);
rule(
  `(karfreitag|good friday|ostern|easter(?: sunday)?|ostersonntag|ostermontag|easter monday|pfingsten|pentecost|whitsun|weihnachten|christmas|neujahr|new year(?:['’]s(?: day)?)?|silvester|himmelfahrt)(?:\\s*(${YEAR}|${SHORT_YEAR}))?`,
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
// "Umsatz 97", "orders 97": only where such a year is at hand
rule(
  '(?<=(?:umsatz|umsätze|revenue|sales|turnover|orders|bestellungen|aufträge|rechnungen|invoices)\\s)(\\d\\d)(?=\\s*(?:[?.,!;:]|$))',
  (m, asOf) => {
    const span = recentYear(m[1]!, asOf);
    return span && fixed(span, 'year');
  },
);
// "in 97" at the end of a clause, "die 97er Bestellungen"
rule(`in\\s+(\\d\\d)(?=\\s*(?:[?.,!;:]|$))|(?:im\\s+)?jahre?\\s+(\\d\\d)(?!\\d)|(\\d\\d)er(?=\\s)`, (m) =>
  fixed(yearSpan(fullYear(`'${m[1] ?? m[2] ?? m[3]}`)), 'year'),
);
rule(`heuer`, (_, asOf) => unitAt('jahr', asOf, 0));
rule(`(${LAST}|this|diese[nrsm]?)?\\s*(?:on\\s+|am\\s+)?(${WEEKDAYS.join('|')})`, (m, asOf) => {
  const number = WEEKDAYS.findIndex((names) => names.split('|').includes(m[2]!)) + 1;
  const back = (weekday(asOf) - number + 7) % 7;
  const day = addDays(asOf, -(back === 0 && m[1] && !/^(this|dies)/.test(m[1]) ? 7 : back));
  return fixed(oneDay(day), 'day');
});
rule('vorgestern|(?:the )?day before yesterday', (_, asOf) => fixed(oneDay(addDays(asOf, -2)), 'day'));
rule('(?<=(?:bis|until|till|to)\\s)(?:jetzt|now|dato)', (_, asOf) => fixed(oneDay(asOf), 'day'));
rule('heute|today', (_, asOf) => fixed(oneDay(asOf), 'day'));
rule('gestern|yesterday', (_, asOf) => fixed(oneDay(addDays(asOf, -1)), 'day'));
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

function ago(units: number, word: string, asOf: Day): NamedTime {
  if (/^(tag|day)/.test(word)) return fixed(oneDay(addDays(asOf, -units)), 'day');
  return unitAt(word, asOf, -units) ?? fixed(oneDay(asOf), 'day');
}
