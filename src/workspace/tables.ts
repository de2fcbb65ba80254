import type { Blocks } from './blocks/block.ts';
import type { Channel, Person } from './cast.ts';
import type { PagePrompts, PageStatus } from './protocol.ts';

export interface Message {
  channel: string;
  ts: string;
  /** '' for lines of the system itself. */
  user: string;
  botId: string;
  text: string;
  blocks: Blocks;
  /** File ids. */
  files: string[];
  reactions: { name: string; users: string[] }[];
  /** '' outside threads; a root with replies carries its own ts. */
  thread_ts: string;
  subtype: string;
  edited: { user: string; ts: string } | null;
  metadata: unknown;
  /** Only this person sees it; '' for everybody's messages. */
  onlyFor: string;
  stream: Stream | null;
  replies: { count: number; users: string[]; latest: string };
}

export interface Stream {
  state: 'running' | 'done' | 'stopped' | 'broken';
  /** Milliseconds by the workspace's clock. */
  started: number;
  markdown: string;
  /** block_id of the block that shows it. */
  markdownBlock: string;
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  /** what a picture shows, for those who do not see it */
  altText?: string;
  mimetype: string;
  size: number;
  user: string;
  channels: string[];
  /** Milliseconds. */
  created: number;
}

/** A view as the app described it, with what Slack adds. */
export interface View {
  id: string;
  type: 'modal' | 'home';
  user: string;
  title: string;
  submit: string;
  close: string;
  blocks: Blocks;
  private_metadata: string;
  callback_id: string;
  external_id: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
  hash: string;
  root_view_id: string;
  previous_view_id: string;
}

/** Everything that survives a restart. Keys: ids; messages by channel, then ts; reads `user:channel`; statuses `channel:thread`. */
export interface Tables {
  people: Map<string, Person>;
  channels: Map<string, Channel>;
  messages: Map<string, Map<string, Message>>;
  files: Map<string, StoredFile>;
  homes: Map<string, View>;
  reads: Map<string, string>;
  statuses: Map<string, PageStatus>;
  prompts: Map<string, PagePrompts>;
  app: Map<string, { installed: boolean }>;
}

export type TableName = keyof Tables;
type Row<Name extends TableName> = Name extends 'messages'
  ? Message
  : Tables[Name] extends Map<string, infer Value>
    ? Value
    : never;

/** One change: table, key, and the row or null when it is gone. */
export type Change = [table: TableName, key: string, row: unknown];

export function emptyTables(): Tables {
  return {
    people: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    homes: new Map(),
    reads: new Map(),
    statuses: new Map(),
    prompts: new Map(),
    app: new Map(),
  };
}

export function applyChange(tables: Tables, [table, key, row]: Change): void {
  if (table === 'messages') {
    applyMessage(tables, key, row as Message | null);
    return;
  }
  const rows = tables[table] as Map<string, unknown>;
  if (row === null) rows.delete(key);
  else rows.set(key, row);
}

/** Messages are keyed `channel:ts`; within a channel they stay in the order of their posting. */
function applyMessage(tables: Tables, key: string, row: Message | null): void {
  const [channel = '', ts = ''] = key.split(':');
  const inside = tables.messages.get(channel) ?? new Map<string, Message>();
  tables.messages.set(channel, inside);
  if (row === null) inside.delete(ts);
  else inside.set(ts, row);
}

/** All rows as changes: what a compacted state file holds. */
export function changesOf(tables: Tables): Change[] {
  const { messages, ...flat } = tables;
  const changes = Object.entries(flat).flatMap(([table, rows]) =>
    [...(rows as Map<string, unknown>)].map(([key, row]): Change => [table as TableName, key, row]),
  );
  const posted = [...messages.values()].flatMap((inside) => [...inside.values()]);
  return [...changes, ...posted.map((one): Change => ['messages', `${one.channel}:${one.ts}`, one])];
}

/** Where changes are written. `bytes` are the contents of files. */
export interface Journal {
  write(change: Change): void;
  keepBytes(file: string, bytes: Buffer): void;
  readBytes(file: string): Buffer | null;
  close(): void;
}

/** Sets a row and writes it to the journal; null removes it. */
export function keep<Name extends TableName>(
  store: { tables: Tables; journal: Journal },
  table: Name,
  key: string,
  row: Row<Name> | null,
): void {
  const change: Change = [table, key, row];
  applyChange(store.tables, change);
  store.journal.write(change);
}
