import { z } from 'zod';
import { completeJson } from '#src/llm/complete-json.ts';
import { asData, loadPrompt } from '#src/llm/prompt.ts';
import type { World } from '#src/world.ts';
import { type Formality, voiceOf } from './kind.ts';
import { openDraft } from './open-draft.ts';
import { type Letter, readLetter, shortenBody, warmBody, writeLetter } from './revise-text.ts';
import { factsOf, replaceText, type StoredDraft } from './store.ts';
import { doubtsIn, mayAskModel } from './write-by-model.ts';
import { composeDraft } from './write-draft.ts';

export type Revision = 'shorter' | 'warmer';

const Revised = z.object({ body: z.string().min(10).max(2500) });
const task = loadPrompt('revise-draft', {
  system: ['wish'],
  user: ['body'],
  shorter: [],
  warmer: [],
  'warm de Sie': [],
  'warm de du': [],
  'warm en': [],
});

/**
 * Makes an open draft shorter or warmer: by the model when one may be used, else from the kind's own short and warm
 * texts, else by rule.
 * @returns false when there is nothing left to make shorter or warmer, or somebody changed the draft meanwhile
 * @throws UserError when the draft is closed
 */
export async function reviseDraft(world: World, { id, how }: { id: number; how: Revision }): Promise<boolean> {
  const draft = await openDraft(world.db, id);
  const letter = readLetter(draft.text);
  const byModel = await askModel(world, draft, letter, how);
  if (byModel) {
    const text = writeLetter({ ...letter, body: byModel });
    return replaceText(world.db, draft, { subject: draft.subject, text, writtenBy: 'model' });
  }
  if (draft.writtenBy === 'template') {
    const again = await composeDraft(world, { ...wishOf(draft), tone: how === 'shorter' ? 'short' : 'warm' });
    const body = readLetter(again.text).body;
    const isProgress = how === 'shorter' ? body.length < letter.body.length : body.length > letter.body.length;
    const { subject, text, facts } = again;
    if (isProgress) return replaceText(world.db, draft, { subject, text, facts, writtenBy: 'template' });
  }
  const body = how === 'shorter' ? shortenBody(letter.body) : warmBody(letter.body, warmSentences(draft));
  if (!body) return false;
  const text = writeLetter({ ...letter, body });
  return replaceText(world.db, draft, { subject: draft.subject, text, writtenBy: draft.writtenBy });
}

function wishOf({ customerId, kind, author, nudgeId, contactId }: StoredDraft) {
  return { customerId, kind, by: author, nudgeId, contactId };
}

function warmSentences({ language, formality }: StoredDraft): string[] {
  const voice = voiceOf(language === 'de' ? 'de' : 'en', formality as Formality);
  return task.fill(`warm ${voice}`, {}).split('\n');
}

/** The model's version of a body; null without a model, or when it added what nobody had said. */
async function askModel(world: World, draft: StoredDraft, letter: Letter, how: Revision): Promise<string | null> {
  if (!world.llm || !(await mayAskModel(world))) return null;
  const answer = await completeJson(world.llm, {
    name: `draft-${how}`,
    system: task.fill('system', { wish: task.fill(how, {}) }),
    user: task.fill('user', { body: asData(letter.body) }),
    schema: Revised,
    timeoutMs: 12_000,
  });
  const body = answer && readLetter(answer.body).body.trim();
  if (!body || body === letter.body || (how === 'shorter' && body.length >= letter.body.length)) return null;
  const names = [draft.text, draft.subject, draft.customer.name, draft.contact?.name ?? ''];
  const doubts = await doubtsIn(world, body, factsOf(draft), names, draft.language === 'de' ? 'de' : 'en');
  return doubts.length === 0 ? body : null;
}
