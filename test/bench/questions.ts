/**
 * Questions at 100,000 customers with 1,000,000 orders and 3,000,000 lines on a PostgreSQL server: how long reading a
 * question takes, how the compiled SQL compares with SQL written by hand, and whether lines are ever read from end to
 * end for one customer or product. And how many questions about a company of our own are answered rightly.
 *
 * Run: npx tsx test/bench/questions.ts [customers]
 */
import pg from 'pg';
import { openDatabase } from '#src/db/open-database.ts';
import { runImport } from '#src/imports/run-import.ts';
import { queryKinds } from '#src/questions/answer.ts';
import { parseQuestion, readLanguage } from '#src/questions/parse.ts';
import type { QueryKind } from '#src/questions/query.ts';
import { readCatalog } from '#src/questions/store.ts';
import { findPostgres, startPostgres } from '#test/support/postgres-server.ts';
import { askAll, report } from './questions/accuracy.ts';
import { makeCompany, toCsv } from './questions/company.ts';

const TODAY = '2026-05-31';
const customers = Number(process.argv[2] ?? 100_000);

/** Syllables make names that differ and nearly collide, as real ones do. */
const FILL = `
  insert into teammates (id, number, first_name, last_name, name, name_key) select n, 'T' || n, 'First' || n, 'Last' || n, 'First' || n || ' Last' || n, 'first' || n || ' last' || n from generate_series(1, 50) n;
  insert into customers (number, name, name_key, city, country, owner_id)
    select 'C' || n, initcap(a || b) || ' ' || initcap(c || a) || ' ' || (array['GmbH','AG','Ltd','KG'])[1 + n % 4], a || b || ' ' || c || a, 'City' || n % 500, (array['Germany','Austria','France','USA','UK'])[1 + n % 5], 1 + n % 50
    from (select n, (array['ban','kor','mel','tru','fen','gol','lar','nim','pas','rud','sel','tam','vor','wen','zab','dir','hul','jas','kip','lom'])[1 + n % 20] a,
      (array['berg','dorf','feld','heim','kamp','lund','mark','nau','rath','stein','tal','wald','weil','zell','brok','furt'])[1 + n / 20 % 16] b,
      (array['holz','stahl','papier','glas','tuch','leder','obst','wein','brot','fisch','tee','salz','mond','stern','wolke','adler','falke','hase','igel','biber','luchs','otter','rabe','specht','uhu'])[1 + n / 320 % 25] || n / 8000 c from generate_series(1, $customers) n) parts;
  insert into products (number, name, name_key, category, category_key, supplier, supplier_key, list_price, stock) select 'P' || n, 'Artikel ' || chr(65 + n % 26) || n, 'artikel ' || lower(chr(65 + n % 26)) || n, 'Kategorie ' || n % 20, 'kategorie ' || n % 20, 'Lieferant ' || n % 40, 'lieferant ' || n % 40, n, n from generate_series(1, 2000) n;
  insert into orders (number, customer_id, taken_by_id, day, shipped_day, status, status_text, shipper, freight, amount_gross, amount_net, ship_country)
    select (100000 + n)::text, 1 + (n::bigint * 7919) % $customers, 1 + n % 50, date '2022-01-01' + (n::bigint * 31 % 1600)::int, date '2022-01-03' + (n::bigint * 31 % 1600)::int, 'valid', 'shipped', 'Shipper ' || n % 3, n % 90, n % 3000, n % 3000, 'Germany' from generate_series(1, $customers * 10) n;
  insert into order_lines (order_id, line_no, product_id, quantity, unit_price, amount) select 1 + (n - 1) / 3, 1 + n % 3, 1 + (n::bigint * 104729) % 2000, 1 + n % 20, n % 50, (1 + n % 20) * (n % 50) from generate_series(1, $customers * 30) n;
  analyze`;

