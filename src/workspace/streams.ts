import type { LooseBlock } from './blocks/block.ts';
import { change } from './post.ts';
import type { Message } from './tables.ts';
import { messageOf, messagesIn, type Workspace } from './workspace.ts';

/** Slack closes a stream about five minutes after it started, however busy it is. */
export const STREAM_LIVES_MS = 5 * 60_000;

/** Breaks a stream off when its five minutes are over. */
export function watchStream(workspace: Workspace, channel: string, ts: string): void {
  workspace.clock.after(STREAM_LIVES_MS, () => {
    const message = messageOf(workspace, channel, ts);
    if (message) endStream(workspace, message, 'broken');
  });
}

export function endStream(workspace: Workspace, message: Message, state: 'stopped' | 'broken'): void {
  if (message.stream?.state !== 'running') return;
  change(workspace, { ...message, stream: { ...message.stream, state } }, true);
}

/** Ends the running streams of a thread, as the Stop button does, and returns their timestamps. */
export function stopStreams(workspace: Workspace, channel: string, thread_ts: string): string[] {
  const running = messagesIn(workspace, channel).filter(
    (message) => message.thread_ts === thread_ts && message.stream?.state === 'running',
  );
  for (const message of running) endStream(workspace, message, 'stopped');
  return running.map((message) => message.ts);
}

/** The blocks of a streamed message: its text, then tasks and blocks that came as chunks. */
export function streamBlocks(markdown: string, rest: LooseBlock[], block_id: string): LooseBlock[] {
  return markdown ? [{ type: 'markdown', block_id, text: markdown }, ...rest] : rest;
}
