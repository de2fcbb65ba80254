import { expect, test } from 'vitest';
import { heightOf, scaleOf, slicesOf, ticksOf } from '#src/workspace/page/blocks/chart-shapes.ts';

const series = (...values: number[]) => [
  { name: 'Sum', data: values.map((value) => ({ label: String(value), value })) },
];

test('an axis begins at zero and ends at a round number', () => {
  expect(ticksOf(scaleOf(series(870, 1210, 1730)))).toEqual([0, 500, 1000, 1500, 2000]);
  expect(scaleOf(series(0))).toEqual({ low: 0, high: 1 });
});

test('what is below zero hangs under the zero line', () => {
  const scale = scaleOf(series(-30, 50));

  expect(scale.low).toBeLessThanOrEqual(-30);
  expect(heightOf(0, scale)).toBeGreaterThan(heightOf(-30, scale));
  expect(heightOf(scale.high, scale)).toBe(1);
});

test('the slices of a pie fill it, and nothing takes no slice', () => {
  const slices = slicesOf([
    { label: 'Tea', value: 3 },
    { label: 'None', value: 0 },
    { label: 'Flour', value: 1 },
  ]);

  expect(slices).toEqual([
    { label: 'Tea', from: 0, to: 0.75 },
    { label: 'Flour', from: 0.75, to: 1 },
  ]);
});
