import type { PageStatus } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { keep } from './tables.ts';
import { announce, canSee, channelOf, personOf, type Workspace } from './workspace.ts';

const NOTHING: Omit<PageStatus, 'channel' | 'thread_ts'> = { status: '', loading_messages: [], session: '', title: '' };

/** Slack takes a status away when no message followed it for so long. */
const STATUS_LIVES_MS = 120_000;

/** @throws Refusal `invalid_status` for a word that is no session's state. */
export function readSession(word: string): PageStatus['session'] {
  const known = (['active', 'processing', 'suspended', 'closed'] as const).find((one) => one === word);
  if (!known) throw new Refusal('invalid_status');
  return known;
}

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
  if (next.status && next.status !== before.status) {
    workspace.clock.after(STATUS_LIVES_MS, () => {
      const now = statusOf(workspace, next.channel, next.thread_ts);
      if (now.status === next.status) setStatus(workspace, { ...now, status: '' });
    });
  }
  const channel = channelOf(workspace, change.channel);
  announce(workspace, (person) => canSee(personOf(workspace, person), channel), {
    type: 'status',
    status: next,
  });
}
