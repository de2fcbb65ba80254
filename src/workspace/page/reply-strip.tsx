import type { PageMessage } from '#src/workspace/protocol.ts';
import { Avatar } from './avatar.tsx';
import { go, reader, say } from './store.ts';
import { clockTime, dayName, secondsOf } from './when.ts';

/** "2 replies · last today 14:03" under a message; opens the thread. */
export function ReplyStrip({ message }: { message: PageMessage }) {
  const count = message.reply_count;
  const seconds = secondsOf(message.latest_reply || message.ts);
  const when = `${dayName(seconds, reader.value)} ${clockTime(seconds, reader.value)}`;
  const words =
    count === 1 ? say({ de: '1 Antwort', en: '1 reply' }) : say({ de: `${count} Antworten`, en: `${count} replies` });
  return (
    <button type="button" class="reply-strip" onClick={() => go({ place: message.channel, thread: message.ts })}>
      {message.reply_users.slice(0, 4).map((user) => (
        <Avatar key={user} id={user} isSmall />
      ))}
      <strong>{words}</strong>
      <span class="muted">{when}</span>
    </button>
  );
}
