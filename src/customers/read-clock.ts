import type pg from 'pg';
import { addDays, type Day } from '#src/lib/time.ts';
import { type CustomerBook, readOrderDays } from '#src/orders/order-days.ts';
import { dayNumber } from '#src/rhythm/book.ts';
import type { Clock } from '#src/rhythm/clock.ts';
import { fitClockInSteps } from '#src/rhythm/fit-clock.ts';
import { readHolidays } from './read-holidays.ts';
import { findClock, lacksClock, storeClock } from './rhythm-store.ts';

/** The part of the world that reading rhythms needs. */
export interface RhythmWorld {
  pool: pg.Pool;
  config: { team: { holidays: string } };
}

/** Days for which a clock still reads single customers well; a book changes slowly, and somebody is waiting. */
const STILL_GOOD = 4;

/** The clock of today or of the last days, so that nobody waits for this morning's to be fitted. */
export async function recentClock(world: RhythmWorld, asOf: Day): Promise<Clock> {
  return (await findClock(world.pool, asOf, STILL_GOOD)) ?? (await todaysClock(world, asOf));
}

/**
 * Fits a clock where none of the last days is kept, as after an import, so that whoever asks first need not wait for
 * it. Without an order there is nothing to fit, and a clock of nothing would be kept for days.
 */
export async function prepareClock(world: RhythmWorld, asOf: Day): Promise<void> {
  if (await lacksClock(world.pool, asOf, STILL_GOOD)) await todaysClock(world, asOf);
}

/** Today's clock: the one kept, else the one being fitted, else fitted now, once for all who ask at the same time. */
async function todaysClock(world: RhythmWorld, asOf: Day): Promise<Clock> {
  const kept = await findClock(world.pool, asOf);
  if (kept) return kept;
  const running = fitting.get(world.pool);
  if (running?.asOf === asOf) return running.clock;
  return shared(world, asOf, async () => fitAndKeep(world, await readOrderDays(world.pool, { asOf }), asOf));
}

/**
 * The clock for a book at hand: the one kept from the same day and the same book, else fitted and kept now.
 * `keptClock` takes today's even if orders came in since: for lists a person waits for.
 */
export async function clockFor(
  world: RhythmWorld,
  book: CustomerBook,
  { asOf, keptClock }: { asOf: Day; keptClock: boolean },
): Promise<Clock> {
  const kept = await findClock(world.pool, asOf);
  if (kept && (keptClock || kept.orderDays === book.days.length)) return kept;
  return shared(world, asOf, () => fitAndKeep(world, book, asOf));
}

const fitting = new WeakMap<pg.Pool, { asOf: Day; clock: Promise<Clock> }>();

async function shared({ pool }: RhythmWorld, asOf: Day, make: () => Promise<Clock>): Promise<Clock> {
  const clock = make();
  fitting.set(pool, { asOf, clock });
  return clock.finally(() => fitting.get(pool)?.clock === clock && fitting.delete(pool));
}

async function fitAndKeep({ pool, config }: RhythmWorld, book: CustomerBook, asOf: Day): Promise<Clock> {
  const takeTurns = makeTurns();
  const steps = fitClockInSteps(book, asOf, readHolidays(config.team.holidays, firstDayOf(book, asOf), asOf));
  for (;;) {
    const step = steps.next();
    if (step.done) {
      await storeClock(pool, step.value);
      return step.value;
    }
    await takeTurns();
  }
}

/** Holidays before this many years have no bearing on today's customers. */
const HOLIDAY_YEARS = 10;

function firstDayOf({ days }: CustomerBook, asOf: Day): Day {
  let first = dayNumber(asOf);
  for (const day of days) if (day < first) first = day;
  return addDays('1970-01-01', Math.max(first, dayNumber(asOf) - HOLIDAY_YEARS * 365));
}

/** After this many milliseconds of arithmetic everybody else gets a turn. */
const TURN_MS = 8;

/**
 * A function for long work to await again and again: now and then it lets everybody else do something.
 * Slack wants an answer within three seconds, however many customers are being read at the moment.
 */
export function makeTurns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN_MS) return;
    return new Promise((go) =>
      setImmediate(() => {
        since = performance.now();
        go();
      }),
    );
  };
}
