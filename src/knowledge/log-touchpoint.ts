import { UserError } from '#src/lib/user-error.ts';
import type { World } from '#src/world.ts';
import { insertTouchpoint, type Kept, type NewTouchpoint } from './store.ts';

/**
 * Logs a contact with a customer; it counts for every colleague's clock. One effect per source key.
 * @throws UserError for a day still to come
 */
export async function logTouchpoint(
  { db, today }: Pick<World, 'db' | 'today'>,
  { actor, ...touchpoint }: NewTouchpoint & { actor: string },
): Promise<Kept> {
  if (touchpoint.day > today()) {
    throw new UserError({ de: 'Der Tag liegt in der Zukunft.', en: 'The day is still to come.' });
  }
  return insertTouchpoint(db, { ...touchpoint, note: touchpoint.note?.trim() || null }, actor);
}
