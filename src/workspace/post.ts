import type { Blocks } from './blocks/block.ts';
import type { Channel, Person } from './cast.ts';
import { freshSecret } from './ids.ts';
import { pageMessage, pagePlace } from './page-shapes.ts';
import { sendEvent } from './send-event.ts';
import { setStatus } from './set-status.ts';
import { channelType, messageObject } from './slack-shapes.ts';
import { keep, type Message } from './tables.ts';
import { mentionsIn } from './text.ts';
import { announce, canSee, channelOf, messageOf, nextTs, personOf, type Workspace } from './workspace.ts';

/** Private messages that can still be clicked. */
const MOST_EPHEMERALS = 1000;

export interface NewMessage {
  channel: string;
  user: string;
  text: string;
  blocks?: Blocks;
  files?: string[];
  thread_ts?: string;
  broadcast?: boolean;
  subtype?: string;
  metadata?: unknown;
  stream?: Message['stream'];
}

/** Posts a message: into the thread's counters, to every window, and to the app. Checks have been made before. */
export function post(workspace: Workspace, input: NewMessage): Message {
  const channel = channelOf(workspace, input.channel);
  const author = workspace.tables.people.get(input.user);
  const message = makeMessage(workspace, { ...input, subtype: input.broadcast ? 'thread_broadcast' : input.subtype });
  keep(workspace, 'messages', `${channel.id}:${message.ts}`, message);
  if (message.thread_ts) countReply(workspace, message);
  if (author) keep(workspace, 'reads', `${author.id}:${channel.id}`, message.ts);
  show(workspace, message, true);
  if (message.botId) setStatus(workspace, { channel: channel.id, thread_ts: message.thread_ts, status: '' });
  tellApp(workspace, channel, message, author);
  return message;
}

function makeMessage(workspace: Workspace, input: NewMessage): Message {
  return {
    channel: input.channel,
    ts: nextTs(workspace),
    user: input.user,
    botId: workspace.tables.people.get(input.user)?.botId ?? '',
    text: input.text,
    blocks: input.blocks ?? [],
    files: input.files ?? [],
    reactions: [],
    thread_ts: input.thread_ts ?? '',
    subtype: input.subtype ?? '',
    edited: null,
    metadata: input.metadata ?? null,
    onlyFor: '',
    stream: input.stream ?? null,
    replies: { count: 0, users: [], latest: '' },
  };
}

/** Changes a posted message (`edited` marks it) and tells everybody; `quietly` spares the app, as streams do. */
export function change(workspace: Workspace, message: Message, quietly = false): void {
  if (message.onlyFor) {
    workspace.ephemerals.set(`${message.channel}:${message.ts}`, message);
    show(workspace, message, false);
    return;
  }
  const before = messageOf(workspace, message.channel, message.ts);
  keep(workspace, 'messages', `${message.channel}:${message.ts}`, message);
  show(workspace, message, false);
  if (quietly || !before) return;
  const channel = channelOf(workspace, message.channel);
  tellMessageEvent(workspace, channel, {
    subtype: 'message_changed',
    hidden: true,
    message: messageObject(workspace, message),
    previous_message: messageObject(workspace, before),
    ts: nextTs(workspace),
  });
}

export function remove(workspace: Workspace, message: Message): void {
  const gone = { type: 'message-deleted' as const, channel: message.channel, ts: message.ts };
  if (message.onlyFor) {
    workspace.ephemerals.delete(`${message.channel}:${message.ts}`);
    announce(workspace, (person) => person === message.onlyFor, gone);
    return;
  }
  const channel = channelOf(workspace, message.channel);
  keep(workspace, 'messages', `${channel.id}:${message.ts}`, null);
  if (message.thread_ts && message.thread_ts !== message.ts) countReply(workspace, message, -1);
  announce(workspace, (person) => sees(workspace, person, channel), gone);
  tellMessageEvent(workspace, channel, {
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: message.ts,
    previous_message: messageObject(workspace, message),
    ts: nextTs(workspace),
  });
}

/** Shows a message to one person only; it is gone when the window is reloaded. */
export function whisper(
  workspace: Workspace,
  input: { channel: string; to: string; user: string; text: string; blocks?: Blocks; thread_ts?: string },
): Message {
  const message: Message = { ...makeMessage(workspace, input), onlyFor: input.to };
  const [oldest] = workspace.ephemerals.keys();
  if (oldest && workspace.ephemerals.size >= MOST_EPHEMERALS) workspace.ephemerals.delete(oldest);
  workspace.ephemerals.set(`${message.channel}:${message.ts}`, message);
  show(workspace, message, true);
  return message;
}

export function show(workspace: Workspace, message: Message, isNew: boolean): void {
  const channel = channelOf(workspace, message.channel);
  const event = { type: 'message' as const, message: pageMessage(workspace, message), isNew };
  if (message.onlyFor) {
    announce(workspace, (person) => person === message.onlyFor, event);
    return;
  }
  announce(workspace, (person) => sees(workspace, person, channel), event);
  if (isNew) showPlace(workspace, channel);
}

/** Sends a place with its unread count to every window that shows it. */
export function showPlace(workspace: Workspace, channel: Channel): void {
  announce(
    workspace,
    (person) => sees(workspace, person, channel),
    (person) => ({ type: 'place', place: pagePlace(workspace, channel, person) }),
  );
}

function sees(workspace: Workspace, id: string, channel: Channel): boolean {
  return canSee(personOf(workspace, id), channel);
}

function countReply(workspace: Workspace, reply: Message, by: 1 | -1 = 1): void {
  const root = messageOf(workspace, reply.channel, reply.thread_ts);
  if (!root) return;
  const count = Math.max(0, root.replies.count + by);
  const users = by > 0 ? [...new Set([...root.replies.users, reply.user])] : root.replies.users;
  const changed: Message = {
    ...root,
    thread_ts: count ? root.ts : '',
    replies: { count, users, latest: by > 0 ? reply.ts : root.replies.latest },
  };
  keep(workspace, 'messages', `${root.channel}:${root.ts}`, changed);
  show(workspace, changed, false);
}

function tellApp(workspace: Workspace, channel: Channel, message: Message, author: Person | undefined): void {
  const body = messageObject(workspace, message);
  const foreign = author?.kind === 'stranger' ? { user_team: author.teamId, source_team: author.teamId } : {};
  const common = { ...body, ...foreign, channel: channel.id, event_ts: message.ts };
  const isMember = channel.members.includes(workspace.app.user);
  const mentioned = mentionsIn(message.text).includes(workspace.app.user);
  if (mentioned && isMember && channel.kind !== 'dm' && !message.botId)
    sendEvent(workspace, { ...common, type: 'app_mention', subtype: undefined }, channel);
  tellMessageEvent(workspace, channel, { ...common, client_msg_id: message.botId ? undefined : freshSecret() });
}

function tellMessageEvent(workspace: Workspace, channel: Channel, fields: Record<string, unknown>): void {
  if (!channel.members.includes(workspace.app.user)) return;
  const kind = channelType(channel);
  const subscription = kind === 'im' ? 'message.im' : kind === 'group' ? 'message.groups' : 'message.channels';
  const event = { type: 'message', channel: channel.id, channel_type: kind, event_ts: fields.ts, ...fields };
  sendEvent(workspace, event, channel, subscription);
}
