import type { PageEvent, PageMessage, PageState } from '#src/workspace/protocol.ts';

/** The state after an event. Pure; untouched parts keep their identity so that only what changed is drawn again. */
export function applyEvent(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'message':
      return withMessages(state, event.message.channel, (list) => putMessage(list, event.message));
    case 'message-deleted':
      return withMessages(state, event.channel, (list) => list.filter((each) => each.ts !== event.ts));
    case 'place':
      return { ...state, places: putById(state.places, event.place) };
    case 'place-gone':
      return { ...state, places: state.places.filter((each) => each.id !== event.channel) };
    case 'person':
      return { ...state, people: putById(state.people, event.person) };
    case 'modals':
      return { ...state, modals: event.modals };
    case 'home':
      return { ...state, home: event.home };
    case 'status':
      return { ...state, statuses: putByThread(state.statuses, event.status) };
    case 'prompts':
      return { ...state, prompts: putByThread(state.prompts, event.prompts) };
    case 'clock':
      return { ...state, clock: event.clock };
    case 'faults':
      return { ...state, faults: event.faults };
    case 'app':
      return { ...state, app: event.app };
  }
}

function withMessages(state: PageState, channel: string, change: (list: PageMessage[]) => PageMessage[]): PageState {
  return { ...state, messages: { ...state.messages, [channel]: change(state.messages[channel] ?? []) } };
}

/** Replaces by ts, or inserts so that the list stays in the order of time. */
function putMessage(list: PageMessage[], message: PageMessage): PageMessage[] {
  const at = list.findLastIndex((each) => each.ts <= message.ts);
  if (list[at]?.ts === message.ts) return list.with(at, message);
  return list.toSpliced(at + 1, 0, message);
}

function putById<T extends { id: string }>(list: T[], item: T): T[] {
  const at = list.findIndex((each) => each.id === item.id);
  return at < 0 ? [...list, item] : list.with(at, item);
}

function putByThread<T extends { channel: string; thread_ts: string }>(list: T[], item: T): T[] {
  const rest = list.filter((each) => each.channel !== item.channel || each.thread_ts !== item.thread_ts);
  return [...rest, item];
}
