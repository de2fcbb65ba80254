import { useEffect, useRef } from 'preact/hooks';
import type { PageMessage, PagePlace } from '#src/workspace/protocol.ts';
import { Avatar } from './avatar.tsx';
import { Composer } from './composer.tsx';
import { send } from './connection.ts';
import { MessageList } from './message-list.tsx';
import { PlaceHead } from './place-head.tsx';
import { Prompts } from './prompts.tsx';
import { StatusLine } from './status-line.tsx';
import { app, editing, findPerson, isBotDm, me, messagesHere, say } from './store.ts';
import { ThreadBelow } from './thread-below.tsx';
import { DropZone, UploadProgress } from './uploads.tsx';

/** A channel or DM: its head, its messages and where one writes. */
export function Conversation({ place }: { place: PagePlace }) {
  const newFrom = useReading(place, messagesHere.value);
  const roots = messagesHere.value.filter((each) => !each.thread_ts || each.thread_ts === each.ts || each.broadcast);
  const label = place.kind === 'dm' ? place.name : `#${place.name}`;
  const isAgent = isBotDm.value;
  return (
    <DropZone class="pane" label={label} channel={place.id} thread="">
      <PlaceHead place={place} />
      <MessageList
        key={`${me.value?.id}/${place.id}`}
        messages={roots}
        label={say({ de: `Nachrichten in ${label}`, en: `Messages in ${label}` })}
        opening={<Opening place={place} />}
        countsReplies={!isAgent}
        below={isAgent ? (message) => <ThreadBelow root={message} /> : undefined}
        newFrom={newFrom}
      />
      <div class="pane-foot">
        <UploadProgress channel={place.id} />
        {isAgent && <Prompts channel={place.id} thread="" />}
        <StatusLine channel={place.id} thread="" />
        <Composer
          place={place}
          thread=""
          placeholder={say({ de: `Nachricht an ${label}`, en: `Message ${label}` })}
          onEditLast={() => {
            editing.value = roots.findLast((each) => each.user === me.value?.id)?.ts ?? '';
          }}
        />
      </div>
    </DropZone>
  );
}

/** Tells the workspace that the place is being read, and remembers where the unread part began. */
function useReading(place: PagePlace, messages: PageMessage[]): string {
  const start = useRef({ place: '', ts: '' });
  if (start.current.place !== place.id) {
    const others = messages.filter((each) => each.user !== me.value?.id);
    start.current = { place: place.id, ts: place.unread > 0 ? (others.at(-place.unread)?.ts ?? '') : '' };
  }

  const entered = useRef('');
  useEffect(() => {
    const isEntering = entered.current !== place.id;
    entered.current = place.id;
    const read = () => {
      const isSeen = place.unread > 0 && document.visibilityState === 'visible';
      if (isEntering || isSeen) void send({ do: 'open', channel: place.id });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [place.id, place.unread]);

  return start.current.ts;
}

function Opening({ place }: { place: PagePlace }) {
  if (place.kind !== 'dm') {
    return (
      <div class="opening">
        <h3>#{place.name}</h3>
        <p class="muted">
          {place.topic || say({ de: 'Hier beginnt der Kanal.', en: 'This is where the channel begins.' })}
        </p>
      </div>
    );
  }
  const isApp = place.with === app.value?.user;
  return (
    <div class="opening">
      <Avatar id={place.with} />
      <h3>{place.name}</h3>
      <p class="muted">{isApp ? app.value?.description : findPerson(place.with)?.title}</p>
    </div>
  );
}
