/** How good a column of probabilities (or ranks) is against what happened: 1 = no order came, 0 = one did. */
export interface Scores {
  auc: number;
  averagePrecision: number;
  brier: number;
  /** Expected calibration error over ten equally filled bins. */
  ece: number;
  precisionAt20: number;
  precisionAt50: number;
  count: number;
  quietShare: number;
}

/** Scores predictions against outcomes; `brier` and `ece` only mean something for probabilities. */
export function score(predictions: ArrayLike<number>, outcomes: ArrayLike<number>): Scores {
  const count = predictions.length;
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => predictions[b]! - predictions[a]!);
  let quiet = 0;
  let brier = 0;
  for (let i = 0; i < count; i++) {
    quiet += outcomes[i]!;
    brier += (predictions[i]! - outcomes[i]!) ** 2;
  }
  return {
    auc: areaUnderCurve(predictions, outcomes, order, quiet),
    averagePrecision: averagePrecision(predictions, outcomes, order, quiet),
    brier: brier / count,
    ece: calibrationError(predictions, outcomes, order),
    precisionAt20: precisionAt(20, predictions, outcomes, order),
    precisionAt50: precisionAt(50, predictions, outcomes, order),
    count,
    quietShare: quiet / count,
  };
}

// Mann–Whitney with tied predictions sharing their mean rank.
function areaUnderCurve(
  predictions: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  order: number[],
  quiet: number,
): number {
  let rankSum = 0;
  for (let from = 0; from < order.length; ) {
    const to = endOfTie(predictions, order, from);
    let quietHere = 0;
    for (let i = from; i < to; i++) quietHere += outcomes[order[i]!]!;
    rankSum += quietHere * (order.length - (from + to - 1) / 2);
    from = to;
  }
  return (rankSum - (quiet * (quiet + 1)) / 2) / (quiet * (order.length - quiet));
}

function averagePrecision(
  predictions: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  order: number[],
  quiet: number,
): number {
  let sum = 0;
  let hits = 0;
  for (let from = 0; from < order.length; ) {
    const to = endOfTie(predictions, order, from);
    let quietHere = 0;
    for (let i = from; i < to; i++) quietHere += outcomes[order[i]!]!;
    hits += quietHere;
    sum += (quietHere * hits) / to;
    from = to;
  }
  return sum / quiet;
}

// Ties at the border count with their mean, so that no row order can flatter a coarse rule.
function precisionAt(k: number, predictions: ArrayLike<number>, outcomes: ArrayLike<number>, order: number[]): number {
  let hits = 0;
  for (let from = 0; from < Math.min(k, order.length); ) {
    const to = endOfTie(predictions, order, from);
    let quietHere = 0;
    for (let i = from; i < to; i++) quietHere += outcomes[order[i]!]!;
    hits += (quietHere / (to - from)) * (Math.min(to, k) - from);
    from = to;
  }
  return hits / Math.min(k, order.length);
}

function calibrationError(predictions: ArrayLike<number>, outcomes: ArrayLike<number>, order: number[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const from = Math.floor((bin * order.length) / 10);
    const to = Math.floor(((bin + 1) * order.length) / 10);
    let difference = 0;
    for (let i = from; i < to; i++) difference += predictions[order[i]!]! - outcomes[order[i]!]!;
    error += Math.abs(difference);
  }
  return error / order.length;
}

function endOfTie(predictions: ArrayLike<number>, order: number[], from: number): number {
  let to = from + 1;
  while (to < order.length && predictions[order[to]!] === predictions[order[from]!]) to++;
  return to;
}
