import { setTimeout as wait } from 'node:timers/promises';
import { WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/** Runs calls of one key one after another; calls of other keys do not wait. */
export interface Queue {
  run<Answer>(key: string, call: () => Promise<Answer>): Promise<Answer>;
}

/**
 * Slack's limits hold per method and channel, so each pair has a queue of its own and honours Retry-After by itself:
 * one refused post does not hold up the others.
 */
export function createQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, call) {
      const before = tails.get(key) ?? Promise.resolve();
      const turn = before.then(() => whenAllowed(call));
      const tail = turn.catch(() => {});
      tails.set(key, tail);
      void tail.then(() => tails.get(key) === tail && tails.delete(key));
      return turn;
    },
  };
}

async function whenAllowed<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof WebAPIRateLimitedError) || tries === 5) throw error;
      await wait(error.retryAfter * 1000);
    }
  }
}

/** True when the call may or may not have had its effect: the connection broke or the answer never came. */
export function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof WebAPIRequestError || (error instanceof Error && error.name === 'AbortError');
}
