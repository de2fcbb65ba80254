import type { Channel, Person } from '#src/workspace/cast.ts';
import { freshSecret } from '#src/workspace/ids.ts';
import { change, post, remove } from '#src/workspace/post.ts';
import type { PageResult } from '#src/workspace/protocol.ts';
import { setReaction } from '#src/workspace/set-reaction.ts';
import { richTextOf, typedText } from '#src/workspace/text.ts';
import { channelOf, messageOf, type Workspace } from '#src/workspace/workspace.ts';
import { joinChannel } from './places.ts';
import { DONE, sorry } from './sorry.ts';

export interface Saying {
  channel: string;
  text: string;
  thread_ts?: string;
  broadcast?: boolean;
  /** File ids. */
  files?: string[];
}

const NOT_INSIDE = sorry('not_in_channel', {
  de: 'Du bist nicht in diesem Kanal.',
  en: 'You are not in this channel.',
});
const NOT_YOURS = sorry('cant_update_message', {
  de: 'Nur eigene Nachrichten lassen sich ändern.',
  en: 'Only your own messages can be changed.',
});

/** A person posts a message, typed as in a composer. Members enter public channels by writing in them. */
export function say(workspace: Workspace, person: Person, saying: Saying): PageResult {
  const channel = channelOf(workspace, saying.channel);
  if (!saying.text.trim() && !saying.files?.length)
    return sorry('no_text', { de: 'Die Nachricht ist leer.', en: 'The message is empty.' });
  if (!mayEnter(workspace, person, channel)) return NOT_INSIDE;
  if (isReadOnlyDm(workspace, channel))
    return sorry('messages_tab_disabled', {
      de: 'Dieser App kann man nicht schreiben.',
      en: 'Sending messages to this app has been turned off.',
    });
  const text = typedText(saying.text, namesSeenBy(workspace, person));
  const message = post(workspace, {
    channel: channel.id,
    user: person.id,
    text,
    blocks: text ? [richTextOf(text, freshSecret(3))] : [],
    files: saying.files,
    thread_ts: saying.thread_ts,
    broadcast: saying.broadcast,
    subtype: saying.files?.length ? 'file_share' : '',
  });
  return { ok: true, ts: message.ts, channel: channel.id };
}

function mayEnter(workspace: Workspace, person: Person, channel: Channel): boolean {
  if (channel.members.includes(person.id)) return true;
  if (channel.kind !== 'channel' || person.kind !== 'member') return false;
  joinChannel(workspace, channel, person.id);
  return true;
}

function isReadOnlyDm(workspace: Workspace, channel: Channel): boolean {
  const home = workspace.manifest.features.app_home;
  const closed = !home.messages_tab_enabled || home.messages_tab_read_only_enabled;
  return closed && channel.kind === 'dm' && channel.members.includes(workspace.app.user);
}

/** The names a person can mention: everybody, and the channels they see. */
export function namesSeenBy(workspace: Workspace, person: Person) {
  const channels = [...workspace.tables.channels.values()].filter(
    (channel) => channel.kind === 'channel' || channel.members.includes(person.id),
  );
  return { people: [...workspace.tables.people.values()], channels };
}

export function edit(
  workspace: Workspace,
  person: Person,
  input: { channel: string; ts: string; text: string },
): PageResult {
  const message = messageOf(workspace, input.channel, input.ts);
  if (!message || message.user !== person.id) return NOT_YOURS;
  const text = typedText(input.text, namesSeenBy(workspace, person));
  change(workspace, {
    ...message,
    text,
    blocks: [richTextOf(text, freshSecret(3))],
    edited: { user: person.id, ts: `${Math.floor(workspace.clock.ms() / 1000)}.000000` },
  });
  return DONE;
}

export function erase(workspace: Workspace, person: Person, input: { channel: string; ts: string }): PageResult {
  const message = messageOf(workspace, input.channel, input.ts);
  if (!message || message.user !== person.id) return NOT_YOURS;
  remove(workspace, message);
  return DONE;
}

/** Adds or takes back a reaction; the app hears of it when it subscribes to reactions. */
export function react(
  workspace: Workspace,
  person: Person,
  input: { channel: string; ts: string; name: string; remove?: boolean },
): PageResult {
  const message = messageOf(workspace, input.channel, input.ts);
  if (!message || message.onlyFor)
    return sorry('message_not_found', { de: 'Diese Nachricht gibt es nicht mehr.', en: 'This message is gone.' });
  setReaction(workspace, message, { name: input.name, user: person.id, isOn: !input.remove });
  return DONE;
}
