import type { Day } from '#src/lib/time.ts';
import type { Dimension, Measure, Scope } from './query.ts';
import { type Binder, binder, namesProducts, orderConditions, scopeConditions } from './sql.ts';

/** Of what a figure can be grouped by: its key, how it is named, the tables it needs; `natural` ones come in time order. */
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
  by?: Dimension,
): { figures: string; from: string } | null {
  const [lines = false, ...others] = scopes.map((scope) => needsLines(measure, scope, by));
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
    from: `from ${tablesFor(lines, by)} where ${where}`,
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

/** Orders, their lines when asked, and the tables a dimension needs. */
function tablesFor(lines: boolean, by?: Dimension): string {
  const needs = by ? DIMENSIONS[by].needs : [];
  const tables = [lines ? 'orders o join order_lines l on l.order_id = o.id' : 'orders o'];
  if (needs.includes('product')) tables.push('join products p on p.id = l.product_id');
  if (needs.includes('customer')) tables.push('join customers c on c.id = o.customer_id');
  if (needs.includes('taker')) tables.push('join teammates taker on taker.id = o.taken_by_id');
  if (needs.includes('owner')) tables.push('join teammates own on own.id = c.owner_id');
  return tables.join(' ');
}

/** `from … where …` over the orders of a scope. */
export function fromOrders(to: Binder, scope: Scope, asOf: Day, lines: boolean, by?: Dimension): string {
  return `from ${tablesFor(lines, by)} where ${orderConditions(to, scope, asOf, lines).join(' and ')}`;
}

export function dimensionSql(by: Dimension): { key: string; name: string } {
  return DIMENSIONS[by];
}
