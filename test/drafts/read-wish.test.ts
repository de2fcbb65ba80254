import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWish } from '#src/drafts/read-wish.ts';

test.each([
  ['Schreib ein Danke an Müller GmbH', 'thank-you', 'Müller GmbH'],
  ['bitte entwirf eine Dankesmail für die Bäckerei Klein', 'thank-you', 'die Bäckerei Klein'],
  ['Kannst du eine Nachricht an Hotel Seebrücke schreiben?', 'check-in', 'Hotel Seebrücke'],
  ['Formuliere eine Geburtstagskarte für Frau Anders', 'birthday', 'Frau Anders'],
  ['draft a check-in for Harbour Tools', 'check-in', 'Harbour Tools'],
  ['please write a thank-you note to Around the Horn.', 'thank-you', 'Around the Horn'],
  ['Write an e-mail to Ernst Handel', 'check-in', 'Ernst Handel'],
  ['schreib eine Antwort auf die Beschwerde an Island Trading', 'complaint-answer', 'Island Trading'],
])('„%s“', (text, kind, name) => {
  const wish = readWish(text);

  expect(wish?.kind ?? null).toBe(kind);
  expect(wish?.names[0] ?? null).toBe(name);
});

test.each([
  'Wer hat im März Chai bestellt?',
  'Write a thank-you mail to all customers',
  'Schreib allen Kunden eine Nachricht an die Adresse',
  'Write 3 orders for Müller',
  'remember that Müller prefers Tuesdays',
  'When did we last write to Müller?',
])('„%s“ is no wish for a draft', (text) => {
  expect(readWish(text)).toBeNull();
});

test('any text can be read', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => readWish(text) === null || true));
});
