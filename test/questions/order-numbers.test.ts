import { expect, test } from 'vitest';
import { likeNumbers } from '#src/questions/order-numbers.ts';
import { readWords } from '#src/questions/words/words.ts';
import { brief, readIn } from './cast.ts';

const numbers = ['A26-21874', 'SO/1001', '2026.0012', '[7]'];

test.each([
  ['What was in order A26-21874?', 'A26-21874'],
  ['was war in bestellung a26-21874', 'A26-21874'],
  ['contents of so/1001 please', 'SO/1001'],
  ['Inhalt der Bestellung 2026.0012?', '2026.0012'],
])('%s names an order whose number is more than digits', (text, number) => {
  expect(brief(readIn(null, text, numbers))).toMatchObject({ order: { numbers: [number], facets: ['products'] } });
});

test('an order of such a number that nobody has is said', () => {
  expect(readIn(null, 'Was war in Bestellung A26-99999?', [])).toMatchObject({
    kind: 'problem',
    problem: { kind: 'unknown', role: 'order', span: 'A26-99999' },
  });
});

test('whatever may be a number is looked up, whole and in parts', () => {
  expect(likeNumbers('Ist A26-21874, SO/1001 oder 10248 schon raus?')).toEqual([
    'A26-21874',
    'SO/1001',
    '10248',
    '26',
    '21874',
    '1001',
  ]);
});

test('signs in an order’s number are signs', () => {
  expect(readWords('Bestellung [7] bitte', 'de', new Set(numbers)).map(({ raw }) => raw)).toEqual([
    'Bestellung',
    '[7]',
    'bitte',
  ]);
});

test.each([
  ['Wann wurde Bestellung 20048 verschickt und mit wem?', ['shipper', 'shipped']],
  ['When was order 20048 shipped and by whom?', ['shipper', 'shipped']],
  ['Order 20048: total, freight, shipper, ship date', ['freight', 'shipper', 'shipped', 'amount']],
  ['Mit wem wurde 20048 verschickt?', ['shipper']],
  ['Wann wurde 20048 verschickt und an wen?', ['ship-to', 'shipped']],
  ['Wohin ging die Bestellung 20048 – welche Stadt, welches Land?', ['ship-to']],
])('who carried an order is not who got it: %s', (text, facets) => {
  expect(brief(readIn(null, text))).toMatchObject({ order: { numbers: ['20048'], facets } });
});
