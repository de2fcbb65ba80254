import { show } from './post.ts';
import { sendEvent } from './send-event.ts';
import { keep, type Message } from './tables.ts';
import { channelOf, eventTs, type Workspace } from './workspace.ts';

/** Puts a reaction on a message or takes it back; false when nothing changes. The app hears of both. */
export function setReaction(
  workspace: Workspace,
  message: Message,
  reaction: { name: string; user: string; isOn: boolean },
): boolean {
  const { name, user, isOn } = reaction;
  const before = message.reactions.find((one) => one.name === name)?.users ?? [];
  if (before.includes(user) === isOn) return false;
  const users = isOn ? [...before, user] : before.filter((one) => one !== user);
  const others = message.reactions.filter((one) => one.name !== name);
  const changed = { ...message, reactions: users.length ? [...others, { name, users }] : others };
  keep(workspace, 'messages', `${message.channel}:${message.ts}`, changed);
  show(workspace, changed, false);
  const channel = channelOf(workspace, message.channel);
  if (!channel.members.includes(workspace.app.user)) return true;
  const event = {
    type: isOn ? 'reaction_added' : 'reaction_removed',
    user,
    reaction: name,
    item_user: message.user,
    item: { type: 'message', channel: message.channel, ts: message.ts },
    event_ts: eventTs(workspace),
  };
  sendEvent(workspace, event, channel);
  return true;
}
