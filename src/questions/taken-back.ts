import type { EntityKind } from '#src/customers/names/catalog.ts';
import type { PeriodMatch } from '#src/questions/times/periods.ts';
import { takenBackAt } from '#src/questions/words/corrections.ts';
import { overlap, type Stretch } from '#src/questions/words/stretches.ts';
import type { Word } from '#src/questions/words/words.ts';
import type { Entity } from './frame.ts';

interface Thing extends Stretch {
  sort: string;
}

const SORTS: Partial<Record<EntityKind, string>> = {
  contact: 'customer',
  category: 'product',
  country: 'place',
  city: 'place',
  region: 'place',
};

/**
 * What somebody took back, up to what they said instead: "Umsatz [1996, äh nein, ]1997", "order [10248, sorry, ]10249".
 * Only a thing of the same sort takes the place of another.
 */
export function takenBack(text: string, words: Word[], entities: Entity[], periods: PeriodMatch[]): Stretch[] {
  const named = entities.map(({ kind, from, to }) => ({
    sort: SORTS[kind] ?? kind,
    start: words[from]!.start,
    end: words[to - 1]!.end,
  }));
  const times = periods.map(({ start, end }) => ({ sort: 'time', start, end }));
  const numbers = words
    .filter((word) => /^\d+$/.test(word.key) && ![...named, ...times].some((one) => overlap(word, one)))
    .map(({ start, end }) => ({ sort: 'number', start, end }));
  const things: Thing[] = [...named, ...times, ...numbers].sort((a, b) => a.start - b.start);
  return things.slice(1).flatMap((thing, at) => {
    const before = things[at]!;
    const mark = before.sort === thing.sort ? takenBackAt(text.slice(before.end, thing.start)) : null;
    if (mark === null) return [];
    return [
      { start: before.start, end: before.end },
      { start: before.end + mark, end: thing.start },
    ];
  });
}
