import { expect, test } from 'vitest';
import { fold } from '#src/lib/fold.ts';
import type { Language } from '#src/lib/user-error.ts';
import { headOf, spellOut } from '#src/questions/words/compounds.ts';
import { withoutCourtesy } from '#src/questions/words/courtesy.ts';
import { type Meaning, meaningsAt, mendTypo } from '#src/questions/words/lexicon.ts';
import { MEANINGS } from '#src/questions/words/meanings.ts';
import { isPlain } from '#src/questions/words/plain-words.ts';

const meant = (text: string, language: Language) =>
  meaningsAt(fold(text).split(' '), 0, language).map(({ meaning }) => meaning);

const WORDS: [Meaning, Language, string][] = [
  ['customer', 'de', 'Kunden, Bestandskunden, Firmen, Abnehmer, Laden, Bude, Kd'],
  ['customer', 'en', 'customers, clients, accounts, companies, buyers, firms'],
  ['order', 'de', 'Bestellungen, Aufträge, Auftr, Sendungen, Einkäufe, Warenkorb, korb'],
  ['order', 'en', 'orders, purchases, invoices, shipments, basket'],
  ['product', 'de', 'Produkte, Artikel, Zeug, Kram, Sachen, Positionen, Ladenhüter'],
  ['product', 'en', 'products, items, stuff, goods, line items, slow movers'],
  ['employee', 'de', 'Kollegen, Vertriebler, Außendienstler, im Team'],
  ['employee', 'en', 'reps, colleagues, staff, on the team, sales guys'],
  ['revenue', 'de', 'Umsatz, Kohle, Knete, umgesetzt, Erlöse, Bestellwert, eingenommen'],
  ['revenue', 'en', 'revenue, sales, turnover, cash, bucks, takings, invoiced'],
  ['quantity', 'de', 'Menge, Stk, Stückzahl, Einheiten, Verkaufsmenge'],
  ['quantity', 'en', 'qty, units, pieces, pcs, quantities'],
  ['buy', 'de', 'bestellt, gekauft, geordert, geholt, abgenommen, gegönnt, eingedeckt'],
  ['buy', 'en', 'ordered, bought, purchased, picked up, stocked up, snapped up'],
  ['taker', 'de', 'verkauft, reingeholt, rausgehauen, abgeschlossen, an Land gezogen'],
  ['taker', 'en', 'sold, booked, bagged, closed, raked in, on the books'],
  ['shipper', 'de', 'Spedition, Paketdienst, transportiert, Camion, Frächter'],
  ['shipper', 'en', 'carrier, carried, hauled, courier, trucking company'],
  ['per', 'de', 'pro, je, Schlüssel, aufgeschlüsselt, runtergebrochen, brich'],
  ['per', 'en', 'per, by, broken down, split by, grouped'],
  ['change', 'de', 'Entwicklung, Veränderung, gestiegen, gewachsen, Wachstum, zugelegt, gesunken, zurückgegangen'],
  ['change', 'en', 'change, growth, grew, rose, increased, dropped, decline, trend, went up'],
  ['contain', 'de', 'enthält, enthielt, beinhaltet, drin'],
  ['contain', 'en', 'contains, included, in it'],
  ['except', 'de', 'außer, ohne, ausgenommen, abgesehen von, exkl, bis auf, nicht mitgerechnet'],
  ['except', 'en', 'except, excluding, without, apart from, other than, not counting, leaving out, save for'],
  ['other', 'de', 'andere, sonstige, weitere, übrigen'],
  ['other', 'en', 'other, another, else, remaining'],
  ['median', 'de', 'Median, Zentralwert'],
  ['active', 'en', 'active'],
  ['last', 'de', 'zuletzt, neulich, kürzlich, jüngste, letztens'],
  ['last', 'en', 'last, latest, lately, most recent'],
  ['again', 'de', 'wieder, erneut'],
  ['always', 'en', 'always, every time'],
  ['ratio', 'de', 'Hälfte, doppelt, halb'],
  ['tax', 'de', 'MwSt, Umsatzsteuer'],
  ['noLonger', 'en', 'gone quiet, no longer, lapsed, churned'],
  ['never', 'de', 'nie, noch nie, Karteileichen'],
];

