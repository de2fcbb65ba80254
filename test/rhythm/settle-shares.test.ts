import { expect, test } from 'vitest';
import { sumGaps } from '#src/rhythm/gaps.ts';
import { GRID } from '#src/rhythm/grid.ts';
import { fitPrior, flatBelief } from '#src/rhythm/prior.ts';
import { seededRandom } from '#test/support/random.ts';

/** Two hundred customers who order each quarter to the day, leave with this chance after an order and miss with that. */
function company({ leave, miss }: { leave: number; miss: number }) {
  const random = seededRandom(5);
  return Array.from({ length: 200 }, () => {
    const days = [0];
    for (let turn = 1; turn < 12; turn++) {
      if (random.uniform() < leave) break;
      while (random.uniform() < miss) turn++;
      days.push(turn * 91);
    }
    const silence = Math.max(12 * 91 - 30 - days.at(-1)!, 0);
    return { sums: sumGaps(days, { start: 0, end: days.length }, 50), silence, count: 1 };
  });
}

const learn = (sample: ReturnType<typeof company>, settles: boolean) =>
  fitPrior(GRID, sample, flatBelief(GRID), { settles });

function meanLeaving(prior: Float64Array): number {
  const leaves = GRID.leaveChances.length;
  return prior.reduce((sum, weight, j) => sum + weight * GRID.leaveChances[j % leaves]!, 0);
}

/** Among those who order by turns. */
function meanMissing(prior: Float64Array): number {
  const { leaveChances, firstOfTurns, cells, turns } = GRID;
  let mass = 0;
  let sum = 0;
  for (let cell = firstOfTurns; cell < cells; cell++) {
    const miss = turns.missChances[(cell - firstOfTurns) % turns.missChances.length]!;
    for (let p = 0; p < leaveChances.length; p++) {
      mass += prior[cell * leaveChances.length + p]!;
      sum += miss * prior[cell * leaveChances.length + p]!;
    }
  }
  return sum / mass;
}

test('how many customers leave is learned to the end', () => {
  const sample = company({ leave: 0.06, miss: 0 });
  const [few, settled] = [learn(sample, false), learn(sample, true)].map(meanLeaving) as [number, number];

  expect(few).toBeGreaterThan(0.075);
  expect(settled).toBeGreaterThan(0.04);
  expect(settled).toBeLessThan(0.09);
});

test('where nobody misses a turn, hardly any chance of it is left; where some do, it is', () => {
  expect(meanMissing(learn(company({ leave: 0.06, miss: 0 }), true))).toBeLessThan(0.006);
  expect(meanMissing(learn(company({ leave: 0.06, miss: 0.05 }), true))).toBeGreaterThan(0.035);
});

test('the weights of a settled prior still sum to one', () => {
  const prior = learn(company({ leave: 0.2, miss: 0.02 }), true);

  expect(prior.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
  expect(Math.min(...prior)).toBeGreaterThanOrEqual(0);
});
