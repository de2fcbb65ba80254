import { z } from 'zod';
import { show } from '#src/workspace/post.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { messageObject } from '#src/workspace/slack-shapes.ts';
import { keep, type Message } from '#src/workspace/tables.ts';
import { messageOf, type Workspace } from '#src/workspace/workspace.ts';
import { findPlace, isMember } from './access.ts';
import { type Method, method, optionalText, text } from './method.ts';

const args = z.object({ channel: text, timestamp: text, name: text });

function target(workspace: Workspace, channel: string, ts: string): Message {
  const place = findPlace(workspace, channel);
  if (!isMember(workspace, place)) throw new Refusal('not_in_channel');
  if (!/^\d+\.\d{6}$/.test(ts)) throw new Refusal('bad_timestamp');
  const message = messageOf(workspace, place.id, ts);
  if (!message || message.onlyFor) throw new Refusal('message_not_found');
  return message;
}

function setUsers(workspace: Workspace, message: Message, name: string, users: string[]): void {
  const others = message.reactions.filter((one) => one.name !== name);
  const changed = { ...message, reactions: users.length ? [...others, { name, users }] : others };
  keep(workspace, 'messages', `${message.channel}:${message.ts}`, changed);
  show(workspace, changed, false);
}

const add = method({
  name: 'reactions.add',
  scopes: ['reactions:write'],
  args,
  run(workspace, { channel, timestamp, name }) {
    if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new Refusal('invalid_name');
    const message = target(workspace, channel, timestamp);
    const users = message.reactions.find((one) => one.name === name)?.users ?? [];
    if (users.includes(workspace.app.user)) throw new Refusal('already_reacted');
    setUsers(workspace, message, name, [...users, workspace.app.user]);
    return {};
  },
});

const removeOne = method({
  name: 'reactions.remove',
  scopes: ['reactions:write'],
  args,
  run(workspace, { channel, timestamp, name }) {
    const message = target(workspace, channel, timestamp);
    const users = message.reactions.find((one) => one.name === name)?.users ?? [];
    if (!users.includes(workspace.app.user)) throw new Refusal('no_reaction');
    setUsers(
      workspace,
      message,
      name,
      users.filter((user) => user !== workspace.app.user),
    );
    return {};
  },
});

const get = method({
  name: 'reactions.get',
  scopes: ['reactions:read'],
  args: z.object({ channel: text, timestamp: text, full: optionalText }),
  run(workspace, { channel, timestamp }) {
    const message = target(workspace, channel, timestamp);
    return { type: 'message', channel: message.channel, message: messageObject(workspace, message) };
  },
});

export const reactionMethods: Method[] = [add, removeOne, get];
