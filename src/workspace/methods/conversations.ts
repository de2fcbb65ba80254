import { z } from 'zod';
import { joinChannel, leaveChannel } from '#src/workspace/acts/places.ts';
import type { Channel } from '#src/workspace/cast.ts';
import { showPlace } from '#src/workspace/post.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { channelObject, messageObject } from '#src/workspace/slack-shapes.ts';
import type { Message } from '#src/workspace/tables.ts';
import { dmOf, messageOf, messagesIn, personOf, type Workspace } from '#src/workspace/workspace.ts';
import { findPlace, isMember, needScope, needScopeFor } from './access.ts';
import { flag, limit, type Method, method, optionalText, paged, text } from './method.ts';

const READ_SCOPES = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const HISTORY_SCOPES = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];
const page = { cursor: optionalText };

const info = method({
  name: 'conversations.info',
  scopes: READ_SCOPES,
  args: z.object({ channel: text, include_locale: flag, include_num_members: flag }),
  run(workspace, args) {
    const channel = findPlace(workspace, args.channel);
    needScopeFor(workspace, channel, 'read');
    return { channel: channelObject(workspace, channel) };
  },
});

const TYPES: Record<string, { kind: Channel['kind'] | 'mpim'; scope: string }> = {
  public_channel: { kind: 'channel', scope: 'channels:read' },
  private_channel: { kind: 'private', scope: 'groups:read' },
  im: { kind: 'dm', scope: 'im:read' },
  mpim: { kind: 'mpim', scope: 'mpim:read' },
};

function kindsIn(workspace: Workspace, types: string): (Channel['kind'] | 'mpim')[] {
  return types.split(',').map((word) => {
    const type = TYPES[word.trim()];
    if (!type) throw new Refusal('invalid_types');
    needScope(workspace, type.scope);
    return type.kind;
  });
}

const list = method({
  name: 'conversations.list',
  scopes: READ_SCOPES,
  args: z.object({
    ...page,
    limit: limit(1000, 100),
    types: z.string().default('public_channel'),
    exclude_archived: flag,
  }),
  run(workspace, args) {
    const kinds = kindsIn(workspace, args.types);
    const known = [...workspace.tables.channels.values()].filter(
      (channel) => kinds.includes(channel.kind) && (channel.kind === 'channel' || isMember(workspace, channel)),
    );
    const { rows, next } = paged(known, args.cursor, args.limit);
    return { channels: rows.map((one) => channelObject(workspace, one)), response_metadata: { next_cursor: next } };
  },
});

const members = method({
  name: 'conversations.members',
  scopes: READ_SCOPES,
  args: z.object({ channel: text, ...page, limit: limit(1000, 100) }),
  run(workspace, args) {
    const channel = findPlace(workspace, args.channel);
    needScopeFor(workspace, channel, 'read');
    const { rows, next } = paged(channel.members, args.cursor, args.limit);
    return { members: rows, response_metadata: { next_cursor: next } };
  },
});

const open = method({
  name: 'conversations.open',
  scopes: ['im:write', 'mpim:write', 'groups:write', 'channels:manage'],
  args: z.object({
    channel: optionalText,
    users: z.union([z.string(), z.array(z.string())]).optional(),
    return_im: flag,
  }),
  run(workspace, args) {
    if (args.channel) return { channel: { id: findPlace(workspace, args.channel).id } };
    const users = (Array.isArray(args.users) ? args.users : (args.users ?? '').split(','))
      .map((id) => id.trim())
      .filter(Boolean);
    if (!users.length) throw new Refusal('users_list_not_supplied');
    if (users.length > 1) throw new Refusal('method_not_supported_for_channel_type');
    needScope(workspace, 'im:write');
    const person = personOf(workspace, users[0]!);
    if (person.kind === 'deactivated') throw new Refusal('user_disabled');
    if (person.kind === 'stranger') throw new Refusal('user_not_visible');
    if (person.kind === 'bot') throw new Refusal('cannot_dm_bot');
    const already_open = workspace.tables.channels.has(`D${person.id.slice(1)}`);
    const channel = dmOf(workspace, person.id, workspace.app.user);
    if (!already_open) showPlace(workspace, channel);
    const object = args.return_im ? channelObject(workspace, channel) : { id: channel.id };
    return { no_op: already_open, already_open, channel: object };
  },
});

const range = { oldest: optionalText, latest: optionalText, inclusive: flag, include_all_metadata: flag };

