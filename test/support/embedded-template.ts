/** Once per run: a migrated embedded database that every test file copies, instead of initialising one of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#src/db/open-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** copy this folder, or … */
    templateDir: string;
    /** … make a database on this server from `templateName` */
    serverUrl: string;
    templateName: string;
  }
}

export default async function setUp({ provide }: TestProject) {
  const templateDir = mkdtempSync(join(tmpdir(), 'stammtisch-template-'));
  const template = await openDatabase({ url: null, dataDir: templateDir, purpose: 'test' });
  await template.close();
  provide('templateDir', templateDir);
  provide('serverUrl', '');
  provide('templateName', '');
  return () => rmSync(templateDir, { recursive: true, force: true });
}
