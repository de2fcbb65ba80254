import { useEffect } from 'preact/hooks';
import type { PageEvent } from '#src/workspace/protocol.ts';
import { ConfirmDialog } from './blocks/confirm.tsx';
import { onEvent } from './connection.ts';
import { Conversation } from './conversation.tsx';
import { Guide } from './guide.tsx';
import { Home } from './home.tsx';
import { Modals } from './modal.tsx';
import { Notice } from './notice.tsx';
import { Settings } from './settings.tsx';
import { Sidebar } from './sidebar.tsx';
import {
  address,
  app,
  go,
  isBotDm,
  isHome,
  isSidebarOpen,
  language,
  link,
  messagesHere,
  place,
  places,
  say,
  state,
} from './store.ts';
import { Switcher } from './switcher.tsx';
import { Thread } from './thread.tsx';
import { TopBar } from './top-bar.tsx';

export function App() {
  useEffect(() => onEvent(followAnswer), []);
  useTitle();
  if (!state.value) return <Waiting />;
  const hasThread = address.value.thread !== '' && !isHome.value;
  return (
    <div class={hasThread ? 'app has-thread' : 'app'}>
      <TopBar />
      <Guide />
      <Sidebar />
      {isSidebarOpen.value && <Scrim />}
      <main class="main">{isHome.value ? <Home /> : place.value && <Conversation place={place.value} />}</main>
      {hasThread && (
        <aside class="side" aria-label="Thread">
          <Thread />
        </aside>
      )}
      <Modals />
      <Switcher />
      <Settings />
      <ConfirmDialog />
      <Notice />
    </div>
  );
}

function Waiting() {
  return (
    <main class="waiting">
      {link.value === 'lost'
        ? say({
            de: 'Der Übungs-Workspace antwortet nicht. Läuft er noch? Ich versuche es weiter …',
            en: 'The practice workspace does not answer. Is it running? Trying again…',
          })
        : say({ de: 'Einen Augenblick …', en: 'One moment…' })}
    </main>
  );
}

function Scrim() {
  const close = () => {
    isSidebarOpen.value = false;
  };
  return (
    <button
      type="button"
      class="scrim"
      aria-label={say({ de: 'Liste schließen', en: 'Close the list' })}
      onClick={close}
    />
  );
}

/** When the app answers one's own message in a thread, the thread opens beside it: nobody should miss the answer. */
function followAnswer(event: PageEvent): void {
  if (event.type !== 'message' || !event.isNew || isBotDm.value || isHome.value) return;
  const { channel, user, thread_ts, ts } = event.message;
  const isReply = thread_ts !== '' && thread_ts !== ts;
  if (!isReply || user !== app.value?.user || channel !== place.value?.id || address.value.thread) return;
  const root = messagesHere.value.find((each) => each.ts === thread_ts);
  if (root?.user === state.value?.me && innerWidth >= 760) go({ place: channel, thread: thread_ts });
}

function useTitle(): void {
  const unread = (places.value ?? []).reduce(
    (sum, each) => sum + (each.kind === 'dm' ? each.unread : each.mentions),
    0,
  );
  const name = place.value ? `${place.value.kind === 'dm' ? '' : '#'}${place.value.name}` : '';
  useEffect(() => {
    document.title = `${unread ? `(${unread}) ` : ''}${name} – ${state.value?.team.name ?? ''}`;
    document.documentElement.lang = language.value;
  }, [unread, name, language.value]);
}
