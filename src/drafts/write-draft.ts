import type { Prisma } from '#src/db/prisma/client.ts';
import { type Language, UserError } from '#src/lib/user-error.ts';
import type { World } from '#src/world.ts';
import type { Doubt } from './ground.ts';
import { type Formality, type Kind, voiceOf } from './kind.ts';
import { findKind } from './list-kinds.ts';
import { knowledgeOf, type Occasion, type SourcedFact, sourcedFacts, valuesOf } from './occasion.ts';
import { readLetter, writeLetter } from './revise-text.ts';
import { greet, signOff } from './salutation.ts';
import { findDraftBySource, listEarlierTexts, readOccasion, readRecipient } from './store.ts';
import { renderVariant, type Tone } from './variants.ts';
import { voiceFor } from './voice.ts';
import { doubtsIn, writeByModel } from './write-by-model.ts';

export interface DraftWish {
  customerId: number;
  kind: string;
  /** who will send it; without one the owner signs */
  by: { id: number; name: string } | null;
  nudgeId?: number | null;
  contactId?: number | null;
  tone?: Tone;
}

/** A draft before it is kept. */
export interface ComposedDraft {
  kind: Kind;
  contactId: number | null;
  language: Language;
  formality: Formality;
  subject: string;
  text: string;
  facts: SourcedFact[];
  writtenBy: 'template' | 'model';
  /** what a model had written without grounds: then the template stands here instead */
  setAside: Doubt[];
}

/**
 * Writes a draft and keeps it. The same `sourceKey` yields the same draft.
 * @throws UserError for an unknown customer or kind, or when the kind would not be true of this customer
 */
export async function writeDraft(
  world: World,
  wish: DraftWish & { sourceKey?: string },
): Promise<{ id: number; setAside: Doubt[] }> {
  const { db } = world;
  const before = wish.sourceKey ? await findDraftBySource(db, wish.sourceKey) : null;
  if (before) return { id: before, setAside: [] };
  const { kind, contactId, language, formality, subject, text, facts, writtenBy, setAside } = await composeDraft(
    world,
    wish,
  );
  const row = {
    customerId: wish.customerId,
    contactId,
    nudgeId: wish.nudgeId ?? null,
    authorId: wish.by?.id ?? null,
    kind: kind.name,
    language,
    formality,
    subject,
    text,
    facts: facts as unknown as Prisma.InputJsonValue,
    writtenBy,
    sourceKey: wish.sourceKey,
    createdAt: world.now(),
  };
  const [kept] = await db.draft.createManyAndReturn({ data: [row], skipDuplicates: true, select: { id: true } });
  const id = kept?.id ?? (await findDraftBySource(db, wish.sourceKey ?? ''));
  if (id === null) throw new Error('the draft was neither written nor found');
  return { id, setAside };
}

/** Writes a draft without keeping it: with the model when one may be used and stays with the facts, else from a template. */
export async function composeDraft(world: World, wish: DraftWish): Promise<ComposedDraft> {
  const { db } = world;
  const today = world.today();
  const kind = findKind(wish.kind);
  const recipient = await readRecipient(db, wish.customerId, wish.contactId);
  if (!recipient) throw new UserError(noCustomer);
  const { customer, contact } = recipient;
  const { language, formality } = voiceFor(customer, contact, world.config.team.holidays);
  const occasion = await readOccasion(db, customer, today);
  if (occasion.orders < kind.needsOrders) throw new UserError(tooFewOrders(kind, occasion));

  const known = knowledgeOf(occasion, kind, language, formality, today);
  const earlier = await listEarlierTexts(db, customer.id, today);
  const bodies = earlier.map((text) => readLetter(text).body);
  const sender = wish.by?.name ?? customer.owner?.name ?? null;
  const letterOf = (body: string) => {
    const letter = writeLetter({
      greeting: greet(contact, language, formality, kind.formal),
      body,
      signOff: signOff(sender, language, formality, kind.formal),
    });
    // Switzerland writes no ß.
    return customer.countryCode === 'CH' ? letter.replaceAll('ß', 'ss') : letter;
  };
  const common = { kind, contactId: contact?.id ?? null, language, formality };

  const modelled = wish.tone ? null : await writeByModel(world, { kind, occasion, known, language, formality, bodies });
  const names = [customer.name, contact?.name ?? '', sender ?? ''];
  const doubts = modelled
    ? await doubtsIn(world, `${modelled.subject}\n${modelled.body}`, modelled.told, names, language)
    : [];
  if (modelled && doubts.length === 0) {
    const { subject, body, facts } = modelled;
    return { ...common, subject, text: letterOf(body), facts, writtenBy: 'model', setAside: [] };
  }
  const variants = kind.variants[voiceOf(language, formality)];
  const { subject, body, used } = renderVariant(variants, wish.tone ?? 'plain', valuesOf(known), bodies);
  const facts = sourcedFacts(known, used, occasion);
  return { ...common, subject, text: letterOf(body), facts, writtenBy: 'template', setAside: doubts };
}

const noCustomer = {
  de: 'Diesen Kunden gibt es nicht mehr.',
  en: 'This customer is no longer on record.',
};

function tooFewOrders(kind: Kind, { customer, orders }: Occasion) {
  const has = {
    de: orders === 0 ? 'keine Bestellung' : 'nur eine Bestellung',
    en: orders === 0 ? 'no order' : 'only one order',
  };
  return {
    de: `„${kind.label.de}“ passt hier nicht: Von ${customer} ist ${has.de} verzeichnet.`,
    en: `“${kind.label.en}” does not fit here: ${has.en} of ${customer} is on record.`,
  };
}
