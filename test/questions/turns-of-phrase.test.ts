import { expect, test } from 'vitest';
import { says, type Turn } from '#src/questions/words/turns.ts';

const SAID: [Turn, string][] = [
  ['byCountOfOrders', 'Top 5 Kunden nach der Anzahl Bestellungen'],
  ['mostCustomers', 'Which city has the most customers?'],
  ['mostOrders', 'wer hatte die meisten offenen Bestellungen'],
  ['besideCustomers', 'the customers in Berlin and their total revenue'],
  ['withLastOrder', 'Kunden in London und deren jeweils letzte Bestellung, mit dem letzten Auftrag'],
  ['lastOrderWas', 'Kunden, die zuletzt vor einem halben Jahr bestellt haben'],
  ['everBefore', 'nur die, die schon mal bestellt haben'],
  ['countsOrders', 'Welche Kunden haben 2025 öfter bestellt als 2024?'],
  ['singleOrder', 'die groesste Bestellung im Mai'],
  ['isLeft', 'How many Chang are left?'],
  ['isLeft', 'sind noch Chai da?'],
  ['weHaveLeft', 'wie viele sind übrig?'],
  ['heOrShe', 'welche Kunden betreut sie'],
  ['whatIsIn', 'Was stand auf der Bestellung?'],
];

test.each(SAID)('%s is heard in “%s”', (turn, text) => {
  expect(says(text, turn)).toBe(true);
});

const NOT_SAID: [Turn, string][] = [
  ['mostCustomers', 'Which customers ordered most?'],
  ['mostOrders', 'the most valuable and largest of all orders'],
  ['isLeft', 'How many customers have left us since March?'],
  ['everBefore', 'nur Kunden aus Berlin, und zwar mit Namen und Adresse und Telefon, die schon bestellt haben'],
  ['summed', 'Sommer in Summerville'],
  ['heOrShe', 'Where is Sheffield?'],
];

test.each(NOT_SAID)('%s is not heard in “%s”', (turn, text) => {
  expect(says(text, turn)).toBe(false);
});
