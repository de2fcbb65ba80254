import { z } from 'zod';
import { Refusal } from '#src/workspace/refusal.ts';
import { readSession, setStatus, statusOf } from '#src/workspace/set-status.ts';
import { keep } from '#src/workspace/tables.ts';
import { announce, canSee, messageOf, personOf, type Workspace } from '#src/workspace/workspace.ts';
import { findPlace, isMember } from './access.ts';
import { json, type Method, method, optionalText, text } from './method.ts';

/** The agent surface: what the bot is doing in a thread, what one might ask it. */

const SCOPES = ['assistant:write'];

function placeOf(workspace: Workspace, id: string, thread_ts: string): string {
  const channel = findPlace(workspace, id);
  if (!isMember(workspace, channel)) throw new Refusal('not_in_channel');
  if (thread_ts && !messageOf(workspace, channel.id, thread_ts)) throw new Refusal('invalid_thread_ts');
  return channel.id;
}

function readList<Item>(item: z.ZodType<Item>, most: number, raw: unknown): Item[] {
  const read = z.array(item).max(most).safeParse(raw);
  if (!read.success) throw new Refusal('invalid_arguments');
  return read.data;
}

const status = method({
  name: 'assistant.threads.setStatus',
  scopes: [...SCOPES, 'chat:write'],
  args: z.object({ channel_id: text, thread_ts: text, status: z.string().max(255), loading_messages: json.optional() }),
  run(workspace, args) {
    const channel = placeOf(workspace, args.channel_id, args.thread_ts);
    const loading_messages = readList(z.string().min(1).max(255), 10, args.loading_messages ?? []);
    setStatus(workspace, { channel, thread_ts: args.thread_ts, status: args.status, loading_messages });
    return {};
  },
});

const Prompt = z.object({ title: z.string().min(1), message: z.string().min(1) });

const prompts = method({
  name: 'assistant.threads.setSuggestedPrompts',
  scopes: SCOPES,
  args: z.object({ channel_id: text, thread_ts: optionalText, title: z.string().default(''), prompts: json }),
  run(workspace, args) {
    if (!workspace.manifest.features.agent_view) throw new Refusal('not_agent_app');
    const thread_ts = args.thread_ts ?? '';
    const channel = placeOf(workspace, args.channel_id, thread_ts);
    const suggested = { channel, thread_ts, title: args.title, prompts: readList(Prompt, 4, args.prompts) };
    keep(workspace, 'prompts', `${channel}:${thread_ts}`, suggested);
    const place = workspace.tables.channels.get(channel)!;
    announce(workspace, (person) => canSee(personOf(workspace, person), place), {
      type: 'prompts',
      prompts: suggested,
    });
    return {};
  },
});

const title = method({
  name: 'assistant.threads.setTitle',
  scopes: SCOPES,
  args: z.object({ channel_id: text, thread_ts: text, title: z.string().min(1).max(255) }),
  run(workspace, args) {
    const channel = placeOf(workspace, args.channel_id, args.thread_ts);
    setStatus(workspace, { channel, thread_ts: args.thread_ts, title: args.title });
    return {};
  },
});

const session = method({
  name: 'agents.sessions.setStatus',
  scopes: [...SCOPES, 'chat:write'],
  args: z.object({
    channel_id: text,
    thread_ts: optionalText,
    status: text,
    title: z.string().max(200).optional(),
    initiator_user_id: optionalText,
  }),
  run(workspace, args) {
    const thread_ts = threadIn(args);
    const channel = placeOf(workspace, args.channel_id, thread_ts);
    if (args.initiator_user_id) personOf(workspace, args.initiator_user_id);
    const isNew = statusOf(workspace, channel, thread_ts).session === '';
    const title = isNew && args.title ? { title: args.title } : {};
    setStatus(workspace, { channel, thread_ts, session: readSession(args.status), ...title });
    return {};
  },
});

const rename = method({
  name: 'agents.sessions.rename',
  scopes: [...SCOPES, 'chat:write'],
  args: z.object({ channel_id: text, thread_ts: optionalText, title: z.string().min(1).max(200) }),
  run(workspace, args) {
    const thread_ts = threadIn(args);
    const channel = placeOf(workspace, args.channel_id, thread_ts);
    if (statusOf(workspace, channel, thread_ts).session === '') throw new Refusal('session_not_found');
    setStatus(workspace, { channel, thread_ts, title: args.title });
    return {};
  },
});

function threadIn(args: { thread_ts?: string }): string {
  if (!args.thread_ts) throw new Refusal('thread_ts_required');
  return args.thread_ts;
}

export const agentMethods: Method[] = [status, prompts, title, session, rename];
