import type { EntityKind } from '#src/customers/names/catalog.ts';
import type { NameMatch } from '#src/customers/names/match-names.ts';
import type { Entity } from '#src/questions/frame.ts';
import type { Word } from '#src/questions/words/words.ts';
import { isPlaced } from './cues.ts';
import { type Candidate, type Problem, textOf } from './problems.ts';

/**
 * "Golden Gate Brewery" where only a Golden Gate Bakery and a Summit Ridge Brewery are known: parts of two names side by
 * side are one name that nobody has. Takes them out of the entities.
 */
export function takeFused(entities: Entity[], words: Word[]): Problem[] {
  const problems: Problem[] = [];
  for (let i = 0; i + 1 < entities.length; i++) {
    const [left, right] = [entities[i]!, entities[i + 1]!];
    const parts = [left, right].every(({ match }) => match.tier <= 2);
    const role = roleOf(left);
    const named = role === roleOf(right) && left.id !== right.id && (role === 'customer' || role === 'product');
    if (!parts || !named || left.to !== right.from || !words[left.from]!.capital !== !words[right.from]!.capital)
      continue;
    entities.splice(i, 2);
    problems.push({
      kind: 'unknown',
      span: textOf(words, left.from, right.to),
      role,
      close: [left, right].filter(({ kind }) => kind === role).map(({ kind, id, name }) => ({ kind, id, name })),
    });
  }
  return problems;
}

function roleOf({ kind }: Entity): EntityKind {
  return kind === 'contact' ? 'customer' : kind;
}

/** "wann hat Feinkost bestellt": who stands behind the auxiliary does the buying. */
const BUYS = new Set(['hat', 'haben', 'did', 'has', 'have', 'does']);

function asksForCustomers({ used, meanings }: Word): boolean {
  return used === null && meanings.some((one) => one === 'who' || one === 'customer');
}

/** "Hill Valley" is a city and begins three customers' names: without "in" or "from" nobody knows which is meant. */
export function customersBeside(
  matches: NameMatch<EntityKind>[],
  { entry, from }: NameMatch<EntityKind>,
  words: Word[],
): Candidate[] {
  const isBuyer = entry.kind === 'category' && BUYS.has(words[from - 1]?.key ?? '') && !words.some(asksForCustomers);
  if (!isBuyer && (entry.kind !== 'city' || isPlaced(words, from))) return [];
  const firms = matches.filter(({ entry: { kind }, tier }) => kind === 'customer' && tier === 2);
  if (firms.length === 0) return [];
  const named = firms.map(({ entry: { kind, id, name } }) => ({ kind, id, name }));
  return isBuyer ? named : [...named, { kind: entry.kind, id: entry.id, name: `in ${entry.name}` }];
}

const LINKS = new Set(['and', 'und', 'or', 'oder', 'vs', 'versus', 'than', 'als', 'with', 'mit', 'gegen', 'sowie']);

/** Beside a name written out, a small word that only resembles a part of another name is no name. */
export function withoutStrays(entities: Entity[], words: Word[]): Entity[] {
  const whole = entities.some(({ kind, match }) => kind === 'customer' && match.tier === 4);
  if (!whole) return entities;
  return entities.filter(({ kind, match, from, to }) => {
    const word = words[from]!;
    const stray =
      to - from === 1 &&
      match.tier <= 2 &&
      (kind === 'customer' || kind === 'contact' || kind === 'supplier') &&
      !word.capital &&
      !word.quoted &&
      !LINKS.has(words[from - 1]?.key ?? '') &&
      !LINKS.has(words[to]?.key ?? '');
    if (stray) word.used = null;
    return !stray;
  });
}