/** A question, and the SQL a person would write for it; $1 … are the customer, the product. */
const PAIRS: [question: string, sql: string, single: boolean][] = [
  [
    'Wann hat $c zuletzt bestellt?',
    "select o.number, o.day, o.amount_net, p.name, l.quantity from (select * from orders where customer_id = $1 and day <= '$d' order by day desc, number desc limit 1) o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id",
    true,
  ],
  [
    'Welche Produkte hat $c 2025 gekauft?',
    "select p.name, sum(l.quantity), max(o.day) from orders o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id where o.customer_id = $1 and o.day between '2025-01-01' and '2025-12-31' group by p.name",
    true,
  ],
  [
    'Wie viel Umsatz haben wir 2025 mit $c gemacht?',
    "select sum(amount_net) from orders where customer_id = $1 and day between '2025-01-01' and '2025-12-31'",
    true,
  ],
  ['Wie viele Bestellungen hat $c?', "select count(*) from orders where customer_id = $1 and day <= '$d'", true],
  [
    'Wer hat im März $p gekauft?',
    "select c.name, max(o.day), count(distinct o.id), sum(l.amount) from order_lines l join orders o on o.id = l.order_id join customers c on c.id = o.customer_id where l.product_id = $2 and o.day between '2026-03-01' and '2026-03-31' group by c.name order by c.name",
    true,
  ],
  [
    'Wer hat 2024 $p gekauft, aber 2025 nicht?',
    "select c.name, max(o.day), count(distinct o.id), sum(l.amount) from order_lines l join orders o on o.id = l.order_id join customers c on c.id = o.customer_id where l.product_id = $2 and o.day between '2024-01-01' and '2024-12-31' and not exists (select 1 from orders o2 join order_lines l2 on l2.order_id = o2.id where o2.customer_id = c.id and l2.product_id = $2 and o2.day between '2025-01-01' and '2025-12-31') group by c.name",
    true,
  ],
  [
    'Wie viele Stück $p haben wir 2025 verkauft?',
    "select sum(l.quantity) from order_lines l join orders o on o.id = l.order_id where l.product_id = $2 and o.day between '2025-01-01' and '2025-12-31'",
    true,
  ],
  [
    'Hat $c jemals $p gekauft?',
    'select o.number, o.day, c.name, o.amount_net, sum(l.quantity) from orders o join customers c on c.id = o.customer_id join order_lines l on l.order_id = o.id where o.customer_id = $1 and l.product_id = $2 group by o.id, c.name order by o.day desc',
    true,
  ],
  [
    'Was wird oft zusammen mit $p gekauft?',
    'select p.name, count(*) as n from order_lines a join order_lines b on b.order_id = a.order_id and b.product_id <> a.product_id join products p on p.id = b.product_id where a.product_id = $2 group by p.name order by n desc limit 10',
    true,
  ],
  [
    'Wie hoch war der Umsatz im März?',
    "select sum(amount_net) from orders where day between '2026-03-01' and '2026-03-31'",
    false,
  ],
  [
    'Top 5 Kunden nach Umsatz 2025',
    "select c.name, sum(o.amount_net) as s from orders o join customers c on c.id = o.customer_id where o.day between '2025-01-01' and '2025-12-31' group by c.id order by s desc limit 5",
    false,
  ],
  [
    'Top 5 Produkte nach Umsatz 2025',
    "select p.name, sum(l.amount) as s from orders o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id where o.day between '2025-01-01' and '2025-12-31' group by p.id order by s desc limit 5",
    false,
  ],
  [
    'Welche Kunden haben seit Januar nichts bestellt?',
    "select c.name, (select max(day) from orders o where o.customer_id = c.id and o.day <= '$d') from customers c where not exists (select 1 from orders o where o.customer_id = c.id and o.day >= '2026-01-01' and o.day <= '$d') order by c.name",
    false,
  ],
  [
    'Umsatz pro Monat 2025',
    "select to_char(day, 'YYYY-MM') as m, sum(amount_net) from orders where day between '2025-01-01' and '2025-12-31' group by m order by m",
    false,
  ],
  [
    'Was war in Bestellung 150000?',
    "select o.number, o.day, c.name, t.name, o.shipped_day, o.shipper, o.freight, o.amount_net, p.name, l.quantity, l.amount, l.discount from orders o join customers c on c.id = o.customer_id left join teammates t on t.id = o.taken_by_id join order_lines l on l.order_id = o.id join products p on p.id = l.product_id where o.number = '150000'",
    true,
  ],
];

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function timed(pool: pg.Pool, text: string, values: unknown[]): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 9; run++) {
    const begun = performance.now();
    await pool.query(text, values);
    times.push(performance.now() - begun);
  }
  return median(times);
}

