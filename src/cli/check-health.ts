import { accessSync, constants, mkdirSync } from 'node:fs';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from '#src/config.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { UserError } from '#src/lib/user-error.ts';
import { completeJson } from '#src/llm/complete-json.ts';
import { createLlm } from '#src/llm/openai.ts';
import { askWhoWeAre } from '#src/slack/ask-who-we-are.ts';

export interface Finding {
  what: string;
  ok: boolean;
  /** what was found, or what to do next */
  word: string;
}

/** Looks at everything a start needs, one after another, and never stops at the first fault. */
export async function checkHealth(config: Config, log: Logger): Promise<Finding[]> {
  return [
    await look('Node', async () => nodeVersion()),
    await look('data directory', async () => dataDirectory(config)),
    await look('database', () => database(config)),
    await look('Slack', () => slack(config)),
    await look('model', () => model(config, log)),
    await look('digest', async () =>
      config.digest.channel
        ? `${config.digest.channel} at ${config.digest.at}`
        : `no DIGEST_CHANNEL set; ${config.digest.at}`,
    ),
  ];
}

async function look(what: string, find: () => Promise<string>): Promise<Finding> {
  try {
    return { what, ok: true, word: await find() };
  } catch (error) {
    return { what, ok: false, word: error instanceof UserError ? error.text.en : String(error) };
  }
}

function nodeVersion(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new UserError({
      de: 'Node 20.19 oder neuer wird gebraucht.',
      en: `Node ${process.versions.node} is too old: 20.19 or newer is needed.`,
    });
  }
  return process.versions.node;
}

function dataDirectory({ database }: Config): string {
  if (database.url) return 'not needed, DATABASE_URL is set';
  mkdirSync(database.dataDir, { recursive: true });
  accessSync(database.dataDir, constants.R_OK | constants.W_OK);
  return database.dataDir;
}

async function database(config: Config): Promise<string> {
  const opened = await openDatabase({ ...config.database, purpose: 'doctor' });
  const { rows } = await opened.pool.query(
    `select split_part(version(), ' ', 2) as version, (select count(*) from customers) as customers, (select count(*) from orders) as orders`,
  );
  await opened.close();
  const [{ version, customers, orders }] = rows;
  return `PostgreSQL ${version}, ${customers} customers, ${orders} orders`;
}

async function slack({ slack }: Config): Promise<string> {
  if (slack.mode === 'practice') return 'no token set: the practice workspace';
  const { team, user } = await askWhoWeAre(slack.botToken, slack.apiUrl);
  return `${user} in ${team} (${slack.mode === 'socket' ? 'Socket Mode' : 'HTTP'})`;
}

async function model({ model }: Config, log: Logger): Promise<string> {
  if (!model) return 'none set: the parser and the templates do the work';
  const task = {
    name: 'doctor',
    system: 'Answer in JSON.',
    user: '{"ok": true}',
    schema: z.object({ ok: z.boolean() }),
  };
  const answer = await completeJson(createLlm({ model, log }), task);
  if (!answer)
    throw new UserError({
      de: `${model.name} antwortet nicht.`,
      en: `${model.name} does not answer; check OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL.`,
    });
  return `${model.name} answers`;
}
