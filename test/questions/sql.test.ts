import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImport } from '#src/imports/run-import.ts';
import { Measure, type Scope } from '#src/questions/query.ts';
import { binder } from '#src/questions/sql.ts';
import { figuresOf, fromOrders, measureSql, needsLines } from '#src/questions/sql-figures.ts';
import { COMPANY_DAY, makeCompany, toCsv } from '#test/bench/questions/company.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
let scopes: Scope[];

beforeAll(async () => {
  database = await openTestDatabase();
  const files = Object.entries(makeCompany()).map(([name, table]) => ({
    name: `${name}.csv`,
    bytes: Buffer.from(toCsv(table)),
  }));
  await runImport(database, { files });
  const { rows: customers } = await database.pool.query('select id, name from customers order by id limit 2');
  const { rows: products } = await database.pool.query('select id, name from products order by id limit 2');
  const { rows: countries } = await database.pool.query('select distinct country as name from customers limit 1');
  const year = (number: number) => ({
    period: { from: `${number}-01-01`, to: `${number}-12-31`, on: 'ordered' as const, unit: 'year' as const },
  });
  scopes = [
    {},
    year(2024),
    year(2025),
    { ...year(2025), customers: [customers[0]] },
    { ...year(2025), customers: [customers[1]] },
    { products: [products[0]] },
    { ...year(2025), products: [products[1]] },
    { ...year(2025), countries: [{ name: countries[0].name, values: [countries[0].name] }] },
    { cancelled: true },
  ];
});
afterAll(() => database.close());

/** One figure by itself. */
async function figure(measure: Measure, scope: Scope): Promise<string> {
  const to = binder();
  const lines = needsLines(measure, scope);
  const text = `select ${measureSql(measure, lines)}::text as figure ${fromOrders(to, scope, COMPANY_DAY, lines)}`;
  return (await database.pool.query(text, to.values)).rows[0].figure;
}

test.each(Measure.options)('figures side by side are those asked one by one: %s', async (measure) => {
  for (const [at, first] of scopes.entries()) {
    const second = scopes[(at + 1) % scopes.length]!;
    const to = binder();
    const text = `select figure0::text, figure1::text from ${figuresOf(to, measure, [first, second], COMPANY_DAY)}`;

    const { rows } = await database.pool.query(text, to.values);

    expect(rows).toEqual([{ figure0: await figure(measure, first), figure1: await figure(measure, second) }]);
  }
});
