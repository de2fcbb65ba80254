import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PageMessage } from '#src/workspace/protocol.ts';
import { Avatar } from './avatar.tsx';
import { Blocks } from './blocks/block.tsx';
import { newSurface } from './blocks/surface.ts';
import { Mrkdwn } from './blocks/text.tsx';
import { Files } from './files.tsx';
import { MessageEdit } from './message-edit.tsx';
import { MessageTools } from './message-tools.tsx';
import { Reactions } from './reactions.tsx';
import { ReplyStrip } from './reply-strip.tsx';
import { editing, findPerson, go, nameOf, pointedAt, reader, say } from './store.ts';
import { clockTime, fillDate, secondsOf } from './when.ts';

interface MessageProps {
  message: PageMessage;
  /** Same author shortly before: no avatar and name again. */
  isContinued: boolean;
  /** Replies are shown elsewhere and counted here. */
  countsReplies: boolean;
}

export const Message = memo(function Message({ message, isContinued, countsReplies }: MessageProps) {
  const isEditing = editing.value === message.ts;
  const isPointed = pointedAt.value === message.ts;
  const ref = useRef<HTMLElement>(null);

  useEffect(() => {
    if (isPointed) ref.current?.scrollIntoView({ block: 'center' });
  }, [isPointed]);

  if (message.system) return <SystemLine message={message} />;
  const author = nameOf(message.user) || say({ de: 'Unbekannt', en: 'Unknown' });
  const seconds = secondsOf(message.ts);
  const time = clockTime(seconds, reader.value);
  const classes = [
    'message',
    isContinued && 'is-continued',
    message.ephemeral && 'is-ephemeral',
    isPointed && 'is-pointed',
  ];
  return (
    <article ref={ref} class={classes.filter(Boolean).join(' ')} data-ts={message.ts} aria-label={`${author}, ${time}`}>
      <div class="message-side">
        {isContinued ? <time class="message-time">{time}</time> : <Avatar id={message.user} />}
      </div>
      <div class="message-main">
        {message.ephemeral && (
          <p class="message-note">
            <span aria-hidden="true">◌ </span>
            {say({ de: 'Nur für dich sichtbar', en: 'Only visible to you' })}
          </p>
        )}
        {!isContinued && (
          <header class="message-head">
            <span class="message-author">{author}</span>
            <Badge user={message.user} />
            <time class="message-time" title={fillDate(seconds, '{date_long}, {time_secs}', reader.value)}>
              {time}
            </time>
          </header>
        )}
        {message.broadcast && countsReplies && <BroadcastNote message={message} />}
        {isEditing ? <MessageEdit message={message} /> : <Body message={message} />}
        {message.files.length > 0 && <Files files={message.files} />}
        {message.reactions.length > 0 && <Reactions message={message} />}
        {countsReplies && message.reply_count > 0 && <ReplyStrip message={message} />}
      </div>
      {!isEditing && <MessageTools message={message} />}
    </article>
  );
});

/** A reply that was also sent to the channel leads to its thread. */
function BroadcastNote({ message }: { message: PageMessage }) {
  return (
    <button type="button" class="link-button" onClick={() => go({ place: message.channel, thread: message.thread_ts })}>
      {say({ de: '↳ Antwort in einem Thread', en: '↳ replied to a thread' })}
    </button>
  );
}

function SystemLine({ message }: { message: PageMessage }) {
  return (
    <p class="system-line" data-ts={message.ts}>
      <Mrkdwn text={message.text} />
    </p>
  );
}

function Badge({ user }: { user: string }) {
  const person = findPerson(user);
  if (person?.kind === 'bot') return <span class="badge">App</span>;
  if (person?.kind === 'stranger') return <span class="badge">{person.organisation}</span>;
  const isGuest = person?.kind === 'guest' || person?.kind === 'single-channel guest';
  return isGuest ? <span class="badge">{say({ de: 'Gast', en: 'Guest' })}</span> : null;
}

function Body({ message }: { message: PageMessage }) {
  const { channel, ts, blocks } = message;
  // A new surface when the app rewrites the message: what was chosen in the old blocks is over.
  const surface = useMemo(() => newSurface({ type: 'message', channel, ts }), [channel, ts, JSON.stringify(blocks)]);
  return (
    <div class={message.streaming === 'running' ? 'message-body is-streaming' : 'message-body'}>
      {blocks.length > 0 ? <Blocks blocks={blocks} surface={surface} /> : <Mrkdwn text={message.text} />}
      {message.edited && <span class="edited"> {say({ de: '(bearbeitet)', en: '(edited)' })}</span>}
      {message.streaming === 'stopped' && (
        <p class="message-note">{say({ de: 'Von dir angehalten.', en: 'Stopped by you.' })}</p>
      )}
      {message.streaming === 'broken' && (
        <p class="message-note is-broken">
          {say({
            de: 'Dieser Nachrichtenstrom wurde nach fünf Minuten geschlossen.',
            en: 'This stream was closed after five minutes.',
          })}
        </p>
      )}
    </div>
  );
}
