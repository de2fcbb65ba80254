import type pg from 'pg';
import { buildCatalog, type Catalog, type CatalogRows } from './catalog.ts';

const kept = new WeakMap<pg.Pool, { mark: string; catalog: Promise<Catalog> }>();

/** SQL for a text that changes whenever names may have changed: a few look-ups at the end of an index. */
const MARK = `select concat_ws('/', (select max(id) from customers), (select max(id) from contacts), (select max(id) from products),
  (select max(id) from teammates), (select max(id) from imports), (select max(finished_at) from imports),
  (select max(id) from audit_log where subject = 'customer' and action like 'customers.%')) as mark`;

const NAMES = {
  customers: 'select id, number, name from customers order by id',
  contacts: 'select customer_id as "customerId", name from contacts order by id',
  products: 'select id, number, name from products order by id',
  teammates: 'select id, number, name, slack_user_id as "slackUserId" from teammates order by id',
};

const VALUES: [keyof CatalogRows, string, string][] = [
  ['categories', 'products', 'category'],
  ['suppliers', 'products', 'supplier'],
  [
    'cities',
    '(select city from customers union select city from teammates union select ship_city from orders) places',
    'city',
  ],
  ['countries', '(select country from customers union select ship_country from orders) places', 'country'],
  ['regions', 'customers', 'region'],
  ['segments', 'customers', 'segment'],
  ['shippers', 'orders', 'shipper'],
  ['statuses', 'orders', 'status_text'],
  ['titles', 'teammates', 'title'],
];

/** The names questions may use; kept in memory and read again, once for all who ask, when the record's names have changed. */
export async function readCatalog(pool: pg.Pool): Promise<Catalog> {
  const { rows } = await pool.query<{ mark: string }>(MARK);
  const mark = rows[0]!.mark;
  const known = kept.get(pool);
  if (known?.mark === mark) return known.catalog;
  const catalog = readNames(pool);
  kept.set(pool, { mark, catalog });
  catalog.catch(() => kept.delete(pool));
  return catalog;
}

async function readNames(pool: pg.Pool): Promise<Catalog> {
  const found = {} as Record<string, unknown>;
  for (const [key, text] of Object.entries(NAMES)) found[key] = (await pool.query(text)).rows;
  for (const [key, table, column] of VALUES) {
    const result = await pool.query<{ value: string }>(
      `select distinct ${column} as value from ${table} where ${column} <> '' order by 1`,
    );
    found[key] = result.rows.map(({ value }) => value);
  }
  const currencies = await pool.query<{ currency: string }>('select currency from orders order by day desc limit 1');
  found.currencies = currencies.rows.map(({ currency }) => currency);
  return buildCatalog(found as unknown as CatalogRows);
}
