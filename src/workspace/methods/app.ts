import { z } from 'zod';
import { uninstall } from '#src/workspace/acts/disturb.ts';
import { checkBlocks } from '#src/workspace/blocks/check-blocks.ts';
import { checkView } from '#src/workspace/blocks/check-view.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { json, type Method, method, optionalText } from './method.ts';

const nothing = z.object({});

const apiTest = method({
  name: 'api.test',
  token: 'none',
  args: z.object({ error: optionalText }).loose(),
  run(_workspace, args) {
    if (args.error) throw new Refusal(args.error);
    return { args };
  },
});

const authTest = method({
  name: 'auth.test',
  args: nothing,
  run: (workspace) => ({
    url: `${workspace.pageUrl}/`,
    team: workspace.team.name,
    user: workspace.tables.people.get(workspace.app.user)?.handle,
    team_id: workspace.team.id,
    user_id: workspace.app.user,
    bot_id: workspace.app.botId,
    is_enterprise_install: false,
  }),
});

const authRevoke = method({
  name: 'auth.revoke',
  args: nothing,
  run(workspace) {
    uninstall(workspace);
    return { revoked: true };
  },
});

const openConnection = method({
  name: 'apps.connections.open',
  token: 'app',
  args: nothing,
  run(workspace) {
    if (!workspace.manifest.settings.socket_mode_enabled) throw new Refusal('socket_mode_not_enabled');
    const { ticket } = workspace.delivery.transport;
    if (!ticket) throw new Refusal('socket_mode_not_enabled');
    const url = new URL('/link', workspace.url.replace(/^http/, 'ws'));
    url.searchParams.set('ticket', ticket());
    url.searchParams.set('app_id', workspace.app.id);
    return { url: url.href };
  },
});

const validateBlocks = method({
  name: 'blocks.validate',
  token: 'none',
  args: z.object({ blocks: json.optional(), message: json.optional(), view: json.optional() }),
  run(_workspace, args) {
    const given = (['blocks', 'message', 'view'] as const).filter((name) => args[name] !== undefined);
    if (given.length !== 1) throw new Refusal('invalid_arguments');
    const faults = faultsOf(args);
    if (faults.length)
      throw new Refusal(`invalid_${given[0]}`, {
        errors: faults,
        response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
      });
    return {};
  },
});

function faultsOf(args: { blocks?: unknown; message?: unknown; view?: unknown }): string[] {
  if (args.view !== undefined) {
    const type = (args.view as { type?: unknown } | null)?.type === 'home' ? 'home' : 'modal';
    const check = checkView(args.view, type);
    return check.ok ? [] : check.faults;
  }
  const inMessage = (args.message as { blocks?: unknown } | undefined)?.blocks;
  const { faults } = checkBlocks(args.blocks ?? inMessage, 'message', args.blocks ? '/blocks' : '/message/blocks');
  return faults;
}

const emoji = method({ name: 'emoji.list', scopes: ['emoji:read'], args: nothing, run: () => ({ emoji: {} }) });

export const appMethods: Method[] = [apiTest, authTest, authRevoke, openConnection, validateBlocks, emoji];
