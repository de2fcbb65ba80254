import type { PoolClient } from 'pg';
import { loadFolder } from '#src/lib/load-folder.ts';
import { type Text, UserError } from '#src/lib/user-error.ts';
import type { World } from '#src/world.ts';
import { type Importer, newMemory, type TableKind } from './importer.ts';
import { readCells } from './read-cells.ts';
import { type Column, decideColumns, type File, type Hints, openTable, readRows, type Table } from './read-table.ts';
import { type FileReport, fileReport, type ImportReport } from './report.ts';
import { type Counts, createStages, fillStages, type Rejected } from './store.ts';
import { summarise } from './summary.ts';
import { deriveOwners, WRITE_ORDER, writeTable } from './write-tables.ts';

export interface ImportInput extends Hints {
  files: readonly File[];
  /** the same reading and writing, taken back at the end */
  dryRun?: boolean;
  /** the teammate who asked for it */
  byId?: number;
  /** who asked, for the audit log: a Slack user id or 'command-line' */
  actor?: string;
  /** one effect per key: a redelivered Slack event imports once */
  sourceKey?: string;
  /** called now and then with the number of rows read so far */
  onProgress?(rows: number): void;
}

const IMPORTERS = await loadFolder<Importer>(new URL('./importers/', import.meta.url));
const BATCH = 5_000;

/**
 * Reads files into the record: 1 recognise each table by its header, 2 decide its columns over all rows, 3 stage the
 * rows, 4 write what is new or differs, tables in an order that finds its references, 5 derive owners. All in one
 * transaction: a kill leaves nothing half. Null when `sourceKey` was imported before.
 * @throws UserError when a file is no table, or a column can be read two ways.
 */
