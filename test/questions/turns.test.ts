import { expect, test } from 'vitest';
import { brief, read } from './cast.ts';

const IN_2024 = '2024-01-01…2024-12-31';
const deed = (period: string | undefined, not: boolean, products?: string[]) => ({
  scope: { ...(products ? { products } : {}), ...(period ? { period } : {}) },
  not,
});
const customers = (...deeds: object[]) => ({ customers: { among: {}, deeds, count: false } });
const lost = customers(deed(IN_2024, false, ['Chai']), deed('2025-01-01…', true, ['Chai']));

test.each([
  ['Which customers bought Chai in 2024 but not since?', lost],
  ['bought Chai in 2024, nothing since', lost],
  ['2024 Chai gekauft, seitdem nicht mehr', lost],
  ['Kunden, die 2024 Chai gekauft haben, seitdem nichts mehr', lost],
  [
    'Wer hat seit 2025 keinen Chai mehr gekauft?',
    customers(deed('…2024-12-31', false, ['Chai']), deed('2025-01-01…', true, ['Chai'])),
  ],
  ['2024 bestellt, 2025 nicht', customers(deed(IN_2024, false), deed('2025-01-01…2025-12-31', true))],
  ['Who ordered only in 2024?', customers(deed(IN_2024, false), deed('…2023-12-31', true), deed('2025-01-01…', true))],
  [
    'Which customers last ordered more than six months ago?',
    customers(deed('…2025-11-05', false), deed('2025-11-06…', true)),
  ],
  [
    'Welche Kunden haben zuletzt vor mehr als einem Jahr bestellt?',
    customers(deed('…2025-05-05', false), deed('2025-05-06…', true)),
  ],
  [
    'Which products did we sell in 2024 but not in 2025?',
    { unsold: { scope: { period: '2025-01-01…2025-12-31' }, sold: { period: IN_2024 }, count: false } },
  ],
  [
    'What did Harbour Tools buy in 2024 but not in 2025?',
    {
      unsold: {
        scope: { customers: ['Harbour Tools Ltd.'], period: '2025-01-01…2025-12-31' },
        sold: { customers: ['Harbour Tools Ltd.'], period: IN_2024 },
        count: false,
      },
    },
  ],
  [
    'Welche Produkte hat Harbour Tools 2025 zum ersten Mal gekauft?',
    {
      unsold: {
        scope: { customers: ['Harbour Tools Ltd.'], period: '…2024-12-31' },
        sold: { customers: ['Harbour Tools Ltd.'], period: '2025-01-01…2025-12-31' },
        count: false,
      },
    },
  ],
])('what was done and what was not are told apart: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each([
  'Who no longer buys Chai?',
  'Wer hat früher Chai gekauft und jetzt nicht mehr?',
  'Welche Kunden haben 2023 gekauft, 2024 nicht, aber 2025 wieder?',
])('a turn without its time is asked back: %s', (text) => {
  expect(read(text).kind).toBe('unsure');
});

