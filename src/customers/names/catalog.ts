import { fold } from '#src/lib/fold.ts';
import { buildNameIndex, type Named, type NameIndex } from './name-index.ts';
import { categoryAliases, cityAliases, countryAliases, regionNames, statusAliases } from './places.ts';

export type EntityKind =
  | 'customer'
  | 'contact'
  | 'product'
  | 'category'
  | 'supplier'
  | 'teammate'
  | 'city'
  | 'country'
  | 'region'
  | 'segment'
  | 'shipper'
  | 'status'
  | 'title'
  | 'order';

/** What the record knows by name, as read from the database. */
export interface CatalogRows {
  customers: { id: number; number: string; name: string }[];
  contacts: { customerId: number; name: string }[];
  products: { id: number; number: string; name: string }[];
  teammates: { id: number; number: string | null; name: string; slackUserId: string | null }[];
  categories: string[];
  suppliers: string[];
  cities: string[];
  countries: string[];
  regions: string[];
  segments: string[];
  shippers: string[];
  statuses: string[];
  currencies: string[];
  titles: string[];
}

export interface Catalog {
  index: NameIndex<EntityKind>;
  customers: Map<number, string>;
  products: Map<number, string>;
  /** what most orders are in */
  currency: string;
  /** by folded number */
  customerByNumber: Map<string, number>;
  productByNumber: Map<string, number>;
  teammates: CatalogRows['teammates'];
  /** one-word categories, which may also be words of ours: "Ships" */
  reservedNames: Set<string>;
  /** one-word states of orders, with what people call them */
  statusWords: Set<string>;
  /** names that hold a mark which would end a sentence: "Moose Rush!" */
  markedNames: string[];
  /** what the company's data holds at all: a field nobody filled cannot be asked for */
  size: { customers: number; products: number };
}

/** Builds what the parser looks names up in. */
export function buildCatalog(rows: CatalogRows): Catalog {
  const named: Named<EntityKind>[] = [];
  const hasLetters = (text: string) => /\p{L}/u.test(text);
  for (const { id, name, number } of rows.customers)
    named.push({ kind: 'customer', id, name, aliases: hasLetters(number) ? [number] : [] });
  const names = new Map(rows.customers.map(({ id, name }) => [id, name]));
  for (const { customerId, name } of rows.contacts)
    if (names.get(customerId) !== name) named.push({ kind: 'contact', id: customerId, name });
  for (const { id, name, number } of rows.products)
    named.push({ kind: 'product', id, name, aliases: hasLetters(number) ? [number] : [] });
  for (const { id, name } of rows.teammates) named.push({ kind: 'teammate', id, name });
  const values = (kind: EntityKind, list: string[], aliases: (name: string) => string[] = () => []) => {
    for (const name of list) named.push({ kind, id: name, name, aliases: aliases(name) });
  };
  values('category', rows.categories, categoryAliases);
  values('supplier', rows.suppliers);
  values('city', rows.cities, cityAliases);
  values('country', rows.countries, countryAliases);
  for (const region of rows.regions) {
    // two letters alone are a word more often than a region
    const names = region.length > 3 ? [region] : regionNames(region);
    for (const name of names) named.push({ kind: 'region', id: region, name });
  }
  values('segment', rows.segments);
  values('shipper', rows.shippers);
  values('status', rows.statuses, statusAliases);
  values('title', rows.titles);
  return {
    index: buildNameIndex(named),
    customers: names,
    products: new Map(rows.products.map(({ id, name }) => [id, name])),
    currency: rows.currencies[0] ?? 'EUR',
    customerByNumber: new Map(rows.customers.map(({ id, number }) => [fold(number), id])),
    productByNumber: new Map(rows.products.map(({ id, number }) => [fold(number), id])),
    teammates: rows.teammates,
    reservedNames: new Set(rows.categories.map(fold).filter((key) => !key.includes(' '))),
    statusWords: new Set(rows.statuses.flatMap((status) => [status, ...statusAliases(status)]).map(fold)),
    markedNames: named.flatMap(({ name }) => (/[!?]/.test(name) ? [name.toLowerCase()] : [])),
    size: { customers: rows.customers.length, products: rows.products.length },
  };
}
