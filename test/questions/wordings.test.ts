import { expect, test } from 'vitest';
import { sameAgain } from '#src/questions/thread/same-again.ts';
import { withoutVisit } from '#src/questions/words/visits.ts';
import { inOurWords } from '#src/questions/words/wordings.ts';
import { brief, read } from './cast.ts';

test.each([
  [
    'muss gleich mit Müller telefonieren, wann kam deren letzte bestellung?',
    'bei Müller, wann kam deren letzte bestellung?',
  ],
  [
    'hab morgen ein meeting mit Müller in Berlin, was haben die zuletzt bestellt',
    'bei Müller in Berlin, was haben die zuletzt bestellt',
  ],
  [
    'fahre nachher zu Bäckerei Klein. wann war deren letzte bestellung?',
    'bei Bäckerei Klein, wann war deren letzte bestellung?',
  ],
  ["I'm visiting The Old Mill tomorrow, when was their last order?", 'with The Old Mill, when was their last order?'],
  [
    'Na, hat sich Müller mal wieder gemeldet? Wann kam deren letzter Auftrag?',
    'bei Müller, Wann kam deren letzter Auftrag?',
  ],
  [
    'Von Müller hab ich ewig nichts gehört – was haben die zuletzt gekauft?',
    'bei Müller, was haben die zuletzt gekauft?',
  ],
  [
    "Haven't heard from Harbour Tools in ages. When was their last order?",
    'with Harbour Tools, When was their last order?',
  ],
  [
    'The Old Mill has been quiet, when did Harbour Tools order?',
    'The Old Mill has been quiet, when did Harbour Tools order?',
  ],
  ['I have 3 orders, which are open?', 'I have 3 orders, which are open?'],
  ['call Müller', 'call Müller'],
  ['Ich muss Müller anrufen, wie ist die Nummer?', 'Ich muss Müller anrufen, wie ist die Nummer?'],
])('"%s": what is said of a visit goes, the name stays', (text, bare) => {
  expect(withoutVisit(text)).toBe(bare);
});

const lastOf = (customer: string) => ({
  orders: { scope: { customers: [customer] }, pick: { by: 'latest', count: 1, skip: 0 } },
});
const firstOf = (customer: string) => ({
  orders: { scope: { customers: [customer] }, pick: { by: 'earliest', count: 1, skip: 0 } },
});
const second = (by: string) => ({ ranking: { by, measure: 'revenue', order: 'top', count: 1, skip: 1, scope: {} } });

test.each([
  [
    'Liegt die letzte Bestellung von Harbour Tools schon länger zurück, und von wann ist sie genau?',
    lastOf('Harbour Tools Ltd.'),
  ],
  ['Die jüngste Order von Harbour Tools, Artikel und Stückzahlen', lastOf('Harbour Tools Ltd.')],
  ['Wann war Harbour Tools zum letzten Mal mit einer Bestellung dran?', lastOf('Harbour Tools Ltd.')],
  ['Harbour Tools ist Kunde seit?', firstOf('Harbour Tools Ltd.')],
  ['Our number two customer is who?', second('customer')],
  ['Wer ist unsere Nummer zwei nach Umsatz?', second('customer')],
  [
    'Top-Kunde in Österreich?',
    { ranking: { by: 'customer', measure: 'revenue', order: 'top', count: 1, scope: { countries: ['Austria'] } } },
  ],
  [
    'Wer betreut unsere Kunden in Österreich?',
    { ranking: { by: 'owner', measure: 'customers', order: 'natural', scope: { countries: ['Austria'] } } },
  ],
  [
    'Welche Produkte unter 10 Euro haben wir?',
    { records: { of: 'product', count: false, price: { max: 10, strict: true } } },
  ],
  [
    'How many orders of Harbour Tools include a discount?',
    { total: { measure: 'orders', scope: { customers: ['Harbour Tools Ltd.'], discounted: true } } },
  ],
  [
    'Welche Bestellungen gingen 2025 nach London?',
    { orders: { scope: { shipTo: { cities: ['London'] }, period: '2025-01-01…2025-12-31' } } },
  ],
  [
    'Auf welche Summe belaufen sich die Bestellungen von Harbour Tools?',
    { total: { measure: 'revenue', scope: { customers: ['Harbour Tools Ltd.'] } } },
  ],
  [
    'Wer hat über 1000 Euro auf einmal bestellt?',
    { customers: { among: {}, deeds: [{ scope: { amount: { min: 1000, strict: true } }, not: false }], count: false } },
  ],
  [
    "What's the average gap between orders of Harbour Tools?",
    { 'order-gap': { scope: { customers: ['Harbour Tools Ltd.'] } } },
  ],
  [
    'Umsatz aller Kunden außer Harbour Tools',
    { total: { measure: 'revenue', scope: { except: { customers: ['Harbour Tools Ltd.'] } } } },
  ],
  [
    'Gib mal die Nummer von Harbour Tools',
    { record: { of: 'customer', record: 'Harbour Tools Ltd.', fields: ['phone'], yesNo: false } },
  ],
  [
    "What's the number of Harbour Tools?",
    { record: { of: 'customer', record: 'Harbour Tools Ltd.', fields: ['phone'], yesNo: false } },
  ],
  [
    'Kundennummer von Harbour Tools?',
    { record: { of: 'customer', record: 'Harbour Tools Ltd.', fields: ['number'], yesNo: false } },
  ],
  ['Kunden nach Umsatz', { ranking: { by: 'customer', measure: 'revenue', order: 'natural', scope: {} } }],
  ['What did we turn over in Germany?', { total: { measure: 'revenue', scope: { countries: ['Germany'] } } }],
  [
    'Liste auf, wem wir schon Chai verkauft haben',
    { customers: { among: {}, deeds: [{ scope: { products: ['Chai'] }, not: false }], count: false } },
  ],
])('in other words: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each([
  ['where do I send a letter to Harbour Tools?', 'address of Harbour Tools?'],
  ['wohin schicke ich einen Brief an Müller?', 'Adresse von Müller?'],
  ['up to what sum can Harbour Tools buy on account?', 'credit limit of Harbour Tools?'],
  ['Bis zu welchem Betrag darf Müller auf Rechnung kaufen?', 'Kreditlimit von Müller?'],
  ['send a letter to Harbour Tools', 'send a letter to Harbour Tools'],
])('"%s" asks for a field of the record, or is left alone', (text, said) => {
  expect(inOurWords(text)).toBe(said);
});

test.each([
  ['now repeat that for 2022', 'same for 2022'],
  ['genauso bitte für Juli', 'same für Juli'],
  ['the same product in 2022?', 'the same product in 2022?'],
])('"%s" repeats the question before only where it says nothing else', (text, said) => {
  expect(sameAgain(text)).toBe(said);
});

test.each([
  ['contents of order 20123?', { order: { numbers: ['20123'], facets: ['products'], yesNo: false } }],
  ['Was gehört zu Bestellung 20123?', { order: { numbers: ['20123'], facets: ['products'], yesNo: false } }],
  ['order 20123: total after discounts?', { order: { numbers: ['20123'], facets: ['amount'], yesNo: false } }],
  [
    'Summe der 2025 eingeräumten Rabatte?',
    { total: { measure: 'discount', scope: { period: '2025-01-01…2025-12-31' } } },
  ],
  [
    'what category is Chai filed in?',
    { record: { of: 'product', record: 'Chai', fields: ['category'], yesNo: false } },
  ],
])('"%s" is understood', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});
