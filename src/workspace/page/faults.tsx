import { useState } from 'preact/hooks';
import type { FaultKind, PageCommand } from '#src/workspace/protocol.ts';
import { send } from './connection.ts';
import { app, say, state } from './store.ts';

const kinds: { kind: FaultKind; words: { de: string; en: string } }[] = [
  { kind: 'rate-limit', words: { de: 'Zu viele Anfragen (429)', en: 'Too many requests (429)' } },
  { kind: 'server-error', words: { de: 'Serverfehler (500)', en: 'Server error (500)' } },
  { kind: 'hang', words: { de: 'Keine Antwort', en: 'No answer' } },
  { kind: 'lost-answer', words: { de: 'Ausgeführt, Antwort verloren', en: 'Handled, answer lost' } },
  { kind: 'slow', words: { de: 'Langsames Netz', en: 'Slow network' } },
  { kind: 'duplicate', words: { de: 'Ereignis doppelt', en: 'Event twice' } },
  { kind: 'reorder', words: { de: 'Ereignisse vertauscht', en: 'Events swapped' } },
];

const disturbances: { how: Extract<PageCommand, { do: 'disturb' }>['how']; words: { de: string; en: string } }[] = [
  { how: 'drop-sockets', words: { de: 'Verbindungen kappen', en: 'Cut the sockets' } },
  { how: 'refresh', words: { de: 'Neuverbindung verlangen', en: 'Ask for a reconnect' } },
];

/** Makes trouble on purpose, to see that the app copes. */
export function Faults() {
  const [kind, setKind] = useState<FaultKind>('rate-limit');
  const [method, setMethod] = useState('');
  const [times, setTimes] = useState(1);
  const [seconds, setSeconds] = useState(3);
  const active = state.value?.faults ?? [];
  const isDelivery = kind === 'duplicate' || kind === 'reorder';
  const isTimed = kind === 'rate-limit' || kind === 'slow';

  function strike(): void {
    void send({
      do: 'fault',
      fault: { kind, method: isDelivery ? '' : method.trim(), times, seconds: isTimed ? seconds : 0 },
    });
  }

  return (
    <fieldset class="faults">
      <legend>{say({ de: 'Störungen auf Wunsch', en: 'Faults on demand' })}</legend>
      <div class="faults-form">
        <label>
          {say({ de: 'Was', en: 'What' })}
          <select class="field" value={kind} onChange={(event) => setKind(event.currentTarget.value as FaultKind)}>
            {kinds.map((each) => (
              <option key={each.kind} value={each.kind}>
                {say(each.words)}
              </option>
            ))}
          </select>
        </label>
        {!isDelivery && (
          <label>
            {say({ de: 'Methode (leer: jede)', en: 'Method (empty: any)' })}
            <input
              class="field"
              value={method}
              placeholder="chat.postMessage"
              onInput={(event) => setMethod(event.currentTarget.value)}
            />
          </label>
        )}
        <NumberField
          label={say({ de: 'Wie oft (0: immer)', en: 'How often (0: always)' })}
          value={times}
          onChange={setTimes}
        />
        {isTimed && (
          <NumberField label={say({ de: 'Sekunden', en: 'Seconds' })} value={seconds} onChange={setSeconds} />
        )}
        <button type="button" class="button" onClick={strike}>
          {say({ de: 'Stören', en: 'Make trouble' })}
        </button>
      </div>
      {active.length > 0 && (
        <div class="faults-active">
          <ul>
            {active.map((fault) => (
              <li key={`${fault.kind} ${fault.method}`}>
                {sayFault(fault.kind)} · {fault.method || say({ de: 'jede Methode', en: 'any method' })} ·{' '}
                {fault.times === 0 ? say({ de: 'immer', en: 'always' }) : `${fault.times}×`}
              </li>
            ))}
          </ul>
          <button type="button" class="button is-small" onClick={() => void send({ do: 'clear-faults' })}>
            {say({ de: 'Alle beenden', en: 'Clear all' })}
          </button>
        </div>
      )}
      <div class="actions">
        {disturbances.map(({ how, words }) => (
          <button key={how} type="button" class="button is-small" onClick={() => void send({ do: 'disturb', how })}>
            {say(words)}
          </button>
        ))}
        <button
          type="button"
          class="button is-small"
          onClick={() => void send({ do: 'disturb', how: app.value?.installed ? 'uninstall' : 'reinstall' })}
        >
          {app.value?.installed
            ? say({ de: 'App entfernen', en: 'Uninstall the app' })
            : say({ de: 'App wieder installieren', en: 'Install the app again' })}
        </button>
      </div>
    </fieldset>
  );
}

function sayFault(kind: FaultKind): string {
  return say(kinds.find((each) => each.kind === kind)?.words ?? { de: kind, en: kind });
}

function NumberField({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <label>
      {label}
      <input
        class="field"
        type="number"
        min={0}
        value={value}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber || 0)}
      />
    </label>
  );
}
