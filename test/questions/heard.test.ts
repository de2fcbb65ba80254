import { describe, expect, test } from 'vitest';
import { brief, read } from './cast.ts';

describe('a reading that leaves out a word is asked back, with that word', () => {
  test.each([
    ['median order value per country', 'median'],
    ['Which customers order more than they used to?', 'more'],
    ['Which customers bought only Seafood?', 'only'],
    ['How many orders did Harbour Tools place on the same day?', 'same'],
    ['Welcher Kunde hat je Land am meisten gekauft?', 'Land'],
    ['How many other customers bought Chai?', 'other'],
    ['Which other countries do we sell to?', 'other'],
    ['How many orders did Harbour Tools place in Gulpington mode?', 'Gulpington'],
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
  ])('%s', (text, key) => {
    expect(JSON.stringify(brief(read(text)))).toContain(`"${key}":`);
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