test.each([
  ['Wer hat im März und April nicht bestellt?', customers(deed('2026-03-01…2026-04-30', true))],
  ['Wer hat 2024 und 2025 nichts bestellt?', customers(deed('2024-01-01…2025-12-31', true))],
  [
    'Wer hat im März bestellt und im April nicht?',
    customers(deed('2026-03-01…2026-03-31', false), deed('2026-04-01…2026-04-30', true)),
  ],
  [
    'Kunden, die 2024 Kunde waren und uns seither nicht mehr beauftragt haben',
    customers(deed(IN_2024, false), deed('2025-01-01…', true)),
  ],
  ['Kunden ohne Bestellung 2024', customers(deed(IN_2024, true))],
  [
    'Welche Kunden haben 2024 und danach nie wieder bestellt?',
    customers(deed(IN_2024, false), deed('2025-01-01…', true)),
  ],
])('two times without a verb between are denied both: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

const revenue = (scope: object) => ({ total: { measure: 'revenue', scope } });

test.each([
  [['Umsatz im März 2026?', 'und im selben Monat des Vorjahres?'], revenue({ period: '2025-03-01…2025-03-31' })],
  [['revenue in March 2026', 'same month in 2024?'], revenue({ period: '2024-03-01…2024-03-31' })],
  [['revenue in Q1 2025', 'and in the same quarter last year?'], revenue({ period: '2025-01-01…2025-03-31' })],
  [['Umsatz im Mai 2026', 'und im gleichen Zeitraum des Vorjahres?'], revenue({ period: '2025-05-01…2025-05-06' })],
  [
    ['Umsatz mit Müller 2025', 'dasselbe für Harbour Tools'],
    revenue({ customers: ['Harbour Tools Ltd.'], period: '2025-01-01…2025-12-31' }),
  ],
])('the same time of another year is counted from the time spoken of: %j', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

test.each([
  [['When did Harbour Tools last order?', 'who else ordered the same products?']],
  [['Who bought Chai in 2025?', 'which customers ordered on the same day?']],
])('the same of what was never named is asked back: %j', (messages) => {
  expect(read(...messages)).toMatchObject({ kind: 'unsure' });
});

const IN_2025 = '2025-01-01…2025-12-31';
const grown = (scope = {}) => ({ before: { ...scope, period: IN_2024 }, after: { ...scope, period: IN_2025 } });

test.each([
  [['growth from 2024 to 2025', 'and by country?'], { 'growth-by': { by: 'country', measure: 'revenue', ...grown() } }],
  [
    ['growth from 2024 to 2025 in Germany', 'and in the USA?'],
    { growth: { measure: 'revenue', ...grown({ countries: ['USA'] }) } },
  ],
  [['Umsatz 2025?', 'und Wachstum gegenüber 2024?'], { growth: { measure: 'revenue', ...grown() } }],
  [['orders shipped to London', 'and to Berlin?'], { orders: { scope: { shipTo: { cities: ['Berlin'] } } } }],
  [
    ['who bought Chai in 2024 and nothing since?', 'and Chang?'],
    customers(deed(IN_2024, false, ['Chang']), deed('2025-01-01…', true, ['Chang'])),
  ],
])('what follows a turn, a growth or a destination keeps its shape: %j', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

test('another noun after a figure for each colleague lists nothing', () => {
  expect(read('How many customers does each sales rep have?', 'and orders?').kind).toBe('unsure');
});

const tofuLost = customers(deed(IN_2024, false, ['Tofu']), deed(IN_2025, true, ['Tofu']));

test.each([
  ['Wer hat 2025 keinen Tofu gekauft, aber 2024?', tofuLost],
  ["Which customers didn't buy Tofu in 2025 but did in 2024?", tofuLost],
  [
    'Wer hat Chai nicht gekauft, aber Chang?',
    customers(deed(undefined, false, ['Chang']), deed(undefined, true, ['Chai'])),
  ],
  [
    'Wer hat 2025 nicht mehr bestellt, 2024 aber schon?',
    customers(deed(IN_2024, false), deed('2025-01-01…2025-12-31', true)),
  ],
])('what was not done may be said first: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each([
  [
    'Who bought Chai for the first time in 2025?',
    customers(deed(IN_2025, false, ['Chai']), deed('…2024-12-31', true, ['Chai'])),
  ],
  [
    'Wer hat 2025 zum ersten Mal Chai gekauft?',
    customers(deed(IN_2025, false, ['Chai']), deed('…2024-12-31', true, ['Chai'])),
  ],
])('the first time is the first of that product: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each([
  'Which customers ordered more in 2025 than in 2024, and which less?',
  'Welches Produkt hat den höchsten Lagerwert?',
])('one list does not stand for two, nor a sum for one of them: %s', (text) => {
  expect(read(text).kind).toBe('unsure');
});
