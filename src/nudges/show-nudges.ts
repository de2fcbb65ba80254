import type { Message } from '#src/slack/outbound.ts';
import type { BotWorld } from '#src/world.ts';
import { nudgeCard } from './card.ts';
import { listStaleMessages } from './delivery-store.ts';
import { readCard, readLanguage } from './read-card.ts';

/** How long after its end a nudge's message may still change. */
const RECENT = 86_400_000;

/** Brings every message about a nudge up to date; false when it has none in Slack yet. */
export async function showNudge(world: BotWorld, nudgeId: number): Promise<boolean> {
  const card = await readCard(world, nudgeId);
  const messages = await world.db.outbox.findMany({
    where: { key: { startsWith: `nudge:${nudgeId}:` }, state: 'sent', ts: { not: null } },
  });
  if (!card || messages.length === 0) return false;
  const message: Message = nudgeCard(card, await readLanguage(world, nudgeId));
  for (const { channel, ts } of messages) await world.slack.update({ channel, ts: ts as string }, message);
  return true;
}

/** Edits the messages of nudges that were answered elsewhere: by a logged contact, a sent draft, an order. */
export async function showSettled(world: BotWorld): Promise<void> {
  const { db, pool, slack } = world;
  const stale = await listStaleMessages(pool, { since: new Date(world.now().getTime() - RECENT) });
  for (const { nudgeId, channel, ts, shown } of stale) {
    const card = await readCard(world, nudgeId);
    if (card) await slack.update({ channel, ts }, nudgeCard(card, await readLanguage(world, nudgeId)));
    // After the edit: a crash in between edits once more, which changes nothing.
    await db.delivery.createMany({ data: [{ key: shown }], skipDuplicates: true });
  }
}
