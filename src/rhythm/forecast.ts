import type { GapSums } from './gaps.ts';
import { fillSurvival, type Grid } from './grid.ts';

/** What the record says about one customer's next order. */
export interface Forecast {
  /** Chance of no order in the next H days, one per horizon asked for. */
  pQuiet: number[];
  /** Chance that the customer has not left for good. */
  pAlive: number;
  /** Usual gap in days: exp of the expected ln(gap). */
  usualGap: number;
  /** Chance that a gap of this customer would have ended by now. */
  late: number;
}

/** Reads forecasts off a grid of rhythms weighed by what is known about the book; reuses its scratch space. */
export interface Forecaster {
  /** `silence`: days since the last order; `horizons`: days ahead. */
  read(sums: GapSums, silence: number, horizons: readonly number[]): Forecast;
  /** Days by which the next gap has ended with chance `share`, one per share, for a customer who stays. */
  gapQuantiles(sums: GapSums, shares: readonly number[]): number[];
}

/** Cells this many nats below the best are impossible for all practical purposes. */
const NEGLIGIBLE_NATS = 16;
/** Quantiles of gaps are found to this share of all gaps. */
const CLOSE_ENOUGH = 0.004;
const MOST_STEPS = 30;

/**
 * Empirical Bayes on a grid: posterior weight of a cell = prior × f(gaps)·(1-p)^n·[p + (1-p)·S(silence)],
 * hence P(quiet for H more days) = Σ w f (1-p)^n [p + (1-p) S(silence+H)] / Σ w f (1-p)^n [p + (1-p) S(silence)],
 * the ratio L(x, tx, T+H) / L(x, tx, T) every buy-till-you-die model shares.
 * @param prior weights of the cells, cell × chances to leave, summing to one.
 */
export function makeForecaster(grid: Grid, prior: Float64Array): Forecaster {
  const leaves = grid.leaveChances.length;
  const active = new Int32Array(grid.cells);
  const gone = new Float64Array(grid.cells);
  const staying = new Float64Array(grid.cells);
  const fit = new Float64Array(grid.cells);
  const now = new Float64Array(grid.cells);
  const later = new Float64Array(grid.cells);
  let count = 0;
  let weighed: GapSums | null = null;

  const lnPrior = Float64Array.from({ length: grid.cells }, (_, cell) => {
    let weight = 0;
    for (let p = 0; p < leaves; p++) weight += prior[cell * leaves + p]!;
    return Math.log(weight);
  });

  // How many orders a customer has settles what the chances to leave have done to each cell, so it is worked out once.
  const leavingByOrders = new Map<number, { left: Float64Array; stayed: Float64Array }>();
  function leavingAfter(n: number) {
    const known = leavingByOrders.get(n);
    if (known) return known;
    const left = new Float64Array(grid.cells);
    const stayed = new Float64Array(grid.cells);
    const stays = grid.leaveChances.map((leave) => (1 - leave) ** n);
    for (let cell = 0; cell < grid.cells; cell++) {
      for (let p = 0; p < leaves; p++) {
        const weight = prior[cell * leaves + p]! * stays[p]!;
        left[cell]! += weight * grid.leaveChances[p]!;
        stayed[cell]! += weight * (1 - grid.leaveChances[p]!);
      }
    }
    leavingByOrders.set(n, { left, stayed });
    return { left, stayed };
  }

  // Keeps the cells that matter: `gone` their weight of having left, `staying` of still being there before any silence.
  function weigh(sums: GapSums): void {
    if (sums === weighed) return;
    weighed = sums;
    fillLogLikelihood(grid, sums, fit);
    let best = Number.NEGATIVE_INFINITY;
    for (let cell = 0; cell < grid.cells; cell++) {
      const ln = fit[cell]! + lnPrior[cell]!;
      if (ln > best) best = ln;
    }
    const { left, stayed } = leavingAfter(sums.n);
    count = 0;
    for (let cell = 0; cell < grid.cells; cell++) {
      if (fit[cell]! + lnPrior[cell]! - best < -NEGLIGIBLE_NATS) continue;
      const f = Math.exp(fit[cell]! - best);
      active[count] = cell;
      gone[count] = f * left[cell]!;
      staying[count] = f * stayed[cell]!;
      count++;
    }
  }

  function survivingAt(lnDays: number): number {
    fillSurvival(grid, Math.exp(lnDays), later, active, count);
    let surviving = 0;
    for (let i = 0; i < count; i++) surviving += staying[i]! * later[i]!;
    return surviving;
  }

  return {
    read(sums, silence, horizons) {
      weigh(sums);
      fillSurvival(grid, silence, now, active, count);
      let all = 0;
      let alive = 0;
      let mass = 0;
      let lnGap = 0;
      let surviving = 0;
      for (let i = 0; i < count; i++) {
        const cell = active[i]!;
        const survives = now[i]!;
        const weight = gone[i]! + staying[i]!;
        all += gone[i]! + staying[i]! * survives;
        alive += staying[i]! * survives;
        mass += weight;
        lnGap += weight * grid.lnUsualGapOf[cell]!;
        surviving += weight * survives;
      }
      const pQuiet = horizons.map((horizon) => {
        fillSurvival(grid, silence + horizon, later, active, count);
        let quiet = 0;
        for (let i = 0; i < count; i++) quiet += gone[i]! + staying[i]! * later[i]!;
        return all > 0 ? quiet / all : 1;
      });
      return {
        pQuiet,
        pAlive: all > 0 ? alive / all : 0,
        usualGap: Math.exp(lnGap / mass),
        late: 1 - surviving / mass,
      };
    },

    gapQuantiles(sums, shares) {
      weigh(sums);
      let mass = 0;
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < count; i++) {
        const cell = active[i]!;
        const lnGap = grid.lnUsualGapOf[cell]! + grid.lnMeanOf[cell]!;
        mass += staying[i]!;
        sum += staying[i]! * lnGap;
        squares += staying[i]! * (lnGap * lnGap + grid.lnVarianceOf[cell]!);
      }
      const mean = sum / mass;
      const spread = Math.sqrt(Math.max(squares / mass - mean * mean, 1e-6));
      const ended = (lnDays: number) => 1 - survivingAt(lnDays) / mass;
      return shares.map((share) => Math.exp(findQuantile(ended, share, mean, spread)));
    },
  };
}

