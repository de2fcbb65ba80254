import type { BotWorld } from '#src/world.ts';

/** Thrown by everything a dead process would have called. */
export class Dead extends Error {}

/** The system closes a dead process's connections: a client it had just been given goes back. */
function letGo(answer: unknown): void {
  const { release } = (answer ?? {}) as { release?: unknown };
  if (typeof release === 'function') release.call(answer, true);
}

/**
 * A world that dies at its `life`-th step, as a process does under kill -9: right before the step, or right after its
 * effect and before anybody hears of it. Nothing it is asked afterwards happens. Steps are calls to Slack, statements,
 * and commits.
 */
export function mortalWorld<World extends BotWorld>(
  world: World,
  { life, after }: { life: number; after: boolean },
): { world: World; hasDied(): boolean } {
  let steps = 0;
  let dead = false;

  async function step<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    if (dead) throw new Dead('called after death');
    steps++;
    if (steps < life) return run();
    if (steps === life && after) letGo(await run());
    dead = true;
    throw new Dead(`died at step ${life}`);
  }

  /** Every method of `target` becomes a step; objects inside it are wrapped the same way. */
  function mortal<Target extends object>(target: Target, inner: (name: string) => boolean = () => false): Target {
    return new Proxy(target, {
      get(object, name, receiver) {
        const value = Reflect.get(object, name, receiver);
        if (typeof name === 'string' && inner(name)) return mortal(value as object);
        if (typeof value !== 'function') return value;
        return (...words: unknown[]) => step(() => value.apply(object, words));
      },
    });
  }

  const slack = {
    ...world.slack,
    post: mortal(world.slack).post,
    update: mortal(world.slack).update,
    openDm: mortal(world.slack).openDm,
    findPosted: mortal(world.slack).findPosted,
  };
  const tables = new Set(['nudge', 'outbox', 'digest', 'setting', 'delivery', 'pause', 'customer', 'order']);
  return {
    world: { ...world, slack, pool: mortal(world.pool), db: mortal(world.db, (name) => tables.has(name)) },
    hasDied: () => dead,
  };
}
