import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { UserError } from '#src/lib/user-error.ts';
import { claimDataDir, type Owner, releaseDataDir } from './owner.ts';

export interface Embedded {
  host: string;
  port: number;
  /** Stops the database after other processes' connections have ended; nothing when another process owns it. */
  stop(): Promise<void>;
}

/**
 * Opens the embedded database of a data directory: as its owner, in a worker thread behind a private socket, or as a
 * guest of the process that owns it already (the command line works while the bot runs).
 * @throws UserError when a second bot is started on the directory, or the owner does not answer.
 */
export async function openEmbedded(dataDir: string, purpose: string): Promise<Embedded> {
  const place = await choosePlace();
  const mine: Owner = { pid: process.pid, purpose, host: place.host, port: place.port };
  const owner = claimDataDir(resolve(dataDir), mine);
  if (owner !== mine) {
    place.remove();
    return visit(owner, dataDir, purpose);
  }
  try {
    return await own(dataDir, place);
  } catch (error) {
    releaseDataDir(dataDir, process.pid);
    place.remove();
    throw error;
  }
}

interface Place {
  host: string;
  port: number;
  socketPath: string | null;
  remove(): void;
}

/** A folder only we may enter; where there are no Unix sockets, a free port on loopback. */
async function choosePlace(): Promise<Place> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort(), socketPath: null, remove() {} };
  const folder = mkdtempSync(join(tmpdir(), 'stammtisch-'));
  return {
    host: folder,
    port: 5432,
    socketPath: join(folder, '.s.PGSQL.5432'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A worker does not inherit its parent's TypeScript loader, so it registers its own before the real file is read. */
const startTypeScript = `
  const { workerData } = require('node:worker_threads');
  import(workerData.tsx).then(({ register }) => (register(), import(workerData.main)));
`;

async function own(dataDir: string, place: Place): Promise<Embedded> {
  const worker = new Worker(startTypeScript, {
    eval: true,
    execArgv: [],
    workerData: {
      tsx: pathToFileURL(
        createRequire(import.meta.url)
          .resolve('tsx/esm/api')
          .replace(/cjs$/, 'mjs'),
      ).href,
      main: new URL('./embedded-worker.ts', import.meta.url).href,
      dataDir: join(resolve(dataDir), 'postgres'),
      socketPath: place.socketPath,
      port: place.port,
    },
    // The engine prints its own notices; what matters comes back as an error.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  await answer(worker, 'ready');
  return {
    host: place.host,
    port: place.port,
    async stop() {
      await lastVisitorGone(worker);
      worker.postMessage('stop');
      await answer(worker, 'stopped');
      await worker.terminate();
      releaseDataDir(resolve(dataDir), process.pid);
      place.remove();
    },
  };
}

async function visit(owner: Owner, dataDir: string, purpose: string): Promise<Embedded> {
  if (purpose === 'start') {
    throw new UserError({
      de: `Das Datenverzeichnis ${dataDir} gehört gerade dem Prozess ${owner.pid} („stammtisch ${owner.purpose}“). Beende ihn zuerst, oder setze DATA_DIR auf ein anderes Verzeichnis.`,
      en: `The data directory ${dataDir} is in use by process ${owner.pid} ("stammtisch ${owner.purpose}"). Stop it first, or set DATA_DIR to another directory.`,
    });
  }
  const { host, port } = owner;
  for (let tries = 0; tries < 120; tries++) {
    const client = new pg.Client({ host, port, user: 'postgres', database: 'postgres' });
    const open = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (open) return { host, port, stop: async () => {} };
    await wait(250);
  }
  throw new UserError({
    de: `Die Datenbank in ${dataDir} gehört dem Prozess ${owner.pid}, aber er antwortet nicht. Beende ihn und versuche es noch einmal.`,
    en: `The database in ${dataDir} belongs to process ${owner.pid}, but it does not answer. Stop it and try again.`,
  });
}

/** Waits (30 s at most) until only our own pool's closing connections are left, so that no visitor loses its database. */
async function lastVisitorGone(worker: Worker): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    worker.postMessage('connections');
    const { connections } = await answer(worker, 'connections');
    if (connections === 0) return;
    await wait(100);
  }
}

type Message = { ready?: string; stopped?: boolean; connections?: number };

/** The worker's next message that carries `key`; its death is an error. */
function answer(worker: Worker, key: keyof Message): Promise<Message> {
  return new Promise((done, fail) => {
    const hear = (message: Message) => {
      if (!(key in message)) return;
      worker.off('message', hear).off('error', fail).off('exit', died);
      done(message);
    };
    const died = (code: number) => fail(new Error(`the embedded database stopped with code ${code}`));
    worker.on('message', hear).once('error', fail).once('exit', died);
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
