import { expect, test } from 'vitest';
import { askedAnew } from '#src/questions/words/corrections.ts';
import { brief, read, readIn } from './cast.ts';

const in2025 = '2025-01-01…2025-12-31';
const revenue = (scope: object) => ({ total: { measure: 'revenue', scope } });

test.each([
  ['Umsatz 2024, äh nein, 2025', revenue({ period: in2025 })],
  ['Revenue in 2024, no wait, 2025', revenue({ period: in2025 })],
  ['Umsatz im März 2025, nein, im April', revenue({ period: '2025-04-01…2025-04-30' })],
  [
    'Umsatz von Harbour Tools, nein Quatsch, von The Old Mill 2025',
    revenue({ customers: ['The Old Mill'], period: in2025 }),
  ],
  ['How much revenue did Germany, or rather Austria, bring?', revenue({ countries: ['Austria'] })],
])('who corrects themselves means what they said last: %s', (text, query) => {
  expect(brief(read(text))).toEqual(query);
});

test.each([
  ['Wer hat Chai gekauft, nein, Chang?', ['Chang']],
  ['Who bought Chai, sorry, Chang?', ['Chang']],
  ['Who bought Chai or Chang?', ['Chai', 'Chang']],
])('only what was taken back is left out: %s', (text, products) => {
  expect(brief(read(text))).toEqual({
    customers: { among: {}, deeds: [{ scope: { products }, not: false }], count: false },
  });
});

test('“no” before a name denies it', () => {
  expect(JSON.stringify(brief(read('Who bought Chai, but no Chang?')))).toContain('"products":["Chang"]},"not":true');
});

test.each([
  ['Who bought Chai?', 'no, Chang'],
  ['Wer hat Chai gekauft?', 'nein, ich meinte Chang'],
  ['Who bought Chai?', 'sorry, Chang'],
])('a correction behind an answer asks it of the other: %s %s', (first, second) => {
  expect(brief(read(first, second))).toEqual(brief(read('Who bought Chang?')));
});

test.each(['20048 - hmm no, 20049: what is in it?', 'Bestellung 20048 – ach nein, 20049 – was war drin?'])(
  'a number taken back is not asked for: %s',
  (text) => {
    expect(brief(readIn(null, text))).toMatchObject({ order: { numbers: ['20049'] } });
  },
);

test('a question begun anew is the one that is asked', () => {
  expect(askedAnew('Where in Scotland... I mean, what city is Müller in?')).toBe('what city is Müller in?');
  expect(askedAnew('Who was best, I mean by orders?')).toBe('Who was best, I mean by orders?');
});
