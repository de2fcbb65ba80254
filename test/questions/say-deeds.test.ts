import { expect, test } from 'vitest';
import type { Deed } from '#src/questions/deeds.ts';
import { sayDeeds } from '#src/questions/say-deeds.ts';
import { shower } from '#src/questions/show.ts';

const german = shower('de', '2026-05-06', 'EUR');
const english = shower('en', '2026-05-06', 'EUR');
const chai = [{ id: 1, name: 'Chai' }];
const chang = [{ id: 2, name: 'Chang' }];
const year2025 = { from: '2025-01-01', to: '2025-12-31', on: 'ordered', unit: 'year' } as const;
const sinceApril = { from: '2026-04-01', to: null, on: 'ordered', unit: 'range' } as const;

const SAID: [string, number, Deed[], string, string][] = [
  [
    'bought, and not any more',
    2,
    [
      { scope: { products: chai, period: year2025 }, not: false },
      { scope: { products: chai, period: sinceApril }, not: true },
    ],
    ' haben im Jahr 2025 Chai bestellt, aber seit 1. April 2026 nicht',
    ' ordered Chai in 2025, but not since 1 April 2026',
  ],
  [
    'one thing but not the other',
    1,
    [
      { scope: { products: chai }, not: false },
      { scope: { products: chang }, not: true },
    ],
    ' hat Chai bestellt, aber nicht Chang',
    ' ordered Chai, but not Chang',
  ],
  [
    'two things alike',
    3,
    [
      { scope: { products: chai, period: year2025 }, not: false },
      { scope: { products: chang, period: year2025 }, not: false },
    ],
    ' haben im Jahr 2025 Chai und Chang bestellt',
    ' ordered Chai and Chang in 2025',
  ],
  ['never', 2, [{ scope: {}, not: true }], ' haben nie bestellt', ' have never ordered'],
  [
    'not since',
    1,
    [{ scope: { period: sinceApril }, not: true }],
    ' hat seit 1. April 2026 nicht bestellt',
    ' has not ordered since 1 April 2026',
  ],
  [
    'so often and for so much',
    2,
    [{ scope: {}, not: false, orders: { min: 3, strict: false }, revenue: { min: 500, strict: true } }],
    ' haben mindestens 3 Mal für über 500,00 € bestellt',
    ' ordered at least 3 times for over €500.00',
  ],
  [
    'for the first time',
    2,
    [{ scope: { period: year2025 }, not: false, firstOrder: true }],
    ' haben im Jahr 2025 zum ersten Mal bestellt',
    ' placed a first order in 2025',
  ],
];

test.each(SAID)('what customers did is said as a colleague would say it: %s', (_, customers, deeds, de, en) => {
  expect(sayDeeds(deeds, customers, german).replaceAll('\u00a0', ' ')).toBe(de);
  expect(sayDeeds(deeds, customers, english)).toBe(en);
});
