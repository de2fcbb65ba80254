import cron, { type ScheduledTask } from 'node-cron';
import { prepareClock } from './customers/read-clock.ts';
import { sendDigest } from './digest/send-digest.ts';
import { resumeSharedImports } from './imports/run-shared-import.ts';
import { sendNudges } from './nudges/send-nudges.ts';
import { prepareAnswers } from './questions/answer.ts';
import { forgetDeliveries } from './slack/deliveries.ts';
import { flushOutbox } from './slack/outbox.ts';
import type { BotWorld } from './world.ts';

export interface Schedule {
  /** Does now whatever is due now: the practice workspace's clock calls it after a jump. */
  tick(): Promise<void>;
  /** Ticks once a minute from now on. */
  start(): void;
  /** Stops ticking and waits for the running tick. */
  stop(): Promise<void>;
}

/**
 * Looks once a minute at what is due. Each job decides by its own rows whether it has something to do, so a machine
 * that slept catches up at the first tick, and a tick too many does nothing.
 */
export function createSchedule(world: BotWorld): Schedule {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  let minute: ScheduledTask | null = null;

  function tick(): Promise<void> {
    // At most one tick runs and one waits: a slow sweep is never overtaken by the next minute.
    waiting ??= running.then(() => {
      waiting = null;
      running = runJobs(world);
      return running;
    });
    return waiting;
  }

  return {
    tick,
    start() {
      minute = cron.schedule('* * * * *', () => void tick());
      void tick();
    },
    async stop() {
      await minute?.stop();
      await waiting;
      await running;
    },
  };
}

async function runJobs(world: BotWorld): Promise<void> {
  const jobs: [string, () => Promise<unknown>][] = [
    ['outbox', () => flushOutbox(world)],
    // Before the long jobs: whoever asks first must not wait for a hundred thousand names, or for a clock to be fitted.
    ['names', () => prepareAnswers(world)],
    ['clock', () => prepareClock(world, world.today())],
    ['nudges', () => sendNudges(world)],
    ['digest', () => sendDigest(world)],
    ['imports', () => resumeSharedImports(world)],
    ['deliveries', () => forgetDeliveries(world.db, new Date())],
  ];
  for (const [name, run] of jobs) {
    // One failing job must not keep the others from their work.
    await run().catch((error) => world.log.error({ err: error, job: name }, 'a job failed'));
  }
}
