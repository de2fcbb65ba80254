import { z } from 'zod';
import { UserError } from './lib/user-error.ts';

/** Where Slack is: the practice workspace on this machine, or a real workspace by socket or by HTTP. */
export type SlackConfig =
  | { mode: 'practice' }
  | { mode: 'socket'; botToken: string; appToken: string; apiUrl?: string }
  | { mode: 'http'; botToken: string; signingSecret: string; apiUrl?: string };

export interface Config {
  slack: SlackConfig;
  port: number;
  database: { url: string | null; dataDir: string };
  model: { apiKey: string; baseUrl?: string; name: string } | null;
  team: { timezone: string; holidays: string };
  digest: { channel: string | null; at: string };
  logLevel: string;
}

const text = z.string().trim().min(1).optional();

const Environment = z.object({
  SLACK_BOT_TOKEN: text.refine((token) => !token || token.startsWith('xoxb-'), 'must start with xoxb-'),
  SLACK_APP_TOKEN: text.refine((token) => !token || token.startsWith('xapp-'), 'must start with xapp-'),
  SLACK_SIGNING_SECRET: text,
  SLACK_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().trim().min(1).default('./data'),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: z.url().optional(),
  OPENAI_MODEL: text,
  TEAM_TIMEZONE: z.string().default('Europe/Berlin').refine(isTimeZone, 'is no IANA time zone, such as Europe/Berlin'),
  HOLIDAYS: z
    .string()
    .default('DE')
    .refine((region) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region), 'must read like DE, DE-BY or CH-ZH'),
  DIGEST_CHANNEL: text,
  DIGEST_AT: z
    .string()
    .default('08:00')
    .refine((at) => /^([01]\d|2[0-3]):[0-5]\d$/.test(at), 'must be a time such as 08:00'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: text,
});

type Settings = Record<string, string | undefined>;

/** What no single setting can tell. Looked at beside the single checks, so that every problem is named at once. */
function checkTogether(env: Settings): string[] {
  const problems: string[] = [];
  const wired = env.SLACK_APP_TOKEN ?? env.SLACK_SIGNING_SECRET;
  if (env.SLACK_BOT_TOKEN && !wired) problems.push('SLACK_APP_TOKEN is missing (or SLACK_SIGNING_SECRET for HTTP)');
  if (!env.SLACK_BOT_TOKEN && wired) problems.push('SLACK_BOT_TOKEN is missing');
  if (env.SLACK_APP_TOKEN && env.SLACK_SIGNING_SECRET) {
    problems.push('SLACK_SIGNING_SECRET goes without SLACK_APP_TOKEN: either Socket Mode or HTTP');
  }
  // A token of a real workspace must not be sent to somebody else's server by mistake.
  const foreign = env.SLACK_API_URL && !/^https:\/\/([a-z0-9-]+\.)*slack\.com\//.test(env.SLACK_API_URL);
  const practising = /^xoxb-(practice|test|dev)/.test(env.SLACK_BOT_TOKEN ?? '');
  if (foreign && env.SLACK_BOT_TOKEN && !practising && env.NODE_ENV === 'production') {
    problems.push('SLACK_API_URL is not Slack, and the token looks real: refused while NODE_ENV is production');
  }
  for (const name of Object.keys(env)) {
    if (name.startsWith('STAMMTISCH_')) problems.push(`${name} is no setting of Stammtisch`);
  }
  return problems;
}

/**
 * The settings of design.md §3, read once. An empty value counts as not set.
 * @throws UserError listing every problem at once, unknown `STAMMTISCH_*` names included.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const set: Settings = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = Environment.safeParse(set);
  const problems = [
    ...(read.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []),
    ...checkTogether(set),
  ];
  if (!read.data || problems.length > 0) {
    throw new UserError({
      de: `Diese Einstellungen stimmen nicht:\n  ${problems.join('\n  ')}`,
      en: `These settings need mending:\n  ${problems.join('\n  ')}`,
    });
  }
  const env = read.data;
  return Object.freeze({
    slack: slackConfig(env),
    port: env.PORT,
    database: { url: env.DATABASE_URL ?? null, dataDir: env.DATA_DIR },
    model: modelConfig(env),
    team: { timezone: env.TEAM_TIMEZONE, holidays: env.HOLIDAYS },
    digest: { channel: env.DIGEST_CHANNEL ?? null, at: env.DIGEST_AT },
    logLevel: env.LOG_LEVEL,
  });
}

type Env = z.infer<typeof Environment>;

function slackConfig(env: Env): SlackConfig {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  const apiUrl = env.SLACK_API_URL;
  if (botToken && appToken) return { mode: 'socket', botToken, appToken, apiUrl };
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret, apiUrl };
  return { mode: 'practice' };
}

/** Without a key or a model's name there is no model; without an address it is OpenAI's own. */
function modelConfig(env: Env): Config['model'] {
  if (!env.OPENAI_API_KEY || !env.OPENAI_MODEL) return null;
  return { apiKey: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL, name: env.OPENAI_MODEL };
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
