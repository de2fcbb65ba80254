import type { KnownBlock } from '@slack/types';
import type { Language } from '#src/lib/user-error.ts';
import { actions, button, clip, escapeText, section } from '#src/slack/blocks.ts';

type Message = { text: string; blocks: KnownBlock[] };

/** Says what was kept, with a way back. */
export function rememberedCard(
  { id, customer, text }: { id: number; customer: { id: number; name: string }; text: string },
  language: Language,
): Message {
  const said = {
    de: `Gemerkt zu *${escapeText(customer.name)}*: ${escapeText(clip(text, 500))}`,
    en: `Noted for *${escapeText(customer.name)}*: ${escapeText(clip(text, 500))}`,
  }[language];
  return {
    text: { de: `Gemerkt zu ${customer.name}.`, en: `Noted for ${customer.name}.` }[language],
    blocks: [
      section(said),
      actions(
        button({ action: 'customers.open', value: customer.id, text: { de: 'Karte', en: 'Card' }[language] }),
        button({ action: 'knowledge.forget', value: id, text: { de: 'Doch nicht', en: 'Undo' }[language] }),
      ),
    ],
  };
}

/** Asks whom it was about: one button per customer; the text is read again from the message itself. */
export function whichCustomerCard(
  {
    typed,
    candidates,
    ts,
  }: { typed: string; candidates: readonly { id: number; name: string; city: string | null }[]; ts: string },
  language: Language,
): Message {
  const name = escapeText(clip(typed, 80));
  const question =
    candidates.length > 0
      ? {
          de: `Zu wem soll ich mir das merken? „${name}“ ist nicht eindeutig.`,
          en: `Whom is that about? “${name}” is not clear to me.`,
        }[language]
      : {
          de: 'Ich erkenne keinen Kunden darin. Fang bitte mit dem Namen an: „Merke dir, dass Müller GmbH dienstags beliefert werden möchte.“',
          en: 'I see no customer in that. Please begin with the name: “Remember that Müller GmbH prefers delivery on Tuesdays.”',
        }[language];
  return {
    text: question,
    blocks: [
      section(question),
      ...candidates.slice(0, 8).map(({ id, name: own, city }) =>
        section(
          `*${escapeText(own)}*${city ? ` · ${escapeText(city)}` : ''}`,
          button({
            action: 'knowledge.remember',
            value: `${id}:${ts}`,
            text: { de: 'Dazu merken', en: 'This one' }[language],
          }),
        ),
      ),
    ],
  };
}
