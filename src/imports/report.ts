import type { Text } from '#src/lib/user-error.ts';
import type { DayOrder } from './days.ts';
import type { TableKind } from './importer.ts';
import type { DecimalMark } from './numbers.ts';
import type { Column, Table } from './read-table.ts';
import type { Counts, Rejected } from './store.ts';
import type { Tables } from './summary.ts';

/** How a file was read: shown so that a person can see a wrong guess. */
export interface FileReport {
  name: string;
  kind: TableKind;
  importer: string;
  label: Text;
  encoding: string;
  delimiter: string;
  /** null in a file without numbers */
  decimal: DecimalMark | null;
  /** null in a file without days */
  dateOrder: DayOrder | null;
  /** headers kept beside the record because they have no place of their own */
  extra: string[];
  rows: number;
}

export interface ImportReport extends Counts {
  importId: number;
  dryRun: boolean;
  files: FileReport[];
  tables: Tables;
  rejected: Rejected[];
  summary: Text;
}

export function fileReport(table: Table, columns: readonly Column[], rows: number): FileReport {
  const number = columns.find(({ as }) => as === 'number' || as === 'percent');
  return {
    name: table.file.name,
    kind: table.importer.tables[0] ?? 'orders',
    importer: table.importer.name,
    label: table.importer.label,
    encoding: table.sniffed.encoding,
    delimiter: table.delimiter,
    decimal: number?.mark ?? null,
    dateOrder: columns.find(({ as }) => as === 'day')?.order ?? null,
    extra: columns.filter(({ field, bank }) => field === null && !bank).map(({ header }) => header),
    rows,
  };
}
