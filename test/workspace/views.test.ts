import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTrigger } from '#src/workspace/interaction.ts';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { clientFor, modal, plain, refusal } from './client.ts';
import { testManifest } from './manifest.ts';

let practice: TestWorkspace;
let client: WebClient;

beforeAll(async () => {
  practice = await startTestWorkspace({ manifest: testManifest(), respondWithin: 30_000 });
  client = clientFor(practice);
});

afterAll(() => practice.close());

const refused = (method: string, args: Record<string, unknown> = {}, by = client) => refusal(by, method, args);
const trigger = () => newTrigger(practice.workspace, practice.person('weber').id);
const openView = (view: unknown, trigger_id = trigger()) => refused('views.open', { trigger_id, view });

describe('views', () => {
  it('names the place in a view', async () => {
    expect(await openView(modal({ title: plain('x'.repeat(25)) }))).toBe(
      'invalid_arguments | must be less than 25 characters [json-pointer:/view/title/text]',
    );
    expect(await openView(modal({ blocks: [{ type: 'markdown', text: 'x' }] }))).toBe(
      'invalid_arguments | unsupported type: markdown [json-pointer:/view/blocks/0/type]',
    );
    expect(await openView(modal({ private_metadata: 'x'.repeat(3001) }))).toBe(
      'invalid_arguments | must be less than 3001 characters [json-pointer:/view/private_metadata]',
    );
  });

  it('wants a submit button where there are inputs', async () => {
    const input = { type: 'input', label: plain('Note'), element: { type: 'plain_text_input' } };

    expect(await openView(modal({ blocks: [input] }))).toMatch(/must define `submit`/);
  });

  it('takes a trigger once and for as long as an app may take', async () => {
    const used = trigger();
    const late = trigger();

    expect(await openView(modal(), used)).toBe('accepted');
    expect(await openView(modal(), used)).toBe('exchanged_trigger_id');
    expect(await openView(modal(), 'made.up')).toBe('invalid_trigger_id');
    practice.clock.move(new Date(practice.clock.now().getTime() + 30_500));
    expect(await openView(modal(), late)).toBe('expired_trigger_id');
    practice.clock.move(null);
  });

  it('stacks three views and no more', async () => {
    const push = () => refused('views.push', { trigger_id: trigger(), view: modal() });

    await openView(modal());

    expect([await push(), await push(), await push()]).toEqual(['accepted', 'accepted', 'push_limit_reached']);
  });

  it('refuses an update that was overtaken', async () => {
    const opened = await client.views.open({ trigger_id: trigger(), view: modal() as never });
    const { id: view_id, hash } = opened.view!;
    await client.views.update({ view_id: view_id!, view: modal() as never });

    expect(await refused('views.update', { view_id, hash, view: modal() })).toBe('hash_conflict');
    expect(await refused('views.update', { view_id: 'V404', view: modal() })).toBe('not_found');
  });

  it('keeps external ids unique', async () => {
    await openView(modal({ external_id: 'one' }));

    expect(await refused('views.push', { trigger_id: trigger(), view: modal({ external_id: 'one' }) })).toBe(
      'duplicate_external_id',
    );
  });

  it('publishes home tabs only for people of the workspace, and only where there is one', async () => {
    const home = { type: 'home', blocks: [] };
    const homeless = await startTestWorkspace({ manifest: testManifest({ home: false }) });
    const user_id = homeless.person('weber').id;

    const answers = [
      await refused('views.publish', { user_id: 'U404', view: home }),
      await refused('views.publish', { user_id, view: modal() }),
      await refused('views.publish', { user_id, view: home }, clientFor(homeless)),
    ];
    await homeless.close();

    expect(answers).toEqual([
      'user_not_found',
      'invalid_arguments | must be of type home [json-pointer:/view/type]',
      'not_enabled',
    ]);
  });
});

describe('streams', () => {
  it('wants a recipient in channels and a thread everywhere', async () => {
    const { ts } = await client.chat.postMessage({ channel: 'sales', text: 'root' });
    const start = (more: Record<string, unknown>) => refused('chat.startStream', { channel: 'C0SALES000', ...more });

    expect(await start({ thread_ts: ts })).toBe('missing_recipient_user_id');
    expect(await start({ thread_ts: ts, recipient_user_id: practice.person('weber').id })).toBe(
      'missing_recipient_team_id',
    );
    expect(await start({})).toBe('invalid_arguments | missing required field: thread_ts');
  });

  it('closes a stream after five minutes, and only an update repairs it', async () => {
    const root = await practice.person('weber').says('tell me');
    const channel = root.place;
    const { ts } = await client.chat.startStream({ channel, thread_ts: root.ts, markdown_text: 'Once ' });
    expect(await refused('chat.update', { channel, ts, text: 'x' })).toBe('streaming_state_conflict');
    await client.chat.appendStream({ channel, ts: ts!, markdown_text: 'upon a time' });

    practice.clock.move(new Date(practice.clock.now().getTime() + 301_000));

    expect(await refused('chat.appendStream', { channel, ts, markdown_text: '…' })).toBe(
      'message_not_in_streaming_state',
    );
    expect(await refused('chat.stopStream', { channel, ts })).toBe('message_not_in_streaming_state');
    expect(await refused('chat.update', { channel, ts, text: 'repaired' })).toBe('accepted');
    practice.clock.move(null);
  });

  it('says when a person pressed Stop', async () => {
    const owner = practice.person('weber');
    const root = await owner.says('tell me more');
    const { ts } = await client.chat.startStream({ channel: root.place, thread_ts: root.ts });

    await owner.stops(root);

    expect(await refused('chat.appendStream', { channel: root.place, ts, markdown_text: '…' })).toBe('stopped_by_user');
  });
});
