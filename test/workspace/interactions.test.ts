import { App, LogLevel } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { button, modal, plain, section } from './client.ts';
import { ALL_EVENTS, testManifest } from './manifest.ts';

let practice: TestWorkspace;
let app: App;

beforeEach(async () => {
  const events = [...ALL_EVENTS, 'user_change', 'channel_shared'];
  practice = await startTestWorkspace({ manifest: testManifest({ events }), respondWithin: 20_000 });
  app = new App({
    token: practice.botToken,
    appToken: practice.appToken,
    socketMode: true,
    deferInitialization: true,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: practice.apiUrl },
  });
  await app.init();
  await app.start();
});

afterEach(async () => {
  await app.stop();
  await practice.close();
});

const options = ['Red', 'Green', 'Blue'].map((word) => ({ text: plain(word), value: word.toLowerCase() }));

/** Posts blocks to Frau Weber. */
async function show(...blocks: unknown[]): Promise<void> {
  await app.client.chat.postMessage({ channel: practice.person('weber').id, text: 'look', blocks: blocks as never });
}

/** Answers every action with what it carried. */
function echoActions(): void {
  app.action(/.*/, async ({ ack, action, client, body }) => {
    await ack();
    const { type: _type, block_id: _block, action_ts: _ts, ...rest } = action as unknown as Record<string, unknown>;
    await client.chat.postMessage({ channel: body.user.id, text: JSON.stringify(rest) });
  });
}

describe('elements in messages', () => {
  it('hand over what was chosen', async () => {
    echoActions();
    const owner = practice.person('weber');
    const element = (type: string, more = {}) => ({ type, action_id: type, ...more });
    await show(
      { ...section('More'), accessory: element('overflow', { options }) },
      { type: 'actions', elements: [element('static_select', { placeholder: plain('Colour'), options })] },
      { type: 'actions', elements: [element('checkboxes', { options })] },
      { type: 'actions', elements: [element('datepicker'), element('users_select')] },
    );

    await owner.chooses('Green', { of: 'overflow' });
    await owner.sees(/"action_id":"overflow".*"value":"green"/);
    await owner.chooses('Blue', { of: 'Colour' });
    await owner.sees(/"action_id":"static_select".*"selected_option".*"blue"/);
    await owner.chooses(['Red', 'Blue'], { of: 'checkboxes' });
    await owner.sees(/"selected_options".*"red".*"blue"/);
    await owner.chooses('2026-12-24', { of: 'datepicker' });
    await owner.sees('"selected_date":"2026-12-24"');
    await owner.chooses(practice.person('brandt').id, { of: 'users_select' });
    await owner.sees(`"selected_user":"${practice.person('brandt').id}"`);
  });

  it('let the app change the clicked message', async () => {
    app.action('done', async ({ ack, respond, body }) => {
      await ack();
      await respond({ text: `Done by <@${body.user.id}>`, replace_original: true });
    });
    await show({ type: 'actions', elements: [button('Done', { action_id: 'done' })] });
    const owner = practice.person('weber');

    await owner.clicks('Done');

    await owner.sees('Done by @Petra Weber');
  });

  it('still work when the message was redrawn a moment before', async () => {
    echoActions();
    const owner = practice.person('weber');
    const blocks = [{ type: 'actions' as const, elements: [button('Go', { action_id: 'go' })] }];
    const { channel, ts } = await app.client.chat.postMessage({ channel: owner.id, text: 'v1', blocks });
    const old = (await owner.sees('[Go]')).blocks[0]!.block_id!;
    await app.client.chat.update({ channel: channel!, ts: ts!, text: 'v2', blocks });

    await owner.does({
      do: 'act',
      in: { type: 'message', channel: channel!, ts: ts! },
      block_id: old,
      action_id: 'go',
      value: { kind: 'press' },
    });

    await owner.sees(/"action_id":"go"/);
  });

  it('do not send the contents of private messages back', async () => {
    const seen: unknown[] = [];
    app.command('/customer', async ({ ack }) =>
      ack({ blocks: [{ type: 'actions', elements: [button('Go', { action_id: 'go' })] }] }),
    );
    app.action('go', async ({ ack, body, respond }) => {
      await ack();
      seen.push((body as { message?: unknown }).message, (body as { container: unknown }).container);
      await respond({ delete_original: true });
    });
    const owner = practice.person('weber');

    await owner.runs('/customer x', { in: 'sales' });
    await owner.clicks('Go');
    await practice.settled();

    expect(seen[0]).toBeUndefined();
    expect(seen[1]).toMatchObject({ is_ephemeral: true, channel_id: 'C0SALES000' });
  });

  it('take feedback on an answer', async () => {
    echoActions();
    const words = (text: string) => ({ text: plain(text), value: text });
    await show({
      type: 'context_actions',
      elements: [
        { type: 'feedback_buttons', action_id: 'f', positive_button: words('Good'), negative_button: words('Bad') },
      ],
    });
    const owner = practice.person('weber');

    await owner.clicks('Bad');

    await owner.sees(/"value":"Bad"/);
  });
});

