import type { Day } from '#src/lib/time.ts';
import type { Bounds, Dimension, Measure, Scope, Statement, Value } from './query.ts';

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

function bounds(to: Binder, expression: string, { min, max, strict }: Bounds): string[] {
  const parts: string[] = [];
  if (min !== undefined) parts.push(`${expression} ${strict ? '>' : '>='} ${to.bind(min)}`);
  if (max !== undefined) parts.push(`${expression} ${strict ? '<' : '<='} ${to.bind(max)}`);
  return parts;
}

export { bounds as boundConditions };

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
  if (cities) parts.push(`c.city is distinct from all(${to.bind(values(cities))}::text[])`);
  if (countries) parts.push(`c.country is distinct from all(${to.bind(values(countries))}::text[])`);
  if (regions) parts.push(`c.region is distinct from all(${to.bind(values(regions))}::text[])`);
  if (customers) parts.push(`c.id <> all(${to.bind(ids(customers))}::int[])`);
  return parts.map((part) => part.replace(/is distinct from all/, '<> all'));
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
  if (scope.quantity) parts.push(...bounds(to, 'l.quantity', scope.quantity));
  if (scope.discountRate) parts.push(...bounds(to, 'round(100 * l.discount, 2)', scope.discountRate));
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

function scopeConditions(to: Binder, scope: Scope, today: string, lines: boolean): string[] {
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
    parts.push(scope.late ? `${late} and o.status <> 'cancelled'` : `not ${late}`);
  }
  if (scope.cancelled !== undefined) parts.push(scope.cancelled ? "o.status = 'cancelled'" : "o.status <> 'cancelled'");
  if (scope.deliveryDays) parts.push(SHIPPED(today), ...bounds(to, '(o.shipped_day - o.day)', scope.deliveryDays));
  if (scope.commented !== undefined)
    parts.push(scope.commented ? "coalesce(o.comment, '') <> ''" : "coalesce(o.comment, '') = ''");
  if (scope.commentText !== undefined)
    parts.push(`o.comment ilike ${to.bind(`%${scope.commentText.replace(/[\\%_]/g, '\\$&')}%`)}`);
  if (scope.lines)
    parts.push(
      ...bounds(to, '(select count(distinct l.product_id) from order_lines l where l.order_id = o.id)', scope.lines),
    );
  if (scope.amount) parts.push(...bounds(to, 'o.amount_net', scope.amount));
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

const DIMENSIONS: Record<
  Dimension,
  { key: string; name: string; needs: ('customer' | 'product' | 'taker' | 'owner')[]; natural: boolean }
> = {
  customer: { key: 'o.customer_id', name: 'c.name', needs: ['customer'], natural: false },
  product: { key: 'l.product_id', name: 'p.name', needs: ['product'], natural: false },
  category: { key: 'p.category', name: 'p.category', needs: ['product'], natural: false },
  supplier: { key: 'p.supplier', name: 'p.supplier', needs: ['product'], natural: false },
  taker: { key: 'o.taken_by_id', name: 'taker.name', needs: ['taker'], natural: false },
  owner: { key: 'c.owner_id', name: 'own.name', needs: ['customer', 'owner'], natural: false },
  country: { key: 'c.country', name: 'c.country', needs: ['customer'], natural: false },
  city: { key: 'c.city', name: 'c.city', needs: ['customer'], natural: false },
  region: { key: 'c.region', name: 'c.region', needs: ['customer'], natural: false },
  segment: { key: 'c.segment', name: 'c.segment', needs: ['customer'], natural: false },
  shipper: { key: 'o.shipper', name: 'o.shipper', needs: [], natural: false },
  status: { key: 'o.status_text', name: 'o.status_text', needs: [], natural: false },
  year: { key: "to_char(o.day, 'YYYY')", name: "to_char(o.day, 'YYYY')", needs: [], natural: true },
  quarter: { key: `to_char(o.day, 'YYYY"-Q"Q')`, name: `to_char(o.day, 'YYYY"-Q"Q')`, needs: [], natural: true },
  month: { key: "to_char(o.day, 'YYYY-MM')", name: "to_char(o.day, 'YYYY-MM')", needs: [], natural: true },
  week: { key: `to_char(o.day, 'IYYY"-W"IW')`, name: `to_char(o.day, 'IYYY"-W"IW')`, needs: [], natural: true },
  weekday: { key: "to_char(o.day, 'ID')", name: "to_char(o.day, 'ID')", needs: [], natural: true },
  day: { key: "to_char(o.day, 'YYYY-MM-DD')", name: "to_char(o.day, 'YYYY-MM-DD')", needs: [], natural: true },
  'ship-country': { key: 'o.ship_country', name: 'o.ship_country', needs: [], natural: false },
  'ship-city': { key: 'o.ship_city', name: 'o.ship_city', needs: [], natural: false },
  order: { key: 'o.id', name: 'o.number', needs: [], natural: false },
};

export function isTimeDimension(dimension: Dimension): boolean {
  return DIMENSIONS[dimension].natural;
}

/** Does measuring this need the lines of the orders? */
export function needsLines(measure: Measure, scope: Scope, by?: Dimension): boolean {
  if (by && DIMENSIONS[by].needs.includes('product')) return true;
  if (measure === 'quantity' || measure === 'products' || measure === 'lines' || measure === 'discount-rate')
    return true;
  return (
    namesProducts(scope) &&
    (measure === 'revenue' ||
      measure === 'gross' ||
      measure === 'discount' ||
      measure === 'orders' ||
      measure === 'customers')
  );
}

