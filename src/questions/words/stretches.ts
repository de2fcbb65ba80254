/** A part of a text, by its first letter and the one behind its last. */
export interface Stretch {
  start: number;
  end: number;
}

/** Do two stretches share a letter? */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && one.end > other.start;
}

/** The text with blanks in place of some stretches; everything else stays where it was. */
export function blanked(text: string, stretches: Stretch[]): string {
  return stretches.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}
