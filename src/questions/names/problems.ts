import type { Catalog, EntityKind } from '#src/customers/names/catalog.ts';
import { closeEntries } from '#src/customers/names/like-words.ts';
import type { Word } from '#src/questions/words/words.ts';

/** A name that cannot be resolved: several records fit, or none does. */
export type Problem =
  | { kind: 'ambiguous'; span: string; candidates: Candidate[] }
  | { kind: 'unknown'; span: string; role: EntityKind; close: Candidate[] };

/** A record or value that may have been meant. */
export interface Candidate {
  kind: EntityKind;
  id: number | string;
  name: string;
}

/** A contact is shown by its customer. */
export function shownName(catalog: Catalog, kind: EntityKind, id: number | string, name: string): string {
  return kind === 'contact' ? (catalog.customers.get(Number(id)) ?? name) : name;
}

/** The words as they were written. */
export function textOf(words: Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .filter((word, i, list) => i === 0 || list[i - 1]!.start !== word.start)
    .map((word) => word.raw)
    .join(' ');
}

/** Records with a similar name, for "did you mean": most shared words first, then most alike. */
export function closeNames(catalog: Catalog, span: Word[], kinds: EntityKind[], limit = 3) {
  const typed = span.map(({ key }) => key);
  return closeEntries(catalog.index, typed)
    .map(({ entry, score }) => ({ ...entry, score }))
    .filter(({ kind, score }) => kinds.includes(kind) && score >= 0.2)
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name))
    .slice(0, limit)
    .map(({ kind, id, name, score }) => ({ kind, id, name: shownName(catalog, kind, id, name), score }));
}
