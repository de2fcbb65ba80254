import { withIds } from './blocks/block.ts';
import { checkView, type ViewCheck } from './blocks/check-view.ts';
import { freshId, freshSecret } from './ids.ts';
import { pageView } from './page-shapes.ts';
import { Refusal, refusePlaces } from './refusal.ts';
import { keep, type View } from './tables.ts';
import { announce, type Workspace } from './workspace.ts';

const DEEPEST_STACK = 3;

/** Checks a view an app sent. @throws Refusal `invalid_arguments` with the places, or `view_too_large`. */
export function readView(raw: unknown, expected: 'modal' | 'home'): Extract<ViewCheck, { ok: true }> {
  const check = checkView(raw, expected);
  if (check.ok) return check;
  throw check.tooLarge ? new Refusal('view_too_large') : refusePlaces('invalid_arguments', check.faults);
}

function hashOf(workspace: Workspace): string {
  return `${Math.floor(workspace.clock.ms() / 1000)}.${freshSecret(4)}`;
}

function makeView(workspace: Workspace, user: string, raw: unknown, type: 'modal' | 'home', id = freshId('V')): View {
  const { view, blocks } = readView(raw, type);
  const modal = view.type === 'modal' ? view : null;
  return {
    id,
    type,
    user,
    title: modal?.title.text ?? '',
    submit: modal?.submit?.text ?? '',
    close: modal?.close?.text ?? '',
    blocks: withIds(blocks, () => freshSecret(3)),
    private_metadata: view.private_metadata,
    callback_id: view.callback_id,
    external_id: view.external_id,
    clear_on_close: modal?.clear_on_close ?? false,
    notify_on_close: modal?.notify_on_close ?? false,
    hash: hashOf(workspace),
    root_view_id: id,
    previous_view_id: '',
  };
}

/** The open modals of a person, top one last. */
export function stackOf(workspace: Workspace, user: string): View[] {
  return workspace.modals.get(user) ?? [];
}

function setStack(workspace: Workspace, user: string, stack: View[]): void {
  if (stack.length) workspace.modals.set(user, stack);
  else workspace.modals.delete(user);
  announce(workspace, (person) => person === user, { type: 'modals', modals: stack.map(pageView) });
}

/** Finds an open modal or published home by view id or external_id. */
export function findView(workspace: Workspace, by: { view_id?: string; external_id?: string }): View | null {
  const all = [...[...workspace.modals.values()].flat(), ...workspace.tables.homes.values()];
  return (
    all.find((view) =>
      by.view_id ? view.id === by.view_id : !!by.external_id && view.external_id === by.external_id,
    ) ?? null
  );
}

function refuseDoubleExternalId(workspace: Workspace, view: View): void {
  const same = view.external_id ? findView(workspace, { external_id: view.external_id }) : null;
  if (same && same.id !== view.id) throw new Refusal('duplicate_external_id');
}

/** Opens a modal for the person of a trigger; it replaces whatever was open unless the trigger came from a view. */
export function openModal(workspace: Workspace, user: string, raw: unknown): View {
  const view = makeView(workspace, user, raw, 'modal');
  refuseDoubleExternalId(workspace, view);
  setStack(workspace, user, [view]);
  return view;
}

/** Puts a modal on top of the open ones, at most three deep. */
export function pushModal(workspace: Workspace, user: string, raw: unknown): View {
  const stack = stackOf(workspace, user);
  const below = stack.at(-1);
  if (!below) throw new Refusal('not_found');
  if (stack.length >= DEEPEST_STACK) throw new Refusal('push_limit_reached');
  const made = makeView(workspace, user, raw, 'modal');
  refuseDoubleExternalId(workspace, made);
  const view = { ...made, root_view_id: below.root_view_id, previous_view_id: below.id };
  setStack(workspace, user, [...stack, view]);
  return view;
}

/** Replaces an open view; `hash`, if given, must be the one it has now. */
export function updateView(workspace: Workspace, before: View, raw: unknown, hash = ''): View {
  if (hash && hash !== before.hash) throw new Refusal('hash_conflict');
  const made = makeView(workspace, before.user, raw, before.type, before.id);
  refuseDoubleExternalId(workspace, made);
  const view = { ...made, root_view_id: before.root_view_id, previous_view_id: before.previous_view_id };
  if (view.type === 'home') return showHome(workspace, view);
  const stack = stackOf(workspace, before.user).map((one) => (one.id === view.id ? view : one));
  setStack(workspace, before.user, stack);
  return view;
}

export function publishHome(workspace: Workspace, user: string, raw: unknown, hash = ''): View {
  const before = workspace.tables.homes.get(user);
  if (hash && before && hash !== before.hash) throw new Refusal('hash_conflict');
  const view = makeView(workspace, user, raw, 'home', before?.id);
  refuseDoubleExternalId(workspace, view);
  return showHome(workspace, view);
}

function showHome(workspace: Workspace, view: View): View {
  keep(workspace, 'homes', view.user, view);
  announce(workspace, (person) => person === view.user, { type: 'home', home: pageView(view) });
  return view;
}

/** Takes the top view away, or all of them; returns what was closed, top first. */
export function closeModals(workspace: Workspace, user: string, all: boolean): View[] {
  const stack = stackOf(workspace, user);
  const closed = all ? [...stack].reverse() : stack.slice(-1);
  setStack(workspace, user, all ? [] : stack.slice(0, -1));
  return closed;
}
