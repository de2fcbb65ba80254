import { App, type LogLevel, SocketModeReceiver } from '@slack/bolt';
import { register as registerCustomers } from './customers/slack.ts';
import { register as registerDigest } from './digest/slack.ts';
import { register as registerDrafts } from './drafts/slack.ts';
import { register as registerHome } from './home/slack.ts';
import { register as registerImports } from './imports/slack.ts';
import { register as registerKnowledge } from './knowledge/slack.ts';
import { UserError } from './lib/user-error.ts';
import { register as registerNudges } from './nudges/slack.ts';
import { register as registerQuestions } from './questions/slack.ts';
import { askWhoWeAre } from './slack/ask-who-we-are.ts';
import { createListen, type Listen } from './slack/listen.ts';
import { createSlack } from './slack/outbound.ts';
import type { BotWorld, World } from './world.ts';

/** How to reach Slack: by socket, or by HTTP with signed requests. */
export interface Wiring {
  botToken: string;
  apiUrl?: string;
  appToken?: string;
  signingSecret?: string;
  /** HTTP only */
  port?: number;
}

export interface Bot {
  world: BotWorld;
  listen: Listen;
  /** Stops listening, lets running handlers finish (4 s at most) and resolves. */
  stop(): Promise<void>;
}

/** Connects the features to Slack and starts listening. @throws UserError when Slack refuses the token. */
export async function startApp(world: World, wiring: Wiring): Promise<Bot> {
  // Asked first, because Bolt's own start fails without saying which setting is wrong.
  const self = await askWhoWeAre(wiring.botToken, wiring.apiUrl);
  const app = createApp(world, wiring);
  await app.init();
  const slack = createSlack(app.client, self);
  const botWorld: BotWorld = { ...world, slack };
  const listen = createListen(app, botWorld);
  registerFeatures(listen, botWorld);
  await app.start(wiring.port ?? 0).catch((error) => refuseStart(error, wiring));
  return {
    world: botWorld,
    listen,
    async stop() {
      await app.stop();
      const patience = new Promise((done) => setTimeout(done, 4000).unref());
      await Promise.race([listen.drain(), patience]);
    },
  };
}

/**
 * The order matters for messages only: files first, then "remember that …", and everything else is a question.
 */
export function registerFeatures(listen: Listen, world: BotWorld): void {
  registerImports(listen, world);
  registerKnowledge(listen, world);
  registerCustomers(listen, world);
  registerNudges(listen, world);
  registerDrafts(listen, world);
  registerDigest(listen, world);
  registerHome(listen, world);
  registerQuestions(listen, world);
  // A changed person may have lost their rights this very moment.
  listen.event('user_change', async ({ user }) => world.slack.people.forget((user as { id: string }).id));
}

function createApp(world: World, { botToken, apiUrl, appToken, signingSecret }: Wiring): App {
  const logger = boltLogger(world);
  const address = apiUrl ? { slackApiUrl: apiUrl } : {};
  const common = {
    token: botToken,
    convoStore: false as const,
    deferInitialization: true,
    logger,
    // One attempt per call: what happens after a failure is decided in slack/outbound.ts, once and for all calls.
    clientOptions: { ...address, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 10_000 },
  };
  if (!appToken) return new App({ ...common, signingSecret: signingSecret ?? '' });
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // The socket asks for a new address until it gets one: a short outage must not leave us deaf. Its options are an
    // object of its own, because the socket's client writes into it.
    installerOptions: {
      clientOptions: { ...address, retryConfig: { forever: true, maxTimeout: 30_000 }, timeout: 10_000 },
    },
  });
  warnOfRivals(receiver, world);
  return new App({ ...common, receiver });
}

/** Slack hands each event to one connection only: a forgotten second process silently takes half of them. */
function warnOfRivals({ client }: SocketModeReceiver, { log }: World): void {
  client.on('ws_message', (data: Buffer) => {
    const message = data.includes('num_connections') ? JSON.parse(data.toString()) : {};
    if (message.type === 'hello' && message.num_connections > 1) {
      log.warn(
        { connections: message.num_connections },
        'another process uses this app token and takes part of the events',
      );
    }
  });
}

/** What keeps us from listening: a busy port over HTTP, an app token Slack does not take over the socket. */
function refuseStart(error: NodeJS.ErrnoException, { appToken, port }: Wiring): never {
  if (error.code === 'EADDRINUSE') throw busyPort(port ?? 0);
  if (!appToken) throw error;
  throw new UserError({
    de: `Slack nimmt SLACK_APP_TOKEN nicht an (${error.message}). Es beginnt mit xapp- und braucht connections:write.`,
    en: `Slack does not accept SLACK_APP_TOKEN (${error.message}). It begins with xapp- and needs connections:write.`,
  });
}

export function busyPort(port: number): UserError {
  return new UserError({
    de: `Port ${port} ist belegt. Beende das Programm, das ihn benutzt, oder setze PORT auf einen anderen.`,
    en: `Port ${port} is in use. Stop the program that uses it, or set PORT to another one.`,
  });
}

/** Bolt's words in our log; its debug output contains tokens and is dropped. */
function boltLogger({ log }: World) {
  const child = log.child({ from: 'bolt' });
  return {
    debug() {},
    info: (...words: unknown[]) => child.debug(words.map(String).join(' ')),
    warn: (...words: unknown[]) => child.warn(words.map(String).join(' ')),
    error: (...words: unknown[]) => child.error(words.map(String).join(' ')),
    setLevel() {},
    getLevel: () => 'info' as LogLevel,
    setName() {},
  };
}
