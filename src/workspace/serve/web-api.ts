import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { scopesOf } from '#src/workspace/methods/access.ts';
import { callMethod, METHODS } from '#src/workspace/methods/call.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { type ResponseBody, respond } from '#src/workspace/respond.ts';
import type { Workspace } from '#src/workspace/workspace.ts';
import { bearerOf, readArguments, readBody, sendJson } from './http.ts';

/** POST /api/<method>, with the faults that are in force. */
export async function serveWebApi(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const name = url.pathname.slice('/api/'.length);
  const fault = workspace.faults.take(['rate-limit', 'server-error', 'hang', 'lost-answer', 'slow'], name);
  const args = await readArgumentsOrNull(request, url);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'rate-limit')
    return sendJson(response, { ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(fault.seconds) });
  if (fault?.kind === 'server-error') return sendJson(response, { ok: false, error: 'internal_error' }, 500);
  if (fault?.kind === 'slow') await wait(fault.seconds * 1000);
  if (!args) return sendJson(response, { ok: false, error: 'invalid_json' });
  const token = bearerOf(request) || String(args.token ?? '');
  const answer = callMethod(workspace, name, token, args);
  if (fault?.kind === 'lost-answer') {
    request.socket.destroy();
    return;
  }
  sendJson(response, answer, 200, {
    'x-oauth-scopes': scopesOf(workspace).join(','),
    'x-accepted-oauth-scopes': METHODS.find((one) => one.name === name)?.scopes.join(',') ?? '',
  });
}

async function readArgumentsOrNull(request: IncomingMessage, url: URL): Promise<Record<string, unknown> | null> {
  try {
    return await readArguments(request, url);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** POST /respond/<id>: a response_url. */
export async function serveResponseUrl(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = parse((await readBody(request)).toString());
  if (!body) return sendJson(response, { ok: false, error: 'invalid_payload' }, 400);
  try {
    respond(workspace, url.pathname.slice('/respond/'.length), body);
    sendJson(response, { ok: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = ['used_url', 'expired_url', 'invalid_url'].includes(error.code) ? 404 : 400;
    sendJson(response, { ok: false, error: error.code, ...error.details }, status);
  }
}

function parse(text: string): ResponseBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
