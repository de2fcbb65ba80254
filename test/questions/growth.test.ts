import { expect, test } from 'vitest';
import { brief, read } from './cast.ts';

const IN_2024 = '2024-01-01…2024-12-31';
const IN_2025 = '2025-01-01…2025-12-31';

const growth = (scope = {}, measure = 'revenue') => ({
  growth: { measure, before: { ...scope, period: IN_2024 }, after: { ...scope, period: IN_2025 } },
});

test.each([
  ['Umsatzwachstum von 2024 auf 2025', growth()],
  ['Wachstum 2025 gegenüber 2024', growth()],
  ['Wie hat sich der Umsatz von 2024 auf 2025 entwickelt?', growth()],
  ['Umsatzrückgang 2025 gegenüber 2024 in Deutschland', growth({ countries: ['Germany'] })],
  ['Umsatzwachstum 2025 gegenüber dem Vorjahr', growth()],
  ['By how much did orders increase from 2024 to 2025?', growth({}, 'orders')],
])('what grew between two spans is one percentage: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

const growthBy = (by: string, more: object, measure = 'revenue', scope = {}) => ({
  'growth-by': { by, measure, before: { ...scope, period: IN_2024 }, after: { ...scope, period: IN_2025 }, ...more },
});

test.each([
  ['growth by category 2024 to 2025', growthBy('category', {})],
  ['Wachstum je Land 2025 gegenüber 2024', growthBy('country', {})],
  ['Which customers grew the most from 2024 to 2025?', growthBy('customer', { only: 'risen', count: 1 })],
  ['Welche Länder sind 2025 gegenüber 2024 geschrumpft?', growthBy('country', { only: 'fallen' })],
  ['Which products fell the most from 2024 to 2025?', growthBy('product', { only: 'fallen', count: 1 })],
  ['top 5 customers by growth 2024 to 2025', growthBy('customer', { only: 'risen', count: 5 })],
  ['Which employees sold more in 2025 than in 2024?', growthBy('taker', { only: 'risen' })],
  ['Welche Produkte haben sich 2025 besser verkauft als 2024?', growthBy('product', { only: 'risen' }, 'quantity')],
])('growth of each is never one figure for all: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

const single = (by: string) => ({ orders: { scope: { period: IN_2025 }, pick: { by, count: 1, skip: 0 } } });

test.each([
  ['größter Bestellwert 2025', single('largest')],
  ['kleinster Auftragswert 2025', single('smallest')],
  ['highest order value in 2025', single('largest')],
  ['höchste Einzelbestellung 2025', single('largest')],
])('an extreme order value is one order: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test('a month of last year is held against the same month of the year before', () => {
  expect(brief(read('Umsatz im März letzten Jahres gegenüber dem Vorjahr'))).toEqual({
    growth: {
      measure: 'revenue',
      before: { period: '2024-03-01…2024-03-31' },
      after: { period: '2025-03-01…2025-03-31' },
    },
  });
});
