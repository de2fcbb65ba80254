import { expect, test } from 'vitest';
import { findCompletion, listSuggestions } from '#src/workspace/page/suggestions.ts';

const known = {
  people: [
    { id: 'U1', name: 'Jana Weber', handle: 'jana', title: 'Vertrieb', kind: 'member' },
    { id: 'U2', name: 'Tom Harper', handle: 'tom', title: '', kind: 'member' },
    { id: 'U3', name: 'Janosch Alt', handle: 'janosch', title: '', kind: 'deactivated' },
  ],
  places: [
    { id: 'C1', name: 'sales', kind: 'channel', topic: '' },
    { id: 'D1', name: 'Tom Harper', kind: 'dm', topic: '' },
  ],
  commands: [{ command: '/customer', description: 'Look a customer up', usage: 'NAME | mine' }],
};

function suggest(text: string): string[] {
  const completion = findCompletion(text, text.length);
  return completion ? listSuggestions(completion, known).map((each) => each.insert) : [];
}

test('a slash at the start offers commands with their usage', () => {
  expect(suggest('/cu')).toEqual(['/customer ']);
  expect(suggest('see /cu')).toEqual([]);
  expect(listSuggestions({ kind: 'command', query: '', from: 0 }, known)[0]?.label).toBe('/customer NAME | mine');
});

test('an at sign offers people who are still there', () => {
  expect(suggest('Frag @jan')).toEqual(['@jana ']);
  expect(suggest('@Harp')).toEqual(['@tom ']);
});

test('a hash offers channels, not direct messages', () => {
  expect(suggest('in #')).toEqual(['#sales ']);
});

test('an address in the middle of a word is no mention', () => {
  expect(suggest('info@jana')).toEqual([]);
});

test('a colon and two letters offer emoji', () => {
  expect(suggest('schön :tad')).toContain(':tada: ');
  expect(suggest('um 8:0')).toEqual([]);
});
