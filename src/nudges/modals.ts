import type { InputBlock, View } from '@slack/types';
import { addDays, type Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { input, modal, option, plain, select } from '#src/slack/blocks.ts';
import { contactKinds, directions, lossReasons } from './answers.ts';

/** Days from today that a modal proposes: a day one may save as it stands. */
const USUAL_REST = { seasonal: 90, snooze: 14 };
const USUAL_PLEDGE = 2;

interface ModalInput {
  nudgeId: number;
  language: Language;
  today: Day;
}

/** *I was in touch*: how, who began, when, and a line about it. */
export function contactModal({ nudgeId, language, today }: ModalInput): View {
  return modal({
    id: 'nudges.in-touch',
    title: words.contact[language],
    submit: words.save[language],
    close: words.cancel[language],
    metadata: String(nudgeId),
    blocks: [
      choice('kind', words.kind[language], contactKinds, language, 'call'),
      choice('direction', words.direction[language], directions, language, 'out'),
      dayInput('day', words.day[language], today),
      input('note', words.note[language], line(), { optional: true }),
    ],
  });
}

/** Asks until which day a customer rests or a nudge is snoozed; `metadata` says which. */
export function untilModal(reason: 'seasonal' | 'snooze', { nudgeId, language, today }: ModalInput): View {
  return modal({
    id: 'nudges.until',
    title: words[reason][language],
    submit: words.save[language],
    close: words.cancel[language],
    metadata: `${reason}:${nudgeId}`,
    blocks: [dayInput('until', words.until[language], addDays(today, USUAL_REST[reason]))],
  });
}

/** *They wait for us*: what was promised, and by when. */
export function pledgeModal({ nudgeId, language, today }: ModalInput): View {
  return modal({
    id: 'nudges.pledge',
    title: words.pledge[language],
    submit: words.save[language],
    close: words.cancel[language],
    metadata: String(nudgeId),
    blocks: [
      input('text', words.owed[language], line()),
      dayInput('due', words.due[language], addDays(today, USUAL_PLEDGE)),
    ],
  });
}

export function lostModal({ nudgeId, language }: ModalInput): View {
  return modal({
    id: 'nudges.lost',
    title: words.lost[language],
    submit: words.save[language],
    close: words.cancel[language],
    metadata: String(nudgeId),
    blocks: [
      choice('reason', words.whyLost[language], lossReasons, language),
      input('note', words.note[language], line(), { optional: true }),
    ],
  });
}

function choice(
  block: string,
  label: string,
  choices: Record<string, Text>,
  language: Language,
  initial?: string,
): InputBlock {
  const options = Object.entries(choices).map(([value, text]) => option(text[language], value));
  const chosen = initial ? options[Object.keys(choices).indexOf(initial)] : undefined;
  return input(block, label, select('choice', label, options, chosen));
}

function dayInput(block: string, label: string, initial: Day): InputBlock {
  return input(block, label, { type: 'datepicker', action_id: 'day', initial_date: initial });
}

function line(): InputBlock['element'] {
  return { type: 'plain_text_input', action_id: 'line', max_length: 500, placeholder: plain('…') };
}

const words = {
  contact: { de: 'War in Kontakt', en: 'I was in touch' },
  seasonal: { de: 'Saisonkunde', en: 'Seasonal customer' },
  snooze: { de: 'Später wieder', en: 'Snooze' },
  pledge: { de: 'Zusage notieren', en: 'Note a pledge' },
  lost: { de: 'Kunde verloren', en: 'Customer lost' },
  save: { de: 'Speichern', en: 'Save' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  kind: { de: 'Wie?', en: 'How?' },
  direction: { de: 'Wer hat sich gemeldet?', en: 'Who got in touch?' },
  day: { de: 'Wann?', en: 'When?' },
  note: { de: 'Worum ging es? (eine Zeile)', en: 'What was it about? (one line)' },
  until: { de: 'Bis wann?', en: 'Until when?' },
  owed: { de: 'Was schulden wir dem Kunden?', en: 'What do we owe the customer?' },
  due: { de: 'Bis wann?', en: 'By when?' },
  whyLost: { de: 'Warum?', en: 'Why?' },
} satisfies Record<string, Text>;
