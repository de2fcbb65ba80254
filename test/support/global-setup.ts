/** Once per run: a migrated template that every test file copies, instead of initialising a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#src/db/open-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    templateDir: string;
    templateName: string;
  }
}

export default async function setUp({ provide }: TestProject) {
  const serverUrl = process.env.TEST_DATABASE_URL ?? '';
  const templateDir = mkdtempSync(join(tmpdir(), 'stammtisch-template-'));
  const templateName = 'stammtisch_template';
  provide('serverUrl', serverUrl);
  provide('templateDir', templateDir);
  provide('templateName', templateName);
  console.log(serverUrl ? 'database: a PostgreSQL server' : 'database: embedded');
  if (serverUrl) await dropAll(serverUrl, templateName);
  const url = serverUrl ? Object.assign(new URL(serverUrl), { pathname: `/${templateName}` }).href : null;
  const template = await openDatabase({ url, dataDir: templateDir, purpose: 'test' });
  await template.close();
  return () => rmSync(templateDir, { recursive: true, force: true });
}

/** Databases of earlier runs go, a fresh empty template comes. */
async function dropAll(serverUrl: string, templateName: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query(
    "select datname from pg_database where datname like 'stammtisch\\_test\\_%' or datname = $1",
    [templateName],
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.query(`create database ${templateName}`);
  await client.end();
}
