import { fold } from '#src/lib/fold.ts';
import type { Importer } from './importer.ts';

/** A header row as one importer understands it. */
export interface Recognised {
  importer: Importer;
  /** per column the field it fills, null for a column without a place of its own */
  columns: (string | null)[];
  present: ReadonlySet<string>;
}

const BANK =
  /iban|bic$|^bic|swift|sepa|kontonummer|kontonr|bankleitzahl|^blz|^bank|bankaccount|mandat|creditcard|kreditkarte|gläubiger/;

const UNIT = /\s*[([]?\s*(?:in\s+)?(?:€|eur|euro|chf|usd|gbp|\$|£)\s*[)\]]?\s*$/i;

/** A header's letters and digits alone, without a currency: "Kunden-Nr." = "kundenNr", "Betrag (EUR)" = "Betrag in €". */
export function headerKey(header: string): string {
  return fold(header.replace(UNIT, '')).replaceAll(' ', '');
}

/** True for a column of bank data, which is never stored. */
export function isBankColumn(header: string): boolean {
  return BANK.test(headerKey(header));
}

/** Header names as unique keys for what is kept beside the record; a second "Notiz" becomes "Notiz 2". */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, at) => {
    const name = header.trim() || `column ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

/** The importer that understands most of a header row; null when none finds what it needs. */
export function recognise(headers: readonly string[], importers: readonly Importer[]): Recognised | null {
  let best: (Recognised & { score: number }) | null = null;
  for (const importer of importers) {
    const columns = assign(headers, importer);
    const present = new Set(columns.filter((field) => field !== null));
    if (!importer.needs.some((fields) => fields.every((field) => present.has(field)))) continue;
    if (!best || present.size > best.score) best = { importer, columns, present, score: present.size };
  }
  return best;
}

/** Earlier names of a field win over later ones, so "customer_id" beats a bare "id" in the same table. */
function assign(headers: readonly string[], importer: Importer): (string | null)[] {
  const keys = headers.map((header) => headerKey(header).replace(/(?<=\D)1$/, ''));
  const columns: (string | null)[] = headers.map(() => null);
  for (const [field, { names }] of Object.entries(importer.fields)) {
    for (const name of names) {
      const at = keys.findIndex((key, index) => key === headerKey(name) && columns[index] === null);
      if (at < 0 || isBankColumn(headers[at] ?? '')) continue;
      columns[at] = field;
      break;
    }
  }
  return columns;
}
