import { z } from 'zod';
import { type Content, readContent } from '#src/workspace/content.ts';
import { change, post, remove, whisper } from '#src/workspace/post.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { messageObject } from '#src/workspace/slack-shapes.ts';
import type { Message } from '#src/workspace/tables.ts';
import { messageOf, type Workspace } from '#src/workspace/workspace.ts';
import { findPlace, isMember, placeToPost } from './access.ts';
import { flag, json, type Method, method, optionalText, text } from './method.ts';

const LONGEST_UPDATE = 4000;
const MOST_METADATA = 8000;

const content = { text: optionalText, blocks: json.optional(), markdown_text: optionalText };

/** The root a reply goes to. */
export function readThread(workspace: Workspace, channel: string, thread_ts: string | undefined): string {
  if (!thread_ts) return '';
  if (!/^\d+\.\d{6}$/.test(thread_ts)) throw new Refusal('invalid_thread_ts');
  const root = messageOf(workspace, channel, thread_ts);
  if (!root) throw new Refusal('thread_not_found');
  if (root.thread_ts && root.thread_ts !== root.ts) throw new Refusal('cannot_reply_to_message');
  return thread_ts;
}

/** Message metadata: an event type and a payload, at most 8 KB. */
export function readMetadata(raw: unknown): unknown {
  if (raw === undefined) return null;
  const metadata = z.object({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) });
  const entities = z.object({ entities: z.array(z.unknown()) });
  if (!metadata.safeParse(raw).success && !entities.safeParse(raw).success)
    throw new Refusal('invalid_metadata_format');
  if (JSON.stringify(raw).length > MOST_METADATA) throw new Refusal('metadata_too_large');
  return raw;
}

/** A message of the bot's own, in a place it knows. */
export function ownMessage(workspace: Workspace, channel: string, ts: string, code: string): Message {
  const place = findPlace(workspace, channel);
  const message = messageOf(workspace, place.id, ts);
  if (!message || message.onlyFor) throw new Refusal('message_not_found');
  if (message.user !== workspace.app.user) throw new Refusal(code);
  return message;
}

const postMessage = method({
  name: 'chat.postMessage',
  scopes: ['chat:write'],
  args: z.object({
    channel: text,
    ...content,
    thread_ts: optionalText,
    reply_broadcast: flag,
    metadata: json.optional(),
    attachments: json.optional(),
  }),
  run(workspace, args) {
    const channel = placeToPost(workspace, args.channel);
    if (Array.isArray(args.attachments) && args.attachments.length > 100) throw new Refusal('too_many_attachments');
    const body = readContent(args);
    const thread_ts = readThread(workspace, channel.id, args.thread_ts);
    const metadata = readMetadata(args.metadata);
    const broadcast = thread_ts !== '' && args.reply_broadcast;
    const message = post(workspace, {
      channel: channel.id,
      user: workspace.app.user,
      ...body,
      thread_ts,
      broadcast,
      metadata,
    });
    return { channel: channel.id, ts: message.ts, message: messageObject(workspace, message) };
  },
});

const postEphemeral = method({
  name: 'chat.postEphemeral',
  scopes: ['chat:write'],
  args: z.object({ channel: text, user: text, ...content, thread_ts: optionalText }),
  run(workspace, args) {
    const channel = placeToPost(workspace, args.channel);
    if (!isMember(workspace, channel)) throw new Refusal('not_in_channel');
    if (!channel.members.includes(args.user)) throw new Refusal('user_not_in_channel');
    const body = readContent(args);
    const thread_ts = readThread(workspace, channel.id, args.thread_ts);
    const message = whisper(workspace, {
      channel: channel.id,
      to: args.user,
      user: workspace.app.user,
      ...body,
      thread_ts,
    });
    return { message_ts: message.ts };
  },
});

/** A new text alone leaves the blocks as they were; an empty list takes them away. That is Slack's, and a trap. */
function readUpdate(message: Message, args: { text?: string; blocks?: unknown; markdown_text?: string }): Content {
  const content = readContent(args, LONGEST_UPDATE);
  const keeps = args.blocks === undefined && !args.markdown_text;
  return keeps ? { ...content, blocks: message.blocks } : content;
}

const update = method({
  name: 'chat.update',
  scopes: ['chat:write'],
  args: z.object({ channel: text, ts: text, ...content, metadata: json.optional(), reply_broadcast: flag }),
  run(workspace, args) {
    const message = ownMessage(workspace, args.channel, args.ts, 'cant_update_message');
    if (message.stream?.state === 'running') throw new Refusal('streaming_state_conflict');
    const body = readUpdate(message, args);
    const changed: Message = {
      ...message,
      ...body,
      metadata: args.metadata === undefined ? message.metadata : readMetadata(args.metadata),
      stream: message.stream ? { ...message.stream, state: 'done' } : null,
      edited: { user: workspace.app.user, ts: `${Math.floor(workspace.clock.ms() / 1000)}.000000` },
    };
    change(workspace, changed);
    return { channel: message.channel, ts: message.ts, text: changed.text, message: messageObject(workspace, changed) };
  },
});

const deleteMessage = method({
  name: 'chat.delete',
  scopes: ['chat:write'],
  args: z.object({ channel: text, ts: text }),
  run(workspace, args) {
    const message = ownMessage(workspace, args.channel, args.ts, 'cant_delete_message');
    remove(workspace, message);
    return { channel: message.channel, ts: message.ts };
  },
});

const getPermalink = method({
  name: 'chat.getPermalink',
  args: z.object({ channel: text, message_ts: text }),
  run(workspace, args) {
    const place = findPlace(workspace, args.channel);
    const message = messageOf(workspace, place.id, args.message_ts);
    if (!message || message.onlyFor) throw new Refusal('message_not_found');
    return { channel: place.id, permalink: permalinkOf(workspace, message) };
  },
});

/** The page opens a message from this address. */
function permalinkOf(workspace: Workspace, message: Message): string {
  const base = `${workspace.pageUrl}/archives/${message.channel}/p${message.ts.replace('.', '')}`;
  const inThread = message.thread_ts && message.thread_ts !== message.ts;
  return inThread ? `${base}?thread_ts=${message.thread_ts}&cid=${message.channel}` : base;
}

export const chatMethods: Method[] = [postMessage, postEphemeral, update, deleteMessage, getPermalink];
