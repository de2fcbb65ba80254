import type { View } from '@slack/types';
import type { Language, Text } from '#src/lib/user-error.ts';
import { input, modal, option, plain, section, select } from '#src/slack/blocks.ts';
import type { Message } from '#src/slack/outbound.ts';
import type { Values } from '#src/slack/turn.ts';
import { TeamSettings } from './team-settings.ts';

/** The team's settings to change. `hasModel` false says that no language model is set up at the moment. */
export function settingsModal(settings: TeamSettings, hasModel: boolean, language: Language): View {
  const t = (text: Text) => text[language];
  const choice = (block: keyof TeamSettings, label: Text, options: [value: string, text: Text][], hint: string) => {
    const offered = options.map(([value, text]) => option(t(text), value));
    const chosen = offered.find(({ value }) => value === String(settings[block]));
    return input(block, t(label), select('choice', t(label), offered, chosen), { hint: plain(hint, 2000) });
  };
  return modal({
    id: 'home.settings',
    title: t(words.title),
    submit: t(words.save),
    close: t(words.cancel),
    blocks: [
      choice(
        'fiscalStart',
        words.fiscalStart,
        monthNames.map((name, at) => [String(at + 1), name]),
        t(words.fiscalHint),
      ),
      choice('noDiscounts', words.discounts, flagged, t(words.discountsHint)),
      choice('customerData', words.model, shared, `${t(words.modelHint)}${hasModel ? '' : ` ${t(words.noModel)}`}`),
    ],
  });
}

/** What the modal holds; a value no option has becomes the default. */
export function readSettings({ fiscalStart, noDiscounts, customerData }: Values): TeamSettings {
  return TeamSettings.parse({
    fiscalStart: Number(fiscalStart),
    noDiscounts: noDiscounts !== 'false',
    customerData: customerData !== 'false',
  });
}

/** The settings as they are, for those who may not change them or have just done so. */
export function settingsNote(settings: TeamSettings, lead: Text, language: Language): Message {
  const t = (text: Text) => text[language];
  const nameOf = (options: [value: string, text: Text][], value: boolean) =>
    t(options.find(([one]) => one === String(value))![1]);
  const lines = [
    `*${t(words.fiscalStart)}:* ${t(monthNames[settings.fiscalStart - 1]!)}`,
    `*${t(words.discounts)}:* ${nameOf(flagged, settings.noDiscounts)}`,
    `*${t(words.model)}:* ${nameOf(shared, settings.customerData)}`,
  ];
  const text = t(lead);
  return { text, blocks: [section(`${text}\n${lines.map((line) => `• ${line}`).join('\n')}`)] };
}

const flagged: [string, Text][] = [
  ['true', { de: 'Anmerken', en: 'Point them out' }],
  ['false', { de: 'Zulassen', en: 'Let them pass' }],
];

const shared: [string, Text][] = [
  ['true', { de: 'Darf Kundendaten lesen', en: 'May read customer data' }],
  ['false', { de: 'Bekommt keine Kundendaten', en: 'Gets no customer data' }],
];

const monthNames: Text[] = [
  { de: 'Januar', en: 'January' },
  { de: 'Februar', en: 'February' },
  { de: 'März', en: 'March' },
  { de: 'April', en: 'April' },
  { de: 'Mai', en: 'May' },
  { de: 'Juni', en: 'June' },
  { de: 'Juli', en: 'July' },
  { de: 'August', en: 'August' },
  { de: 'September', en: 'September' },
  { de: 'Oktober', en: 'October' },
  { de: 'November', en: 'November' },
  { de: 'Dezember', en: 'December' },
];

const words = {
  title: { de: 'Einstellungen', en: 'Settings' },
  save: { de: 'Speichern', en: 'Save' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  fiscalStart: { de: 'Das Geschäftsjahr beginnt im', en: 'The fiscal year begins in' },
  fiscalHint: {
    de: 'Gilt für „dieses Geschäftsjahr“ und „letztes Geschäftsjahr“ in Fragen.',
    en: 'Holds for “this fiscal year” and “last fiscal year” in questions.',
  },
  discounts: { de: 'Rabatte in Entwürfen', en: 'Discounts in drafts' },
  discountsHint: {
    de: 'Ein Entwurf, der Prozente, einen Rabatt oder Gutschein verspricht, bekommt dann einen Hinweis.',
    en: 'A draft that promises a percentage, a discount or a voucher then says so.',
  },
  model: { de: 'Das Sprachmodell', en: 'The language model' },
  modelHint: {
    de: 'Mit Kundendaten liest es Fragen samt den Namen darin und schreibt Entwürfe aus dem, was wir über den Kunden wissen. Zeilen und Zahlen aus den Bestellungen bekommt es für Fragen nie. Ohne Kundendaten lese ich Fragen allein und schreibe Entwürfe aus Vorlagen.',
    en: 'With customer data it reads questions and the names in them, and writes drafts from what we know about the customer. For questions it never gets rows or figures from the orders. Without customer data I read questions on my own and write drafts from templates.',
  },
  noModel: { de: 'Zurzeit ist kein Sprachmodell eingerichtet.', en: 'No language model is set up at the moment.' },
} satisfies Record<string, Text>;
