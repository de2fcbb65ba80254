import { z } from 'zod';
import { isLastOrderIn } from '#src/questions/deeds.ts';
import type { Frame } from '#src/questions/frame.ts';
import { isYesNo } from '#src/questions/hints.ts';
import { isOfEach, isSingle, Pick, pickOf } from '#src/questions/picked.ts';
import { defineQuery, type Reading, Scope } from '#src/questions/query.ts';
import { sayOrders } from '#src/questions/say-orders.ts';
import { binder, orderConditions, statement } from '#src/questions/sql.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';

const Params = z.object({
  scope: Scope,
  /** without it all, oldest first */
  pick: Pick.optional(),
});
type Params = z.infer<typeof Params>;

/** What stands first, from the column of the day that counts; equals by their number, as it was counted up. */
const ORDER_BY: Record<Pick['by'], (day: string) => string> = {
  latest: (day) => `${day} desc, length(o.number) desc, o.number desc`,
  earliest: (day) => `${day} asc, length(o.number) asc, o.number asc`,
  largest: () => 'o.amount_net desc, o.day desc, o.number',
  smallest: () => 'o.amount_net asc, o.day desc, o.number',
  freight: () => 'o.freight desc nulls last, o.day desc, o.number',
  slowest: () => '(o.shipped_day - o.day) desc nulls last, o.day desc, o.number',
  delayed: () => '(o.shipped_day - o.required_day) desc nulls last, o.day desc, o.number',
  'shipped-last': () => 'o.shipped_day desc, length(o.number) desc, o.number desc',
};

/** Orders of a scope with their day, value and products: the last, the first, the largest, those of a period. */
export default defineQuery<Params>({
  name: 'orders',
  label: { de: 'Bestellungen', en: 'orders' },
  examples: {
    de: ['Wann hat Müller zuletzt bestellt?', 'An welchen Tagen hat Müller 2025 bestellt?', 'größte Bestellung im Mai'],
    en: ['When did Harbour Tools last order and what?', 'Which orders are still open?', 'first order of Harbour Tools'],
  },
  params: Params,
  hears: ['previous', 'duration', 'nth', 'howOften', 'when', 'contain'],
  reads(frame) {
    const scope = ordersMeant(frame);
    return scope && (readPicked(frame, scope) ?? readList(frame, scope));
  },
  statement({ scope, pick }, asOf) {
    const to = binder();
    const where = orderConditions(to, scope, asOf, false).join(' and ');
    const day = scope.period?.on === 'shipped' ? 'o.shipped_day' : 'o.day';
    const order = ORDER_BY[pick?.by ?? 'earliest'](day);
    const until = pick && { skip: to.bind(pick.skip), count: to.bind(pick.count) };
    const wanted = !until
      ? `select o.* from orders o where ${where}`
      : pick.each
        ? `select o.* from (select o.*, row_number() over (partition by o.customer_id order by ${order}) as place from orders o where ${where}) o
          where o.place > ${until.skip}::int and o.place <= ${until.skip}::int + ${until.count}::int`
        : `select o.* from orders o where ${where} order by ${order} limit ${until.count} offset ${until.skip}`;
    return statement(
      to,
      `with wanted as materialized (${wanted})
      select o.number, o.day::text as day, c.name as customer, o.amount_net::text as amount, o.freight::text as freight, o.shipped_day::text as shipped, o.required_day::text as required, o.status::text as state, inside.lines
      from wanted o join customers c on c.id = o.customer_id
      left join lateral (select json_agg(json_build_object('product', p.name, 'quantity', l.quantity::text) order by l.line_no) as lines
        from order_lines l join products p on p.id = l.product_id where l.order_id = o.id) inside on true
      order by ${pick?.each ? 'c.name, ' : ''}${order}`,
    );
  },
  say: sayOrders,
});

/** Which orders the message speaks of; null when all orders ever would leave out something that was said. */
function ordersMeant(frame: Frame): Scope | null {
  if (Object.keys(frame.scope).length === 0 && frame.unknown.length > 0) return null;
  const scope = { ...frame.scope };
  if (frame.has('comment') && !scope.customers && !scope.commentText) scope.commented = !frame.has('not');
  if (frame.has('discount') && frame.target === 'order' && !scope.discountRate) scope.discounted = !frame.has('not');
  const bounded = frame.amounts.filter(({ bounds }) => bounds);
  const money = bounded.find(({ unit }) => !scope.quantity && (unit === undefined || unit === 'money'));
  if (money) scope.amount = money.bounds;
  const lines = bounded.find(({ unit }) => unit === 'products');
  if (lines && frame.target === 'order') scope.lines = lines.bounds;
  return scope;
}

