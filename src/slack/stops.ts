import type { BotWorld } from '#src/world.ts';
import { claimDelivery, listDeliveries } from './deliveries.ts';
import type { Listen } from './listen.ts';

interface Thread {
  channel: string;
  thread: string;
}

export interface StoppableWork {
  /** aborted as soon as a person presses Stop */
  signal: AbortSignal;
  /** Says in the thread what is being done; from the first word on the thread has a Stop button. */
  show(status: string): void;
}

/** Work that a person may stop while it goes on. */
export interface Stops {
  /**
   * Does work for a message, or for a click, made at `since` (a Slack timestamp).
   * @returns null when somebody pressed Stop after that, whatever came of the work
   */
  attend<Result>(
    place: Thread,
    since: string,
    work: (stoppable: StoppableWork) => Promise<Result>,
  ): Promise<Result | null>;
}

interface Running {
  since: string;
  abort(): void;
}

/**
 * Hears the Stop button. The press may reach another process than the one at work, and may come twice: it is kept in
 * the database, where the one at work looks before it speaks, and counts only for what was begun before it.
 */
export function listenForStops(listen: Listen, { slack, db }: BotWorld): Stops {
  const running = new Set<Running & { key: string }>();

  listen.event('agent_session_stopped', async (event) => {
    const { channel, thread_ts: thread, event_ts } = event as Record<string, string>;
    if (!channel || !thread || !event_ts) return;
    const key = stopsIn({ channel, thread });
    await claimDelivery(db, `${key}${event_ts}`);
    for (const work of running) if (work.key === key && work.since < event_ts) work.abort();
    // Whoever was at work may be gone since: the thread must not look busy for ever.
    await slack.endWork({ channel, thread });
  });

  async function wasStopped(place: Thread, since: string): Promise<boolean> {
    const key = stopsIn(place);
    return (await listDeliveries(db, key)).some((press) => press.slice(key.length) > since);
  }

  return {
    async attend(place, since, work) {
      const stop = new AbortController();
      const mine = { key: stopsIn(place), since, abort: () => stop.abort() };
      let shown: Promise<void> | null = null;
      running.add(mine);
      try {
        const result = await work({
          signal: stop.signal,
          show(status) {
            // One after the other, or an earlier word would stand last.
            shown = (shown ?? Promise.resolve()).then(() => slack.showWork(place, status));
          },
        });
        if (!shown) return result;
        return (await wasStopped(place, since)) ? null : result;
      } finally {
        running.delete(mine);
        await shown;
        if (shown) await slack.endWork(place);
      }
    },
  };
}

function stopsIn({ channel, thread }: Thread): string {
  return `stop:${channel}:${thread}:`;
}
