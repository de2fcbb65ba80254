import type { Db } from '#src/db/open-database.ts';
import { type Text, UserError } from '#src/lib/user-error.ts';
import { findDraft, type StoredDraft } from './store.ts';

/** The draft, provided it is still open. @throws UserError saying what became of it */
export async function openDraft(db: Db, id: number): Promise<StoredDraft> {
  const draft = await findDraft(db, id);
  if (!draft) throw new UserError(gone);
  if (draft.state !== 'open') throw new UserError(draft.state === 'sent' ? alreadySent : alreadyDiscarded);
  return draft;
}

const gone: Text = {
  de: 'Diesen Entwurf gibt es nicht mehr.',
  en: 'This draft no longer exists.',
};

const alreadySent: Text = {
  de: 'Dieser Entwurf ist schon als gesendet vermerkt.',
  en: 'This draft has already been marked as sent.',
};

const alreadyDiscarded: Text = {
  de: 'Dieser Entwurf ist schon verworfen.',
  en: 'This draft has already been discarded.',
};
