import { expect, test } from 'vitest';
import { brief, read } from './cast.ts';

const LAST = 'When did Harbour Tools last order?';

test.each([
  [
    [LAST, 'and before that?'],
    { orders: { scope: { customers: ['Harbour Tools Ltd.'] }, pick: { by: 'latest', count: 1, skip: 1 } } },
  ],
  [
    [LAST, 'and before that?', 'and before that?'],
    { orders: { scope: { customers: ['Harbour Tools Ltd.'] }, pick: { by: 'latest', count: 1, skip: 2 } } },
  ],
  [
    ['Wann hat Müller zuletzt bestellt?', 'und davor?'],
    { orders: { scope: { customers: ['Müller & Söhne GmbH'] }, pick: { by: 'latest', count: 1, skip: 1 } } },
  ],
  [
    [LAST, 'And The Old Mill?'],
    { orders: { scope: { customers: ['The Old Mill'] }, pick: { by: 'latest', count: 1, skip: 0 } } },
  ],
  [
    [LAST, 'who looks after them?'],
    { record: { of: 'customer', record: 'Harbour Tools Ltd.', fields: ['owner'], yesNo: false } },
  ],
  [
    ['Wer hat 2025 Chai bestellt?', 'nur die aus Deutschland'],
    {
      customers: {
        among: { countries: ['Germany'] },
        deeds: [{ scope: { products: ['Chai'], period: '2025-01-01…2025-12-31' }, not: false }],
        count: false,
      },
    },
  ],
  [
    ['Who bought Chai in March?', 'and in April?'],
    {
      customers: {
        among: {},
        deeds: [{ scope: { products: ['Chai'], period: '2026-04-01…2026-04-30' }, not: false }],
        count: false,
      },
    },
  ],
  [
    ['Who bought Chai in March?', 'which of them also bought Chang?'],
    {
      customers: {
        among: {},
        deeds: [
          { scope: { products: ['Chai'], period: '2026-03-01…2026-03-31' }, not: false },
          { scope: { products: ['Chang'] }, not: false },
        ],
        count: false,
      },
    },
  ],
  [
    ['top 5 customers by revenue in 2025', 'and in 2024?'],
    {
      ranking: {
        by: 'customer',
        measure: 'revenue',
        order: 'top',
        count: 5,
        scope: { period: '2024-01-01…2024-12-31' },
      },
    },
  ],
  [['What was in order 20048?', 'who took it?'], { order: { numbers: ['20048'], facets: ['taker'], yesNo: false } }],
  [['Was kostet Chai?', 'und Chang?'], { record: { of: 'product', record: 'Chang', fields: ['price'], yesNo: false } }],
])('%j goes on', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

test('a question that names its own subject stands alone', () => {
  const query = brief(read('What did Harbour Tools order in 2025?', 'Who bought Tofu this year?'));

  expect(query).toEqual({
    customers: {
      among: {},
      deeds: [{ scope: { products: ['Tofu'], period: '2026-01-01…2026-05-06' }, not: false }],
      count: false,
    },
  });
});
