import { defineNudgeRule } from '#src/nudges/nudge.ts';
import { freshnessOf } from '#src/nudges/policy.ts';
import { sayRhythm } from '#src/rhythm/say-rhythm.ts';

export default defineNudgeRule({
  name: 'gone-quiet',
  label: { de: 'Länger still als üblich', en: 'Quiet for longer than usual' },
  ground: 'silence',
  suggests: 'check-in',
  check({ rhythm, quietSince, spentInYear, today }) {
    if (rhythm?.state !== 'quiet') return [];
    const { orders, usualGap, gapLow, gapHigh, overdue, longestGap, daysSince, lastOrder, pQuiet, horizon } = rhythm;
    return [
      {
        because: sayRhythm(rhythm),
        certainty: pQuiet?.own ?? 0,
        value: spentInYear,
        spell: lastOrder,
        since: quietSince ?? today,
        freshFor: freshnessOf(rhythm),
        numbers: {
          orders,
          usualGap: usualGap!,
          gapLow: gapLow!,
          gapHigh: gapHigh!,
          overdue: overdue!,
          longestGap: longestGap!,
          daysSince,
          // what was foretold for how long, to be looked at again when the time is up
          horizon: Math.round(horizon),
        },
      },
    ];
  },
});