function inRange(message: Message, args: { oldest?: string; latest?: string; inclusive: boolean }): boolean {
  const { oldest, latest, inclusive } = args;
  if (oldest && (inclusive ? Number(message.ts) < Number(oldest) : Number(message.ts) <= Number(oldest))) return false;
  return !latest || (inclusive ? Number(message.ts) <= Number(latest) : Number(message.ts) < Number(latest));
}

function withMetadata(workspace: Workspace, message: Message, wanted: boolean) {
  const object = messageObject(workspace, message);
  return wanted && message.metadata ? { ...object, metadata: message.metadata } : object;
}

function readable(workspace: Workspace, id: string): Channel {
  const channel = findPlace(workspace, id);
  needScopeFor(workspace, channel, 'history');
  if (!isMember(workspace, channel)) throw new Refusal('not_in_channel');
  return channel;
}

const history = method({
  name: 'conversations.history',
  scopes: HISTORY_SCOPES,
  args: z.object({ channel: text, ...page, limit: limit(999, 100), ...range }),
  run(workspace, args) {
    const channel = readable(workspace, args.channel);
    const roots = messagesIn(workspace, channel.id)
      .filter((one) => !one.thread_ts || one.thread_ts === one.ts || one.subtype === 'thread_broadcast')
      .filter((one) => inRange(one, args))
      .reverse();
    const { rows, next } = paged(roots, args.cursor, args.limit);
    return {
      messages: rows.map((one) => withMetadata(workspace, one, args.include_all_metadata)),
      has_more: next !== '',
      pin_count: 0,
      ...(next ? { response_metadata: { next_cursor: next } } : {}),
    };
  },
});

const replies = method({
  name: 'conversations.replies',
  scopes: HISTORY_SCOPES,
  args: z.object({ channel: text, ts: text, ...page, limit: limit(1000, 1000), ...range }),
  run(workspace, args) {
    const channel = readable(workspace, args.channel);
    const asked = messageOf(workspace, channel.id, args.ts);
    if (!asked || asked.onlyFor) throw new Refusal('thread_not_found');
    const root = asked.thread_ts || asked.ts;
    const inThread = messagesIn(workspace, channel.id)
      .filter((one) => one.ts === root || one.thread_ts === root)
      .filter((one) => one.ts === root || inRange(one, args));
    const { rows, next } = paged(inThread, args.cursor, args.limit);
    return {
      messages: rows.map((one) => withMetadata(workspace, one, args.include_all_metadata)),
      has_more: next !== '',
      ...(next ? { response_metadata: { next_cursor: next } } : {}),
    };
  },
});

const join = method({
  name: 'conversations.join',
  scopes: ['channels:join'],
  args: z.object({ channel: text }),
  run(workspace, args) {
    const channel = findPlace(workspace, args.channel);
    if (channel.kind !== 'channel') throw new Refusal('method_not_supported_for_channel_type');
    const was = isMember(workspace, channel);
    if (!was) joinChannel(workspace, channel, workspace.app.user);
    const object = channelObject(workspace, findPlace(workspace, channel.id));
    return was ? { channel: object, warning: 'already_in_channel' } : { channel: object };
  },
});

const leave = method({
  name: 'conversations.leave',
  scopes: ['channels:manage', 'groups:write'],
  args: z.object({ channel: text }),
  run(workspace, args) {
    const channel = findPlace(workspace, args.channel);
    if (channel.kind === 'dm') throw new Refusal('method_not_supported_for_channel_type');
    if (!isMember(workspace, channel)) return { not_in_channel: true };
    leaveChannel(workspace, channel, workspace.app.user);
    return {};
  },
});

const ofUser = method({
  name: 'users.conversations',
  scopes: READ_SCOPES,
  args: z.object({
    user: optionalText,
    types: z.string().default('public_channel'),
    ...page,
    limit: limit(999, 100),
    exclude_archived: flag,
  }),
  run(workspace, args) {
    const kinds = kindsIn(workspace, args.types);
    const user = args.user ?? workspace.app.user;
    personOf(workspace, user);
    const seen = [...workspace.tables.channels.values()].filter(
      (channel) =>
        kinds.includes(channel.kind) &&
        channel.members.includes(user) &&
        (channel.kind === 'channel' || isMember(workspace, channel)),
    );
    const { rows, next } = paged(seen, args.cursor, args.limit);
    return { channels: rows.map((one) => channelObject(workspace, one)), response_metadata: { next_cursor: next } };
  },
});

export const conversationMethods: Method[] = [info, list, members, open, history, replies, join, leave, ofUser];
