import type { Catalog, EntityKind } from '#src/customers/names/catalog.ts';
import { matchNames, type NameMatch } from '#src/customers/names/match-names.ts';
import { fold } from '#src/lib/fold.ts';
import { edits } from '#src/lib/match.ts';
import type { Language } from '#src/lib/user-error.ts';
import type { Entity } from '#src/questions/frame.ts';
import type { PeriodMatch } from '#src/questions/times/periods.ts';
import type { Word } from '#src/questions/words/words.ts';
import { bestCover, fittest, goesOn, narrowed, VALUE_KINDS } from './best-names.ts';
import { customersBeside, takeFused, withoutStrays } from './doubtful-names.ts';
import { isExcluded, spreadNegation } from './exclusions.ts';
import { type Problem, shownName, textOf } from './problems.ts';
import { isReserved, isSound, writtenAsNames } from './sound-names.ts';

/** Finds the names in a message: the best reading of every stretch, and what could not be resolved. */
export function linkNames(
  catalog: Catalog,
  words: Word[],
  periods: PeriodMatch[],
  language: Language,
): { entities: Entity[]; problems: Problem[] } {
  const written = language === 'en' ? writtenAsNames(catalog, words) : new Set<Word>();
  const found = matchNames(
    catalog.index,
    words.map((word) => ({
      key: nameKey(catalog, word),
      plain: word.used !== null || isReserved(catalog, words, word, written),
    })),
  ).filter((match) => isSound(match, words, periods, written));
  const spans = new Map<string, NameMatch<EntityKind>[]>();
  for (const match of found) {
    const key = `${match.from}:${match.to}`;
    const same = spans.get(key);
    if (same) same.push(match);
    else spans.set(key, [match]);
  }
  const entities: Entity[] = [];
  const problems: Problem[] = [];
  for (const matches of bestCover([...spans.values()], words)) {
    const span = textOf(words, matches[0]!.from, matches[0]!.to);
    const best = narrowed(fittest(matches, words), words);
    const first = best[0]!;
    if (goesOn(entities.at(-1), matches)) {
      for (let i = first.from; i < first.to; i++) words[i]!.used = 'name';
      entities.at(-1)!.to = first.to;
      continue;
    }
    for (let i = first.from; i < endOfName(first, words); i++) words[i]!.used = 'name';
    const targets = new Set(
      best.map(({ entry }) => `${entry.kind === 'contact' ? 'customer' : entry.kind}:${entry.id}`),
    );
    // several products of one name are all meant
    const alike = first.entry.kind === 'product' && new Set(best.map(({ entry }) => entry.name)).size === 1;
    const firms = customersBeside(matches, first, words);
    if (firms.length > 0) {
      problems.push({ kind: 'ambiguous', span, candidates: firms });
    } else if (targets.size > 1 && !alike && !VALUE_KINDS.has(first.entry.kind)) {
      problems.push({
        kind: 'ambiguous',
        span,
        candidates: best.map(({ entry: { kind, id, name } }) => ({
          kind,
          id,
          name: shownName(catalog, kind, id, name),
        })),
      });
    }
    for (const match of alike || VALUE_KINDS.has(first.entry.kind) ? best : [first]) {
      const { kind, id, name } = match.entry;
      const negated = isExcluded(words, first.from, first.to);
      entities.push({
        kind,
        id,
        name: shownName(catalog, kind, id, name),
        from: match.from,
        to: match.to,
        match,
        negated,
      });
    }
  }
  entities.sort((a, b) => a.from - b.from);
  problems.push(...takeFused(entities, words));
  spreadNegation(entities, words);
  return { entities: withoutStrays(entities, words), problems };
}

/** "Brixton Bar's orders": the possessive is not part of a short name, unless a name is written so. */
function nameKey({ index }: Catalog, { raw, key }: Word): string {
  return /['’]s$/.test(raw) && !index.byWord.has(key) ? key.slice(0, -1) : key;
}

/** Where a match ends, with the words behind it that its record's name holds too: SAVEA for "Save a lot". */
function endOfName({ entry, to }: NameMatch<EntityKind>, words: Word[]): number {
  const own = new Set(fold(entry.name).split(' '));
  let end = to;
  const isTypo = (key: string) =>
    [...own].some((word) => word.length > 3 && word[0] === key[0] && edits(word, key) === 1);
  // "Nordlicht GmbHs letzte Bestellung"
  const isOwn = (key: string) => key.length > 2 && (own.has(key) || own.has(key.replace(/s$/, '')) || isTypo(key));
  while (words[end]?.used === null && isOwn(words[end]!.key)) end++;
  return end;
}
