import { z } from 'zod';
import { Refusal } from '#src/workspace/refusal.ts';
import { setReaction } from '#src/workspace/set-reaction.ts';
import { messageObject } from '#src/workspace/slack-shapes.ts';
import type { Message } from '#src/workspace/tables.ts';
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

const add = method({
  name: 'reactions.add',
  scopes: ['reactions:write'],
  args,
  run(workspace, { channel, timestamp, name }) {
    if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new Refusal('invalid_name');
    const message = target(workspace, channel, timestamp);
    const isNew = setReaction(workspace, message, { name, user: workspace.app.user, isOn: true });
    if (!isNew) throw new Refusal('already_reacted');
    return {};
  },
});

const removeOne = method({
  name: 'reactions.remove',
  scopes: ['reactions:write'],
  args,
  run(workspace, { channel, timestamp, name }) {
    const message = target(workspace, channel, timestamp);
    const wasThere = setReaction(workspace, message, { name, user: workspace.app.user, isOn: false });
    if (!wasThere) throw new Refusal('no_reaction');
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
