import { z } from 'zod';
import { stateValues } from '#src/workspace/element-values.ts';
import { takeTrigger, valueSources } from '#src/workspace/interaction.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { viewObject } from '#src/workspace/slack-shapes.ts';
import type { View } from '#src/workspace/tables.ts';
import { findView, openModal, publishHome, pushModal, readView, stackOf, updateView } from '#src/workspace/views.ts';
import { personOf, type Workspace } from '#src/workspace/workspace.ts';
import { json, type Method, method, optionalText, text } from './method.ts';

function answerWith(workspace: Workspace, view: View) {
  return { view: viewObject(workspace, view, stateValues(view.blocks, {}, valueSources(workspace, view.id))) };
}

const triggered = { trigger_id: optionalText, interactivity_pointer: optionalText, view: json };

function triggerIn(args: { trigger_id?: string; interactivity_pointer?: string }): string {
  const id = args.trigger_id || args.interactivity_pointer;
  if (!id)
    throw new Refusal('invalid_arguments', {
      response_metadata: { messages: ['[ERROR] missing required field: trigger_id'] },
    });
  return id;
}

const open = method({
  name: 'views.open',
  args: z.object(triggered),
  run(workspace, args) {
    // The view is checked first: a trigger is not used up by a view that Slack refuses.
    const id = triggerIn(args);
    readView(args.view, 'modal');
    const { user, view } = takeTrigger(workspace, id);
    const fromModal = view !== '' && stackOf(workspace, user).some((one) => one.id === view);
    return answerWith(
      workspace,
      fromModal ? pushModal(workspace, user, args.view) : openModal(workspace, user, args.view),
    );
  },
});

const push = method({
  name: 'views.push',
  args: z.object(triggered),
  run(workspace, args) {
    const id = triggerIn(args);
    readView(args.view, 'modal');
    const { user } = takeTrigger(workspace, id);
    return answerWith(workspace, pushModal(workspace, user, args.view));
  },
});

const update = method({
  name: 'views.update',
  args: z.object({ view_id: optionalText, external_id: optionalText, view: json, hash: optionalText }),
  run(workspace, args) {
    if (!args.view_id && !args.external_id) throw new Refusal('invalid_arguments');
    const before = findView(workspace, args);
    if (!before) throw new Refusal('not_found');
    return answerWith(workspace, updateView(workspace, before, args.view, args.hash));
  },
});

const publish = method({
  name: 'views.publish',
  args: z.object({ user_id: text, view: json, hash: optionalText }),
  run(workspace, args) {
    if (!workspace.manifest.features.app_home.home_tab_enabled) throw new Refusal('not_enabled');
    const person = personOf(workspace, args.user_id);
    if (person.kind === 'deactivated' || person.kind === 'stranger') throw new Refusal('user_not_found');
    return answerWith(workspace, publishHome(workspace, person.id, args.view, args.hash));
  },
});

export const viewMethods: Method[] = [open, push, update, publish];
