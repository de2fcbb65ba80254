import { App, LogLevel } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { testManifest } from './manifest.ts';

let practice: TestWorkspace;
let app: App;

beforeEach(async () => {
  practice = await startTestWorkspace({ manifest: testManifest(), respondWithin: 20_000 });
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

describe('Bolt over sockets', () => {
  it('answers a direct message in its thread', async () => {
    app.message(/hello/i, async ({ message, say }) => {
      await say({ text: `Hello <@${(message as { user: string }).user}> & all`, thread_ts: message.ts });
    });
    const owner = practice.person('weber');

    const question = await owner.says('Hello there');

    const answer = await owner.sees('Hello @Petra Weber & all');
    expect(answer.thread).toBe(question.ts);
  });

  it('hears a mention in a channel with the id of the bot', async () => {
    app.event(
      'app_mention',
      async ({ event, say }) => void (await say({ text: `You said: ${event.text}`, thread_ts: event.ts })),
    );
    const owner = practice.person('weber');

    await owner.says('@Stammtisch what about R&D?', { in: 'sales' });

    const answer = await owner.sees('You said: @Stammtisch what about R&D?', { in: 'sales' });
    expect(answer.text).toContain('R&D');
  });

  it('answers a command privately, opens a modal from its button, and takes the form', async () => {
    app.command('/customer', async ({ ack, respond, command }) => {
      await ack();
      await respond({
        text: 'card',
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text: `*${command.text}*` } },
          {
            type: 'actions',
            elements: [{ type: 'button', action_id: 'note', text: { type: 'plain_text', text: 'Add knowledge' } }],
          },
        ],
      });
    });
    app.action('note', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({
        trigger_id: (body as { trigger_id: string }).trigger_id,
        view: {
          type: 'modal',
          callback_id: 'note',
          title: { type: 'plain_text', text: 'Knowledge' },
          submit: { type: 'plain_text', text: 'Save' },
          blocks: [
            {
              type: 'input',
              block_id: 'note',
              label: { type: 'plain_text', text: 'Note' },
              element: { type: 'plain_text_input', action_id: 'text', multiline: true },
            },
          ],
        },
      });
    });
    app.view('note', async ({ ack, view, body, client }) => {
      const text = view.state.values.note!.text!.value ?? '';
      if (text.length < 5) return ack({ response_action: 'errors', errors: { note: 'Too short' } });
      await ack();
      await client.chat.postMessage({ channel: body.user.id, text: `Saved: ${text}` });
    });
    const owner = practice.person('weber');

    await owner.runs('/customer Müller & Söhne');
    const card = await owner.sees('Müller & Söhne');
    expect(card.ephemeral).toBe(true);
    expect(practice.person('brandt').canSee('Müller')).toBe(false);
    await owner.clicks('Add knowledge');
    await owner.sees('Knowledge', { in: 'modal' });
    expect(await owner.submits({})).toEqual({ note: 'Bitte ausfüllen.' });
    expect(await owner.submits({ Note: 'abc' })).toEqual({ note: 'Too short' });
    expect(await owner.submits({ Note: 'likes Tuesdays' })).toEqual({});
    await owner.sees('Saved: likes Tuesdays');
    expect(owner.canSee('Knowledge', { in: 'modal' })).toBe(false);
  });

  it('publishes a home tab when it is opened', async () => {
    app.event('app_home_opened', async ({ event, client }) => {
      if (event.tab !== 'home') return;
      const text = { type: 'plain_text' as const, text: 'My customers' };
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'header', text }] } });
    });
    const owner = practice.person('weber');

    await owner.opensHome();

    await owner.sees('My customers', { in: 'home' });
  });

  it('reads a dropped file with its token', async () => {
    app.message(async ({ message, say }) => {
      const [file] = (message as { files?: { url_private: string; name: string }[] }).files ?? [];
      if (!file) return;
      const response = await fetch(file.url_private, { headers: { authorization: `Bearer ${practice.botToken}` } });
      await say(`${file.name}: ${await response.text()}`);
    });
    const owner = practice.person('weber');

    await owner.drops('orders.csv', 'id;amount\n1;2');

    await owner.sees('orders.csv: id;amount\n1;2');
  });

  it('offers options to an external select', async () => {
    app.options('customer', async ({ ack, options }) => {
      const text = { type: 'plain_text' as const, text: `${options.value} GmbH` };
      await ack({ options: [{ text, value: 'c1' }] });
    });
    app.action('customer', async ({ ack, action, body, client }) => {
      await ack();
      const chosen = JSON.stringify((action as { selected_option: unknown }).selected_option);
      await client.chat.postMessage({ channel: body.user.id, text: `Chosen: ${chosen}` });
    });
    await app.client.chat.postMessage({
      channel: practice.person('weber').id,
      text: 'Which?',
      blocks: [
        {
          type: 'actions',
          elements: [{ type: 'external_select', action_id: 'customer', min_query_length: 2 }],
        },
      ],
    });

    await practice.person('weber').chooses('Müller');

    await practice.person('weber').sees(/Chosen: .*"Müller GmbH".*"c1"/);
  });
});
