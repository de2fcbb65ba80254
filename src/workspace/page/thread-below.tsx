import type { PageMessage } from '#src/workspace/protocol.ts';
import { Message } from './message.tsx';
import { StatusLine } from './status-line.tsx';
import { go, messagesHere, say } from './store.ts';

/** In the DM with the app each message starts a thread; it is read right below instead of behind a click. */
export function ThreadBelow({ root }: { root: PageMessage }) {
  const replies = messagesHere.value.filter((each) => each.thread_ts === root.ts && each.ts !== root.ts);
  return (
    <div class="thread-below">
      {replies.map((message, index) => (
        <Message
          key={`${message.ts}${message.ephemeral}`}
          message={message}
          isContinued={replies[index - 1]?.user === message.user}
          countsReplies={false}
        />
      ))}
      <StatusLine channel={root.channel} thread={root.ts} />
      {replies.length > 0 && (
        <button type="button" class="link-button" onClick={() => go({ place: root.channel, thread: root.ts })}>
          {say({ de: 'Antworten …', en: 'Reply…' })}
        </button>
      )}
    </div>
  );
}