async function benchScale(url: string): Promise<void> {
  const database = await openDatabase({ url, dataDir: '', purpose: 'bench' });
  const { pool } = database;
  console.log(`filling ${customers} customers, ${customers * 10} orders, ${customers * 30} lines …`);
  for (const statement of FILL.replaceAll('$customers', String(customers)).split(';'))
    if (statement.trim()) await pool.query(statement);
  const begun = performance.now();
  const catalog = await readCatalog(pool);
  console.log(`names read and indexed: ${Math.round(performance.now() - begun)} ms`);
  const kinds = await queryKinds();
  const customer = (await pool.query('select id, name from customers where id = $1', [Math.floor(customers / 3)]))
    .rows[0];
  const product = (await pool.query('select id, name from products where id = 777')).rows[0];
  const parses: number[] = [];
  console.log('ratio to SQL by hand    compiled ms   by hand ms   lines read whole   question');
  for (const [template, hand, single] of PAIRS) {
    const text = template.replaceAll('$c', customer.name).replaceAll('$p', product.name);
    const input = {
      text,
      asOf: TODAY,
      catalog,
      kinds,
      orderNumbers: new Set(['150000']),
      asker: null,
      earlier: null,
      language: readLanguage(text, 'de'),
      settings: { fiscalStart: 1 },
    } as const;
    let parsed = parseQuestion(input);
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      parsed = parseQuestion(input);
      parses.push(performance.now() - start);
    }
    if (parsed.kind !== 'query') {
      console.log(`NOT READ: ${text} (${parsed.kind})`);
      continue;
    }
    const kind = kinds.find(({ name }) => name === parsed.query.kind) as QueryKind<unknown>;
    const compiled = kind.statement(kind.params.parse(parsed.query.params), TODAY);
    const used = [customer.id, product.id];
    const handSql = hand.replaceAll('$d', TODAY).replaceAll('$1', String(used[0])).replaceAll('$2', String(used[1]));
    const [ours, theirs] = [await timed(pool, compiled.text, compiled.values), await timed(pool, handSql, [])];
    const explained = await pool.query(`explain ${compiled.text}`, compiled.values);
    const whole = JSON.stringify(explained.rows).includes('Seq Scan on order_lines');
    console.log(
      `${(ours / theirs).toFixed(2).padStart(8)}${ours.toFixed(1).padStart(26)}${theirs.toFixed(1).padStart(13)}${(whole ? (single ? 'YES' : 'yes') : 'no').padStart(19)}   ${text}`,
    );
  }
  console.log(
    `reading a question: median ${median(parses).toFixed(2)} ms, slowest ${Math.max(...parses).toFixed(1)} ms`,
  );
  await database.close();
}

async function benchAccuracy(url: string): Promise<void> {
  const database = await openDatabase({ url, dataDir: '', purpose: 'bench' });
  await runImport(database, {
    files: Object.entries(makeCompany()).map(([name, table]) => ({
      name: `${name}.csv`,
      bytes: Buffer.from(toCsv(table)),
    })),
  });
  const asked = await askAll(database.pool);
  console.log(`\n${report(asked)}`);
  for (const { outcome, text, why } of asked) if (outcome !== 'right') console.log(`${outcome}: ${text} (${why})`);
  await database.close();
}

const place = findPostgres();
if (!place) console.log('No PostgreSQL server and no binaries here: questions are not measured.');
else {
  const server = await startPostgres(place);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  for (const name of ['bench_scale', 'bench_company']) await client.query(`create database ${name}`);
  await client.end();
  const at = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  await benchAccuracy(at('bench_company'));
  await benchScale(at('bench_scale'));
  server.stop();
}
