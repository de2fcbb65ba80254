import type { Language } from '#src/lib/user-error.ts';
import type { Rejected } from './store.ts';

/**
 * The rows that came back, as a CSV file for a spreadsheet: file, line, reason, then the row as it was. Semicolons and a
 * byte order mark, because that is what opens everywhere; nothing in it is taken for a formula.
 */
export function rejectedCsv(rejected: readonly Rejected[], language: Language): string {
  const headers = [...new Set(rejected.flatMap(({ row }) => Object.keys(row)))];
  const first = { de: ['Datei', 'Zeile', 'Grund'], en: ['File', 'Line', 'Reason'] }[language];
  const rows = rejected.map(({ file, line, reason, row }) => [
    file,
    String(line),
    reason[language],
    ...headers.map((header) => row[header] ?? ''),
  ]);
  return `\uFEFF${[[...first, ...headers], ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(?:[.,]\d+)*$/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
