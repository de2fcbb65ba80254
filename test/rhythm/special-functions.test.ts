import erfcOracle from '@stdlib/math-base-special-erfc';
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erfc, lnGamma, upperGamma } from '#src/rhythm/special-functions.ts';

test('ln gamma agrees with a well-kept numerical library', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
      expect(Math.abs(lnGamma(x) - gammaln(x))).toBeLessThan(1e-11 * Math.max(1, Math.abs(gammaln(x))));
    }),
  );
});

test('the upper incomplete gamma function agrees with a well-kept numerical library', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 40, noNaN: true }), fc.double({ min: 0, max: 200, noNaN: true }), (a, x) => {
      expect(Math.abs(upperGamma(a, x) - gammainc(x, a, true, true))).toBeLessThan(1e-12);
    }),
  );
  expect(upperGamma(2.5, 3)).toBeCloseTo(0.306218918413, 11);
});

test('the complementary error function agrees with a well-kept numerical library', () => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
      expect(Math.abs(erfc(x) - erfcOracle(x))).toBeLessThan(1e-13);
    }),
  );
});