/** The last, the first, the largest of them. */
function readPicked(frame: Frame, scope: Scope): Reading<Params> | null {
  const pick = pickOf(frame);
  if (!pick) return null;
  if (pick.by === 'shipped-last' && !scope.period) scope.shipped = true;
  if (pick.by === 'delayed') Object.assign(scope, { late: true, shipped: true });
  // "the customers in London and their last order" is a list of customers
  const silent = frame.periods.some(({ silence }) => silence);
  const listed = frame.says('withLastOrder', 'longAgo') || isLastOrderIn(frame) || silent;
  if (frame.target === 'customer' && !scope.customers && listed) return null;
  const params = { scope, pick };
  const inTime = pick.by === 'latest' || pick.by === 'earliest';
  const asksOrder = frame.has('when', 'order', 'buy', 'what', 'ship') || frame.target === 'customer' || scope.customers;
  if (frame.says('longestCustomer')) return frame.has('total') ? null : { weight: 91, params, hears: ['top'] };
  if (inTime && asksOrder && isOfEach(frame))
    return {
      weight: weigh(frame),
      params: { scope, pick: { ...pick, each: true } },
      hears: ['respective', ...shownIn(frame)],
    };
  if (inTime && asksOrder) return { weight: weigh(frame), params, hears: shownIn(frame) };
  if (isSingle(frame)) return { weight: 82, params, hears: ['revenue'] };
  if (frame.target === 'order' && frame.has('order'))
    return { weight: 72, params, hears: pick.by === 'smallest' ? ['revenue'] : shownIn(frame) };
  return null;
}

/** All of them. */
function readList(frame: Frame, scope: Scope): Reading<Params> | null {
  const params = { scope };
  const shown = shownIn(frame);
  const asksFigure = frame.has('howMany', 'howMuch', 'average', 'share');
  const { target } = frame;
  // "how much was each order?"
  if (frame.says('eachOrder') && scope.customers && !frame.has('average'))
    return { weight: 80, params, hears: ['howMuch', 'revenue', 'spend', 'respective'] };
  // "wann und wie oft": the list counts itself
  if (frame.has('when') && frame.has('howOften') && scope.customers) return { weight: 85, params };
  if (target === 'order' && !asksFigure) {
    if (scope.discountRate) return { weight: 86, params };
    // "which orders were worth more than 10,000?"
    if (scope.amount && frame.has('which', 'list', 'what')) return { weight: 76, params, hears: ['revenue', 'spend'] };
    if (shown.length > 0 && scope.customers) return { weight: 70, params, hears: shown };
  }
  // "which days, which amounts?"
  const days = frame.has('when') && scope.customers && !asksFigure && !frame.has('total', 'top', 'bottom');
  if (days && frame.has('revenue')) return { weight: 72, params, hears: ['revenue'] };
  if (frame.has('when') && !frame.has('required') && (scope.customers || scope.products)) return { weight: 56, params };
  if (asksFigure || frame.has('howOften')) return readCustomer(frame, scope);
  // "the order with the most lines" is one order, told apart by what is not known here
  if ((target === 'order' || target === null) && frame.has('top', 'bottom')) return null;
  // "shipped to Cowes in 1997"
  if (target === null && scope.shipTo && !frame.has('revenue', 'freight', 'quantity', 'total'))
    return { weight: 40, params };
  // "which deliveries are …?": what is said of them was not understood
  if (frame.has('ship') && Object.keys(scope).length === 0) return null;
  if (target === null && frame.says('stillDue')) return { weight: 44, params };
  if (target === 'order') return { weight: 44, params, hears: scope.amount ? ['revenue'] : shown };
  // "was kam gestern rein": a time and nothing else
  if (frame.has('what', 'which') && scope.period && frame.entities.length === 0 && target === null)
    return { weight: 9, params };
  return readCustomer(frame, scope);
}

/** Somebody is named and hardly anything said: their orders. */
function readCustomer(frame: Frame, scope: Scope): Reading<Params> | null {
  const plain =
    scope.customers &&
    !isYesNo(frame) &&
    !frame.has('who', 'where', 'customer', 'not', 'never') &&
    frame.unknown.length === 0;
  return plain ? { weight: 10, params: { scope } } : null;
}

/** "with amounts": what a list of orders shows anyway. */
function shownIn(frame: Frame): Meaning[] {
  return frame.says('withAmounts') ? ['revenue', 'quantity'] : [];
}

function weigh(frame: Frame): number {
  if (frame.has('when')) return 66;
  if (frame.target === 'order') return 64;
  return isYesNo(frame) ? 50 : 62;
}
