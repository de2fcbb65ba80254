import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMemory, splitMemory, tidyMemory } from '#src/knowledge/memory.ts';

test.each([
  ['remember that Harbour Tools prefers delivery on Tuesdays', 'Harbour Tools prefers delivery on Tuesdays'],
  ['Please remember: Harbour Tools moved', 'Harbour Tools moved'],
  ['merke dir, dass Bäckerei Klein umzieht', 'Bäckerei Klein umzieht'],
  ['Merk dir bitte dass Neu AG nur dienstags annimmt', 'Neu AG nur dienstags annimmt'],
  ['bitte notiere: Müller GmbH hat Betriebsferien', 'Müller GmbH hat Betriebsferien'],
])('%s asks us to remember', (text, memory) => {
  expect(readMemory(text)).toBe(memory);
});

test.each([
  'Wann hat Merkel Feinkost zuletzt bestellt?',
  'who ordered notes last week',
  'remember',
  'Was hast du dir gemerkt?',
])('%s is no memory', (text) => {
  expect(readMemory(text)).toBe(null);
});

test('a sentence offers its beginnings as names, longest first', () => {
  expect([...splitMemory('bei Bäckerei Klein klingeln')].map(({ name, rest }) => [name, rest])).toEqual([
    ['Bäckerei Klein', 'klingeln'],
    ['Bäckerei', 'Klein klingeln'],
  ]);
  expect([...splitMemory('Neu AG: nur dienstags')][0]).toEqual({ name: 'Neu AG', rest: 'nur dienstags' });
});

test('what is kept begins with a capital letter', () => {
  expect(tidyMemory(', prefers Tuesdays ')).toBe('Prefers Tuesdays');
});

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const memory = readMemory(`merke dir ${text}`);
      if (memory) expect([...splitMemory(memory)].length).toBeLessThanOrEqual(9);
    }),
  );
});
