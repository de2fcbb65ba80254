import { fillLogLikelihood } from './forecast.ts';
import type { GapSums } from './gaps.ts';
import { fillSurvival, type Grid } from './grid.ts';
import { finish, type Steps } from './steps.ts';

/** A customer as the prior sees it: the sums of its gaps and its silence so far, days. */
export interface Observation {
  sums: GapSums;
  silence: number;
  /** How many customers this one stands for. */
  count: number;
}

/** Where the fit starts and what it is pulled towards: `weights` count as much as `worth` customers. */
export interface PriorBelief {
  weights: Float64Array;
  worth: number;
}

/** Cells this many nats below a customer's best add nothing to the fit. */
const NEGLIGIBLE_NATS = 12;

/** No opinion: every cell alike, worth one customer. */
export function flatBelief(grid: Grid): PriorBelief {
  const size = grid.cells * grid.leaveChances.length;
  return { weights: new Float64Array(size).fill(1 / size), worth: 1 };
}

/**
 * How common each rhythm and chance to leave is in this book, by expectation-maximisation over the grid
 * (Laird 1978): w ← (Σᵢ wLᵢ / Σ wLᵢ + c·w₀) / (N + c). Few steps from flat are themselves a smoothing:
 * on real and made-up books 15 forecast better than 30 or 60.
 * One-off buyers belong in the sample: without them the chance to leave comes out far too small.
 */
export function fitPrior(grid: Grid, sample: readonly Observation[], belief: PriorBelief, steps = 15): Float64Array {
  return finish(fitPriorInSteps(grid, sample, belief, steps));
}

/** The same, pausing after each step so that a bot can answer somebody meanwhile. */
export function* fitPriorInSteps(
  grid: Grid,
  sample: readonly Observation[],
  belief: PriorBelief,
  steps = 15,
): Steps<Float64Array> {
  const leaves = grid.leaveChances.length;
  const size = grid.cells * leaves;
  const { rows, cells, values } = likelihoods(grid, sample);
  let weights = new Float64Array(size).fill(1 / size);
  if (sample.length === 0) return belief.weights.slice();
  for (let step = 0; step < steps; step++) {
    yield;
    const next = new Float64Array(size);
    for (let i = 0; i < sample.length; i++) {
      let total = 0;
      for (let r = rows[i]!; r < rows[i + 1]!; r++) {
        const at = cells[r]! * leaves;
        for (let p = 0; p < leaves; p++) total += weights[at + p]! * values[r * leaves + p]!;
      }
      if (total <= 0) continue;
      const scale = sample[i]!.count / total;
      for (let r = rows[i]!; r < rows[i + 1]!; r++) {
        const at = cells[r]! * leaves;
        for (let p = 0; p < leaves; p++) next[at + p]! += weights[at + p]! * values[r * leaves + p]! * scale;
      }
    }
    let mass = 0;
    for (let j = 0; j < size; j++) {
      next[j]! += belief.worth * belief.weights[j]!;
      mass += next[j]!;
    }
    for (let j = 0; j < size; j++) next[j]! /= mass;
    weights = next;
  }
  return weights;
}

// The likelihood of every customer under every cell that is not negligible, row by row.
function likelihoods(grid: Grid, sample: readonly Observation[]) {
  const leaves = grid.leaveChances.length;
  const fit = new Float64Array(grid.cells);
  const survives = new Float64Array(grid.cells);
  const rows = new Int32Array(sample.length + 1);
  let capacity = sample.length * 128 + grid.cells;
  let cells = new Uint16Array(capacity);
  let values = new Float32Array(capacity * leaves);
  let used = 0;
  sample.forEach(({ sums, silence }, row) => {
    if (used + grid.cells > capacity) {
      capacity = Math.ceil(capacity * 1.5) + grid.cells;
      cells = grown(cells, new Uint16Array(capacity));
      values = grown(values, new Float32Array(capacity * leaves));
    }
    const best = fillLogLikelihood(grid, sums, fit);
    fillSurvival(grid, silence, survives);
    const stays = grid.leaveChances.map((p) => (1 - p) ** sums.n);
    for (let cell = 0; cell < grid.cells; cell++) {
      const below = fit[cell]! - best;
      if (below < -NEGLIGIBLE_NATS) continue;
      const f = Math.exp(below);
      cells[used] = cell;
      for (let p = 0; p < leaves; p++) {
        const leave = grid.leaveChances[p]!;
        values[used * leaves + p] = f * stays[p]! * (leave + (1 - leave) * survives[cell]!);
      }
      used++;
    }
    rows[row + 1] = used;
  });
  return { rows, cells, values };
}

function grown<A extends Uint16Array | Float32Array>(from: A, into: A): A {
  into.set(from as never);
  return into;
}
