/** A PostgreSQL server for the second run of the database tests: the one given, or the machine's own binaries. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

export interface PostgresServer {
  url: string;
  stop(): void;
}

/** Where a server can be had: a URL, a folder of binaries, or nowhere. */
export function findPostgres(): string | null {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort() : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return (
    folders.reverse().find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ??
    null
  );
}

/** Uses the server at a URL, or starts a throw-away one from a folder of binaries. */
export async function startPostgres(place: string): Promise<PostgresServer> {
  if (place.includes('://')) return { url: place, stop() {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'stammtisch-server-'));
  // PostgreSQL refuses to run as root; Debian's package brings the user it wants.
  const user = process.getuid?.() === 0 ? readUser('postgres') : null;
  if (user) chownSync(dataDir, user.uid, user.gid);
  execFileSync(join(place, 'initdb'), ['-D', dataDir, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync'], {
    ...user,
    cwd: dataDir,
    stdio: 'ignore',
  });
  const port = await freePort();
  const options = [
    '-D',
    dataDir,
    '-p',
    String(port),
    '-k',
    dataDir,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'fsync=off',
  ];
  const server = spawn(join(place, 'postgres'), options, { ...user, cwd: dataDir, stdio: 'ignore' });
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await answers(url);
  return {
    url,
    stop() {
      server.kill('SIGINT');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function readUser(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function answers(connectionString: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const client = new pg.Client({ connectionString });
    const open = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (open) return;
    await wait(100);
  }
  throw new Error('the PostgreSQL server for the tests did not start');
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
