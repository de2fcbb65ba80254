import type { ComponentChildren } from 'preact';
import type { PagePlace } from '#src/workspace/protocol.ts';
import { Avatar } from './avatar.tsx';
import { PeoplePicker } from './people-picker.tsx';
import {
  address,
  app,
  findPerson,
  go,
  isHome,
  isSidebarOpen,
  isSwitcherOpen,
  place,
  places,
  say,
  state,
} from './store.ts';

/** Left: the workspace, who one is, and the places one sees. */
export function Sidebar() {
  const all = places.value ?? [];
  const channels = all.filter((each) => each.kind !== 'dm');
  const people = all.filter((each) => each.kind === 'dm' && each.id !== app.value?.dm);
  const bot = all.find((each) => each.id === app.value?.dm);
  return (
    <nav class={isSidebarOpen.value ? 'sidebar is-open' : 'sidebar'} aria-label={say({ de: 'Orte', en: 'Places' })}>
      <div class="sidebar-head">
        <h1>{state.value?.team.name}</h1>
        <button
          type="button"
          class="icon-button"
          aria-label={say({ de: 'Springen zu … (Strg+K)', en: 'Jump to… (Ctrl+K)' })}
          title={say({ de: 'Springen zu … (Strg+K)', en: 'Jump to… (Ctrl+K)' })}
          onClick={() => {
            isSwitcherOpen.value = true;
          }}
        >
          ⌕
        </button>
      </div>
      <PeoplePicker />
      <div class="sidebar-places">
        {app.value && (
          <Group label={app.value.name}>
            {app.value.hasHome && (
              <li>
                <PlaceLink target="home" isHere={isHome.value}>
                  <span class="place-mark" aria-hidden="true">
                    ⌂
                  </span>
                  <span class="place-name">{say({ de: 'Start', en: 'Home' })}</span>
                </PlaceLink>
              </li>
            )}
            {bot && <PlaceRow of={bot} label={say({ de: 'Nachrichten', en: 'Messages' })} mark="✉" />}
          </Group>
        )}
        <Group label={say({ de: 'Kanäle', en: 'Channels' })}>
          {channels.map((each) => (
            <PlaceRow key={each.id} of={each} label={each.name} mark={each.kind === 'private' ? '🔒' : '#'} />
          ))}
        </Group>
        <Group label={say({ de: 'Direktnachrichten', en: 'Direct messages' })}>
          {people.map((each) => (
            <PlaceRow key={each.id} of={each} label={each.name} />
          ))}
        </Group>
      </div>
    </nav>
  );
}

function Group({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="sidebar-group">
      <h2>{label}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function PlaceRow({ of, label, mark }: { of: PagePlace; label: string; mark?: string }) {
  const isHere = !isHome.value && place.value?.id === of.id;
  const isAway = of.kind === 'dm' && findPerson(of.with)?.kind === 'deactivated';
  return (
    <li>
      <PlaceLink target={of.id} isHere={isHere} hasUnread={of.unread > 0}>
        {mark ? (
          <span class="place-mark" aria-hidden="true">
            {mark}
          </span>
        ) : (
          <Avatar id={of.with} isSmall />
        )}
        <span class={isAway ? 'place-name is-away' : 'place-name'}>{label}</span>
        {of.isShared && <span class="badge is-shared">{say({ de: 'extern', en: 'external' })}</span>}
        {of.unread > 0 && <Unread place={of} />}
      </PlaceLink>
    </li>
  );
}

/** The number counts what is meant for this person: mentions, and everything in a DM. */
function Unread({ place: { kind, unread, mentions } }: { place: PagePlace }) {
  const count = kind === 'dm' ? unread : mentions;
  return (
    <span class={count ? 'unread' : 'unread is-dot'}>
      {count || ''}
      <span class="unseen">{say({ de: ' ungelesen', en: ' unread' })}</span>
    </span>
  );
}

interface PlaceLinkProps {
  target: string;
  isHere: boolean;
  hasUnread?: boolean;
  children: ComponentChildren;
}

function PlaceLink({ target, isHere, hasUnread, children }: PlaceLinkProps) {
  return (
    <a
      class={hasUnread ? 'place-link has-unread' : 'place-link'}
      href={`#${address.value.person}/${target}`}
      aria-current={isHere ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go({ place: target });
      }}
    >
      {children}
    </a>
  );
}
