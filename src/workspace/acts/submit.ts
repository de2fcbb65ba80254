import { everyBlock } from '#src/workspace/blocks/block.ts';
import type { Person } from '#src/workspace/cast.ts';
import { inputFaults, stateValues } from '#src/workspace/element-values.ts';
import { askApp, interactionBase, newResponseUrl, newTrigger, valueSources } from '#src/workspace/interaction.ts';
import type { ElementValues, PageResult } from '#src/workspace/protocol.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { viewObject } from '#src/workspace/slack-shapes.ts';
import type { View } from '#src/workspace/tables.ts';
import { closeModals, findView, pushModal, stackOf, updateView } from '#src/workspace/views.ts';
import type { Workspace } from '#src/workspace/workspace.ts';
import { DONE, NO_ANSWER, sorry } from './sorry.ts';

const TROUBLE = sorry('invalid_response_action', {
  de: 'Die App hat etwas Ungültiges geantwortet. Bitte noch einmal versuchen.',
  en: 'We had some trouble connecting. Try again?',
});

/** A person submits the top modal. Empty required fields stay with the person; the rest is for the app to judge. */
export async function submit(
  workspace: Workspace,
  person: Person,
  input: { view_id: string; values: ElementValues },
): Promise<PageResult> {
  const view = findView(workspace, { view_id: input.view_id });
  if (!view || view.user !== person.id || view.type !== 'modal')
    return sorry('not_found', { de: 'Dieses Fenster ist nicht mehr offen.', en: 'This window is no longer open.' });
  const state = stateValues(view.blocks, input.values, valueSources(workspace, view.id));
  const faults = Object.entries(inputFaults(view.blocks, state));
  if (faults.length) {
    const language = person.locale.startsWith('de') ? 'de' : 'en';
    return { ok: true, errors: Object.fromEntries(faults.map(([block, say]) => [block, say[language]])) };
  }
  const outcome = await askApp(workspace, 'interactive', {
    type: 'view_submission',
    ...interactionBase(workspace, person),
    trigger_id: newTrigger(workspace, person.id, view.id),
    view: viewObject(workspace, view, state),
    response_urls: responseUrls(workspace, person, view, state),
  });
  if (!outcome.acked) return NO_ANSWER;
  return obey(workspace, view, (outcome.body ?? {}) as ResponseAction);
}

interface ResponseAction {
  response_action?: string;
  errors?: Record<string, string>;
  view?: unknown;
}

/** What the app wants done with the submitted view; without a word the view closes. */
function obey(workspace: Workspace, view: View, answer: ResponseAction): PageResult {
  // The app may have closed or replaced the stack while it was thinking.
  const isOpen = stackOf(workspace, view.user).some((one) => one.id === view.id);
  try {
    switch (answer.response_action) {
      case undefined:
        if (isOpen && stackOf(workspace, view.user).at(-1)?.id === view.id) closeModals(workspace, view.user, false);
        return DONE;
      case 'clear':
        closeModals(workspace, view.user, true);
        return DONE;
      case 'errors':
        return readErrors(workspace, view, answer.errors);
      case 'update':
        if (isOpen) updateView(workspace, view, answer.view);
        return DONE;
      case 'push':
        if (isOpen) pushModal(workspace, view.user, answer.view);
        return DONE;
      default:
        return TROUBLE;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    workspace.log('warn', `The app answered a submission with an invalid view: ${error.code}`, error.details);
    return TROUBLE;
  }
}

/** Errors may only name input blocks of the view; anything else is shown as trouble, as Slack does. */
function readErrors(workspace: Workspace, view: View, errors: unknown): PageResult {
  const inputs = everyBlock(view.blocks)
    .filter((block) => block.type === 'input')
    .map((block) => block.block_id);
  const entries = Object.entries((errors ?? {}) as Record<string, unknown>);
  const good =
    entries.length > 0 && entries.every(([block, say]) => inputs.includes(block) && typeof say === 'string' && say);
  if (good) return { ok: true, errors: Object.fromEntries(entries) as Record<string, string> };
  workspace.log('warn', 'The app answered a submission with errors for blocks that are no inputs', { errors });
  return TROUBLE;
}

function responseUrls(workspace: Workspace, person: Person, view: View, state: ReturnType<typeof stateValues>) {
  return everyBlock(view.blocks).flatMap((block) => {
    const element =
      block.type === 'input' ? (block.element as { action_id: string; response_url_enabled?: boolean }) : null;
    if (!element?.response_url_enabled) return [];
    const entry = state[block.block_id!]?.[element.action_id];
    const channel = entry?.selected_conversation ?? entry?.selected_channel;
    if (typeof channel !== 'string') return [];
    const response_url = newResponseUrl(workspace, { user: person.id, channel });
    return [{ block_id: block.block_id, action_id: element.action_id, channel_id: channel, response_url }];
  });
}

/** A person closes a modal or the whole stack; the app hears of those that asked for it. */
export async function close(
  workspace: Workspace,
  person: Person,
  input: { view_id: string; all?: boolean },
): Promise<PageResult> {
  if (!stackOf(workspace, person.id).some((view) => view.id === input.view_id)) return DONE;
  const closed = closeModals(workspace, person.id, input.all ?? false);
  for (const view of closed.filter((one) => one.notify_on_close)) {
    await askApp(workspace, 'interactive', {
      type: 'view_closed',
      ...interactionBase(workspace, person),
      view: viewObject(workspace, view, stateValues(view.blocks, {}, valueSources(workspace, view.id))),
      is_cleared: input.all ?? false,
    });
  }
  return DONE;
}
