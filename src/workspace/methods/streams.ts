import { z } from 'zod';
import type { Blocks, LooseBlock } from '#src/workspace/blocks/block.ts';
import { readBlocks } from '#src/workspace/content.ts';
import { freshSecret } from '#src/workspace/ids.ts';
import { change, post } from '#src/workspace/post.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { readSession, setStatus } from '#src/workspace/set-status.ts';
import { messageObject } from '#src/workspace/slack-shapes.ts';
import { streamBlocks, watchStream } from '#src/workspace/streams.ts';
import type { Message } from '#src/workspace/tables.ts';
import { storedText } from '#src/workspace/text.ts';
import { personOf, type Workspace } from '#src/workspace/workspace.ts';
import { placeToPost } from './access.ts';
import { ownMessage, readMetadata, readThread } from './chat.ts';
import { json, type Method, method, optionalText, text } from './method.ts';

const LONGEST_STREAM = 12_000;
const MOST_BLOCKS = 50;

const status = z.enum(['pending', 'in_progress', 'complete', 'error']);
const Chunk = z.discriminatedUnion('type', [
  z.object({ type: z.literal('markdown_text'), text: z.string().min(1) }),
  z.object({ type: z.literal('plan_update'), title: z.string().min(1) }),
  z.object({ type: z.literal('blocks'), blocks: z.array(z.unknown()) }),
  z.object({
    type: z.literal('task_update'),
    id: z.string().min(1),
    title: z.string().min(1).max(256),
    status,
    details: z.string().max(256).optional(),
    output: z.string().max(256).optional(),
    sources: z.array(z.object({ type: z.literal('url'), url: z.string(), text: z.string() })).optional(),
  }),
]);
type Chunk = z.infer<typeof Chunk>;

const streamed = { markdown_text: optionalText, chunks: json.optional() };

function readChunks(args: { markdown_text?: string; chunks?: unknown }): Chunk[] {
  if (args.markdown_text && args.chunks !== undefined) throw new Refusal('markdown_text_conflict');
  if (args.markdown_text) return [{ type: 'markdown_text', text: args.markdown_text }];
  const read = z.array(Chunk).safeParse(args.chunks ?? []);
  if (!read.success) throw new Refusal('invalid_chunks');
  return read.data;
}

/** Adds chunks to what a stream shows so far. */
function grow(message: Message, chunks: Chunk[]): Message {
  const stream = message.stream!;
  const markdown = stream.markdown + chunks.map((chunk) => (chunk.type === 'markdown_text' ? chunk.text : '')).join('');
  if (markdown.length > LONGEST_STREAM) throw new Refusal('msg_too_long');
  let rest: Blocks = message.blocks.filter((block) => block.block_id !== stream.markdownBlock);
  for (const chunk of chunks) {
    if (chunk.type === 'blocks') rest = [...rest, ...readBlocks(chunk.blocks)];
    if (chunk.type === 'task_update' || chunk.type === 'plan_update') rest = withTask(rest, chunk);
  }
  if (rest.length >= MOST_BLOCKS) throw new Refusal('msg_blocks_too_many');
  return {
    ...message,
    text: storedText(markdown),
    blocks: streamBlocks(markdown, rest, stream.markdownBlock),
    stream: { ...stream, markdown },
  };
}

/** A task belongs to the plan when there is one, else it stands for itself; the same id updates it. */
function withTask(blocks: Blocks, chunk: Extract<Chunk, { type: 'task_update' | 'plan_update' }>): Blocks {
  const plan = blocks.find((block) => block.type === 'plan');
  if (chunk.type === 'plan_update') {
    if (plan) return blocks.map((block) => (block === plan ? { ...plan, title: chunk.title } : block));
    const tasks = blocks.filter((block) => block.type === 'task_card');
    const made: LooseBlock = { type: 'plan', block_id: freshSecret(3), title: chunk.title, tasks };
    return [...blocks.filter((block) => block.type !== 'task_card'), made];
  }
  const task: LooseBlock = {
    type: 'task_card',
    block_id: freshSecret(3),
    task_id: chunk.id,
    title: chunk.title,
    status: chunk.status,
    ...(chunk.details ? { details: richWords(chunk.details) } : {}),
    ...(chunk.output ? { output: richWords(chunk.output) } : {}),
    ...(chunk.sources ? { sources: chunk.sources } : {}),
  };
  const place = (tasks: Blocks) =>
    tasks.some((one) => one.task_id === chunk.id)
      ? tasks.map((one) => (one.task_id === chunk.id ? { ...one, ...task, block_id: one.block_id } : one))
      : [...tasks, task];
  if (!plan) return place(blocks);
  return blocks.map((block) => (block === plan ? { ...plan, tasks: place((plan.tasks as Blocks) ?? []) } : block));
}

