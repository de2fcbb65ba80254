import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ELEMENT_TYPES } from '#src/workspace/blocks/elements.ts';
import { surfacesByBlockType } from '#src/workspace/blocks/layout.ts';
import { readManifest } from '#src/workspace/manifest.ts';
import { METHODS } from '#src/workspace/methods/call.ts';
import { supportedTable } from '#src/workspace/supported.ts';
import { ownManifest } from '#test/support/workspace.ts';

const SRC = 'src';

/** The bot's own files: everything that talks to Slack, without the workspace and without the model. */
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('workspace') && !path.startsWith('llm'))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));

/** The client's own name for two methods in a row. */
const COMBINED: Record<string, string[]> = {
  'files.uploadV2': ['files.getUploadURLExternal', 'files.completeUploadExternal'],
};

const called = [
  ...new Set(
    files.flatMap(({ text }) =>
      [...text.matchAll(/\bclient\.((?:[a-z]+\.)+[a-zA-Z0-9]+)\(/g)].flatMap(
        (match) => COMBINED[match[1]!] ?? match[1]!,
      ),
    ),
  ),
];

/** Words that stand after `type:` in blocks without being blocks or elements. */
const PARTS = ['plain_text', 'mrkdwn', 'raw_text', 'raw_number', 'modal', 'home'];
const RICH_TEXT = /^(rich_text(_section|_list|_quote|_preformatted)?|text|user|channel|link|emoji|date|broadcast)$/;

describe('what the workspace supports', () => {
  it('stands in the table beside the code', async () => {
    await expect(supportedTable()).toMatchFileSnapshot('../../src/workspace/SUPPORTED.md');
  });

  it('includes every Web API method the bot calls', () => {
    const known = METHODS.map((method) => method.name);

    expect(called.length).toBeGreaterThan(5);
    expect(called.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('includes every block and element the bot builds', () => {
    const known = [...surfacesByBlockType().keys(), ...ELEMENT_TYPES, ...PARTS];
    const builders = files.filter(({ path }) => /^slack\/|card\.ts$|form\.ts$|modal\.ts$/.test(path));
    const built = builders.flatMap(({ text }) => [...text.matchAll(/\btype: '([a-z_]+)'/g)].map((match) => match[1]!));

    expect(built).toContain('section');
    expect(built.filter((type) => !known.includes(type) && !RICH_TEXT.test(type))).toEqual([]);
  });
});

describe('the manifest', () => {
  it('asks for a scope of every method the bot calls', () => {
    const scopes = readManifest(ownManifest()).oauth_config.scopes.bot;
    const missing = METHODS.filter((method) => called.includes(method.name) && method.scopes.length > 0)
      .filter((method) => !method.scopes.some((scope) => scopes.includes(scope)))
      .map((method) => `${method.name} needs ${method.scopes.join(' or ')}`);

    expect(missing).toEqual([]);
  });
});
