import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { testManifest } from './manifest.ts';

let practice: TestWorkspace;

beforeEach(async () => {
  practice = await startTestWorkspace({ manifest: testManifest({ socketMode: false }), respondWithin: 20_000 });
});

afterEach(() => practice.close());

describe('Bolt over HTTP', () => {
  it('takes signed events, commands and interactions at one address', async () => {
    const receiver = new HTTPReceiver({ signingSecret: practice.signingSecret, port: 0, logLevel: LogLevel.ERROR });
    const app = new App({
      token: practice.botToken,
      receiver,
      convoStore: false,
      clientOptions: { slackApiUrl: practice.apiUrl },
    });
    app.message(
      'hello',
      async ({ message, say }) => void (await say({ text: 'Hello over HTTP', thread_ts: message.ts })),
    );
    app.command('/customer', async ({ ack, command }) => ack({ text: `Card of ${command.text}`, blocks: [ROW] }));
    app.action('open', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'Opened', replace_original: true });
    });
    const server = await app.start(0);
    practice.useRequestUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
    const owner = practice.person('weber');

    await owner.says('hello');
    await owner.sees('Hello over HTTP');
    await owner.runs('/customer Müller & Co');
    await owner.clicks('Open');
    await owner.sees('Opened');

    await app.stop();
  });
});

const ROW = {
  type: 'actions' as const,
  elements: [{ type: 'button' as const, action_id: 'open', text: { type: 'plain_text' as const, text: 'Open' } }],
};

interface Seen {
  headers: IncomingHttpHeaders;
  body: string;
}

describe('signed requests', () => {
  it('carry a signature over time and body, and say which retry they are', async () => {
    const seen: Seen[] = [];
    let finish = () => {};
    const second = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      seen.push({ headers: request.headers, body });
      response.writeHead(seen.length === 1 ? 500 : 200).end();
      if (seen.length === 2) finish();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    practice.useRequestUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

    await practice.person('weber').says('signed?');
    await second;
    await practice.settled();
    server.close();

    const { headers, body } = seen[0]!;
    const base = `v0:${headers['x-slack-request-timestamp']}:${body}`;
    const expected = createHmac('sha256', practice.signingSecret).update(base).digest('hex');
    expect(headers['x-slack-signature']).toBe(`v0=${expected}`);
    expect(headers['x-slack-retry-num']).toBeUndefined();
    expect(seen[1]?.headers).toMatchObject({ 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' });
  });

  it('opens no sockets for an app without Socket Mode', async () => {
    const response = await fetch(`${practice.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${practice.appToken}` },
    });

    expect(await response.json()).toMatchObject({ ok: false, error: 'socket_mode_not_enabled' });
  });
});
