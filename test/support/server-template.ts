/** Once per run: a migrated template database on a PostgreSQL server, from which every test file makes its own. */
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#src/db/open-database.ts';
import { findPostgres, startPostgres } from './postgres-server.ts';

const templateName = 'stammtisch_template';

export default async function setUp({ provide }: TestProject) {
  const server = await startPostgres(findPostgres() as string);
  await makeEmpty(server.url);
  const url = Object.assign(new URL(server.url), { pathname: `/${templateName}` }).href;
  const template = await openDatabase({ url, dataDir: '', purpose: 'test' });
  await template.close();
  provide('templateDir', '');
  provide('serverUrl', server.url);
  provide('templateName', templateName);
  return () => server.stop();
}

/** Databases of earlier runs go, a fresh empty template comes. */
async function makeEmpty(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(
    "select datname from pg_database where datname like 'stammtisch\\_test\\_%' or datname = $1",
    [templateName],
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.query(`create database ${templateName}`);
  await client.end();
}
