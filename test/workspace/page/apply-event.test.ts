import { expect, test } from 'vitest';
import { applyEvent } from '#src/workspace/page/apply-event.ts';
import type { PageMessage, PageState } from '#src/workspace/protocol.ts';

const message = (ts: string, text = ''): PageMessage => ({
  channel: 'C1',
  ts,
  user: 'U1',
  text,
  blocks: [],
  files: [],
  reactions: [],
  thread_ts: '',
  reply_count: 0,
  reply_users: [],
  latest_reply: '',
  broadcast: false,
  edited: false,
  ephemeral: false,
  streaming: '',
  system: false,
});

const before: PageState = {
  team: { id: 'T1', name: 'Feinkost' },
  me: 'U1',
  people: [],
  places: [],
  messages: { C1: [message('1.000100'), message('3.000100')] },
  app: { name: 'App', description: '', user: 'UB', dm: 'D1', hasHome: true, installed: true, connections: 1 },
  home: null,
  modals: [],
  statuses: [],
  prompts: [],
  commands: [],
  shortcuts: [],
  guide: [],
  clock: { now: 0, offset: 0 },
  faults: [],
};

const order = (state: PageState) => state.messages.C1?.map((each) => `${each.ts} ${each.text}`.trim());

test('a message that arrives late stands at its time', () => {
  const after = applyEvent(before, { type: 'message', message: message('2.000100'), isNew: true });

  expect(order(after)).toEqual(['1.000100', '2.000100', '3.000100']);
});

test('a changed message replaces the old one and leaves the others untouched', () => {
  const after = applyEvent(before, { type: 'message', message: message('1.000100', 'edited'), isNew: false });

  expect(order(after)).toEqual(['1.000100 edited', '3.000100']);
  expect(after.messages.C1?.[1]).toBe(before.messages.C1?.[1]);
  expect(after.people).toBe(before.people);
});

test('a deleted message is gone', () => {
  const after = applyEvent(before, { type: 'message-deleted', channel: 'C1', ts: '1.000100' });

  expect(order(after)).toEqual(['3.000100']);
});

test('a thread has one status, the latest', () => {
  const status = { channel: 'C1', thread_ts: '1', loading_messages: [], session: 'processing' as const, title: '' };
  const working = applyEvent(before, { type: 'status', status: { ...status, status: 'looks' } });
  const after = applyEvent(working, { type: 'status', status: { ...status, status: 'counts' } });

  expect(after.statuses.map((each) => each.status)).toEqual(['counts']);
});
