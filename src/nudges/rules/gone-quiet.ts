import { defineNudgeRule } from '#src/nudges/nudge.ts';
import { sayRhythm } from '#src/rhythm/say-rhythm.ts';

/** Days after which even a yearly customer's silence is no news. */
const LONGEST_FRESH = 90;

export default defineNudgeRule({
  name: 'gone-quiet',
  label: { de: 'Länger still als üblich', en: 'Quiet for longer than usual' },
  ground: 'silence',
  suggests: 'check-in',
  check({ rhythm, quietSince, spentInYear, today }) {
    if (rhythm?.state !== 'quiet') return [];
    const { orders, usualGap, gapLow, gapHigh, overdue, longestGap, daysSince, lastOrder, pQuiet } = rhythm;
    return [
      {
        because: sayRhythm(rhythm),
        certainty: pQuiet?.own ?? 0,
        value: spentInYear,
        spell: lastOrder,
        since: quietSince ?? today,
        // Two more gaps of their own, and a word still comes in time; after that it is another kind of work.
        freshFor: Math.min(2 * usualGap!, LONGEST_FRESH),
        numbers: {
          orders,
          usualGap: usualGap!,
          gapLow: gapLow!,
          gapHigh: gapHigh!,
          overdue: overdue!,
          longestGap: longestGap!,
          daysSince,
        },
      },
    ];
  },
});
