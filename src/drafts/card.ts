import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { actions, button, context, escapeText, header, option, plain, section, select } from '#src/slack/blocks.ts';
import type { Doubt } from './ground.ts';
import type { SourcedFact } from './occasion.ts';
import { type Cautions, sayWarnings } from './warnings.ts';

export interface DraftFacts extends Cautions {
  id: number;
  kind: { label: Text; when: Text };
  customer: { id: number; name: string; owner: string | null };
  contact: { name: string } | null;
  email: string | null;
  language: Language;
  formality: string;
  subject: string;
  text: string;
  facts: SourcedFact[];
  writtenBy: string;
  closed: { at: Date; by: string | null } | null;
  /** the sentence of the nudge it answers */
  because: Text | null;
  day: Day;
  /** the other kinds one could write */
  others: { name: string; label: Text }[];
  /** null when the text is too long for a link, or the customer must not be contacted */
  mailto: string | null;
}

/** The card of a draft: why, to whom, the text to copy, what it rests on, and what to do with it. */
export function draftCard(
  draft: DraftFacts,
  language: Language,
  setAside: Doubt[] = [],
): { text: string; blocks: KnownBlock[] } {
  const say = (text: Text) => text[language];
  const title = `${say(words.draft)}: ${say(draft.kind.label)} – ${draft.customer.name}`;
  const occasion = draft.because ? escapeText(say(draft.because)) : say(draft.kind.when);
  const blocks: KnownBlock[] = [
    header(title),
    context(`${say(words.occasion)}: ${occasion}`, toWhom(draft, say)),
    ...sayWarnings(draft, setAside, language).map((warning) => section(`:warning: ${warning}`)),
    section(`*${say(words.subject)}:* ${escapeText(draft.subject)}`),
    preformatted(draft.text),
    ...factLines(draft, language),
  ];
  if (draft.state === 'open') blocks.push(...openButtons(draft, say));
  else blocks.push(context(closedLine(draft, say)));
  return { text: title, blocks };
}

/** Asks whom a draft is for when a name means several. */
export function choiceCard(
  kind: string,
  customers: { id: number; name: string; city: string | null }[],
  title: string,
  label: string,
): { text: string; blocks: KnownBlock[] } {
  const rows = customers.slice(0, 10).map(({ id, name, city }) => {
    const where = city ? `, ${escapeText(city)}` : '';
    return section(
      `*${escapeText(name)}*${where}`,
      button({ action: 'drafts.write', value: `${kind}:${id}`, text: label }),
    );
  });
  return { text: title, blocks: [section(title), ...rows] };
}

function toWhom(draft: DraftFacts, say: (text: Text) => string): string {
  const who = [draft.contact?.name, draft.email].filter(Boolean).join(', ') || draft.customer.name;
  const voice = draft.language === 'en' ? say(words.english) : `${say(words.german)}, ${draft.formality}`;
  const by =
    draft.writtenBy === 'person' ? words.byPerson : draft.writtenBy === 'model' ? words.byModel : words.byTemplate;
  return `${say(words.to)} ${escapeText(who)} · ${voice} · ${say(by)}`;
}

/** The text in a frame of its own: nothing in it is read as formatting, and it is easily selected and copied. */
function preformatted(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }], border: 0 }],
  };
}

/** What the text rests on and what else is known; of a person's own words nobody can say which of it they used. */
function factLines({ facts, writtenBy }: DraftFacts, language: Language): KnownBlock[] {
  const line = ({ text, source }: SourcedFact) => `• ${escapeText(text[language])} _(${escapeText(source[language])})_`;
  const list = (title: Text, listed: SourcedFact[]) =>
    listed.length > 0 ? [context(`*${title[language]}*\n${listed.map(line).join('\n')}`)] : [];
  if (writtenBy === 'person') return list(words.onRecord, facts);
  const used = facts.filter((fact) => fact.used);
  const others = facts.filter((fact) => !fact.used);
  const title = writtenBy === 'model' ? words.modelKnew : words.restsOn;
  const rests = used.length > 0 ? list(title, used) : [context(words.restsOnNothing[language])];
  return [...rests, ...list(words.alsoKnown, others)];
}

