import { sayDay } from '#src/lib/say.ts';
import { defineNudgeRule } from '#src/nudges/nudge.ts';

export default defineNudgeRule({
  name: 'product-missing',
  label: { de: 'Ein Stammprodukt fehlt', en: 'A regular product is missing' },
  ground: 'silence',
  suggests: 'check-in',
  check({ missing, rhythm, spentInYear }) {
    if (!missing || rhythm?.state === 'quiet') return [];
    const { product, times, ofOrders, lastDay, ordersSince, missedOn } = missing;
    const last = sayDay(lastDay);
    return [
      {
        because: {
          de: `${product} war in ${times} von ${ofOrders} Bestellungen dabei, in den letzten ${ordersSince} nicht mehr (zuletzt ${last.de}).`,
          en: `${product} was part of ${times} out of ${ofOrders} orders, but not of the last ${ordersSince} (last on ${last.en}).`,
        },
        certainty: 0.4,
        value: spentInYear,
        spell: lastDay,
        since: missedOn,
        numbers: { product, times, ofOrders, ordersSince, lastDay },
      },
    ];
  },
});
