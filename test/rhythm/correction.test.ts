import { expect, test } from 'vitest';
import { correct, fitCorrection, logLoss } from '#src/rhythm/correction.ts';
import { seededRandom } from '#test/support/random.ts';

test('a trait that foretells silence is learned, one that does not is left alone', () => {
  const cases = madeCases(4000, 1);
  const correction = fitCorrection(cases, 10);
  expect(correction.weights[0]).toBeGreaterThan(0.8);
  expect(Math.abs(correction.weights[1]!)).toBeLessThan(0.15);
  expect(logLoss(cases, correction)).toBeLessThan(logLoss(cases, null));
});

test('a heavy penalty leaves the chances as they are', () => {
  const correction = fitCorrection(madeCases(500, 2), 1e9);
  expect(correct(correction, 0.3, [2, 2])).toBeCloseTo(1 / (1 + Math.exp(-0.3)), 4);
});

test('a trait that never varies and a case far out do no harm', () => {
  const cases = madeCases(500, 3).map((one) => ({ ...one, traits: [one.traits[0]!, 7] }));
  const p = correct(fitCorrection(cases, 100), 0, [1e9, 7]);
  expect(p > 0 && p < 1).toBe(true);
});

function madeCases(count: number, seed: number) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const traits = [random.normal(), random.normal()];
    const logit = random.normal();
    const p = 1 / (1 + Math.exp(-logit - traits[0]!));
    return { traits, logit, quiet: random.uniform() < p ? 1 : 0 };
  });
}
