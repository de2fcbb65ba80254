import { expect, test } from 'vitest';
import { brief, read } from './cast.ts';

const IN_2025 = '2025-01-01…2025-12-31';
const days = (scope = {}) => ({ total: { measure: 'delivery-days', scope } });
const daysBy = (by: string, more: object) => ({ ranking: { by, measure: 'delivery-days', scope: {}, ...more } });

test.each([
  ['average days to ship', days()],
  ['Durchschnittliche Tage bis zum Versand', days()],
  ['average days until delivery for Harbour Tools', days({ customers: ['Harbour Tools Ltd.'] })],
  ['How long does Speedy Post take on average?', days({ shippers: ['Speedy Post'] })],
  ['average shipping time by country', daysBy('country', { order: 'natural' })],
  ['Lieferzeit pro Land', daysBy('country', { order: 'natural' })],
  ['Welche Spedition ist am langsamsten?', daysBy('shipper', { order: 'top', count: 1 })],
  ['Which shipper is fastest?', daysBy('shipper', { order: 'bottom', count: 1 })],
])('days to ship are never money: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

const longer = { deliveryDays: { min: 20, strict: true } };

test.each([
  ['Which orders took longer than 20 days to ship?', { orders: { scope: longer } }],
  ['How many orders took longer than 20 days to ship?', { total: { measure: 'orders', scope: longer } }],
])('a bound on the days says which orders: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test('what must go out this week is required then, and has not gone', () => {
  expect(brief(read('Welche Bestellungen müssen diese Woche raus?'))).toEqual({
    orders: { scope: { period: '2026-05-04…2026-05-10 required', shipped: false } },
  });
});

test.each(['orders open for more than 10 days', 'Bestellungen, die seit mehr als 10 Tagen offen sind'])(
  'open for long means ordered long ago: %s',
  (text) => {
    expect(brief(read(text))).toEqual({ orders: { scope: { period: '…2026-04-25', shipped: false } } });
  },
);

const delayed = (scope = {}) => ({
  orders: { scope: { ...scope, late: true, shipped: true }, pick: { by: 'delayed', count: 1, skip: 0 } },
});

test.each([
  ['most delayed order', delayed()],
  ['Welche Bestellung war am meisten verspätet?', delayed()],
  ['longest delay in 2025', delayed({ period: IN_2025 })],
  ['größte Verspätung', delayed()],
  ['biggest late order', { orders: { scope: { late: true }, pick: { by: 'largest', count: 1, skip: 0 } } }],
  ['slowest order', { orders: { scope: {}, pick: { by: 'slowest', count: 1, skip: 0 } } }],
])('the most delayed order is not the largest: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test('what has not gone out yet was not shipped on time', () => {
  expect(brief(read('How many orders were shipped on time?'))).toEqual({
    total: { measure: 'orders', scope: { late: false, shipped: true } },
  });
});

test.each([
  ['Welche Spedition liefert am häufigsten zu spät?', { by: 'shipper', order: 'top', count: 1 }],
  ['late orders per employee', { by: 'taker', order: 'natural' }],
])('late orders are counted per carrier or colleague: %s', (text, params) => {
  expect(brief(read(text))).toEqual({ ranking: { measure: 'orders', scope: { late: true }, ...params } });
});
