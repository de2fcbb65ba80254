import { fromDate } from '#src/lib/time.ts';
import type { BotWorld } from '#src/world.ts';
import { digestCard, type Marks } from './card.ts';
import type { Digest, Item } from './digest.ts';
import { listDone } from './store.ts';
import { teamLanguage } from './team-language.ts';

/** Draws a posted digest anew with what has been done about its lines; nothing when the message is no digest. */
export async function refreshDigest(world: BotWorld, { channel, ts }: { channel: string; ts: string }): Promise<void> {
  const row = await world.db.digest.findFirst({ where: { channel, ts } });
  if (!row?.content) return;
  const digest = row.content as unknown as Digest;
  const marks = await readMarks(world, { ...digest, day: fromDate(row.day) });
  await world.slack.update({ channel, ts }, digestCard(digest, teamLanguage(world), marks));
}

async function readMarks(world: BotWorld, { day, sections }: Digest): Promise<Marks> {
  const items = sections.flatMap((section) => section.items);
  const done = await listDone(world.pool, {
    day,
    customerIds: items.flatMap(customersOf),
    pledgeIds: items.flatMap(({ action }) => (action?.kind === 'keep-pledge' ? [action.pledgeId] : [])),
  });
  const marks: Marks = new Map();
  for (const item of items) {
    const { key, action } = item;
    if (action?.kind === 'keep-pledge' && done.kept.has(action.pledgeId)) marks.set(key, '');
    const names = action?.kind === 'claim' ? done.owners : done.contacts;
    const by = customersOf(item).map((id) => names.get(id));
    // A line about several customers is done when all of them are.
    if (by.length > 0 && by.every((name) => name !== undefined)) marks.set(key, [...new Set(by)].join(', '));
  }
  return marks;
}

function customersOf({ action }: Item): number[] {
  return action && 'choices' in action ? action.choices.map(({ customerId }) => customerId) : [];
}
