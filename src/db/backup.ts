import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type pg from 'pg';
import { UserError } from '#src/lib/user-error.ts';

const format = 'stammtisch-backup-1';
const batch = 1000;

/**
 * Writes the whole record as of one moment into a gzipped file of JSON lines: a header, then a line per row.
 * The same file restores into the embedded database and into a server. Returns the number of rows.
 */
export async function writeBackup(pool: pg.Pool, file: string): Promise<number> {
  const client = await pool.connect();
  let rows = 0;
  try {
    await client.query('begin isolation level repeatable read read only');
    const tables = await parentsFirst(client, await listTables(client));
    async function* lines() {
      yield `${JSON.stringify({ format, migrations: await listMigrations(client) })}\n`;
      for (const table of tables) {
        await client.query(`declare all_rows no scroll cursor for select to_json(t) as row from "${table}" t`);
        for (;;) {
          const { rows: found } = await client.query(`fetch ${batch} from all_rows`);
          if (found.length === 0) break;
          rows += found.length;
          for (const { row } of found) yield `${JSON.stringify({ table, row })}\n`;
        }
        await client.query('close all_rows');
      }
    }
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file, { mode: 0o600 }));
    return rows;
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

/**
 * Reads a backup into an empty database, all or nothing, and returns the number of rows.
 * @throws UserError when the database holds anything, or the file is no backup or of a newer version.
 */
export async function readBackup(pool: pg.Pool, file: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const tables = await listTables(client);
    await insistOnEmpty(client, tables);
    const lines = createInterface({
      input: createReadStream(file).pipe(createGunzip()),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    let rows = -1;
    let table = '';
    let waiting: unknown[] = [];
    for await (const line of lines) {
      const entry = JSON.parse(line);
      if (rows++ < 0) {
        insistOnFormat(entry, await listMigrations(client), file);
        continue;
      }
      // Colleagues refer to later colleagues (a boss entered after the team), so that small table goes in at once.
      const full = waiting.length >= batch && table !== 'teammates';
      if (entry.table !== table || full) {
        await insert(client, table, waiting);
        waiting = [];
        table = entry.table;
      }
      waiting.push(entry.row);
    }
    await insert(client, table, waiting);
    await restartSequences(client);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw notABackup(file);
    throw error;
  } finally {
    client.release();
  }
}

async function insert(client: pg.PoolClient, table: string, rows: unknown[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(`insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`, [
    JSON.stringify(rows),
  ]);
}

async function listTables(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query(
    `select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`,
  );
  return rows.map((row) => row.tablename);
}

async function listMigrations(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query(
    'select migration_name from _prisma_migrations where finished_at is not null order by 1',
  );
  return rows.map((row) => row.migration_name);
}

async function insistOnEmpty(client: pg.PoolClient, tables: string[]): Promise<void> {
  for (const table of tables) {
    const { rowCount } = await client.query(`select 1 from "${table}" limit 1`);
    if (rowCount) {
      throw new UserError({
        de: 'Zurückgespielt wird nur in eine leere Datenbank. Setze DATA_DIR (oder DATABASE_URL) auf eine neue.',
        en: 'A backup is restored into an empty database only. Set DATA_DIR (or DATABASE_URL) to a new one.',
      });
    }
  }
}

function insistOnFormat(header: { format?: string; migrations?: string[] }, known: string[], file: string): void {
  if (header.format !== format) throw notABackup(file);
  const newer = header.migrations?.filter((name) => !known.includes(name)) ?? [];
  if (newer.length > 0) {
    throw new UserError({
      de: 'Diese Sicherung stammt von einer neueren Fassung von Stammtisch. Aktualisiere zuerst.',
      en: 'This backup was made by a newer Stammtisch. Update first.',
    });
  }
}

function notABackup(file: string): UserError {
  return new UserError({
    de: `${file} ist keine Sicherung von Stammtisch.`,
    en: `${file} is no backup of Stammtisch.`,
  });
}

/** Tables in an order in which every reference finds its row already there. */
async function parentsFirst(client: pg.PoolClient, tables: string[]): Promise<string[]> {
  const { rows } = await client.query(
    `select conrelid::regclass::text as child, confrelid::regclass::text as parent
     from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const order: string[] = [];
  const visit = (table: string) => {
    if (order.includes(table)) return;
    for (const { child, parent } of rows) if (child.replaceAll('"', '') === table) visit(parent.replaceAll('"', ''));
    order.push(table);
  };
  for (const table of tables) visit(table);
  return order;
}

/** New rows must not take the ids of restored ones. */
async function restartSequences(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query(
    `select table_name, pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
     from information_schema.columns where table_schema = 'public' and column_default like 'nextval%'`,
  );
  for (const { table_name, sequence } of rows) {
    await client.query(`select setval($1, (select coalesce(max(id), 0) + 1 from "${table_name}"), false)`, [sequence]);
  }
}
