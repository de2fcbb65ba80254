import { UserError } from '#src/lib/user-error.ts';
import type { World } from '#src/world.ts';
import { closePledge, insertPledge, type Kept, type NewPledge } from './store.ts';

/** Notes what is owed until a day, by us or by the customer. One effect per source key. @throws UserError without a text */
export async function makePledge(
  { db, today }: Pick<World, 'db' | 'today'>,
  { actor, ...pledge }: Omit<NewPledge, 'day'> & { actor: string },
): Promise<Kept> {
  const text = pledge.text.trim();
  if (!text) throw new UserError({ de: 'Was wurde zugesagt?', en: 'What was promised?' });
  return insertPledge(db, { ...pledge, text, day: today() }, actor);
}

/** Marks a pledge as kept today; false when somebody was faster. */
export async function keepPledge(
  { db, today }: Pick<World, 'db' | 'today'>,
  { id, actor }: { id: number; actor: string },
): Promise<boolean> {
  return closePledge(db, id, today(), actor);
}
