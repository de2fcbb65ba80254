import type { Grid } from './grid.ts';
import type { Likely, PriorBelief } from './likelihoods.ts';
import type { Steps } from './steps.ts';

/** Steps after which the shares move by less than matters. */
const STEPS = 60;
/** Steps after which somebody else may have a turn. */
const STEPS_AT_A_TIME = 10;
/** So few numbers need less holding back than thousands of cells: the belief counts this share of its worth. */
const HOLD = 0.2;

/**
 * Learns to the end how common each chance to leave is among irregular customers and among those of each chance to
 * miss a turn, by expectation-maximisation over these few shares (Laird 1978); within a share the cells keep their
 * proportions. Few steps over all cells smooth well, but leave these shares where they began.
 */
export function* settleSharesInSteps(
  grid: Grid,
  likely: Likely,
  weights: Float64Array,
  { weights: believed, worth }: PriorBelief,
): Steps<Float64Array> {
  const leaves = grid.leaveChances.length;
  const misses = Math.max(grid.turns.missChances.length, 1);
  const kinds = (misses + 1) * leaves;
  const firstKind = Int32Array.from({ length: grid.cells }, (_, cell) =>
    cell < grid.firstOfTurns ? 0 : leaves * (1 + ((cell - grid.firstOfTurns) % misses)),
  );
  const began = new Float64Array(kinds);
  const held = new Float64Array(kinds);
  for (let cell = 0; cell < grid.cells; cell++) {
    const kind = firstKind[cell]!;
    for (let p = 0; p < leaves; p++) {
      began[kind + p]! += weights[cell * leaves + p]!;
      held[kind + p]! += HOLD * worth * believed[cell * leaves + p]!;
    }
  }
  const fits = fitsOfKinds(grid, likely, weights, began, firstKind);
  yield;
  let shares: Float64Array = began;
  for (let step = 0; step < STEPS; step++) {
    if (step % STEPS_AT_A_TIME === STEPS_AT_A_TIME - 1) yield;
    shares = nextShares(fits, likely.counts, shares, held);
  }
  return weights.map((weight, j) => {
    const kind = firstKind[Math.floor(j / leaves)]! + (j % leaves);
    return began[kind]! > 0 ? (weight * shares[kind]!) / began[kind]! : 0;
  });
}

// How likely each kind makes each customer, customer × kinds + kind.
function fitsOfKinds(
  { leaveChances }: Grid,
  { groups, counts, rows, cells, fits, surviving }: Likely,
  weights: Float64Array,
  began: Float64Array,
  firstKind: Int32Array,
): Float64Array {
  const leaves = leaveChances.length;
  const kinds = began.length;
  const into = new Float64Array(counts.length * kinds);
  const left = new Float64Array(weights.length);
  const stayed = new Float64Array(weights.length);
  for (const { n, from, to, cells: active } of groups) {
    for (const cell of active) {
      for (let p = 0; p < leaves; p++) {
        const share = weights[cell * leaves + p]! / Math.max(began[firstKind[cell]! + p]!, Number.MIN_VALUE);
        const stays = (1 - leaveChances[p]!) ** n;
        left[cell * leaves + p] = share * stays * leaveChances[p]!;
        stayed[cell * leaves + p] = share * stays * (1 - leaveChances[p]!);
      }
    }
    for (let i = from; i < to; i++) {
      for (let r = rows[i]!; r < rows[i + 1]!; r++) {
        const at = cells[r]! * leaves;
        const kind = i * kinds + firstKind[cells[r]!]!;
        const fit = fits[r]!;
        const survives = surviving[r]!;
        for (let p = 0; p < leaves; p++) into[kind + p]! += left[at + p]! * fit + stayed[at + p]! * survives;
      }
    }
  }
  return into;
}

function nextShares(fits: Float64Array, counts: Float64Array, shares: Float64Array, held: Float64Array): Float64Array {
  const kinds = shares.length;
  const next = held.slice();
  for (let i = 0; i < counts.length; i++) {
    let total = 0;
    for (let kind = 0; kind < kinds; kind++) total += shares[kind]! * fits[i * kinds + kind]!;
    if (total <= 0) continue;
    const scale = counts[i]! / total;
    for (let kind = 0; kind < kinds; kind++) next[kind]! += scale * shares[kind]! * fits[i * kinds + kind]!;
  }
  let mass = 0;
  for (const share of next) mass += share;
  return next.map((share) => share / mass);
}
