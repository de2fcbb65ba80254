import { findClock } from '#src/customers/rhythm-store.ts';
import { addDays, type Day, daysBetween } from '#src/lib/time.ts';
import { type CustomerBook, readOrderDays, readOrderDaysOf } from '#src/orders/order-days.ts';
import type { Slice } from '#src/rhythm/book.ts';
import { makeRhythmReader, type RhythmReader } from '#src/rhythm/clock.ts';
import { fitClock } from '#src/rhythm/fit-clock.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import type { World } from '#src/world.ts';

/** Above this many customers one reading of the whole book is quicker than one query each. */
const SINGLY = 100;

/**
 * For customers that are quiet on `today`: the first day of the running silence on which today's clock would have
 * called them so. A silence only ever turns from in touch to quiet, so halving the span finds it.
 */
export async function readQuietSince(
  world: Pick<World, 'pool'>,
  { today, quiet }: { today: Day; quiet: { customerId: number; rhythm: Rhythm }[] },
): Promise<Map<number, Day>> {
  const since = new Map<number, Day>();
  if (quiet.length === 0) return since;
  // A look back at an earlier day finds no clock kept for it.
  const clock =
    (await findClock(world.pool, today)) ?? fitClock(await readOrderDays(world.pool, { asOf: today }), today);
  const orderDays = await makeOrderDays(world, { today, many: quiet.length > SINGLY });
  const readers = new Map<Day, RhythmReader>();
  const readerOf = (day: Day) => {
    const reader = readers.get(day) ?? makeRhythmReader(clock, day);
    readers.set(day, reader);
    return reader;
  };
  for (const { customerId, rhythm } of quiet) {
    const { book, slice } = await orderDays(customerId);
    const isQuietAfter = (days: number) =>
      readerOf(addDays(rhythm.lastOrder, days))(book, slice, rhythm.spreadFactor).state === 'quiet';
    let low = 0;
    let high = daysBetween(rhythm.lastOrder, today);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (isQuietAfter(middle)) high = middle;
      else low = middle;
    }
    since.set(customerId, addDays(rhythm.lastOrder, high));
  }
  return since;
}

async function makeOrderDays(
  { pool }: Pick<World, 'pool'>,
  { today, many }: { today: Day; many: boolean },
): Promise<(customerId: number) => Promise<{ book: CustomerBook; slice: Slice }>> {
  if (!many) {
    return async (customerId) => {
      const book = await readOrderDaysOf(pool, { customerId, asOf: today });
      return { book, slice: { start: 0, end: book.days.length } };
    };
  }
  const book = await readOrderDays(pool, { asOf: today });
  const places = new Map([...book.customerIds].map((id, place) => [id, place]));
  return async (customerId) => {
    const place = places.get(customerId)!;
    return { book, slice: { start: book.starts[place]!, end: book.starts[place + 1]! } };
  };
}
