import { DateTime } from 'luxon';
import type { Day } from '#src/lib/time.ts';
import type { WorkspaceOptions } from '#src/workspace/start-workspace.ts';

/** The guided first minute of the practice workspace: five things to try, each a click. */
export function guide(today: Day, timezone: string): WorkspaceOptions['guide'] {
  const home = 'Restaurant Schifferhaus';
  return [
    {
      label: { de: 'Fragen, wer was bestellt hat', en: 'Ask who ordered what' },
      does: {
        kind: 'say',
        place: '',
        text: { de: `Wann hat ${home} zuletzt bestellt und was?`, en: `When did ${home} last order and what?` },
      },
    },
    {
      label: { de: 'Einen Kunden nachschlagen', en: 'Look a customer up' },
      does: { kind: 'run', place: '', command: '/kunde', text: { de: 'schiferhaus', en: 'schiferhaus' } },
    },
    {
      label: { de: 'Einen Anstoß sehen (Montag, 8 Uhr)', en: 'See a nudge (Monday, 8:00)' },
      does: { kind: 'clock', to: nextMonday(today, timezone) },
    },
    {
      label: { de: 'Eine Nachricht entwerfen lassen', en: 'Have a check-in drafted' },
      does: {
        kind: 'say',
        place: '',
        text: { de: `Entwirf eine Nachricht an ${home}`, en: `Draft a check-in for ${home}` },
      },
    },
    {
      label: { de: 'Den Tagesüberblick ansehen', en: 'Read today’s digest' },
      does: { kind: 'run', place: '', command: '/care', text: { de: 'digest', en: 'digest' } },
    },
  ];
}

/** The Monday after `today` at eight, where the team is: nudges and digests come on working mornings. */
function nextMonday(today: Day, timezone: string): string {
  const morning = DateTime.fromISO(`${today}T08:00`, { zone: timezone });
  return (
    morning
      .plus({ days: 8 - morning.weekday })
      .toUTC()
      .toISO() ?? ''
  );
}
