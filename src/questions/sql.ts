import type { Day } from '#src/lib/time.ts';
import type { Bounds, Scope, Statement, Value } from './query.ts';

/** Collects bound values: `bind(x)` returns the placeholder that stands for x. */
export interface Binder {
  values: unknown[];
  bind(value: unknown): string;
}

export function binder(): Binder {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

export function statement(to: Binder, text: string): Statement {
  return { text, values: to.values };
}

const ids = (list: { id: number }[]) => list.map(({ id }) => id);
const values = (list: Value[]) => list.flatMap((value) => value.values);

/** A set as SQL: one value compares plainly, so that the planner sees how few rows that is. */
function among(to: Binder, column: string, list: (number | string)[]): string {
  if (list.length === 1) return `${column} = ${to.bind(list[0])}`;
  return `${column} = any(${to.bind(list)}::${typeof list[0] === 'number' ? 'int' : 'text'}[])`;
}

export function boundConditions(to: Binder, expression: string, { min, max, strict }: Bounds): string[] {
  const parts: string[] = [];
  if (min !== undefined) parts.push(`${expression} ${strict ? '>' : '>='} ${to.bind(min)}`);
  if (max !== undefined) parts.push(`${expression} ${strict ? '<' : '<='} ${to.bind(max)}`);
  return parts;
}

/** Does the scope say anything about the products of an order? */
export function namesProducts(scope: Scope): boolean {
  return Boolean(
    scope.products ||
      scope.categories ||
      scope.suppliers ||
      scope.quantity ||
      scope.discounted !== undefined ||
      scope.discountRate ||
      scope.except?.products ||
      scope.except?.categories,
  );
}

/** Does the scope say anything about the customer beyond which one? */
export function describesCustomers(scope: Scope): boolean {
  const except = scope.except ?? {};
  return Boolean(
    scope.cities ||
      scope.countries ||
      scope.regions ||
      scope.segments ||
      scope.owners ||
      except.cities ||
      except.countries ||
      except.regions,
  );
}

/** Conditions on a customer row `c`. */
export function customerConditions(to: Binder, scope: Scope): string[] {
  const parts: string[] = [];
  if (scope.customers) parts.push(among(to, 'c.id', ids(scope.customers)));
  if (scope.cities) parts.push(among(to, 'c.city', values(scope.cities)));
  if (scope.countries) parts.push(among(to, 'c.country', values(scope.countries)));
  if (scope.regions) parts.push(among(to, 'c.region', values(scope.regions)));
  if (scope.segments) parts.push(among(to, 'c.segment', values(scope.segments)));
  if (scope.owners) parts.push(among(to, 'c.owner_id', ids(scope.owners)));
  const { cities, countries, regions, customers } = scope.except ?? {};
  if (cities) parts.push(`c.city <> all(${to.bind(values(cities))}::text[])`);
  if (countries) parts.push(`c.country <> all(${to.bind(values(countries))}::text[])`);
  if (regions) parts.push(`c.region <> all(${to.bind(values(regions))}::text[])`);
  if (customers) parts.push(`c.id <> all(${to.bind(ids(customers))}::int[])`);
  return parts;
}

/** Conditions on an order line `l` (and its product `p` when `joined`). */
function lineConditions(to: Binder, scope: Scope): string[] {
  const parts: string[] = [];
  if (scope.products) parts.push(among(to, 'l.product_id', ids(scope.products)));
  const byProduct: string[] = [];
  if (scope.categories) byProduct.push(among(to, 'p.category', values(scope.categories)));
  if (scope.suppliers) byProduct.push(among(to, 'p.supplier', values(scope.suppliers)));
  if (scope.except?.categories)
    byProduct.push(`p.category <> all(${to.bind(values(scope.except.categories))}::text[])`);
  if (byProduct.length > 0)
    parts.push(`l.product_id in (select p.id from products p where ${byProduct.join(' and ')})`);
  if (scope.except?.products) parts.push(`l.product_id <> all(${to.bind(ids(scope.except.products))}::int[])`);
  if (scope.quantity) parts.push(...boundConditions(to, 'l.quantity', scope.quantity));
  if (scope.discountRate) parts.push(...boundConditions(to, 'round(100 * l.discount, 2)', scope.discountRate));
  if (scope.discounted !== undefined) parts.push(scope.discounted ? 'l.discount > 0' : 'l.discount = 0');
  return parts;
}

const DAY_OF = { ordered: 'o.day', shipped: 'o.shipped_day', required: 'o.required_day' };

/** A shipped day after the day of the question has not happened yet. */
const SHIPPED = (asOf: string) => `(o.shipped_day is not null and o.shipped_day <= ${asOf})`;

/** Conditions on an order row `o`; without `lines` the products are asked for by a sub-query. */
export function orderConditions(to: Binder, scope: Scope, asOf: Day, lines: boolean): string[] {
  const today = to.bind(asOf);
  return [`o.day <= ${today}`, ...scopeConditions(to, scope, today, lines)];
}

/** What a scope says of the order row `o`, without the day up to which orders count. */
export function scopeConditions(to: Binder, scope: Scope, today: string, lines: boolean): string[] {
  const parts: string[] = [];
  if (scope.customers) parts.push(among(to, 'o.customer_id', ids(scope.customers)));
  if (describesCustomers(scope) || scope.except?.customers) {
    const about = customerConditions(to, { ...scope, customers: undefined });
    parts.push(`o.customer_id in (select c.id from customers c where ${about.join(' and ')})`);
  }
  if (scope.takers) parts.push(among(to, 'o.taken_by_id', ids(scope.takers)));
  if (scope.shippers) parts.push(among(to, 'o.shipper', values(scope.shippers)));
  if (scope.statuses) parts.push(among(to, 'o.status_text', values(scope.statuses)));
  if (scope.except?.statuses)
    parts.push(`coalesce(o.status_text, '') <> all(${to.bind(values(scope.except.statuses))}::text[])`);
  if (scope.numbers) parts.push(among(to, 'o.number', scope.numbers));
  if (scope.shipTo?.cities) parts.push(among(to, 'o.ship_city', values(scope.shipTo.cities)));
  if (scope.shipTo?.countries) parts.push(among(to, 'o.ship_country', values(scope.shipTo.countries)));
  if (scope.period) {
    const column = DAY_OF[scope.period.on];
    if (scope.period.from) parts.push(`${column} >= ${to.bind(scope.period.from)}`);
    if (scope.period.to) parts.push(`${column} <= ${to.bind(scope.period.to)}`);
    if (scope.period.on === 'shipped') parts.push(`o.shipped_day <= ${today}`);
  }
  if (scope.weekdays) parts.push(`extract(isodow from o.day) = any(${to.bind(scope.weekdays)}::int[])`);
  if (scope.shipped !== undefined) parts.push(scope.shipped ? SHIPPED(today) : `not ${SHIPPED(today)}`);
  if (scope.late !== undefined) {
    const late = `(o.required_day is not null and coalesce(case when o.shipped_day <= ${today} then o.shipped_day end, ${today}) > o.required_day)`;
    parts.push(scope.late ? `${late} and o.status <> 'cancelled'` : `o.required_day is not null and not ${late}`);
  }
  if (scope.cancelled !== undefined) parts.push(scope.cancelled ? "o.status = 'cancelled'" : "o.status <> 'cancelled'");
  if (scope.deliveryDays)
    parts.push(SHIPPED(today), ...boundConditions(to, '(o.shipped_day - o.day)', scope.deliveryDays));
  if (scope.commented !== undefined)
    parts.push(scope.commented ? "coalesce(o.comment, '') <> ''" : "coalesce(o.comment, '') = ''");
  if (scope.commentText !== undefined)
    parts.push(`o.comment ilike ${to.bind(`%${scope.commentText.replace(/[\\%_]/g, '\\$&')}%`)}`);
  if (scope.lines)
    parts.push(
      ...boundConditions(
        to,
        '(select count(distinct l.product_id) from order_lines l where l.order_id = o.id)',
        scope.lines,
      ),
    );
  if (scope.amount) parts.push(...boundConditions(to, 'o.amount_net', scope.amount));
  if (scope.freight) parts.push(...boundConditions(to, 'o.freight', scope.freight));
  for (const other of scope.beside ?? [])
    parts.push(
      `o.id in (select l.order_id from order_lines l where ${among(to, 'l.product_id', other.values.map(Number))})`,
    );
  if (namesProducts(scope)) {
    const about = lineConditions(to, scope);
    if (lines) parts.push(...about);
    else parts.push(`o.id in (select l.order_id from order_lines l where ${about.join(' and ')})`);
  }
  return parts;
}
