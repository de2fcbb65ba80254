import { computed, signal } from '@preact/signals';
import type { PageMessage, PagePerson, PagePlace, PageState } from '#src/workspace/protocol.ts';
import { type Address, readAddress, writeAddress } from './address.ts';
import { type Permalink, readPermalink } from './permalink.ts';
import type { Reader } from './when.ts';

/** Everything the engine told this window; null until the first answer. */
export const state = signal<PageState | null>(null);
/** Commands on their way to the app. */
export const pending = signal(0);
export const link = signal<'connecting' | 'live' | 'lost'>('connecting');
/** A window may be opened at a message's link instead of a hash. */
const linked = readPermalink(location.href, location.origin);
if (linked) history.replaceState(null, '', `/${location.hash}`);
const hashed = readAddress(location.hash);
export const address = signal<Address>(linked ? { ...hashed, place: linked.place, thread: linked.thread } : hashed);
/** The ts of the message a link led to: brought into view and marked. */
export const pointedAt = signal(linked?.ts ?? '');
/** A sentence to show for some seconds: what could not be done, and why. */
export const notice = signal('');
/** The ts of one's message that is being rewritten, or ''. */
export const editing = signal('');
export const isSwitcherOpen = signal(false);
export const isSettingsOpen = signal(false);
/** On narrow screens the list of places covers the conversation while it is open. */
export const isSidebarOpen = signal(false);
const minute = signal(Math.floor(Date.now() / 60_000));
setInterval(() => {
  minute.value = Math.floor(Date.now() / 60_000);
}, 5000);

// Slices of the state: who reads one of these is drawn again only when that part has changed.
export const people = computed(() => state.value?.people);
export const places = computed(() => state.value?.places);
export const app = computed(() => state.value?.app);
export const clock = computed(() => state.value?.clock);
export const shortcuts = computed(() => state.value?.shortcuts);
const myId = computed(() => state.value?.me ?? '');

export const me = computed(() => findPerson(myId.value));
/** Whose words the page speaks: those of the acting person. */
export const language = computed<'de' | 'en'>(() =>
  (me.value?.locale ?? navigator.language).startsWith('de') ? 'de' : 'en',
);
export const reader = computed<Reader>(() => ({
  locale: me.value?.locale || 'en-GB',
  tz: me.value?.tz || 'UTC',
  now: minute.value * 60_000 + 59_999 + (clock.value?.offset ?? 0),
}));

export const place = computed<PagePlace | null>(() => {
  const visible = places.value ?? [];
  return visible.find((each) => each.id === address.value.place) ?? visible[0] ?? null;
});
export const isHome = computed(() => address.value.place === 'home');
export const messagesHere = computed<PageMessage[]>(() => state.value?.messages[place.value?.id ?? ''] ?? []);
export const isBotDm = computed(() => place.value !== null && place.value.id === app.value?.dm);

export function say(words: { de: string; en: string }): string {
  return words[language.value];
}

export function findPerson(id: string): PagePerson | undefined {
  return people.value?.find((each) => each.id === id);
}

export function nameOf(id: string): string {
  return findPerson(id)?.name ?? places.value?.find((each) => each.id === id)?.name ?? '';
}

/** Moves this window; the change is put into the URL so that a reload and the Back button work. */
export function go(to: Partial<Address>): void {
  const moved = { ...address.value, thread: '', ...to };
  const hash = writeAddress(moved);
  isSidebarOpen.value = false;
  isSwitcherOpen.value = false;
  pointedAt.value = '';
  if (hash !== location.hash) history.pushState(null, '', hash);
  address.value = moved;
}

/** Follows a link to a message; in the app's DM threads are read in place. */
export function goToMessage({ place: target, ts, thread }: Permalink): void {
  go({ place: target, thread: target === app.value?.dm ? '' : thread });
  pointedAt.value = ts;
}

addEventListener('popstate', () => {
  address.value = readAddress(location.hash);
});
addEventListener('hashchange', () => {
  address.value = readAddress(location.hash);
});
