import { expect, test } from 'vitest';
import { brief, read } from './cast.ts';

const IN_2025 = '2025-01-01…2025-12-31';

test('the last order of two customers is one of each', () => {
  const customers = ['Müller & Söhne GmbH', 'Harbour Tools Ltd.'];

  expect(brief(read('When did Müller and Harbour Tools last order?'))).toEqual({
    orders: { scope: { customers }, pick: { by: 'latest', count: 1, skip: 0, each: true } },
  });
  expect(brief(read('Who ordered last, Müller or Harbour Tools?'))).toEqual({
    orders: { scope: { customers }, pick: { by: 'latest', count: 1, skip: 0 } },
  });
});

test.each(['Bestellungen mit Frachtkosten über 500', 'orders with freight over 500'])(
  'a bound beside the freight bounds the freight: %s',
  (text) => {
    expect(brief(read(text))).toEqual({ orders: { scope: { freight: { min: 500, strict: true } } } });
  },
);

test.each([
  [
    'Welcher Umsatz entfiel 2025 auf Kunden in München?',
    { total: { measure: 'revenue', scope: { cities: ['München'], period: IN_2025 } } },
  ],
  [
    'Top 3 der Kategorie Seafood nach Umsatz 2025',
    {
      ranking: {
        by: 'product',
        measure: 'revenue',
        order: 'top',
        count: 3,
        scope: { categories: ['Seafood'], period: IN_2025 },
      },
    },
  ],
  [
    'How did revenue develop month by month in 2025?',
    { ranking: { by: 'month', measure: 'revenue', order: 'natural', scope: { period: IN_2025 } } },
  ],
  [
    'Freight total for 2025 orders shipped with Speedy Post?',
    { total: { measure: 'freight', scope: { shippers: ['Speedy Post'], period: IN_2025 } } },
  ],
  ['Welche Kunden hat Anna Weber?', { customers: { among: { owners: ['Anna Weber'] }, deeds: [], count: false } }],
])('%s asks for what its noun says', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each(['Welche Kunden, die Chang kaufen, kaufen auch Tofu?', 'Which customers who bought Chang also bought Tofu?'])(
  'the one thing and the other too: %s',
  (text) => {
    const deed = (product: string) => ({ scope: { products: [product] }, not: false });

    expect(brief(read(text))).toEqual({ customers: { among: {}, deeds: [deed('Chang'), deed('Tofu')], count: false } });
  },
);

test.each([
  'Wer hat 2024 Chang bestellt und 2025 damit aufgehört?',
  'Did any customers buy Chang in 2024 and drop it in 2025?',
])('who gave a thing up bought it and then did not: %s', (text) => {
  expect(brief(read(text))).toMatchObject({
    customers: {
      deeds: [
        { scope: { products: ['Chang'], period: '2024-01-01…2024-12-31' }, not: false },
        { scope: { products: ['Chang'], period: IN_2025 }, not: true },
      ],
    },
  });
});

test.each([
  ['Was kostete der Versand von Bestellung 20123?', ['freight']],
  ['Wer nahm die Bestellung 20123 entgegen?', ['taker']],
  ['What was in order 20123?', ['products']],
])('%s asks one thing of the order', (text, facets) => {
  expect(brief(read(text))).toMatchObject({ order: { facets } });
});

test.each(['Wie steht der Umsatz im März zu dem im Februar?', 'How does revenue in March compare with February?'])(
  'two months side by side are compared, not added up: %s',
  (text) => {
    expect(Object.keys(brief(read(text)) as object)).toEqual(['comparison']);
  },
);

test('an unknown word that narrows is asked back, chatter beside a name is not', () => {
  expect(read('What did Harbour Tools buy since lent?').kind).toBe('unsure');
});

test.each(['Was steht noch zur Lieferung aus?', 'What still has to go out?'])(
  '%s asks for what has not been shipped',
  (text) => {
    expect(brief(read(text))).toEqual({ orders: { scope: { shipped: false } } });
  },
);

test.each([
  ['Wer hat am längsten nicht bestellt?', 1],
  ['Which 5 customers have gone longest without an order?', 5],
])('who was silent for longest is asked in account care: %s', (text, count) => {
  expect(brief(read(text))).toEqual({ 'longest-silent': { scope: {}, count } });
});

test.each([
  ['Wie viel Umsatz bringt ein Kunde im Schnitt?', { total: { measure: 'revenue', scope: {}, average: 'customer' } }],
  [
    'Were there orders above 3000 in April?',
    { check: { scope: { period: '2026-04-01…2026-04-30', amount: { min: 3000, strict: true } } } },
  ],
])('%s keeps what it is counted by', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each(['Has SO-10300 been shipped?', 'An wen ging die 2024-00317?'])(
  '%s names an order that is not there',
  (text) => {
    expect(read(text)).toMatchObject({ kind: 'problem', problem: { kind: 'unknown', role: 'order' } });
  },
);

test.each([
  ['Welche Käufer von Chang aus dem Vorjahr haben dieses Jahr nicht nachbestellt?'],
  ['Chang: 2025 noch gekauft, 2026 abgesprungen. Wer ist das?'],
])('what was done and what was not each have their own year: %s', (text) => {
  expect(brief(read(text))).toMatchObject({
    customers: {
      deeds: [
        { scope: { products: ['Chang'], period: IN_2025 }, not: false },
        { scope: { products: ['Chang'] }, not: true },
      ],
    },
  });
});

test('customers whose last order dates from a time are customers, not one order', () => {
  expect(brief(read('customers whose last order dates from before February 2026'))).toMatchObject({
    customers: { deeds: [{ not: false }, { not: true }] },
  });
});

test('the day of shipping is told beside the carrier', () => {
  expect(brief(read('Carrier and shipping day of order 20123?'))).toMatchObject({
    order: { facets: ['shipper', 'shipped'] },
  });
});

test('the figure of each of two customers is told apart', () => {
  expect(Object.keys(brief(read('Müller and Harbour Tools: 2025 revenue of each')) as object)).toEqual(['comparison']);
});
