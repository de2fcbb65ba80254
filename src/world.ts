import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Db } from './db/open-database.ts';
import type { Day } from './lib/time.ts';
import type { Llm } from './llm/llm.ts';
import type { Slack } from './slack/outbound.ts';

/** Everything outside that a verb may touch. */
export interface World {
  db: Db;
  /** the same database without Prisma, for bulk reading and set-based writing */
  pool: pg.Pool;
  /** null when no model is configured: the parser and the templates do the work */
  llm: Llm | null;
  /** the clock; in the practice workspace it can be moved */
  now(): Date;
  /** the team's calendar day */
  today(): Day;
  log: Logger;
  config: Config;
}

/** The world of the running bot, which can also speak in Slack. */
export interface BotWorld extends World {
  slack: Slack;
}
