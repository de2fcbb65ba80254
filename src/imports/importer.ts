import { fold } from '#src/lib/fold.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { CustomerRecord, EmployeeRecord, LineRecord, OrderRecord, ProductRecord } from './records.ts';

/** How a column's texts are read; decimal mark and day order are decided per column over all rows. */
export type Reading = 'text' | 'number' | 'percent' | 'day' | 'yes-no';

/** A thing an importer looks for: the header names it goes by (German, English; case, umlauts, signs do not matter). */
export interface Field {
  as: Reading;
  names: readonly string[];
}

export type TableKind = 'employees' | 'products' | 'customers' | 'orders' | 'order-lines';

/** One row's values by field: numbers exact and with a point, days ISO, yes-no as 'true' or 'false', null when empty. */
export type Cells = Readonly<Record<string, string | null>>;

/** What one row of a file says, for each table it touches. */
export interface Records {
  employee?: EmployeeRecord;
  product?: ProductRecord;
  customer?: CustomerRecord;
  order?: OrderRecord;
  line?: LineRecord;
}

/** What an importer may remember from the rows above: the order a follow-up row belongs to, running numbers. */
export interface Memory {
  above: Cells | null;
  counts: Map<string, number>;
  /** keys of names seen before: a large file names the same few again and again */
  keys: Map<string, string>;
}

export function newMemory(): Memory {
  return { above: null, counts: new Map(), keys: new Map() };
}

/** An id as it was meant: spreadsheets turn 13085 into 13085.0. */
export function idOf(text: string | null | undefined): string | null {
  return text ? text.replace(/^(\d+)\.0$/, '$1') : null;
}

/** lib/fold.ts, remembered per file. */
export function keyOf(name: string, { keys }: Memory): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = fold(name);
  if (keys.size < 200_000) keys.set(name, key);
  return key;
}

/** Reads one kind of table; found by its header row, never by the file's name. One file per importer. */
export interface Importer {
  name: string;
  label: Text;
  /** the tables its rows touch, the one it is about first */
  tables: readonly TableKind[];
  fields: Readonly<Record<string, Field>>;
  /** sets of fields of which one must be present in full for the header to be this importer's */
  needs: readonly (readonly string[])[];
  /** the row's records, or the reason why the row cannot be taken */
  map(cells: Cells, memory: Memory, present: ReadonlySet<string>): Records | Text;
}

export function defineImporter(importer: Importer): Importer {
  return importer;
}

export function text(...names: string[]): Field {
  return { as: 'text', names };
}

export function number(...names: string[]): Field {
  return { as: 'number', names };
}

export function percent(...names: string[]): Field {
  return { as: 'percent', names };
}

export function day(...names: string[]): Field {
  return { as: 'day', names };
}

export function yesNo(...names: string[]): Field {
  return { as: 'yes-no', names };
}
