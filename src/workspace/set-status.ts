import type { PageStatus } from './protocol.ts';
import { keep } from './tables.ts';
import { announce, canSee, channelOf, personOf, type Workspace } from './workspace.ts';

const NOTHING: Omit<PageStatus, 'channel' | 'thread_ts'> = { status: '', loading_messages: [], session: '', title: '' };

/** What is known about the bot's work in a thread. */
export function statusOf(workspace: Workspace, channel: string, thread_ts: string): PageStatus {
  return workspace.tables.statuses.get(`${channel}:${thread_ts}`) ?? { ...NOTHING, channel, thread_ts };
}

/** Changes the status, session or title of a thread and shows it; a change of nothing is not announced. */
export function setStatus(
  workspace: Workspace,
  change: Partial<PageStatus> & { channel: string; thread_ts: string },
): void {
  const before = statusOf(workspace, change.channel, change.thread_ts);
  const next: PageStatus = { ...before, ...change };
  if (change.status === '') next.loading_messages = [];
  if (JSON.stringify(before) === JSON.stringify(next)) return;
  keep(workspace, 'statuses', `${change.channel}:${change.thread_ts}`, next);
  const channel = channelOf(workspace, change.channel);
  announce(workspace, (person) => canSee(personOf(workspace, person), channel), {
    type: 'status',
    status: next,
  });
}
