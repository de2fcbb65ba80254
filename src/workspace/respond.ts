import type { Blocks } from './blocks/block.ts';
import { readContent } from './content.ts';
import { takeResponseUrl } from './interaction.ts';
import { change, post, remove, whisper } from './post.ts';
import { Refusal } from './refusal.ts';
import type { Message } from './tables.ts';
import { messageOf, type Workspace } from './workspace.ts';

/** What an app may send to a response_url, or acknowledge a command with. */
export interface ResponseBody {
  text?: unknown;
  blocks?: unknown;
  response_type?: unknown;
  replace_original?: unknown;
  delete_original?: unknown;
  thread_ts?: unknown;
}

/** Carries out an answer to a response_url. The bot need not be in the channel. */
export function respond(workspace: Workspace, id: string, body: ResponseBody): void {
  const url = takeResponseUrl(workspace, id);
  const original = url.ts ? messageOf(workspace, url.channel, url.ts) : null;
  if (isTrue(body.delete_original)) {
    if (!original) throw new Refusal('message_not_found');
    remove(workspace, original);
    return;
  }
  const content = readContent(body);
  if (isTrue(body.replace_original)) {
    if (!original) throw new Refusal('message_not_found');
    change(workspace, { ...original, ...content, ...editedMark(workspace, original) });
    return;
  }
  answer(workspace, { channel: url.channel, user: url.user }, body, content);
}

function editedMark(workspace: Workspace, original: Message): Partial<Message> {
  return original.onlyFor ? {} : { edited: { user: workspace.app.user, ts: original.ts } };
}

/** Posts an answer in the channel, or shows it to the asker only, which is what Slack does unless told otherwise. */
export function answer(
  workspace: Workspace,
  to: { channel: string; user: string },
  body: ResponseBody,
  content: { text: string; blocks: Blocks } = readContent(body),
): void {
  const common = {
    channel: to.channel,
    user: workspace.app.user,
    ...content,
    thread_ts: typeof body.thread_ts === 'string' ? body.thread_ts : '',
  };
  if (body.response_type === 'in_channel') post(workspace, common);
  else whisper(workspace, { ...common, to: to.user });
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
