import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { UserError } from '#src/lib/user-error.ts';
import { type Embedded, openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { PrismaClient } from './prisma/client.ts';

export type Db = PrismaClient;

export interface Database {
  db: Db;
  /** the same connections without Prisma: bulk reading and set-based writing */
  pool: pg.Pool;
  close(): Promise<void>;
}

export interface DatabasePlace {
  /** a server; without it the embedded database in `dataDir` */
  url: string | null;
  dataDir: string;
  /** the verb that opens it: 'start' insists on being the owner */
  purpose: string;
}

/**
 * Opens the database and brings it to the newest migration.
 * @throws UserError in one sentence when it cannot be reached, read or is owned by another bot.
 */
export async function openDatabase({ url, dataDir, purpose }: DatabasePlace): Promise<Database> {
  const embedded = url ? null : await openEmbedded(dataDir, purpose).catch((error) => refuse(error, dataDir));
  const pool = new pg.Pool(
    embedded
      ? { host: embedded.host, port: embedded.port, user: 'postgres', database: 'postgres', max: 10 }
      : { connectionString: url as string, max: 10 },
  );
  // A connection that dies while idle is replaced by the pool at the next query.
  pool.on('error', () => {});
  try {
    await pool.query('select 1').catch((error) => refuseServer(error, url));
    await migrate(pool);
  } catch (error) {
    await shut(pool, embedded);
    throw error;
  }
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    db,
    pool,
    async close() {
      await db.$disconnect();
      await shut(pool, embedded);
    },
  };
}

async function shut(pool: pg.Pool, embedded: Embedded | null): Promise<void> {
  await pool.end();
  await embedded?.stop();
}

function refuse(error: unknown, dataDir: string): never {
  if (error instanceof UserError) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  throw new UserError({
    de: `Die Datenbank in ${dataDir} lässt sich nicht öffnen (${reason}). Prüfe, ob das Verzeichnis les- und schreibbar ist, oder setze DATA_DIR.`,
    en: `The database in ${dataDir} cannot be opened (${reason}). Check that the directory can be read and written, or set DATA_DIR.`,
  });
}

function refuseServer(error: unknown, url: string | null): never {
  const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
  const where = url ? new URL(url).host : 'the embedded database';
  throw new UserError({
    de: `Die Datenbank auf ${where} ist nicht erreichbar (${reason}). Prüfe DATABASE_URL und ob der Server läuft.`,
    en: `The database at ${where} cannot be reached (${reason}). Check DATABASE_URL and that the server is running.`,
  });
}
