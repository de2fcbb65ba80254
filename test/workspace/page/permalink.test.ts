import { expect, test } from 'vitest';
import { readPermalink, writePermalink } from '#src/workspace/page/permalink.ts';

const origin = 'http://localhost:3000';
const reply = { place: 'C1', ts: '1763755200.000100', thread: '1763755100.000200' };

test('a link to a message leads back to it, also under the machine’s other name', () => {
  expect(readPermalink(writePermalink(reply, origin), origin)).toEqual(reply);
  expect(readPermalink(writePermalink(reply, 'http://127.0.0.1:3000'), origin)).toEqual(reply);
  expect(readPermalink(writePermalink({ ...reply, thread: '' }, origin), origin)?.thread).toBe('');
});

test('other addresses are left alone', () => {
  expect(readPermalink('https://example.org/archives/C1/p1763755200000100', origin)).toBeNull();
  expect(readPermalink('http://localhost:8080/archives/C1/p1763755200000100', origin)).toBeNull();
  expect(readPermalink('mailto:jana@klein.example', origin)).toBeNull();
});