function richWords(words: string): LooseBlock {
  const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text: words }] }];
  return { type: 'rich_text', block_id: freshSecret(3), elements };
}

function runningStream(workspace: Workspace, channel: string, ts: string): Message {
  const message = ownMessage(workspace, channel, ts, 'message_not_owned_by_app');
  if (message.stream?.state === 'stopped') throw new Refusal('stopped_by_user');
  if (message.stream?.state !== 'running') throw new Refusal('message_not_in_streaming_state');
  return message;
}

const startStream = method({
  name: 'chat.startStream',
  scopes: ['chat:write'],
  args: z.object({
    channel: text,
    thread_ts: text,
    ...streamed,
    recipient_user_id: optionalText,
    recipient_team_id: optionalText,
    task_display_mode: z.enum(['timeline', 'plan', 'dense']).optional(),
  }),
  run(workspace, args) {
    const channel = placeToPost(workspace, args.channel);
    if (channel.kind !== 'dm') {
      if (!args.recipient_user_id) throw new Refusal('missing_recipient_user_id');
      if (!args.recipient_team_id) throw new Refusal('missing_recipient_team_id');
      personOf(workspace, args.recipient_user_id);
    }
    const thread_ts = readThread(workspace, channel.id, args.thread_ts);
    const chunks = readChunks(args);
    const message = post(workspace, {
      channel: channel.id,
      user: workspace.app.user,
      text: '',
      thread_ts,
      stream: { state: 'running', started: workspace.clock.ms(), markdown: '', markdownBlock: freshSecret(3) },
    });
    if (chunks.length) change(workspace, grow(message, chunks), true);
    watchStream(workspace, channel.id, message.ts);
    return { channel: channel.id, ts: message.ts };
  },
});

const appendStream = method({
  name: 'chat.appendStream',
  scopes: ['chat:write'],
  args: z.object({ channel: text, ts: text, ...streamed }),
  run(workspace, args) {
    const message = runningStream(workspace, args.channel, args.ts);
    const chunks = readChunks(args);
    if (!chunks.length) throw new Refusal('no_text');
    change(workspace, grow(message, chunks), true);
    return { channel: message.channel, ts: message.ts };
  },
});

const stopStream = method({
  name: 'chat.stopStream',
  scopes: ['chat:write'],
  args: z.object({
    channel: text,
    ts: text,
    ...streamed,
    blocks: json.optional(),
    metadata: json.optional(),
    session_status: optionalText,
  }),
  run(workspace, args) {
    const message = runningStream(workspace, args.channel, args.ts);
    const chunks = readChunks(args);
    const grown = grow(
      message,
      args.blocks === undefined ? chunks : [...chunks, { type: 'blocks', blocks: listOf(args.blocks) }],
    );
    const done: Message = {
      ...grown,
      metadata: readMetadata(args.metadata),
      stream: { ...grown.stream!, state: 'done' },
    };
    change(workspace, done);
    if (args.session_status) setSession(workspace, done, args.session_status);
    return { channel: done.channel, ts: done.ts, message: messageObject(workspace, done) };
  },
});

function listOf(blocks: unknown): unknown[] {
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  return blocks;
}

function setSession(workspace: Workspace, message: Message, status: string): void {
  setStatus(workspace, { channel: message.channel, thread_ts: message.thread_ts, session: readSession(status) });
}

export const streamMethods: Method[] = [startStream, appendStream, stopStream];
