import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOrder, noDayEvidence, parseDay, weighDay } from '#src/imports/days.ts';
import { isDay } from '#src/lib/time.ts';

function weigh(...texts: string[]) {
  const evidence = noDayEvidence();
  for (const text of texts) weighDay(evidence, text);
  return evidence;
}

test.each([
  ['21.11.2026', '2026-11-21'],
  ['21.11.26', '2026-11-21'],
  ['1.2.1997', '1997-02-01'],
  ['2026-11-21', '2026-11-21'],
  ['2026-11-21T23:30:00+09:00', '2026-11-21'],
  ['2024-05-01 09:58:12 +0000', '2024-05-01'],
  ['2026/11/21', '2026-11-21'],
  ['20261121', '2026-11-21'],
  ['21. November 2026', '2026-11-21'],
  ['3. März 2025', '2025-03-03'],
  ['12-Dec-24', '2024-12-12'],
  ['May 7, 2025', '2025-05-07'],
  ['21.11.2026 08:15', '2026-11-21'],
])('%s is %s', (text, day) => {
  expect(parseDay(text, 'mdy')).toBe(day);
});

test('slashes follow the order of their column', () => {
  expect(parseDay('03/04/2026', 'dmy')).toBe('2026-04-03');
  expect(parseDay('03/04/2026', 'mdy')).toBe('2026-03-04');
});

test.each(['30.02.2026', '31/31/2026', 'soon', '0000-00-00', '2026-13-01', '1.1.202'])('%s is no day', (text) => {
  expect(parseDay(text, 'dmy')).toBe(null);
});

test('one value beyond twelve decides the whole column', () => {
  expect(dayOrder(weigh('03/04/2026', '11/21/2026'))).toBe('mdy');
  expect(dayOrder(weigh('03/04/2026', '21/11/2026'))).toBe('dmy');
  expect(weigh('03/04/2026', '05/06/2026')).toMatchObject({ open: 2, samples: ['03/04/2026', '05/06/2026'] });
});

test('whatever is written, a day that comes out is a real one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./ -]{0,12}$/)), (text) => {
      const day = parseDay(text, 'dmy');
      expect(day === null || isDay(day)).toBe(true);
    }),
  );
});

test('without a column’s order only what reads one way is read', () => {
  expect(['21/11/2026', '11/21/2026', '03/04/2026', '2026-11-21'].map((text) => parseDay(text, null))).toEqual([
    '2026-11-21',
    '2026-11-21',
    null,
    '2026-11-21',
  ]);
});
