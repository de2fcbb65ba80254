import { sayRoughMoney } from '#src/lib/say.ts';
import { defineNudgeRule, type NudgeFacts } from '#src/nudges/nudge.ts';

const LATEST = 3;
const MINIMUM_BEFORE = 4;
/** The latest orders' mean against the one before, below which it is a sign (practice P22). */
const SHRUNK = 0.6;

export default defineNudgeRule({
  name: 'orders-shrinking',
  label: { de: 'Bestellungen werden kleiner', en: 'Orders are shrinking' },
  ground: 'silence',
  suggests: 'check-in',
  check({ orders, rhythm, spentInYear, customer }) {
    if (!rhythm || rhythm.state === 'quiet' || !hasShrunk(orders)) return [];
    const latest = meanOf(orders.slice(0, LATEST));
    const before = meanOf(orders.slice(LATEST));
    const [small, large] = [sayRoughMoney(latest, customer.currency), sayRoughMoney(before, customer.currency)];
    const earlier = orders.length - LATEST;
    // The spell began with the first order that made the last three small.
    let begin = 0;
    while (hasShrunk(orders.slice(begin + 1))) begin++;
    const since = orders[begin]!.day;
    return [
      {
        because: {
          de: `Die letzten ${LATEST} Bestellungen lagen im Schnitt bei ${small.de}, die ${earlier} davor bei ${large.de}.`,
          en: `The last ${LATEST} orders averaged ${small.en}, the ${earlier} before them ${large.en}.`,
        },
        certainty: 0.5,
        value: spentInYear,
        spell: since,
        since,
        numbers: { latest: Math.round(latest), before: Math.round(before), earlier, counted: LATEST },
      },
    ];
  },
});

function hasShrunk(orders: NudgeFacts['orders']): boolean {
  if (orders.length < LATEST + MINIMUM_BEFORE) return false;
  return meanOf(orders.slice(0, LATEST)) < SHRUNK * meanOf(orders.slice(LATEST));
}

function meanOf(orders: NudgeFacts['orders']): number {
  let sum = 0;
  for (const { amount } of orders) sum += amount;
  return sum / orders.length;
}
