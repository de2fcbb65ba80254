import type { Day } from '#src/lib/time.ts';
import type { Query } from '#src/questions/query.ts';
import { addMonths, monthOf, monthSpan, yearOf } from '#src/questions/times/calendar.ts';
import type { PeriodSettings } from '#src/questions/times/naming.ts';
import { findPeriods } from '#src/questions/times/periods.ts';
import { scopeIn } from './params.ts';

const DO =
  '(?:repeat|redo|rerun|run|do|show(?: me| us)?|give (?:me|us)|wiederhol(?:e|t|en)?|mach(?:e|t)?|zeig(?:e|t)?(?: mir| uns)?|gib (?:mir|uns)|bitte)';
const SAME =
  '(?:(?:exactly |genau )?(?:the same|same|that|this|it|das gleiche|das selbe|dasselbe|das ganze|das|dieselbe|die gleiche|selbe|gleiche)(?: (?:question|query|thing|figure|list|frage|abfrage|spiel|liste|zahl))?)';
const SMALL = '(?:again|once more|over|please|now|then|also|too|here|nochmals?|noch ?mal|noch einmal|bitte|auch|jetzt)';
const LIKE = '(?:likewise|similarly|ditto|genauso|ebenso|gleiches|desgleichen|ditto)';
const LEAD = '(?:(?:and|und|now|then|jetzt|nun|bitte|please|ok|okay|can you|could you|kannst du) )*';
const FOR = '(?=(?:for|with|in|of|für|fuer|mit|bei|im|von)\\b)';

const AGAIN = new RegExp(
  `^${LEAD}(?:${DO} ${SAME}|${SAME}|${LIKE})(?: ${SMALL})*,?(?: (?:but|aber|nur))?(?: ${SMALL})* ${FOR}`,
  'iu',
);
/** "and the 2022 version?" */
const VERSION = /^(?:and |und )?(?:the |die )?(\d{4}) (?:version|edition|one)\s*([?.!]*)$/iu;

/** "repeat that for 2022", "genauso für Juli": the question before once more, with what follows in place of its own. */
export function sameAgain(text: string): string {
  return text.replace(AGAIN, 'same ').replace(VERSION, 'and $1$2');
}

const UNITS: Record<string, string> = { monat: 'month', month: 'month', quartal: 'quarter', quarter: 'quarter' };
const SAME_SPAN = new RegExp(
  '(?:(?:im|in|am|zum|vom|der|dem|den|das|the|for|to) )*(?:selben|selbes|selbe|gleichen|gleiches|gleiche|same) ' +
    '(?<unit>monat|quartal|zeitraum|zeit|month|quarter|period|time|span)s? ' +
    '(?:(?:in |im |of |von |des jahres |im jahr )*(?<year>(?:19|20)\\d\\d)|' +
    '(?<ago>(?:des|im|vom) vorjahr(?:e?s)?|(?:im )?(?:ein )?jahr (?:davor|zuvor|vorher)|(?:of |in )?(?:the )?(?:previous|prior|preceding) year|(?:of |in )?the year before|a year (?:earlier|before))|' +
    '(?<last>(?:of |in )?last year|letztes jahr|(?:des )?letzten jahres|im letzten jahr))(?![\\p{L}\\d])',
  'iu',
);

/** "in the same month last year", "selbes Quartal 1997": the days that the span of the question before has in that year. */
export function sameSpan(text: string, { params }: Query, asOf: Day, settings: PeriodSettings): string {
  const match = SAME_SPAN.exec(text);
  const { period } = scopeIn({ kind: '', params });
  if (!match?.groups || !period?.from || !period.to) return text;
  const { unit, year, ago } = match.groups;
  const said = UNITS[unit!.toLowerCase()];
  // "in March 1998 and in the same month of 1997" leans on its own words
  if ((said && said !== period.unit) || findPeriods(text.slice(0, match.index), asOf, settings).length > 0) return text;
  const target = year ? Number(year) : yearOf(ago ? period.from : asOf) - 1;
  const months = 12 * (target - yearOf(period.from));
  const whole = monthSpan(yearOf(period.to), monthOf(period.to)).to === period.to;
  const to = addMonths(period.to, months);
  const end = whole ? monthSpan(yearOf(to), monthOf(to)).to : to;
  return text.replace(match[0], `from ${addMonths(period.from, months)} to ${end}`);
}
