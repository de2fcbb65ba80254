import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageState } from '#src/workspace/page-shapes.ts';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { clientFor, plain } from './client.ts';
import { testManifest } from './manifest.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = () => startTestWorkspace({ manifest: testManifest(), stateFile: join(folder, 'state.jsonl') });

function stateOf(practice: TestWorkspace, handle: string) {
  const me = [...practice.workspace.tables.people.values()].find((person) => person.handle === handle)!;
  const { messages, places, home } = pageState(practice.workspace, me);
  return { messages, unread: places.map(({ name, unread }) => [name, unread]), home };
}

it('keeps messages, threads, files, unread marks and home tabs over a restart', async () => {
  const before = await start();
  const owner = before.person('weber');
  const question = await owner.says('first', { in: 'sales' });
  await before.person('brandt').says('an answer', { in: 'sales', thread: question });
  await owner.drops('orders.csv', 'a;b');
  await owner.edits(question, 'first, edited');
  const client = clientFor(before);
  await client.chat.postMessage({ channel: owner.id, text: 'unread' });
  await client.views.publish({
    user_id: owner.id,
    view: { type: 'home', blocks: [{ type: 'header', text: plain('My customers') }] },
  });
  const state = stateOf(before, 'weber');
  await before.close();

  const after = await start();

  expect(stateOf(after, 'weber')).toEqual(state);
  const file = [...after.workspace.tables.files.values()][0]!;
  const read = await fetch(`${after.workspace.url}/files/${file.id}/x?as=${owner.id}`);
  expect(await read.text()).toBe('a;b');
  await after.close();
});

it('survives a line that a kill left half-written', async () => {
  const before = await start();
  await before.person('weber').says('safe', { in: 'sales' });
  await before.close();
  appendFileSync(join(folder, 'state.jsonl'), '["messages","C0SALES000:99.000000",{"chan');

  const after = await start();

  expect(after.person('weber').canSee('safe')).toBe(true);
  await after.person('weber').says('goes on', { in: 'sales' });
  await after.close();
  expect(readFileSync(join(folder, 'state.jsonl'), 'utf8')).toContain('goes on');
});

it('marks a stream as broken when its process has gone', async () => {
  const before = await start();
  const root = await before.person('weber').says('tell me');
  const { ts } = await clientFor(before).chat.startStream({ channel: root.place, thread_ts: root.ts });
  await before.close();

  const after = await start();

  const append = clientFor(after).chat.appendStream({ channel: root.place, ts: ts!, markdown_text: 'more' });
  await expect(append).rejects.toMatchObject({ data: { error: 'message_not_in_streaming_state' } });
  await after.close();
});

it('gives rising timestamps even when the clock is moved back', async () => {
  const practice = await start();
  const owner = practice.person('weber');
  practice.clock.move(new Date('2030-01-01T08:00:00Z'));
  const future = await owner.says('from the future');
  practice.clock.move(null);

  const now = await owner.says('from now');

  expect(Number(now.ts)).toBeGreaterThan(Number(future.ts));
  await practice.close();
});
