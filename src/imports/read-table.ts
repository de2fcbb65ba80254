import { CsvError, parse } from 'csv-parse';
import { UserError } from '#src/lib/user-error.ts';
import { type DayEvidence, type DayOrder, dayOrder, noDayEvidence, weighDay } from './days.ts';
import { findDelimiter, firstRows } from './find-delimiter.ts';
import { isBankColumn, type Recognised, recognise, uniqueHeaders } from './headers.ts';
import type { Importer, Reading } from './importer.ts';
import { type DecimalMark, decimalMark, type NumberEvidence, noNumberEvidence, weighNumber } from './numbers.ts';
import { decodePieces, isWorkbook, type Sniffed, sniffEncoding } from './sniff-text.ts';

export interface File {
  name: string;
  bytes: Uint8Array;
}

/** A raw row and the line of the file it starts in (from 1). */
export interface RawRow {
  line: number;
  values: string[];
}

/** A file understood as a table: how to read its bytes, where its header is, which importer takes it. */
export interface Table extends Recognised {
  file: File;
  sniffed: Sniffed;
  delimiter: string;
  headerLine: number;
  headers: string[];
}

/** How a column's values are to be read, decided over all rows. */
export interface Column {
  field: string | null;
  header: string;
  as: Reading;
  /** null when the rows looked at need none */
  mark: DecimalMark | null;
  order: DayOrder | null;
  /** a percent column in which 5 means 0.05 */
  hundred: boolean;
  bank: boolean;
}

export interface Hints {
  dates?: DayOrder;
  decimal?: DecimalMark;
}

const HEAD = 1 << 16;

/**
 * Recognises the table in a file by its header, which may stand below title lines.
 * @throws UserError for a workbook, an empty file and a header that no importer knows.
 */
export function openTable(file: File, importers: readonly Importer[]): Table {
  if (isWorkbook(file.bytes)) {
    throw new UserError({
      de: `„${file.name}“ ist eine Excel-Mappe. Bitte als CSV-Datei speichern (Speichern unter → CSV) und noch einmal schicken.`,
      en: `“${file.name}” is an Excel workbook. Please save it as a CSV file (Save as → CSV) and send it again.`,
    });
  }
  const sniffed = sniffEncoding(file.bytes);
  const [start = ''] = decodePieces(file.bytes, sniffed, HEAD);
  const head = file.bytes.length > HEAD ? start.slice(0, start.lastIndexOf('\n') + 1) : start;
  const delimiter = findDelimiter(head.replace(/^sep=.\r?\n/i, ''));
  const rows = firstRows(head, delimiter, 15);

  for (const { values, line } of rows) {
    const recognised = recognise(values, importers);
    if (recognised) {
      return { ...recognised, file, sniffed, delimiter, headerLine: line, headers: uniqueHeaders(values) };
    }
  }
  const widest = rows.reduce<string[]>((best, { values }) => (values.length > best.length ? values : best), []);
  throw new UserError({
    de: `In „${file.name}“ erkenne ich keine Tabelle. Gefundene Spalten: ${widest.slice(0, 12).join(', ') || 'keine'}. Ich kenne Mitarbeitende, Kunden, Artikel, Bestellungen und Bestellpositionen; eine Bestellung braucht mindestens Kunde und Datum.`,
    en: `I do not recognise a table in “${file.name}”. Columns found: ${widest.slice(0, 12).join(', ') || 'none'}. I know employees, customers, products, orders and order lines; an order needs at least a customer and a date.`,
  });
}

/** The data rows of a table, some thousand at a time; the whole file is never held as rows. */
export async function* readRows(table: Table): AsyncGenerator<RawRow[]> {
  const parser = parse({ ...CSV, delimiter: table.delimiter, info: true, max_record_size: 1 << 20 });
  // An error is thrown to whoever reads on; this keeps it from being thrown at nobody.
  parser.on('error', () => {});
  try {
    for (const piece of decodePieces(table.file.bytes, table.sniffed)) {
      parser.write(piece.replaceAll('\u0000', ''));
      const rows: RawRow[] = [];
      for (let parsed = parser.read() as Parsed | null; parsed; parsed = parser.read()) addRow(rows, parsed, table);
      yield rows;
      if (parser.destroyed) break;
    }
    if (!parser.destroyed) parser.end();
    const rest: RawRow[] = [];
    for await (const parsed of parser as AsyncIterable<Parsed>) addRow(rest, parsed, table);
    yield rest;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError({
      de: `„${table.file.name}“ lässt sich ab Zeile ${error.lines ?? '?'} nicht als Tabelle lesen; vermutlich ist dort ein Anführungszeichen nicht geschlossen.`,
      en: `“${table.file.name}” cannot be read as a table from line ${error.lines ?? '?'} on; probably a quotation mark is not closed there.`,
    });
  }
}

