import pino, { type Logger } from 'pino';
import { type Config, readConfig } from '#src/config.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { type Day, dayOf } from '#src/lib/time.ts';
import { createLlm } from '#src/llm/openai.ts';
import type { World } from '#src/world.ts';

export interface OpenWorld {
  world: World;
  close(): Promise<void>;
}

/**
 * Opens the world for a verb: settings, database, model. With `asOf` the clock stands at noon of that day, so that
 * "today" is that day in every time zone the team may have.
 */
export async function openWorld(purpose: string, asOf?: Day): Promise<OpenWorld> {
  const config = readConfig();
  const log = createLog(config);
  const database = await openDatabase({ ...config.database, purpose });
  const now = () => (asOf ? new Date(`${asOf}T12:00:00Z`) : new Date());
  const world: World = {
    db: database.db,
    pool: database.pool,
    llm: config.model && createLlm({ model: config.model, log }),
    now,
    today: () => dayOf(now(), config.team.timezone),
    log,
    config,
  };
  return { world, close: database.close };
}

/** Runs a verb in an open world and closes it whatever happens. */
export async function inWorld(
  purpose: string,
  asOf: Day | undefined,
  run: (world: World) => Promise<void>,
): Promise<void> {
  const { world, close } = await openWorld(purpose, asOf);
  try {
    await run(world);
  } finally {
    await close();
  }
}

/** Structured logs on stderr, so that stdout stays one document; tokens and customer data never appear. */
export function createLog(config: Config): Logger {
  return pino({ level: config.logLevel, redact: { paths: redacted, censor: '…' } }, pino.destination(2));
}

const redacted = [
  'token',
  'appToken',
  'botToken',
  'apiKey',
  'authorization',
  'text',
  'name',
  'email',
  'phone',
  'customer',
  'contact',
].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
