import { Dialog } from './dialog.tsx';
import { Faults } from './faults.tsx';
import { hideGuide, isGuideHidden } from './guide.tsx';
import { app, isSettingsOpen, say } from './store.ts';
import { chooseTheme, theme } from './theme.ts';

export function Settings() {
  if (!isSettingsOpen.value) return null;
  const onClose = () => {
    isSettingsOpen.value = false;
  };
  const title = say({ de: 'Einstellungen', en: 'Settings' });
  const themes = [
    { value: 'auto', label: say({ de: 'Wie das System', en: 'Like the system' }) },
    { value: 'light', label: say({ de: 'Hell', en: 'Light' }) },
    { value: 'dark', label: say({ de: 'Dunkel', en: 'Dark' }) },
  ] as const;
  return (
    <Dialog label={title} onClose={onClose}>
      <header class="dialog-head">
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label={say({ de: 'Schließen', en: 'Close' })} onClick={onClose}>
          ✕
        </button>
      </header>
      <div class="dialog-body">
        <fieldset class="segments">
          <legend>{say({ de: 'Darstellung', en: 'Appearance' })}</legend>
          {themes.map(({ value, label }) => (
            <label key={value}>
              <input type="radio" name="theme" checked={theme.value === value} onChange={() => chooseTheme(value)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <label class="choice">
          <input
            type="checkbox"
            checked={!isGuideHidden.value}
            onChange={(event) => hideGuide(!event.currentTarget.checked)}
          />
          <span>{say({ de: 'Leiste „Probier aus“ zeigen', en: 'Show the strip “Try this”' })}</span>
        </label>
        <Faults />
        <p class="muted">
          {say({
            de: `Das hier ist unsere Lesart von Slacks Verhalten und nicht Slack. ${app.value?.name ?? 'Die App'} merkt davon nichts: Es läuft derselbe Code wie dort.`,
            en: `This is our reading of Slack’s behaviour and not Slack. ${app.value?.name ?? 'The app'} does not notice: the same code runs as there.`,
          })}
        </p>
      </div>
    </Dialog>
  );
}
