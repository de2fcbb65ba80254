/** The geometry of charts, in a box of 0–1 in both directions with y growing upwards. */
export interface Point {
  label: string;
  value: number;
}

export interface Series {
  name: string;
  data: Point[];
}

export interface Scale {
  low: number;
  high: number;
}

/** Rounded bounds that hold every value and the zero line. */
export function scaleOf(series: Series[]): Scale {
  const values = series.flatMap((each) => each.data.map((point) => point.value));
  const step = niceStep(Math.max(0, ...values) - Math.min(0, ...values));
  return {
    low: Math.floor(Math.min(0, ...values) / step) * step,
    high: Math.max(step, Math.ceil(Math.max(0, ...values) / step) * step),
  };
}

/** A quarter of the range, rounded up to 1, 2, 2.5 or 5 times a power of ten. */
function niceStep(range: number): number {
  if (range <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(range / 4));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= range / 4) ?? 10;
  return factor * power;
}

export function ticksOf({ low, high }: Scale): number[] {
  const step = niceStep(high - low);
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, index) => low + index * step);
}

export function heightOf(value: number, { low, high }: Scale): number {
  return (value - low) / (high - low);
}

/** Labels of all series in the order in which they first appear. */
export function labelsOf(series: Series[]): string[] {
  return [...new Set(series.flatMap((each) => each.data.map((point) => point.label)))];
}

/** The slices of a pie as start and end in turns (0–1); what is not positive has no slice. */
export function slicesOf(segments: Point[]): { label: string; from: number; to: number }[] {
  const shown = segments.filter((each) => each.value > 0);
  const total = shown.reduce((sum, each) => sum + each.value, 0);
  let turned = 0;
  return shown.map(({ label, value }) => {
    const from = turned;
    turned += value / total;
    return { label, from, to: turned };
  });
}
