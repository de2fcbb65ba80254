import { signal } from '@preact/signals';
import type { PageGuideStep } from '#src/workspace/protocol.ts';
import { send } from './connection.ts';
import { app, go, say, state } from './store.ts';

const hiddenKey = 'stammtisch-guide-hidden';
const doneKey = 'stammtisch-guide-done';
export const isGuideHidden = signal(localStorage.getItem(hiddenKey) === 'yes');
const done = signal<string[]>(JSON.parse(localStorage.getItem(doneKey) ?? '[]') as string[]);

export function hideGuide(isHidden: boolean): void {
  isGuideHidden.value = isHidden;
  localStorage.setItem(hiddenKey, isHidden ? 'yes' : 'no');
}

/** The guided first minute: things to try, each one click. What they are comes from the engine. */
export function Guide() {
  const steps = state.value?.guide ?? [];
  if (isGuideHidden.value || steps.length === 0) return null;
  return (
    <aside class="guide" aria-label={say({ de: 'Zum Ausprobieren', en: 'Things to try' })}>
      <span class="guide-title">{say({ de: 'Probier aus:', en: 'Try this:' })}</span>
      <ol>
        {steps.map((step) => (
          <li key={step.label.en}>
            <button
              type="button"
              class={done.value.includes(step.label.en) ? 'guide-step is-done' : 'guide-step'}
              onClick={() => void follow(step)}
            >
              {say(step.label)}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="icon-button"
        aria-label={say({ de: 'Leiste ausblenden', en: 'Hide this strip' })}
        onClick={() => hideGuide(true)}
      >
        ✕
      </button>
    </aside>
  );
}

async function follow({ does, label }: PageGuideStep): Promise<void> {
  done.value = [...new Set([...done.value, label.en])];
  localStorage.setItem(doneKey, JSON.stringify(done.value));
  const channel = ('place' in does && does.place) || app.value?.dm || '';
  if (does.kind === 'home') return go({ place: 'home' });
  go({ place: channel });
  if (does.kind === 'clock') await send({ do: 'clock', to: does.to });
  if (does.kind === 'say') await send({ do: 'say', channel, text: say(does.text) });
  if (does.kind === 'run') await send({ do: 'run', channel, command: does.command, text: say(does.text) });
}
