import type { Frame } from './frame.ts';
import type { Bounds } from './query.ts';

/** What a bound in a message is on: orders, money, units or different products. */
export interface Threshold {
  orders?: Bounds;
  revenue?: Bounds;
  quantity?: Bounds;
  products?: Bounds;
}

/** "more than 3 orders", "over 5,000", "at least 20 units", "mindestens 5 verschiedene Produkte". */
export function thresholdsOf(frame: Frame): Threshold | null {
  for (const { bounds, unit } of frame.amounts) {
    if (!bounds || unit === 'days') continue;
    if (unit === 'orders') return { orders: bounds };
    if (unit === 'products') return { products: bounds };
    // units within one order are a condition on its line, which the scope holds
    if (unit === 'pieces' || frame.has('quantity')) return frame.says('inOneOrder') ? null : { quantity: bounds };
    // what one order comes to is a condition on it too
    if (unit === 'money' || frame.has('revenue', 'spend')) return frame.says('inOneOrder') ? null : { revenue: bounds };
    return null;
  }
  if (frame.has('twice')) return { orders: { min: frame.has('more') ? 3 : 2, strict: false } };
  if (frame.has('once')) return { orders: { min: 1, max: 1, strict: false } };
  const exact = frame.amounts.find((amount) => amount.role === 'plain' && amount.unit === 'orders');
  return exact ? { orders: { min: exact.value, max: exact.value, strict: false } } : null;
}
