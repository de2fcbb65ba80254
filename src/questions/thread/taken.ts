import type { Frame } from '#src/questions/frame.ts';
import type { Query } from '#src/questions/query.ts';
import type { Leaning } from './leaning.ts';
import { paramsOf, scopeIn } from './params.ts';
import type { Refined } from './refine.ts';

const OF_ORDERS = new Set(['orders', 'products', 'total']);

/** Words that ask for another figure or another colleague than who took the orders. */
const OTHERWISE = [
  'top',
  'bottom',
  'howMuch',
  'howMany',
  'howOften',
  'average',
  'revenue',
  'quantity',
  'share',
  'owner',
  'boss',
  'reports',
  'hired',
  'contact',
  'phone',
  'email',
  'ship',
  'shipper',
  'not',
  'never',
  'only',
] as const;

/** "which of our people took those?", "bei wem sind die aufgegeben worden?": who took the orders spoken of, and how many each. */
export function whoTook(frame: Frame, earlier: Query, leaning: Leaning): Refined | null {
  const { pick, average } = paramsOf(earlier);
  const { numbers: _n, takers, ...scope } = scopeIn(earlier);
  const own = frame.entities.some(({ from }) => from >= 0) || frame.orders.length > 0 || frame.periods.length > 0;
  if (own || frame.amounts.length > 0 || !OF_ORDERS.has(earlier.kind)) return null;
  if (pick || average || takers || Object.keys(scope).length === 0 || frame.has(...OTHERWISE)) return null;
  const people = frame.has('employee');
  const asks = people ? frame.has('who', 'which', 'what') : frame.has('who') && frame.has('taker');
  const each = frame.has('order', 'every', 'respective');
  const leans = leaning.they || leaning.it || leaning.result || leaning.opened || each;
  const short = people && frame.words.length <= 4;
  if (!asks || !(leans || short)) return null;
  return {
    query: { kind: 'ranking', params: { by: 'taker', measure: 'orders', order: 'natural', scope } },
    hears: ['employee', 'taker', 'contain', 'per', 'product', 'every', 'respective'],
  };
}
