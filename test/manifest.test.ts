import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readManifest } from '#src/workspace/manifest.ts';
import { METHODS } from '#src/workspace/methods/call.ts';
import { startTestBot, type TestBot } from '#test/support/bot.ts';

const manifest = readManifest(parse(readFileSync('manifest.yml', 'utf8')));
const { slash_commands, shortcuts, agent_view } = manifest.features;

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({ sample: false });
});
afterAll(() => bot.stop());

/** Events arrive under the name of their kind of conversation. */
function eventName(name: string): string {
  return name.startsWith('message.') ? 'message' : name;
}

test('every command of the code is in the manifest, and none is promised in vain', () => {
  expect(slash_commands.map(({ command }) => command).sort()).toEqual(bot.listen.names().commands.sort());
});

test('every shortcut of the code is in the manifest, and none is promised in vain', () => {
  expect(shortcuts.map(({ callback_id }) => callback_id).sort()).toEqual(bot.listen.names().shortcuts.sort());
});

test('every event of the code is in the manifest, and none is promised in vain', () => {
  const promised = new Set(manifest.settings.event_subscriptions.bot_events.map(eventName));

  expect([...promised].sort()).toEqual([...new Set(bot.listen.names().events)].sort());
});

test('what Slack shows of the app fits Slack’s limits', () => {
  expect(agent_view?.suggested_prompts.length).toBeLessThanOrEqual(4);
  expect(manifest.features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
});

test('the scopes cover every method of the Web API that the code calls', () => {
  const called = methodsCalled('src');
  const scopes = manifest.oauth_config.scopes.bot;
  const unknown = called.filter((name) => !METHODS.some((method) => method.name === name));
  const uncovered = METHODS.filter((method) => called.includes(method.name))
    .filter((method) => method.token === 'bot' && method.scopes.length > 0)
    .filter((method) => !method.scopes.some((scope) => scopes.includes(scope)));

  expect(called).toContain('chat.postMessage');
  expect(unknown).toEqual([]);
  expect(uncovered.map(({ name }) => name)).toEqual([]);
});

/** Method names as they stand in the code: `client.chat.postMessage(`. */
function methodsCalled(folder: string): string[] {
  const families = /\bclient\s*\.((?:assistant|auth|chat|conversations|files|reactions|users|views|agents)\.[\w.]+)\(/g;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('workspace') && !file.startsWith('llm'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(families)].map((match) => match[1] as string),
    );
  return [...new Set(names)];
}
