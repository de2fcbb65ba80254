import { fillLogLikelihood } from './forecast.ts';
import type { GapSums } from './gaps.ts';
import { fillSurvival, type Grid } from './grid.ts';
import type { Steps } from './steps.ts';

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

/**
 * L(cell, p) = f(cell) · (1-p)^n · [p + (1-p)·S(cell)]: of the two factors f and S only the cell knows, of the rest
 * only the number of orders, so observations with as many orders share their sums over p.
 */
export interface Likely {
  groups: Group[];
  counts: Float64Array;
  /** Observation i owns the entries rows[i] … rows[i + 1] - 1: cell, f and f·S. */
  rows: Int32Array;
  cells: Uint16Array;
  fits: Float32Array;
  surviving: Float32Array;
}

/** Observations `from` to before `to` have weight `n` of gaps; `cells` are all those that matter to any of them. */
export interface Group {
  n: number;
  from: number;
  to: number;
  cells: Uint16Array;
}

/** Rows after which somebody else may have a turn: some ten milliseconds. */
const ROWS_AT_A_TIME = 250;

/** The likelihood of every customer under every cell that is not negligible, row by row, fewest orders first. */
export function* likelihoodsInSteps(grid: Grid, sample: readonly Observation[]): Steps<Likely> {
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
  for (const [row, { sums, silence }] of sorted.entries()) {
    if (row % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) yield;
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
  }
  yield;
  for (const group of groups) group.cells = new Uint16Array(new Set(cells.subarray(rows[group.from], rows[group.to])));
  return { groups, counts: Float64Array.from(sorted, ({ count }) => count), rows, cells, fits, surviving };
}

function grown<A extends Uint16Array | Float32Array>(from: A, into: A): A {
  into.set(from as never);
  return into;
}
