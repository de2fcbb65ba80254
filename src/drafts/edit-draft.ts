import { UserError } from '#src/lib/user-error.ts';
import type { World } from '#src/world.ts';
import { openDraft } from './open-draft.ts';
import { replaceText } from './store.ts';

/** Puts a person's own words into an open draft. @throws UserError when it is closed, or was changed meanwhile */
export async function editDraft(
  { db }: Pick<World, 'db'>,
  { id, subject, text }: { id: number; subject: string; text: string },
): Promise<void> {
  const draft = await openDraft(db, id);
  const words = { subject: subject.trim(), text: text.replace(/\r\n/g, '\n').trim() };
  if (words.subject === draft.subject && words.text === draft.text) return;
  if (await replaceText(db, draft, { ...words, writtenBy: 'person' })) return;
  throw new UserError({
    de: 'Der Entwurf hat sich inzwischen geändert. Öffne ihn bitte noch einmal.',
    en: 'The draft has changed meanwhile. Please open it again.',
  });
}
