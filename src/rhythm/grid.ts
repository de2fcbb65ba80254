import { erfc, lnGamma, upperGamma } from './special-functions.ts';

/** What a book of customers may look like: every combination of usual gap, regularity and chance to leave. */
export interface GridShape {
  /** Usual gaps in days, ascending: the mean of a gamma, the median of a log-normal rhythm. */
  usualGaps: number[];
  /** Gamma shapes: 1 is pure chance, 30 is clockwork. */
  gammaShapes: number[];
  /** Log-normal spreads: the standard deviation of ln(gap). */
  logNormalSpreads: number[];
  /** Customers who order by the calendar, every month or quarter, and now and then miss a turn. */
  turns: Turns;
  /** Chances that a customer leaves for good after an order. */
  leaveChances: number[];
}

/** A gap lasts m turns with chance (1 - q)·q^(m - 1), each log-normal: so narrow that the gaps must lie closer. */
interface Turns {
  usualGaps: number[];
  logNormalSpreads: number[];
  missChances: number[];
}

/**
 * The grid with everything that does not depend on a customer worked out.
 * A cell is a rhythm (usual gap × shape): first all cells without turns, then those with, by gap, then by shape;
 * its log likelihood is linear in the sums of a customer's gaps.
 */
export interface Grid extends GridShape {
  cells: number;
  everyCell: Int32Array;
  /** The first cell with turns. */
  firstOfTurns: number;
  /** Cells of one usual gap lie together: the gap's place, cell by cell, and gap by gap its first cell and first shape. */
  gapOf: Uint16Array;
  firstCell: Int32Array;
  firstShape: Int32Array;
  lnUsualGap: Float64Array;
  /** The same, cell by cell. */
  lnUsualGapOf: Float64Array;
  /** Mean and variance of ln(gap / usual gap), cell by cell. */
  lnMeanOf: Float64Array;
  lnVarianceOf: Float64Array;
  /**
   * ln f = n·a0 + Σw ln t·a1 + Σw t·a2 + Σw ln² t·a3; with turns, t = m·u, the second sum moves to a4:
   * ln f = n·a0 - Σw ln t + Σw ln u·a1 + Σw ln² u·a3 + Σw (m - 1)·a4
   */
  a0: Float64Array;
  a1: Float64Array;
  a2: Float64Array;
  a3: Float64Array;
  a4: Float64Array;
  /** Survival over ln(days / usual gap), point × shapes + shape: what is read together lies together. */
  shapes: number;
  survival: Float32Array;
}

const TABLE_POINTS = 4096;
const TABLE_FROM = -8;
const TABLE_TO = 8;
const TABLE_STEP = (TABLE_TO - TABLE_FROM) / (TABLE_POINTS - 1);
const HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);
/** Nobody who is coming back misses so many turns in a row. */
const MOST_TURNS = 12;

/** The grid the published yardstick uses: 36 gaps from 1.5 to 730 days × 19 shapes × 8 chances to leave. */
export const YARDSTICK: GridShape = {
  usualGaps: logSpaced(1.5, 730, 36),
  gammaShapes: [0.5, 0.75, 1, 1.5, 2, 3, 4.5, 7, 11, 18, 30],
  logNormalSpreads: [0.15, 0.3, 0.5, 0.7, 0.9, 1.15, 1.45, 1.8],
  turns: { usualGaps: [], logNormalSpreads: [], missChances: [] },
  leaveChances: [0, 0.01, 0.03, 0.06, 0.12, 0.22, 0.4, 0.7],
};

/** Works out the constants and survival tables of a grid; about 30 ms, once. */
export function makeGrid(shape: GridShape): Grid {
  const { usualGaps, gammaShapes, logNormalSpreads, turns } = shape;
  const plain = gammaShapes.length + logNormalSpreads.length;
  const shapes = plain + turns.logNormalSpreads.length * turns.missChances.length;
  const gaps = [
    ...usualGaps.map((gap) => ({ gap, from: 0, to: plain })),
    ...turns.usualGaps.map((gap) => ({ gap, from: plain, to: shapes })),
  ];
  const cells = gaps.flatMap(({ gap, from, to }, place) =>
    Array.from({ length: to - from }, (_, i) => ({ place, gap, index: from + i })),
  );
  const table = survivalTable(shape, shapes);
  const moments = Array.from({ length: shapes }, (_, index) => lnMoments(table, shapes, index));
  const terms = cells.map(({ gap, index }) => likelihoodTerms(shape, index, gap));
  const firstCell = Int32Array.from({ length: gaps.length + 1 }, () => cells.length);
  for (let cell = cells.length - 1; cell >= 0; cell--) firstCell[cells[cell]!.place] = cell;
  return {
    ...shape,
    cells: cells.length,
    everyCell: Int32Array.from(cells.keys()),
    firstOfTurns: usualGaps.length * plain,
    gapOf: Uint16Array.from(cells, ({ place }) => place),
    firstCell,
    firstShape: Int32Array.from(gaps, ({ from }) => from),
    lnUsualGap: Float64Array.from(gaps, ({ gap }) => Math.log(gap)),
    lnUsualGapOf: Float64Array.from(cells, ({ gap }) => Math.log(gap)),
    lnMeanOf: Float64Array.from(cells, ({ index }) => moments[index]!.mean),
    lnVarianceOf: Float64Array.from(cells, ({ index }) => moments[index]!.variance),
    a0: Float64Array.from(terms, ([a0]) => a0),
    a1: Float64Array.from(terms, ([, a1]) => a1),
    a2: Float64Array.from(terms, ([, , a2]) => a2),
    a3: Float64Array.from(terms, ([, , , a3]) => a3),
    a4: Float64Array.from(terms, ([, , , , a4]) => a4),
    shapes,
    survival: table,
  };
}

