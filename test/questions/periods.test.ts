import { expect, test } from 'vitest';
import { findPeriods } from '#src/questions/times/periods.ts';

const TODAY = '2026-05-06';

function spans(text: string) {
  return findPeriods(text, TODAY).map(({ from, to }) => `${from ?? ''}…${to ?? ''}`);
}

test.each([
  ['im März', '2026-03-01…2026-03-31'],
  ['in June', '2025-06-01…2025-06-30'],
  ['märz 25', '2025-03-01…2025-03-31'],
  ['letzten Monat', '2026-04-01…2026-04-30'],
  ['last quarter', '2026-01-01…2026-03-31'],
  ['letztes Jahr', '2025-01-01…2025-12-31'],
  ['letzte Woche', '2026-04-27…2026-05-03'],
  ['last 90 days', '2026-02-05…2026-05-06'],
  ['in den letzten drei Monaten', '2026-02-06…2026-05-06'],
  ['vor zwei Jahren', '2024-01-01…2024-12-31'],
  ['two weeks ago', '2026-04-20…2026-04-26'],
  ['Q1 25', '2025-01-01…2025-03-31'],
  ['im 4. Quartal 2025', '2025-10-01…2025-12-31'],
  ['KW 12', '2026-03-16…2026-03-22'],
  ['seit Ostern', '2026-04-05…'],
  ['seit 6 Monaten', '2025-11-06…2026-05-06'],
  ['since March 2026', '2026-03-01…'],
  ['after 2024', '2025-01-01…'],
  ['before 2025', '…2024-12-31'],
  ['between 3 May and mid June', '2025-05-03…2025-06-20'],
  ['vom 3.5. bis 7.6.2025', '2025-05-03…2025-06-07'],
  ['zwischen Weihnachten 2024 und Ende Februar', '2024-12-25…2025-02-28'],
  ['from November 2024 to January', '2024-11-01…2025-01-31'],
  ['from March to May 2025', '2025-03-01…2025-05-31'],
  ['second half of last year', '2025-07-01…2025-12-31'],
  ['im dritten Quartal des Vorjahres', '2025-07-01…2025-09-30'],
  ["last year's March", '2025-03-01…2025-03-31'],
  ['im März vorigen Jahres', '2025-03-01…2025-03-31'],
  ['dieses Jahr im April', '2026-04-01…2026-04-30'],
  ['between May and July last year', '2025-05-01…2025-07-31'],
  ['summer last year', '2025-06-01…2025-08-31'],
  ['seit Ende letzten Jahres', '2025-12-31…'],
  ['early this year', '2026-01-01…2026-04-30'],
  ['last week of August', '2025-08-25…2025-08-31'],
  ['in der ersten Augustwoche', '2025-08-01…2025-08-07'],
  ['KW 3 bis 5', '2026-01-12…2026-02-01'],
  ['August 1-15', '2025-08-01…2025-08-15'],
  ['the week of 4 March', '2026-03-02…2026-03-08'],
  ['seit dem Sommer', '2025-06-01…'],
  ['am 21.11.2025', '2025-11-21…2025-11-21'],
  ['on 11/21/2025', '2025-11-21…2025-11-21'],
  ['gestern', '2026-05-05…2026-05-05'],
  ['first half of 2025', '2025-01-01…2025-06-30'],
  ['Weihnachten 2025', '2025-12-25…2025-12-26'],
  ['since the first of April', '2026-04-01…'],
  ['first half of April 2025', '2025-04-01…2025-04-15'],
  ['in august 25', '2025-08-01…2025-08-31'],
  ['im Jahr 25', '2025-01-01…2025-12-31'],
  ['in the last three months of 2025', '2025-10-01…2025-12-31'],
  ['von März bis jetzt', '2026-03-01…2026-05-06'],
  ['Spediteur 2025', '2025-01-01…2025-12-31'],
  ['diesen Sommer', '2025-06-01…2025-08-31'],
  ['Umsatz 25', '2025-01-01…2025-12-31'],
  ['between 3 and 20 March 2025', '2025-03-03…2025-03-20'],
  ['2025 und später', '2025-01-01…'],
  ['seit Ende 2025', '2025-12-31…'],
  ['since the middle of March', '2026-03-15…'],
  ['bis Mitte 2025', '…2025-07-01'],
  ['later than March 2025', '2025-04-01…'],
  ['in 2025 and later', '2025-01-01…'],
  ['in der ersten Jahreshälfte 2025', '2025-01-01…2025-06-30'],
  ['Pfingsten 25', '2025-06-08…2025-06-09'],
  ['how many orders went out late in 2025', '2025-01-01…2025-12-31'],
  ['nothing for a year or more', '2025-05-06…2026-05-06'],
  ['verteilt über 2025', '2025-01-01…2025-12-31'],
  ['2025 H1', '2025-01-01…2025-06-30'],
  ['in March this year', '2026-03-01…2026-03-31'],
  ['im Mai vorigen Jahres', '2025-05-01…2025-05-31'],
  ['letztes Jahr im April', '2025-04-01…2025-04-30'],
  ['first half of last year', '2025-01-01…2025-06-30'],
  ['Ende letzten Jahres', '2025-09-01…2025-12-31'],
  ['in the first three months of this year', '2026-01-01…2026-03-31'],
  ['die letzten zwei Monate des Vorjahres', '2025-11-01…2025-12-31'],
  ['in den ersten zehn Tagen im April', '2026-04-01…2026-04-10'],
  ['first week of April 2025', '2025-04-01…2025-04-07'],
  ['in den letzten vierzehn Tagen', '2026-04-22…2026-05-06'],
])('%s is %s', (text, span) => {
  expect(spans(text)).toEqual([span]);
});