export async function runImport(world: Pick<World, 'pool'>, input: ImportInput): Promise<ImportReport | null> {
  if (input.files.length === 0) throw new UserError({ de: 'Es fehlt eine Datei.', en: 'A file is missing.' });
  const tables = input.files.map((file) => openTable(file, IMPORTERS));
  const decided: Hints = {};
  const columns: Column[][] = [];
  for (const table of tables) columns.push(await decideColumns(table, input, decided));

  const client = await world.pool.connect();
  try {
    await client.query('begin');
    const report = await importTables(client, tables, columns, input);
    await client.query(report && !input.dryRun ? 'commit' : 'rollback');
    return report;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function importTables(
  client: PoolClient,
  tables: Table[],
  columns: Column[][],
  input: ImportInput,
): Promise<ImportReport | null> {
  // Two imports at once would each make the customers that the other is making.
  await client.query(`select pg_advisory_xact_lock(hashtext('stammtisch.import'))`);
  const importId = await beginImport(client, input);
  if (importId === null) return null;

  const rejected: Rejected[] = [];
  const files: FileReport[] = [];
  const progress = { rows: 0 };
  for (const [at, table] of tables.entries()) {
    const rows = await stageTable(client, at, table, columns[at] ?? [], rejected, (added) => {
      progress.rows += added;
      input.onProgress?.(progress.rows);
    });
    files.push(fileReport(table, columns[at] ?? [], rows));
  }

  const totals: Partial<Record<TableKind, Counts>> = {};
  for (const kind of WRITE_ORDER) {
    for (const [at, table] of tables.entries()) {
      if (!table.importer.tables.includes(kind)) continue;
      const written = await writeTable(client, kind, { file: at, present: table.present }, importId);
      totals[kind] = add(totals[kind], written);
      if (written.made?.created) {
        totals[written.made.table] = add(totals[written.made.table], {
          created: written.made.created,
          changed: 0,
          unchanged: 0,
        });
      }
      rejected.push(...(await withRows(table, written.rejected)));
    }
  }
  await deriveOwners(client);
  // The clock of today was fitted to the orders of before.
  if (totals.orders) await client.query(`delete from settings where key = 'rhythm.prior'`);

  const sum = Object.values(totals).reduce(add, { created: 0, changed: 0, unchanged: 0 });
  const report = {
    importId,
    dryRun: input.dryRun ?? false,
    files,
    tables: totals,
    ...sum,
    rejected,
    summary: summarise(totals, rejected.length),
  };
  await finishImport(client, report, input);
  return report;
}

async function stageTable(
  client: PoolClient,
  at: number,
  table: Table,
  columns: Column[],
  rejected: Rejected[],
  onRows: (rows: number) => void,
): Promise<number> {
  const { importer, present } = table;
  await createStages(client, at, importer.tables);
  const memory = newMemory();
  let batch: Parameters<typeof fillStages>[3][number][] = [];
  let rows = 0;
  async function flush() {
    await fillStages(client, at, importer.tables, batch);
    onRows(batch.length);
    batch = [];
  }
  for await (const raw of readRows(table)) {
    for (const { line, values } of raw) {
      const read = readCells(values, columns);
      const records = 'cells' in read ? importer.map(read.cells, memory, present) : read;
      if ('de' in records) rejected.push({ file: table.file.name, line, reason: records, row: rowOf(table, values) });
      else batch.push({ line, records, extra: 'extra' in read ? read.extra : null });
      if (batch.length >= BATCH) await flush();
    }
    rows += raw.length;
  }
  await flush();
  return rows;
}

/** The import's own row; null when its source was imported before. */
async function beginImport(client: PoolClient, input: ImportInput): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>(
    `insert into imports (by_id, files, source_key) values ($1, $2, $3)
     on conflict (source_key) do update set started_at = now() where imports.state = 'running' returning id`,
    [
      input.byId ?? null,
      JSON.stringify(input.files.map(({ name, bytes }) => ({ name, bytes: bytes.length }))),
      input.sourceKey ?? null,
    ],
  );
  return rows[0]?.id ?? null;
}

async function finishImport(client: PoolClient, report: ImportReport, input: ImportInput): Promise<void> {
  const { importId, created, changed, unchanged, rejected } = report;
  await client.query(
    `update imports set state = 'done', finished_at = now(), created = $2, changed = $3, unchanged = $4, rejected = $5, summary = $6 where id = $1`,
    [
      importId,
      created,
      changed,
      unchanged,
      rejected.length,
      JSON.stringify({ files: report.files, tables: report.tables }),
    ],
  );
  for (let at = 0; at < rejected.length; at += BATCH) {
    const rows = rejected
      .slice(at, at + BATCH)
      .map(({ file, line, reason, row }) => ({ file, line, de: reason.de, en: reason.en, row }));
    await client.query(
      `insert into rejected_rows (import_id, file, line, reason_de, reason_en, row)
       select $1, file, line, de, en, row from json_to_recordset($2::json) as r(file text, line int, de text, en text, row jsonb)`,
      [importId, JSON.stringify(rows)],
    );
  }
  await client.query(
    `insert into audit_log (actor, action, subject, subject_id, detail) values ($1, 'imports.run', 'import', $2, $3)`,
    [
      input.actor ?? 'command-line',
      String(importId),
      JSON.stringify({ created, changed, unchanged, rejected: rejected.length }),
    ],
  );
}

/** Rows that only the database could refuse are read again, so that a person gets them back as they were. */
async function withRows(table: Table, problems: readonly { line: number; reason: Text }[]): Promise<Rejected[]> {
  if (problems.length === 0) return [];
  const reasons = new Map(problems.map(({ line, reason }) => [line, reason]));
  const found: Rejected[] = [];
  for await (const rows of readRows(table)) {
    for (const { line, values } of rows) {
      const reason = reasons.get(line);
      if (reason) found.push({ file: table.file.name, line, reason, row: rowOf(table, values) });
    }
  }
  return found;
}

function rowOf(table: Table, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value, at) => [table.headers[at] ?? `column ${at + 1}`, value]));
}

function add(one: Counts | undefined, other: Counts): Counts {
  return {
    created: (one?.created ?? 0) + other.created,
    changed: (one?.changed ?? 0) + other.changed,
    unchanged: (one?.unchanged ?? 0) + other.unchanged,
  };
}