test.each(WORDS)('%s in %s: %s', (meaning, language, words) => {
  for (const word of words.split(', ')) expect(meant(word, language), word).toContain(meaning);
});

test.each([
  ['de', 'wäre', 'waren', 'offenbar', 'übrigens', 'lief', 'höchstens', 'wenigstens', 'meistens'],
  ['en', 'personal', 'running', 'handy'],
] as [Language, ...string[]][])('no small word in %s means a thing by accident', (language, ...words) => {
  const things: Meaning[] = ['product', 'customer', 'supplier', 'open', 'other', 'top', 'bottom', 'streak'];
  for (const word of words)
    expect(
      things.filter((one) => meant(word, language).includes(one)),
      word,
    ).toEqual([]);
});

/** Whoever drops one of these answers another question. */
const DANGEROUS: Meaning[] = [
  'only',
  'except',
  'median',
  'average',
  'never',
  'always',
  'again',
  'ratio',
  'including',
  'tax',
  'instead',
];

test('no word that changes a figure is a filler', () => {
  for (const meaning of DANGEROUS)
    for (const language of ['de', 'en'] as const)
      for (const words of MEANINGS[meaning][language].split(/[,\n]/)) {
        const word = fold(words.replace('*', ''));
        if (!word.includes(' ') && !(meaning === 'again' && word === 'again'))
          expect(isPlain(word, language), word).toBe(word === 'just');
      }
});

test.each([
  ['bestelung', 'bestellung'],
  ['kundne', 'kunde'],
  ['umsazt', 'umsatz'],
  ['custmoers', 'customers'],
  ['revneue', 'revenue'],
  ['prodcuts', 'products'],
  ['ordr', 'order'],
])('%s is %s mistyped', (typed, word) => {
  expect(mendTypo(typed, 'en')).toBe(word);
});

test.each(['chang', 'marge', 'kiste', 'stick', 'pride', 'handel', 'meier', 'tofu', 'ware', 'berlin', '10250'])(
  '%s is no word of ours mistyped',
  (typed) => {
    expect(mendTypo(typed, 'de')).toBeNull();
  },
);

test.each([
  ['Gesamtfracht im Mai', 'Gesamt fracht im Mai'],
  ['Durchschnittspreis', 'Durchschnitts preis'],
  ['märzbestellungen', 'märz bestellungen'],
  ['Jahresumsätze', 'umsätze pro Jahr'],
  ['Kunden mit mind. 3 Bestellungen', 'Kunden mit mindestens 3 Bestellungen'],
  ['max. 5 Aufträge', 'höchstens 5 Aufträge'],
  ['max. Bestellwert', 'maximaler Bestellwert'],
  ['Ø Bestellwert', 'durchschnittlicher Bestellwert'],
  ['Bjørn Hansen', 'Bjørn Hansen'],
])('%s is spelled out as %s', (short, long) => {
  expect(spellOut(short, 'de').toLowerCase()).toBe(long.toLowerCase());
});

test.each([
  ['kundenbestellungen', 'bestellungen'],
  ['osterbestellungen', null],
  ['auslandsumsatz', null],
])('the first part of %s is dropped only where it says nothing', (compound, head) => {
  expect(headOf(compound)).toBe(head);
});

test.each([
  [
    'Moin, könntet ihr mal schauen: letzte Bestellung von Müller? Danke!',
    'könntet ihr mal schauen: letzte Bestellung von Müller?',
  ],
  ['hey, quick question: orders in May? thanks!', 'orders in May?'],
  ['Guten Morgen zusammen, Umsatz im Mai bitte', 'Umsatz im Mai bitte'],
  ['could you check: revenue in May', 'revenue in May'],
])('“%s” asks “%s”', (text, question) => {
  expect(withoutCourtesy(text)).toBe(question);
});
