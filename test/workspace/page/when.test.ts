import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayName, fillDate, fromLocalField, nextMorning, type Reader, toLocalField } from '#src/workspace/page/when.ts';

const seconds = (instant: string) => Date.parse(instant) / 1000;
const jana: Reader = { locale: 'de-DE', tz: 'Europe/Berlin', now: Date.parse('2026-11-21T20:00:00Z') };
const tom: Reader = { ...jana, locale: 'en-GB', tz: 'Europe/London' };

test('days near today have names, others their date', () => {
  expect(dayName(seconds('2026-11-21T08:00:00Z'), jana)).toBe('Heute');
  expect(dayName(seconds('2026-11-20T08:00:00Z'), tom)).toBe('Yesterday');
  expect(dayName(seconds('2025-03-03T08:00:00Z'), tom)).toMatch(/^Monday.* 3 March 2025$/);
});

test('an instant late in the evening is tomorrow in the next time zone', () => {
  const late = seconds('2026-11-21T23:30:00Z');

  expect(dayName(late, jana)).toBe('Morgen');
  expect(dayName(late, tom)).toBe('Today');
});

test('date tokens are filled in the language and zone of the reader', () => {
  expect(fillDate(seconds('2026-11-20T08:05:00Z'), '{date_pretty} um {time} {unknown}', jana)).toBe(
    'Gestern um 09:05 {unknown}',
  );
});

test('the clock jumps to eight o’clock of the next Monday where the reader is', () => {
  expect(nextMorning(jana, (weekday) => weekday === 1)).toBe(seconds('2026-11-23T07:00:00Z'));
  expect(nextMorning(tom, () => true)).toBe(seconds('2026-11-22T08:00:00Z'));
});

test('a time typed in a zone comes back as it was typed', () => {
  const minutes = fc.integer({ min: seconds('2020-01-01T00:00:00Z') / 60, max: seconds('2030-01-01T00:00:00Z') / 60 });
  fc.assert(
    fc.property(minutes, fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata'), (minute, tz) => {
      const typed = toLocalField(minute * 60, tz);

      expect(toLocalField(fromLocalField(typed, tz), tz)).toBe(typed);
    }),
  );
});
