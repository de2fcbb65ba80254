import { isInstalled, pageApp } from '#src/workspace/page-shapes.ts';
import type { PageResult } from '#src/workspace/protocol.ts';
import { sendEvent } from '#src/workspace/send-event.ts';
import { keep } from '#src/workspace/tables.ts';
import { announce, type Workspace } from '#src/workspace/workspace.ts';
import { DONE } from './sorry.ts';

/** What happens to an app in the course of a year, on demand. */
export function disturb(workspace: Workspace, how: 'drop-sockets' | 'refresh' | 'uninstall' | 'reinstall'): PageResult {
  if (how === 'uninstall') uninstall(workspace);
  else if (how === 'reinstall') setInstalled(workspace, true);
  else workspace.delivery.transport.disturb(how);
  return DONE;
}

/** Takes the app out of the workspace: tokens stop working, home tabs go, the app is told. */
export function uninstall(workspace: Workspace): void {
  if (!isInstalled(workspace)) return;
  setInstalled(workspace, false);
  for (const user of [...workspace.tables.homes.keys()]) {
    keep(workspace, 'homes', user, null);
    announce(workspace, (person) => person === user, { type: 'home', home: null });
  }
  sendEvent(workspace, { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.app.user] } });
  sendEvent(workspace, { type: 'app_uninstalled' });
}

function setInstalled(workspace: Workspace, installed: boolean): void {
  keep(workspace, 'app', 'app', { installed });
  announce(
    workspace,
    () => true,
    (person) => ({ type: 'app', app: pageApp(workspace, person) }),
  );
}
