import { addDays, fromDate } from '#src/lib/time.ts';
import type { Language } from '#src/lib/user-error.ts';
import type { World } from '#src/world.ts';
import type { DraftFacts } from './card.ts';
import { findKind, listKinds } from './list-kinds.ts';
import { mailtoLink } from './mailto.ts';
import { readLetter } from './revise-text.ts';
import { countBusiness, factsOf, findCloser, findDraft, findMinimumGap, listRecentContacts } from './store.ts';
import { doubtsIn } from './write-by-model.ts';

/** Everything a draft's card shows, read afresh: warnings may have come up since it was written. Null when it is gone. */
export async function readDraftCard(world: World, id: number): Promise<DraftFacts | null> {
  const { db } = world;
  const draft = await findDraft(db, id);
  if (!draft) return null;
  const { customer, contact, subject, text, state } = draft;
  const today = world.today();
  const facts = factsOf(draft);
  const kind = findKind(draft.kind);
  const since = addDays(today, -(await findMinimumGap(db)));
  const names = [customer.name, contact?.name ?? '', draft.author?.name ?? '', customer.owner?.name ?? ''];
  const language: Language = draft.language === 'de' ? 'de' : 'en';
  // Our own templates rest on the record by construction; a person's words are only marked.
  const doubts =
    draft.writtenBy === 'person'
      ? await doubtsIn(world, `${subject}\n${readLetter(text).body}`, facts, names, language)
      : [];
  const email = contact?.email ?? customer.email;
  return {
    id,
    kind,
    others: listKinds().filter(({ name }) => name !== draft.kind),
    businessOfFive: kind.purpose === 'business' ? await countBusiness(db, customer.id, today) : null,
    customer: { id: customer.id, name: customer.name, owner: customer.owner?.name ?? null },
    contact: contact && { name: contact.name },
    email,
    language,
    formality: draft.formality,
    subject,
    text,
    facts,
    writtenBy: draft.writtenBy,
    state,
    closed: draft.closedAt && { at: draft.closedAt, by: await findCloser(db, draft) },
    doubts,
    doNotContact: customer.doNotContact,
    notice: customer.notice,
    because: draft.nudge && { de: draft.nudge.becauseDe, en: draft.nudge.becauseEn },
    recent: await listRecentContacts(db, customer.id, since, today, draft.authorId),
    day: fromDate(draft.createdAt),
    today,
    mailto: customer.doNotContact ? null : mailtoLink({ to: email, subject, text }),
  };
}
