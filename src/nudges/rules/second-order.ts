import { sayAgo, sayCount, sayMoney } from '#src/lib/say.ts';
import { daysBetween } from '#src/lib/time.ts';
import { defineNudgeRule } from '#src/nudges/nudge.ts';

/** Days after the second order in which a thank-you still refers to it. */
const THANK_WITHIN = 5;

export default defineNudgeRule({
  name: 'second-order',
  label: { de: 'Zweite Bestellung', en: 'Second order' },
  ground: 'occasion',
  suggests: 'second-order',
  isPrompt: true,
  check({ rhythm, orders, touchpoints, customer, spentInYear, typicalYear, today }) {
    const [second, first] = orders;
    if (rhythm?.orders !== 2 || !second || !first || daysBetween(second.day, today) > THANK_WITHIN) return [];
    if (touchpoints.some(({ day, direction }) => direction === 'out' && day >= second.day)) return [];
    const ago = sayAgo(second.day, today);
    const amount = sayMoney(second.text, customer.currency);
    const apart = daysBetween(first.day, second.day);
    const gap = sayCount(apart, { de: ['Tag', 'Tage'], en: ['day', 'days'] });
    return [
      {
        because: {
          de: `Zweite Bestellung ${ago.de} über ${amount.de}, ${gap.de} nach der ersten: aus einem Versuch wird ein Stammkunde.`,
          en: `Second order ${ago.en} for ${amount.en}, ${gap.en} after the first: a trial becomes a regular.`,
        },
        certainty: 0.6,
        value: Math.max(spentInYear, typicalYear),
        spell: second.day,
        since: second.day,
        numbers: { orders: 2, daysSince: daysBetween(second.day, today), amount: second.text, apart },
      },
    ];
  },
});
