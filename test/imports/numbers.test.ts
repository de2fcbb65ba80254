import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalMark, hundredth, noNumberEvidence, parseNumber, weighNumber } from '#src/imports/numbers.ts';

function weigh(...texts: string[]) {
  const evidence = noNumberEvidence();
  for (const text of texts) weighNumber(evidence, text);
  return evidence;
}

test.each([
  ['1.234,56', 'comma', '1234.56'],
  ['48.920,00 €', 'comma', '48920.00'],
  ['4,25', 'comma', '4.25'],
  ['1,234.56', 'point', '1234.56'],
  ["CHF 1'234.50", 'point', '1234.50'],
  ['1 234,50', 'comma', '1234.50'],
  ['-12,5', 'comma', '-12.5'],
  ['12,50-', 'comma', '-12.50'],
  ['(99.90)', 'point', '-99.90'],
  ['5 %', 'comma', '5'],
  ['007', 'point', '7'],
  [',5', 'comma', '0.5'],
] as const)('%s with a decimal %s is %s', (text, mark, expected) => {
  expect(parseNumber(text, mark)).toBe(expected);
});

test.each(['', 'abc', '1,2,3', '12.34,5.6', '1.2345,6', '99999999999'])('%j is no number', (text) => {
  expect(parseNumber(text, 'comma')).toBe(null);
});

test('a column tells its decimal mark by the values that read only one way', () => {
  expect(decimalMark(weigh('1.234', '12', '7,5'))).toBe('comma');
  expect(decimalMark(weigh('1,234', '7.50'))).toBe('point');
  expect(decimalMark(weigh('1.234.567'))).toBe('comma');
  expect(decimalMark(weigh('0.125'))).toBe('point');
});

test('a column of nothing but 1.234 is undecided and shows samples', () => {
  const evidence = weigh('1.234', '5.678', '9.012', '3.456');

  expect(decimalMark(evidence)).toBe(null);
  expect(evidence).toMatchObject({ open: 4, samples: ['1.234', '5.678', '9.012'] });
});

test('five percent is a twentieth', () => {
  expect(['5', '12.5', '100', '0'].map(hundredth)).toEqual(['0.05', '0.125', '1.00', '0.00']);
});

test('every amount written in German or English is read back exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.boolean(), (cents, german) => {
      const text = (cents / 100).toLocaleString(german ? 'de-DE' : 'en-US', { minimumFractionDigits: 2 });
      expect(Math.round(Number(parseNumber(text, german ? 'comma' : 'point')) * 100)).toBe(cents === 0 ? 0 : cents);
    }),
  );
});

test('without a column’s mark only what reads one way is read', () => {
  expect(['12,50', '12.50', '7', '1.234'].map((text) => parseNumber(text, null))).toEqual([
    '12.50',
    '12.50',
    '7',
    null,
  ]);
});
