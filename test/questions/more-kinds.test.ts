import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImport } from '#src/imports/run-import.ts';
import { answerQuestion } from '#src/questions/answer.ts';
import { COMPANY_DAY, makeCompany, toCsv } from '#test/bench/questions/company.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
let product: { name: string; price: string };
beforeAll(async () => {
  database = await openTestDatabase();
  const files = Object.entries(makeCompany()).map(([name, table]) => ({
    name: `${name}.csv`,
    bytes: Buffer.from(toCsv(table)),
  }));
  await runImport(database, { files });
  product = await one(
    `select p.name, to_char(p.list_price, 'FM999,990.00') as price from products p
     join order_lines l on l.product_id = p.id group by p.id order by count(*) desc, p.id limit 1`,
  );
});
afterAll(() => database.close());

const ask = (text: string) => answerQuestion({ pool: database.pool }, { text, context: [], asOf: COMPANY_DAY });

async function one<Row>(sql: string): Promise<Row> {
  const { rows } = await database.pool.query(sql);
  return rows[0];
}

async function names(sql: string): Promise<string[]> {
  const { rows } = await database.pool.query(sql);
  return rows.map(({ name }) => name);
}

test('the list price of a product is the record’s', async () => {
  const answer = await ask(`What is the list price of ${product.name}?`);

  expect(answer.query?.kind).toMatch(/list-price|record/);
  expect(answer.text).toContain(product.price);
});

test('growth is the later year against the earlier', async () => {
  const { percent } = await one<{ percent: string }>(
    `select to_char(abs(sum(amount_net) filter (where extract(year from day) = 2025) /
       sum(amount_net) filter (where extract(year from day) = 2024) - 1) * 100, 'FM990.0') as percent from orders`,
  );

  const answer = await ask('By how many percent did revenue grow from 2024 to 2025?');

  expect(answer.query?.kind).toBe('growth');
  expect(answer.text).toContain(percent);
});

test('colleagues without a boss are found', async () => {
  const bosses = await names('select name from teammates where reports_to_id is null');

  const answer = await ask('Who reports to no one?');

  expect(answer.query?.kind).toBe('colleagues');
  for (const name of bosses) expect(answer.text).toContain(name);
});

test('a contact leads to the customer they work for', async () => {
  const { contact, customer } = await one<{ contact: string; customer: string }>(
    'select c.name as contact, k.name as customer from contacts c join customers k on k.id = c.customer_id order by c.id limit 1',
  );

  const answer = await ask(`Which customer does ${contact} work for?`);

  expect(answer.query?.kind).toBe('contact-of');
  expect(answer.text).toContain(customer);
});

test('the categories of the record are listed', async () => {
  const categories = await names('select distinct category as name from products where category is not null');

  const answer = await ask('Which product categories do we have?');

  expect(answer.query?.kind).toBe('lists');
  for (const name of categories) expect(answer.text).toContain(name);
});

test('what nobody has bought is listed, or said to be nothing', async () => {
  const unsold = await names(
    'select name from products p where not exists (select 1 from order_lines l where l.product_id = p.id)',
  );

  const answer = await ask('Which products have never been ordered?');

  expect(answer.query?.kind).toBe('unsold');
  expect(answer.rows).toHaveLength(unsold.length);
});

test('orders that hold both products hold both', async () => {
  const { a, b, count } = await one<{ a: string; b: string; count: number }>(
    `select p.name as a, q.name as b, count(distinct l.order_id)::int as count from order_lines l
     join order_lines m on m.order_id = l.order_id and m.product_id > l.product_id
     join products p on p.id = l.product_id join products q on q.id = m.product_id
     group by 1, 2 order by 3 desc, 1, 2 limit 1`,
  );

  const answer = await ask(`Which orders contain both ${a} and ${b}?`);

  expect(answer.query?.kind).toBe('orders-with');
  expect(answer.rows).toHaveLength(count);
});

test('the price last paid is that of the customer’s latest order of the product', async () => {
  const { customer, product, price, number } = await one<Record<'customer' | 'product' | 'price' | 'number', string>>(
    `select c.name as customer, p.name as product, to_char(l.unit_price, 'FM999,990.00') as price, o.number from orders o
     join order_lines l on l.order_id = o.id join products p on p.id = l.product_id join customers c on c.id = o.customer_id
     where not exists (select 1 from orders o2 join order_lines l2 on l2.order_id = o2.id
       where o2.customer_id = o.customer_id and l2.product_id = l.product_id and (o2.day, o2.id) > (o.day, o.id))
     and exists (select 1 from orders o2 join order_lines l2 on l2.order_id = o2.id
       where o2.customer_id = o.customer_id and l2.product_id = l.product_id and o2.day < o.day)
     order by o.day, o.id limit 1`,
  );

  const answer = await ask(`What price did ${customer} pay for ${product} last time?`);

  expect(answer.query?.kind).toBe('price-paid');
  expect(answer.text).toContain(price);
  expect(answer.text).toContain(number);
});

