import { erfc, lnGamma, upperGamma } from './special-functions.ts';

/** What a book of customers may look like: every combination of usual gap, regularity and chance to leave. */
export interface GridShape {
  /** Usual gaps in days, ascending: the mean of a gamma, the median of a log-normal rhythm. */
  usualGaps: number[];
  /** Gamma shapes: 1 is pure chance, 30 is clockwork. */
  gammaShapes: number[];
  /** Log-normal spreads: the standard deviation of ln(gap). */
  logNormalSpreads: number[];
  /** Chances that a customer leaves for good after an order. */
  leaveChances: number[];
}

/**
 * The grid with everything that does not depend on a customer worked out.
 * A cell is a rhythm (usual gap × shape), cell = gap index × shapes + shape index;
 * its log likelihood is linear in the four sums of a customer's gaps.
 */
export interface Grid extends GridShape {
  shapes: number;
  cells: number;
  everyCell: Int32Array;
  lnUsualGap: Float64Array;
  /** The same, cell by cell. */
  lnUsualGapOf: Float64Array;
  /** Mean and variance of ln(gap / usual gap), cell by cell. */
  lnMeanOf: Float64Array;
  lnVarianceOf: Float64Array;
  /** ln f = n·a0 + Σw ln t·a1 + Σw t·a2 + Σw ln² t·a3 */
  a0: Float64Array;
  a1: Float64Array;
  a2: Float64Array;
  a3: Float64Array;
  /** Survival over ln(days / usual gap), point × shapes + shape: what is read together lies together. */
  survival: Float32Array;
}

const TABLE_POINTS = 4096;
const TABLE_FROM = -8;
const TABLE_TO = 8;
const TABLE_STEP = (TABLE_TO - TABLE_FROM) / (TABLE_POINTS - 1);
const HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** The grid the published yardstick uses: 36 gaps from 1.5 to 730 days × 19 shapes × 8 chances to leave. */
export const YARDSTICK: GridShape = {
  usualGaps: logSpaced(1.5, 730, 36),
  gammaShapes: [0.5, 0.75, 1, 1.5, 2, 3, 4.5, 7, 11, 18, 30],
  logNormalSpreads: [0.15, 0.3, 0.5, 0.7, 0.9, 1.15, 1.45, 1.8],
  leaveChances: [0, 0.01, 0.03, 0.06, 0.12, 0.22, 0.4, 0.7],
};

/** Works out the constants and survival tables of a grid; about 30 ms, once. */
export function makeGrid(shape: GridShape): Grid {
  const shapes = shape.gammaShapes.length + shape.logNormalSpreads.length;
  const cells = shape.usualGaps.length * shapes;
  const table = survivalTable(shape, shapes);
  const moments = Array.from({ length: shapes }, (_, index) => lnMoments(table, shapes, index));
  const grid: Grid = {
    ...shape,
    shapes,
    cells,
    everyCell: Int32Array.from({ length: cells }, (_, cell) => cell),
    lnUsualGap: Float64Array.from(shape.usualGaps, Math.log),
    lnUsualGapOf: Float64Array.from({ length: cells }, (_, cell) =>
      Math.log(shape.usualGaps[Math.floor(cell / shapes)]!),
    ),
    a0: new Float64Array(cells),
    a1: new Float64Array(cells),
    a2: new Float64Array(cells),
    a3: new Float64Array(cells),
    lnMeanOf: Float64Array.from({ length: cells }, (_, cell) => moments[cell % shapes]!.mean),
    lnVarianceOf: Float64Array.from({ length: cells }, (_, cell) => moments[cell % shapes]!.variance),
    survival: table,
  };
  let cell = 0;
  for (const gap of shape.usualGaps) {
    const lnGap = Math.log(gap);
    for (const k of shape.gammaShapes) {
      grid.a0[cell] = k * Math.log(k / gap) - lnGamma(k);
      grid.a1[cell] = k - 1;
      grid.a2[cell] = -k / gap;
      cell++;
    }
    for (const sigma of shape.logNormalSpreads) {
      const half = 1 / (2 * sigma * sigma);
      grid.a0[cell] = -Math.log(sigma) - HALF_LN_TWO_PI - lnGap * lnGap * half;
      grid.a1[cell] = -1 + 2 * lnGap * half;
      grid.a3[cell] = -half;
      cell++;
    }
  }
  return grid;
}

/** Exact chance that a gap of this shape lasts longer than `ratio` usual gaps. */
export function survival(shape: GridShape, index: number, ratio: number): number {
  if (ratio <= 0) return 1;
  const k = shape.gammaShapes[index];
  if (k !== undefined) return upperGamma(k, k * ratio);
  const sigma = shape.logNormalSpreads[index - shape.gammaShapes.length]!;
  return 0.5 * erfc(Math.log(ratio) / (sigma * Math.SQRT2));
}

/**
 * Fills `into` with the chances that a gap lasts longer than `days`, one for each of the first `count` cells listed
 * in ascending order in `cells`; by linear lookup, error below 1e-4.
 */
export function fillSurvival(
  grid: Grid,
  days: number,
  into: Float64Array,
  cells: Int32Array = grid.everyCell,
  count = cells.length,
): void {
  if (days <= 0) {
    into.fill(1, 0, count);
    return;
  }
  const { shapes, survival: table, lnUsualGap } = grid;
  const lnDays = Math.log(days);
  let firstOfNext = 0;
  let offset = 0;
  let share = 0;
  for (let i = 0; i < count; i++) {
    const cell = cells[i]!;
    if (cell >= firstOfNext) {
      const gap = Math.floor(cell / shapes);
      firstOfNext = (gap + 1) * shapes;
      const position = (lnDays - lnUsualGap[gap]! - TABLE_FROM) / TABLE_STEP;
      const inside = Math.min(Math.max(position, 0), TABLE_POINTS - 1.000001);
      share = inside - Math.floor(inside);
      // From a cell straight to its shape's entry at the point on the left.
      offset = (Math.floor(inside) - gap) * shapes;
    }
    const left = table[cell + offset]!;
    into[i] = left + share * (table[cell + offset + shapes]! - left);
  }
}

/** `count` values from `from` to `to`, evenly spaced in their logarithm. */
export function logSpaced(from: number, to: number, count: number): number[] {
  const step = Math.log(to / from) / (count - 1);
  return Array.from({ length: count }, (_, i) => from * Math.exp(step * i));
}

function survivalTable(shape: GridShape, shapes: number): Float32Array {
  return Float32Array.from({ length: TABLE_POINTS * shapes }, (_, i) =>
    survival(shape, i % shapes, Math.exp(TABLE_FROM + Math.floor(i / shapes) * TABLE_STEP)),
  );
}

// Summed over the steps of the table: good to the width of one, and only ever a place to start from.
function lnMoments(table: Float32Array, shapes: number, index: number): { mean: number; variance: number } {
  let mean = 0;
  let square = 0;
  for (let point = 0; point < TABLE_POINTS - 1; point++) {
    const share = table[point * shapes + index]! - table[(point + 1) * shapes + index]!;
    const lnRatio = TABLE_FROM + (point + 0.5) * TABLE_STEP;
    mean += share * lnRatio;
    square += share * lnRatio * lnRatio;
  }
  return { mean, variance: square - mean * mean };
}

/** The grid all clocks share. */
export const GRID = makeGrid(YARDSTICK);
