import { addDays } from '#src/lib/time.ts';
import { defineNudgeRule } from '#src/nudges/nudge.ts';
import { isRegular, sayRhythm } from '#src/rhythm/say-rhythm.ts';

/** Chance that this gap would usually have ended by now, from which a reorder is worth a word. */
const LATE_FROM = 0.8;
const MINIMUM_ORDERS = 4;

/** Off by default: the digest's line of expected orders says the same without asking anybody to act. */
export default defineNudgeRule({
  name: 'reorder-due',
  label: { de: 'Nachbestellung fällig', en: 'Reorder due' },
  ground: 'silence',
  suggests: 'reorder',
  isOptional: true,
  check({ rhythm, spentInYear }) {
    if (rhythm?.state !== 'due' || rhythm.orders < MINIMUM_ORDERS || !isRegular(rhythm)) return [];
    const { late, gapLow, gapHigh, usualGap, overdue, longestGap, daysSince, lastOrder, orders } = rhythm;
    if (late! < LATE_FROM || daysSince <= gapHigh!) return [];
    return [
      {
        because: sayRhythm(rhythm),
        certainty: 0.4,
        value: spentInYear,
        spell: lastOrder,
        since: addDays(lastOrder, Math.floor(gapHigh!) + 1),
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
