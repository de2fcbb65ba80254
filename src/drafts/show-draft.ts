import { flushOutbox, outboxRow } from '#src/slack/outbox.ts';
import type { Person } from '#src/slack/people.ts';
import type { BotWorld } from '#src/world.ts';
import { draftCard } from './card.ts';
import type { Doubt } from './ground.ts';
import { openDraft } from './open-draft.ts';
import { readDraftCard } from './read-card.ts';
import { storePlace } from './store.ts';

/**
 * Shows a draft in a person's conversation with us, once: a second call finds the card where it stands. The post goes
 * through the outbox, so a crash in between neither loses nor doubles it.
 * @throws UserError when the draft is closed
 */
export async function showDraft(
  world: BotWorld,
  { id, person, setAside }: { id: number; person: Person; setAside: Doubt[] },
): Promise<{ channel: string; ts: string | null }> {
  const { db, slack } = world;
  await openDraft(db, id);
  const facts = await readDraftCard(world, id);
  if (!facts) throw new Error(`draft ${id} vanished while it was shown`);
  const channel = await slack.openDm(person.id);
  const key = `draft:${id}:${channel}`;
  const row = outboxRow(key, { channel }, draftCard(facts, person.language, setAside));
  await db.outbox.createMany({ data: [row], skipDuplicates: true });
  await flushOutbox(world);
  const { ts } = await db.outbox.findUniqueOrThrow({ where: { key } });
  // Without a ts the clock's own flush is just sending it.
  if (ts) await storePlace(db, id, { channel, ts });
  return { channel, ts };
}
