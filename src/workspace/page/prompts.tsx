import { send } from './connection.ts';
import { state } from './store.ts';

/** The app's suggested prompts for a place or thread; a click says the prompt. */
export function Prompts({ channel, thread }: { channel: string; thread: string }) {
  const offered = state.value?.prompts.find((each) => each.channel === channel && each.thread_ts === thread);
  if (!offered || offered.prompts.length === 0) return null;
  return (
    <div class="prompts">
      {offered.title && <p class="muted">{offered.title}</p>}
      <div class="prompts-row">
        {offered.prompts.map((prompt) => (
          <button
            key={prompt.title}
            type="button"
            class="prompt"
            title={prompt.message}
            onClick={() => void send({ do: 'say', channel, text: prompt.message, thread_ts: thread || undefined })}
          >
            {prompt.title}
          </button>
        ))}
      </div>
    </div>
  );
}
