/** Finds a minimum of a smooth function of a few variables without derivatives (Nelder & Mead 1965). */
export function minimise(f: (x: number[]) => number, start: number[], step = 0.5, rounds = 600): number[] {
  const size = start.length;
  let simplex = [start, ...start.map((_, i) => start.map((value, j) => (i === j ? value + step : value)))].map((x) => ({
    x,
    value: f(x),
  }));
  for (let round = 0; round < rounds; round++) {
    simplex = simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0]!;
    const worst = simplex[size]!;
    if (worst.value - best.value < 1e-9) break;
    const centre = start.map((_, j) => simplex.slice(0, size).reduce((sum, { x }) => sum + x[j]!, 0) / size);
    const along = (t: number) => {
      const x = centre.map((value, j) => value + t * (worst.x[j]! - value));
      return { x, value: f(x) };
    };
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex[size] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < simplex[size - 1]!.value) simplex[size] = reflected;
    else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < worst.value) simplex[size] = contracted;
      else
        simplex = simplex.map(({ x }, i) => {
          if (i === 0) return best;
          const nearer = x.map((value, j) => (value + best.x[j]!) / 2);
          return { x: nearer, value: f(nearer) };
        });
    }
  }
  return simplex.sort((a, b) => a.value - b.value)[0]!.x;
}
