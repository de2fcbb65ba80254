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
const NEGLIGIBLE_NATS = 9;

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
 * on real and made-up books 7 forecast better than 15 or 40.
 * One-off buyers belong in the sample: without them the chance to leave comes out far too small.
 */
export function fitPrior(grid: Grid, sample: readonly Observation[], belief: PriorBelief, steps = 7): Float64Array {
  return finish(fitPriorInSteps(grid, sample, belief, steps));
}

/** The same, pausing after each step so that a bot can answer somebody meanwhile. */
export function* fitPriorInSteps(
  grid: Grid,
  sample: readonly Observation[],
  belief: PriorBelief,
  steps = 7,
): Steps<Float64Array> {
  if (sample.length === 0) return belief.weights.slice();
  const size = grid.cells * grid.leaveChances.length;
  const likely = likelihoods(grid, sample);
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
  return weights;
}

/**
 * L(cell, p) = f(cell) · (1-p)^n · [p + (1-p)·S(cell)]: of the two factors f and S only the cell knows, of the rest
 * only the number of orders, so observations with as many orders share their sums over p.
 */
interface Likely {
  groups: Group[];
  counts: Float64Array;
  /** Observation i owns the entries rows[i] … rows[i + 1] - 1: cell, f and f·S. */
  rows: Int32Array;
  cells: Uint16Array;
  fits: Float32Array;
  surviving: Float32Array;
}

/** Observations `from` to before `to` have weight `n` of gaps; `cells` are all those that matter to any of them. */
interface Group {
  n: number;
  from: number;
  to: number;
  cells: Uint16Array;
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

// The likelihood of every customer under every cell that is not negligible, row by row, fewest orders first.
function likelihoods(grid: Grid, sample: readonly Observation[]): Likely {
  const sorted = [...sample].sort((a, b) => a.sums.n - b.sums.n);
  const fit = new Float64Array(grid.cells);
  const survives = new Float64Array(grid.cells);
  const rows = new Int32Array(sorted.length + 1);
  const groups: Group[] = [];
  let capacity = sorted.length * 128 + grid.cells;
  let cells = new Uint16Array(capacity);
  let fits = new Float32Array(capacity);
  let surviving = new Float32Array(capacity);
  let used = 0;
  sorted.forEach(({ sums, silence }, row) => {
    if (used + grid.cells > capacity) {
      capacity = Math.ceil(capacity * 1.5) + grid.cells;
      cells = grown(cells, new Uint16Array(capacity));
      fits = grown(fits, new Float32Array(capacity));
      surviving = grown(surviving, new Float32Array(capacity));
    }
    const best = fillLogLikelihood(grid, sums, fit);
    fillSurvival(grid, silence, survives);
    for (let cell = 0; cell < grid.cells; cell++) {
      const below = fit[cell]! - best;
      if (below < -NEGLIGIBLE_NATS) continue;
      const f = Math.exp(below);
      cells[used] = cell;
      fits[used] = f;
      surviving[used] = f * survives[cell]!;
      used++;
    }
    rows[row + 1] = used;
    const group = groups.at(-1);
    if (group?.n === sums.n) group.to = row + 1;
    else groups.push({ n: sums.n, from: row, to: row + 1, cells });
  });
  for (const group of groups) group.cells = new Uint16Array(new Set(cells.subarray(rows[group.from], rows[group.to])));
  return { groups, counts: Float64Array.from(sorted, ({ count }) => count), rows, cells, fits, surviving };
}

function grown<A extends Uint16Array | Float32Array>(from: A, into: A): A {
  into.set(from as never);
  return into;
}
