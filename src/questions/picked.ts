import { z } from 'zod';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Frame } from './frame.ts';
import { askedCount, nthOf } from './hints.ts';

/** Which of several orders are meant: the latest three, the second largest … */
export const Pick = z.object({
  by: z.enum(['latest', 'earliest', 'largest', 'smallest', 'freight', 'slowest', 'delayed', 'shipped-last']),
  count: z.number().int().min(1).max(1000),
  skip: z.number().int().min(0).default(0),
  /** of every customer, not of all together */
  each: z.literal(true).optional(),
});
export type Pick = z.infer<typeof Pick>;

/** "the largest single order": one order, whoever placed it. */
export function isSingle(frame: Frame): boolean {
  if (!frame.has('top', 'bottom') || frame.has('howMany', 'share')) return false;
  // "the highest order value" is one order's, where nothing else is asked for
  const value = frame.says('orderValue') && frame.target === null && !frame.has('average', 'median', 'per');
  const delay = frame.says('mostDelayed') && frame.target === null && !frame.has('average');
  return value || delay || frame.says('singleOrder');
}

const OTHERS: Meaning[] = ['customer', 'employee', 'country', 'city', 'product', 'category'];

/** "orders of the top customers": the superlative stands with another noun. */
function ranksOthers({ words, at }: Frame): boolean {
  const superlative = at('top', 'bottom');
  return (
    superlative >= 0 &&
    words
      .slice(superlative, superlative + 3)
      .some(({ used, meanings }) => used === null && meanings.some((one) => OTHERS.includes(one)))
  );
}

/** "When did Harbour Tools and Müller last order?": of each of them, unless one of them is asked for. */
export function isOfEach(frame: Frame): boolean {
  const named = new Set(
    frame.entities.filter(({ kind }) => kind === 'customer' || kind === 'contact').map(({ id }) => id),
  );
  return named.size > 1 && !frame.has('who', 'which', 'or', 'more', 'less', 'total');
}

/** "the last three orders", "largest order", "the one before": which of the orders is meant. */
export function pickOf(frame: Frame): Pick | undefined {
  const count = askedCount(frame) ?? 1;
  const secondLast =
    frame.words.some(({ used, key }) => used === null && /^(vorletzte|penultimate|zweitletzte)/.test(key)) ||
    frame.says('secondLast');
  const nth = nthOf(frame);
  const plural = frame.words.some((word) => ['orders', 'bestellungen', 'auftrage'].includes(word.key));
  const several = plural ? (askedCount(frame) ?? 10) : count;
  if (secondLast) return { by: 'latest', count: 1, skip: 1 };
  const shippedLast = frame.target === 'order' && frame.says('hasGone');
  if (frame.has('last')) return { by: shippedLast ? 'shipped-last' : 'latest', count, skip: nth };
  if (frame.says('longestCustomer') && count === 1) return { by: 'earliest', count, skip: 0 };
  if (frame.has('first') && !frame.has('new')) return { by: 'earliest', count, skip: 0 };
  const ofOrders = isSingle(frame) || (frame.target === 'order' && !frame.has('howMany') && !ranksOthers(frame));
  if (ofOrders && frame.has('top')) return { by: superlativeOf(frame), count: several, skip: nth };
  if (ofOrders && frame.has('bottom')) return { by: 'smallest', count: several, skip: nth };
  if (nth > 0 && frame.has('order')) return { by: 'earliest', count: 1, skip: nth };
  return undefined;
}

/** By what the first of all orders is the first: freight, delay, time to ship, value. */
function superlativeOf(frame: Frame): Pick['by'] {
  if (frame.has('freight')) return 'freight';
  if (frame.says('mostDelayed')) return 'delayed';
  const slow = frame.has('ship', 'duration') || frame.says('slowestOrder');
  return slow && !frame.has('revenue') ? 'slowest' : 'largest';
}
