import type { PoolClient } from 'pg';
import type { Text } from '#src/lib/user-error.ts';
import type { TableKind } from './importer.ts';
import { type Counts, rejectRepeats, stageName } from './store.ts';

/** A file waiting in its staging tables. */
export interface Staged {
  file: number;
  /** the fields its header names: what a file does not tell is left as it is */
  present: ReadonlySet<string>;
}

/** What writing one file's rows for one table came to. */
export interface Written extends Counts {
  rejected: { line: number; reason: Text }[];
  /** customers or products that only this file's rows know, made under their number */
  made?: { table: TableKind; created: number };
}

interface Target {
  name: string;
  /** over the staging row `s`; the staging column of the same name unless given */
  value?: string;
  /** the field whose absence from the header leaves the column alone; none: an empty cell never erases what we know */
  field?: string;
  /** what a new row gets instead of null */
  otherwise?: string;
}

/** The order in which tables are written, so that each finds what it refers to, whatever the order of the files. */
export const WRITE_ORDER: readonly TableKind[] = ['employees', 'products', 'customers', 'orders', 'order-lines'];

/** Moves a file's staged rows into the record: only what is new or differs is written. */
export async function writeTable(
  client: PoolClient,
  table: TableKind,
  staged: Staged,
  importId: number,
): Promise<Written> {
  const stage = stageName(staged.file, table);
  await client.query(`analyze ${stage}`);
  if (table === 'employees') return writeEmployees(client, stage);
  if (table === 'products') return writeProducts(client, stage, staged);
  if (table === 'customers') return writeCustomers(client, stage);
  if (table === 'orders') return writeOrders(client, stage, staged, importId);
  return writeLines(client, stage, staged);
}

async function writeEmployees(client: PoolClient, stage: string): Promise<Written> {
  const rejected = await repeats(client, stage, 'employees', 'number');
  // A colleague known from Slack or from an order, but not yet by this number, is the same person.
  await client.query(
    `update teammates t set number = s.number from ${stage} s
     where (t.number is null or t.number = t.name) and (lower(t.email) = lower(s.email) or t.name_key = s.name_key)
       and not exists (select 1 from teammates o where o.number = s.number)`,
  );
  const counts = await upsert(client, 'teammates', stage, [
    { name: 'name' },
    { name: 'name_key' },
    { name: 'first_name', otherwise: `''` },
    { name: 'last_name', otherwise: `''` },
    ...['email', 'title', 'city', 'country', 'hire_day'].map((name) => ({ name })),
  ]);
  await findTeammates(client, stage, 'boss_ref', 'boss_key');
  const bosses = await client.query(
    `update teammates t set reports_to_id = s.other_id from ${stage} s
     where t.number = s.number and s.other_id is not null and s.other_id <> t.id and t.reports_to_id is distinct from s.other_id
     returning t.created_at = now() as made_now`,
  );
  const moved = bosses.rows.filter((row) => !row.made_now).length;
  return { ...counts, changed: counts.changed + moved, unchanged: counts.unchanged - moved, rejected };
}

async function writeProducts(client: PoolClient, stage: string, staged: Staged): Promise<Written> {
  const rejected = await repeats(client, stage, 'products', 'number');
  const counts = await upsert(
    client,
    'products',
    stage,
    [
      { name: 'name' },
      { name: 'name_key' },
      { name: 'category', field: 'category' },
      { name: 'category_key', field: 'category' },
      { name: 'supplier', field: 'supplier' },
      { name: 'supplier_key', field: 'supplier' },
      { name: 'list_price', field: 'list_price' },
      { name: 'stock', field: 'stock' },
      { name: 'unit', field: 'unit' },
      { name: 'discontinued', otherwise: 'false' },
      { name: 'currency', otherwise: `'EUR'` },
    ].filter((target) => has(staged, target)),
  );
  return { ...counts, rejected };
}

