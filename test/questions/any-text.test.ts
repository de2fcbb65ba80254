import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryKinds } from '#src/questions/answer.ts';
import type { QueryKind } from '#src/questions/query.ts';
import { splitQuestions } from '#src/questions/words/split.ts';
import { catalog, read, TODAY } from './cast.ts';

const kinds = (await queryKinds()) as QueryKind<unknown>[];

/** Words that make the parser work, mixed with whatever Unicode holds. */
const scraps = fc.oneof(
  fc.constantFrom(
    'wer hat',
    'who bought',
    'Chai',
    'Müller',
    'nicht',
    'but not',
    'in March',
    'seit Ostern',
    '20045',
    'top 5',
    'mehr als 1.000,50 €',
    "';--",
    '"',
    '$1',
    'und davor?',
    'order',
    '1957 Corsa',
    'vs',
    'last',
    'pro Monat',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const message = fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join(' '));

test('no text crashes the parser, and no text of a person reaches the SQL', () => {
  fc.assert(
    fc.property(message, message, (first, second) => {
      const parsed = read(first, second);
      if (parsed.kind !== 'query') return;
      const kind = kinds.find(({ name }) => name === parsed.query.kind)!;
      const { text, values } = kind.statement(kind.params.parse(parsed.query.params), TODAY);
      const placeholders = new Set([...text.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])));
      expect([...placeholders].sort((a, b) => a - b)).toEqual(values.map((_, at) => at + 1));
      for (const { name } of catalog.index.entries) if (name.length > 4) expect(text).not.toContain(`'${name}'`);
      expect(text).not.toMatch(/;|--/);
    }),
    { numRuns: 300 },
  );
});

test('ten kilobytes of anything are read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 2000, maxLength: 10_000 }), (text) => {
      expect(read(text).kind).toBeTypeOf('string');
      expect(splitQuestions(text).length).toBeLessThanOrEqual(4);
    }),
    { numRuns: 20 },
  );
});

test('every kind of question shows examples in both languages that it reads itself', () => {
  for (const { name, examples } of kinds) {
    expect(examples.de.length, name).toBeGreaterThan(0);
    expect(examples.en.length, name).toBeGreaterThan(0);
  }
});
