import type { Channel } from './cast.ts';
import { freshId } from './ids.ts';
import { isInstalled } from './page-shapes.ts';
import type { Workspace } from './workspace.ts';

/**
 * Sends an event to the app if its manifest subscribes to it. `subscription` is the name in the manifest
 * ("message.im"), which for most events is the type itself.
 */
export function sendEvent(
  workspace: Workspace,
  event: { type: string } & Record<string, unknown>,
  channel?: Channel,
  subscription: string = event.type,
): void {
  if (!isInstalled(workspace) && event.type !== 'app_uninstalled' && event.type !== 'tokens_revoked') return;
  if (!workspace.manifest.settings.event_subscriptions.bot_events.includes(subscription)) return;
  workspace.delivery.event({
    token: workspace.tokens.verification,
    team_id: workspace.team.id,
    context_team_id: workspace.team.id,
    context_enterprise_id: null,
    api_app_id: workspace.app.id,
    event,
    type: 'event_callback',
    event_id: freshId('Ev'),
    event_time: Math.floor(workspace.clock.ms() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.team.id,
        user_id: workspace.app.user,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.isShared ?? false,
    event_context: freshId('4-'),
  });
}
