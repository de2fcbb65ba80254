import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeForecaster } from '#src/rhythm/forecast.ts';
import { sumGaps } from '#src/rhythm/gaps.ts';
import { makeGrid, YARDSTICK } from '#src/rhythm/grid.ts';
import { fitPrior, flatBelief } from '#src/rhythm/prior.ts';

const grid = makeGrid(YARDSTICK);
const flat = makeForecaster(grid, flatBelief(grid).weights);
const histories = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 0, maxLength: 15 });
const silences = fc.integer({ min: 0, max: 700 });

test('a forecast agrees with the formula summed naively, gap by gap', () => {
  fc.assert(
    fc.property(histories, silences, fc.integer({ min: 1, max: 365 }), (gaps, silence, horizon) => {
      const fast = flat.read(sumsOf(gaps), silence, [horizon]);
      const slow = forecastNaively(gaps, silence, horizon);
      expect(Math.abs(fast.pQuiet[0]! - slow.pQuiet)).toBeLessThan(1e-4);
      expect(Math.abs(fast.pAlive - slow.pAlive)).toBeLessThan(1e-4);
      expect(Math.abs(fast.late - slow.late)).toBeLessThan(1e-4);
      expect(Math.abs(fast.usualGap / slow.usualGap - 1)).toBeLessThan(1e-4);
    }),
    { numRuns: 60 },
  );
});

test('silence for longer is never likelier, and every chance is one', () => {
  fc.assert(
    fc.property(histories, silences, (gaps, silence) => {
      const { pQuiet, pAlive, late } = flat.read(sumsOf(gaps), silence, [1, 14, 60, 90, 180, 400]);
      for (const chance of [...pQuiet, pAlive, late]) expect(chance >= 0 && chance <= 1).toBe(true);
      for (let i = 1; i < pQuiet.length; i++) expect(pQuiet[i]!).toBeLessThanOrEqual(pQuiet[i - 1]! + 1e-12);
    }),
  );
});

test('no opinion stays none when turns may be missed in more ways', () => {
  const turnsOf = (missChances: number[]) => {
    const turns = { usualGaps: [28, 30, 91], logNormalSpreads: [0.04], missChances };
    const { weights } = flatBelief(makeGrid({ ...YARDSTICK, turns }));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    expect(all).toBeCloseTo(1, 9);
    return weights.slice(grid.cells * grid.leaveChances.length).reduce((sum, weight) => sum + weight, 0);
  };

  expect(turnsOf([0.01, 0.03, 0.06])).toBeCloseTo(turnsOf([0.02]), 9);
});

test('the range of gaps holds the usual one of a steady customer', () => {
  const [low, high] = flat.gapQuantiles(sumsOf([30, 31, 29, 33, 28, 30]), [0.1, 0.9]);
  expect(low).toBeGreaterThan(20);
  expect(high).toBeLessThan(42);
});

test('the prior of a book of steady customers believes in steadiness', () => {
  const sample = Array.from({ length: 40 }, (_, i) => ({
    sums: sumsOf([30, 30 + (i % 3), 29, 31]),
    silence: 10,
    count: 1,
  }));
  const steady = makeForecaster(grid, fitPrior(grid, sample, flatBelief(grid)));
  const [low, high] = steady.gapQuantiles(sumsOf([30]), [0.1, 0.9]);
  const [flatLow, flatHigh] = flat.gapQuantiles(sumsOf([30]), [0.1, 0.9]);
  expect(high! / low!).toBeLessThan(flatHigh! / flatLow! / 3);
});

