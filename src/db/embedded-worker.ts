/** The worker thread in which the embedded PostgreSQL runs, so that a heavy query never blocks the bot. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { DurableFS } from './durable-fs.ts';

interface Start {
  dataDir: string;
  /** a Unix socket's path, or null for loopback */
  socketPath: string | null;
  port: number;
}

const { dataDir, socketPath, port } = workerData as Start;
const extensions = { pg_trgm, unaccent, fuzzystrmatch };
const durable = [...PGlite.defaultStartParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync'];

// A new data directory is made with the plain file system: initdb's thousands of small writes need no fsync each.
if (!existsSync(join(dataDir, 'PG_VERSION'))) await (await PGlite.create({ dataDir })).close();

const db = await PGlite.create({ fs: new DurableFS(dataDir), extensions, startParams: durable });
const server = new PGLiteSocketServer({
  db,
  maxConnections: 100,
  ...(socketPath ? { path: socketPath } : { host: '127.0.0.1', port }),
});
await server.start();

parentPort?.on('message', async (message: 'connections' | 'stop') => {
  if (message === 'connections') return parentPort?.postMessage({ connections: server.getStats().activeConnections });
  await server.stop();
  await db.close();
  parentPort?.postMessage({ stopped: true });
});
parentPort?.postMessage({ ready: server.getServerConn() });
