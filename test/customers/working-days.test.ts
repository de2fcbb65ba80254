import { expect, test } from 'vitest';
import { readWorkingDays } from '#src/customers/read-holidays.ts';
import { UserError } from '#src/lib/user-error.ts';

test('Bavaria rests on Epiphany, Hamburg does not', () => {
  expect(readWorkingDays('DE-BY', '2026-01-06').isWorkingDay('2026-01-06')).toBe(false);
  expect(readWorkingDays('DE-HH', '2026-01-06').isWorkingDay('2026-01-06')).toBe(true);
});

test('the next working day after Maundy Thursday is the Tuesday after Easter', () => {
  expect(readWorkingDays('DE', '2026-04-02').next('2026-04-02')).toBe('2026-04-07');
});

test('working days are counted over weekends and the turn of the year', () => {
  const days = readWorkingDays('DE', '2026-12-30');

  expect(days.count('2026-12-30', '2027-01-04')).toBe(2);
  expect(days.add('2026-12-30', 2)).toBe('2027-01-04');
  expect(days.previous('2027-01-04')).toBe('2026-12-31');
});

test('Swiss cantons and Austria have holidays of their own', () => {
  expect(readWorkingDays('CH-ZH', '2026-08-01').isWorkingDay('2027-05-06')).toBe(false);
  expect(readWorkingDays('AT', '2026-10-26').isWorkingDay('2026-10-26')).toBe(false);
});

test('an unknown region is said so', () => {
  expect(() => readWorkingDays('DE-XX', '2026-01-01')).toThrow(UserError);
});
