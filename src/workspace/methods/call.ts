import { isInstalled } from '#src/workspace/page-shapes.ts';
import { Refusal, refusePlaces } from '#src/workspace/refusal.ts';
import type { Workspace } from '#src/workspace/workspace.ts';
import { needScope } from './access.ts';
import { agentMethods } from './agents.ts';
import { appMethods } from './app.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import { InvalidArguments, type Method } from './method.ts';
import { peopleMethods } from './people.ts';
import { reactionMethods } from './reactions.ts';
import { streamMethods } from './streams.ts';
import { viewMethods } from './views.ts';

export const METHODS: Method[] = [
  ...agentMethods,
  ...appMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...peopleMethods,
  ...reactionMethods,
  ...streamMethods,
  ...viewMethods,
].sort((a, b) => (a.name < b.name ? -1 : 1));

/** Calls a Web API method and gives the whole answer, refusals included. */
export function callMethod(
  workspace: Workspace,
  name: string,
  token: string,
  args: Record<string, unknown>,
): Record<string, unknown> {
  try {
    const found = METHODS.find((one) => one.name === name);
    if (!found) throw new Refusal('unknown_method', { req_method: name });
    checkToken(workspace, found, token);
    needScope(workspace, ...found.scopes);
    return { ok: true, ...found.run(workspace, args) };
  } catch (error) {
    const refusal = error instanceof InvalidArguments ? refusePlaces('invalid_arguments', error.faults) : error;
    if (!(refusal instanceof Refusal)) throw error;
    workspace.log('debug', `${name} was refused: ${refusal.code}`, refusal.details);
    return { ok: false, error: refusal.code, ...refusal.details };
  }
}

function checkToken(workspace: Workspace, found: Method, token: string): void {
  if (found.token === 'none') return;
  const { bot, app } = workspace.tokens;
  if (!token) throw new Refusal('not_authed');
  if (token !== bot && token !== app) throw new Refusal('invalid_auth');
  if (!isInstalled(workspace)) throw new Refusal('account_inactive');
  if ((found.token === 'app') !== (token === app)) throw new Refusal('not_allowed_token_type');
}
