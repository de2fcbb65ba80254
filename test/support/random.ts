import { seeded } from '../../prisma/sample/random.ts';

/** A seeded source of chance, so that every made-up book is the same on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Gamma with this shape and mean one. */
  gamma(shape: number): number;
  /** Log-normal around `median`. */
  around(median: number, spread: number): number;
}

export function seededRandom(seed: number): Random {
  const uniform = seeded(seed);

  // Box–Muller
  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  }

  // Marsaglia & Tsang 2000
  function gamma(shape: number): number {
    if (shape < 1) return (gamma(shape + 1) * (shape + 1) * (1 - uniform()) ** (1 / shape)) / shape;
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / shape;
    }
  }

  return { uniform, normal, gamma, around: (median, spread) => median * Math.exp(spread * normal()) };
}
