/**
 * A database for one test file: a copy of an embedded one that was migrated once, or, when TEST_DATABASE_URL names a
 * PostgreSQL server, a database of its own made there from a migrated template.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';

export interface TestDatabase extends Database {
  /** for a second process: what DATABASE_URL and DATA_DIR must be set to */
  environment: Record<string, string>;
  /** Empties every table; migrations stay. */
  empty(): Promise<void>;
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const server = inject('serverUrl');
  const dataDir = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  const url = server ? await copyOnServer(server) : null;
  if (!url) cpSync(inject('templateDir'), dataDir, { recursive: true });
  const database = await openDatabase({ url, dataDir, purpose: 'test' });
  return {
    ...database,
    environment: { DATA_DIR: dataDir, ...(url && { DATABASE_URL: url }) },
    empty: () => emptyTables(database.pool),
    async close() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function copyOnServer(server: string): Promise<string> {
  const name = `stammtisch_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name} template ${inject('templateName')}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function emptyTables(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    "select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'",
  );
  await pool.query(`truncate ${rows.map((row) => `"${row.tablename}"`).join(', ')} restart identity cascade`);
}
