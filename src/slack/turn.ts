import type { Language, Text } from '#src/lib/user-error.ts';
import type { Message } from './outbound.ts';
import type { Person } from './people.ts';

/** One thing a person did in Slack, already admitted: they may see customer data where they did it. */
export interface Turn {
  person: Person;
  language: Language;
  channel: string | null;
  /** Answers where only the person sees it (a command, a click) or in the thread (a message). */
  reply(message: Message): Promise<void>;
  /** The text in the person's language. */
  say(text: Text): string;
}

/** A turn of a person whose place and way of answering are known. */
export function createTurn(person: Person, channel: string | null, reply: Turn['reply']): Turn {
  return { person, language: person.language, channel, reply, say: (text) => text[person.language] };
}

export interface CommandTurn extends Turn {
  channel: string;
  text: string;
  trigger: string;
}

export interface Click {
  id: string;
  key: string;
  /** a button's value, or the chosen option, person, channel or date */
  value: string;
  isLink: boolean;
  /** when it was made, as a Slack timestamp */
  ts: string;
  trigger: string;
  /** the message the element sits in; null in a modal or the home tab */
  message: ClickedMessage | null;
  view: { id: string; hash: string; metadata: string } | null;
  /** every input's state around the element, by block */
  values: Values;
}

/** A message as it stood when somebody clicked in it; Slack keeps what an ephemeral one says to itself. */
export interface ClickedMessage extends Message {
  channel: string;
  ts: string;
  thread: string | null;
  ephemeral: boolean;
}

export interface ActionTurn extends Turn, Click {
  /** Puts another message in place of the one clicked in. */
  replace(message: Message): Promise<void>;
  /** Takes an ephemeral message away. */
  remove(): Promise<void>;
}

export interface ViewTurn extends Turn {
  values: Values;
  /** private_metadata: ids only */
  metadata: string;
  view: { id: string; hash: string };
}

export interface OptionsTurn {
  person: Person;
  language: Language;
  text: string;
}

export interface ShortcutTurn extends Turn {
  trigger: string;
  /** the message a message shortcut was used on */
  message: { channel: string; ts: string; text: string } | null;
}

export interface MessageTurn extends Turn {
  channel: string;
  ts: string;
  thread: string;
  /** what was said, without the mention of us */
  text: string;
  files: SharedFile[];
  isDm: boolean;
}

export interface HomeTurn extends Turn {
  tab: 'home' | 'messages';
  channel: string;
}

export interface SharedFile {
  id: string;
  name: string;
  url: string;
  size: number;
}

/** What the inputs of a view or message hold, by block id; several choices are joined by commas. */
export type Values = Record<string, string>;

type Element = Record<string, unknown>;

/** Reads a view's or message's state: one value per block, whatever kind of input it is. */
export function readValues(state: Record<string, Record<string, unknown>> | undefined): Values {
  const values: Values = {};
  for (const [block, elements] of Object.entries(state ?? {})) {
    for (const element of Object.values(elements)) values[block] = readChoice(element as Element);
  }
  return values;
}

/** Reads a click's envelope into the little that listeners need. */
export function readAction(action: Element, body: Element): Click {
  const container = body.container as
    | { type: string; channel_id?: string; message_ts?: string; thread_ts?: string; is_ephemeral?: boolean }
    | undefined;
  const view = body.view as
    | {
        id: string;
        hash: string;
        private_metadata: string;
        state?: { values: Record<string, Record<string, unknown>> };
      }
    | undefined;
  const message = body.message as Message | undefined;
  const state = body.state as { values: Record<string, Record<string, unknown>> } | undefined;
  const user = body.user as { id: string };
  const inMessage = container?.type === 'message' && container.channel_id && container.message_ts;
  const place = view?.id ?? container?.message_ts ?? '';
  return {
    id: action.action_id as string,
    // Interactions have no event id: the same person's click at the same moment on the same thing is the same click.
    key: `action:${place}:${action.action_id}:${action.action_ts ?? body.trigger_id}:${user.id}`,
    value: readChoice(action),
    isLink: typeof action.url === 'string',
    ts: action.action_ts as string,
    trigger: body.trigger_id as string,
    message: inMessage
      ? {
          channel: container.channel_id as string,
          ts: container.message_ts as string,
          thread: container.thread_ts ?? null,
          ephemeral: container.is_ephemeral ?? false,
          text: message?.text ?? '',
          blocks: message?.blocks ?? [],
        }
      : null,
    view: view ? { id: view.id, hash: view.hash, metadata: view.private_metadata } : null,
    values: readValues(view?.state?.values ?? state?.values),
  };
}

function readChoice(element: Element): string {
  const option = element.selected_option as { value: string } | null | undefined;
  const options = element.selected_options as { value: string }[] | undefined;
  const chosen =
    option?.value ??
    options?.map(({ value }) => value).join(',') ??
    element.selected_user ??
    element.selected_conversation ??
    element.selected_channel ??
    element.selected_date ??
    element.selected_time ??
    element.value;
  return typeof chosen === 'string' ? chosen : '';
}

/** The files of a message, as far as they can be fetched. */
export function readFiles(files: unknown): SharedFile[] {
  if (!Array.isArray(files)) return [];
  return files
    .filter((file) => typeof file?.url_private_download === 'string' || typeof file?.url_private === 'string')
    .map((file) => ({
      id: file.id,
      name: file.name ?? 'file',
      url: file.url_private_download ?? file.url_private,
      size: file.size ?? 0,
    }));
}
