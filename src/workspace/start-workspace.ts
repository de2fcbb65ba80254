import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Cast, channelsOf, idOf, peopleOf } from './cast.ts';
import { createClock } from './clock.ts';
import { createDelivery } from './delivery.ts';
import { createFaults, type Faults } from './faults.ts';
import { freshSecret } from './ids.ts';
import { memoryJournal, openJournal } from './journal.ts';
import { readManifest } from './manifest.ts';
import { pageApp, pageClock } from './page-shapes.ts';
import type { PageGuideStep } from './protocol.ts';
import { serveFile, serveUpload } from './serve/files.ts';
import { isLocal, sendStatus } from './serve/http.ts';
import { createLiveWindows, servePage } from './serve/page.ts';
import { createRequestUrl } from './serve/request-url.ts';
import { createSockets } from './serve/sockets.ts';
import { serveResponseUrl, serveWebApi } from './serve/web-api.ts';
import { emptyTables, type Tables } from './tables.ts';
import { announce, type Workspace } from './workspace.ts';

export interface WorkspaceOptions {
  /** 0 takes any free port. */
  port: number;
  host?: '127.0.0.1' | 'localhost';
  /** manifest.yml, parsed. */
  manifest: unknown;
  cast: Cast;
  /** Where messages survive a restart; without it they are forgotten. */
  stateFile?: string;
  /** The "things to try" at the top of the page. */
  guide?: PageGuideStep[];
  /** HTTP mode: where signed requests go instead of over sockets. */
  requestUrl?: string;
  /** How long the app has to acknowledge and to open a view, in milliseconds; Slack gives it three seconds. */
  respondWithin?: number;
  log?: Workspace['log'];
}

export interface StartedWorkspace {
  /** The page: "http://localhost:3000". */
  url: string;
  /** For SLACK_API_URL: "http://127.0.0.1:3000/api/". */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  /** The practice time: hand `now` to the bot, and let `onMoved` wake its schedule. */
  clock: { now(): Date; onMoved(listener: (now: Date) => void): () => void; move(to: Date | null): void };
  faults: Faults;
  /** The engine itself, for test clients. */
  workspace: Workspace;
  /** Switches to HTTP mode, once the app's own address is known. */
  useRequestUrl(url: string): void;
  close(): Promise<void>;
}