/** The aggregate for a measure, over the rows that hold `only`; money and quantities stay exact decimals. */
export function measureSql(measure: Measure, lines: boolean, only?: string): string {
  const among = only ? ` filter (where ${only})` : '';
  const sum = (value: string) => `sum(${value})${among}`;
  const average = (value: string, digits: number) => `round(avg(${value})${among}, ${digits})`;
  const count = (value: string) => `count(${value})${among}`;
  switch (measure) {
    case 'revenue':
      return `round(${sum(lines ? 'l.amount' : 'o.amount_net')}, 2)`;
    case 'gross':
      return `round(${sum(lines ? 'l.quantity * l.unit_price' : 'o.amount_gross')}, 2)`;
    case 'quantity':
      return sum('l.quantity');
    case 'orders':
      return count(lines ? 'distinct o.id' : '*');
    case 'customers':
      return count('distinct o.customer_id');
    case 'products':
      return count('distinct l.product_id');
    case 'lines':
      return count('*');
    case 'freight':
      return `round(${sum('o.freight')}, 2)`;
    case 'average-freight':
      return average('o.freight', 2);
    case 'discount':
      return lines
        ? `round(${sum('l.quantity * l.unit_price')} - ${sum('l.amount')}, 2)`
        : `round(${sum('o.amount_gross - o.amount_net')}, 2)`;
    case 'discount-rate':
      return average('100 * l.discount', 2);
    case 'order-value':
      return average('o.amount_net', 2);
    case 'delivery-days':
      return average('o.shipped_day - o.day', 1);
    case 'delay-days':
      return average('o.shipped_day - o.required_day', 1);
  }
}

/** Can these conditions be checked on a row itself, without looking into another table? */
function isPlain(conditions: string[]): boolean {
  return conditions.every((condition) => !condition.includes('select '));
}

/**
 * A measure over several scopes in one reading of the orders: the columns `figure0`, `figure1` …, and `from … where …`.
 * @returns null where an order's own row does not tell to which scope it belongs
 */
export function inOnePass(
  to: Binder,
  measure: Measure,
  scopes: Scope[],
  asOf: Day,
): { figures: string; from: string } | null {
  const [lines = false, ...others] = scopes.map((scope) => needsLines(measure, scope));
  const { shared, own } = splitScopes(scopes);
  const isPossible =
    others.every((other) => other === lines) &&
    own.every((scope) => isPlain(scopeConditions(binder(), scope, '', lines)));
  if (!isPossible) return null;
  const today = to.bind(asOf);
  const only = own.map((scope) => scopeConditions(to, scope, today, lines).join(' and '));
  const any = only.every((one) => one) ? [`(${only.map((one) => `(${one})`).join(' or ')})`] : [];
  const where = [`o.day <= ${today}`, ...scopeConditions(to, shared, today, lines), ...any].join(' and ');
  return {
    figures: only.map((one, at) => `${measureSql(measure, lines, one)} as figure${at}`).join(', '),
    from: `from ${ordersAnd(lines)} where ${where}`,
  };
}

/** A measure over several scopes side by side: something to select `figure0`, `figure1` … from, one row. */
export function figuresOf(to: Binder, measure: Measure, scopes: Scope[], asOf: Day): string {
  const pass = inOnePass(to, measure, scopes, asOf);
  if (pass) return `(select ${pass.figures} ${pass.from}) figures`;
  const alone = (scope: Scope, at: number) => {
    const withLines = needsLines(measure, scope);
    return `(select ${measureSql(measure, withLines)} as figure${at} ${fromOrders(to, scope, asOf, withLines)}) side${at}`;
  };
  return scopes.map(alone).join(' cross join ');
}

/** What all scopes say alike, and what each says on its own. */
function splitScopes(scopes: Scope[]): { shared: Scope; own: Scope[] } {
  const parts = scopes.map((scope) => Object.entries(scope).filter(([, value]) => value !== undefined));
  const isShared = ([key, value]: [string, unknown]) =>
    scopes.every((scope) => JSON.stringify(scope[key as keyof Scope]) === JSON.stringify(value));
  return {
    shared: Object.fromEntries((parts[0] ?? []).filter(isShared)),
    own: parts.map((part) => Object.fromEntries(part.filter((entry) => !isShared(entry)))),
  };
}

function ordersAnd(lines: boolean): string {
  return lines ? 'orders o join order_lines l on l.order_id = o.id' : 'orders o';
}

/** `from … where …` over orders (with lines when asked), plus the tables a dimension needs. */
export function fromOrders(to: Binder, scope: Scope, asOf: Day, lines: boolean, by?: Dimension): string {
  const needs = by ? DIMENSIONS[by].needs : [];
  const tables = [ordersAnd(lines)];
  if (needs.includes('product')) tables.push('join products p on p.id = l.product_id');
  if (needs.includes('customer')) tables.push('join customers c on c.id = o.customer_id');
  if (needs.includes('taker')) tables.push('join teammates taker on taker.id = o.taken_by_id');
  if (needs.includes('owner')) tables.push('join teammates own on own.id = c.owner_id');
  return `from ${tables.join(' ')} where ${orderConditions(to, scope, asOf, lines).join(' and ')}`;
}

export function dimensionSql(by: Dimension): { key: string; name: string } {
  return DIMENSIONS[by];
}
