import { expect, test } from 'vitest';
import { greet, signOff } from '#src/drafts/salutation.ts';

const maria = { name: 'Maria Anders', salutation: null, title: 'Sales Representative' };

test.each([
  ['a woman', { ...maria, salutation: 'Frau' }, 'Guten Tag Frau Anders,', 'Dear Ms Anders,'],
  ['a man', { ...maria, salutation: 'Mr', name: 'Tom Hill' }, 'Guten Tag Herr Hill,', 'Dear Mr Hill,'],
  ['somebody we cannot tell', maria, 'Guten Tag Maria Anders,', 'Dear Maria Anders,'],
  ['nobody in particular', null, 'Guten Tag,', 'Hello,'],
  ['a doctor', { ...maria, salutation: 'Frau', title: 'Dr.' }, 'Guten Tag Frau Dr. Anders,', 'Dear Dr. Anders,'],
  [
    'a name in a form of address',
    { ...maria, name: 'Herr Dr. Jan de Vries' },
    'Guten Tag Herr Dr. de Vries,',
    'Dear Dr. de Vries,',
  ],
  [
    'a turned name',
    { ...maria, salutation: 'Frau', name: 'Anders, Maria' },
    'Guten Tag Frau Anders,',
    'Dear Ms Anders,',
  ],
  [
    'a noble name',
    { ...maria, salutation: 'Herr', name: 'Max von der Heide' },
    'Guten Tag Herr von der Heide,',
    'Dear Mr von der Heide,',
  ],
  ['a single name', { ...maria, salutation: 'Frau', name: 'Anders' }, 'Guten Tag Frau Anders,', 'Dear Ms Anders,'],
])('%s is greeted as one greets them', (_, to, de, en) => {
  expect(greet(to, 'de', 'Sie', false)).toBe(de);
  expect(greet(to, 'en', 'Sie', false)).toBe(en);
});

test('a friend is greeted by first name', () => {
  expect(greet({ ...maria, salutation: 'Frau' }, 'de', 'du', true)).toBe('Hallo Maria,');
  expect(greet(maria, 'en', 'du', false)).toBe('Hello Maria,');
  expect(greet(null, 'de', 'du', false)).toBe('Hallo zusammen,');
});

test('serious matters are greeted formally', () => {
  expect(greet({ ...maria, salutation: 'Frau' }, 'de', 'Sie', true)).toBe('Sehr geehrte Frau Anders,');
  expect(greet({ ...maria, salutation: 'Herr' }, 'de', 'Sie', true)).toBe('Sehr geehrter Herr Anders,');
  expect(greet(null, 'de', 'Sie', true)).toBe('Sehr geehrte Damen und Herren,');
});

test('whoever sends it signs, and a friend signs with the first name', () => {
  expect(signOff('Anna Weber', 'de', 'Sie', false)).toBe('Viele Grüße\nAnna Weber');
  expect(signOff('Anna Weber', 'de', 'du', false)).toBe('Viele Grüße\nAnna');
  expect(signOff('Anna Weber', 'en', 'Sie', true)).toBe('Kind regards\nAnna Weber');
  expect(signOff(null, 'de', 'Sie', true)).toBe('Mit freundlichen Grüßen');
});