// What the sums of the gaps are multiplied with, see Grid.
function likelihoodTerms(shape: GridShape, index: number, gap: number): [number, number, number, number, number] {
  const { gammaShapes, logNormalSpreads } = shape;
  const lnGap = Math.log(gap);
  const k = gammaShapes[index];
  if (k !== undefined) return [k * Math.log(k / gap) - lnGamma(k), k - 1, -k / gap, 0, 0];
  const sigma = logNormalSpreads[index - gammaShapes.length];
  const { spread, miss } = sigma === undefined ? turnOf(shape, index) : { spread: sigma, miss: null };
  const half = 1 / (2 * spread * spread);
  const a0 = -Math.log(spread) - HALF_LN_TWO_PI - lnGap * lnGap * half;
  if (miss === null) return [a0, -1 + 2 * lnGap * half, 0, -half, 0];
  return [a0 + Math.log(1 - miss), 2 * lnGap * half, 0, -half, Math.log(miss)];
}

function turnOf({ gammaShapes, logNormalSpreads, turns }: GridShape, index: number): { spread: number; miss: number } {
  const place = index - gammaShapes.length - logNormalSpreads.length;
  return {
    spread: turns.logNormalSpreads[Math.floor(place / turns.missChances.length)]!,
    miss: turns.missChances[place % turns.missChances.length]!,
  };
}

/** Exact chance that a gap of this shape lasts longer than `ratio` usual gaps. */
export function survival(shape: GridShape, index: number, ratio: number): number {
  if (ratio <= 0) return 1;
  const k = shape.gammaShapes[index];
  if (k !== undefined) return upperGamma(k, k * ratio);
  const sigma = shape.logNormalSpreads[index - shape.gammaShapes.length];
  if (sigma !== undefined) return logNormalSurvival(ratio, sigma);
  const { spread, miss } = turnOf(shape, index);
  let survives = miss ** MOST_TURNS;
  for (let turn = 1; turn <= MOST_TURNS; turn++) {
    survives += (1 - miss) * miss ** (turn - 1) * logNormalSurvival(ratio / turn, spread);
  }
  return survives;
}

function logNormalSurvival(ratio: number, spread: number): number {
  return 0.5 * erfc(Math.log(ratio) / (spread * Math.SQRT2));
}

/**
 * Fills `into` with the chances that a gap lasts longer than `days`, one for each of the first `count` cells listed
 * in ascending order in `cells`; by linear lookup, error below 1e-4, with narrow turns below 4e-4.
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
  const { shapes, survival: table, lnUsualGap, gapOf, firstCell, firstShape } = grid;
  const lnDays = Math.log(days);
  let firstOfNext = 0;
  let offset = 0;
  let share = 0;
  for (let i = 0; i < count; i++) {
    const cell = cells[i]!;
    if (cell >= firstOfNext) {
      const gap = gapOf[cell]!;
      firstOfNext = firstCell[gap + 1]!;
      const position = (lnDays - lnUsualGap[gap]! - TABLE_FROM) / TABLE_STEP;
      const inside = Math.min(Math.max(position, 0), TABLE_POINTS - 1.000001);
      share = inside - Math.floor(inside);
      // From a cell straight to its shape's entry at the point on the left.
      offset = Math.floor(inside) * shapes + firstShape[gap]! - firstCell[gap]!;
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

const QUARTER = 365.25 / 4;

/** The grid all clocks share: the yardstick's, and turns of 20 to 370 days, among them a month and a quarter. */
export const GRID = makeGrid({
  ...YARDSTICK,
  turns: {
    usualGaps: Array.from({ length: 59 }, (_, i) => QUARTER * 3 ** ((i - 30) / 22)),
    logNormalSpreads: [0.012, 0.03, 0.1],
    missChances: [0.002, 0.015, 0.06],
  },
});
