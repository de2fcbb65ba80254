/** Random numbers that are the same for the same seed (mulberry32), in [0, 1). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `from` to `to`, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** `count` different items in their own order. */
export function sample<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  const left = items.map((item, at) => ({ item, at, draw: random() }));
  left.sort((one, other) => one.draw - other.draw);
  return left
    .slice(0, count)
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
