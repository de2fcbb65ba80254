/**
 * Who owns a data directory. Two processes writing one embedded database would corrupt it, so exactly one owns it,
 * named in `owner.json`; others connect to the owner's socket or say clearly why they cannot start.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Owner {
  pid: number;
  /** 'start' keeps running; any other verb ends soon */
  purpose: string;
  /** where the owner's database listens: a Unix socket's folder, or a port on loopback */
  host: string;
  port: number;
}

/**
 * Makes this process the owner, or returns the living owner.
 * A file left by a killed process is moved aside first: of several that try, only one rename succeeds.
 */
export function claimDataDir(dataDir: string, mine: Owner): Owner {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'owner.json');
  const draft = `${file}.${mine.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (;;) {
      try {
        // link() fails when the name exists: the claim is atomic and the file is never half written.
        linkSync(draft, file);
        return mine;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = readOwner(file);
      if (owner && isAlive(owner.pid)) return owner;
      moveAside(file, `${file}.stale.${mine.pid}`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Gives the directory back; harmless when it is no longer ours. */
export function releaseDataDir(dataDir: string, pid: number): void {
  const file = join(dataDir, 'owner.json');
  if (readOwner(file)?.pid === pid) rmSync(file, { force: true });
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

function moveAside(file: string, to: string): void {
  try {
    renameSync(file, to);
    rmSync(to, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
