import type pg from 'pg';
import type { Day } from '#src/lib/time.ts';
import { readOrderDays, readOrderDaysOf } from '#src/orders/order-days.ts';
import { type Clock, makeRhythmReader } from '#src/rhythm/clock.ts';
import { fitClock } from '#src/rhythm/fit-clock.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { findClock, listSpreadFactors, storeClock } from './rhythm-store.ts';

/** The part of the world that reading rhythms needs. */
export interface RhythmWorld {
  pool: pg.Pool;
}

export interface CustomerRhythm {
  customerId: number;
  rhythm: Rhythm;
  /** Order value of the last 365 days, and of all days, as plain numbers for weighing. */
  spentInYear: number;
}

/**
 * Every customer with at least `minimumOrders` (default two) order-days, by customer id. Refits and keeps the clock,
 * unless `keptClock` asks for the one that was fitted today: for lists a person waits for.
 */
export async function readRhythms(
  world: RhythmWorld,
  { asOf, minimumOrders = 2, keptClock = false }: { asOf: Day; minimumOrders?: number; keptClock?: boolean },
): Promise<CustomerRhythm[]> {
  const book = await readOrderDays(world.pool, { asOf });
  const kept = keptClock ? await findClock(world.pool, asOf) : null;
  const clock = kept ?? fitClock(book, asOf);
  if (!kept) await storeClock(world.pool, clock);
  const spreadFactors = await listSpreadFactors(world.pool);
  const read = makeRhythmReader(clock, asOf);
  const rhythms: CustomerRhythm[] = [];
  for (let i = 0; i < book.customerIds.length; i++) {
    const slice = { start: book.starts[i]!, end: book.starts[i + 1]! };
    if (slice.end - slice.start < minimumOrders) continue;
    const customerId = book.customerIds[i]!;
    const rhythm = read(book, slice, spreadFactors.get(customerId));
    rhythms.push({ customerId, rhythm, spentInYear: sumYear(book, slice, rhythm.daysSince) });
  }
  return rhythms;
}

/** One customer's rhythm by today's clock (fitted once a day and kept); null without an order up to `asOf`. */
export async function readRhythm(
  world: RhythmWorld,
  { customerId, asOf }: { customerId: number; asOf: Day },
): Promise<Rhythm | null> {
  const book = await readOrderDaysOf(world.pool, { customerId, asOf });
  if (book.days.length === 0) return null;
  const clock = await todaysClock(world, asOf);
  const spreadFactors = await listSpreadFactors(world.pool, customerId);
  return makeRhythmReader(clock, asOf)(book, { start: 0, end: book.days.length }, spreadFactors.get(customerId));
}

async function todaysClock({ pool }: RhythmWorld, asOf: Day): Promise<Clock> {
  const kept = await findClock(pool, asOf);
  if (kept) return kept;
  const clock = fitClock(await readOrderDays(pool, { asOf }), asOf);
  await storeClock(pool, clock);
  return clock;
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
