import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeEntries } from '#src/customers/names/like-words.ts';
import { matchNames } from '#src/customers/names/match-names.ts';
import { buildNameIndex, type Named } from '#src/customers/names/name-index.ts';
import { fold } from '#src/lib/fold.ts';

const FRONT = 'ban kor mel tru fen gol lar nim pas rud sel tam vor wen zab dir hul jas kip lom'.split(' ');
const MIDDLE = 'berg dorf feld heim kamp lund mark nau rath stein tal wald weil zell brok furt'.split(' ');
const END = 'holz stahl papier glas tuch leder obst wein brot fisch tee salz mond stern wolke adler'.split(' ');

/** Names that nearly collide: every word is shared by many, or resembles many others. */
function denseNames(count: number): Named<'customer' | 'teammate'>[] {
  const names: Named<'customer' | 'teammate'>[] = Array.from({ length: count }, (_, at) => {
    const [a, b, c] = [FRONT[at % 20], MIDDLE[Math.floor(at / 20) % 16], END[Math.floor(at / 320) % 16]];
    const tail = String.fromCharCode(97 + (Math.floor(at / 5120) % 26));
    return { kind: 'customer', id: at, name: `${at % 2 ? 'Anna' : 'Berta'} ${a}${b} ${a}${c}${b}${tail}` };
  });
  return [...names, { kind: 'teammate', id: 1, name: 'Anna Weber' }];
}

const many = buildNameIndex(denseNames(30_000));

const open = (text: string) => text.split(' ').map((word) => ({ key: fold(word), plain: false }));

const word = fc.oneof(
  fc.tuple(fc.constantFrom(...FRONT), fc.constantFrom(...MIDDLE)).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom(...FRONT),
      fc.constantFrom(...END),
      fc.constantFrom(...MIDDLE),
      fc.constantFrom('a', 'c', ''),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('anna', 'berta', 'bana', 'banbrg', 'korberk'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

test('whatever is said, names are looked up in a bounded number of steps', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), (words) => {
      const effort = { steps: 0 };

      matchNames(many, open(words.join(' ')), effort);

      // some 80 words at 8,000 trigram entries, and 300,000 steps to find names that hold two of them
      expect(effort.steps).toBeLessThan(1_100_000);
    }),
    { numRuns: 60 },
  );
});

test('a name written out is found among thousands that nearly collide, in a long message too', () => {
  const filler = 'banberg korberg anna tamwald '.repeat(15);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 29_999 }), fc.boolean(), (id, isLong) => {
      const name = many.entries[id]!.name.toLowerCase();

      const found = matchNames(many, open(`${isLong ? filler : ''}${name}`));

      expect(found.some(({ entry, tier, words }) => entry.id === id && tier === 4 && words === 3)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('a name written to the letter fits better than one with a letter more', () => {
  const twins = buildNameIndex([
    { kind: 'contact', id: 1, name: 'Anna Banrathmondc' },
    { kind: 'contact', id: 2, name: 'Anna Banrathmondbc' },
  ]);
  const [first, second] = matchNames(twins, open('anna banrathmondc'))
    .filter(({ words }) => words === 2)
    .sort((a, b) => b.fit - a.fit);

  expect(first?.entry.id).toBe(1);
  expect(first!.fit - second!.fit).toBeGreaterThan(0.04);
});

test('of many who share a first name the one colleague is not lost', () => {
  const found = matchNames(many, open('anna'));

  expect(found.filter(({ entry }) => entry.kind === 'teammate')).toHaveLength(1);
});

test('names close to a mistyped one are told, most alike first', () => {
  const [closest] = closeEntries(many, ['ana', 'webr']);

  expect(closest?.entry.name).toMatch(/Weber|Anna/);
});
