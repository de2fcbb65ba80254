import { expect, test } from 'vitest';
import { brief, read } from './cast.ts';

const TRADERS = 'Chai Traders, Ltd.';
const listed = (params: object) => ({ records: { of: 'product', ...params } });
const claim = (record: string, claimed: string[]) => ({
  record: { of: 'product', fields: ['supplier'], claimed, record, yesNo: false },
});

test.each([
  ['Does Exotic Foods supply Chang?', claim('Chang', ['Exotic Foods'])],
  ['Do we get Chang from Exotic Foods?', claim('Chang', ['Exotic Foods'])],
  ['Liefert Exotic Foods Chang?', claim('Chang', ['Exotic Foods'])],
  ['Bekommen wir Chang von Exotic Foods?', claim('Chang', ['Exotic Foods'])],
  ['Stammt Chang von Exotic Foods?', claim('Chang', ['Exotic Foods'])],
  ['Who do we get Tofu from?', { record: { of: 'product', record: 'Tofu', fields: ['supplier'], yesNo: false } }],
])('who supplies what is a record, whoever bought it: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each([
  ['What do we get from Exotic Foods?', listed({ suppliers: ['Exotic Foods'], count: false })],
  ['What does Chai Traders supply?', listed({ suppliers: [TRADERS], count: false })],
  ['products from Chai Traders', listed({ suppliers: [TRADERS], count: false })],
  ['Wie viele Artikel liefert Chai Traders?', listed({ suppliers: [TRADERS], count: true })],
  [
    'Welche Kunden kauften Produkte von Chai Traders?',
    { customers: { among: {}, deeds: [{ scope: { suppliers: [TRADERS] }, not: false }], count: false } },
  ],
  [
    'What did Harbour Tools buy from Chai Traders?',
    { products: { scope: { customers: ['Harbour Tools Ltd.'], suppliers: [TRADERS] } } },
  ],
  ['Umsatz mit Produkten von Chai Traders', { total: { measure: 'revenue', scope: { suppliers: [TRADERS] } } }],
])('whoever is named behind "products from" supplies, and is not supplied: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each([
  ['suppliers of seafood', { records: { of: 'supplier', categories: ['Seafood'], count: false } }],
  ['Wer beliefert uns mit Seafood?', { records: { of: 'supplier', categories: ['Seafood'], count: false } }],
  ['Which supplier has the most products?', { lists: { of: 'supplier', order: 'top', count: false } }],
  ['Welche Kategorie hat die wenigsten Artikel?', { lists: { of: 'category', order: 'bottom', count: false } }],
  [
    'Which suppliers have only one product?',
    { lists: { of: 'supplier', having: { min: 1, max: 1, strict: false }, count: false } },
  ],
  [
    'categories with fewer than 10 products',
    { lists: { of: 'category', having: { max: 10, strict: true }, count: false } },
  ],
  [
    'Which supplier sold the most products in 2025?',
    {
      ranking: {
        by: 'supplier',
        measure: 'quantity',
        order: 'top',
        count: 1,
        scope: { period: '2025-01-01…2025-12-31' },
      },
    },
  ],
])('products of the record are counted, not products sold: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

const stock = (record: string) => ({ record: { of: 'product', record, fields: ['stock'], yesNo: false } });

test.each([
  ['Wie viel Tofu haben wir noch?', stock('Tofu')],
  ['How much Tofu do we have?', stock('Tofu')],
  ['Wie viele Flaschen Chai haben wir noch?', stock('Chai')],
  ['Wie viele Tofu haben wir verkauft?', { total: { measure: 'quantity', scope: { products: ['Tofu'] } } }],
  ['Bestand unter 10', listed({ stock: { max: 10, strict: true }, count: false })],
  ['stock of seafood', listed({ categories: ['Seafood'], withStock: true, count: false })],
  ['Lagerbestand aller Produkte von Chai Traders', listed({ suppliers: [TRADERS], withStock: true, count: false })],
  ['units in stock per category', { 'stock-total': { ask: 'units', by: 'category' } }],
  ['Which category has the least stock?', { 'stock-total': { ask: 'units', by: 'category', order: 'bottom' } }],
  ['Do we sell Tofu?', { record: { of: 'product', record: 'Tofu', fields: ['offered'], yesNo: true } }],
])('what we have is the stock, what we sold the orders: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each([
  ['Durchschnittspreis je Lieferant', { 'list-price': { ask: 'average', by: 'supplier', count: 1 } }],
  ['most expensive category on average', { 'list-price': { ask: 'average', by: 'category', end: 'top', count: 1 } }],
  [
    'Welche Kategorie ist im Schnitt am teuersten?',
    { 'list-price': { ask: 'average', by: 'category', end: 'top', count: 1 } },
  ],
  ['How many products are in stock?', listed({ stock: { min: 0, strict: true }, count: true })],
  ['products with no stock but not discontinued', listed({ outOfStock: true, discontinued: false, count: false })],
  [
    'Welche ausgelisteten Produkte haben wir noch auf Lager?',
    listed({ discontinued: true, stock: { min: 0, strict: true }, count: false }),
  ],
  [
    'Welche Lieferanten liefern nur ein Produkt?',
    { lists: { of: 'supplier', having: { min: 1, max: 1, strict: false }, count: false } },
  ],
  ['total stock', { 'stock-total': { ask: 'units' } }],
  [
    'Which supplier do we sell the most of?',
    { ranking: { by: 'supplier', measure: 'quantity', order: 'top', count: 1, scope: {} } },
  ],
])('figures of the range are told for what is named: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each(['customers who bought every category', 'Kunden, die alle Kategorien gekauft haben'])(
  'who bought all of them is asked back, it is no figure for each: %s',
  (text) => {
    expect(read(text).kind).toBe('unsure');
  },
);
