import { expect, test } from 'vitest';
import { brief, read } from './cast.ts';

const boss = (record: string) => ({ record: { of: 'teammate', record, fields: ['boss'], yesNo: false } });
const reports = (name: string, count = false) => ({ records: { of: 'teammate', boss: name, count } });

test.each([
  ['Who does Anna Weber report to?', boss('Anna Weber')],
  ['Who does Anna Weber work for?', boss('Anna Weber')],
  ['Who manages Anna Weber?', boss('Anna Weber')],
  ['Wer führt Anna?', boss('Anna Weber')],
  ["Who is Anna's boss?", boss('Anna Weber')],
  ['Who reports to Anna Weber?', reports('Anna Weber')],
  ['Who works for Anna Weber?', reports('Anna Weber')],
  ['Wen führt Anna Weber?', reports('Anna Weber')],
  ['How many people does Anna Weber manage?', reports('Anna Weber', true)],
  ['Wie viele Leute hat Anna Weber unter sich?', reports('Anna Weber', true)],
  ['Wer hat Anna Weber als Chefin?', reports('Anna Weber')],
  ['Wem ist Anna Weber unterstellt?', boss('Anna Weber')],
  ['Wer ist Anna Weber unterstellt?', reports('Anna Weber')],
  ['Wem untersteht Anna?', boss('Anna Weber')],
  ['To whom does Anna report?', boss('Anna Weber')],
  ['Wer steht über Anna Weber?', boss('Anna Weber')],
  ['Who is Anna under?', boss('Anna Weber')],
  ['Who is under Anna Weber?', reports('Anna Weber')],
  ['Who does Anna have under her?', reports('Anna Weber')],
])('who leads whom depends on where the name stands: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

const claim = { ...boss('Anna Weber').record, claimed: ['Oliver Brandt'] };

test.each([
  'Does Anna report to Oliver?',
  'Berichtet Anna an Oliver?',
  "Is Oliver Anna's boss?",
  'Ist Oliver der Chef von Anna?',
  "Is Anna's boss Oliver?",
])('whether one reports to the other is a yes or a no: %s', (text) => {
  expect(brief(read(text))).toEqual({ record: claim });
});

test.each([
  ['Wer hat alles Chai von uns?', 'customers'],
  ['Welche Firmen haben schon Chai von uns?', 'customers'],
  ['Wer von uns hat 2025 am meisten verkauft?', 'ranking'],
  ['Wer von uns betreut Harbour Tools?', 'record'],
])('“von uns” are colleagues only behind “wer”: %s', (text, kind) => {
  expect(Object.keys(brief(read(text)) as object)).toEqual([kind]);
});

const customersPerOwner = (more: object) => ({ ranking: { by: 'owner', measure: 'customers', scope: {}, ...more } });

test.each([
  ['How many customers does each sales rep have?', customersPerOwner({ order: 'natural' })],
  ['Kunden je Mitarbeiter', customersPerOwner({ order: 'natural' })],
  ['Kunden je Betreuer', customersPerOwner({ order: 'natural' })],
  ['Wie viele Kunden betreut jeder?', customersPerOwner({ order: 'natural' })],
  ['Wer betreut die meisten Kunden?', customersPerOwner({ order: 'top', count: 1 })],
  [
    'Which reps have more than 10 customers?',
    customersPerOwner({ order: 'natural', having: { min: 10, strict: true } }),
  ],
  ['Who has no customers?', { colleagues: { ownsNone: true, count: false } }],
  [
    'Whose customers bought the most?',
    { ranking: { by: 'owner', measure: 'revenue', order: 'top', count: 1, scope: {} } },
  ],
  [
    'Wie viele Bestellungen hat jeder angenommen?',
    { ranking: { by: 'taker', measure: 'orders', order: 'natural', scope: {} } },
  ],
  ['list all employees with their boss', { records: { of: 'teammate', count: false, withBoss: true } }],
])('customers belong to those who look after them: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each(['Wie viele Kunden betreut das Team von Anna Weber?', "revenue of Anna's team in 2025"])(
  'a team is asked back, its leader alone would be another answer: %s',
  (text) => {
    expect(read(text)).toMatchObject({ kind: 'unsure', left: [expect.stringMatching(/team/i)] });
  },
);

const IN_2025 = '2025-01-01…2025-12-31';
const perColleague = (measure: string) => ({
  total: { measure, scope: { period: IN_2025 }, average: 'taker' },
});

test.each([
  ['Average number of orders per employee in 2025', perColleague('orders')],
  ['Durchschnittlicher Umsatz pro Mitarbeiter 2025', perColleague('revenue')],
  [
    'average order value per employee in 2025',
    { ranking: { by: 'taker', measure: 'order-value', order: 'natural', scope: { period: IN_2025 } } },
  ],
  ['Who took no orders in 2025?', { colleagues: { idle: true, period: IN_2025, count: false } }],
  ['Which employees have not taken any orders in 2025?', { colleagues: { idle: true, period: IN_2025, count: false } }],
  ['Who works in London?', { colleagues: { cities: ['London'], count: false } }],
])('what colleagues do is asked of them, not of customers: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each(['Which employees report to someone who reports to Anna Weber?', 'order with the most products'])(
  'what no kind of question can tell is asked back: %s',
  (text) => {
    expect(read(text).kind).toBe('unsure');
  },
);
