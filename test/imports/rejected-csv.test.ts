import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { rejectedCsv } from '#src/imports/rejected-csv.ts';

const reason = { de: 'Der Kunde fehlt.', en: 'The customer is missing.' };

test('rejected rows open in a spreadsheet as they were, with line and reason', () => {
  const csv = rejectedCsv([{ file: 'o.csv', line: 3, reason, row: { id: '2', note: 'a;"b"\nc' } }], 'de');

  expect(parse(csv, { delimiter: ';', bom: true })).toEqual([
    ['Datei', 'Zeile', 'Grund', 'id', 'note'],
    ['o.csv', '3', 'Der Kunde fehlt.', '2', 'a;"b"\nc'],
  ]);
});

test('nothing in it is taken for a formula, and negative amounts stay amounts', () => {
  const csv = rejectedCsv(
    [{ file: 'o.csv', line: 1, reason, row: { a: '=HYPERLINK("x")', b: '-12,50', c: '@sum', d: '+49 1' } }],
    'en',
  );

  expect(parse(csv, { delimiter: ';', bom: true })[1]?.slice(3)).toEqual([
    `'=HYPERLINK("x")`,
    '-12,50',
    `'@sum`,
    `'+49 1`,
  ]);
});
