import type { InputBlock, View } from '@slack/types';
import type { Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { input, modal, plain } from '#src/slack/blocks.ts';

/** Says from when until when somebody is away and who stands in. */
export function awayModal(today: Day, language: Language): View {
  const day = (block: string, label: Text) =>
    input(block, label[language], { type: 'datepicker', action_id: 'day', initial_date: today });
  return modal({
    id: 'nudges.away',
    title: words.away[language],
    submit: words.save[language],
    close: words.cancel[language],
    blocks: [
      day('from', words.from),
      day('until', words.until),
      input('deputy', words.deputy[language], person(language), { optional: true }),
    ],
  });
}

/** A modal takes a hundred blocks, but nobody fills in so many. */
const LISTED = 30;

/** Owners without a Slack account, each with a person to choose; a block's id is the teammate's. */
export function teamModal(unlinked: { id: number; name: string; customers: number }[], language: Language): View {
  return modal({
    id: 'nudges.team',
    title: words.team[language],
    submit: words.save[language],
    close: words.cancel[language],
    blocks: unlinked.slice(0, LISTED).map(({ id, name, customers }) => {
      const label = { de: `${name} (${customers} Kunden)`, en: `${name} (${customers} customers)` }[language];
      return input(String(id), label, person(language), { optional: true });
    }),
  });
}

function person(language: Language): InputBlock['element'] {
  return { type: 'users_select', action_id: 'person', placeholder: plain(words.person[language]) };
}

const words = {
  away: { de: 'Abwesenheit', en: 'Absence' },
  from: { de: 'Von', en: 'From' },
  until: { de: 'Bis einschließlich', en: 'Until and including' },
  deputy: { de: 'Vertretung', en: 'Deputy' },
  team: { de: 'Wer ist wer in Slack?', en: 'Who is who in Slack?' },
  person: { de: 'Person wählen', en: 'Choose a person' },
  save: { de: 'Speichern', en: 'Save' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
} satisfies Record<string, Text>;
