import { expect, test } from 'vitest';
import { parseSeveral, plainNames } from '#src/questions/parse-several.ts';
import { nothingNamed, type Thread } from '#src/questions/thread/thread.ts';
import { splitQuestions } from '#src/questions/words/split.ts';
import { brief, readIn } from './cast.ts';

const several = async (text: string) => {
  const reader = {
    parse: (part: string, thread: Thread | null) => readIn(thread, part),
    named: async () => nothingNamed,
  };
  return (await parseSeveral(text, null, reader))?.map(brief);
};
const in2025 = '2025-01-01…2025-12-31';

test.each([
  ['Wer betreut Müller? Wie viel Umsatz hatten wir 2025?', 2],
  ['Wann hat Müller zuletzt bestellt und wer betreut sie?', 2],
  ['How many orders did we get in 2025 and how much revenue was that?', 2],
  ['Was läuft besser, Chai oder Chang? Verkaufte Menge 2025', 1],
  ['Which sells better, Chai or Chang? Units sold in 2025.', 1],
  ['Wie viel Umsatz hatten wir mit Müller? Nur 2025 bitte.', 1],
  ['When did Harbour Tools last order and what?', 1],
  ['Umsatz mit Chai und Chang 2025?', 1],
])('%s holds questions: %i', (text, count) => {
  expect(splitQuestions(text)).toHaveLength(count);
});

test('a sentence that asks nothing completes the one before it', async () => {
  expect(await several('Was läuft besser, Chai oder Chang? Verkaufte Menge 2025')).toEqual([
    {
      comparison: {
        measure: 'quantity',
        sides: [
          { name: 'Chai', scope: { products: ['Chai'], period: in2025 } },
          { name: 'Chang', scope: { products: ['Chang'], period: in2025 } },
        ],
        asks: 'more',
      },
    },
  ]);
});

test.each([
  'Chai 2025: wie viel Stück, welcher Umsatz?',
  'Chai: units and revenue in 2025',
  'How many units of Chai, and for how much money, did we sell in 2025?',
])('two figures of the same are both answered: %s', async (text) => {
  const scope = { products: ['Chai'], period: in2025 };

  expect(await several(text)).toEqual([
    { total: { measure: 'quantity', scope } },
    { total: { measure: 'revenue', scope } },
  ]);
});

test.each(['Umsatz 2025 brutto und netto', 'revenue in 2025 before and after discounts'])(
  '%s are two figures',
  async (text) => {
    const figures = (await several(text))?.map((query) => Object.values(query as object)[0].measure);

    expect(figures).toEqual(['gross', 'revenue']);
  },
);

test('how many customers is asked of the orders just counted', async () => {
  const deeds = [{ scope: { products: ['Chai'], period: in2025 }, not: false }];

  expect(await several('Wie oft wurde Chai 2025 bestellt und von wie vielen Kunden?')).toEqual([
    { total: { measure: 'orders', scope: { products: ['Chai'], period: in2025 } } },
    { customers: { among: {}, deeds, count: true } },
  ]);
});

test('a second half without a subject keeps that of the first', async () => {
  const scope = { takers: ['Anna Weber'], period: in2025 };

  expect(await several('Wie viele Bestellungen hat Anna Weber 2025 bearbeitet und mit welchem Umsatz?')).toEqual([
    { total: { measure: 'orders', scope } },
    { total: { measure: 'revenue', scope } },
  ]);
});

test('a second question of its own takes nothing from the first', async () => {
  expect((await several('Who looks after Harbour Tools? How much revenue did we make in 2025?'))?.[1]).toEqual({
    total: { measure: 'revenue', scope: { period: in2025 } },
  });
});

test('the mark in a name ends no sentence, the mark behind it does', () => {
  const names = ['moose rush!', 'who stole it?'];

  expect(plainNames('Who bought Moose Rush! in May?', names)).toBe('Who bought Moose Rush  in May?');
  expect(plainNames('Who bought Who Stole It?', names)).toBe('Who bought Who Stole It?');
});
