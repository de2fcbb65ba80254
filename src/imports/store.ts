import type { PoolClient } from 'pg';
import type { Text } from '#src/lib/user-error.ts';
import type { Records, TableKind } from './importer.ts';

/** What one file did to one table. */
export interface Counts {
  created: number;
  changed: number;
  unchanged: number;
}

/** A row that could not be taken: where it stands, why, and what it held. */
export interface Rejected {
  file: string;
  line: number;
  reason: Text;
  row: Record<string, string>;
}

type Column = readonly [name: string, type: string];

/** The columns of each staging table beside line and extra; the key first. */
const STAGES: Record<TableKind, readonly Column[]> = {
  employees: columns(
    'number name name_key first_name last_name email title city country hire_day:date boss_ref boss_key',
  ),
  customers: columns(
    'number name name_key street city city_key region postal_code country country_code phone email credit_limit:numeric(16,2) currency segment language formality since_day:date owner_ref owner_key contact_name contact_key contact_salutation contact_title contact_email contact_phone contact_birthday:date',
  ),
  products: columns(
    'number name name_key category category_key supplier supplier_key list_price:numeric(16,4) currency stock:numeric(16,3) unit discontinued:boolean',
  ),
  orders: columns(
    'number customer_ref customer_name customer_key taken_ref taken_key day:date required_day:date shipped_day:date status status_text shipper freight:numeric(16,2) amount_gross:numeric(16,2) amount_net:numeric(16,2) currency ship_name ship_street ship_city ship_country comment',
  ),
  'order-lines': columns(
    'order_ref line_no:int product_ref product_name product_key quantity:numeric(16,3) unit_price:numeric(16,6) discount:numeric(7,6) amount:numeric(16,4)',
  ),
};

const RECORD_OF = {
  employees: 'employee',
  customers: 'customer',
  products: 'product',
  orders: 'order',
  'order-lines': 'line',
} as const satisfies Record<TableKind, keyof Records>;

/** The name of the staging table in which one file's rows for one table wait. */
export function stageName(file: number, table: TableKind): string {
  return `import_${file}_${table.replace('-', '_')}`;
}

/** Makes the staging tables of a file; they vanish with the transaction. */
export async function createStages(client: PoolClient, file: number, tables: readonly TableKind[]): Promise<void> {
  for (const table of tables) {
    const list = STAGES[table].map(([name, type]) => `${name} ${type}`).join(', ');
    await client.query(
      `create temp table ${stageName(file, table)} (line int, ${list}, extra jsonb, ref_id int, other_id int) on commit drop`,
    );
  }
}

/** Writes a batch of rows into a file's staging tables, one statement per table. */
export async function fillStages(
  client: PoolClient,
  file: number,
  tables: readonly TableKind[],
  batch: readonly { line: number; records: Records; extra: Record<string, string> | null }[],
): Promise<void> {
  for (const table of tables) {
    const key = RECORD_OF[table];
    const rows = batch.flatMap(({ line, records, extra }) => {
      const record = records[key];
      return record ? [{ line, ...record, extra: table === tables[0] ? extra : null }] : [];
    });
    if (rows.length === 0) continue;
    const list = STAGES[table].map(([name, type]) => `${name} ${type}`).join(', ');
    const names = `line, ${STAGES[table].map(([name]) => name).join(', ')}, extra`;
    await client.query(
      `insert into ${stageName(file, table)} (${names}) select ${names} from json_to_recordset($1::json) as row(line int, ${list}, extra jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}

/**
 * Keeps the first row of each key. Later rows that say the same go silently; those that say something else come back.
 * @param key a column list, such as `number` or `ref_id, line_no`
 */
export async function rejectRepeats(
  client: PoolClient,
  stage: string,
  table: TableKind,
  key: string,
): Promise<RepeatedRow[]> {
  // Sorting every row to find that none repeats would cost more than all the rest.
  const repeated = await client.query(`select 1 from ${stage} group by ${key} having count(*) > 1 limit 1`);
  if (repeated.rowCount === 0) return [];
  const compared = STAGES[table].map(([name]) => name).filter((name) => !name.startsWith('contact_'));
  const content = `row(${compared.join(', ')})`;
  const { rows } = await client.query<RepeatedRow>(
    `with numbered as (
       select ctid as place, line, ${content} as content, row_number() over same_key as nth,
         first_value(line) over same_key as first, first_value(${content}) over same_key as first_content
       from ${stage} window same_key as (partition by ${key} order by line)
     ), gone as (
       delete from ${stage} s using numbered n where s.ctid = n.place and n.nth > 1
       returning n.line, n.first, n.content is distinct from n.first_content as differs
     )
     select line, first from gone where differs order by line`,
  );
  return rows;
}

/** A row whose key stood in the file before, in line `first`. */
export interface RepeatedRow {
  line: number;
  first: number;
}

function columns(list: string): Column[] {
  return list.split(' ').map((entry) => {
    const [name = '', type = 'text'] = entry.split(':');
    return [name, type] as const;
  });
}
