import { z } from 'zod';
import type { Frame } from './frame.ts';

/** What can be asked of one order. */
export const Facet = z.enum([
  'all',
  'products',
  'customer',
  'customer-phone',
  'customer-place',
  'owner',
  'taker',
  'day',
  'shipped',
  'required',
  'late',
  'on-time',
  'shipper',
  'freight',
  'ship-to',
  'status',
  'comment',
  'amount',
  'gross',
  'discount',
  'discounted',
  'duration',
  'contact',
]);
export type Facet = z.infer<typeof Facet>;

const INSIDE = new Set([
  'drin',
  'drinnen',
  'enthalten',
  'enthielt',
  'include',
  'included',
  'includes',
  'contain',
  'contained',
  'contains',
  'inside',
  'beinhaltet',
  'beinhaltete',
  'umfasst',
  'umfasste',
  'comprise',
  'content',
  'contents',
  'inhalt',
  'steckt',
  'steckte',
  'besteht',
  'bestand',
  'consist',
  'consisted',
]);
const BESIDE_LINES = ['when', 'howMuch', 'comment', 'discount', 'freight', 'shipTo', 'required', 'shipper'] as const;
const WHOSE = new Set(['whose', 'wessen', 'wem']);

/** "on time", "pünktlich": the good side of lateness is asked for. */
export function asksOnTime({ words }: Frame): boolean {
  return words.some(({ used, key }) => used === null && ['punktlich', 'rechtzeitig', 'time', 'punctual'].includes(key));
}

/** Which of these a message asks for, in the order they are said; empty when it names none. */
export function facetsOf(frame: Frame): Facet[] {
  const { has } = frame;
  const mentions = (words: Set<string>) => frame.words.some((word) => words.has(word.key));
  const found: Facet[] = [];
  const withWhom = frame.says('withWhom');
  const recipient = frame.says('toWhomShipped');
  const byCustomer = has('customer') || (mentions(WHOSE) && !withWhom);
  // "was stand drauf" asks for the lines, not for the state
  const inside = frame.says('whatIsIn') && !frame.says('theState');
  if (inside && !has(...BESIDE_LINES)) return ['products'];
  if (has('discount') && has('product') && !has('gross')) return ['discounted'];
  if (byCustomer && has('phone')) return ['customer-phone'];
  if (byCustomer && has('country', 'city', 'address', 'where') && !has('ship', 'shipTo')) return ['customer-place'];
  if (byCustomer && has('owner') && !has('taker')) return ['owner'];
  if (has('late')) found.push(asksOnTime(frame) ? 'on-time' : 'late');
  if (has('duration') && (frame.orders.length > 0 || has('ship', 'late', 'open', 'taker'))) found.push('duration');
  if (has('comment')) found.push('comment');
  if (has('freight')) found.push('freight');
  const shippedBy = has('ship') && (frame.says('byWhichFirm') || withWhom);
  const carried = has('who') && has('ship') && !has('employee') && !recipient;
  if (has('shipper') || shippedBy || carried) found.push('shipper');
  if (found.includes('shipper') && (has('when') || frame.says('shipDate'))) found.push('shipped');
  // asked first, so that "wohin, welche Stadt?" leaves no word over
  const place = has('where', 'address', 'city', 'country');
  const towards = has('shipTo') || (recipient && has('ship'));
  if (towards || (place && (has('ship') || !byCustomer))) found.push('ship-to');
  if (has('status', 'cancelled') && !inside) found.push('status');
  if (has('required')) found.push('required');
  if (has('gross')) found.push('gross');
  else if (has('discount')) found.push('discount');
  const money =
    has('revenue', 'spend') ||
    (has('price') && !has('product')) ||
    (has('total') && !has('quantity', 'product')) ||
    (has('howMuch') && !has('product', 'quantity'));
  // "order 10248: total, freight, carrier" lists what is wanted
  const listed = frame.words.some(
    ({ used, meanings, end }) =>
      used === null &&
      meanings.some((one) => one === 'total' || one === 'revenue') &&
      /^\s*[,;]/.test(frame.text.slice(end)),
  );
  const besides = frame.says('freightAndTotal') || listed;
  if (money && (!has('freight', 'gross', 'discount') || besides)) found.push('amount');
  // "what was sold in 10248": the verb asks for what, not for who
  const byWhom = frame.says('whoTookIn') || has('employee', 'owner') || (has('taker') && (has('who') || !has('what')));
  if (byWhom && !has('shipper')) found.push('taker');
  if (has('contact') && !has('taker', 'owner')) found.push('contact');
  const asksCustomer =
    byCustomer || (has('who') && !byWhom && !has('taker', 'employee', 'owner', 'ship', 'shipper', 'contact'));
  if (asksCustomer) found.push('customer');
  if (
    has('ship', 'open') &&
    (has('when') || !has('shipTo', 'address')) &&
    !has('shipper', 'late', 'duration', 'freight', 'required', 'employee', 'taker') &&
    (!has('who') || (recipient && has('when')))
  )
    found.push('shipped');
  if (has('when') && !has('ship', 'required', 'late', 'shipTo')) found.push('day');
  const bought = frame.orders.length > 0 && has('what') && has('buy') && !has('customer');
  const sold = frame.orders.length > 0 && has('what') && has('taker') && !byWhom;
  const lines = (has('product', 'quantity') && !money) || mentions(INSIDE) || (bought && money) || sold || inside;
  if (lines || (found.length === 0 && has('what'))) found.push('products');
  return [...new Set(found)];
}
