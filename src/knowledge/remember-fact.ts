import { UserError } from '#src/lib/user-error.ts';
import type { World } from '#src/world.ts';
import { insertFact, type Kept, type NewFact } from './store.ts';
import { factKinds } from './words.ts';

const LONGEST = 2000;

/**
 * Keeps what somebody knows about a customer, with author, day and source. One effect per source key.
 * @throws UserError for an empty or overlong text
 */
export async function rememberFact(
  { db, today }: Pick<World, 'db' | 'today'>,
  { actor, ...fact }: Omit<NewFact, 'day' | 'kind'> & { actor: string; kind?: string },
): Promise<Kept> {
  const text = fact.text.trim();
  if (!text) throw new UserError({ de: 'Was soll ich mir merken?', en: 'What shall I remember?' });
  if (text.length > LONGEST) {
    throw new UserError({
      de: `Das ist zu lang: bitte höchstens ${LONGEST} Zeichen.`,
      en: `That is too long: ${LONGEST} characters at most, please.`,
    });
  }
  const kind = fact.kind && Object.hasOwn(factKinds, fact.kind) ? fact.kind : 'note';
  return insertFact(db, { ...fact, text, kind, day: today() }, actor);
}