test('units in stock are added up over all products, or those of a category', async () => {
  const { category, units, all } = await one<Record<'category' | 'units' | 'all', string>>(
    `select category, to_char(sum(stock), 'FM999,999,990') as units,
       (select to_char(sum(stock), 'FM999,999,990') from products) as all from products group by category order by category limit 1`,
  );

  const everything = await ask('How many units are in stock in total?');
  const some = await ask(`How many units of ${category} are in stock?`);

  expect(everything.query?.kind).toBe('stock-total');
  expect(everything.text).toContain(all);
  expect(some.query?.kind).toBe('stock-total');
  expect(some.text).toContain(units);
});

test('the highest discount is the highest on any line of the customer, with its orders', async () => {
  const { customer, discount, number } = await one<Record<'customer' | 'discount' | 'number', string>>(
    `select c.name as customer, to_char(100 * l.discount, 'FM990') as discount, min(o.number) as number from orders o
     join order_lines l on l.order_id = o.id join customers c on c.id = o.customer_id
     where l.discount = (select max(l2.discount) from orders o2 join order_lines l2 on l2.order_id = o2.id where o2.customer_id = c.id)
     and l.discount > 0 group by c.id, c.name, l.discount having count(distinct o.id) = 1 order by c.id limit 1`,
  );

  const answer = await ask(`What is the highest discount we ever gave ${customer}?`);

  expect(answer.query?.kind).toBe('top-discount');
  expect(answer.text).toMatch(new RegExp(`${discount}(\\.0+)? ?%`));
  expect(answer.text).toContain(number);
});

test('customers who spent more are those whose later sum is higher, nothing counting as nothing', async () => {
  const grown = await names(
    `select c.name from customers c join orders o on o.customer_id = c.id group by c.id
     having coalesce(sum(o.amount_net) filter (where extract(year from o.day) = 2025), 0) >
       coalesce(sum(o.amount_net) filter (where extract(year from o.day) = 2024), 0)`,
  );

  const answer = await ask('Which customers spent more in 2025 than in 2024?');

  expect(answer.query?.kind).toBe('changed-customers');
  expect(answer.rows.map(({ name }) => name).sort()).toEqual(grown.sort());
});

test('the gap between a customer’s orders is the mean over the days on which it ordered', async () => {
  const { name, gap } = await one<{ name: string; gap: string }>(
    `select c.name, to_char((max(d.day) - min(d.day))::numeric / (count(*) - 1), 'FM990.0') as gap
     from (select distinct customer_id, day from orders) d join customers c on c.id = d.customer_id
     group by c.id having count(*) > 2 order by count(*) desc, c.id limit 1`,
  );

  const answer = await ask(`What is the average time between orders of ${name}?`);

  expect(answer.query?.kind).toBe('order-gap');
  expect(answer.text).toContain(gap.replace(/\.0$/, ''));
});

test('one product in one order is said with its units and its discount', async () => {
  const line = await one<{ number: string; name: string; quantity: string }>(
    `select o.number, p.name, l.quantity::int::text as quantity from order_lines l
     join orders o on o.id = l.order_id join products p on p.id = l.product_id order by o.id, l.line_no limit 1`,
  );

  const answer = await ask(`How many units of ${line.name} were in order ${line.number}?`);

  expect(answer.query?.kind).toBe('order-line');
  expect(answer.text).toContain(`${line.quantity} units`);
});

test('the second best customer is the second of the ranking', async () => {
  const [, second] = await names(
    `select c.name from orders o join customers c on c.id = o.customer_id where extract(year from o.day) = 2025
     group by c.id order by sum(o.amount_net) desc limit 2`,
  );

  const answer = await ask('Who was our second best customer in 2025?');

  expect(answer.text).toContain(second!);
});

test('orders on weekends are those of Saturdays and Sundays', async () => {
  const { count } = await one<{ count: string }>(
    `select count(*)::text as count from orders where extract(isodow from day) in (6, 7) and day <= '${COMPANY_DAY}'`,
  );

  const answer = await ask('How many orders were placed on weekends?');

  expect(answer.text.replaceAll(',', '')).toContain(count === '0' ? 'None' : count);
});

test('a word that no reading hears is asked back with a button that answers without it', async () => {
  const answer = await ask('Which customers bought only in median 2025?');

  expect(answer.status).toBe('ambiguous');
  expect(answer.rows).toEqual([]);
  expect(answer.choices?.[0]?.query?.kind).toBe('customers');
});

test('the median is the order in the middle', async () => {
  const { value } = await one<{ value: string }>(
    `select to_char(percentile_cont(0.5) within group (order by amount_net), 'FM999,999,990.00') as value from orders`,
  );

  const answer = await ask('What is the median order value?');

  expect(answer.text).toContain(value);
});

test('the median list price leaves the prices below and above', async () => {
  const { value } = await one<{ value: string }>(
    `select to_char(percentile_cont(0.5) within group (order by list_price), 'FM999,990.00') as value from products`,
  );

  const answer = await ask('What is the median list price?');

  expect(answer.text).toContain(value);
});

