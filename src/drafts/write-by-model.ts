import { z } from 'zod';
import type { Language } from '#src/lib/user-error.ts';
import { completeJson } from '#src/llm/complete-json.ts';
import { asData, loadPrompt } from '#src/llm/prompt.ts';
import type { World } from '#src/world.ts';
import { type Doubt, findDoubts } from './ground.ts';
import type { Formality, Kind } from './kind.ts';
import { type Knowledge, type Occasion, type SourcedFact, sourcedFacts } from './occasion.ts';
import { readLetter } from './revise-text.ts';
import { findSetting, listNamesIn } from './store.ts';
import { openingOf } from './variants.ts';

const DraftedByModel = z.object({ subject: z.string().min(1).max(150), body: z.string().min(20).max(2000) });
const task = loadPrompt('write-draft', {
  system: ['language', 'address'],
  user: ['occasion', 'facts', 'openings'],
});

/** What in a text is not backed by the facts given and the names involved. */
export async function doubtsIn(
  { db }: Pick<World, 'db'>,
  text: string,
  facts: SourcedFact[],
  names: string[],
  language: Language,
): Promise<Doubt[]> {
  const allowed = [...names, ...facts.flatMap(({ text: fact, source }) => [fact.de, fact.en, source.de, source.en])];
  const strangers = await listNamesIn(db, text);
  const noDiscounts = (await findSetting(db, 'drafts.no-discounts')) !== false;
  return findDoubts(text, { allowed: allowed.filter(Boolean), strangers, noDiscounts }, language);
}

/** True when a model is configured and the team lets it see customer data. */
export async function mayAskModel({ db, llm }: World): Promise<boolean> {
  return llm !== null && (await findSetting(db, 'model.customer-data')) !== false;
}

interface ModelTask {
  kind: Kind;
  occasion: Occasion;
  known: Knowledge;
  language: Language;
  formality: Formality;
  /** earlier messages, newest first */
  bodies: string[];
}

/**
 * A model's version of a draft, without greeting and signature, the facts it was told, and those with the ones kept from it.
 * @returns null without a model, or when it may not be asked or did not answer
 */
export async function writeByModel(world: World, { kind, occasion, known, language, formality, bodies }: ModelTask) {
  if (!world.llm || !(await mayAskModel(world))) return null;
  // A budget, a no-go or a complaint is for the sender to know, not for a text about something else.
  const hidden = kind.name === 'complaint-answer' ? ['budget', 'no-go'] : ['budget', 'no-go', 'complaint'];
  const isHidden = (fact: { kind: string }) => hidden.includes(fact.kind);
  const told = sourcedFacts(known, 'all', { ...occasion, facts: occasion.facts.filter((fact) => !isHidden(fact)) });
  const untold = sourcedFacts({}, [], { ...occasion, facts: occasion.facts.filter(isHidden) });
  const listed = told.map(({ text, source }) => `- ${text[language]} (${source[language]})`).join('\n');
  const answer = await completeJson(world.llm, {
    name: `draft-${kind.name}`,
    system: task.fill('system', {
      language: language === 'de' ? 'German' : 'English',
      address: language === 'de' ? `“${formality}”` : formality === 'du' ? 'informal' : 'polite',
    }),
    user: task.fill('user', {
      occasion: kind.model,
      facts: asData(listed || '-'),
      openings: asData(bodies.slice(0, 5).map(openingOf).join('\n') || '-'),
    }),
    schema: DraftedByModel,
    timeoutMs: 12_000,
  });
  if (!answer) return null;
  // Greeting and signature are ours; a model that wrote them all the same loses them here.
  const { body } = readLetter(answer.body);
  return body ? { subject: answer.subject.trim(), body, told, facts: [...told, ...untold] } : null;
}
