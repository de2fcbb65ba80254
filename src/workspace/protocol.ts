/**
 * The contract between the practice workspace's engine and its web page. Types only.
 *
 * GET  /api-page/state?as=U…                              → PageState
 * WS   /api-page/live?as=U…                               → PageEvent, one JSON document per frame
 * POST /api-page/command?as=U…     (a PageCommand)        → PageResult
 * POST /api-page/upload?as=U…&channel=C…&name=orders.csv[&thread_ts=…][&text=…]   (raw bytes)
 *      → PageResult; the file is posted as a message of that person
 * POST /api-page/keep?as=U…&name=orders.csv               (raw bytes, for file_input elements)
 *      → PageResult with `file`; nothing is posted, hand `file.id` over when the view is submitted
 * GET  /files/:id/:name?as=U…                             → a file's bytes
 *
 * The acting person is a parameter of every request, so any number of windows may act as different people.
 * Times are Slack's `ts` strings ("1763755200.000100") unless the name says otherwise. Text is Slack's: & < > are
 * escaped and mentions are `<@U…>`, `<#C…|name>`, `<!here>`, links `<https://…|words>`.
 */
import type { KnownBlock } from '@slack/types';

export interface Both {
  de: string;
  en: string;
}

export type PersonKind = 'member' | 'guest' | 'single-channel guest' | 'stranger' | 'deactivated' | 'bot';

export interface PagePerson {
  id: string;
  /** What messages show: "Jana Petersen". */
  name: string;
  /** What is typed after @: "jana". */
  handle: string;
  title: string;
  kind: PersonKind;
  /** IANA zone and locale such as "de-DE". */
  tz: string;
  locale: string;
  /** Another organisation's name for strangers, else ''. */
  organisation: string;
}

export interface PagePlace {
  id: string;
  /** '#'-less channel name, or the other person's name in a DM. */
  name: string;
  kind: 'channel' | 'private' | 'dm';
  /** Shared with another organisation. */
  isShared: boolean;
  topic: string;
  members: string[];
  botIsMember: boolean;
  /** In a DM the other person; the bot's DM has the bot's id here. */
  with: string;
  /** Of the acting person. */
  unread: number;
  mentions: number;
}

export interface PageFile {
  id: string;
  name: string;
  title: string;
  /** What a picture shows, for those who do not see it. */
  altText?: string;
  mimetype: string;
  size: number;
  /** Path on this server, to be fetched with ?as=. */
  path: string;
}

export interface PageReaction {
  name: string;
  users: string[];
}

export interface PageMessage {
  channel: string;
  ts: string;
  /** The author's person id; the bot's messages carry the bot's. '' for system lines. */
  user: string;
  text: string;
  blocks: KnownBlock[];
  files: PageFile[];
  reactions: PageReaction[];
  /** Only in threads; equals ts at a thread's root. */
  thread_ts: string;
  reply_count: number;
  reply_users: string[];
  latest_reply: string;
  /** The reply was also sent to the channel. */
  broadcast: boolean;
  edited: boolean;
  /** Only visible to the acting person; gone after a reload. */
  ephemeral: boolean;
  /** In the middle of chat.startStream … stopStream, or given up by Slack after five minutes ("broken"). */
  streaming: '' | 'running' | 'done' | 'stopped' | 'broken';
  /** Joins, leaves, renames: shown as a quiet line. */
  system: boolean;
}

/** Where an element sits. `ephemeral` and `message` are both addressed by channel and ts. */
export type PageContainer = { type: 'message'; channel: string; ts: string } | { type: 'view'; view_id: string };

/** What a person chose or typed in one element. Values and ids only, as the element declares them. */
export type ElementValue =
  | { kind: 'press' }
  | { kind: 'text'; text: string }
  | { kind: 'rich-text'; block: KnownBlock }
  | { kind: 'date'; date: string }
  | { kind: 'time'; time: string }
  | { kind: 'datetime'; seconds: number }
  /** Option value(s): selects, multi selects, radio, checkboxes, overflow. Empty = nothing chosen. */
  | { kind: 'options'; values: string[] }
  /** Ids of users, channels or conversations. */
  | { kind: 'ids'; ids: string[] }
  | { kind: 'files'; ids: string[] }
  | { kind: 'feedback'; positive: boolean };

/** block_id → action_id → value: what the person has filled in so far; untouched elements may be left out. */
export type ElementValues = Record<string, Record<string, ElementValue>>;

export interface PageText {
  type: 'plain_text' | 'mrkdwn';
  text: string;
}

export interface PageView {
  id: string;
  type: 'modal' | 'home';
  title: string;
  submit: string;
  close: string;
  /** Changes whenever the app updates the view. Keep what was typed in blocks whose block_id stays. */
  hash: string;
  blocks: KnownBlock[];
}

export interface PageOption {
  text: PageText;
  value: string;
  description?: PageText;
}

export interface PageCommandHint {
  /** "/customer" */
  command: string;
  description: string;
  usage: string;
}

export interface PageShortcut {
  name: string;
  description: string;
  kind: 'message' | 'global';
  callback_id: string;
}

export interface PagePrompt {
  title: string;
  message: string;
}

/** One of the "five things to try". `place` is a place id; '' is the DM with the bot. */
export interface PageGuideStep {
  label: Both;
  does:
    | { kind: 'say'; place: string; text: Both }
    | { kind: 'run'; place: string; command: string; text: Both }
    | { kind: 'open'; place: string }
    | { kind: 'home' }
    | { kind: 'clock'; to: string };
}

