import type { App } from '@slack/bolt';
import type { KnownBlock, View } from '@slack/types';
import { type Language, type Text, UserError } from '#src/lib/user-error.ts';
import type { BotWorld } from '#src/world.ts';
import { refuseAccess } from './access.ts';
import { unescapeText } from './blocks.ts';
import { claimDelivery } from './deliveries.ts';
import type { Message } from './outbound.ts';
import type { Person } from './people.ts';
import {
  type ActionTurn,
  type CommandTurn,
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

/** Connects features to Bolt: one listener per kind of envelope, dispatched by name. */
export function createListen(app: App, world: BotWorld): Listen {
  const { slack, db, log } = world;
  const commands = new Map<string, (turn: CommandTurn) => Promise<void>>();
  const actions = new Map<string, (turn: ActionTurn) => Promise<void>>();
  const views = new Map<
    string,
    { run(turn: ViewTurn): Promise<void>; check?(turn: ViewTurn): Promise<Record<string, Text>> }
  >();
  const options = new Map<string, (turn: OptionsTurn) => Promise<{ text: string; value: string }[]>>();
  const shortcuts = new Map<string, (turn: ShortcutTurn) => Promise<void>>();
  const messages: ((turn: MessageTurn) => Promise<boolean>)[] = [];
  const homes: ((turn: HomeTurn) => Promise<void>)[] = [];
  const events = new Map<string, ((event: Record<string, unknown>) => Promise<void>)[]>();
  const running = new Set<Promise<void>>();

  /** Runs a handler to its end, whoever waits for it: the one place where errors become words. */
  function attend(
    reply: (message: Message) => Promise<void>,
    language: () => Language,
    work: () => Promise<void>,
  ): Promise<void> {
    const run = work().catch(async (error) => {
      const text = error instanceof UserError ? error.text : apologise(error);
      await reply({ text: text[language()] }).catch((lost) =>
        log.error({ err: lost }, 'an answer could not be delivered'),
      );
    });
    running.add(run);
    return run.finally(() => running.delete(run));
  }

  function apologise(error: unknown): Text {
    const reference = Math.random().toString(36).slice(2, 8);
    log.error({ err: error, reference }, 'a listener failed');
    return {
      de: `Das ist mir misslungen (Kennung ${reference}). Versuch es bitte noch einmal; hilft das nicht, gib die Kennung eurer Administration.`,
      en: `I failed at that (reference ${reference}). Please try again; if that does not help, give the reference to your administrator.`,
    };
  }

  /** Who it is and whether they may see customer data here; without an answer the handler does not run. */
  async function admit(userId: string, channel: string | null, reply: Turn['reply']): Promise<Person | null> {
    const person = await slack.people.read(userId);
    const refusal = await refuseAccess(slack.client, person, channel);
    if (!refusal) return person;
    await reply({ text: refusal[person.language] });
    return null;
  }

  interface Envelope {
    key: string;
    userId: string;
    channel: string | null;
    reply: Turn['reply'];
  }

  /** Claim, admit, run. */
  function handle({ key, userId, channel, reply }: Envelope, run: (turn: Turn) => Promise<void>): Promise<void> {
    let language: Language = 'de';
    return attend(
      reply,
      () => language,
      async () => {
        if (!(await claimDelivery(db, key))) return;
        const person = await admit(userId, channel, reply);
        if (!person) return;
        language = person.language;
        await run({ person, language, channel, reply, say: (text) => text[person.language] });
      },
    );
  }

  const privately =
    (
      respond: (message: {
        text: string;
        blocks?: KnownBlock[];
        response_type: 'ephemeral';
        replace_original: boolean;
      }) => Promise<unknown>,
    ): Turn['reply'] =>
    async ({ text, blocks }) => {
      await respond({ text, blocks, response_type: 'ephemeral', replace_original: false });
    };

  const byDm =
    (userId: string): Turn['reply'] =>
    async (message) => {
      await slack.post({ channel: await slack.openDm(userId) }, message);
    };

  app.command(/.*/, async ({ ack, command, respond }) => {
    await ack();
    const reply = privately(respond);
    const envelope = {
      key: `command:${command.trigger_id}`,
      userId: command.user_id,
      channel: command.channel_id,
      reply,
    };
    await handle(envelope, async (turn) => {
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
    const reply = 'response_url' in body ? privately(respond as never) : byDm(user);
    await handle({ key: click.key, userId: user, channel: click.message?.channel ?? null, reply }, async (turn) => {
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
    });
  });

  app.view(/.*/, async ({ ack, body, view }) => {
    const found = views.get(view.callback_id);
    const person = await slack.people.read(body.user.id);
    const turnFacts = {
      values: readValues(view.state.values),
      metadata: view.private_metadata,
      view: { id: view.id, hash: view.hash },
    };
    const reply = byDm(body.user.id);
    const turn: ViewTurn = {
      person,
      language: person.language,
      channel: null,
      reply,
      say: (text) => text[person.language],
      ...turnFacts,
    };
    const errors = person.isColleague ? await found?.check?.(turn) : undefined;
    if (errors && Object.keys(errors).length > 0) {
      const worded = Object.fromEntries(Object.entries(errors).map(([block, text]) => [block, text[person.language]]));
      return ack({ response_action: 'errors', errors: worded });
    }
    await ack();
    await handle(
      { key: `view:${view.id}:${view.hash}`, userId: body.user.id, channel: null, reply },
      async (admitted) => {
        if (!found) throw new UserError(outdated);
        await found.run({ ...admitted, ...turnFacts });
      },
    );
  });

  app.options(/.*/, async ({ ack, body }) => {
    const run = options.get(body.action_id);
    const person = await slack.people.read(body.user.id);
    const found = run && person.isColleague ? await run({ person, language: person.language, text: body.value }) : [];
    await ack({
      options: found
        .slice(0, 100)
        .map(({ text, value }) => ({ text: { type: 'plain_text', text: text.slice(0, 75) }, value })),
    });
  });

  app.shortcut(/.*/, async ({ ack, shortcut }) => {
    await ack();
    const channel = 'channel' in shortcut ? (shortcut.channel?.id ?? null) : null;
    const envelope = {
      key: `shortcut:${shortcut.trigger_id}`,
      userId: shortcut.user.id,
      channel,
      reply: byDm(shortcut.user.id),
    };
    await handle(envelope, async (turn) => {
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
    await handle({ key: `message:${channel}:${ts}`, userId: user, channel, reply }, async (turn) => {
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
    await handle({ key, userId: event.user, channel: null, reply: silent }, async (turn) => {
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
        const silent = async () => {};
        await attend(
          silent,
          () => 'de',
          async () => {
            for (const each of runs) await each(event as unknown as Record<string, unknown>);
          },
        );
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
    async drain() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

export type { ActionTurn, CommandTurn, HomeTurn, MessageTurn, OptionsTurn, ShortcutTurn, Turn, View, ViewTurn };

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
