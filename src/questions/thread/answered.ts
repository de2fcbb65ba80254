import type { Catalog } from '#src/customers/names/catalog.ts';
import type { Query, Ref, Row, Scope } from '#src/questions/query.ts';
import { monthSpan, yearSpan } from '#src/questions/times/calendar.ts';
import { paramsOf } from './params.ts';
import { type Named, nothingNamed } from './thread.ts';

/** Kinds of question whose answers name records: only their rows need to be looked at. */
const NAMING = new Set([
  'record',
  'order',
  'orders',
  'check',
  'ranking',
  'customers',
  'records',
  'colleagues',
  'products',
  'list-price',
]);

/** More than these are a crowd, not somebody one would call "them". */
const MOST = 60;

/** Can the answer to this query name a record that the next message may mean? */
export function namesRecords({ kind }: Query): boolean {
  return NAMING.has(kind);
}

/** The records that the rows of an answer named. */
export function namedIn(query: Query, rows: Row[], catalog: Catalog): Named {
  const { fields = [], facets = [], by, of, rank, pick } = paramsOf(query);
  const [row] = rows;
  if (!row || rows.length > MOST) return nothingNamed;
  const people = (...names: unknown[]) => ({ people: named(names, catalog.teammates), scope: {} });
  switch (query.kind) {
    case 'record':
      if (fields.includes('owner')) return people(row.owner);
      if (fields.includes('supplier') && typeof row.supplier === 'string')
        return { people: [], scope: { suppliers: [{ name: row.supplier, values: [row.supplier] }] } };
      return fields.includes('boss') || fields.includes('owner-boss') ? people(row.boss) : nothingNamed;
    case 'order':
    case 'orders':
    case 'check':
      if (rows.length > 1 || (query.kind === 'orders' && pick?.count !== 1)) return nothingNamed;
      return {
        ...(facets.includes('taker') ? people(row.taker) : facets.includes('owner') ? people(row.owner) : nothingNamed),
        scope: { numbers: [String(row.number)], customers: named([row.customer], entriesOf(catalog.customers)) },
      };
    case 'customers':
      return { people: [], scope: { customers: rows.map(({ id, name }) => ({ id: Number(id), name: String(name) })) } };
    case 'colleagues':
      return people(...rows.map(({ name }) => name));
    case 'products':
    case 'list-price':
      return { people: [], scope: scopeOfNames('product', rows, catalog) };
    case 'records':
      if (of === 'teammate') return people(...rows.map(({ name }) => name));
      return { people: [], scope: rank || of === 'customer' ? scopeOfNames(of ?? '', rows, catalog) : {} };
    case 'ranking':
      return by === 'taker' || by === 'owner'
        ? people(...rows.map(({ name }) => name))
        : { people: [], scope: scopeOfNames(by ?? '', rows, catalog) };
    default:
      return nothingNamed;
  }
}

function scopeOfNames(what: string, rows: Row[], { customers, products }: Catalog): Scope {
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => ({ name: String(name), values: [String(name)] }));
  switch (what) {
    case 'customer':
      return { customers: named(names, entriesOf(customers)) };
    case 'product':
      return { products: named(names, entriesOf(products)) };
    case 'category':
      return { categories: values };
    case 'supplier':
      return { suppliers: values };
    case 'shipper':
      return { shippers: values };
    case 'country':
      return { countries: values };
    case 'city':
      return { cities: values };
    case 'month':
    case 'year':
      return names.length === 1 ? spanOf(String(names[0])) : {};
    default:
      return {};
  }
}

/** "1997-03" or "1997" as a period. */
function spanOf(name: string): Scope {
  const [year, month] = name.split('-').map(Number);
  if (!year) return {};
  const span = month ? monthSpan(year, month) : yearSpan(year);
  return { period: { ...span, on: 'ordered', unit: month ? 'month' : 'year' } };
}

function entriesOf(names: Map<number, string>): Ref[] {
  return [...names].map(([id, name]) => ({ id, name }));
}

function named(names: unknown[], among: Ref[]): Ref[] {
  const wanted = new Set(names.filter((name) => typeof name === 'string' && name !== ''));
  const found = new Map<string, Ref>();
  for (const { id, name } of among) if (wanted.has(name) && !found.has(name)) found.set(name, { id, name });
  return [...wanted].flatMap((name) => found.get(String(name)) ?? []);
}
