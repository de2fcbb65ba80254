import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type WebSocket, WebSocketServer } from 'ws';
import { act } from '#src/workspace/acts/act.ts';
import { say } from '#src/workspace/acts/say.ts';
import type { Person } from '#src/workspace/cast.ts';
import { pageFile, pageState } from '#src/workspace/page-shapes.ts';
import type { PageCommand } from '#src/workspace/protocol.ts';
import { channelOf, type Watcher, type Workspace } from '#src/workspace/workspace.ts';
import { storeFile } from './files.ts';
import { readBody, sendBytes, sendJson, sendStatus } from './http.ts';

const INDEX = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Practice workspace</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page/main.css">
</head>
<body>
<div id="root"></div>
<script type="module" src="/page/main.js"></script>
</body>
</html>
`;

interface Bundle {
  js: string;
  css: string;
}

let bundle: Promise<Bundle> | null = null;

/** The page's code, bundled on the first request and kept; esbuild is not loaded before. */
function bundled(): Promise<Bundle> {
  bundle ??= build().catch((error: unknown) => {
    bundle = null;
    throw error;
  });
  return bundle;
}

async function build(): Promise<Bundle> {
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    entryPoints: [fileURLToPath(new URL('../page/main.tsx', import.meta.url))],
    bundle: true,
    write: false,
    outdir: 'page',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    legalComments: 'none',
    loader: { '.svg': 'dataurl' },
    logLevel: 'silent',
  });
  const find = (end: string) => result.outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
  return { js: find('.js'), css: find('.css') };
}

/** Everything under / that is not for the bot: the page, its state, commands and uploads. */
export async function servePage(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (url.pathname === '/page/main.js')
    return sendBytes(response, (await bundled()).js, 'text/javascript; charset=utf-8');
  if (url.pathname === '/page/main.css') return sendBytes(response, (await bundled()).css, 'text/css; charset=utf-8');
  if (url.pathname.startsWith('/api-page/')) return servePageApi(workspace, request, response, url);
  if (request.method !== 'GET') return sendStatus(response, 404, 'not found');
  sendBytes(response, INDEX, 'text/html; charset=utf-8');
}

/** The person a window acts as; the first of the cast when it does not say. */
function personIn(workspace: Workspace, url: URL): Person | undefined {
  const as = url.searchParams.get('as');
  return as ? workspace.tables.people.get(as) : workspace.tables.people.values().next().value;
}

async function servePageApi(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const person = personIn(workspace, url);
  if (!person || person.kind === 'bot') return sendStatus(response, 404, 'no such person');
  const what = url.pathname.slice('/api-page/'.length);
  if (what === 'state') return sendJson(response, pageState(workspace, person));
  if (request.method !== 'POST') return sendStatus(response, 405, 'POST only');
  const body = await readBody(request);
  if (what === 'command')
    return sendJson(response, await act(workspace, person, JSON.parse(body.toString()) as PageCommand));
  const name = url.searchParams.get('name') || 'file';
  if (what === 'keep') {
    const file = storeFile(workspace, { name, bytes: body, user: person.id, channels: [] });
    return sendJson(response, { ok: true, file: pageFile(file) });
  }
  if (what === 'upload') return sendJson(response, dropFile(workspace, person, url, name, body));
  sendStatus(response, 404, 'not found');
}

function dropFile(workspace: Workspace, person: Person, url: URL, name: string, bytes: Buffer) {
  const channel = channelOf(workspace, url.searchParams.get('channel') ?? '');
  const file = storeFile(workspace, { name, bytes, user: person.id, channels: [channel.id] });
  const result = say(workspace, person, {
    channel: channel.id,
    text: url.searchParams.get('text') ?? '',
    thread_ts: url.searchParams.get('thread_ts') ?? undefined,
    files: [file.id],
  });
  return result.ok ? { ...result, file: pageFile(file) } : result;
}

export interface LiveWindows {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** The websockets of open windows: each is a watcher of what its person can see. */
export function createLiveWindows(workspace: Workspace): LiveWindows {
  const server = new WebSocketServer({ noServer: true });
  const windows = new Set<WebSocket>();
  return {
    upgrade(request, socket, head) {
      const person = personIn(workspace, new URL(request.url ?? '/', 'http://localhost'));
      if (!person) {
        socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (window) => {
        const watcher: Watcher = { person: person.id, hear: (event) => window.send(JSON.stringify(event)) };
        workspace.watchers.add(watcher);
        windows.add(window);
        window.on('error', () => window.terminate());
        window.on('close', () => {
          workspace.watchers.delete(watcher);
          windows.delete(window);
        });
      });
    },
    close() {
      for (const window of windows) window.terminate();
      server.close();
    },
  };
}
