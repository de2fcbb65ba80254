import type { App, RespondArguments } from '@slack/bolt';
import { type Text, UserError } from '#src/lib/user-error.ts';
import type { BotWorld } from '#src/world.ts';
import { option, unescapeText } from './blocks.ts';
import { createGate } from './gate.ts';
import type { Message } from './outbound.ts';
import {
  type ActionTurn,
  type CommandTurn,
  createTurn,
  type HomeTurn,
  type MessageTurn,
  type OptionsTurn,
  readAction,
  readFiles,
  readValues,
  type ShortcutTurn,
  type Turn,
  type ViewTurn,
} from './turn.ts';

/** What features register: a name, and what to do. Acknowledging, access, once-only and errors are settled here. */
export interface Listen {
  command(names: string[], run: (turn: CommandTurn) => Promise<void>): void;
  /** A button, select or menu; `id` is feature.verb. */
  action(id: string, run: (turn: ActionTurn) => Promise<void>): void;
  /** A submitted modal; `check` returns errors by block, shown beside the inputs while the modal stays open. */
  view(
    id: string,
    run: (turn: ViewTurn) => Promise<void>,
    check?: (turn: ViewTurn) => Promise<Record<string, Text>>,
  ): void;
  /** The options of an external select. */
  options(id: string, run: (turn: OptionsTurn) => Promise<{ text: string; value: string }[]>): void;
  shortcut(id: string, run: (turn: ShortcutTurn) => Promise<void>): void;
  /** A direct message or a mention; the first handler that answers true has taken it. */
  message(run: (turn: MessageTurn) => Promise<boolean>): void;
  home(run: (turn: HomeTurn) => Promise<void>): void;
  event(name: string, run: (event: Record<string, unknown>) => Promise<void>): void;
  /** Every registered name by kind, for the test that compares code and manifest. */
  names(): Record<'commands' | 'actions' | 'views' | 'options' | 'shortcuts' | 'events', string[]>;
  /** Resolves when no handler is running any more. */
  drain(): Promise<void>;
}

interface ViewListener {
  run(turn: ViewTurn): Promise<void>;
  check?(turn: ViewTurn): Promise<Record<string, Text>>;
}

type ViewFacts = Pick<ViewTurn, 'values' | 'metadata' | 'view'>;

