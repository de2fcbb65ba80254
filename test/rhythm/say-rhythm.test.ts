import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { rhythmState } from '#src/rhythm/rhythm.ts';
import { isRegular, sayOutlook, sayRhythm } from '#src/rhythm/say-rhythm.ts';

const mueller: Rhythm = {
  orders: 7,
  firstOrder: '2025-01-10',
  lastOrder: '2025-09-20',
  daysSince: 61,
  medianGap: 34,
  longestGap: 43,
  usualGap: 34,
  gapLow: 28,
  gapHigh: 41,
  overdue: 61 / 34,
  horizon: 68,
  pQuiet: { own: 0.83, in60: 0.84, in90: 0.81, in180: 0.8 },
  pGone: 0.78,
  late: 0.99,
  spreadFactor: 1,
  season: null,
  state: 'quiet',
};

test('a regular customer gets gap, range, silence and comparison in one sentence', () => {
  expect(sayRhythm(mueller)).toEqual({
    de: 'Bestellt etwa alle 34 Tage (28–41), zuletzt vor 61 Tagen: das 1,8-Fache des üblichen Abstands, so lange wie noch nie (bisher höchstens 43 Tage).',
    en: 'Orders every 34 days or so (28–41), last order 61 days ago: 1.8 times the usual gap, longer than ever before (43 days at most so far).',
  });
});

test('an irregular customer gets no range', () => {
  const { de, en } = sayRhythm({ ...mueller, gapLow: 5, gapHigh: 90 });
  expect(de).toContain('unregelmäßig, grob alle 34 Tage');
  expect(en).not.toContain('–');
});

test('two orders and one order say so', () => {
  expect(sayRhythm({ ...mueller, orders: 2, longestGap: 30 }).en).toBe(
    'Only two orders so far, 30 days apart, the last one 61 days ago.',
  );
  expect(sayRhythm({ ...mueller, orders: 1, usualGap: null }).de).toContain('Erst eine Bestellung');
});

test('a customer out of season is said to be out of season', () => {
  const season = { seasons: 2, from: '2025-04-14', to: '2025-06-10', isOff: true };
  expect(sayRhythm({ ...mueller, season }).de).toBe(
    'Bestellt nur von April bis Juni (bisher 2 Saisons), zuletzt vor 61 Tagen; jetzt ist keine Saison.',
  );
  expect(rhythmState({ ...mueller, season })).toBe('in-touch');
});

test('the outlook is a share of a hundred, never certain', () => {
  expect(sayOutlook(mueller)?.en).toBe('83 % likely to place no order in the next 68 days.');
  expect(sayOutlook({ ...mueller, pQuiet: { ...mueller.pQuiet!, own: 0.9999 } })?.de).toContain('mehr als 99 %');
});

test('every figure in the sentence stands in the rhythm', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 60 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 12 }),
      (orders, daysSince, usualGap, width) => {
        const rhythm = {
          ...mueller,
          orders,
          daysSince,
          usualGap,
          gapLow: usualGap,
          gapHigh: usualGap * width,
          overdue: daysSince / usualGap,
        };
        const { de, en } = sayRhythm(rhythm);
        const known = [usualGap, rhythm.gapHigh, daysSince, rhythm.longestGap, Math.round(rhythm.overdue * 10) / 10];
        for (const figure of en.match(/\d+(\.\d+)?/g) ?? []) expect(known).toContain(Number(figure));
        for (const figure of de.match(/\d+(,\d+)?/g) ?? []) expect(known).toContain(Number(figure.replace(',', '.')));
        expect(en.includes('–')).toBe(isRegular(rhythm) && rhythm.gapLow !== rhythm.gapHigh);
      },
    ),
  );
});

test('quiet needs three orders, a silence beyond the own median, and a high chance', () => {
  expect(rhythmState(mueller)).toBe('quiet');
  expect(rhythmState({ ...mueller, orders: 2 })).toBe('due');
  expect(rhythmState({ ...mueller, daysSince: 33 })).toBe('due');
  expect(rhythmState({ ...mueller, pQuiet: { ...mueller.pQuiet!, own: 0.59 } })).toBe('due');
  expect(rhythmState({ ...mueller, pQuiet: { ...mueller.pQuiet!, own: 0.59 }, late: 0.4 })).toBe('in-touch');
});
