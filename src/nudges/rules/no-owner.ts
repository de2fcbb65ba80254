import { sayRoughMoney } from '#src/lib/say.ts';
import { defineNudgeRule } from '#src/nudges/nudge.ts';

/** Nobody is responsible, so nobody is nudged: it waits in the digest until somebody claims it. */
export default defineNudgeRule({
  name: 'no-owner',
  label: { de: 'Ohne Betreuer:in', en: 'Without an owner' },
  ground: 'claim',
  suggests: null,
  check({ customer, rhythm, spentInYear, today }) {
    if (customer.hasOwner || !rhythm || spentInYear <= 0) return [];
    const { de, en } = sayRoughMoney(spentInYear, customer.currency);
    return [
      {
        because: {
          de: `Niemand ist zuständig; in zwölf Monaten kamen ${de} zusammen.`,
          en: `Nobody is responsible; ${en} came together in twelve months.`,
        },
        certainty: 1,
        value: spentInYear,
        spell: rhythm.firstOrder,
        since: today,
        numbers: { spentInYear: Math.round(spentInYear) },
      },
    ];
  },
});
