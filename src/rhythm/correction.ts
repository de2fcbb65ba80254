import { finish, type Steps } from './steps.ts';

/** One past question with a known answer: the traits then, the uncorrected logit, and whether silence followed. */
export interface PastCase {
  traits: readonly number[];
  logit: number;
  /** 1 = no order came within the horizon. */
  quiet: number;
}

/** A shift of the log odds by a customer's traits: plain numbers, so that it can be stored. */
export interface Correction {
  means: number[];
  scales: number[];
  /** One per trait, the constant last. */
  weights: number[];
}

/** Standardised traits count at most this much, so that an odd customer cannot run away. */
const LIMIT = 3;
/** The constant is held back less than the rest. */
const CONSTANT_PENALTY = 0.1;

/**
 * Ridge logistic regression on top of what is known: logit p = logit + b·z, penalty λ|b|²/2, by Newton's method
 * with step halving (le Cessie & van Houwelingen 1992). With a large λ it stays near no correction at all.
 */
export function fitCorrection(cases: readonly PastCase[], penalty: number): Correction {
  return finish(fitCorrectionInSteps(cases, penalty));
}

/** The same, pausing after each step so that a bot can answer somebody meanwhile. */
export function* fitCorrectionInSteps(cases: readonly PastCase[], penalty: number): Steps<Correction> {
  const { means, scales } = standards(cases);
  const size = means.length + 1;
  const rows = standardise(cases, means, scales);
  const penalties = Array.from({ length: size }, (_, i) => (i === size - 1 ? CONSTANT_PENALTY : 1) * penalty);
  let weights = new Float64Array(size);
  let loss = penalisedLoss(cases, rows, weights, penalties);
  for (let round = 0; round < 12; round++) {
    yield;
    const step = newtonStep(cases, rows, weights, penalties);
    let scale = 1;
    let next = weights.map((weight, i) => weight + step[i]!);
    let nextLoss = penalisedLoss(cases, rows, next, penalties);
    while (nextLoss > loss && scale > 1e-3) {
      scale /= 2;
      next = weights.map((weight, i) => weight + scale * step[i]!);
      nextLoss = penalisedLoss(cases, rows, next, penalties);
    }
    const gain = loss - nextLoss;
    if (gain <= 0) break;
    weights = next;
    loss = nextLoss;
    if (gain < 0.01) break;
  }
  return { means, scales, weights: [...weights] };
}

/** The corrected chance of silence. */
export function correct({ means, scales, weights }: Correction, logit: number, traits: readonly number[]): number {
  let shift = weights[means.length]!;
  for (let i = 0; i < means.length; i++) {
    shift += weights[i]! * Math.min(Math.max((traits[i]! - means[i]!) / scales[i]!, -LIMIT), LIMIT);
  }
  return 1 / (1 + Math.exp(-logit - shift));
}

/** Mean log loss of the chances a correction gives; without one, of the uncorrected chances. */
export function logLoss(cases: readonly PastCase[], correction: Correction | null): number {
  let sum = 0;
  for (const { traits, logit, quiet } of cases) {
    const p = correction ? correct(correction, logit, traits) : 1 / (1 + Math.exp(-logit));
    sum -= Math.log(Math.max(quiet ? p : 1 - p, 1e-9));
  }
  return sum / cases.length;
}

function standards(cases: readonly PastCase[]): { means: number[]; scales: number[] } {
  const size = cases[0]!.traits.length;
  const means = new Array<number>(size).fill(0);
  const squares = new Array<number>(size).fill(0);
  for (const { traits } of cases) for (let i = 0; i < size; i++) means[i]! += traits[i]! / cases.length;
  for (const { traits } of cases)
    for (let i = 0; i < size; i++) squares[i]! += (traits[i]! - means[i]!) ** 2 / cases.length;
  // A trait that never varies teaches nothing; any scale will do.
  return { means, scales: squares.map((square) => (square > 1e-12 ? Math.sqrt(square) : 1)) };
}

// All cases in one column of numbers, `means.length + 1` for each, the constant last.
function standardise(cases: readonly PastCase[], means: number[], scales: number[]): Float64Array {
  const size = means.length + 1;
  const rows = new Float64Array(cases.length * size);
  cases.forEach(({ traits }, row) => {
    for (let i = 0; i < means.length; i++) {
      rows[row * size + i] = Math.min(Math.max((traits[i]! - means[i]!) / scales[i]!, -LIMIT), LIMIT);
    }
    rows[row * size + means.length] = 1;
  });
  return rows;
}

function penalisedLoss(
  cases: readonly PastCase[],
  rows: Float64Array,
  weights: Float64Array,
  penalties: number[],
): number {
  let sum = 0;
  for (let i = 0; i < cases.length; i++) {
    const eta = cases[i]!.logit + dot(rows, i, weights);
    sum += Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(eta, 0) - cases[i]!.quiet * eta;
  }
  for (let j = 0; j < weights.length; j++) sum += 0.5 * penalties[j]! * weights[j]! ** 2;
  return sum;
}

function newtonStep(
  cases: readonly PastCase[],
  rows: Float64Array,
  weights: Float64Array,
  penalties: number[],
): Float64Array {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  for (let i = 0; i < cases.length; i++) {
    const at = i * size;
    const p = 1 / (1 + Math.exp(-cases[i]!.logit - dot(rows, i, weights)));
    const residual = cases[i]!.quiet - p;
    const information = p * (1 - p);
    for (let j = 0; j < size; j++) {
      gradient[j]! += residual * rows[at + j]!;
      const weighted = information * rows[at + j]!;
      const line = curvature[j]!;
      for (let k = 0; k <= j; k++) line[k]! += weighted * rows[at + k]!;
    }
  }
  for (let j = 0; j < size; j++) {
    gradient[j]! -= penalties[j]! * weights[j]!;
    curvature[j]![j]! += penalties[j]!;
  }
  return solveCholesky(curvature, gradient);
}

// Solves A x = b for a symmetric positive A of which only the lower half is filled.
function solveCholesky(a: Float64Array[], b: Float64Array): Float64Array {
  const size = b.length;
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k++) sum -= a[i]![k]! * a[j]![k]!;
      a[i]![j] = i === j ? Math.sqrt(sum) : sum / a[j]![j]!;
    }
  }
  const x = b.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= a[i]![k]! * x[k]!;
    x[i]! /= a[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= a[k]![i]! * x[k]!;
    x[i]! /= a[i]![i]!;
  }
  return x;
}

function dot(rows: Float64Array, row: number, weights: Float64Array): number {
  const at = row * weights.length;
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += rows[at + i]! * weights[i]!;
  return sum;
}
