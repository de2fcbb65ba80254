import { useEffect, useState } from 'preact/hooks';
import { send } from './connection.ts';
import { app, say, state } from './store.ts';

/** "Stammtisch is looking at the orders…" with a Stop button, while the app works on a thread. */
export function StatusLine({ channel, thread }: { channel: string; thread: string }) {
  const status = state.value?.statuses.find((each) => each.channel === channel && each.thread_ts === thread);
  const messages = status?.loading_messages ?? [];
  const [turn, setTurn] = useState(0);
  const isWorking = status !== undefined && (status.status !== '' || status.session === 'processing');

  useEffect(() => {
    if (!isWorking || messages.length < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), 2500);
    return () => clearInterval(timer);
  }, [isWorking, messages.length]);

  if (!isWorking) return null;
  const words = messages[turn % Math.max(1, messages.length)];
  return (
    <div class="status-line" role="status">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span>
        <strong>{app.value?.name}</strong> {words ?? (status.status || say({ de: 'arbeitet …', en: 'is working…' }))}
      </span>
      {status.session === 'processing' && (
        <button
          type="button"
          class="button is-small"
          onClick={() => void send({ do: 'stop', channel, thread_ts: thread })}
        >
          {say({ de: 'Anhalten', en: 'Stop' })}
        </button>
      )}
    </div>
  );
}
