import { expect, test } from 'vitest';
import { pageOf, sortRows } from '#src/workspace/page/blocks/table-rows.ts';

const row = (name: string, amount: number) => [
  { type: 'raw_text' as const, text: name },
  { type: 'raw_number' as const, value: amount, text: `${amount} €` },
];
const rows = [row('Klein', 90), row('Alt', 1200), row('Müller 10', 5), row('Müller 9', 5)];
const names = (sorted: typeof rows) => sorted.map(([name]) => name?.text);

test('a column of numbers is sorted by value, not by its words', () => {
  expect(names(sortRows(rows, 1, true) as typeof rows)).toEqual(['Alt', 'Klein', 'Müller 10', 'Müller 9']);
});

test('names are sorted as people sort them', () => {
  expect(names(sortRows(rows, 0, false) as typeof rows)).toEqual(['Alt', 'Klein', 'Müller 9', 'Müller 10']);
});

test('a page shows its own rows', () => {
  expect(names(pageOf(rows, 1, 3) as typeof rows)).toEqual(['Müller 9']);
});
