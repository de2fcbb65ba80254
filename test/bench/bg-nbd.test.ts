import { expect, test } from 'vitest';
import { seededRandom } from '#test/support/random.ts';
import { fitBgNbd, lnLikelihood, pAlive, pNoOrder } from './bg-nbd.ts';
import { score } from './scores.ts';

const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

test('the baseline gives the published values for the published customer', () => {
  const customer = { x: 2, tx: 30.43, T: 38.86 };
  expect(pAlive(published, customer)).toBeCloseTo(0.7266, 3);
  expect(pNoOrder(published, customer, 39)).toBeCloseTo(0.4454, 3);
});

test('the baseline finds the parameters its data were made with', () => {
  const random = seededRandom(3);
  const customers = Array.from({ length: 4000 }, () => {
    const rate = (random.gamma(0.8) * 0.8) / 6;
    const u = random.gamma(0.9) * 0.9;
    const leave = u / (u + random.gamma(2.5) * 2.5);
    let x = 0;
    let tx = 0;
    for (let t = 0; ; ) {
      t -= Math.log(1 - random.uniform()) / rate;
      if (t > 60) break;
      x++;
      tx = t;
      if (random.uniform() < leave) break;
    }
    return { x, tx, T: 60 };
  });
  const { model, lnL } = fitBgNbd(customers);
  expect(model.r).toBeGreaterThan(0.65);
  expect(model.r).toBeLessThan(0.95);
  expect(model.alpha).toBeGreaterThan(4.5);
  expect(model.alpha).toBeLessThan(7.5);
  const truth = { r: 0.8, alpha: 6, a: 0.9, b: 2.5 };
  expect(lnL).toBeGreaterThanOrEqual(customers.reduce((sum, one) => sum + lnLikelihood(truth, one), 0));
});

test('scores are those counted by hand, ties shared', () => {
  const { auc, brier, precisionAt20 } = score([0.9, 0.6, 0.6, 0.1], [1, 1, 0, 0]);
  expect(auc).toBeCloseTo(0.875, 12);
  expect(brier).toBeCloseTo((0.01 + 0.16 + 0.36 + 0.01) / 4, 12);
  expect(precisionAt20).toBeCloseTo(0.5, 12);
});
