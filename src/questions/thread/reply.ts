import { fold } from '#src/lib/fold.ts';
import type { Frame } from '#src/questions/frame.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Candidate, Pending } from './thread.ts';

const YES = /^(?:ja|jo|jep|genau|richtig|stimmt|yes|yep|yeah|right|correct|exactly|sure)\b/i;
const ORDINALS = [
  /\b(?:erste[nrs]?|first|1|1st)\b/i,
  /\b(?:zweite[nrs]?|second|2|2nd)\b/i,
  /\b(?:dritte[nrs]?|third|3|3rd)\b/i,
  /\b(?:vierte[nrs]?|fourth|4|4th)\b/i,
];
const LAST = /\b(?:letzte[nrs]?|last one|the last)\b/i;

/** What a reply may say beside the name. */
const SMALL = new Set<Meaning>([
  'them',
  'so',
  'customer',
  'product',
  'country',
  'city',
  'first',
  'last',
  'nth',
  'mine',
  'not',
  'but',
  'only',
  'yesNo',
]);

/** Longer messages ask something of their own. */
const MOST_WORDS = 9;

/** Which of the names asked back a short reply means; null when it says nothing of the kind. */
export function repliedName(frame: Frame, { candidates, span }: Pending): Candidate | null {
  const { words, text, entities } = frame;
  if (words.length > MOST_WORDS || frame.periods.length > 0) return null;
  const asks = words.some(
    ({ used, plain, meanings }) =>
      used === null && !plain && meanings.length > 0 && !meanings.some((one) => SMALL.has(one)),
  );
  if (asks) return null;
  const only = (found: Candidate[]) => {
    const names = new Set(found.map(({ id, kind }) => `${kind} ${id}`));
    return names.size === 1 ? found[0]! : null;
  };
  const linked = only(candidates.filter(({ id, kind }) => entities.some((one) => one.id === id && one.kind === kind)));
  if (linked) return linked;
  const said = new Set(words.map(({ key }) => key));
  const asked = new Set(fold(span).split(' '));
  const score = ({ name }: Candidate) =>
    fold(name)
      .split(' ')
      .filter((word) => said.has(word) && !asked.has(word) && word.length > 2).length;
  const best = Math.max(0, ...candidates.map(score));
  const named = best > 0 ? only(candidates.filter((one) => score(one) === best)) : null;
  if (named) return named;
  const places = entities
    .filter(({ kind }) => ['city', 'country', 'region'].includes(kind))
    .map(({ id }) => String(id));
  const there =
    places.length > 0 ? only(candidates.filter((one) => one.places?.some((place) => places.includes(place)))) : null;
  if (there) return there;
  if (entities.length > 0) return null;
  if (YES.test(text) && candidates.length === 1) return candidates[0]!;
  const place = LAST.test(text) ? candidates.length - 1 : ORDINALS.findIndex((pattern) => pattern.test(text));
  return words.length <= 5 ? (candidates[place] ?? null) : null;
}
