import { z } from 'zod';
import type { Language } from '#src/lib/user-error.ts';
import { parseVariants, tones, type Variant } from './variants.ts';

export type Formality = 'Sie' | 'du';

const Words = z.object({ de: z.string().min(1), en: z.string().min(1) });

/** The front matter of prompts/drafts/<kind>.md. */
const About = z.strictObject({
  label: Words,
  /** for whom this kind is, one sentence */
  when: Words,
  /** what the touchpoint counts as once sent */
  purpose: z.enum(['value', 'service', 'business']),
  /** place in the menu */
  place: z.number(),
  /** "Sehr geehrte …" instead of "Guten Tag …" */
  formal: z.boolean().default(false),
  /** how many orders the customer must have for the text to be true */
  needsOrders: z.number().default(0),
  /** after how many days the last order is no longer worth a mention; without it, it always is */
  orderWithinDays: z.number().optional(),
  /** from how many days on the last order is worth a mention */
  orderAfterDays: z.number().default(0),
});

/** A kind of draft: when it fits, what a model is told, and what is written without one. */
export interface Kind extends z.infer<typeof About> {
  name: string;
  model: string;
  variants: Record<'de Sie' | 'de du' | 'en', Variant[]>;
}

/** Reads a kind from its file. @throws when a section, a tone, or a text that needs no data is missing. */
export function readKind(name: string, about: unknown, sections: Record<string, string>): Kind {
  const section = (title: string) => {
    const text = sections[title];
    if (!text) throw new Error(`prompts/drafts/${name}.md has no section "## ${title}"`);
    return text;
  };
  const variants = (title: string) => {
    const parsed = parseVariants(section(title), `prompts/drafts/${name}.md, ${title}`);
    for (const tone of tones) {
      if (!parsed.some((variant) => variant.tone === tone && variant.needs.length === 0))
        throw new Error(`prompts/drafts/${name}.md, ${title}: no "### ${tone}" that needs no data`);
    }
    return parsed;
  };
  return {
    name,
    ...About.parse(about),
    model: section('model'),
    variants: { 'de Sie': variants('de Sie'), 'de du': variants('de du'), en: variants('en') },
  };
}

/** The section of a kind's texts for a language and form of address. */
export function voiceOf(language: Language, formality: Formality): keyof Kind['variants'] {
  return language === 'en' ? 'en' : `de ${formality}`;
}