test.each([['order 2025'], ['Willem-Jan'], ['more than 2000 euro'], ['Bestellung Nr. 2024'], ['you may order Chai']])(
  '%s names no time',
  (text) => {
    expect(spans(text)).toEqual([]);
  },
);

test('a fiscal year begins where the team says it does', () => {
  const [period] = findPeriods('last fiscal year', TODAY, { fiscalStart: 4 });

  expect(period).toMatchObject({ from: '2025-04-01', to: '2026-03-31' });
});

test.each([
  ['Herbst 25, also September bis November', ['2025-09-01…2025-11-30']],
  ['early 25 (January and February)', ['2025-01-01…2025-01-31', '2025-02-01…2025-02-28']],
  ['this month last year, i.e. May 2025', ['2025-05-01…2025-05-31']],
  ['zwischen 1. März 25 und 31. August 25', ['2025-03-01…2025-08-31']],
])('%s says one time twice', (text, expected) => {
  expect(spans(text)).toEqual(expected);
});

test('months side by side are of the year behind the last one', () => {
  expect(spans('in May and June last year')).toEqual(['2025-05-01…2025-05-31', '2025-06-01…2025-06-30']);
});

test.each([
  ['in 2024 but not in the following year', '2025-01-01…2025-12-31'],
  ['2024 ja, im Jahr danach nicht', '2025-01-01…2025-12-31'],
  ['im Mai 2025 und im Folgemonat', '2025-06-01…2025-06-30'],
  ['2024 gegen das Vorjahr', '2023-01-01…2023-12-31'],
  ['März 2026 gegen den Vorjahresmonat', '2025-03-01…2025-03-31'],
  ['in May 2025 and the same month of the previous year', '2024-05-01…2024-05-31'],
  ['in the first quarter of 2025 but not in the second?', '2025-04-01…2025-06-30'],
  ['im ersten Halbjahr 2025, aber nicht im zweiten', '2025-07-01…2025-12-31'],
])('%s: the second time leans on the first', (text, second) => {
  expect(spans(text)[1]).toBe(second);
});
