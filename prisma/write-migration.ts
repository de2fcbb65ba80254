/**
 * Prints the SQL that leads from an empty database to prisma/schema.prisma, made by Prisma's own engine as WebAssembly,
 * so that nothing is downloaded: `npm run db:sql`. What Prisma's schema cannot say is written by hand in 0002.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { openEmbedded } from '#src/db/embedded.ts';

const content = await readFile(new URL('schema.prisma', import.meta.url), 'utf8');
const dataDir = mkdtempSync(join(tmpdir(), 'stammtisch-schema-'));
const embedded = await openEmbedded(dataDir, 'schema');

const wasm = createRequire(import.meta.url)
  .resolve('@prisma/schema-engine-wasm')
  .replace(/\.js$/, '_bg.wasm');
const { instance } = await WebAssembly.instantiate(await readFile(wasm), { './schema_engine_bg.js': engine as never });
engine.__wbg_set_wasm(instance.exports);
(instance.exports.__wbindgen_start as () => void)();

const { host, port } = embedded;
const adapter = bindMigrationAwareSqlAdapterFactory(
  new PrismaPg({ host, port, user: 'postgres', database: 'postgres' }),
);
const schemaEngine = await engine.SchemaEngine.new({ datamodels: [['schema.prisma', content]] }, () => {}, adapter);
const { stdout } = await schemaEngine.diff({
  from: { tag: 'empty' },
  to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});
process.stdout.write(stdout ?? '');
schemaEngine.free();
rmSync(dataDir, { recursive: true });
process.exit();
