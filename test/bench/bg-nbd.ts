import { lnGamma } from '#src/rhythm/special-functions.ts';
import { minimise } from './nelder-mead.ts';

/** BG/NBD (Fader, Hardie & Lee 2005): the published baseline. Times in weeks. */
export interface BgNbd {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** Repeat orders, week of the last one and weeks observed, both since the first order. */
export interface Purchases {
  x: number;
  tx: number;
  T: number;
}

/** ln L of one customer, equation (6) of the paper, by log-sum-exp. */
export function lnLikelihood({ r, alpha, a, b }: BgNbd, { x, tx, T }: Purchases): number {
  const front = lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha);
  const staying = lnBeta(a, b + x) - lnBeta(a, b) - (r + x) * Math.log(alpha + T);
  if (x === 0) return front + staying;
  const leaving = lnBeta(a + 1, b + x - 1) - lnBeta(a, b) - (r + x) * Math.log(alpha + tx);
  const top = Math.max(staying, leaving);
  return front + top + Math.log(Math.exp(staying - top) + Math.exp(leaving - top));
}

/** P(no order in the next `weeks`) = L(x, tx, T + weeks) / L(x, tx, T). */
export function pNoOrder(model: BgNbd, customer: Purchases, weeks: number): number {
  return Math.exp(lnLikelihood(model, { ...customer, T: customer.T + weeks }) - lnLikelihood(model, customer));
}

/** P(alive | history), equation (A.5)-style closed form: 1 / (1 + leaving / staying). */
export function pAlive({ r, alpha, a, b }: BgNbd, { x, tx, T }: Purchases): number {
  return x === 0 ? 1 : 1 / (1 + (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x));
}

/** Maximum likelihood over log parameters; returns the model and its log likelihood. */
export function fitBgNbd(customers: readonly Purchases[]): { model: BgNbd; lnL: number } {
  const most = customers.reduce((max, { x }) => Math.max(max, x), 0);
  const loss = (ln: number[]) => {
    const model = fromLogs(ln);
    if (Object.values(model).some((value) => value < 1e-6 || value > 1e6)) return 1e12;
    return -sumLnLikelihood(model, customers, most);
  };
  const first = minimise(loss, [Math.log(0.5), Math.log(5), Math.log(0.8), Math.log(2.5)]);
  const model = fromLogs(minimise(loss, first, 0.1));
  return { model, lnL: sumLnLikelihood(model, customers, most) };
}

/**
 * The parameters behind chances somebody else has worked out, how far the formula with them is from those at most
 * (rounding, when it is the same formula), and how well they fit all customers.
 */
export function recoverBgNbd(
  cases: readonly { customer: Purchases; weeks: number; p: number }[],
  customers: readonly Purchases[],
): { model: BgNbd; apart: number; lnL: number } {
  const sample = cases.filter((_, i) => i % Math.ceil(cases.length / 400) === 0);
  const loss = (ln: number[]) => {
    const model = fromLogs(ln);
    let sum = 0;
    for (const { customer, weeks, p } of sample) sum += (pNoOrder(model, customer, weeks) - p) ** 2;
    return 1e6 * sum;
  };
  let ln = [Math.log(1), Math.log(10), Math.log(0.8), Math.log(2)];
  for (const step of [0.5, 0.2, 0.05, 0.01]) ln = minimise(loss, ln, step);
  const model = fromLogs(ln);
  let apart = 0;
  for (const { customer, weeks, p } of cases) apart = Math.max(apart, Math.abs(pNoOrder(model, customer, weeks) - p));
  const most = customers.reduce((max, { x }) => Math.max(max, x), 0);
  return { model, apart, lnL: sumLnLikelihood(model, customers, most) };
}

// The gamma functions depend on the whole number x only, so each is worked out once per model.
function sumLnLikelihood({ r, alpha, a, b }: BgNbd, customers: readonly Purchases[], most: number): number {
  const front = new Float64Array(most + 1);
  const staying = new Float64Array(most + 1);
  const leaving = new Float64Array(most + 1);
  for (let x = 0; x <= most; x++) {
    front[x] = lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha);
    staying[x] = lnBeta(a, b + x) - lnBeta(a, b);
    leaving[x] = x > 0 ? lnBeta(a + 1, b + x - 1) - lnBeta(a, b) : Number.NEGATIVE_INFINITY;
  }
  let sum = 0;
  for (const { x, tx, T } of customers) {
    const stay = staying[x]! - (r + x) * Math.log(alpha + T);
    const leave = leaving[x]! - (r + x) * Math.log(alpha + tx);
    const top = Math.max(stay, leave);
    sum += front[x]! + top + Math.log(Math.exp(stay - top) + Math.exp(leave - top));
  }
  return sum;
}

function fromLogs([r, alpha, a, b]: number[]): BgNbd {
  return { r: Math.exp(r!), alpha: Math.exp(alpha!), a: Math.exp(a!), b: Math.exp(b!) };
}

function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}
