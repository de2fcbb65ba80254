import type { InputBlock, KnownBlock, View } from '@slack/types';
import { customerInput } from '#src/customers/finder.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { context, escapeText, input, modal, option, plain, section, select } from '#src/slack/blocks.ts';
import { directions, factKinds, pledge, purposes, touchpointKinds } from './words.ts';

interface About {
  language: Language;
  /** null: the customer is chosen in the modal */
  customer: { id: number; name: string } | null;
}

/** *Add knowledge* and *Save to customer*: whom it is about, what kind it is, what it says. */
export function knowledgeModal({
  language,
  customer,
  note = '',
  source,
}: About & { note?: string; source?: { channel: string; ts: string } }): View {
  const word = (de: string, en: string) => (language === 'de' ? de : en);
  return modal({
    id: 'knowledge.add',
    title: word('Wissen ergänzen', 'Add knowledge'),
    submit: word('Merken', 'Save'),
    close: word('Abbrechen', 'Cancel'),
    metadata: [customer?.id ?? '', source?.channel ?? '', source?.ts ?? ''].join(':'),
    blocks: [
      ...whom(customer, language),
      choice('kind', word('Art', 'Kind'), { ...factKinds, pledge }, language, 'note'),
      input('text', word('Was wir wissen sollten', 'What we should know'), {
        type: 'plain_text_input',
        action_id: 'text',
        multiline: true,
        max_length: 2000,
        ...(note && { initial_value: note.slice(0, 2000) }),
      }),
      input(
        'due',
        word('Bis wann, bei einer Zusage', 'Until when, for a promise'),
        { type: 'datepicker', action_id: 'due' },
        { optional: true },
      ),
      ...(source
        ? [context(word('Der Link zur Nachricht wird mit aufgehoben.', 'The link to the message is kept with it.'))]
        : []),
    ],
  });
}

/** *Log a contact*: how, who began, what for, when, and a line about it. */
export function touchpointModal({
  language,
  customer,
  contacts,
  today,
}: About & { contacts: readonly { id: number; name: string }[]; today: Day }): View {
  const word = (de: string, en: string) => (language === 'de' ? de : en);
  const people = contacts.map(({ id, name }) => option(name, id));
  return modal({
    id: 'knowledge.log',
    title: word('Kontakt notieren', 'Log a contact'),
    submit: word('Notieren', 'Log'),
    close: word('Abbrechen', 'Cancel'),
    metadata: String(customer?.id ?? ''),
    blocks: [
      ...whom(customer, language),
      choice('kind', word('Wie', 'How'), touchpointKinds, language, 'call'),
      choice('direction', word('Wer hat angefangen', 'Who began'), directions, language, 'out'),
      choice('purpose', word('Worum es ging', 'What it was about'), purposes, language, 'value'),
      ...(people.length > 0
        ? [
            input(
              'contact',
              word('Mit wem', 'With whom'),
              select('contact', word('Ansprechperson', 'Contact'), people, people[0]),
              { optional: true },
            ),
          ]
        : []),
      input('day', word('Wann', 'When'), { type: 'datepicker', action_id: 'day', initial_date: today }),
      input(
        'note',
        word('Eine Zeile dazu', 'A line about it'),
        { type: 'plain_text_input', action_id: 'note', max_length: 500 },
        { optional: true },
      ),
    ],
  });
}

function whom(customer: About['customer'], language: Language): KnownBlock[] {
  return customer ? [section(`*${escapeText(customer.name)}*`)] : [customerInput(language)];
}

function choice(
  block: string,
  label: string,
  choices: Record<string, Text>,
  language: Language,
  initial: string,
): InputBlock {
  const options = Object.entries(choices).map(([value, text]) => option(text[language], value));
  const chosen = options[Object.keys(choices).indexOf(initial)];
  return input(block, label, select(block, plain(label).text, options, chosen));
}