async function writeCustomers(client: PoolClient, stage: string): Promise<Written> {
  const contacts = `${stage}_contacts`;
  // A customer may fill several rows, one for each of its contacts.
  await client.query(
    `create temp table ${contacts} on commit drop as
     select distinct on (number, contact_key) *, line = min(line) over (partition by number) as first
     from ${stage} where contact_key is not null order by number, contact_key, line`,
  );
  await client.query(`analyze ${contacts}`);
  const rejected = await repeats(client, stage, 'customers', 'number');
  await findTeammates(client, stage, 'owner_ref', 'owner_key');
  const counts = await upsert(client, 'customers', stage, [
    { name: 'name' },
    { name: 'name_key' },
    ...['street', 'city', 'city_key', 'region', 'postal_code', 'country', 'country_code', 'phone', 'email'].map(
      (name) => ({ name }),
    ),
    ...['credit_limit', 'segment', 'language', 'formality', 'since_day'].map((name) => ({ name })),
    { name: 'currency', otherwise: `'EUR'` },
    { name: 'owner_id', value: 's.other_id' },
    { name: 'owner_derived', value: 'case when s.other_id is not null then false end', otherwise: 'false' },
  ]);
  const { rowCount } = await client.query(
    `insert into contacts as t (customer_id, name, name_key, salutation, title, email, phone, birthday, is_main)
     select c.id, s.contact_name, s.contact_key, s.contact_salutation, s.contact_title, s.contact_email, s.contact_phone, s.contact_birthday,
       s.first and not exists (select 1 from contacts o where o.customer_id = c.id and o.is_main)
     from ${contacts} s join customers c on c.number = s.number
     on conflict (customer_id, name_key) do update set
       name = excluded.name, salutation = coalesce(excluded.salutation, t.salutation), title = coalesce(excluded.title, t.title),
       email = coalesce(excluded.email, t.email), phone = coalesce(excluded.phone, t.phone), birthday = coalesce(excluded.birthday, t.birthday)
     where row(t.name, t.salutation, t.title, t.email, t.phone, t.birthday) is distinct from
       row(excluded.name, coalesce(excluded.salutation, t.salutation), coalesce(excluded.title, t.title),
         coalesce(excluded.email, t.email), coalesce(excluded.phone, t.phone), coalesce(excluded.birthday, t.birthday))`,
  );
  // Contacts are part of their customer: new ones of known customers make the customer a changed one.
  const moved = Math.min(counts.unchanged, Math.max(0, (rowCount ?? 0) - counts.created - counts.changed));
  return { ...counts, changed: counts.changed + moved, unchanged: counts.unchanged - moved, rejected };
}

async function writeOrders(client: PoolClient, stage: string, staged: Staged, importId: number): Promise<Written> {
  const rejected = await repeats(client, stage, 'orders', 'number');
  const made = { table: 'customers' as const, created: await findCustomers(client, stage) };
  await findTeammates(client, stage, 'taken_ref', 'taken_key');
  const counts = await upsert(
    client,
    'orders',
    stage,
    [
      { name: 'customer_id', value: 's.ref_id' },
      { name: 'day' },
      { name: 'status', value: 's.status::order_status' },
      { name: 'taken_by_id', value: 's.other_id' },
      { name: 'amount_gross', otherwise: '0' },
      { name: 'amount_net', otherwise: '0' },
      { name: 'currency', otherwise: `'EUR'` },
      { name: 'required_day', field: 'required' },
      { name: 'shipped_day', field: 'shipped' },
      { name: 'status_text', field: 'status' },
      ...['shipper', 'freight', 'ship_name', 'ship_street', 'ship_city', 'ship_country', 'comment'].map((name) => ({
        name,
        field: name,
      })),
    ].filter((target) => has(staged, target)),
    importId,
  );
  return { ...counts, rejected, made };
}

