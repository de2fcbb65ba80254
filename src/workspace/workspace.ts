import type { Channel, Person } from './cast.ts';
import type { Clock } from './clock.ts';
import type { Delivery } from './delivery.ts';
import type { LooseOption } from './element-values.ts';
import type { Faults } from './faults.ts';
import type { Manifest } from './manifest.ts';
import type { PageEvent, PageGuideStep } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { type Journal, keep, type Message, type Tables, type View } from './tables.ts';

/** A workspace is this value; everything it can do is a function over it. */
export interface Workspace {
  /** Where the app calls: "http://127.0.0.1:3000", no slash at the end. */
  url: string;
  /** Where people look: "http://localhost:3000". */
  pageUrl: string;
  team: { id: string; name: string; domain: string };
  app: { id: string; user: string; botId: string };
  tokens: { bot: string; app: string; signingSecret: string; verification: string };
  manifest: Manifest;
  guide: PageGuideStep[];
  tables: Tables;
  journal: Journal;
  clock: Clock;
  faults: Faults;
  delivery: Delivery;
  /** Who listens to what happens, page windows and test clients. */
  watchers: Set<Watcher>;
  /** Open modals per person, the top one last. */
  modals: Map<string, View[]>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  ephemerals: Map<string, Message>;
  /** Options external selects were given, by place, block_id and action_id. */
  offered: Map<string, LooseOption[]>;
  /** Announced uploads by file id. */
  /** How long an app has to acknowledge and to use a trigger, in milliseconds. */
  respondWithin: number;
  /** The last timestamp given out, in microseconds. */
  lastMicros: number;
  uploads: Map<string, { name: string; altText?: string; length: number; received: boolean }>;
  log: (level: 'debug' | 'warn', message: string, facts?: Record<string, unknown>) => void;
}

export interface Watcher {
  person: string;
  hear(event: PageEvent): void;
}

/** The right to open a view; `view` is the open view the interaction came from. */
export interface Trigger {
  user: string;
  view: string;
  /** Milliseconds by the workspace's clock. */
  issued: number;
  used: boolean;
}

export interface ResponseUrl {
  user: string;
  channel: string;
  /** The message the interaction came from; '' for commands and views. */
  ts: string;
  thread_ts: string;
  issued: number;
  uses: number;
}

/** Tells everybody `to` lets through; `event` may differ per person. */
export function announce(
  workspace: Workspace,
  to: (person: string) => boolean,
  event: PageEvent | ((person: string) => PageEvent),
): void {
  for (const watcher of workspace.watchers) {
    if (to(watcher.person)) watcher.hear(typeof event === 'function' ? event(watcher.person) : event);
  }
}

/** A fresh message timestamp: seconds with six decimals, unique and rising even when the clock was moved back. */
export function nextTs(workspace: Workspace): string {
  const micros = Math.max(workspace.clock.ms() * 1000, workspace.lastMicros + 1);
  workspace.lastMicros = micros;
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
}

/** When an event happens or an action is taken: like a timestamp, but not unique. */
export function eventTs(workspace: Workspace): string {
  const micros = workspace.clock.ms() * 1000;
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
}

export function personOf(workspace: Workspace, id: string, code = 'user_not_found'): Person {
  const person = workspace.tables.people.get(id);
  if (!person) throw new Refusal(code);
  return person;
}

export function channelOf(workspace: Workspace, id: string, code = 'channel_not_found'): Channel {
  const channel = workspace.tables.channels.get(id);
  if (!channel) throw new Refusal(code);
  return channel;
}

export function messageOf(workspace: Workspace, channel: string, ts: string): Message | null {
  return workspace.tables.messages.get(channel)?.get(ts) ?? workspace.ephemerals.get(`${channel}:${ts}`) ?? null;
}

/** Whether a person sees a place in the sidebar: public ones for members, the rest for those inside. */
export function canSee(person: Person, channel: Channel): boolean {
  if (channel.members.includes(person.id)) return true;
  return channel.kind === 'channel' && person.kind === 'member';
}

/** Finds the DM of a person with the bot (or another person), making it when there is none. */
export function dmOf(workspace: Workspace, one: string, other: string): Channel {
  const [first, second] = other === workspace.app.user ? [one, other] : [other, one].sort();
  const id = second === workspace.app.user ? `D${first!.slice(1)}` : `D${first!.slice(1)}${second!.slice(1)}`;
  const known = workspace.tables.channels.get(id);
  if (known) return known;
  const channel: Channel = {
    id,
    name: '',
    kind: 'dm',
    isShared: false,
    topic: '',
    members: [first!, second!],
    created: Math.floor(workspace.clock.ms() / 1000),
  };
  keep(workspace, 'channels', id, channel);
  return channel;
}

/** The messages of a channel, oldest first. */
export function messagesIn(workspace: Workspace, channel: string): Message[] {
  return [...(workspace.tables.messages.get(channel)?.values() ?? [])];
}
