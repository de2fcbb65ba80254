import { Menu } from './blocks/menu.tsx';
import { send } from './connection.ts';
import { app, clock, isSettingsOpen, link, pending, reader, say } from './store.ts';
import { fillDate, nextMorning } from './when.ts';

/** On top of everything: that this is practice, what day it is here, and the settings. */
export function TopBar() {
  return (
    <header class="top-bar">
      <p class="practice">
        <strong>{say({ de: 'Übungs-Workspace', en: 'Practice workspace' })}</strong>
        <span class="practice-words">
          {say({
            de: 'unsere Lesart von Slacks Verhalten, nicht Slack',
            en: 'our reading of Slack’s behaviour, not Slack',
          })}
        </span>
      </p>
      <Health />
      <ClockMenu />
      <button
        type="button"
        class="icon-button"
        aria-label={say({ de: 'Einstellungen', en: 'Settings' })}
        title={say({ de: 'Einstellungen', en: 'Settings' })}
        onClick={() => {
          isSettingsOpen.value = true;
        }}
      >
        ⚙
      </button>
      {pending.value > 0 && <span class="pending" aria-hidden="true" />}
    </header>
  );
}

function Health() {
  const name = app.value?.name ?? 'App';
  if (link.value === 'lost')
    return (
      <p class="health is-bad" role="status">
        {say({ de: 'Verbindung weg – versuche es weiter …', en: 'Connection lost – trying again…' })}
      </p>
    );
  if (app.value && !app.value.installed)
    return <p class="health is-bad">{say({ de: `${name} ist nicht installiert`, en: `${name} is not installed` })}</p>;
  if (app.value?.connections === 0)
    return <p class="health is-bad">{say({ de: `${name} läuft gerade nicht`, en: `${name} is not running` })}</p>;
  return null;
}

/** "Sat 21 Nov, 14:03": the practice day, and where it may jump. */
function ClockMenu() {
  const now = reader.value.now / 1000;
  const isMoved = Math.abs(clock.value?.offset ?? 0) > 60_000;
  const moveTo = (seconds: number) => void send({ do: 'clock', to: new Date(seconds * 1000).toISOString() });
  const jumps = [
    {
      key: 'monday',
      words: { de: 'Montag, 08:00', en: 'Monday 08:00' },
      at: nextMorning(reader.value, (weekday) => weekday === 1),
    },
    {
      key: 'tomorrow',
      words: { de: 'Nächster Tag, 08:00', en: 'Next day, 08:00' },
      at: nextMorning(reader.value, () => true),
    },
    { key: 'week', words: { de: 'Eine Woche weiter', en: 'One week later' }, at: now + 7 * 86_400 },
  ];
  const items = jumps.map(({ key, words, at }) => ({
    key,
    label: say(words),
    detail: fillDate(at, '{date_short} {time}', reader.value),
    onPick: () => moveTo(at),
  }));
  if (isMoved) {
    items.push({
      key: 'back',
      label: say({ de: 'Zurück zur echten Zeit', en: 'Back to the real time' }),
      detail: '',
      onPick: () => void send({ do: 'clock' }),
    });
  }
  const shown = new Intl.DateTimeFormat(reader.value.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: reader.value.tz,
  }).format(reader.value.now);
  return (
    <Menu
      label={say({ de: 'Uhr stellen', en: 'Move the clock' })}
      class={isMoved ? 'clock is-moved' : 'clock'}
      hasWords
      items={items}
    >
      <span class="unseen">{say({ de: 'Uhr stellen: ', en: 'Move the clock: ' })}</span>
      <span aria-hidden="true">◷</span> {shown}
    </Menu>
  );
}
