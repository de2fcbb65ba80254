import type { Frame } from './frame.ts';
import { dimensionOf, groupedBy, measureOf } from './hints.ts';
import type { Dimension, Measure, Period, Scope } from './query.ts';
import { periodOf } from './scope.ts';
import { isTimeDimension } from './sql-figures.ts';

/** A figure in two spans of time, the earlier one first. */
export interface Grown {
  measure: Measure;
  before: Scope;
  after: Scope;
  /** for each of which it is asked: "growth by category", "which country grew most" */
  by: Dimension | null;
}

const EACH: Dimension[] = [
  'customer',
  'product',
  'category',
  'supplier',
  'taker',
  'owner',
  'country',
  'city',
  'region',
  'segment',
];

/** Reads what grew or fell from one span to another; null when the message does not name two, or speaks of no change. */
export function grownIn(frame: Frame): Grown | null {
  const asked = groupedBy(frame) ?? (frame.has('which', 'who', 'list', 'top') ? dimensionOf(frame.target) : null);
  // "month by month": a figure for each of them
  if (asked && isTimeDimension(asked)) return null;
  const by = asked && EACH.includes(asked) ? asked : null;
  const compared = frame.has('more', 'less') && (frame.has('share') || (by !== null && frame.has('than', 'versus')));
  const grows = frame.has('change') || compared;
  const named = frame.periods.flatMap((period) =>
    period.ends ? period.ends.map((end) => ({ ...period, ...end })) : [period],
  );
  if (!grows || named.length !== 2 || frame.orders.length > 0) return null;
  const spans = named
    .map((period) => periodOf(frame, [period])!)
    .sort((a: Period, b: Period) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const { period: _, ...scope } = frame.scope;
  const pieces = (by === 'product' || by === 'category' || by === 'supplier') && frame.has('buy', 'taker');
  return {
    measure: measureOf(frame) ?? (pieces ? 'quantity' : frame.has('order') ? 'orders' : 'revenue'),
    before: { ...scope, period: spans[0] },
    after: { ...scope, period: spans[1] },
    by,
  };
}