test('with turns, a forecast agrees with the formula summed over the turns a gap may have lasted', () => {
  const turns = { usualGaps: [28, 30, 91], logNormalSpreads: [0.04, 0.1], missChances: [0.05, 0.2] };
  const shape = { usualGaps: [], gammaShapes: [], logNormalSpreads: [], turns, leaveChances: [0.02, 0.2] };
  const clockwork = makeGrid(shape);
  const { read } = makeForecaster(clockwork, flatBelief(clockwork).weights);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(29, 30, 31, 59, 61, 91), { minLength: 1, maxLength: 9 }),
      silences,
      (gaps, silence) => {
        const sorted = [...gaps].sort((a, b) => a - b);
        const turn = sorted[(gaps.length - 1) >> 1]!;
        const weights = gaps.map((_, i) => 0.5 ** ((gaps.length - 1 - i) / 12));
        const n = weights.reduce((a, b) => a + b, 0);
        const parts = turns.usualGaps.flatMap((mu) =>
          turns.logNormalSpreads.flatMap((s) =>
            turns.missChances.flatMap((q) => {
              const lnF = gaps.reduce((sum, t, i) => {
                const m = Math.max(Math.round(t / turn), 1);
                const lnDensity = -Math.log(t * s * Math.sqrt(2 * Math.PI)) - Math.log(t / m / mu) ** 2 / (2 * s * s);
                return sum + weights[i]! * (lnDensity + Math.log(1 - q) + (m - 1) * Math.log(q));
              }, 0);
              const survives = (days: number) => {
                let sum = 0;
                for (let m = 1; m < 60; m++)
                  sum += (1 - q) * q ** (m - 1) * (days > 0 ? normalAbove(Math.log(days / m / mu) / s) : 1);
                return sum;
              };
              return shape.leaveChances.map((p) => ({ lnF, p, now: survives(silence), later: survives(silence + 60) }));
            }),
          ),
        );
        const best = Math.max(...parts.map(({ lnF }) => lnF));
        let quiet = 0;
        let all = 0;
        for (const { lnF, p, now, later } of parts) {
          const weight = Math.exp(lnF - best) * (1 - p) ** n;
          all += weight * (p + (1 - p) * now);
          quiet += weight * (p + (1 - p) * later);
        }
        expect(Math.abs(read(sumsOf(gaps), silence, [60]).pQuiet[0]! - quiet / all)).toBeLessThan(2e-3);
      },
    ),
    { numRuns: 60 },
  );
});

function sumsOf(gaps: number[]) {
  const days = [0];
  for (const gap of gaps) days.push(days.at(-1)! + gap);
  return sumGaps(days, { start: 0, end: days.length }, 12);
}

// Densities of single gaps, raised to their weights; survival by the numerical library; nothing shared with the product.
function forecastNaively(gaps: number[], silence: number, horizon: number) {
  const weights = gaps.map((_, i) => 0.5 ** ((gaps.length - 1 - i) / 12));
  const n = weights.reduce((a, b) => a + b, 0);
  let quiet = 0;
  let all = 0;
  let alive = 0;
  let mass = 0;
  let lnGap = 0;
  let surviving = 0;
  const cells: { mu: number; lnF: number; survives: (days: number) => number }[] = [];
  for (const mu of YARDSTICK.usualGaps) {
    for (const k of YARDSTICK.gammaShapes) {
      const lnDensity = (t: number) => k * Math.log(k / mu) - gammaln(k) + (k - 1) * Math.log(t) - (k * t) / mu;
      cells.push({
        mu,
        lnF: gaps.reduce((sum, t, i) => sum + weights[i]! * lnDensity(t), 0),
        survives: (days) => (days > 0 ? gammainc((k * days) / mu, k, true, true) : 1),
      });
    }
    for (const s of YARDSTICK.logNormalSpreads) {
      const lnDensity = (t: number) => -Math.log(t * s * Math.sqrt(2 * Math.PI)) - Math.log(t / mu) ** 2 / (2 * s * s);
      cells.push({
        mu,
        lnF: gaps.reduce((sum, t, i) => sum + weights[i]! * lnDensity(t), 0),
        survives: (days) => (days > 0 ? normalAbove(Math.log(days / mu) / s) : 1),
      });
    }
  }
  const best = Math.max(...cells.map((cell) => cell.lnF));
  for (const { mu, lnF, survives } of cells) {
    const now = survives(silence);
    const later = survives(silence + horizon);
    for (const p of YARDSTICK.leaveChances) {
      const weight = Math.exp(lnF - best) * (1 - p) ** n;
      all += weight * (p + (1 - p) * now);
      quiet += weight * (p + (1 - p) * later);
      alive += weight * (1 - p) * now;
      mass += weight;
      lnGap += weight * Math.log(mu);
      surviving += weight * now;
    }
  }
  return { pQuiet: quiet / all, pAlive: alive / all, usualGap: Math.exp(lnGap / mass), late: 1 - surviving / mass };
}

function normalAbove(z: number): number {
  const half = 0.5 * gammainc((z * z) / 2, 0.5, true, true);
  return z >= 0 ? half : 1 - half;
}
