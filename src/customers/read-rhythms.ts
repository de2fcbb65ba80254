import type pg from 'pg';
import { addDays, type Day } from '#src/lib/time.ts';
import { type CustomerBook, readOrderDays, readOrderDaysOf } from '#src/orders/order-days.ts';
import { dayNumber } from '#src/rhythm/book.ts';
import { type Clock, makeRhythmReader } from '#src/rhythm/clock.ts';
import { fitClockInSteps } from '#src/rhythm/fit-clock.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { readHolidays } from './read-holidays.ts';
import { findClock, listSpreadFactors, storeClock } from './rhythm-store.ts';

/** The part of the world that reading rhythms needs. */
export interface RhythmWorld {
  pool: pg.Pool;
  config: { team: { holidays: string } };
}

export interface CustomerRhythm {
  customerId: number;
  rhythm: Rhythm;
  /** Order value of the last 365 days, and of all days, as plain numbers for weighing. */
  spentInYear: number;
}

/** After this many milliseconds of arithmetic everybody else gets a turn. */
const TURN_MS = 20;

/**
 * Every customer with at least `minimumOrders` (default two) order-days, by customer id. Fits and keeps the clock,
 * unless one is kept from the same day and the same book; `keptClock` takes today's even if orders came in since:
 * for lists a person waits for.
 */
export async function readRhythms(
  world: RhythmWorld,
  { asOf, minimumOrders = 2, keptClock = false }: { asOf: Day; minimumOrders?: number; keptClock?: boolean },
): Promise<CustomerRhythm[]> {
  const book = await readOrderDays(world.pool, { asOf });
  const kept = await findClock(world.pool, asOf);
  const isGood = kept && (keptClock || kept.orderDays === book.days.length);
  const clock = isGood ? kept : await shared(world, asOf, () => fitAndKeep(world, book, asOf));
  const spreadFactors = await listSpreadFactors(world.pool);
  const read = makeRhythmReader(clock, asOf);
  const rhythms: CustomerRhythm[] = [];
  const takeTurns = makeTurns();
  for (let i = 0; i < book.customerIds.length; i++) {
    const slice = { start: book.starts[i]!, end: book.starts[i + 1]! };
    if (slice.end - slice.start < minimumOrders) continue;
    const customerId = book.customerIds[i]!;
    await takeTurns();
    const rhythm = read(book, slice, spreadFactors.get(customerId));
    rhythms.push({ customerId, rhythm, spentInYear: sumYear(book, slice, rhythm.daysSince) });
  }
  return rhythms;
}

/** Days for which a clock still reads single customers well; a book changes slowly, and somebody is waiting. */
const STILL_GOOD = 4;

/**
 * One customer's rhythm by the clock of today or of the last days, so that nobody waits for this morning's to be
 * fitted; null without an order up to `asOf`.
 */
export async function readRhythm(
  world: RhythmWorld,
  { customerId, asOf }: { customerId: number; asOf: Day },
): Promise<Rhythm | null> {
  const book = await readOrderDaysOf(world.pool, { customerId, asOf });
  if (book.days.length === 0) return null;
  const clock = (await findClock(world.pool, asOf, STILL_GOOD)) ?? (await todaysClock(world, asOf));
  const spreadFactors = await listSpreadFactors(world.pool, customerId);
  return makeRhythmReader(clock, asOf)(book, { start: 0, end: book.days.length }, spreadFactors.get(customerId));
}

/** Today's clock: the one kept, else the one being fitted, else fitted now, once for all who ask at the same time. */
export async function todaysClock(world: RhythmWorld, asOf: Day): Promise<Clock> {
  const kept = await findClock(world.pool, asOf);
  if (kept) return kept;
  const running = fitting.get(world.pool);
  if (running?.asOf === asOf) return running.clock;
  return shared(world, asOf, async () => fitAndKeep(world, await readOrderDays(world.pool, { asOf }), asOf));
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

// Slack wants an answer within three seconds, however many customers are being read at the moment.
function makeTurns(): () => Promise<void> | undefined {
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

function sumYear(
  { days, amounts }: { days: Int32Array; amounts: Float64Array },
  { start, end }: { start: number; end: number },
  daysSince: number,
): number {
  const yearAgo = days[end - 1]! + daysSince - 365;
  let sum = 0;
  for (let i = end - 1; i >= start && days[i]! > yearAgo; i--) sum += amounts[i]!;
  return sum;
}
