import { sayCount, sayMoney } from '#src/lib/say.ts';
import { type Day, daysBetween } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';

/** An order-day; `text` is the exact amount. */
export interface OrderDay {
  day: Day;
  amount: number;
  text: string;
}

/** An order worth a thank-you, and why. */
export interface Thanks {
  kind: 'thank-you' | 'second-order';
  because: Text;
}

const ROUND_NUMBERS = new Set([10, 25, 50, 100, 200, 500, 1000]);
/** A gap this many times the customer's median is a return. */
const RETURN = 2.5;
/** Orders before, from which a return or a record means something. */
const MINIMUM_BEFORE = 4;

/**
 * Why the latest order deserves thanks: a second one, a return after long silence, the largest so far, a round number;
 * null for an order like any other.
 * @param orders the customer's order-days, newest first
 */
export function thanksFor(orders: OrderDay[], currency: string): Thanks | null {
  const [latest, ...before] = orders;
  if (!latest || before.length === 0) return null;
  const amount = sayMoney(latest.text, currency);
  if (before.length === 1) {
    return {
      kind: 'second-order',
      because: { de: `zweite Bestellung, ${amount.de}`, en: `second order, ${amount.en}` },
    };
  }
  const because = returnOf(orders) ?? recordOf(orders, amount) ?? roundNumberOf(orders);
  return because && { kind: 'thank-you', because };
}

function returnOf(orders: OrderDay[]): Text | null {
  if (orders.length <= MINIMUM_BEFORE) return null;
  const gaps = orders.slice(0, -1).map(({ day }, i) => daysBetween(orders[i + 1]!.day, day));
  const [latest, ...before] = gaps as [number, ...number[]];
  const median = [...before].sort((a, b) => a - b)[Math.floor((before.length - 1) / 2)]!;
  if (latest < RETURN * median || latest < 30) return null;
  const silence = sayCount(latest, { de: ['Tag', 'Tagen'], en: ['day', 'days'] });
  const usual = sayCount(median, { de: ['Tag', 'Tage'], en: ['day', 'days'] });
  return {
    de: `wieder da nach ${silence.de} (üblich ${usual.de})`,
    en: `back after ${silence.en} (usually ${usual.en})`,
  };
}

function recordOf([latest, ...before]: OrderDay[], amount: Text): Text | null {
  if (before.length < MINIMUM_BEFORE || before.some((order) => order.amount >= latest!.amount)) return null;
  return { de: `größte Bestellung bisher, ${amount.de}`, en: `largest order so far, ${amount.en}` };
}

function roundNumberOf({ length }: OrderDay[]): Text | null {
  return ROUND_NUMBERS.has(length) ? { de: `${length}. Bestellung`, en: `order number ${length}` } : null;
}
