import type { Text } from '#src/lib/user-error.ts';
import type { TableKind } from './importer.ts';
import type { Counts } from './store.ts';

export type Tables = Partial<Record<TableKind, Counts>>;

const NAMES: Record<TableKind, Text> = {
  employees: { de: 'Mitarbeitende', en: 'employees' },
  products: { de: 'Artikel', en: 'products' },
  customers: { de: 'Kunden', en: 'customers' },
  orders: { de: 'Bestellungen', en: 'orders' },
  'order-lines': { de: 'Positionen', en: 'order lines' },
};

/** One sentence: what arrived, what changed, what did not pass. */
export function summarise(tables: Tables, rejected: number): Text {
  const kinds = (Object.keys(NAMES) as TableKind[]).filter((kind) => tables[kind]);
  const part = (kind: TableKind, language: 'de' | 'en') => {
    const { created, changed, unchanged } = tables[kind] ?? { created: 0, changed: 0, unchanged: 0 };
    const words = language === 'de' ? ['neu', 'geändert', 'unverändert'] : ['new', 'changed', 'unchanged'];
    const said = [created, changed, unchanged].flatMap((number, at) =>
      number ? [`${number.toLocaleString(language)} ${words[at]}`] : [],
    );
    return `${NAMES[kind][language]}: ${said.join(', ') || '0'}`;
  };
  const refused = {
    de:
      rejected === 0
        ? ''
        : ` ${rejected === 1 ? '1 Zeile kam' : `${rejected.toLocaleString('de')} Zeilen kamen`} zurück.`,
    en:
      rejected === 0 ? '' : ` ${rejected === 1 ? '1 row was' : `${rejected.toLocaleString('en')} rows were`} returned.`,
  };
  return {
    de: `${kinds.map((kind) => part(kind, 'de')).join(' · ')}.${refused.de}`,
    en: `${kinds.map((kind) => part(kind, 'en')).join(' · ')}.${refused.en}`,
  };
}
