import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDoubts } from '#src/drafts/ground.ts';

const facts = [
  'Alfreds Futterkiste',
  'Maria Anders',
  'Last order on 12 Nov 2026: Chef Anton’s Gumbo Mix 12er, Chai',
  'Letzte Bestellung am 12.11.2026',
  'order 10248',
  'Prefers delivery on Tuesdays',
  '12. November',
  '12 November',
];

function doubts(text: string, language: 'de' | 'en', more: { strangers?: string[]; noDiscounts?: boolean } = {}) {
  const grounds = { allowed: facts, strangers: [], noDiscounts: true, ...more };
  return findDoubts(text, grounds, language).map(({ words, why }) => `${why}: ${words}`);
}

test.each([
  ['danke für Ihre Bestellung vom 12. November mit Chai.', 'de'],
  ['danke für Bestellung 10248, Frau Anders.', 'de'],
  ['das Chef Anton’s Gumbo Mix 12er hat uns gefreut, und Alfreds Futterkiste auch.', 'de'],
  ['Thank you for your order of 12 November. We remember that you like Tuesday deliveries, Maria.', 'en'],
  ['I hope Chai was to your taste.', 'en'],
] as const)('what is on record is not doubted: %s', (text, language) => {
  expect(doubts(text, language)).toEqual([]);
});

describe('what is not on record is pointed out', () => {
  test.each([
    ['danke für Ihre 14. Bestellung.', 'de', ['figure: 14']],
    ['danke für Ihre dritte Bestellung.', 'de', ['figure: dritte']],
    ['das sind nun zwei Jahre.', 'de', ['figure: zwei']],
    ['die Rechnung über 120,50 € liegt bei.', 'de', ['figure: 120,50 €']],
    ['wir melden uns am 3. Dezember.', 'de', ['figure: 3', 'day: Dezember']],
    ['wir liefern übermorgen.', 'de', ['day: übermorgen']],
    ['wir melden uns nächste Woche.', 'de', ['day: nächste Woche']],
    ['Sie erhalten 12 % Nachlass.', 'de', ['figure: 12 %']],
    ['anbei ein Gutschein.', 'de', ['discount: Gutschein']],
    ['ein Treuerabatt wartet auf Sie.', 'de', ['discount: Treuerabatt']],
    ['grüßen Sie bitte Herrn Schmidt.', 'de', ['name: Herrn Schmidt']],
    ['auch Darjeeling Gold passt dazu.', 'de', ['name: Darjeeling Gold']],
    ['We will call you next week.', 'en', ['day: next week']],
    ['We hope to see you on Friday.', 'en', ['day: Friday']],
    ['Enjoy a free sample, free of charge.', 'en', ['discount: free of charge']],
    ['Our Darjeeling would suit you.', 'en', ['name: Darjeeling']],
    ['You ordered twice.', 'en', ['figure: twice']],
  ] as const)('%s', (text, language, found) => {
    expect(doubts(text, language)).toEqual(expect.arrayContaining([...found]));
  });
});

test('another customer’s name is pointed out wherever it stands', () => {
  expect(doubts('auch island trading bestellt das.', 'de', { strangers: ['Island Trading'] })).toEqual([
    'name: Island Trading',
  ]);
});

test('a team that gives discounts is not told about the word', () => {
  expect(doubts('anbei ein Gutschein.', 'de', { noDiscounts: false })).toEqual([]);
});

test('any text can be checked', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => Array.isArray(doubts(text, 'de'))));
});