describe('shortcuts', () => {
  it('open a modal from a message and from anywhere', async () => {
    app.shortcut('save', async ({ ack, shortcut, client }) => {
      await ack();
      const { trigger_id } = shortcut;
      const { message } = shortcut as { message?: { text?: string } };
      await client.views.open({ trigger_id, view: modal({ blocks: [section(`Keep: ${message?.text}`)] }) as never });
    });
    app.shortcut('find', async ({ ack, shortcut, client }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: modal({ title: plain('Find') }) as never });
    });
    const owner = practice.person('weber');
    const said = await practice.person('brandt').says('Müller likes Tuesdays', { in: 'sales' });

    await owner.uses('Save to customer', said);
    await owner.sees('Keep: Müller likes Tuesdays', { in: 'modal' });
    await owner.closes();
    await owner.uses('Find customer');

    await owner.sees('Find', { in: 'modal' });
  });
});

describe('modals', () => {
  it('push, update and clear their stack, and tell when they are closed', async () => {
    const closed: string[] = [];
    const step = (word: string, more = {}) =>
      modal({ title: plain(word), submit: plain('Next'), callback_id: word, ...more }) as never;
    app.command('/customer', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: step('one', { notify_on_close: true }) });
    });
    app.view('one', async ({ ack }) => ack({ response_action: 'push', view: step('two') }));
    app.view('two', async ({ ack }) => ack({ response_action: 'update', view: step('three') }));
    app.view('three', async ({ ack }) => ack({ response_action: 'clear' }));
    app.view({ type: 'view_closed', callback_id: 'one' }, async ({ ack, body }) => {
      await ack();
      closed.push(String((body as { is_cleared?: boolean }).is_cleared));
    });
    const owner = practice.person('weber');

    await owner.runs('/customer');
    await owner.sees('one', { in: 'modal' });
    await owner.submits();
    await owner.sees('two', { in: 'modal' });
    await owner.submits();
    await owner.sees('three', { in: 'modal' });
    await owner.submits();
    expect(owner.canSee(/./, { in: 'modal' })).toBe(false);
    await owner.runs('/customer');
    await owner.sees('one', { in: 'modal' });
    await owner.closes();

    expect(closed).toEqual(['false']);
  });

  it('stay open when the app answers with something Slack does not take', async () => {
    app.command('/customer', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({
        trigger_id: command.trigger_id,
        view: modal({ submit: plain('Go'), callback_id: 'v' }) as never,
      });
    });
    app.view('v', async ({ ack }) => ack({ response_action: 'errors', errors: { nowhere: 'Wrong block' } }));
    const owner = practice.person('weber');
    await owner.runs('/customer');
    await owner.sees('Title', { in: 'modal' });

    await expect(owner.submits()).rejects.toThrow(/invalid_response_action/);

    expect(owner.canSee('Title', { in: 'modal' })).toBe(true);
  });
});

describe('the agent surface', () => {
  it('tells the app that a person pressed Stop', async () => {
    const root = await practice.person('weber').says('count to a million');
    const { ts } = await app.client.chat.startStream({
      channel: root.place,
      thread_ts: root.ts,
      markdown_text: '1, 2',
    });
    const stopped = new Promise((resolve) => {
      app.event('agent_session_stopped', async ({ event }) => resolve(event));
    });

    await practice.person('weber').stops(root);

    expect(await stopped).toMatchObject({ channel: root.place, thread_ts: root.ts, streaming_message_ts: [ts] });
  });
});

describe('administration', () => {
  it('is heard by the app', async () => {
    const heard: string[] = [];
    app.event('user_change', async ({ event }) => void heard.push(`${event.user.name} ${event.user.deleted}`));
    app.event('channel_shared', async ({ event }) => void heard.push(event.channel));

    practice.changesPerson('brandt', { kind: 'deactivated' });
    practice.changesChannel('sales', { isShared: true });
    await practice.settled();

    expect(heard.sort()).toEqual(['C0SALES000', 'brandt true']);
    expect(await practice.person('brandt').opensHome()).toMatchObject({ error: 'account_inactive' });
  });
});

describe('a dropped connection', () => {
  it('loses nothing: the client comes back and gets what it missed', async () => {
    app.message(async ({ message, say }) => void (await say({ text: `Got ${message.ts}`, thread_ts: message.ts })));
    const owner = practice.person('weber');
    practice.workspace.delivery.transport.disturb('drop-sockets');

    const question = await owner.says('are you there?');

    await owner.sees(`Got ${question.ts}`, { within: 20_000 });
  });
});
