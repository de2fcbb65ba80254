import type pg from 'pg';
import { NAMES_MARK } from '#src/customers/find-customer.ts';
import { buildCatalog, type Catalog, type CatalogRows } from '#src/questions/names/catalog.ts';
import type { Row, Statement } from './query.ts';

const kept = new WeakMap<pg.Pool, { mark: string; catalog: Promise<Catalog> }>();

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
  const { rows } = await pool.query<{ mark: string }>(NAMES_MARK);
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

/** What the team has set for questions: the month its fiscal year begins with, and whether a model may read them. */
export async function readSettings(pool: pg.Pool): Promise<{ fiscalStart: number; mayAskModel: boolean }> {
  const { rows } = await pool.query<{ key: string; value: unknown }>(
    'select key, value from settings where key = any($1)',
    [['questions.fiscal-start', 'model.customer-data']],
  );
  const set = new Map(rows.map(({ key, value }) => [key, value]));
  return {
    fiscalStart: Number(set.get('questions.fiscal-start') ?? 1),
    mayAskModel: set.get('model.customer-data') !== false,
  };
}

/** Which of these texts are numbers of orders. */
export async function findOrderNumbers(pool: pg.Pool, candidates: string[]): Promise<Set<string>> {
  if (candidates.length === 0) return new Set();
  const { rows } = await pool.query<{ number: string }>('select number from orders where number = any($1::text[])', [
    candidates,
  ]);
  return new Set(rows.map(({ number }) => number));
}

/** Runs a compiled query; days come back as ISO text, decimals as text. */
export async function runStatement(pool: pg.Pool, { text, values }: Statement): Promise<Row[]> {
  const { rows } = await pool.query<Row>(text, values);
  return rows;
}

/** City, country and region of some customers. */
export async function readPlaces(pool: pg.Pool, ids: number[]): Promise<Map<number, string[]>> {
  const { rows } = await pool.query<{ id: number; city: string; country: string; region: string }>(
    'select id, city, country, region from customers where id = any($1::int[])',
    [ids],
  );
  return new Map(rows.map(({ id, city, country, region }) => [id, [city, country, region].filter(Boolean)]));
}
