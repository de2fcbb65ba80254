import type { WorkspaceOptions } from '#src/workspace/start-workspace.ts';

/** The guided first minute of the practice workspace: five things to try, each a click. */
export const guide: WorkspaceOptions['guide'] = [
  {
    label: { de: 'Fragen, wer was bestellt hat', en: 'Ask who ordered what' },
    does: {
      kind: 'say',
      place: '',
      text: {
        de: 'Wann hat Restaurant Schifferhaus zuletzt bestellt und was?',
        en: 'When did Restaurant Schifferhaus last order and what?',
      },
    },
  },
  {
    label: { de: 'Einen Kunden nachschlagen', en: 'Look a customer up' },
    does: { kind: 'run', place: '', command: '/kunde', text: { de: 'schiferhaus', en: 'schiferhaus' } },
  },
  {
    label: { de: 'Sehen, wer still geworden ist', en: 'See who has gone quiet' },
    does: { kind: 'run', place: '', command: '/kunde', text: { de: 'still', en: 'quiet' } },
  },
  {
    label: { de: 'Meine Kunden und Entwürfe', en: 'My customers and drafts' },
    does: { kind: 'home' },
  },
  {
    label: { de: 'Den Tagesüberblick ansehen', en: 'Preview today’s digest' },
    does: { kind: 'run', place: '', command: '/care', text: { de: 'digest', en: 'digest' } },
  },
];
