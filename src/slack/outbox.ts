import type { Prisma } from '#src/db/prisma/client.ts';
import type { BotWorld } from '#src/world.ts';
import { fitMessage } from './blocks.ts';
import type { Message, Place } from './outbound.ts';

/** After this long without an answer a claimed post is looked for in the conversation and, if absent, sent again. */
const claimLasts = 60_000;

/**
 * A row for a proactive post. Write it in the same transaction as the decision to post, then call `flushOutbox`:
 * whatever is killed in between, the post appears exactly once.
 */
export function outboxRow(key: string, { channel, thread }: Place, message: Message): Prisma.OutboxCreateManyInput {
  return { key, channel, threadTs: thread, message: fitMessage(message) as unknown as Prisma.InputJsonValue };
}

/** Sends what waits in the outbox, oldest first; safe to call from several processes and as often as one likes. */
export async function flushOutbox(world: BotWorld): Promise<void> {
  const { db } = world;
  const now = new Date();
  const stale = new Date(now.getTime() - claimLasts);
  const waiting = await db.outbox.findMany({
    where: { OR: [{ state: 'pending' }, { state: 'sending', claimedAt: { lt: stale } }] },
    orderBy: { createdAt: 'asc' },
  });
  for (const row of waiting) {
    const { count } = await db.outbox.updateMany({
      where: { key: row.key, state: row.state, claimedAt: row.claimedAt },
      data: { state: 'sending', claimedAt: now, tries: { increment: 1 } },
    });
    if (count === 1) await send(world, row);
  }
}

async function send(
  world: BotWorld,
  row: { key: string; channel: string; threadTs: string | null; message: unknown; tries: number },
): Promise<void> {
  const { db, slack, log } = world;
  const place = { channel: row.channel, thread: row.threadTs ?? undefined };
  try {
    const before = row.tries > 0 ? await slack.findPosted(place, row.key) : null;
    const ts = before ?? (await slack.post(place, row.message as Message, row.key));
    // What was said stands in Slack; a second copy of customer data would only have to be erased one day.
    await db.outbox.update({ where: { key: row.key }, data: { state: 'sent', ts, message: {} } });
  } catch (error) {
    // One unreachable conversation must not hold up the others; the row stays and is tried again.
    log.error({ err: error, key: row.key }, 'a proactive post failed');
    const failed = row.tries >= 5;
    await db.outbox.update({
      where: { key: row.key },
      data: { state: failed ? 'failed' : 'pending', error: String(error) },
    });
  }
}