async function writeLines(client: PoolClient, stage: string, staged: Staged): Promise<Written> {
  await client.query(
    `update ${stage} s set ref_id = (select o.id from orders o where o.number = s.order_ref),
       other_id = (select p.id from products p where p.number = coalesce(s.product_ref, s.product_name))`,
  );
  const orphans = await client.query<{ line: number; order_ref: string }>(
    `delete from ${stage} where ref_id is null returning line, order_ref`,
  );
  const rejected = orphans.rows.map(({ line, order_ref }) => ({
    line,
    reason: { de: `Die Bestellung ${order_ref} ist nicht bekannt.`, en: `Order ${order_ref} is not known.` },
  }));
  const numbered = staged.present.has('line_no');
  const bare = await client.query(`select 1 from ${stage} where line_no is null limit 1`);
  if (bare.rowCount !== 0) {
    await client.query(
      `update ${stage} s set line_no = n.nth from (
         select ctid as place, row_number() over (partition by ref_id order by line) as nth from ${stage}
       ) n where s.ctid = n.place and s.line_no is null`,
    );
  }
  rejected.push(...(await repeats(client, stage, 'order-lines', 'ref_id, line_no')));
  const made = { table: 'products' as const, created: await findProducts(client, stage) };

  // Amounts that came from the lines follow the lines; amounts that the orders' own file gave stay.
  const sums = `${stage}_sums`;
  await client.query(
    `create temp table ${sums} on commit drop as
     select o.id from orders o
     left join lateral (select sum(l.amount) as amount from order_lines l where l.order_id = o.id) l on true
     where o.id in (select ref_id from ${stage}) and o.amount_net = round(coalesce(l.amount, 0), 2)`,
  );
  const amount = 'coalesce(s.amount, round(s.quantity * s.unit_price * (1 - coalesce(s.discount, 0)), 4), 0)';
  const price = 'coalesce(s.unit_price, round(s.amount / nullif(s.quantity, 0), 6), 0)';
  const values = `s.other_id, s.quantity, ${price}, coalesce(s.discount, 0), ${amount}`;
  const updated = await client.query(
    `update order_lines t set product_id = s.other_id, quantity = s.quantity, unit_price = ${price}, discount = coalesce(s.discount, 0),
       amount = ${amount}, extra = ${EXTRA}
     from ${stage} s where t.order_id = s.ref_id and t.line_no = s.line_no
       and row(t.product_id, t.quantity, t.unit_price, t.discount, t.amount, t.extra) is distinct from row(${values}, ${EXTRA})`,
  );
  const inserted = await client.query(
    `insert into order_lines (order_id, line_no, product_id, quantity, unit_price, discount, amount, extra)
     select s.ref_id, s.line_no, ${values}, s.extra from ${stage} s
     where not exists (select 1 from order_lines t where t.order_id = s.ref_id and t.line_no = s.line_no)`,
  );
  const dropped = numbered
    ? { rowCount: 0 }
    : await client.query(
        `delete from order_lines l using (select ref_id, max(line_no) as last from ${stage} group by ref_id) s
     where l.order_id = s.ref_id and l.line_no > s.last`,
      );
  await client.query(
    `update orders o set amount_net = l.net, amount_gross = l.gross,
       status = case when l.net < 0 and o.status_text is null then 'refunded' else o.status end
     from (select order_id, round(sum(amount), 2) as net, round(sum(quantity * unit_price), 2) as gross
           from order_lines where order_id in (select id from ${sums}) group by order_id) l
     where o.id = l.order_id and row(o.amount_net, o.amount_gross) is distinct from row(l.net, l.gross)`,
  );
  const total = await count(client, stage);
  const created = inserted.rowCount ?? 0;
  const changed = updated.rowCount ?? 0;
  return { created, changed: changed + (dropped.rowCount ?? 0), unchanged: total - created - changed, rejected, made };
}

/** A customer without an owner of its own belongs to whoever took its latest order. */
export async function deriveOwners(client: PoolClient): Promise<void> {
  await client.query(
    `update customers c set owner_id = l.taken_by_id, owner_derived = true
     from (select distinct on (customer_id) customer_id, taken_by_id from orders
           where taken_by_id is not null order by customer_id, day desc, id desc) l
     where c.id = l.customer_id and (c.owner_id is null or c.owner_derived)
       and row(c.owner_id, c.owner_derived) is distinct from row(l.taken_by_id, true)`,
  );
}

const EXTRA = `case when s.extra is null then t.extra else coalesce(t.extra, '{}'::jsonb) || s.extra end`;

function has(staged: Staged, target: Target): boolean {
  return target.field === undefined || staged.present.has(target.field);
}

