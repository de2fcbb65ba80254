import { expect, test } from 'vitest';
import { sayPreference } from '#src/drafts/say-preference.ts';

test.each([
  ['Prefers delivery on Tuesdays', 'en', 'Sie', 'you prefer delivery on Tuesdays'],
  ['Bevorzugt Lieferung dienstags', 'de', 'Sie', 'Sie Lieferung dienstags bevorzugen'],
  ['Bevorzugt Lieferung dienstags', 'de', 'du', 'du Lieferung dienstags bevorzugst'],
  ['Lieferung dienstags bevorzugt', 'de', 'Sie', 'Sie Lieferung dienstags bevorzugen'],
  ['Am liebsten Mehrwegkisten möchte', 'de', 'Sie', 'Sie am liebsten Mehrwegkisten möchten'],
] as const)('„%s“ can be said to the customer (%s, %s)', (fact, language, formality, said) => {
  expect(sayPreference(fact, language, formality)).toBe(said);
});

test.each([
  ['Prefers delivery on Tuesdays', 'de'],
  ['Bevorzugt Lieferung dienstags', 'en'],
  ['Prefers our competitor, because we were late', 'en'],
  ['Möchte nicht angerufen werden', 'de'],
  ['Hat Zahlungsprobleme', 'de'],
  ['Frau Anders ist schwierig', 'de'],
] as const)('„%s“ is not quoted to a customer (%s)', (fact, language) => {
  expect(sayPreference(fact, language, 'Sie')).toBeNull();
});
