import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { Prompts } from './prompts.tsx';
import { StatusLine } from './status-line.tsx';
import { address, go, messagesHere, place, say, state } from './store.ts';
import { DropZone, UploadProgress } from './uploads.tsx';

/** The side pane with one thread. */
export function Thread() {
  const { thread } = address.value;
  const here = place.value;
  if (!here || !thread) return null;
  const messages = messagesHere.value.filter((each) => each.ts === thread || each.thread_ts === thread);
  const status = state.value?.statuses.find((each) => each.channel === here.id && each.thread_ts === thread);
  const label = say({ de: 'Thread', en: 'Thread' });
  const close = () => go({ place: here.id });
  return (
    <DropZone class="pane is-thread" label={label} channel={here.id} thread={thread}>
      <header class="place-head">
        <div class="place-title">
          <h2>{status?.title || label}</h2>
          <span class="muted">{here.kind === 'dm' ? here.name : `#${here.name}`}</span>
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={say({ de: 'Thread schließen', en: 'Close thread' })}
          onClick={close}
        >
          ✕
        </button>
      </header>
      <MessageList key={thread} messages={messages} label={label} countsReplies={false} />
      <div class="pane-foot">
        <UploadProgress channel={here.id} />
        <Prompts channel={here.id} thread={thread} />
        <StatusLine channel={here.id} thread={thread} />
        <Composer
          key={thread}
          place={here}
          thread={thread}
          onLeave={close}
          placeholder={say({ de: 'Antworten …', en: 'Reply…' })}
        />
      </div>
    </DropZone>
  );
}
