import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import { UserError } from '#src/lib/user-error.ts';

test('nothing set means the practice workspace with the embedded database', () => {
  const config = readConfig({});

  expect(config.slack).toEqual({ mode: 'practice' });
  expect(config.database).toEqual({ url: null, dataDir: './data' });
  expect(config.model).toBeNull();
  expect(config.digest).toEqual({ channel: null, at: '08:00' });
});

test('an empty setting counts as not set', () => {
  expect(readConfig({ DIGEST_AT: '', PORT: ' ' })).toMatchObject({ port: 3000, digest: { at: '08:00' } });
});

test('two tokens mean Socket Mode, a signing secret means HTTP', () => {
  expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack.mode).toBe('socket');
  expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' }).slack.mode).toBe('http');
});

test('a model needs a key and a name', () => {
  expect(readConfig({ OPENAI_API_KEY: 'k' }).model).toBeNull();
  expect(readConfig({ OPENAI_MODEL: 'm' }).model).toBeNull();
  expect(
    readConfig({ OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'http://localhost:11434/v1' }).model,
  ).toEqual({
    apiKey: 'k',
    name: 'm',
    baseUrl: 'http://localhost:11434/v1',
  });
});

test('every problem is named at once', () => {
  const problems = refusal({
    SLACK_BOT_TOKEN: 'abc',
    PORT: 'many',
    TEAM_TIMEZONE: 'Lübeck',
    HOLIDAYS: 'Bavaria',
    DIGEST_AT: '8 Uhr',
    DATABASE_URL: 'mysql://x',
    STAMMTISCH_COLOUR: 'blue',
  });

  for (const name of [
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'PORT',
    'TEAM_TIMEZONE',
    'HOLIDAYS',
    'DIGEST_AT',
    'DATABASE_URL',
    'STAMMTISCH_COLOUR',
  ]) {
    expect(problems).toContain(name);
  }
});

test('a real token is not sent to a foreign server in production', () => {
  const foreign = {
    SLACK_BOT_TOKEN: 'xoxb-123-456',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: 'http://elsewhere.example/api/',
  };

  expect(refusal({ ...foreign, NODE_ENV: 'production' })).toContain('SLACK_API_URL');
  expect(readConfig(foreign).slack).toMatchObject({ apiUrl: 'http://elsewhere.example/api/' });
});

test('.env.example lists exactly the settings that are read', () => {
  const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  const read = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+):/gm)].map((match) => match[1]);

  expect(listed.sort()).toEqual(read.filter((name) => name !== 'NODE_ENV').sort());
});

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof UserError) return error.text.en;
    throw error;
  }
  return '';
}
