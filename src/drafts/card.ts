import type { KnownBlock, ModalView, RichTextBlock } from '@slack/types';
import { sayAgo } from '#src/lib/say.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { actions, button, context, escapeText, header, input, modal, plain, section } from '#src/slack/blocks.ts';
import type { Doubt } from './ground.ts';
import type { SourcedFact } from './occasion.ts';

export interface DraftFacts {
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
  state: string;
  closed: { at: Date; by: string | null } | null;
  doubts: Doubt[];
  doNotContact: boolean;
  notice: string | null;
  /** the sentence of the nudge it answers */
  because: Text | null;
  /** colleagues who were in touch within the minimum gap */
  recent: { by: string | null; kind: string; day: Day }[];
  day: Day;
  today: Day;
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
    ...warnings(draft, setAside, language).map((warning) => section(`:warning: ${warning}`)),
    section(`*${say(words.subject)}:* ${escapeText(draft.subject)}`),
    preformatted(draft.text),
    ...factLines(draft.facts, language),
  ];
  if (draft.state === 'open') blocks.push(...openButtons(draft, say));
  else blocks.push(context(closedLine(draft, say)));
  return { text: title, blocks };
}

/** The modal in which a person puts it in their own words. */
export function editModal(
  draft: { id: number; subject: string; text: string },
  metadata: string,
  language: Language,
): ModalView {
  const say = (text: Text) => text[language];
  return modal({
    id: 'drafts.edit',
    title: say(words.editTitle),
    submit: say(words.save),
    close: say(words.cancel),
    metadata,
    blocks: [
      input('subject', say(words.subject), {
        type: 'plain_text_input',
        action_id: 'subject',
        initial_value: draft.subject,
        max_length: 150,
      }),
      input('text', say(words.text), {
        type: 'plain_text_input',
        action_id: 'text',
        multiline: true,
        initial_value: draft.text.slice(0, 3000),
        max_length: 3000,
      }),
    ],
  });
}

function toWhom(draft: DraftFacts, say: (text: Text) => string): string {
  const who = [draft.contact?.name, draft.email].filter(Boolean).join(', ') || draft.customer.name;
  const voice = draft.language === 'en' ? say(words.english) : `${say(words.german)}, ${draft.formality}`;
  const by = say(
    draft.writtenBy === 'person' ? words.byPerson : draft.writtenBy === 'model' ? words.byModel : words.byTemplate,
  );
  return `${say(words.to)} ${escapeText(who)} · ${voice} · ${by}`;
}

function warnings(draft: DraftFacts, setAside: Doubt[], language: Language): string[] {
  const say = (text: Text) => text[language];
  const listed: string[] = [];
  if (draft.doNotContact) listed.push(`*${say(words.doNotContact)}*`);
  if (draft.notice) listed.push(`${say(words.notice)}: ${escapeText(draft.notice)}`);
  if (draft.state !== 'open') return listed;
  for (const { by, kind, day } of draft.recent) {
    const who = by ? escapeText(by) : say(words.somebody);
    listed.push(
      `${who}: ${say(touches[kind] ?? words.contact)} ${say(sayAgo(day, draft.today))}. ${say(words.tooSoon)}`,
    );
  }
  if (draft.doubts.length > 0) listed.push(`${say(words.notOnRecord)}: ${quote(draft.doubts, say)}`);
  if (setAside.length > 0) listed.push(`${say(words.setAside)}: ${quote(setAside, say)}`);
  return listed;
}

function quote(doubts: Doubt[], say: (text: Text) => string): string {
  return doubts
    .slice(0, 8)
    .map(({ words: said, why }) => `„${escapeText(said)}“ (${say(reasons[why])})`)
    .join(', ');
}

/** The text in a frame of its own: nothing in it is read as formatting, and it is easily selected and copied. */
function preformatted(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }], border: 0 }],
  };
}

