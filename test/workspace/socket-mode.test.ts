import { LogLevel, SocketModeClient } from '@slack/socket-mode';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { testManifest } from './manifest.ts';

let practice: TestWorkspace;
let client: SocketModeClient;

beforeEach(async () => {
  practice = await startTestWorkspace({ manifest: testManifest(), respondWithin: 20_000 });
  client = new SocketModeClient({
    appToken: practice.appToken,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: practice.apiUrl },
  });
  await client.start();
});

afterEach(async () => {
  await client.disconnect();
  await practice.close();
});

it('hands the official socket client each event once, to be acknowledged by it', async () => {
  const texts: string[] = [];
  const both = new Promise<void>((done) => {
    client.on('message', async ({ event, ack }) => {
      await ack();
      texts.push(event.text);
      if (texts.length === 2) done();
    });
  });
  const owner = practice.person('weber');

  await owner.says('first');
  await owner.says('second');

  await both;
  expect(texts).toEqual(['first', 'second']);
});

it('refuses an app token that is not its own', async () => {
  const stranger = new SocketModeClient({
    appToken: 'xapp-somebody-else',
    logLevel: LogLevel.ERROR,
    autoReconnectEnabled: false,
    clientOptions: { slackApiUrl: practice.apiUrl, retryConfig: { retries: 0 } },
  });

  await expect(stranger.start()).rejects.toThrow('invalid_auth');
});
