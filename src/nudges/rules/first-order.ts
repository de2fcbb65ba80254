import { sayAgo, sayMoney } from '#src/lib/say.ts';
import { daysBetween } from '#src/lib/time.ts';
import { defineNudgeRule } from '#src/nudges/nudge.ts';

/** Days after the first order in which a welcome is still one. */
const WELCOME_WITHIN = 4;

/** A welcome on the day itself; from the next day on, when doubt sets in, a word of reassurance instead. */
export default defineNudgeRule({
  name: 'first-order',
  label: { de: 'Erste Bestellung', en: 'First order' },
  ground: 'occasion',
  suggests: 'welcome',
  isPrompt: true,
  check({ rhythm, orders, touchpoints, customer, spentInYear, typicalYear, today, workingDays }) {
    const first = orders[0];
    if (rhythm?.orders !== 1 || !first || daysBetween(first.day, today) > WELCOME_WITHIN) return [];
    if (touchpoints.some(({ day, direction }) => direction === 'out' && day >= first.day)) return [];
    const ago = sayAgo(first.day, today);
    const amount = sayMoney(first.text, customer.currency);
    const isWelcome = workingDays.count(first.day, today) <= 1;
    return [
      {
        because: isWelcome
          ? {
              de: `Allererste Bestellung ${ago.de} über ${amount.de}, noch ohne persönliches Willkommen.`,
              en: `Very first order ${ago.en} for ${amount.en}, without a personal welcome so far.`,
            }
          : {
              de: `Allererste Bestellung ${ago.de} über ${amount.de}, und seither hat sich niemand von uns gemeldet.`,
              en: `Very first order ${ago.en} for ${amount.en}, and nobody of us has been in touch since.`,
            },
        certainty: 0.9,
        value: Math.max(spentInYear, typicalYear),
        spell: first.day,
        since: first.day,
        numbers: { orders: 1, daysSince: daysBetween(first.day, today), amount: first.text },
        ...(!isWelcome && { suggests: 'reassurance' }),
      },
    ];
  },
});