function factLines(facts: SourcedFact[], language: Language): KnownBlock[] {
  const line = ({ text, source }: SourcedFact) => `• ${escapeText(text[language])} _(${escapeText(source[language])})_`;
  const used = facts.filter((fact) => fact.used);
  const others = facts.filter((fact) => !fact.used);
  const blocks: KnownBlock[] = [];
  if (used.length > 0) blocks.push(context(`*${words.restsOn[language]}*\n${used.map(line).join('\n')}`));
  else blocks.push(context(words.restsOnNothing[language]));
  if (others.length > 0) blocks.push(context(`*${words.alsoKnown[language]}*\n${others.map(line).join('\n')}`));
  return blocks;
}

function openButtons({ id, mailto }: DraftFacts, say: (text: Text) => string): KnownBlock[] {
  const copy = say(mailto ? words.copyOr : words.copy);
  return [
    section(mailto ? `<${mailto.replaceAll('&', '&amp;')}|${say(words.openInMail)}> ${copy}` : copy),
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

const reasons: Record<Doubt['why'], Text> = {
  figure: { de: 'Zahl', en: 'figure' },
  day: { de: 'Zeitangabe', en: 'date' },
  discount: { de: 'Preisvorteil', en: 'price cut' },
  name: { de: 'Name', en: 'name' },
};

const touches: Record<string, Text> = {
  call: { de: 'Anruf', en: 'call' },
  mail: { de: 'Mail', en: 'mail' },
  visit: { de: 'Besuch', en: 'visit' },
  chat: { de: 'Chat', en: 'chat' },
};

const words = {
  draft: { de: 'Entwurf', en: 'Draft' },
  occasion: { de: 'Anlass', en: 'Occasion' },
  to: { de: 'An', en: 'To' },
  subject: { de: 'Betreff', en: 'Subject' },
  text: { de: 'Text', en: 'Text' },
  german: { de: 'Deutsch', en: 'German' },
  english: { de: 'Englisch', en: 'English' },
  byTemplate: { de: 'aus der Vorlage', en: 'from the template' },
  byModel: { de: 'vom Sprachmodell, gegen die Daten geprüft', en: 'by the language model, checked against the record' },
  byPerson: { de: 'von Hand geändert', en: 'edited by hand' },
  doNotContact: {
    de: 'Dieser Kunde möchte nicht kontaktiert werden.',
    en: 'This customer does not want to be contacted.',
  },
  notice: { de: 'Zu beachten', en: 'To obey' },
  contact: { de: 'Kontakt', en: 'contact' },
  somebody: { de: 'Im Haus', en: 'In the house' },
  tooSoon: { de: 'Vielleicht reicht das fürs Erste.', en: 'Perhaps that is enough for now.' },
  notOnRecord: { de: 'Nicht belegt', en: 'Not on record' },
  setAside: {
    de: 'Das Sprachmodell hatte Unbelegtes geschrieben, deshalb steht hier die Vorlage',
    en: 'The language model had written things not on record, so this is the template',
  },
  restsOn: { de: 'Beruht auf', en: 'Rests on' },
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
  editTitle: { de: 'Entwurf bearbeiten', en: 'Edit the draft' },
  save: { de: 'Übernehmen', en: 'Save' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  shorter: { de: 'Kürzer', en: 'Shorter' },
  warmer: { de: 'Wärmer', en: 'Warmer' },
  markSent: { de: 'Als gesendet vermerken', en: 'Mark as sent' },
  discard: { de: 'Verwerfen', en: 'Discard' },
  discardTitle: { de: 'Entwurf verwerfen?', en: 'Discard the draft?' },
  discardText: { de: 'Der Text ist dann fort.', en: 'The text will be gone.' },
  keep: { de: 'Behalten', en: 'Keep' },
  sent: { de: 'Gesendet', en: 'Sent' },
  discarded: { de: 'Verworfen', en: 'Discarded' },
} satisfies Record<string, Text>;