// Where a distribution over ln(days) with this mean and spread reaches `share`: secants, and halving where they leave.
function findQuantile(ended: (lnDays: number) => number, share: number, mean: number, spread: number): number {
  let low = mean - 9 * spread - 1;
  let high = mean + 9 * spread + 1;
  // For a normal distribution the first guess would be right for one in ten and nine in ten.
  let x = mean + (share - 0.5) * 3.2 * spread;
  let slope = 0.18 / spread;
  for (let step = 0, before = x, was = Number.NaN; step < MOST_STEPS; step++) {
    const off = ended(x) - share;
    if (Math.abs(off) < CLOSE_ENOUGH) return x;
    if (off < 0) low = x;
    else high = x;
    if (step > 0 && x !== before) slope = (off - was) / (x - before);
    before = x;
    was = off;
    const next = x - off / slope;
    x = next > low && next < high ? next : (low + high) / 2;
  }
  return x;
}

/** Fills every cell's log likelihood of the gaps and returns the largest. */
export function fillLogLikelihood(grid: Grid, sums: GapSums, into: Float64Array): number {
  const { a0, a1, a2, a3, a4, cells, firstOfTurns } = grid;
  const { n, lnGap, gap, lnGap2, lnTurn, lnTurn2, missed } = sums;
  let best = Number.NEGATIVE_INFINITY;
  for (let cell = 0; cell < firstOfTurns; cell++) {
    const value = n * a0[cell]! + lnGap * a1[cell]! + gap * a2[cell]! + lnGap2 * a3[cell]!;
    into[cell] = value;
    if (value > best) best = value;
  }
  for (let cell = firstOfTurns; cell < cells; cell++) {
    const value = n * a0[cell]! - lnGap + lnTurn * a1[cell]! + lnTurn2 * a3[cell]! + missed * a4[cell]!;
    into[cell] = value;
    if (value > best) best = value;
  }
  return best;
}
