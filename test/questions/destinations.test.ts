import { expect, test } from 'vitest';
import { brief, read } from './cast.ts';

const IN_2025 = '2025-01-01…2025-12-31';
const toLondon = { shipTo: { cities: ['London'] } };

test.each([
  ['orders shipped to London', { orders: { scope: toLondon } }],
  ['shipped to London in 2025', { orders: { scope: { ...toLondon, period: `${IN_2025} shipped` } } }],
  ['Bestellungen nach London', { orders: { scope: toLondon } }],
  [
    'Welche Bestellungen wurden 2025 nach London geliefert?',
    { orders: { scope: { ...toLondon, period: `${IN_2025} shipped` } } },
  ],
  ['freight to Germany', { total: { measure: 'freight', scope: { shipTo: { countries: ['Germany'] } } } }],
  [
    'Who has orders shipped to London?',
    { customers: { among: {}, deeds: [{ scope: toLondon, not: false }], count: false } },
  ],
  ['revenue from London', { total: { measure: 'revenue', scope: { cities: ['London'] } } }],
])('a place that things go to is where they were shipped: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

const ranked = (by: string, more: object) => ({ ranking: { by, measure: 'orders', scope: {}, ...more } });
const first = { order: 'top', count: 1 };

test.each([
  ['Which city did we ship the most orders to?', ranked('ship-city', first)],
  ['In welche Stadt haben wir am meisten geliefert?', ranked('ship-city', first)],
  ['Wohin liefern wir am häufigsten?', ranked('ship-city', first)],
  ['Bestellungen je Lieferland', ranked('ship-country', { order: 'natural' })],
  ['Which countries do we ship to?', ranked('ship-country', { order: 'natural' })],
  ['In welche Länder liefern wir?', ranked('ship-country', { order: 'natural' })],
  [
    'revenue per ship city in 2025',
    { ranking: { by: 'ship-city', measure: 'revenue', order: 'natural', scope: { period: IN_2025 } } },
  ],
  ['Which city has the most orders?', ranked('city', first)],
])('where we ship to is another place than where customers sit: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each([
  ['Müller & Söhne GmbHs letzte Bestellung', 'Müller & Söhne GmbH'],
  ["Harbour Tools Ltd.'s last order", 'Harbour Tools Ltd.'],
  ['Delikatessen Wirth KGs letzte Bestellung', 'Delikatessen Wirth KG'],
])('a legal form may stand in the genitive: %s', (text, name) => {
  expect(brief(read(text))).toEqual({
    orders: { scope: { customers: [name] }, pick: { by: 'latest', count: 1, skip: 0 } },
  });
});
