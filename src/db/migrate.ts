import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';

const folder = new URL('../../prisma/migrations/', import.meta.url);

/**
 * Brings the database to the newest migration of prisma/migrations and returns the names just applied.
 * Each migration is one transaction together with its row in `_prisma_migrations` (Prisma's own format, so its tools
 * understand the database): a process killed half-way leaves nothing half-made, which Prisma's engine cannot promise.
 * Several instances may start at once: the first migrates, the others wait for it.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const known = await readApplied(pool);
  if (names.every((name) => known.has(name))) return [];

  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock(7826)');
    await client.query(bookkeeping);
    const applied = await readApplied(client);
    const missing = names.filter((name) => !applied.has(name)).sort();
    for (const name of missing) await apply(client, name);
    return missing;
  } finally {
    await client.query('select pg_advisory_unlock(7826)').catch(() => {});
    client.release();
  }
}

async function readApplied(client: pg.Pool | pg.PoolClient): Promise<Set<string>> {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') is not null as kept");
  if (!rows[0].kept) return new Set();
  const done = await client.query('select migration_name from _prisma_migrations where finished_at is not null');
  return new Set(done.rows.map((row) => row.migration_name as string));
}

async function apply(client: pg.PoolClient, name: string): Promise<void> {
  const sql = await readFile(new URL(`${name}/migration.sql`, folder), 'utf8');
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), createHash('sha256').update(sql).digest('hex'), name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** As Prisma creates it. */
const bookkeeping = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;