/** Connects features to Bolt: one listener per kind of envelope, dispatched by name. */
export function createListen(app: App, world: BotWorld): Listen {
  const { slack, log } = world;
  const commands = new Map<string, (turn: CommandTurn) => Promise<void>>();
  const actions = new Map<string, (turn: ActionTurn) => Promise<void>>();
  const views = new Map<string, ViewListener>();
  const options = new Map<string, (turn: OptionsTurn) => Promise<{ text: string; value: string }[]>>();
  const shortcuts = new Map<string, (turn: ShortcutTurn) => Promise<void>>();
  const messages: ((turn: MessageTurn) => Promise<boolean>)[] = [];
  const homes: ((turn: HomeTurn) => Promise<void>)[] = [];
  const events = new Map<string, ((event: Record<string, unknown>) => Promise<void>)[]>();
  const gate = createGate(world);

  app.command(/.*/, async ({ ack, command, respond }) => {
    await ack();
    const reply = privately(respond);
    const envelope = {
      key: `command:${command.trigger_id}`,
      userId: command.user_id,
      channel: command.channel_id,
      reply,
    };
    await gate.handle(envelope, async (turn) => {
      const run = commands.get(command.command);
      if (!run) throw new UserError(unknownCommand(command.command));
      await run({
        ...turn,
        channel: command.channel_id,
        text: unescapeText(command.text ?? '').trim(),
        trigger: command.trigger_id,
      });
    });
  });

  app.action(/.*/, async ({ ack, action, body, respond }) => {
    await ack();
    const click = readAction(action as never, body as never);
    const user = (body as { user: { id: string } }).user.id;
    const reply = 'response_url' in body ? privately(respond as never) : gate.byDm(user);
    await gate.handle(
      { key: click.key, userId: user, channel: click.message?.channel ?? null, reply },
      async (turn) => {
        const run = actions.get(click.id);
        // A link's button opens by itself in the browser; nothing is left to do here.
        if (!run && click.isLink) return;
        if (!run) throw new UserError(outdated);
        const replace = async (message: Message) => {
          if (click.message && !click.message.ephemeral) return slack.update(click.message, message);
          await respond({ ...message, replace_original: true } as never);
        };
        await run({
          ...turn,
          ...click,
          replace,
          remove: async () => void (await respond({ delete_original: true } as never)),
        });
      },
    );
  });

  /** What the submitted modal must mend first. A check that fails says nothing: the run after the ack then tells. */
  async function findErrors(
    userId: string,
    check: ViewListener['check'],
    facts: ViewFacts,
  ): Promise<Record<string, string> | null> {
    const person = await slack.people.read(userId);
    if (!check || !person.isColleague) return null;
    const turn = createTurn(person, null, gate.byDm(userId));
    const errors = Object.entries(await check({ ...turn, ...facts }));
    return errors.length > 0 ? Object.fromEntries(errors.map(([block, text]) => [block, text[person.language]])) : null;
  }

  app.view(/.*/, async ({ ack, body, view }) => {
    const found = views.get(view.callback_id);
    const facts = {
      values: readValues(view.state.values),
      metadata: view.private_metadata,
      view: { id: view.id, hash: view.hash },
    };
    const errors = await findErrors(body.user.id, found?.check, facts).catch(() => null);
    if (errors) return ack({ response_action: 'errors', errors });
    await ack();
    const envelope = {
      key: `view:${view.id}:${view.hash}`,
      userId: body.user.id,
      channel: null,
      reply: gate.byDm(body.user.id),
    };
    await gate.handle(envelope, async (turn) => {
      if (!found) throw new UserError(outdated);
      await found.run({ ...turn, ...facts });
    });
  });

  async function findOptions(id: string, userId: string, text: string): Promise<{ text: string; value: string }[]> {
    const run = options.get(id);
    const person = await slack.people.read(userId);
    return run && person.isColleague ? run({ person, language: person.language, text }) : [];
  }

  app.options(/.*/, async ({ ack, body }) => {
    const found = await findOptions(body.action_id, body.user.id, body.value).catch((error) => {
      log.error({ err: error, id: body.action_id }, 'options could not be found');
      return [];
    });
    await ack({ options: found.slice(0, 100).map(({ text, value }) => option(text, value)) });
  });

  app.shortcut(/.*/, async ({ ack, shortcut }) => {
    await ack();
    const channel = 'channel' in shortcut ? (shortcut.channel?.id ?? null) : null;
    const envelope = {
      key: `shortcut:${shortcut.trigger_id}`,
      userId: shortcut.user.id,
      channel,
      reply: gate.byDm(shortcut.user.id),
    };
    await gate.handle(envelope, async (turn) => {
      const run = shortcuts.get(shortcut.callback_id);
      if (!run) throw new UserError(outdated);
      const message =
        'message' in shortcut && channel
          ? { channel, ts: shortcut.message.ts, text: shortcut.message.text ?? '' }
          : null;
      await run({ ...turn, trigger: shortcut.trigger_id, message });
    });
  });

  async function hearMessage(event: Record<string, unknown>, isMention: boolean): Promise<void> {
    const { user, channel, ts, thread_ts, text, files, bot_id, subtype } = event as Record<
      string,
      string | undefined
    > & { files?: unknown };
    if (!user || !channel || !ts || bot_id || (subtype && subtype !== 'file_share' && subtype !== 'thread_broadcast'))
      return;
    const isDm = channel.startsWith('D');
    const mention = `<@${slack.botUserId}>`;
    // In channels we listen to what is addressed to us; the mention's own event carries it.
    if (!isDm && !isMention) return;
    const place = { channel, thread: thread_ts ?? ts };
    const reply: Turn['reply'] = async (message) => void (await slack.post(place, message));
    await gate.handle({ key: `message:${channel}:${ts}`, userId: user, channel, reply }, async (turn) => {
      const said = unescapeText((text ?? '').replaceAll(mention, ' ')).trim();
      const message: MessageTurn = {
        ...turn,
        channel,
        ts,
        thread: place.thread,
        text: said,
        files: readFiles(files),
        isDm,
      };
      for (const run of messages) if (await run(message)) return;
    });
  }

  app.event('app_mention', ({ event }) => hearMessage(event as never, true));
  app.message(async ({ event }) => hearMessage(event as never, false));
  app.event('app_home_opened', async ({ event }) => {
    const silent = async () => {};
    const key = `home:${event.user}:${event.event_ts}`;
    await gate.handle({ key, userId: event.user, channel: null, reply: silent }, async (turn) => {
      for (const run of homes) await run({ ...turn, tab: event.tab as 'home' | 'messages', channel: event.channel });
    });
  });

  return {
    command(names, run) {
      for (const name of names) commands.set(name, run);
    },
    action: (id, run) => void actions.set(id, run),
    view: (id, run, check) => void views.set(id, { run, check }),
    options: (id, run) => void options.set(id, run),
    shortcut: (id, run) => void shortcuts.set(id, run),
    message: (run) => void messages.push(run),
    home: (run) => void homes.push(run),
    event(name, run) {
      const known = events.get(name);
      if (known) return void known.push(run);
      const runs = [run];
      events.set(name, runs);
      app.event(name, async ({ event }) => {
        await gate.attend(async () => {
          for (const each of runs) await each(event as unknown as Record<string, unknown>);
        });
      });
    },
    names: () => ({
      commands: [...commands.keys()],
      actions: [...actions.keys()],
      views: [...views.keys()],
      options: [...options.keys()],
      shortcuts: [...shortcuts.keys()],
      events: ['app_mention', 'message', 'app_home_opened', ...events.keys()],
    }),
    drain: gate.drain,
  };
}

/** Answers by the envelope's own address, seen by the person alone. */
function privately(respond: (message: RespondArguments) => Promise<unknown>): Turn['reply'] {
  return async ({ text, blocks }) => {
    await respond({ text, blocks, response_type: 'ephemeral', replace_original: false });
  };
}

const outdated: Text = {
  de: 'Diese Schaltfläche gehört zu einer älteren Fassung von mir. Ruf die Karte bitte noch einmal auf.',
  en: 'This button belongs to an older version of me. Please open the card again.',
};

function unknownCommand(name: string): Text {
  return {
    de: `Den Befehl ${name} kenne ich nicht. Versuch /kunde hilfe.`,
    en: `I do not know the command ${name}. Try /customer help.`,
  };
}
