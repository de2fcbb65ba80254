import { daysBetween } from '#src/lib/time.ts';
import { defineNudgeRule, type NudgeFacts } from '#src/nudges/nudge.ts';

const LATEST = 3;
const MINIMUM_BEFORE = 5;
/** The latest gaps' median against the one before, from which it is a sign (practice P22, for gaps). */
const LONGER = 1.5;
/** Each of the latest gaps has outlasted this share of those before: three in a row happen by chance once in 125. */
const OUTLASTED = 0.8;

/** The customer still orders, but at ever longer intervals: an early sign, long before a silence. */
export default defineNudgeRule({
  name: 'gaps-lengthening',
  label: { de: 'Abstände werden länger', en: 'Gaps are lengthening' },
  ground: 'silence',
  suggests: 'check-in',
  check({ orders, rhythm, spentInYear }) {
    if (!rhythm || rhythm.state === 'quiet' || rhythm.season) return [];
    const gaps = listGaps(orders);
    if (!hasLengthened(gaps)) return [];
    const [last, middle, first] = gaps as [number, number, number];
    const before = lowerMedian(gaps.slice(LATEST));
    // The spell began with the first order that made the last three gaps long.
    let begin = 0;
    while (hasLengthened(gaps.slice(begin + 1))) begin++;
    const since = orders[begin]!.day;
    return [
      {
        because: {
          de: `Zwischen den letzten Bestellungen lagen ${first}, ${middle} und ${last} Tage; davor waren ${before} üblich.`,
          en: `The last orders came ${first}, ${middle} and ${last} days apart; before that ${before} was usual.`,
        },
        certainty: 0.4,
        value: spentInYear,
        spell: since,
        since,
        numbers: { first, middle, last, before },
      },
    ];
  },
});

/** Days between order-days, newest first like them. */
function listGaps(orders: NudgeFacts['orders']): number[] {
  return orders.slice(1).map(({ day }, i) => daysBetween(day, orders[i]!.day));
}

function hasLengthened(gaps: number[]): boolean {
  if (gaps.length < LATEST + MINIMUM_BEFORE) return false;
  const latest = gaps.slice(0, LATEST);
  const before = gaps.slice(LATEST);
  const outlasts = (gap: number) => before.filter((other) => other < gap).length >= OUTLASTED * before.length;
  return latest.every(outlasts) && lowerMedian(latest) >= LONGER * lowerMedian(before);
}

/** Of an even number the lower of the two in the middle, so that it is a gap that really occurred. */
function lowerMedian(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1]!;
}
