import { expect, test } from 'vitest';
import { countryCode } from '#src/imports/country-code.ts';
import { readStatus } from '#src/imports/status.ts';

const silent = { word: null, amount: '10.00', shipped: null, tellsShipped: false };

test.each([
  ['Storniert', 'cancelled'],
  ['Cancelled', 'cancelled'],
  ['Gutschrift', 'refunded'],
  ['refunded', 'refunded'],
  ['In Process', 'open'],
  ['in Bearbeitung', 'open'],
  ['On Hold', 'open'],
  ['Shipped', 'valid'],
  ['geliefert', 'valid'],
  ['Disputed', 'valid'],
])('the word %s means %s', (word, status) => {
  expect(readStatus({ ...silent, word })).toBe(status);
});

test('without a word the shipped day and the amount tell', () => {
  expect(readStatus(silent)).toBe('valid');
  expect(readStatus({ ...silent, tellsShipped: true })).toBe('open');
  expect(readStatus({ ...silent, tellsShipped: true, shipped: '2026-01-02' })).toBe('valid');
  expect(readStatus({ ...silent, amount: '-10.00' })).toBe('refunded');
});

test.each([
  ['Deutschland', 'DE'],
  ['Germany', 'DE'],
  ['Allemagne', 'DE'],
  ['de', 'DE'],
  ['Österreich', 'AT'],
  ['USA', 'US'],
  ['UK', 'GB'],
  ['Großbritannien', 'GB'],
  ['Schweiz', 'CH'],
  ['Brazil', 'BR'],
  ['Atlantis', null],
])('%s is the country %s', (name, code) => {
  expect(countryCode(name)).toBe(code);
});
