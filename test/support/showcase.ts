import { App } from '@slack/bolt';
import type { StartedWorkspace } from '#src/workspace/start-workspace.ts';
import { actingBlocks, formBlocks, readingBlocks } from './showcase-blocks.ts';

/** The manifest of an app that shows everything the page can draw and do. */
export const SHOWCASE_MANIFEST = {
  display_information: { name: 'Showcase', description: 'Shows every block' },
  features: {
    bot_user: { display_name: 'Showcase' },
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    agent_view: {
      agent_description: 'Shows every block',
      suggested_prompts: [{ title: 'Say hello', message: 'hello' }],
    },
    shortcuts: [
      { name: 'Save to customer', type: 'message', callback_id: 'save', description: 'Keep it' },
      { name: 'Find customer', type: 'global', callback_id: 'find', description: 'Look up' },
    ],
    slash_commands: [
      { command: '/show', description: 'Shows blocks', usage_hint: 'reading | acting' },
      { command: '/note', description: 'Opens a form', usage_hint: '' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'app_mentions:read',
        'assistant:write',
        'channels:history',
        'channels:read',
        'chat:write',
        'commands',
        'files:read',
        'im:history',
        'users:read',
      ],
    },
  },
  settings: {
    event_subscriptions: { bot_events: ['app_home_opened', 'app_mention', 'message.im', 'agent_session_stopped'] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

export interface Showcase {
  /** What the app was told through elements and forms, in order: "press", "note {…}". */
  heard: string[];
  stop(): Promise<void>;
}

/** A real Bolt app over the practice workspace; it knows nothing of Stammtisch. */
export async function startShowcase(workspace: StartedWorkspace): Promise<Showcase> {
  const app = new App({
    token: workspace.botToken,
    appToken: workspace.appToken,
    socketMode: true,
    deferInitialization: true,
    convoStore: false,
    clientOptions: { slackApiUrl: workspace.apiUrl },
  });
  const heard: string[] = [];
  listenForWords(app);
  listenForElements(app, heard);
  await app.init();
  await app.start();
  return { heard, stop: () => app.stop().then(() => undefined) };
}

function listenForWords(app: App): void {
  app.event('app_mention', async ({ event, say }) => {
    await say({ thread_ts: event.thread_ts ?? event.ts, text: `You asked: ${event.text.replace(/<@\w+>\s*/, '')}` });
  });
  app.message(async ({ message, client, say }) => {
    if (message.subtype && message.subtype !== 'file_share') return;
    const text = 'text' in message ? (message.text ?? '') : '';
    const thread_ts = ('thread_ts' in message && message.thread_ts) || message.ts;
    if (text === 'work') {
      await client.assistant.threads.setStatus({ channel_id: message.channel, thread_ts, status: 'is counting…' });
      await client.apiCall('agents.sessions.setStatus', {
        channel_id: message.channel,
        thread_ts,
        status: 'processing',
      });
      return;
    }
    if (text === 'stream') {
      const stream = client.chatStream({ channel: message.channel, thread_ts, buffer_size: 1 });
      await stream.append({ markdown_text: 'It **streams** ' });
      await stream.append({ markdown_text: 'to the end.' });
      await stream.stop();
      return;
    }
    const files = 'files' in message ? (message.files ?? []).map((file) => file.name).join(', ') : '';
    await say({ thread_ts, text: files ? `Got ${files}` : `You said: ${text}` });
  });
  app.event('agent_session_stopped' as 'app_mention', async ({ event, client }) => {
    const { channel, thread_ts } = event;
    await client.chat.postMessage({ channel, thread_ts, text: 'Stopped as you wished.' });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [{ type: 'header', text: { type: 'plain_text', text: 'My customers' } }, ...actingBlocks.slice(0, 2)],
      },
    });
  });
}

function listenForElements(app: App, heard: string[]): void {
  app.command('/show', async ({ ack, command, client }) => {
    await ack();
    const blocks = command.text === 'acting' ? actingBlocks : readingBlocks;
    await client.chat.postMessage({ channel: command.channel_id, text: `Showing ${command.text}`, blocks });
  });
  const openForm = (trigger_id: string) => ({
    trigger_id,
    view: {
      type: 'modal' as const,
      callback_id: 'form',
      title: { type: 'plain_text' as const, text: 'A form' },
      submit: { type: 'plain_text' as const, text: 'Save' },
      blocks: formBlocks,
    },
  });
  app.command('/note', async ({ ack, body, client }) => {
    await ack();
    await client.views.open(openForm(body.trigger_id));
  });
  app.shortcut(/save|find/, async ({ ack, shortcut, client }) => {
    await ack();
    heard.push(`shortcut ${shortcut.callback_id}`);
    await client.views.open(openForm(shortcut.trigger_id));
  });
  app.view('form', async ({ ack, view }) => {
    const note = view.state.values.note?.it?.value ?? '';
    if (note === 'twice') return ack({ response_action: 'errors', errors: { note: 'We know that already.' } });
    await ack();
    heard.push(`form ${JSON.stringify(view.state.values)}`);
  });
  app.options(/.*/, async ({ ack, options }) => {
    const names = ['Bäckerei Klein', 'Müller GmbH', 'Harbour Tools'];
    const found = names.filter((name) => name.toLowerCase().includes(options.value.toLowerCase()));
    await ack({ options: found.map((name) => ({ text: { type: 'plain_text', text: name }, value: name })) });
  });
  app.action(/.*/, async ({ ack, action, body, respond }) => {
    await ack();
    const { action_id, ...said } = action as unknown as { action_id: string } & Record<string, unknown>;
    heard.push(`${action_id} ${JSON.stringify(said)}`);
    if (action_id === 'press' && body.type === 'block_actions' && body.container.type === 'message') {
      await respond({ replace_original: true, text: `Done by <@${body.user.id}>` });
    }
  });
}
