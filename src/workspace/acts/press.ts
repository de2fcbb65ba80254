import { type Blocks, findElement } from '#src/workspace/blocks/block.ts';
import type { Person } from '#src/workspace/cast.ts';
import { actionOf, type LooseOption, stateValues } from '#src/workspace/element-values.ts';
import {
  askApp,
  interactionBase,
  newResponseUrl,
  newTrigger,
  rememberOffer,
  valueSources,
} from '#src/workspace/interaction.ts';
import type { ElementValue, ElementValues, PageContainer, PageOption, PageResult } from '#src/workspace/protocol.ts';
import { messageObject, viewObject } from '#src/workspace/slack-shapes.ts';
import type { Message, View } from '#src/workspace/tables.ts';
import { findView } from '#src/workspace/views.ts';
import { canSee, channelOf, eventTs, messageOf, type Workspace } from '#src/workspace/workspace.ts';
import { DONE, NO_ANSWER, sorry } from './sorry.ts';

type Place =
  | { kind: 'message'; message: Message; blocks: Blocks; key: string }
  | { kind: 'view'; view: View; blocks: Blocks; key: string };

const GONE = sorry('not_found', { de: 'Das gibt es nicht mehr.', en: 'This is gone.' });

/** Finds what a person looks at, if it is theirs to see. */
export function placeOf(workspace: Workspace, person: Person, container: PageContainer): Place | null {
  if (container.type === 'view') {
    const view = findView(workspace, { view_id: container.view_id });
    return view && view.user === person.id ? { kind: 'view', view, blocks: view.blocks, key: view.id } : null;
  }
  const message = messageOf(workspace, container.channel, container.ts);
  if (!message || (message.onlyFor && message.onlyFor !== person.id)) return null;
  if (!message.onlyFor && !canSee(person, channelOf(workspace, message.channel))) return null;
  return { kind: 'message', message, blocks: message.blocks, key: `${message.channel}:${message.ts}` };
}

/** A person uses an interactive element; the app gets block_actions and has to acknowledge. */
export async function press(
  workspace: Workspace,
  person: Person,
  input: { in: PageContainer; block_id: string; action_id: string; value: ElementValue; values?: ElementValues },
): Promise<PageResult> {
  const place = placeOf(workspace, person, input.in);
  const found = place && findElement(place.blocks, input.block_id, input.action_id);
  if (!place || !found) return GONE;
  const sources = valueSources(workspace, place.key);
  const block_id = found.block.block_id!;
  const action = actionOf(block_id, found.element, input.value, sources, eventTs(workspace));
  if (!action) return sorry('unknown_option', { de: 'Diese Auswahl gibt es nicht.', en: 'There is no such option.' });
  const values: ElementValues = {
    ...input.values,
    [block_id]: { ...input.values?.[block_id], [input.action_id]: input.value },
  };
  const state = stateValues(place.blocks, values, sources);
  const outcome = await askApp(workspace, 'interactive', {
    type: 'block_actions',
    ...interactionBase(workspace, person),
    trigger_id: newTrigger(
      workspace,
      person.id,
      place.kind === 'view' && place.view.type === 'modal' ? place.view.id : '',
    ),
    ...(place.kind === 'view'
      ? {
          container: { type: 'view', view_id: place.view.id },
          view: viewObject(workspace, place.view, state),
        }
      : messagePart(workspace, person, place.message, state)),
    actions: [action],
  });
  return outcome.acked ? DONE : NO_ANSWER;
}

function messagePart(workspace: Workspace, person: Person, message: Message, values: Record<string, unknown>) {
  const channel = channelOf(workspace, message.channel);
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
      channel_id: channel.id,
      is_ephemeral: message.onlyFor !== '',
    },
    channel: { id: channel.id, name: channel.kind === 'dm' ? 'directmessage' : channel.name },
    // Slack does not send the contents of ephemeral messages back.
    ...(message.onlyFor ? {} : { message: messageObject(workspace, message) }),
    state: { values },
    response_url: newResponseUrl(workspace, {
      user: person.id,
      channel: channel.id,
      ts: message.ts,
      thread_ts: message.thread_ts,
    }),
  };
}

/** Asks the app for the options of an external select. */
export async function askOptions(
  workspace: Workspace,
  person: Person,
  input: { in: PageContainer; block_id: string; action_id: string; query: string },
): Promise<PageResult> {
  const place = placeOf(workspace, person, input.in);
  const found = place && findElement(place.blocks, input.block_id, input.action_id);
  if (!place || !found) return GONE;
  if (input.query.length < Number(found.element.min_query_length ?? 3)) return { ok: true, options: [] };
  const outcome = await askApp(workspace, 'interactive', {
    type: 'block_suggestion',
    ...interactionBase(workspace, person),
    action_id: input.action_id,
    block_id: found.block.block_id,
    value: input.query,
    ...(place.kind === 'view'
      ? { container: { type: 'view', view_id: place.view.id }, view: viewObject(workspace, place.view, {}) }
      : {
          container: { type: 'message', message_ts: place.message.ts, channel_id: place.message.channel },
          channel: { id: place.message.channel, name: channelOf(workspace, place.message.channel).name },
          message: messageObject(workspace, place.message),
        }),
  });
  if (!outcome.acked) return NO_ANSWER;
  const body = (outcome.body ?? {}) as {
    options?: PageOption[];
    option_groups?: { label: PageOption['text']; options: PageOption[] }[];
  };
  const offered = [...(body.options ?? []), ...(body.option_groups ?? []).flatMap((group) => group.options)];
  const wrong = offered.find(
    (one) => !one.value || one.value.length > 150 || !one.text?.text || one.text.text.length > 75,
  );
  if (wrong || (body.options?.length ?? 0) > 100)
    return sorry('invalid_options', {
      de: 'Die App hat ungültige Vorschläge geliefert.',
      en: 'The app offered invalid options.',
    });
  rememberOffer(workspace, place.key, input, offered as LooseOption[]);
  return body.option_groups ? { ok: true, groups: body.option_groups } : { ok: true, options: body.options ?? [] };
}
