import type { Person } from '#src/workspace/cast.ts';
import { askApp, interactionBase, newResponseUrl, newTrigger } from '#src/workspace/interaction.ts';
import type { PageResult } from '#src/workspace/protocol.ts';
import { messageObject } from '#src/workspace/slack-shapes.ts';
import { canSee, channelOf, eventTs, messageOf, type Workspace } from '#src/workspace/workspace.ts';
import { DONE, NO_ANSWER, sorry } from './sorry.ts';

const UNKNOWN = sorry('unknown_shortcut', { de: 'Diesen Kurzbefehl gibt es nicht.', en: 'There is no such shortcut.' });

function isKnown(workspace: Workspace, person: Person, type: 'message' | 'global', callback_id: string): boolean {
  if (person.kind === 'stranger') return false;
  return workspace.manifest.features.shortcuts.some((one) => one.type === type && one.callback_id === callback_id);
}

export async function messageShortcut(
  workspace: Workspace,
  person: Person,
  input: { callback_id: string; channel: string; ts: string },
): Promise<PageResult> {
  const message = messageOf(workspace, input.channel, input.ts);
  const channel = channelOf(workspace, input.channel);
  if (!isKnown(workspace, person, 'message', input.callback_id)) return UNKNOWN;
  if (!message || message.onlyFor || !canSee(person, channel))
    return sorry('message_not_found', { de: 'Diese Nachricht gibt es nicht mehr.', en: 'This message is gone.' });
  const outcome = await askApp(workspace, 'interactive', {
    type: 'message_action',
    ...interactionBase(workspace, person),
    callback_id: input.callback_id,
    action_ts: eventTs(workspace),
    message_ts: message.ts,
    message: messageObject(workspace, message),
    channel: { id: channel.id, name: channel.kind === 'dm' ? 'directmessage' : channel.name },
    response_url: newResponseUrl(workspace, { user: person.id, channel: channel.id, ts: message.ts }),
    trigger_id: newTrigger(workspace, person.id),
  });
  return outcome.acked ? DONE : NO_ANSWER;
}

export async function globalShortcut(
  workspace: Workspace,
  person: Person,
  input: { callback_id: string },
): Promise<PageResult> {
  if (!isKnown(workspace, person, 'global', input.callback_id)) return UNKNOWN;
  const outcome = await askApp(workspace, 'interactive', {
    type: 'shortcut',
    ...interactionBase(workspace, person),
    callback_id: input.callback_id,
    action_ts: eventTs(workspace),
    trigger_id: newTrigger(workspace, person.id),
  });
  return outcome.acked ? DONE : NO_ANSWER;
}
