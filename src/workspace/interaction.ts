import type { Person } from './cast.ts';
import type { Outcome } from './delivery.ts';
import type { LooseOption, ValueSources } from './element-values.ts';
import { freshId, freshSecret } from './ids.ts';
import { isInstalled } from './page-shapes.ts';
import { Refusal } from './refusal.ts';
import { fileObject } from './slack-shapes.ts';
import type { Trigger, Workspace } from './workspace.ts';

/** What every interaction hands to the app: who, where, the right to open a view, a url to answer to. */

const URL_LIVES_MS = 30 * 60_000;
const URL_USES = 5;

/** Drops what nobody can use any more; kept twice as long as it lives so that late users learn why. */
function forgetOld(workspace: Workspace, issued: Map<string, { issued: number }>): void {
  for (const [id, one] of issued) if (workspace.clock.ms() - one.issued > 2 * URL_LIVES_MS) issued.delete(id);
}

/** A trigger_id: good for one view within the time an app has, on Slack three seconds. `view` is the open view it came from, '' if none. */
export function newTrigger(workspace: Workspace, user: string, view = ''): string {
  const id = `${freshId('')}.${freshSecret(12)}`;
  forgetOld(workspace, workspace.triggers);
  workspace.triggers.set(id, { user, view, issued: workspace.clock.ms(), used: false });
  return id;
}

/** Uses a trigger_id up. */
export function takeTrigger(workspace: Workspace, id: string): Trigger {
  const trigger = workspace.triggers.get(id);
  if (!trigger) throw new Refusal('invalid_trigger_id');
  if (trigger.used) throw new Refusal('exchanged_trigger_id');
  if (workspace.clock.ms() - trigger.issued > workspace.respondWithin) throw new Refusal('expired_trigger_id');
  trigger.used = true;
  return trigger;
}

/** A response_url: five answers within thirty minutes. */
export function newResponseUrl(
  workspace: Workspace,
  input: { user: string; channel: string; ts?: string; thread_ts?: string },
): string {
  const id = freshSecret();
  forgetOld(workspace, workspace.responseUrls);
  workspace.responseUrls.set(id, {
    user: input.user,
    channel: input.channel,
    ts: input.ts ?? '',
    thread_ts: input.thread_ts ?? '',
    issued: workspace.clock.ms(),
    uses: 0,
  });
  return `${workspace.url}/respond/${id}`;
}

export function takeResponseUrl(workspace: Workspace, id: string) {
  const url = workspace.responseUrls.get(id);
  if (!url) throw new Refusal('invalid_url');
  if (workspace.clock.ms() - url.issued > URL_LIVES_MS) throw new Refusal('expired_url');
  if (url.uses >= URL_USES) throw new Refusal('used_url');
  url.uses += 1;
  return url;
}

/** Sends an interaction or command to the app, if it is there and takes interactions at all. */
export async function askApp(
  workspace: Workspace,
  kind: 'interactive' | 'slash_commands',
  payload: Record<string, unknown>,
): Promise<Outcome> {
  if (!isInstalled(workspace)) return { acked: false, reason: 'not_installed' };
  if (kind === 'interactive' && !workspace.manifest.settings.interactivity.is_enabled)
    return { acked: false, reason: 'interactivity_disabled' };
  return workspace.delivery.ask(kind, payload);
}

/** The fields common to block_actions, view_submission, view_closed and shortcuts. */
export function interactionBase(workspace: Workspace, person: Person) {
  return {
    team: { id: workspace.team.id, domain: workspace.team.domain },
    user: { id: person.id, username: person.handle, name: person.handle, team_id: person.teamId },
    api_app_id: workspace.app.id,
    token: workspace.tokens.verification,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** Where an element's options and files come from. `place` is a view id, or channel and ts of a message. */
export function valueSources(workspace: Workspace, place: string): ValueSources {
  return {
    offered: (block_id, action_id) => workspace.offered.get(`${place}:${block_id}:${action_id}`) ?? [],
    file(id) {
      const file = workspace.tables.files.get(id);
      return file ? fileObject(workspace, file) : null;
    },
  };
}

/** Remembers what an external select was offered, so that a choice can be found again. */
export function rememberOffer(
  workspace: Workspace,
  place: string,
  ids: { block_id: string; action_id: string },
  options: LooseOption[],
): void {
  const key = `${place}:${ids.block_id}:${ids.action_id}`;
  const known = workspace.offered.get(key) ?? [];
  const added = options.filter((option) => !known.some((one) => one.value === option.value));
  workspace.offered.set(key, [...known, ...added].slice(-1000));
}