async function upsert(
  client: PoolClient,
  table: string,
  stage: string,
  targets: readonly Target[],
  importId?: number,
): Promise<Counts> {
  const value = (target: Target) => target.value ?? `s.${target.name}`;
  const kept = (target: Target) => (target.field ? value(target) : `coalesce(${value(target)}, t.${target.name})`);
  const names = [...targets.map(({ name }) => name), 'extra'];
  const next = [...targets.map(kept), EXTRA];
  const mark = importId === undefined ? '' : `, import_id = ${importId}`;
  const updated = await client.query(
    `update ${table} t set ${names.map((name, at) => `${name} = ${next[at]}`).join(', ')}${mark} from ${stage} s
     where t.number = s.number and row(${names.map((name) => `t.${name}`).join(', ')}) is distinct from row(${next.join(', ')})`,
  );
  const fresh = targets.map((target) =>
    target.otherwise ? `coalesce(${value(target)}, ${target.otherwise})` : value(target),
  );
  const inserted = await client.query(
    `insert into ${table} (number, ${names.join(', ')}${importId === undefined ? '' : ', import_id'})
     select s.number, ${[...fresh, 's.extra'].join(', ')}${importId === undefined ? '' : `, ${importId}`} from ${stage} s
     where not exists (select 1 from ${table} t where t.number = s.number) order by s.line`,
  );
  const created = inserted.rowCount ?? 0;
  const changed = updated.rowCount ?? 0;
  return { created, changed, unchanged: (await count(client, stage)) - created - changed };
}

async function repeats(client: PoolClient, stage: string, table: TableKind, key: string): Promise<Written['rejected']> {
  const rows = await rejectRepeats(client, stage, table, key);
  return rows.map(({ line, first }) => ({
    line,
    reason: {
      de: `Diese Nummer steht mit anderem Inhalt schon in Zeile ${first}.`,
      en: `This number stands in line ${first} already, with other content.`,
    },
  }));
}

/** Fills `other_id` with the colleague a number, name, last name or e-mail address means; makes who is not known yet. */
async function findTeammates(client: PoolClient, stage: string, ref: string, key: string): Promise<void> {
  const find = `with refs as (select distinct ${ref} as ref, ${key} as key from ${stage} where ${ref} is not null),
     found as (select r.ref, r.key, coalesce(
       (select t.id from teammates t where t.number = r.ref),
       (select case when count(*) = 1 then min(t.id) end from teammates t where t.name_key = r.key or lower(t.email) = lower(r.ref)),
       (select case when count(*) = 1 then min(t.id) end from teammates t where t.name_key like '% ' || r.key)) as id from refs r)`;
  await client.query(
    `${find} insert into teammates (number, name, name_key) select ref, ref, min(key) from found where id is null group by ref`,
  );
  await client.query(`${find} update ${stage} s set other_id = found.id from found where s.${ref} = found.ref`);
}

/** Fills `ref_id` with the order's customer, by number or by name; a customer only the orders know is made under its number. */
async function findCustomers(client: PoolClient, stage: string): Promise<number> {
  const byNumber = `update ${stage} s set ref_id = c.id from customers c
    where s.ref_id is null and c.number = coalesce(s.customer_ref, s.customer_name)`;
  await client.query(byNumber);
  await client.query(
    `update ${stage} s set ref_id = c.id from (select name_key, min(id) as id from customers group by name_key having count(*) = 1) c
     where s.ref_id is null and s.customer_ref is null and c.name_key = s.customer_key`,
  );
  const made = await client.query(
    `insert into customers (number, name, name_key)
     select distinct on (coalesce(customer_ref, customer_name)) coalesce(customer_ref, customer_name), coalesce(customer_name, customer_ref), customer_key
     from ${stage} where ref_id is null order by coalesce(customer_ref, customer_name), line`,
  );
  await client.query(byNumber);
  return made.rowCount ?? 0;
}

/** Fills `other_id` with the line's product, by number or by name; a product only the lines know is made under its number. */
async function findProducts(client: PoolClient, stage: string): Promise<number> {
  const byNumber = `update ${stage} s set other_id = p.id from products p
    where s.other_id is null and p.number = coalesce(s.product_ref, s.product_name)`;
  const unknown = await client.query(`select 1 from ${stage} where other_id is null limit 1`);
  if (unknown.rowCount === 0) return 0;
  await client.query(
    `update ${stage} s set other_id = p.id from (select name_key, min(id) as id from products group by name_key having count(*) = 1) p
     where s.other_id is null and s.product_ref is null and p.name_key = s.product_key`,
  );
  const made = await client.query(
    `insert into products (number, name, name_key)
     select distinct on (coalesce(product_ref, product_name)) coalesce(product_ref, product_name), coalesce(product_name, product_ref), product_key
     from ${stage} where other_id is null order by coalesce(product_ref, product_name), line`,
  );
  await client.query(byNumber);
  return made.rowCount ?? 0;
}

async function count(client: PoolClient, stage: string): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${stage}`);
  return rows[0]?.rows ?? 0;
}
