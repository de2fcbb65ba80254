import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Process, runStammtisch, spawnStammtisch } from '#test/support/command-line.ts';

let dataDir: string;
const running: Process[] = [];
const servers: Server[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'stammtisch-start-'));
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const server of servers.splice(0)) server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function start(environment: Record<string, string> = {}): Process {
  const bot = spawnStammtisch(['start'], { DATA_DIR: dataDir, PORT: '0', ...environment });
  running.push(bot);
  return bot;
}

test('with nothing set it prints one address, and Ctrl-C stops it', async () => {
  const bot = start();
  const line = await bot.prints(/ready/);
  const page = await fetch((/http:\S+/.exec(line) as RegExpExecArray)[0]);
  expect(page.headers.get('content-type')).toContain('text/html');

  bot.child.kill('SIGINT');

  const { code, stdout } = await bot.ended;
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(1);
});

test('a second start imports nothing twice', async () => {
  const first = start();
  await first.prints(/ready/);
  first.child.kill('SIGTERM');
  await first.ended;
  const counts = () => runStammtisch(['doctor', '--json'], { DATA_DIR: dataDir });
  const before = (await counts()).stdout;

  const second = start();
  await second.prints(/ready/);
  second.child.kill('SIGTERM');
  await second.ended;

  expect(before).toMatch(/[1-9]\d* customers/);
  expect((await counts()).stdout).toBe(before);
});

test('a second bot on the same data is told who runs already', async () => {
  const first = start();
  await first.prints(/ready/);

  const { code, stderr } = await start().ended;

  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(String(first.child.pid));
});

test('a busy port is named in one sentence', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as { port: number };

  const { code, stderr } = await start({ PORT: String(port) }).ended;

  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(String(port));
});

test('a data directory that cannot be used is named in one sentence', async () => {
  const file = join(dataDir, 'a-file');
  writeFileSync(file, 'no directory');
  chmodSync(file, 0o400);

  const { code, stderr } = await start({ DATA_DIR: file }).ended;

  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('DATA_DIR');
});

test('a token that Slack refuses is named in one sentence', async () => {
  const slack = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: false, error: 'invalid_auth' }));
  }).listen(0, '127.0.0.1');
  servers.push(slack);
  await new Promise((done) => slack.once('listening', done));
  const { port } = slack.address() as { port: number };
  const tokens = {
    SLACK_BOT_TOKEN: 'xoxb-test-1',
    SLACK_APP_TOKEN: 'xapp-test-1',
    SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
  };

  const { code, stderr } = await start(tokens).ended;

  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('SLACK_BOT_TOKEN');
});

test('wrong usage ends with code 2', async () => {
  expect((await runStammtisch(['dance'], { DATA_DIR: dataDir })).code).toBe(2);
  expect((await runStammtisch(['quiet', '--as-of', 'yesterday'], { DATA_DIR: dataDir })).code).toBe(2);
  expect((await runStammtisch(['--help'], { DATA_DIR: dataDir })).code).toBe(0);
});
