import type { Day } from '#src/lib/time.ts';
import { readOrderDays, readOrderDaysOf } from '#src/orders/order-days.ts';
import { dayNumber } from '#src/rhythm/book.ts';
import { forecasterOf, makeRhythmReader } from '#src/rhythm/clock.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { clockFor, makeTurns, type RhythmWorld, recentClock } from './read-clock.ts';
import { findQuietFrom, listSpreadFactors } from './rhythm-store.ts';

export interface CustomerRhythm {
  customerId: number;
  rhythm: Rhythm;
  /** Order value of the last 365 days, as a plain number for weighing. */
  spentInYear: number;
}

/** All customers' rhythms of a day, read when asked for: a hundred thousand of them never live at once. */
export interface Rhythms {
  /** Those with an order by then, ascending, and what each of them has spent in the last 365 days. */
  customerIds: Int32Array;
  spentInYear: Float64Array;
  /** Null for a customer without an order. */
  read(customerId: number): CustomerRhythm | null;
  /** The same clock's reading of an earlier day. */
  on(day: Day): (customerId: number) => Rhythm | null;
}

interface Options {
  asOf: Day;
  /** take today's clock even if orders came in since: for lists a person waits for */
  keptClock?: boolean;
}

/** Reads the book and its clock; the rhythms themselves are read one by one. */
export async function openRhythms(world: RhythmWorld, { asOf, keptClock = false }: Options): Promise<Rhythms> {
  const book = await readOrderDays(world.pool, { asOf });
  const clock = await clockFor(world, book, { asOf, keptClock });
  const spreadFactors = await listSpreadFactors(world.pool);
  const quietFrom = await findQuietFrom(world.pool);
  const { customerIds, starts } = book;
  const places = new Map<number, number>();
  const spentInYear = new Float64Array(customerIds.length);
  const yearAgo = dayNumber(asOf) - 365;
  for (let place = 0; place < customerIds.length; place++) {
    places.set(customerIds[place]!, place);
    for (let i = starts[place + 1]! - 1; i >= starts[place]! && book.days[i]! > yearAgo; i--) {
      spentInYear[place]! += book.amounts[i]!;
    }
  }
  const forecaster = forecasterOf(clock);
  const on = (day: Day) => {
    const readSlice = makeRhythmReader(clock, day, { forecaster, quietFrom });
    return (customerId: number) => {
      const place = places.get(customerId);
      if (place === undefined) return null;
      return readSlice(book, { start: starts[place]!, end: starts[place + 1]! }, spreadFactors.get(customerId));
    };
  };
  const readToday = on(asOf);
  return {
    customerIds,
    spentInYear,
    on,
    read(customerId) {
      const rhythm = readToday(customerId);
      return rhythm && { customerId, rhythm, spentInYear: spentInYear[places.get(customerId)!]! };
    },
  };
}

/** The rhythms of all customers with two or more order-days, by customer id; of those that `only` wants to keep. */
export async function readRhythms(
  world: RhythmWorld,
  { only = () => true, ...options }: Options & { only?: (each: CustomerRhythm) => boolean },
): Promise<CustomerRhythm[]> {
  const { customerIds, read } = await openRhythms(world, options);
  const takeTurns = makeTurns();
  const rhythms: CustomerRhythm[] = [];
  for (const customerId of customerIds) {
    await takeTurns();
    const each = read(customerId)!;
    if (each.rhythm.orders >= 2 && only(each)) rhythms.push(each);
  }
  return rhythms;
}

/** One customer's rhythm by the clock of today or of the last days; null without an order up to `asOf`. */
export async function readRhythm(
  world: RhythmWorld,
  { customerId, asOf }: { customerId: number; asOf: Day },
): Promise<Rhythm | null> {
  const book = await readOrderDaysOf(world.pool, { customerId, asOf });
  if (book.days.length === 0) return null;
  const clock = await recentClock(world, asOf);
  const spreadFactors = await listSpreadFactors(world.pool, customerId);
  const quietFrom = await findQuietFrom(world.pool);
  return makeRhythmReader(clock, asOf, { quietFrom })(
    book,
    { start: 0, end: book.days.length },
    spreadFactors.get(customerId),
  );
}
