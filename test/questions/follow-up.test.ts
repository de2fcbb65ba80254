import { expect, test } from 'vitest';
import { namedIn } from '#src/questions/thread/answered.ts';
import { threadOf } from '#src/questions/thread/thread.ts';
import { brief, catalog, read, readIn } from './cast.ts';

const LAST = 'When did Harbour Tools last order?';

test('"and what?" and "each of them" go on from what was told', () => {
  expect(brief(read('Wann hat Müller zuletzt bestellt?', 'und was?'))).toEqual(
    brief(read('Wann hat Müller zuletzt bestellt?')),
  );
  expect(
    brief(read('Umsatz mit Müller und Harbour Tools 2025', 'how many orders has each of them placed?')),
  ).toMatchObject({
    ranking: { by: 'customer', measure: 'orders', order: 'natural' },
  });
  expect(brief(read('Umsatz Müller 2025?', 'gleiche Frage für Harbour Tools'))).toEqual(
    brief(read('Umsatz Harbour Tools 2025?')),
  );
});

test.each([
  [
    ['What did Harbour Tools order in March?', 'which of our people took those orders?'],
    {
      ranking: {
        by: 'taker',
        measure: 'orders',
        order: 'natural',
        scope: { customers: ['Harbour Tools Ltd.'], period: '2026-03-01…2026-03-31' },
      },
    },
  ],
  [
    [
      'Was hat Müller im März bestellt?',
      'bei wem sind die aufgegeben worden, also welcher Kollege hat sie eingetragen?',
    ],
    {
      ranking: {
        by: 'taker',
        measure: 'orders',
        order: 'natural',
        scope: { customers: ['Müller & Söhne GmbH'], period: '2026-03-01…2026-03-31' },
      },
    },
  ],
  [
    ['who placed order 20123?', 'what did they order before that?'],
    { order: { numbers: ['20123'], step: -1, facets: ['products'], yesNo: false } },
  ],
  [
    ['wer war der kunde bei 20123?', 'und was stand auf der bestellung vor dieser?', 'und davor?'],
    { order: { numbers: ['20123'], step: -2, facets: ['products'], yesNo: false } },
  ],
  [
    ['who bought Chai in March?', 'which of them bought the largest quantity?'],
    {
      ranking: {
        by: 'customer',
        measure: 'quantity',
        order: 'top',
        count: 1,
        scope: { products: ['Chai'], period: '2026-03-01…2026-03-31' },
      },
    },
  ],
  [
    ['welche artikel kauft Müller?', 'davon der meistgekaufte?'],
    {
      ranking: {
        by: 'product',
        measure: 'quantity',
        order: 'top',
        count: 1,
        scope: { customers: ['Müller & Söhne GmbH'] },
      },
    },
  ],
  [
    ['Umsatz 2025?', 'wie viel wäre es ohne Rabattabzug?'],
    { total: { measure: 'gross', scope: { period: '2025-01-01…2025-12-31' } } },
  ],
  [
    ['sales in 2025?', 'what would it be before discounts?', 'and net?'],
    { total: { measure: 'revenue', scope: { period: '2025-01-01…2025-12-31' } } },
  ],
  [
    ['Umsatz im März?', 'wiederhol das bitte für April'],
    { total: { measure: 'revenue', scope: { period: '2026-04-01…2026-04-30' } } },
  ],
  [
    ['sales in 2025?', 'likewise for 2024'],
    { total: { measure: 'revenue', scope: { period: '2024-01-01…2024-12-31' } } },
  ],
  [
    [LAST, 'wie viel Umsatz machen die im Jahr?'],
    { ranking: { by: 'year', measure: 'revenue', order: 'natural', scope: { customers: ['Harbour Tools Ltd.'] } } },
  ],
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

test('"is sie wert" asks of the order, "when was the last one" of the customer', () => {
  const order = { query: { kind: 'order', params: { numbers: ['20123'], facets: ['customer'], yesNo: false } } };
  const named = { people: [], scope: { numbers: ['20123'], customers: [{ id: 1, name: 'Müller & Söhne GmbH' }] } };
  const thread = threadOf(order.query, named);

  expect(brief(readIn(thread, 'und was ist sie wert?'))).toMatchObject({
    order: { numbers: ['20123'], facets: ['amount'] },
  });
  expect(brief(read('Has Müller ordered this year?', 'when was the last one?'))).toMatchObject({
    orders: { scope: { customers: ['Müller & Söhne GmbH'] }, pick: { by: 'latest', count: 1 } },
  });
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

test.each([
  [
    ['Umsatz im März 2026 mit Müller?', 'und im Monat davor?'],
    { total: { measure: 'revenue', scope: { customers: ['Müller & Söhne GmbH'], period: '2026-02-01…2026-02-28' } } },
  ],
  [
    ['revenue in 2025?', 'and the year before?'],
    { total: { measure: 'revenue', scope: { period: '2024-01-01…2024-12-31' } } },
  ],
  [
    ['Umsatz 2025 mit Müller?', 'und im Vorjahr?'],
    { total: { measure: 'revenue', scope: { customers: ['Müller & Söhne GmbH'], period: '2024-01-01…2024-12-31' } } },
  ],
  [
    ['Umsatz im Mai 2025?', 'und im Monat danach?'],
    { total: { measure: 'revenue', scope: { period: '2025-06-01…2025-06-30' } } },
  ],
  [
    ['revenue in January 2025?', 'and february?'],
    { total: { measure: 'revenue', scope: { period: '2025-02-01…2025-02-28' } } },
  ],
  [
    ['Umsatz im ersten Quartal 2025?', 'und im zweiten?'],
    { total: { measure: 'revenue', scope: { period: '2025-04-01…2025-06-30' } } },
  ],
  [['Umsatz 2025?', 'und 24?'], { total: { measure: 'revenue', scope: { period: '2024-01-01…2024-12-31' } } }],
  [
    ['Umsatz im August 2025?', 'im Vergleich zum Vorjahr?'],
    {
      comparison: {
        measure: 'revenue',
        sides: [
          { name: '', scope: { period: '2025-08-01…2025-08-31' } },
          { name: '', scope: { period: '2024-08-01…2024-08-31' } },
        ],
        asks: 'both',
      },
    },
  ],
  [
    ['When did Harbour Tools first order?', 'and the second one?'],
    { orders: { scope: { customers: ['Harbour Tools Ltd.'] }, pick: { by: 'earliest', count: 1, skip: 1 } } },
  ],
])('a step in time: %j', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

test.each([
  [
    ['Wo sitzt Müller?', 'wann haben die das letzte Mal was gekauft'],
    { orders: { scope: { customers: ['Müller & Söhne GmbH'] }, pick: { by: 'latest', count: 1, skip: 0 } } },
  ],
  [
    ['Wo sitzt Müller?', 'was haben die letztes Jahr gekauft?'],
    { products: { scope: { customers: ['Müller & Söhne GmbH'], period: '2025-01-01…2025-12-31' } } },
  ],
  [
    ['Wer ist Ansprechpartner bei Müller?', 'wie erreiche ich den'],
    { record: { of: 'customer', record: 'Müller & Söhne GmbH', fields: ['phone'], yesNo: false } },
  ],
  [
    ['Has Harbour Tools ever bought Chai?', 'when was that last?'],
    {
      orders: {
        scope: { customers: ['Harbour Tools Ltd.'], products: ['Chai'] },
        pick: { by: 'latest', count: 1, skip: 0 },
      },
    },
  ],
  [
    ['Has Harbour Tools ever bought Chai?', 'who looks after them?'],
    { record: { of: 'customer', record: 'Harbour Tools Ltd.', fields: ['owner'], yesNo: false } },
  ],
  [
    ['How many orders did Anna Weber take in 2025?', "who's her boss?"],
    { record: { of: 'teammate', record: 'Anna Weber', fields: ['boss'], yesNo: false } },
  ],
  [['Who took order 20048?', 'who placed it?'], { order: { numbers: ['20048'], facets: ['customer'], yesNo: false } }],
  [
    ['Which orders of Harbour Tools in 2025?', 'which of them are open?'],
    { orders: { scope: { customers: ['Harbour Tools Ltd.'], period: '2025-01-01…2025-12-31', shipped: false } } },
  ],
])('a pronoun takes what was spoken of: %j', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

test.each([
  [
    ['Has Harbour Tools ever bought Chai?', 'and Chang?', 'how often?'],
    { total: { measure: 'orders', scope: { customers: ['Harbour Tools Ltd.'], products: ['Chang'] } } },
  ],
  [
    ['Wie viele Bestellungen hat Anna Weber 2025 angenommen?', 'und mit welchem Umsatz?'],
    { total: { measure: 'revenue', scope: { takers: ['Anna Weber'], period: '2025-01-01…2025-12-31' } } },
  ],
  [
    ['Was kostet Chai?', 'und wie viel haben wir davon noch?'],
    { record: { of: 'product', record: 'Chai', fields: ['stock'], yesNo: false } },
  ],
  [['What was in order 20048?', 'and 20049?'], { order: { numbers: ['20049'], facets: ['products'], yesNo: false } }],
  [
    ['Was war in Bestellung 20048?', 'wie hoch war die Fracht?'],
    { order: { numbers: ['20048'], facets: ['freight'], yesNo: false } },
  ],
  [
    ['Wie viel Umsatz mit Müller 2025?', 'und insgesamt?'],
    { total: { measure: 'revenue', scope: { customers: ['Müller & Söhne GmbH'] } } },
  ],
])('what is left out comes from before: %j', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

test.each([
  [
    ['Which customers in Germany ordered in 2025?', 'only those above 5000 in total'],
    {
      customers: {
        among: { countries: ['Germany'] },
        deeds: [{ scope: { period: '2025-01-01…2025-12-31' }, not: false, revenue: { min: 5000, strict: true } }],
        count: false,
      },
    },
  ],
  [
    ['Welche Kunden aus Deutschland haben 2025 bestellt?', 'nur die mit mehr als 3 Bestellungen'],
    {
      customers: {
        among: { countries: ['Germany'] },
        deeds: [{ scope: { period: '2025-01-01…2025-12-31' }, not: false, orders: { min: 3, strict: true } }],
        count: false,
      },
    },
  ],
  [
    ['Wer hat 2025 Chai gekauft?', 'ohne die aus USA?'],
    {
      customers: {
        among: { except: { countries: ['USA'] } },
        deeds: [{ scope: { products: ['Chai'], period: '2025-01-01…2025-12-31' }, not: false }],
        count: false,
      },
    },
  ],
  [
    ['top 3 products by quantity in 2025', 'make that top 5'],
    {
      ranking: {
        by: 'product',
        measure: 'quantity',
        order: 'top',
        count: 5,
        scope: { period: '2025-01-01…2025-12-31' },
      },
    },
  ],
  [
    ['top 3 products by quantity in 2025', 'and the bottom 3?'],
    {
      ranking: {
        by: 'product',
        measure: 'quantity',
        order: 'bottom',
        count: 3,
        scope: { period: '2025-01-01…2025-12-31' },
      },
    },
  ],
  [
    ['Welches Produkt lief 2025 am besten?', 'und am schlechtesten?'],
    {
      ranking: {
        by: 'product',
        measure: 'quantity',
        order: 'bottom',
        count: 1,
        scope: { period: '2025-01-01…2025-12-31' },
      },
    },
  ],
  [
    ['top 5 products by revenue in 2025', 'by quantity instead'],
    {
      ranking: {
        by: 'product',
        measure: 'quantity',
        order: 'top',
        count: 5,
        scope: { period: '2025-01-01…2025-12-31' },
      },
    },
  ],
  [
    ['top 5 customers by revenue in 2025', 'same for 2024'],
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
  [
    ['Umsatz 2025', 'und je Monat?'],
    { ranking: { by: 'month', measure: 'revenue', order: 'natural', scope: { period: '2025-01-01…2025-12-31' } } },
  ],
  [
    ['revenue by month in 2025', 'and by quarter?'],
    { ranking: { by: 'quarter', measure: 'revenue', order: 'natural', scope: { period: '2025-01-01…2025-12-31' } } },
  ],
])('fewer, more or other ones: %j', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

test.each([
  [
    ['What did Harbour Tools buy in 2025?', 'and how much was that altogether?'],
    { total: { measure: 'revenue', scope: { customers: ['Harbour Tools Ltd.'], period: '2025-01-01…2025-12-31' } } },
  ],
  [
    ['Was hat Müller 2025 gekauft?', 'Und wie viel hat das zusammen gekostet?'],
    { total: { measure: 'revenue', scope: { customers: ['Müller & Söhne GmbH'], period: '2025-01-01…2025-12-31' } } },
  ],
  [
    ['Who bought Chai in 2025?', 'how many is that?'],
    {
      customers: {
        among: {},
        deeds: [{ scope: { products: ['Chai'], period: '2025-01-01…2025-12-31' }, not: false }],
        count: true,
      },
    },
  ],
  [['How many orders are still open?', 'which ones?'], { orders: { scope: { shipped: false } } }],
  [
    ['How many orders from Harbour Tools in 2025?', 'what was the biggest one?'],
    {
      orders: {
        scope: { customers: ['Harbour Tools Ltd.'], period: '2025-01-01…2025-12-31' },
        pick: { by: 'largest', count: 1, skip: 0 },
      },
    },
  ],
  [
    ['How many orders from Germany in 2025?', 'who were the customers?'],
    {
      customers: {
        among: { countries: ['Germany'] },
        deeds: [{ scope: { period: '2025-01-01…2025-12-31' }, not: false }],
        count: false,
      },
    },
  ],
])('a list, its number and its sum: %j', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

test.each([
  [
    ['Umsatz mit Delikatessen 2025?', 'Blauer Anker'],
    {
      total: {
        measure: 'revenue',
        scope: { customers: ['Blauer Anker Delikatessen'], period: '2025-01-01…2025-12-31' },
      },
    },
  ],
  [
    ['Umsatz mit Delikatessen 2025?', 'die zweite'],
    { total: { measure: 'revenue', scope: { customers: ['Delikatessen Wirth KG'], period: '2025-01-01…2025-12-31' } } },
  ],
  [
    ['Umsatz mit Delikatessen 2025?', 'I meant the Wirth one'],
    { total: { measure: 'revenue', scope: { customers: ['Delikatessen Wirth KG'], period: '2025-01-01…2025-12-31' } } },
  ],
  [
    ['Wann hat Delikatessen zuletzt bestellt?', 'Wer hat Chai nie gekauft?'],
    { customers: { among: {}, deeds: [{ scope: { products: ['Chai'] }, not: true }], count: false } },
  ],
])('a reply completes the name asked back: %j', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

test.each([
  [
    ['What did Harbour Tools order in 2025?', 'Which customers have never ordered?'],
    { customers: { among: {}, deeds: [{ scope: {}, not: true }], count: false } },
  ],
  [
    ['Was hat Müller 2025 bestellt?', 'Wie hoch war unser Umsatz 2024?'],
    { total: { measure: 'revenue', scope: { period: '2024-01-01…2024-12-31' } } },
  ],
  [
    ['Wann hat Müller zuletzt bestellt?', 'Welche Bestellungen sind noch offen?'],
    { orders: { scope: { shipped: false } } },
  ],
  [
    ['Wann hat Müller zuletzt bestellt?', 'Können Sie mir die offenen Bestellungen zeigen?'],
    { orders: { scope: { shipped: false } } },
  ],
  [
    ['Umsatz mit Müller im März?', 'Umsatz mit Bäckerei Klein'],
    { total: { measure: 'revenue', scope: { customers: ['Bäckerei Klein'] } } },
  ],
  [
    ['Umsatz mit Müller im März?', 'Top 3 Kunden 2025'],
    {
      ranking: {
        by: 'customer',
        measure: 'revenue',
        order: 'top',
        count: 3,
        scope: { period: '2025-01-01…2025-12-31' },
      },
    },
  ],
  [
    ['Umsatz mit Müller im März?', 'Umsatz pro Land'],
    { ranking: { by: 'country', measure: 'revenue', order: 'natural', scope: {} } },
  ],
  [
    ['How much Chai did we sell in 2025?', 'How many customers are there in the USA?'],
    { customers: { among: { countries: ['USA'] }, deeds: [], count: true } },
  ],
  [
    ['Who bought Chai in March?', 'What is the list price of Tofu?'],
    { record: { of: 'product', record: 'Tofu', fields: ['price'], yesNo: false } },
  ],
  [
    ['Was kostet Chai?', 'Wer sind unsere Top 3 Kunden?'],
    { ranking: { by: 'customer', measure: 'revenue', order: 'top', count: 3, scope: {} } },
  ],
])('a question of its own takes nothing from before: %j', (messages, query) => {
  expect(brief(read(...messages))).toEqual(query);
});

const anna = { id: 1, name: 'Anna Weber' };
const owned = {
  kind: 'record',
  params: { of: 'customer', record: { id: 3, name: 'Harbour Tools Ltd.' }, fields: ['owner'] },
};
const byAnna = threadOf(owned, { people: [anna], scope: {} });

test.each([
  ["who's her boss?", { record: { of: 'teammate', record: 'Anna Weber', fields: ['boss'], yesNo: false } }],
  [
    'Wen betreut sie sonst noch?',
    {
      customers: {
        among: { owners: ['Anna Weber'], except: { customers: ['Harbour Tools Ltd.'] } },
        deeds: [],
        count: false,
      },
    },
  ],
  [
    'how many orders did she take in 2025?',
    { total: { measure: 'orders', scope: { takers: ['Anna Weber'], period: '2025-01-01…2025-12-31' } } },
  ],
  [
    'and when did they last order?',
    { orders: { scope: { customers: ['Harbour Tools Ltd.'] }, pick: { by: 'latest', count: 1, skip: 0 } } },
  ],
])('whom the answer before named is meant by "she", the customer by "they": %s', (text, query) => {
  expect(brief(readIn(byAnna, text))).toEqual(query);
});

test('an answer names the people, orders and records of its rows', () => {
  const best = { kind: 'ranking', params: { by: 'customer', count: 1 } };
  const order = { kind: 'order', params: { numbers: ['20048'], facets: ['taker'] } };

  expect(namedIn(owned, [{ owner: 'Anna Weber' }], catalog).people).toEqual([anna]);
  expect(namedIn(best, [{ name: 'The Old Mill' }], catalog).scope).toEqual({
    customers: [{ id: 6, name: 'The Old Mill' }],
  });
  expect(namedIn(order, [{ number: '20048', taker: 'Anna Weber', customer: 'Bäckerei Klein' }], catalog)).toEqual({
    people: [anna],
    scope: { numbers: ['20048'], customers: [{ id: 2, name: 'Bäckerei Klein' }] },
  });
  expect(namedIn(best, [], catalog)).toEqual({ people: [], scope: {} });
});

test('a pronoun that nothing before explains is asked back', () => {
  expect(brief(read('Umsatz 2025?', 'where is it located'))).toBe('unsure');
  expect(brief(read('Who are our top 3 customers?', 'who bought it?'))).toBe('unsure');
});

test('asks back for the day that "since" counts from, and lists each of several customers with their last order', () => {
  expect(read(LAST, 'how much have they spent since?').kind).toBe('unsure');
  const bought = read('Who bought Chai in March?');
  const query = bought.kind === 'query' ? bought.query : null;
  const customers = [
    { id: 1, name: 'Müller & Söhne GmbH' },
    { id: 3, name: 'Harbour Tools Ltd.' },
  ];
  const thread = threadOf(query, { people: [], scope: { customers } });
  expect(brief(readIn(thread, 'when did they last order?'))).toEqual({
    orders: {
      scope: { customers: ['Müller & Söhne GmbH', 'Harbour Tools Ltd.'] },
      pick: { by: 'latest', count: 1, skip: 0, each: true },
    },
  });
});
