import type { PagePlace } from '#src/workspace/protocol.ts';
import { Avatar } from './avatar.tsx';
import { Menu } from './blocks/menu.tsx';
import { send } from './connection.ts';
import { app, findPerson, go, isSidebarOpen, nameOf, places, say } from './store.ts';

/** The head of a conversation: name, topic, who is in it, and whether the app is. */
export function PlaceHead({ place }: { place: PagePlace }) {
  const person = place.kind === 'dm' ? findPerson(place.with) : undefined;
  const isApp = place.with === app.value?.user && place.kind === 'dm';
  return (
    <header class="place-head">
      <SidebarButton />
      <div class="place-title">
        <h2>
          {place.kind === 'dm' ? (
            <Avatar id={place.with} isSmall />
          ) : (
            <span class="muted">{place.kind === 'private' ? '🔒' : '#'}</span>
          )}{' '}
          {place.name}
        </h2>
        <span class="place-topic muted">{person?.title || place.topic}</span>
        {place.isShared && (
          <span class="badge is-shared">{say({ de: 'extern geteilt', en: 'shared externally' })}</span>
        )}
      </div>
      {isApp && <AppTabs isHome={false} />}
      {place.kind !== 'dm' && <Members place={place} />}
    </header>
  );
}

export function SidebarButton() {
  const unread = (places.value ?? []).some((each) => each.unread > 0);
  return (
    <button
      type="button"
      class={unread ? 'icon-button is-sidebar-button has-unread' : 'icon-button is-sidebar-button'}
      aria-label={say({ de: 'Kanäle und Nachrichten', en: 'Channels and messages' })}
      onClick={() => {
        isSidebarOpen.value = true;
      }}
    >
      ☰
    </button>
  );
}

/** Messages and Home of the app. */
export function AppTabs({ isHome }: { isHome: boolean }) {
  if (!app.value?.hasHome) return null;
  return (
    <nav class="tabs" aria-label={app.value.name}>
      <button type="button" aria-current={isHome ? 'page' : undefined} onClick={() => go({ place: 'home' })}>
        {say({ de: 'Start', en: 'Home' })}
      </button>
      <button
        type="button"
        aria-current={isHome ? undefined : 'page'}
        onClick={() => go({ place: app.value?.dm ?? '' })}
      >
        {say({ de: 'Nachrichten', en: 'Messages' })}
      </button>
    </nav>
  );
}

function Members({ place }: { place: PagePlace }) {
  const name = app.value?.name ?? '';
  const names = place.members.map((id) => ({
    key: id,
    label: nameOf(id),
    detail: findPerson(id)?.title,
    onPick: () => void openDm(id),
  }));
  const bot = place.botIsMember
    ? {
        key: 'bot',
        label: say({ de: `${name} aus dem Kanal nehmen`, en: `Remove ${name} from the channel` }),
        isDanger: true,
        onPick: () => void send({ do: 'remove-bot', channel: place.id }),
      }
    : {
        key: 'bot',
        label: say({ de: `${name} in den Kanal holen`, en: `Invite ${name} to the channel` }),
        onPick: () => void send({ do: 'invite-bot', channel: place.id }),
      };
  const label = say({ de: `${place.members.length} Mitglieder`, en: `${place.members.length} members` });
  return (
    <Menu label={label} class="button is-small" items={[bot, ...names]} hasWords>
      {label}
    </Menu>
  );
}

/** Goes to the DM with a person, beginning it when there is none. */
export async function openDm(user: string): Promise<void> {
  const known = places.value?.find((each) => each.kind === 'dm' && each.with === user);
  if (known) return go({ place: known.id });
  const result = await send({ do: 'open-dm', user });
  if (result.ok && result.channel) go({ place: result.channel });
}
