import type { EntityKind } from '#src/customers/names/catalog.ts';
import type { Entity } from '#src/questions/frame.ts';
import type { Word } from '#src/questions/words/words.ts';

/** "except from the USA", "nicht aus Berlin", "returned ones excluded": what is named is not meant. */
export function isExcluded(words: Word[], from: number, to: number): boolean {
  const skipped = new Set<string>();
  let at = from - 1;
  while (at >= 0 && from - at <= 4 && SMALL.has(words[at]!.key)) skipped.add(words[at--]!.key);
  const before = words[at];
  if (before?.used === null && before.meanings.includes('except')) return true;
  if (OUTSIDE.has(before?.key ?? '')) return true;
  // "other products than Chai", "ein anderer Artikel als Chai"
  const than = before?.used === null && before.meanings.includes('than');
  if (
    than &&
    words.slice(Math.max(0, at - 4), at).some(({ used, meanings }) => used === null && meanings.includes('other'))
  )
    return true;
  const placed = ['from', 'in', 'aus', 'of', 'von'].some((key) => skipped.has(key));
  if (placed && ['not', 'nicht'].includes(before?.key ?? '')) return true;
  const next = words.slice(to).find(({ key }) => !SMALL.has(key));
  return next?.used === null && next.at - to <= 2 && next.meanings.includes('except') && BEHIND.test(next.key);
}

/** "not from Germany or the USA": what is joined to the first by "or" and "and" is not meant either. */
export function spreadNegation(entities: Entity[], words: Word[]): void {
  for (const [i, entity] of entities.entries()) {
    const before = entities[i - 1];
    if (!before?.negated || entity.negated || groupOf(before.kind) !== groupOf(entity.kind)) continue;
    const between = words.slice(before.to, entity.from).map(({ key }) => key);
    entity.negated = between.every((key) => JOINS.has(key) || SMALL.has(key));
  }
}

const JOINS = new Set(['und', 'and', 'or', 'oder', 'nor', 'noch']);

/** "neither Berlin nor Austria", "ohne Chai und Getränke": kinds that stand side by side. */
const GROUPS: EntityKind[][] = [
  ['city', 'country', 'region'],
  ['product', 'category', 'supplier'],
  ['customer', 'contact'],
];

function groupOf(kind: EntityKind): EntityKind {
  return GROUPS.find((group) => group.includes(kind))?.[0] ?? kind;
}

const SMALL = new Set(
  'from the in of for to at on by those ones orders customers any all aus der die das den dem des von vom bei mit in im fur kunden bestellungen alle'.split(
    ' ',
  ),
);

const OUTSIDE = new Set(['outside', 'ausserhalb']);

const BEHIND = /^(excluded|excepted|omitted|ausgenommen|ausgeschlossen|nicht)$/;