interface Parsed {
  record: string[];
  /** the line the record ends in */
  info: { lines: number };
}

function addRow(rows: RawRow[], { record, info }: Parsed, { headerLine }: Table): void {
  if (info.lines <= headerLine) return;
  const values = record.map((value) => value.trim());
  if (values.every((value) => value === '')) return;
  const breaks = record.some((value) => value.includes('\n')) ? record.join('').split('\n').length - 1 : 0;
  rows.push({ line: info.lines - breaks, values });
}

/**
 * Decides decimal mark and day order of each column from its values (of all rows, or of the first thousands when these
 * leave no doubt). A column that tells nothing follows the other
 * columns of the file, then the other files of the import (`hints` and what `decided` collected).
 * @throws UserError naming the column and three of its values when nothing tells.
 */
export async function decideColumns(table: Table, hints: Hints, decided: Hints): Promise<Column[]> {
  const numbers = new Map<number, NumberEvidence>();
  const days = new Map<number, DayEvidence>();
  for (const [at, field] of table.columns.entries()) {
    const as = field ? table.importer.fields[field]?.as : undefined;
    if (as === 'number' || as === 'percent') numbers.set(at, noNumberEvidence());
    if (as === 'day') days.set(at, noDayEvidence());
  }
  if (numbers.size > 0 || days.size > 0) {
    let seen = 0;
    for await (const rows of readRows(table)) {
      for (const { values } of rows) {
        for (const [at, evidence] of numbers) if (values[at]) weighNumber(evidence, values[at]);
        for (const [at, evidence] of days) if (values[at]) weighDay(evidence, values[at]);
      }
      seen += rows.length;
      if (seen >= ENOUGH && isSettled([...numbers.values()], [...days.values()])) break;
    }
  }
  const fileMark = majority([...numbers.values()].map(decimalMark)) ?? decided.decimal ?? null;
  const fileOrder = majority([...days.values()].map(dayOrder)) ?? decided.dates ?? null;
  if (fileMark) decided.decimal ??= fileMark;
  if (fileOrder) decided.dates ??= fileOrder;

  return table.columns.map((field, at) => {
    const header = table.headers[at] ?? '';
    const as = (field && table.importer.fields[field]?.as) || 'text';
    const number = numbers.get(at);
    const day = days.get(at);
    const mark = (number && decimalMark(number)) ?? hints.decimal ?? fileMark;
    const order = (day && dayOrder(day)) ?? hints.dates ?? fileOrder;
    if (number?.open && !mark) throw askForMark(table, header, number.samples);
    if (day?.open && !order) throw askForOrder(table, header, day.samples);
    const hundred = as === 'percent' && number !== undefined && (number.percent || number.overOne);
    return { field, header, as, mark, order, hundred, bank: isBankColumn(header) };
  });
}

/** Rows after which columns that have told their form are believed; a later value of another form is rejected, not guessed. */
const ENOUGH = 20_000;

function isSettled(numbers: readonly NumberEvidence[], days: readonly DayEvidence[]): boolean {
  return (
    numbers.every((evidence) => evidence.open === 0 || decimalMark(evidence) !== null) &&
    days.every((evidence) => evidence.open === 0 || dayOrder(evidence) !== null)
  );
}

const CSV = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;

function majority<Choice extends string>(choices: (Choice | null)[]): Choice | null {
  const known = choices.filter((choice) => choice !== null);
  return known.length > 0 && known.every((choice) => choice === known[0]) ? (known[0] ?? null) : null;
}

function askForMark(table: Table, header: string, samples: string[]): UserError {
  return new UserError({
    de: `Spalte „${header}“ in „${table.file.name}“: Ist ${samples.join(', ')} mit Tausenderpunkt oder mit Dezimalpunkt geschrieben? Bitte noch einmal mit „comma“ (1.234 ist eintausend…) oder „point“ (1.234 ist eins Komma…): in Slack als Text zur Datei, sonst als --decimal.`,
    en: `Column “${header}” in “${table.file.name}”: is ${samples.join(', ')} written with a thousands mark or a decimal mark? Please import again with “comma” (1.234 is a thousand…) or “point” (1.234 is one point…): in Slack as the text beside the file, else as --decimal.`,
  });
}

function askForOrder(table: Table, header: string, samples: string[]): UserError {
  return new UserError({
    de: `Spalte „${header}“ in „${table.file.name}“: Steht in ${samples.join(', ')} zuerst der Tag oder zuerst der Monat? Bitte noch einmal mit „dmy“ (Tag zuerst) oder „mdy“ (Monat zuerst): in Slack als Text zur Datei, sonst als --dates.`,
    en: `Column “${header}” in “${table.file.name}”: does the day or the month come first in ${samples.join(', ')}? Please import again with “dmy” (day first) or “mdy” (month first): in Slack as the text beside the file, else as --dates.`,
  });
}
