import type { WebAPIPlatformError, WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { clientFor, refusal } from './client.ts';
import { ALL_SCOPES, testManifest } from './manifest.ts';

let practice: TestWorkspace;
let client: WebClient;

beforeAll(async () => {
  practice = await startTestWorkspace({ manifest: testManifest() });
  client = clientFor(practice);
});

afterAll(() => practice.close());

const refused = (method: string, args: Record<string, unknown> = {}, by = client) => refusal(by, method, args);
const post = (message: Record<string, unknown>) => refused('chat.postMessage', { channel: 'sales', ...message });

describe('tokens and scopes', () => {
  it('refuses calls without a token, with a wrong one, and of the wrong kind', async () => {
    expect(await refused('auth.test', {}, clientFor(practice, ''))).toBe('not_authed');
    expect(await refused('auth.test', {}, clientFor(practice, 'xoxb-wrong'))).toBe('invalid_auth');
    expect(await refused('auth.test', {}, clientFor(practice, practice.appToken))).toBe('not_allowed_token_type');
    expect(await refused('apps.connections.open', {})).toBe('not_allowed_token_type');
  });

  it('refuses methods it does not know', async () => {
    expect(await refused('chat.postCarrierPigeon', {})).toBe('unknown_method');
  });

  it('says which scope is missing and which there are', async () => {
    const poor = await startTestWorkspace({
      manifest: testManifest({ scopes: ALL_SCOPES.filter((one) => one !== 'reactions:write') }),
    });
    const call = clientFor(poor).reactions.add({ channel: 'C1', timestamp: '1.000000', name: 'eyes' });

    const error = await call.catch((thrown: WebAPIPlatformError) => thrown);
    await poor.close();

    expect(error).toMatchObject({ data: { error: 'missing_scope', needed: 'reactions:write' } });
  });

  it('needs the scope for the kind of place that is read', async () => {
    const poor = await startTestWorkspace({
      manifest: testManifest({ scopes: ALL_SCOPES.filter((one) => one !== 'groups:read') }),
    });
    const by = clientFor(poor);

    const answers = [
      await refused('conversations.info', { channel: 'C0LEADS000' }, by),
      await refused('conversations.info', { channel: 'C0SALES000' }, by),
    ];
    await poor.close();

    expect(answers).toEqual(['missing_scope', 'accepted']);
  });

  it('does not start with a manifest that subscribes without the scope', async () => {
    const manifest = testManifest({ scopes: ['chat:write', 'commands', 'assistant:write'], events: ['app_mention'] });

    await expect(startTestWorkspace({ manifest })).rejects.toThrow(/app_mention needs the scope app_mentions:read/);
  });
});

describe('places', () => {
  it('does not know channels that are not there or that the bot cannot see', async () => {
    expect(await refused('chat.postMessage', { channel: 'C404', text: 'x' })).toBe('channel_not_found');
    expect(await refused('chat.postMessage', { channel: 'C0BOARD000', text: 'x' })).toBe('channel_not_found');
  });

  it('does not post where it is not a member', async () => {
    expect(await refused('chat.postMessage', { channel: 'C0WATERCOOLER', text: 'x' })).toBe('not_in_channel');
    expect(await refused('conversations.history', { channel: 'C0WATERCOOLER' })).toBe('not_in_channel');
  });

  it('writes no direct messages to strangers and to people who left', async () => {
    const { id: left } = practice.person('alt');
    const { id: stranger } = practice.person('fremd');

    expect(await refused('conversations.open', { users: left })).toBe('user_disabled');
    expect(await refused('conversations.open', { users: stranger })).toBe('user_not_visible');
    expect(await refused('chat.postMessage', { channel: stranger, text: 'x' })).toBe('channel_not_found');
  });

  it('knows no person under a wrong id or address', async () => {
    expect(await refused('users.info', { user: 'U404' })).toBe('user_not_found');
    expect(await refused('users.lookupByEmail', { email: 'nobody@example.com' })).toBe('users_not_found');
  });
});

describe('messages', () => {
  it('needs words', async () => {
    expect(await post({})).toBe('no_text');
    expect(await post({ text: '  ' })).toBe('no_text');
    expect(await refused('chat.postMessage', { text: 'x' })).toBe(
      'invalid_arguments | missing required field: channel',
    );
  });

  it('refuses texts that are too long', async () => {
    const { ts } = await client.chat.postMessage({ channel: 'sales', text: 'short' });

    expect(await post({ text: 'x'.repeat(40_001) })).toBe('msg_too_long');
    expect(await post({ markdown_text: 'x'.repeat(12_001) })).toBe('msg_too_long');
    expect(await refused('chat.update', { channel: 'C0SALES000', ts, text: 'x'.repeat(4001) })).toBe('msg_too_long');
  });

  it('takes markdown_text only alone', async () => {
    expect(await post({ text: 'x', markdown_text: 'y' })).toBe('markdown_text_conflict');
  });

  it('changes and deletes only what is there and its own', async () => {
    const theirs = await practice.person('weber').says('mine', { in: 'sales' });
    const change = { channel: 'C0SALES000', ts: theirs.ts, text: 'yours' };

    expect(await refused('chat.update', change)).toBe('cant_update_message');
    expect(await refused('chat.delete', change)).toBe('cant_delete_message');
    expect(await refused('chat.update', { ...change, ts: '1.000000' })).toBe('message_not_found');
  });

  it('answers only in threads that exist, and not to an answer', async () => {
    const root = await client.chat.postMessage({ channel: 'sales', text: 'root' });
    const reply = await client.chat.postMessage({ channel: 'sales', text: 'reply', thread_ts: root.ts });

    expect(await post({ text: 'x', thread_ts: '1.000001' })).toBe('thread_not_found');
    expect(await post({ text: 'x', thread_ts: 'yesterday' })).toBe('invalid_thread_ts');
    expect(await post({ text: 'x', thread_ts: reply.ts })).toBe('cannot_reply_to_message');
  });

  it('whispers only to people in the channel', async () => {
    const whisper = (user: string) => refused('chat.postEphemeral', { channel: 'C0OPEN0000', user, text: 'psst' });

    expect(await whisper(practice.person('sommer').id)).toBe('user_not_in_channel');
    expect(await whisper('U404')).toBe('user_not_in_channel');
  });

  it('refuses metadata that is malformed or too large', async () => {
    const event_payload = { much: 'x'.repeat(8000) };

    expect(await post({ text: 'x', metadata: { event_payload: {} } })).toBe('invalid_metadata_format');
    expect(await post({ text: 'x', metadata: { event_type: 'note', event_payload } })).toBe('metadata_too_large');
  });

  it('reacts once, and only to messages that exist', async () => {
    const { ts } = await client.chat.postMessage({ channel: 'sales', text: 'nice' });
    const reaction = { channel: 'C0SALES000', timestamp: ts, name: 'eyes' };
    await client.reactions.add({ channel: 'C0SALES000', timestamp: ts!, name: 'eyes' });

    expect(await refused('reactions.add', reaction)).toBe('already_reacted');
    expect(await refused('reactions.add', { ...reaction, timestamp: '1.000000' })).toBe('message_not_found');
    expect(await refused('reactions.remove', { ...reaction, name: 'tada' })).toBe('no_reaction');
  });
});
