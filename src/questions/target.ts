import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Word } from '#src/questions/words/words.ts';
import type { Frame } from './frame.ts';

/** What can be asked for, counted or ranked. */
export const NOUNS: Meaning[] = [
  'customer',
  'order',
  'product',
  'category',
  'supplier',
  'employee',
  'country',
  'city',
  'region',
  'segment',
  'year',
  'whichYear',
  'quarter',
  'month',
  'week',
  'weekday',
  'shipper',
  'status',
  'contact',
];

/** What is asked for: the noun after "which", "how many", "top" …; "who" asks for customers. */
export function targetOf(frame: Frame): Meaning | null {
  const words = frame.words.filter((word) => word.used === null || isCategory(frame, word));
  const nounOf = (word: Word) => word.meanings.find((meaning) => NOUNS.includes(meaning)) ?? null;
  const ask = words.findIndex((word) =>
    word.meanings.some((meaning) =>
      ['which', 'howMany', 'who', 'what', 'when', 'list', 'whichYear', 'where'].includes(meaning),
    ),
  );
  // "customers whose last order dates from …"
  const [head, relative] = words;
  if (head && nounOf(head) && relative && /^(?:whose|deren|that|die)$/.test(relative.key)) return nounOf(head);
  // "top 3 clients by number of orders": what is ranked stands right behind
  const first = words.findIndex(({ meanings }) => meanings.includes('top') || meanings.includes('bottom'));
  // "the country with the highest number of orders"
  const joined = first > 0 ? words.slice(0, first).findIndex(({ key }) => key === 'with' || key === 'mit') : -1;
  const ranked = joined > 0 && (ask < 0 || joined < ask) ? nounOf(words[joined - 1]!) : null;
  if (ranked) return ranked;
  if (first >= 0 && (ask < 0 || first < ask) && !words.slice(0, first).some(nounOf)) {
    const noun = words
      .slice(first, first + 4)
      .map(nounOf)
      .find((one) => one !== null);
    if (noun) return noun;
  }
  if (ask >= 0) {
    for (const word of words.slice(ask, ask + 7)) {
      // "list whom we sold Chai to"
      if (word.meanings.includes('who')) return 'customer';
      if (word.at > words[ask]!.at && word.meanings.includes('buy') && !word.meanings.includes('order')) break;
      const noun = nounOf(word);
      if (isCategory(frame, word)) return nounAfter(frame, word) ?? 'product';
      if (noun) return noun;
    }
  }
  return words.map(nounOf).find((noun) => noun !== null) ?? null;
}

function isCategory(frame: Frame, word: Word): boolean {
  return frame.entities.some(({ kind, from, to }) => kind === 'category' && word.at >= from && word.at < to);
}

/** "seafood orders", "planes customers": the noun right behind a category is what is asked for. */
function nounAfter(frame: Frame, word: Word): Meaning | null {
  const entity = frame.entities.find(({ kind, from, to }) => kind === 'category' && word.at >= from && word.at < to);
  const next = entity && frame.words[entity.to];
  return next?.used === null ? (next.meanings.find((meaning) => NOUNS.includes(meaning)) ?? null) : null;
}
