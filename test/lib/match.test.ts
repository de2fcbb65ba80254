import { expect, test } from 'vitest';
import { coreWords, edits, soundOf, wordFit } from '#src/lib/match.ts';

test('two swapped letters are one mistake', () => {
  expect(edits('haedn', 'haden')).toBe(1);
  expect(edits('abc', 'abc')).toBe(0);
  expect(edits('futterkiste', 'futerkist')).toBe(2);
});

test.each([
  ['handel', 'handel', 1],
  ['alfred', 'alfreds', 0.96],
  ['rattle', 'rattlesnake', 0.9],
])('%s fits %s', (typed, known, fit) => {
  expect(wordFit(typed, known)).toBe(fit);
});

test.each([
  ['ikra', 'ikura'],
  ['mozarella', 'mozzarella'],
  ['schmitt', 'schmidt'],
])('%s is a likely slip for %s', (typed, known) => {
  expect(wordFit(typed, known)).toBeGreaterThan(0.6);
});

test.each([
  ['trinken', 'franken'],
  ['invoices', 'voices'],
  ['1957', '1967'],
  ['old', 'odd'],
])('%s is not %s', (typed, known) => {
  expect(wordFit(typed, known)).toBe(0);
});

test('a legal form at the end says nothing about which firm it is', () => {
  expect(coreWords(['muller', 'sohne', 'gmbh', 'co', 'kg'])).toEqual(['muller', 'sohne']);
  expect(coreWords(['gmbh'])).toEqual(['gmbh']);
});

test('words that sound alike have one sound', () => {
  expect(soundOf('maier')).toBe(soundOf('meyer'));
});