/** Starts a practice workspace on this machine. @throws when the port is taken, or the manifest or cast is invalid. */
export async function startWorkspace(options: WorkspaceOptions): Promise<StartedWorkspace> {
  const manifest = readManifest(options.manifest);
  // Longer than clients keep idle connections, so that none is closed while a request is on its way.
  const server = createServer({ keepAliveTimeout: 65_000 });
  const port = await listen(server, options.port, options.host ?? '127.0.0.1');
  const stored = options.stateFile
    ? openJournal(options.stateFile)
    : { journal: memoryJournal(), tables: emptyTables() };
  const clock = createClock();
  const faults = createFaults((list) => announce(workspace, () => true, { type: 'faults', faults: list }));
  const name = manifest.features.bot_user.display_name;
  const team = { name: options.cast.team.name, domain: options.cast.team.domain ?? 'practice' };
  const app = { id: idOf('A', name), user: idOf('U', name), botId: idOf('B', name) };
  const signingSecret = freshSecret();
  const respondWithin = options.respondWithin ?? 3000;
  const sockets = createSockets({
    appId: app.id,
    respondWithin,
    changed: () =>
      announce(
        workspace,
        () => true,
        (person) => ({ type: 'app', app: pageApp(workspace, person) }),
      ),
    opened: () => workspace.delivery.flush(),
  });
  const delivery = createDelivery(
    options.requestUrl ? createRequestUrl({ requestUrl: options.requestUrl, signingSecret, respondWithin }) : sockets,
    clock,
    faults,
  );
  const workspace: Workspace = {
    url: `http://127.0.0.1:${port}`,
    pageUrl: `http://localhost:${port}`,
    team: { id: options.cast.team.id ?? idOf('T', team.name), ...team },
    app,
    tokens: {
      bot: `xoxb-practice-${freshSecret()}`,
      app: `xapp-practice-${freshSecret()}`,
      signingSecret,
      verification: freshSecret(12),
    },
    manifest,
    guide: options.guide ?? [],
    tables: stored.tables,
    journal: stored.journal,
    clock,
    faults,
    delivery,
    watchers: new Set(),
    modals: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    ephemerals: new Map(),
    offered: new Map(),
    uploads: new Map(),
    lastMicros: 0,
    respondWithin,
    log: options.log ?? (() => {}),
  };
  settle(workspace, options.cast);
  clock.onMoved(() => announce(workspace, () => true, { type: 'clock', clock: pageClock(workspace) }));

  const windows = createLiveWindows(workspace);
  server.on('request', (request, response) => void route(workspace, request, response));
  server.on('upgrade', (request, socket, head) => {
    const path = request.url ?? '';
    if (!isLocal(request)) socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    else if (path.startsWith('/link')) sockets.upgrade(request, socket, head);
    else if (path.startsWith('/api-page/live')) windows.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  });

  return {
    url: workspace.pageUrl,
    apiUrl: `http://127.0.0.1:${port}/api/`,
    botToken: workspace.tokens.bot,
    appToken: workspace.tokens.app,
    signingSecret,
    clock,
    faults,
    workspace,
    useRequestUrl(requestUrl) {
      delivery.transport = createRequestUrl({ requestUrl, signingSecret, respondWithin });
    },
    async close() {
      clock.stop();
      windows.close();
      await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      stored.journal.close();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Brings the cast into what was stored, and ends what the last process left unfinished. */
function settle(workspace: Workspace, cast: Cast): void {
  const { tables, app, team } = workspace;
  const people = peopleOf(cast, team.id, {
    id: app.user,
    botId: app.botId,
    name: workspace.manifest.features.bot_user.display_name,
  });
  putFirst(tables.people, people);
  putFirst(tables.channels, channelsOf(cast, people, Math.floor(workspace.clock.ms() / 1000)));
  tables.statuses.clear();
  workspace.lastMicros = lastMicros(tables);
  for (const inside of tables.messages.values())
    for (const message of inside.values()) if (message.stream?.state === 'running') message.stream.state = 'broken';
}

/** The rows of the cast come first and in its order; what was stored about them is kept. */
function putFirst<Row extends { id: string }>(table: Map<string, Row>, rows: Row[]): void {
  const stored = new Map(table);
  table.clear();
  for (const row of rows) table.set(row.id, stored.get(row.id) ?? row);
  for (const [id, row] of stored) if (!table.has(id)) table.set(id, row);
}

function lastMicros(tables: Tables): number {
  const lasts = [...tables.messages.values()].flatMap((inside) => [...inside.keys()].slice(-1));
  return Math.max(0, ...lasts.map((ts) => Number(ts.replace('.', ''))));
}

async function route(workspace: Workspace, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', workspace.url);
  try {
    if (!isLocal(request)) return sendStatus(response, 403, 'This workspace answers this machine only.');
    if (url.pathname.startsWith('/api/')) await serveWebApi(workspace, request, response, url);
    else if (url.pathname.startsWith('/respond/')) await serveResponseUrl(workspace, request, response, url);
    else if (url.pathname.startsWith('/upload/')) await serveUpload(workspace, request, response, url);
    else if (url.pathname.startsWith('/files/')) serveFile(workspace, request, response, url);
    else await servePage(workspace, request, response, url);
  } catch (error) {
    workspace.log('warn', `${request.method} ${url.pathname} failed`, { error });
    if (!response.headersSent) sendStatus(response, 500, 'The practice workspace has a fault; its log says more.');
  }
}
