import type { Grid } from './grid.ts';
import { type Likely, likelihoodsInSteps, type Observation, type PriorBelief } from './likelihoods.ts';
import { settleSharesInSteps } from './settle-shares.ts';
import { finish, type Steps } from './steps.ts';

/** How the fit goes: steps over all cells, then to the end over the few shares, unless it is the published fit. */
interface FitWay {
  steps?: number;
  settles?: boolean;
}

/** No opinion, worth one customer. */
export function flatBelief(grid: Grid): PriorBelief {
  return { weights: evenWeights(grid), worth: 1 };
}

// Every cell alike; those that differ only in their chance to miss a turn share one place, or so many of them would be
// an opinion.
function evenWeights({ cells, firstOfTurns, leaveChances, turns }: Grid): Float64Array {
  const leaves = leaveChances.length;
  const places = firstOfTurns + (cells - firstOfTurns) / Math.max(turns.missChances.length, 1);
  const turn = 1 / (places * leaves * turns.missChances.length);
  return new Float64Array(cells * leaves)
    .fill(1 / (places * leaves), 0, firstOfTurns * leaves)
    .fill(turn, firstOfTurns * leaves);
}

/**
 * How common each rhythm and chance to leave is in this book, by expectation-maximisation over the grid
 * (Laird 1978): w ← (Σᵢ wLᵢ / Σ wLᵢ + c·w₀) / (N + c). Few steps from flat are themselves a smoothing:
 * on real and made-up books 7 forecast better than 15 or 40. How many customers leave, and how many miss turns, are
 * few enough numbers to be learned to the end.
 * One-off buyers belong in the sample: without them the chance to leave comes out far too small.
 */
export function fitPrior(
  grid: Grid,
  sample: readonly Observation[],
  belief: PriorBelief,
  way: FitWay = {},
): Float64Array {
  return finish(fitPriorInSteps(grid, sample, belief, way));
}

/** The same, pausing after each step so that a bot can answer somebody meanwhile. */
export function* fitPriorInSteps(
  grid: Grid,
  sample: readonly Observation[],
  belief: PriorBelief,
  { steps = 7, settles = true }: FitWay = {},
): Steps<Float64Array> {
  if (sample.length === 0) return belief.weights.slice();
  const size = grid.cells * grid.leaveChances.length;
  const likely = yield* likelihoodsInSteps(grid, sample);
  let weights = evenWeights(grid);
  for (let step = 0; step < steps; step++) {
    yield;
    const next = expectedCounts(grid, likely, weights);
    let mass = 0;
    for (let j = 0; j < size; j++) {
      next[j]! += belief.worth * belief.weights[j]!;
      mass += next[j]!;
    }
    for (let j = 0; j < size; j++) next[j]! /= mass;
    weights = next;
  }
  yield;
  return settles ? yield* settleSharesInSteps(grid, likely, weights, belief) : weights;
}

// One step: how many customers each cell and chance to leave would stand for under these weights.
function expectedCounts(grid: Grid, likely: Likely, weights: Float64Array): Float64Array {
  const { leaveChances } = grid;
  const { groups, counts, rows, cells, fits, surviving } = likely;
  const leaves = leaveChances.length;
  const next = new Float64Array(weights.length);
  const left = new Float64Array(grid.cells);
  const stayed = new Float64Array(grid.cells);
  const leftOf = new Float64Array(grid.cells);
  const stayedOf = new Float64Array(grid.cells);
  for (const { n, from, to, cells: active } of groups) {
    const leaving = leaveChances.map((p) => p * (1 - p) ** n);
    const staying = leaveChances.map((p) => (1 - p) * (1 - p) ** n);
    for (const cell of active) {
      let leave = 0;
      let stay = 0;
      for (let p = 0; p < leaves; p++) {
        leave += weights[cell * leaves + p]! * leaving[p]!;
        stay += weights[cell * leaves + p]! * staying[p]!;
      }
      left[cell] = leave;
      stayed[cell] = stay;
      leftOf[cell] = 0;
      stayedOf[cell] = 0;
    }
    for (let i = from; i < to; i++) {
      let total = 0;
      for (let r = rows[i]!; r < rows[i + 1]!; r++) {
        total += fits[r]! * left[cells[r]!]! + surviving[r]! * stayed[cells[r]!]!;
      }
      if (total <= 0) continue;
      const scale = counts[i]! / total;
      for (let r = rows[i]!; r < rows[i + 1]!; r++) {
        leftOf[cells[r]!]! += fits[r]! * scale;
        stayedOf[cells[r]!]! += surviving[r]! * scale;
      }
    }
    for (const cell of active) {
      for (let p = 0; p < leaves; p++) {
        const j = cell * leaves + p;
        next[j]! += weights[j]! * (leaving[p]! * leftOf[cell]! + staying[p]! * stayedOf[cell]!);
      }
    }
  }
  return next;
}