function openButtons({ id, mailto, customer, others }: DraftFacts, say: (text: Text) => string): KnownBlock[] {
  const copy = say(mailto ? words.copyOr : words.copy);
  const link = mailto ? `<${mailto.replaceAll('&', '&amp;')}|${say(words.openInMail)}> ` : '';
  const kinds = others.map((kind) => option(say(kind.label), `${kind.name}:${customer.id}`));
  return [
    // The link is long though its text is not; without `expand` Slack would fold it away.
    { ...section(`${link}${copy}`), expand: true },
    actions(
      button({ action: 'drafts.edit', value: id, text: say(words.edit) }),
      button({ action: 'drafts.shorter', value: id, text: say(words.shorter) }),
      button({ action: 'drafts.warmer', value: id, text: say(words.warmer) }),
      button({ action: 'drafts.mark-sent', value: id, text: say(words.markSent), style: 'primary' }),
      button({
        action: 'drafts.discard',
        value: id,
        text: say(words.discard),
        confirm: {
          title: plain(say(words.discardTitle), 100),
          text: plain(say(words.discardText), 300),
          confirm: plain(say(words.discard), 30),
          deny: plain(say(words.keep), 30),
        },
      }),
      select('drafts.write.other', say(words.otherKind), kinds),
    ),
  ];
}

function closedLine({ state, closed }: DraftFacts, say: (text: Text) => string): string {
  const what = state === 'sent' ? `:white_check_mark: ${say(words.sent)}` : `:wastebasket: ${say(words.discarded)}`;
  if (!closed) return what;
  const by = closed.by && /^[UW][A-Z0-9]+$/.test(closed.by) ? ` · <@${closed.by}>` : '';
  const unix = Math.floor(closed.at.getTime() / 1000);
  return `${what}${by} · <!date^${unix}^{date_short_pretty} {time}|${closed.at.toISOString().slice(0, 16)}>`;
}

const words = {
  draft: { de: 'Entwurf', en: 'Draft' },
  occasion: { de: 'Anlass', en: 'Occasion' },
  to: { de: 'An', en: 'To' },
  subject: { de: 'Betreff', en: 'Subject' },
  german: { de: 'Deutsch', en: 'German' },
  english: { de: 'Englisch', en: 'English' },
  byTemplate: { de: 'aus der Vorlage', en: 'from the template' },
  byModel: { de: 'vom Sprachmodell, gegen die Daten geprüft', en: 'by the language model, checked against the record' },
  byPerson: { de: 'von Hand geändert', en: 'edited by hand' },
  restsOn: { de: 'Beruht auf', en: 'Rests on' },
  modelKnew: { de: 'Das wusste das Sprachmodell', en: 'What the language model was told' },
  onRecord: { de: 'Aus den Daten', en: 'On record' },
  restsOnNothing: {
    de: 'Beruht auf keiner Angabe: Der Text behauptet nichts über diesen Kunden.',
    en: 'Rests on no fact: the text claims nothing about this customer.',
  },
  alsoKnown: { de: 'Gut zu wissen, steht nicht im Text', en: 'Good to know, not in the text' },
  openInMail: { de: 'Im Mailprogramm öffnen', en: 'Open in mail' },
  copyOr: {
    de: 'oder den Text oben kopieren. Ich sende nichts selbst.',
    en: 'or copy the text above. I send nothing myself.',
  },
  copy: { de: 'Den Text oben kopieren. Ich sende nichts selbst.', en: 'Copy the text above. I send nothing myself.' },
  edit: { de: 'Bearbeiten', en: 'Edit' },
  shorter: { de: 'Kürzer', en: 'Shorter' },
  warmer: { de: 'Wärmer', en: 'Warmer' },
  markSent: { de: 'Als gesendet vermerken', en: 'Mark as sent' },
  discard: { de: 'Verwerfen', en: 'Discard' },
  discardTitle: { de: 'Entwurf verwerfen?', en: 'Discard the draft?' },
  discardText: { de: 'Der Text ist dann fort.', en: 'The text will be gone.' },
  keep: { de: 'Behalten', en: 'Keep' },
  otherKind: { de: 'Etwas anderes schreiben …', en: 'Write something else …' },
  sent: { de: 'Gesendet', en: 'Sent' },
  discarded: { de: 'Verworfen', en: 'Discarded' },
} satisfies Record<string, Text>;