test('the category with the most products is counted in the record', async () => {
  const { most } = await one<{ most: string }>(
    `select category || ' (' || count(*) || ')' as most from products group by category order by count(*) desc, category limit 1`,
  );
  const ties = await names(
    `select category as name from products group by category having count(*) = (select count(*) from products group by category order by 1 desc limit 1)`,
  );

  const answer = await ask('Which category has the most products?');

  for (const name of ties) expect(answer.text).toContain(name);
  if (ties.length === 1) expect(answer.text).toContain(most);
});

test('stock of a category is listed and summed', async () => {
  const { category, units } = await one<{ category: string; units: string }>(
    `select category, to_char(sum(stock), 'FM999,990') as units from products group by category order by category limit 1`,
  );

  const answer = await ask(`stock of category ${category}`);

  expect(answer.text).toContain(`${units} units in stock in total`);
});

test('who grew most is told by what was gained, and beside it by percent', async () => {
  const sums = `select c.country as name, coalesce(sum(o.amount_net) filter (where extract(year from o.day) = 2024), 0) as before,
      coalesce(sum(o.amount_net) filter (where extract(year from o.day) = 2025), 0) as after
    from orders o join customers c on c.id = o.customer_id group by 1`;
  const [gained] = await names(`select name from (${sums}) sums order by after - before desc limit 1`);
  const [percent] = await names(
    `select name from (${sums}) sums where before > 0 and after > before order by after / before desc limit 1`,
  );

  const answer = await ask('Which country grew the most from 2024 to 2025?');

  expect(answer.query?.kind).toBe('growth-by');
  expect(answer.text).toContain(gained);
  expect(answer.text).toContain(percent);
});

test('who fell is listed with the figures of both spans', async () => {
  const fallen = await names(
    `select p.category as name from orders o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id
     group by 1 having coalesce(sum(l.amount) filter (where extract(year from o.day) = 2025), 0) <
       coalesce(sum(l.amount) filter (where extract(year from o.day) = 2024), 0)`,
  );

  const answer = await ask('Welche Kategorien sind 2025 gegenüber 2024 geschrumpft?');

  expect(answer.rows.map(({ name }) => name).sort()).toEqual(fallen.sort());
});

test('who has many customers is counted over all customers, with orders or without', async () => {
  const { rows } = await database.pool.query(
    `select t.name, count(*)::int as value from customers c join teammates t on t.id = c.owner_id group by 1 having count(*) > 5`,
  );

  const answer = await ask('Which reps have more than 5 customers?');

  expect(answer.rows).toHaveLength(rows.length);
  for (const { name, value } of rows) expect(answer.text).toContain(`${name} – ${value}`);
});

test('whether one colleague reports to another is read from the record', async () => {
  const { name, boss } = await one<{ name: string; boss: string }>(
    `select t.name, b.name as boss from teammates t join teammates b on b.id = t.reports_to_id order by t.id limit 1`,
  );

  expect((await ask(`Does ${name} report to ${boss}?`)).text).toMatch(/^Yes\./);
  expect((await ask(`Does ${boss} report to ${name}?`)).text).toMatch(/^No\./);
});

test('shipped on time counts what was shipped by the day required', async () => {
  const { value } = await one<{ value: string }>(
    `select to_char(count(*), 'FM999,990') as value from orders where shipped_day <= required_day and shipped_day <= '${COMPANY_DAY}'`,
  );

  const answer = await ask('How many orders were shipped on time?');

  expect(answer.text.startsWith(`${value} `)).toBe(true);
});

test('an order without a day of shipping is open, and the cancelled ones among them are counted', async () => {
  const { open, cancelled } = await one<{ open: string; cancelled: string }>(
    `select to_char(count(*), 'FM999,990') as open, count(*) filter (where status = 'cancelled')::text as cancelled from orders
     where day <= '${COMPANY_DAY}' and coalesce(shipped_day > '${COMPANY_DAY}', true)`,
  );

  const answer = await ask('Which orders have not been shipped yet?');

  expect(answer.text.startsWith(`${open} orders`)).toBe(true);
  expect(answer.text).toContain(`${cancelled} of them cancelled`);
});

test('the most delayed order is the one with the most days behind its wish', async () => {
  const { number } = await one<{ number: string }>(
    `select number from orders where shipped_day > required_day and shipped_day <= '${COMPANY_DAY}' and status <> 'cancelled'
     order by shipped_day - required_day desc, day desc, number limit 1`,
  );

  const answer = await ask('What was the most delayed order?');

  expect(answer.text).toContain(number);
});

test('days to ship are a mean of days', async () => {
  const { value } = await one<{ value: string }>(
    `select round(avg(shipped_day - day), 1)::float::text as value from orders where day <= '${COMPANY_DAY}'`,
  );

  const answer = await ask('average days to ship');

  expect(answer.text).toContain(`${value} days`);
});
