import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { PageCommand, PageEvent, PageResult, PageState } from '#src/workspace/protocol.ts';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { clientFor } from './client.ts';
import { testManifest } from './manifest.ts';

let practice: TestWorkspace;
let base: string;

beforeAll(async () => {
  practice = await startTestWorkspace({ manifest: testManifest() });
  base = practice.workspace.url;
});

afterAll(() => practice.close());

const WEBER = 'U0WEBER000';
const state = async (as: string) => (await (await fetch(`${base}/api-page/state?as=${as}`)).json()) as PageState;
const send = async (path: string, body: string) =>
  (await (await fetch(`${base}/api-page/${path}`, { method: 'POST', body })).json()) as PageResult;
const command = (as: string, what: PageCommand) => send(`command?as=${as}`, JSON.stringify(what));

it('begins with everything a window needs, seen by its person', async () => {
  const mine = await state(WEBER);

  expect(mine.me).toBe(WEBER);
  expect(mine.app).toMatchObject({ name: 'Stammtisch', hasHome: true, installed: true, connections: 0 });
  expect(mine.commands.map((one) => one.command)).toEqual(['/customer', '/tell']);
  expect(mine.shortcuts.map((one) => one.kind)).toEqual(['message', 'global']);
  expect(mine.prompts).toMatchObject([{ channel: mine.app.dm, prompts: [{ title: 'Quiet?' }] }]);
  expect((await state('U0FREMD000')).places.map((place) => place.name)).toEqual(['with-partners', 'Stammtisch']);
});

it('shows one window live what another does', async () => {
  const socket = new WebSocket(`${base.replace('http', 'ws')}/api-page/live?as=U0BRANDT00`);
  await new Promise((resolve) => socket.once('open', resolve));
  const posted = new Promise<PageEvent>((resolve) => {
    socket.on('message', (data) => {
      const event = JSON.parse(String(data)) as PageEvent;
      if (event.type === 'message') resolve(event);
    });
  });

  await command(WEBER, { do: 'say', channel: 'C0SALES000', text: 'live & well' });

  expect(await posted).toMatchObject({ isNew: true, message: { user: WEBER, text: 'live &amp; well', blocks: [] } });
  socket.close();
});

it('posts a dropped file and hands it back to those who may see it', async () => {
  const result = await send(`upload?as=${WEBER}&channel=C0LEADS000&name=orders.csv&text=the%20list`, 'id;day\n1;2');

  expect(result).toMatchObject({ ok: true, file: { name: 'orders.csv', mimetype: 'text/csv', size: 10 } });
  const { path } = (result as { file: { path: string } }).file;
  const read = (as: string) => fetch(`${base}${path}?as=${as}`).then((response) => response.text());
  expect(await read(WEBER)).toBe('id;day\n1;2');
  expect(await read('U0SOMMER00')).toBe('file_not_found');
});

it('keeps a file for a form without posting it', async () => {
  const before = (await state(WEBER)).messages.C0SALES000?.length;

  const result = await send(`keep?as=${WEBER}&name=photo.png`, 'bytes');

  expect(result).toMatchObject({ ok: true, file: { mimetype: 'image/png' } });
  expect((await state(WEBER)).messages.C0SALES000?.length).toBe(before);
});

it('says in both languages what did not work', async () => {
  const result = await command(WEBER, { do: 'run', channel: 'C0SALES000', command: '/nothing', text: '' });

  expect(result).toMatchObject({
    ok: false,
    error: 'unknown_command',
    say: { en: '/nothing is not a valid command.' },
  });
});

it('moves the clock and sets faults for everybody', async () => {
  await command(WEBER, { do: 'clock', to: '2027-01-04T07:00:00Z' });
  await command(WEBER, { do: 'fault', fault: { kind: 'slow', method: 'chat.update', times: 0, seconds: 2 } });

  const { clock, faults } = await state('U0BRANDT00');
  await command(WEBER, { do: 'clear-faults' });
  await command(WEBER, { do: 'clock' });

  expect(new Date(clock.now).toISOString()).toMatch(/^2027-01-04T07:00/);
  expect(faults).toMatchObject([{ kind: 'slow', method: 'chat.update' }]);
  expect((await state(WEBER)).faults).toEqual([]);
  expect((await state(WEBER)).clock.offset).toBe(0);
});

it('does not show private messages after a reload', async () => {
  await clientFor(practice).chat.postEphemeral({ channel: 'C0SALES000', user: WEBER, text: 'for you only' });

  expect(JSON.stringify((await state(WEBER)).messages)).not.toContain('for you only');
});

it('serves the page at every address people may have kept', async () => {
  for (const path of ['/', '/archives/C0SALES000/p1763755200000100']) {
    const response = await fetch(`${base}${path}`);
    expect(response.headers.get('content-type')).toContain('text/html');
  }
  expect((await fetch(`${base}/page/main.js`)).headers.get('content-type')).toContain('javascript');
});
