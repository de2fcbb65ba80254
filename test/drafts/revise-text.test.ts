import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLetter, sentencesOf, shortenBody, warmBody, writeLetter } from '#src/drafts/revise-text.ts';

const body = 'danke für Ihre Bestellung vom 12. November. Sie kam gut an.\n\nWie war es? Wir freuen uns.';
const letter = { greeting: 'Guten Tag Frau Anders,', body, signOff: 'Viele Grüße\nAnna Weber' };

test('a message is taken apart and put together again', () => {
  expect(readLetter(writeLetter(letter))).toEqual(letter);
});

test('a message without greeting or signature keeps all its words', () => {
  expect(readLetter('Kurz und gut.')).toEqual({ greeting: '', body: 'Kurz und gut.', signOff: '' });
});

test('a date does not end a sentence', () => {
  expect(sentencesOf(body)).toEqual([
    'danke für Ihre Bestellung vom 12. November.',
    'Sie kam gut an.',
    'Wie war es?',
    'Wir freuen uns.',
  ]);
});

test('shorter keeps the beginning and the question', () => {
  expect(shortenBody(body)).toBe('danke für Ihre Bestellung vom 12. November.\n\nWie war es?');
  expect(shortenBody('Eins. Zwei.')).toBeNull();
});

test('warmer adds a sentence that is not there yet, until there is none', () => {
  expect(warmBody(body, ['Danke.', 'Bis bald.'])).toBe(`${body}\n\nDanke.`);
  expect(warmBody(`${body}\n\nDanke.`, ['Danke.'])).toBeNull();
});

test('shortening any text always gets shorter and comes to an end', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ mode: 'sentences', maxCount: 3 }), { maxLength: 4 }), (paragraphs) => {
      const text = paragraphs.join('\n\n');
      const once = shortenBody(text);
      if (once === null) return;
      expect(once.length).toBeLessThan(text.length + 1);
      expect(shortenBody(once)).toBeNull();
    }),
  );
});
