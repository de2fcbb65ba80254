import { expect, it } from 'vitest';
import { createClock } from '#src/workspace/clock.ts';

const HOUR = 3_600_000;

it('rings what came due when the clock jumps, in order', () => {
  const clock = createClock();
  const rung: string[] = [];
  clock.after(2 * HOUR, () => rung.push('second'));
  clock.after(HOUR, () => rung.push('first'));
  clock.after(9 * HOUR, () => rung.push('much later'));

  clock.move(new Date(clock.ms() + 3 * HOUR));
  clock.stop();

  expect(rung).toEqual(['first', 'second']);
});

it('leaves as long to wait after a jump back as before', () => {
  const clock = createClock();
  const rung: string[] = [];
  clock.move(new Date('2040-01-01T00:00:00Z'));
  clock.after(HOUR, () => rung.push('an hour'));

  clock.move(null);
  clock.move(new Date(clock.ms() + 2 * HOUR));
  clock.stop();

  expect(rung).toEqual(['an hour']);
});

it('tells listeners of each jump until they end it', () => {
  const clock = createClock();
  const heard: string[] = [];
  const end = clock.onMoved((now) => heard.push(now.toISOString().slice(0, 10)));

  clock.move(new Date('2030-05-01T12:00:00Z'));
  end();
  clock.move(null);

  expect(heard).toEqual(['2030-05-01']);
});