/**
 * Web API faults: rate-limit, server-error, hang, lost-answer (handled, then no answer), slow.
 * Delivery faults: duplicate, reorder (two envelopes swapped).
 */
export type FaultKind = 'rate-limit' | 'server-error' | 'hang' | 'lost-answer' | 'slow' | 'duplicate' | 'reorder';

export interface Fault {
  kind: FaultKind;
  /** A Web API method, or '' for every one (always '' for duplicate and reorder). */
  method: string;
  /** How often it strikes; 0 = until cleared. */
  times: number;
  /** Retry-After of rate-limit, delay of slow, in seconds. */
  seconds: number;
}

export interface PageClock {
  /** Milliseconds since 1970, as the bot sees it. */
  now: number;
  /** Distance to the machine's own clock in milliseconds. */
  offset: number;
}

export interface PageStatus {
  channel: string;
  thread_ts: string;
  /** '' when the bot has stopped working. */
  status: string;
  loading_messages: string[];
  /** A Stop button makes sense while this is 'processing'. */
  session: '' | 'active' | 'processing' | 'suspended' | 'closed';
  title: string;
}

export interface PagePrompts {
  channel: string;
  /** '' for the empty DM. */
  thread_ts: string;
  title: string;
  prompts: PagePrompt[];
}

export interface PageApp {
  name: string;
  description: string;
  /** The bot's person id. */
  user: string;
  /** The acting person's DM with the bot. */
  dm: string;
  hasHome: boolean;
  installed: boolean;
  /** Open sockets; 0 means the bot is not running. In HTTP mode always 1. */
  connections: number;
}

export interface PageState {
  team: { id: string; name: string };
  me: string;
  people: PagePerson[];
  /** The places the acting person sees. */
  places: PagePlace[];
  /** Per place, oldest first: root messages and replies together (at most the latest 2,000). */
  messages: Record<string, PageMessage[]>;
  app: PageApp;
  home: PageView | null;
  /** Open modals, the top one last (at most three). */
  modals: PageView[];
  statuses: PageStatus[];
  prompts: PagePrompts[];
  commands: PageCommandHint[];
  shortcuts: PageShortcut[];
  guide: PageGuideStep[];
  clock: PageClock;
  faults: Fault[];
}

export type PageEvent =
  /** Posted or changed: replace by channel and ts. `isNew` when it was just posted. */
  | { type: 'message'; message: PageMessage; isNew: boolean }
  | { type: 'message-deleted'; channel: string; ts: string }
  | { type: 'place'; place: PagePlace }
  | { type: 'place-gone'; channel: string }
  | { type: 'modals'; modals: PageView[] }
  | { type: 'home'; home: PageView | null }
  | { type: 'status'; status: PageStatus }
  | { type: 'prompts'; prompts: PagePrompts }
  | { type: 'clock'; clock: PageClock }
  | { type: 'faults'; faults: Fault[] }
  | { type: 'app'; app: PageApp }
  | { type: 'person'; person: PagePerson };

export type PageCommand =
  /** `text` as typed: @handle and #channel become mentions. A leading "/" is not special here; use `run`. */
  | { do: 'say'; channel: string; text: string; thread_ts?: string; broadcast?: boolean }
  | { do: 'run'; channel: string; command: string; text: string; thread_ts?: string }
  | { do: 'edit'; channel: string; ts: string; text: string }
  | { do: 'delete'; channel: string; ts: string }
  | { do: 'react'; channel: string; ts: string; name: string; remove?: boolean }
  /** A button, menu, picker, checkbox…; also inputs with dispatch_action. Answers once the app has acknowledged. */
  | { do: 'act'; in: PageContainer; block_id: string; action_id: string; value: ElementValue; values?: ElementValues }
  /** Options of an external select. Answers with `options` or `groups`. */
  | { do: 'options'; in: PageContainer; block_id: string; action_id: string; query: string }
  | { do: 'submit'; view_id: string; values: ElementValues }
  /** `all` closes the whole stack (the modal's ×); else only the top view (its Close button). */
  | { do: 'close'; view_id: string; all?: boolean }
  /** Looking at a place marks it read; opening the bot's DM also tells the app. */
  | { do: 'open'; channel: string }
  | { do: 'open-home' }
  | { do: 'message-shortcut'; callback_id: string; channel: string; ts: string }
  | { do: 'global-shortcut'; callback_id: string }
  | { do: 'stop'; channel: string; thread_ts: string }
  /** Opens (or finds) the DM with a person. Answers with `channel`. */
  | { do: 'open-dm'; user: string }
  | { do: 'invite-bot'; channel: string }
  | { do: 'remove-bot'; channel: string }
  /** `to` is an ISO instant, `by` milliseconds from the present practice time; neither: back to the real time. */
  | { do: 'clock'; to?: string; by?: number }
  | { do: 'fault'; fault: Fault }
  | { do: 'clear-faults' }
  /** Cut every socket, ask for a refresh (as Slack does every few hours), remove or bring back the app. */
  | { do: 'disturb'; how: 'drop-sockets' | 'refresh' | 'uninstall' | 'reinstall' };

export type PageResult =
  | {
      ok: true;
      /** submit: errors by block_id, view stays open. */
      errors?: Record<string, string>;
      options?: PageOption[];
      groups?: { label: PageText; options: PageOption[] }[];
      channel?: string;
      ts?: string;
      file?: PageFile;
    }
  /** `error` is a code, `say` a sentence to show. */
  | { ok: false; error: string; say: Both };
