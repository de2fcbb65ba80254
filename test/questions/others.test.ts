import { expect, test } from 'vitest';
import { brief, read } from './cast.ts';

const buyersOf = (products: string[], among = {}) => ({
  customers: { among, deeds: [{ scope: { products }, not: false }], count: false },
});
const withoutHarbour = { except: { customers: ['Harbour Tools Ltd.'] } };

test.each([
  [['Did Harbour Tools buy Chai?', 'who else did?'], buyersOf(['Chai'], withoutHarbour)],
  [['Hat Harbour Tools Chai gekauft?', 'wer noch?'], buyersOf(['Chai'], withoutHarbour)],
  [['Hat Harbour Tools Chai gekauft?', 'Und wer hat es noch gekauft?'], buyersOf(['Chai'], withoutHarbour)],
  [['When did Harbour Tools last order Chai?', 'who else bought it?'], buyersOf(['Chai'], withoutHarbour)],
  [
    ['Did Harbour Tools buy Chai?', 'how many other customers bought it?'],
    { total: { measure: 'customers', scope: { products: ['Chai'], ...withoutHarbour } } },
  ],
  [
    ['How much Chai did Harbour Tools buy?', 'what other products do they buy?'],
    { products: { scope: { customers: ['Harbour Tools Ltd.'], except: { products: ['Chai'] } } } },
  ],
])('the others are those beside the ones spoken of: %j', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

test.each([
  ['Who else bought Chai?', buyersOf(['Chai'])],
  ['Welche anderen Kunden haben Chai gekauft?', buyersOf(['Chai'])],
  ['Who besides Harbour Tools bought Chai?', buyersOf(['Chai'], withoutHarbour)],
  ['Wer hat außer Harbour Tools noch Chai gekauft?', buyersOf(['Chai'], withoutHarbour)],
  [
    'Welche Kunden außer Harbour Tools sitzen in London?',
    { customers: { among: { cities: ['London'], ...withoutHarbour }, deeds: [], count: false } },
  ],
  [
    'Which customers bought other products than Chai?',
    { customers: { among: {}, deeds: [{ scope: { except: { products: ['Chai'] } }, not: false }], count: false } },
  ],
  ['Wie viel Umsatz machten andere als Harbour Tools?', { total: { measure: 'revenue', scope: withoutHarbour } }],
])('who is named behind "besides" is left out: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

const ranked = (order: string, count: number, scope = {}) => ({
  ranking: { by: 'product', measure: 'quantity', order, count, scope },
});

test.each([
  ['popular products in Germany', ranked('top', 10, { countries: ['Germany'] })],
  ['bestsellers in Seafood', ranked('top', 10, { categories: ['Seafood'] })],
  ['our best sellers in Seafood', ranked('top', 10, { categories: ['Seafood'] })],
  ['Was läuft am besten?', ranked('top', 1)],
  ['Was sind unsere Ladenhüter?', ranked('bottom', 10)],
  ['Unser Renner 2025?', ranked('top', 1, { period: '2025-01-01…2025-12-31' })],
  [
    'Which product is ordered most often?',
    { ranking: { by: 'product', measure: 'orders', order: 'top', count: 1, scope: {} } },
  ],
])('what is popular is what sells most: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test('how popular one product is has no answer among one', () => {
  expect(read('How popular is Chai in Germany?').kind).toBe('unsure');
});

const median = (measure: string, average: string, scope = {}) => ({
  total: { measure, scope, average, median: true },
});

test.each([
  ['What is the median order value?', median('revenue', 'order')],
  ['Bestellwert im Median, nur Harbour Tools', median('revenue', 'order', { customers: ['Harbour Tools Ltd.'] })],
  ['median number of orders per customer', median('orders', 'customer')],
  ['Median der Lieferzeit', median('delivery-days', 'order')],
  ['median freight per order in 2025', median('freight', 'order', { period: '2025-01-01…2025-12-31' })],
])('the median is of orders, or of what is named behind "per": %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});
