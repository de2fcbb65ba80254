/**
 * The whole bot as it runs, for stories: the real Bolt over the practice workspace, a real PostgreSQL engine, and the
 * people of the practice company. Only the clock is ours to move.
 */
import { readFileSync } from 'node:fs';
import pino from 'pino';
import { parse } from 'yaml';
import { type Bot, startApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { type Day, dayOf } from '#src/lib/time.ts';
import type { Llm } from '#src/llm/llm.ts';
import { createSchedule, type Schedule } from '#src/schedule.ts';
import { type StartedWorkspace, startWorkspace } from '#src/workspace/start-workspace.ts';
import type { World } from '#src/world.ts';
import { sampleCast } from '../../prisma/sample/colleagues.ts';
import { loadSample } from '../../prisma/sample/load-sample.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

export interface TestBot {
  world: Bot['world'];
  listen: Bot['listen'];
  workspace: StartedWorkspace;
  database: TestDatabase;
  schedule: Schedule;
  stop(): Promise<void>;
}

export interface TestBotOptions {
  /** the practice company as of `now`; false leaves the record empty */
  sample?: boolean;
  /** where the workspace's clock stands; a Friday by default */
  now?: string;
  environment?: Record<string, string>;
  llm?: Llm | null;
}

/** Starts the bot on a database and port of its own. */
export async function startTestBot({
  sample = true,
  now = '2026-11-20T10:00:00Z',
  environment = {},
  llm = null,
}: TestBotOptions = {}): Promise<TestBot> {
  const database = await openTestDatabase();
  const config = readConfig({ DIGEST_CHANNEL: 'sales', ...environment });
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  const workspace = await startWorkspace({ port: 0, manifest, cast: sampleCast(), respondWithin: 20_000 });
  workspace.clock.move(new Date(now));
  const today = (): Day => dayOf(workspace.clock.now(), config.team.timezone);
  if (sample) await loadSample(database, today());
  const world: World = {
    db: database.db,
    pool: database.pool,
    llm,
    now: () => workspace.clock.now(),
    today,
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    config,
  };
  const { apiUrl, botToken, appToken } = workspace;
  const bot = await startApp(world, { apiUrl, botToken, appToken });
  const schedule = createSchedule(bot.world);
  return {
    world: bot.world,
    listen: bot.listen,
    workspace,
    database,
    schedule,
    async stop() {
      await bot.stop();
      await schedule.stop();
      await workspace.close();
      await database.close();
    },
  };
}
