import { describe, expect, test } from 'vitest';
import { brief, read } from './cast.ts';

describe('a reading that leaves out a word is asked back, with that word', () => {
  test.each([
    ['median order value per country', 'median'],
    ['Which customers order more than they used to?', 'more'],
    ['Which customers bought only Seafood?', 'only'],
    ['Which customers bought only Chai in 2025?', 'only'],
    ['Who bought nothing but Seafood in 2025?', 'nothing'],
    ['How many orders did Harbour Tools place on the same day?', 'same'],
    ['Welcher Kunde hat je Land am meisten gekauft?', 'Land'],
    ['How many other customers bought Chai?', 'other'],
    ['Which other countries do we sell to?', 'other'],
    ['How many orders did Harbour Tools place in Gulpington mode?', 'Gulpington'],
    ['What did Harbour Tools buy in the past sennight?', 'sennight'],
  ])('%s', (text, word) => {
    const parsed = read(text);

    expect(['unsure', 'problem']).toContain(parsed.kind);
    if (parsed.kind === 'unsure') expect(parsed.left).toContain(word);
  });
});

describe('a word that only repeats what is named is no reason to ask', () => {
  test.each([
    'How much revenue did we make in the category Seafood?',
    'Umsatz nur mit Kunden aus Berlin',
    'Umsatz nur 2025',
    'Number of customers who have ordered at least once this month?',
    'Which products are low, fewer than 5 in stock?',
    'orders with status On Hold',
    'Wie viele verschiedene Kunden haben 2025 bestellt?',
    'hi, could you quickly check how many orders we had in 2025, thanks',
  ])('%s', (text) => {
    expect(read(text).kind).toBe('query');
  });
});

describe('what is not meant stays out', () => {
  test.each([
    ['revenue 2025 except from the USA', { countries: ['USA'] }],
    ['Umsatz 2025 nicht aus Berlin oder München', { cities: ['Berlin', 'München'] }],
    ['Umsatz 2025 ohne Chai', { products: ['Chai'] }],
    ['orders in 2025, On Hold ones excluded', { statuses: ['On Hold'] }],
  ])('%s', (text, except) => {
    expect(JSON.stringify(brief(read(text)))).toContain(`"except":${JSON.stringify(except)}`);
  });
});

describe('a condition keeps its own meaning', () => {
  test.each([
    ['Which customers bought at least three different products?', 'products'],
    ['Which customer placed exactly 7 orders?', 'orders'],
    ['How many orders were placed on a Monday?', 'weekdays'],
    ['orders on weekends', 'weekdays'],
    ['second best customer in 2025', 'skip'],
    ['Which products were ordered by more than 20 customers?', 'having'],
    ['Wie viel hat Harbour Tools für Bestellungen ausgegeben, die Chai enthalten?', 'whole'],
    ['Which customers bought Chai and Chang in the same order?', 'beside'],
    ['Which orders in April had a 25% discount on some line?', 'discountRate'],
    ['which customers have a credit limit of 50000?', 'credit'],
    ['Hat Harbour Tools mehr als 3 mal bestellt?', 'orders'],
    ['Did Harbour Tools spend more than 1,000 in 2025?', 'revenue'],
    ['Wie viele Kunden haben 2025 mindestens zehnmal bestellt?', 'orders'],
    ['Kunden aus Berlin oder London mit mehr als 8.000 Euro Umsatz', 'revenue'],
    ['smallest order in March? number and customer', 'smallest'],
  ])('%s', (text, key) => {
    expect(JSON.stringify(brief(read(text)))).toMatch(new RegExp(`"${key}"`));
  });
});

describe('two half names are not two customers', () => {
  test('a name made of parts of others is unknown', () => {
    expect(brief(read('How much did Harbour Klein spend in 2025?'))).toEqual({ unknown: 'Harbour Klein' });
  });
  test('a category does not begin a firm', () => {
    expect(brief(read('Was hat Seafood Schaumburg 2025 gekauft?'))).toEqual({ unknown: 'Seafood Schaumburg' });
  });
});

describe('the time stands with what it belongs to', () => {
  test.each([
    ['of the orders placed in March, how many shipped later than required?', ''],
    ['Welche Bestellungen aus März wurden verspätet verschickt?', ''],
    ['Welche Bestellungen wurden im März verspätet verschickt?', ' shipped'],
    ['Which orders shipped in March?', ' shipped'],
  ])('%s', (text, on) => {
    expect(JSON.stringify(brief(read(text)))).toContain(`2026-03-31${on}"`);
  });
});

describe('who did something and then no longer', () => {
  const notSince = (text: string) => {
    const said = JSON.stringify(brief(read(text)));
    return said.slice(said.lastIndexOf('"period"'));
  };

  test.each([
    ['Customers that bought Chai in 2024 and stopped - no Chai since', '2025-01-01'],
    ['Abgesprungen bei Chai: im 1. Quartal 2025 gekauft, danach nicht wieder. Wer?', '2025-04-01'],
    ['who used to buy Chai in 2024 and has dropped it in 2025?', '2025-01-01'],
    ['Has anybody bought Chai last year and not a single one this year?', '2026-01-01'],
    ['Betriebe die 2024 bei uns waren und 2025 kein einziges Mal', '2025-01-01'],
  ])('%s', (text, from) => {
    expect(notSince(text)).toContain(`"${from}…`);
  });
});

test('a mistyped word of time is still a time', () => {
  expect(JSON.stringify(brief(read('Umsatz mit Harbour Tools im vierten Qartal 2025')))).toContain('2025-10-01');
});

test('what the table shows anyway does not change the question', () => {
  expect(brief(read('Which orders did Harbour Tools place last quarter? Dates and amounts.'))).toEqual(
    brief(read('Which orders did Harbour Tools place last quarter?')),
  );
});
