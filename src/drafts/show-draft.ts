import type { Text } from '#src/lib/user-error.ts';
import { context } from '#src/slack/blocks.ts';
import type { Message } from '#src/slack/outbound.ts';
import { flushOutbox, outboxRow } from '#src/slack/outbox.ts';
import type { Person } from '#src/slack/people.ts';
import type { BotWorld } from '#src/world.ts';
import { draftCard } from './card.ts';
import type { Doubt } from './ground.ts';
import { openDraft } from './open-draft.ts';
import { readDraftCard } from './read-card.ts';
import { storePlace } from './store.ts';

/**
 * Shows a draft in a person's conversation with us, once: a second call finds the card where it stands. A draft
 * asked for in that conversation comes in its thread. The post goes
 * through the outbox, so a crash in between neither loses nor doubles it.
 * @throws UserError when the draft is closed
 */
export async function showDraft(
  world: BotWorld,
  { id, person, setAside, thread }: { id: number; person: Person; setAside: Doubt[]; thread?: string },
): Promise<{ channel: string; ts: string | null; isNew: boolean }> {
  const { db, slack } = world;
  const card = await openCard(world, id, person, setAside);
  const channel = await slack.openDm(person.id);
  const key = `draft:${id}:${channel}`;
  const { count } = await db.outbox.createMany({
    data: [outboxRow(key, { channel, thread }, card)],
    skipDuplicates: true,
  });
  await flushOutbox(world);
  const { ts } = await db.outbox.findUniqueOrThrow({ where: { key } });
  // Without a ts the clock's own flush is just sending it.
  if (ts) await storePlace(db, id, { channel, ts });
  return { channel, ts, isNew: count === 1 };
}

/**
 * Brings a draft's card to the end of the person's conversation with us; where it stood, a line says so.
 * @throws UserError when the draft is closed
 */
export async function bringDraftForward(
  world: BotWorld,
  { id, person }: { id: number; person: Person },
): Promise<void> {
  const { db, slack } = world;
  const card = await openCard(world, id, person, []);
  const { channel: before, ts: beforeTs } = await openDraft(db, id);
  const channel = await slack.openDm(person.id);
  const ts = await slack.post({ channel }, card);
  await storePlace(db, id, { channel, ts });
  if (before && beforeTs) {
    const text = movedOn[person.language];
    await slack.update({ channel: before, ts: beforeTs }, { text, blocks: [context(text)] });
  }
}

async function openCard(world: BotWorld, id: number, person: Person, setAside: Doubt[]): Promise<Message> {
  await openDraft(world.db, id);
  const facts = await readDraftCard(world, id);
  if (!facts) throw new Error(`draft ${id} vanished while it was shown`);
  return draftCard(facts, person.language, setAside);
}

const movedOn: Text = { de: 'Dieser Entwurf steht jetzt weiter unten.', en: 'This draft has moved further down.' };
