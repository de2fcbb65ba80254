import type { InputBlock, View } from '@slack/types';
import type { Language } from '#src/lib/user-error.ts';
import { input, modal, plain } from '#src/slack/blocks.ts';

/** An input that finds a customer while one types; its value is the customer's id. */
export function customerInput(language: Language): InputBlock {
  const word = (de: string, en: string) => (language === 'de' ? de : en);
  return input('customer', word('Kunde', 'Customer'), {
    type: 'external_select',
    action_id: 'customers.find',
    min_query_length: 1,
    placeholder: plain(word('Name, Ort oder Kundennummer', 'Name, city or customer number'), 150),
  });
}

export function finderModal(language: Language): View {
  const word = (de: string, en: string) => (language === 'de' ? de : en);
  return modal({
    id: 'customers.find',
    title: word('Kunden finden', 'Find a customer'),
    submit: word('Karte zeigen', 'Show card'),
    close: word('Abbrechen', 'Cancel'),
    blocks: [customerInput(language)],
  });
}
