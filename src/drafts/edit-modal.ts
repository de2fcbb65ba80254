import type { ModalView } from '@slack/types';
import type { Language, Text } from '#src/lib/user-error.ts';
import { input, modal } from '#src/slack/blocks.ts';

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

const words = {
  subject: { de: 'Betreff', en: 'Subject' },
  text: { de: 'Text', en: 'Text' },
  editTitle: { de: 'Entwurf bearbeiten', en: 'Edit the draft' },
  save: { de: 'Übernehmen', en: 'Save' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
} satisfies Record<string, Text>;
