import type { Text } from '#src/lib/user-error.ts';
import { parseDay } from './days.ts';
import type { Cells } from './importer.ts';
import { hundredth, parseNumber } from './numbers.ts';
import type { Column } from './read-table.ts';

/** A row's values by field, and what has no field as `extra` (never bank columns). */
export interface ReadCells {
  cells: Cells;
  extra: Record<string, string> | null;
}

/** Reads a raw row with its columns' decisions; the reason in both languages when a value cannot be read. */
export function readCells(values: readonly string[], columns: readonly Column[]): ReadCells | Text {
  const surplus = values.slice(columns.length).filter((value) => value !== '');
  if (surplus.length > 0) {
    return {
      de: `Die Zeile hat ${values.length} Spalten, die Kopfzeile ${columns.length}.`,
      en: `The row has ${values.length} columns, the header ${columns.length}.`,
    };
  }
  const cells: Record<string, string | null> = {};
  let extra: Record<string, string> | null = null;
  for (const [at, column] of columns.entries()) {
    const value = values[at] ?? '';
    if (column.field) {
      const read = readCell(value, column);
      if (typeof read === 'object' && read !== null) return read;
      cells[column.field] = read;
    } else if (value !== '' && !column.bank) {
      extra ??= {};
      extra[column.header] = value;
    }
  }
  return { cells, extra };
}

const EMPTY = /^(?:null|n\/a|#n\/v|#n\/a|-|--|\\n)$/i;

function readCell(value: string, column: Column): string | null | Text {
  if (value === '' || /^(?:null|\\N)$/.test(value)) return null;
  if (column.as === 'text') return value;
  if (EMPTY.test(value)) return null;
  if (column.as === 'yes-no') return /^(?:1|-1|true|yes|y|ja|j|x|wahr)$/i.test(value) ? 'true' : 'false';
  if (column.as === 'day') {
    if (/^0{4}-0{2}-0{2}/.test(value)) return null;
    const day = parseDay(value, column.order);
    return (
      day ?? { de: `${column.header}: „${value}“ ist kein Datum.`, en: `${column.header}: “${value}” is not a date.` }
    );
  }
  const number = parseNumber(value, column.mark);
  if (number === null) {
    return { de: `${column.header}: „${value}“ ist keine Zahl.`, en: `${column.header}: “${value}” is not a number.` };
  }
  return column.hundred ? hundredth(number) : number;
}
