import { WebAPIRateLimitedError } from '@slack/web-api';
import { expect, test } from 'vitest';
import { createQueue } from '#src/slack/queue.ts';

test('calls of one conversation keep their order', async () => {
  const { run } = createQueue();
  const seen: number[] = [];
  const slowly = (number: number) => async () => {
    for (let turn = 0; turn < 10 - number; turn++) await Promise.resolve();
    seen.push(number);
  };

  await Promise.all([run('a', slowly(1)), run('a', slowly(2)), run('a', slowly(3))]);

  expect(seen).toEqual([1, 2, 3]);
});

test('a conversation that must wait does not hold up another', async () => {
  const { run } = createQueue();
  let release = () => {};
  const held = run('a', () => new Promise<void>((done) => (release = done)));

  await expect(run('b', async () => 'through')).resolves.toBe('through');
  release();
  await held;
});

test('a refused call waits as long as Slack asks and is then repeated', async () => {
  const { run } = createQueue();
  let tries = 0;

  const answer = await run('a', async () => {
    tries++;
    if (tries === 1) throw new WebAPIRateLimitedError(0);
    return 'sent';
  });

  expect([answer, tries]).toEqual(['sent', 2]);
});

test('one failing call does not stop the next', async () => {
  const { run } = createQueue();

  await expect(run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(run('a', async () => 'next')).resolves.toBe('next');
});
