import { todaysClock } from '#src/customers/read-rhythms.ts';
import { addDays, type Day } from '#src/lib/time.ts';
import { type CustomerBook, readOrderDays, readOrderDaysOf } from '#src/orders/order-days.ts';
import type { Slice } from '#src/rhythm/book.ts';
import { makeRhythmReader } from '#src/rhythm/clock.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import type { World } from '#src/world.ts';
import { freshnessOf, isOldNews } from './policy.ts';
import type { NudgeSettings } from './settings.ts';

/** Above this many customers one reading of the whole book is quicker than one query each. */
const SINGLY = 100;
/** Customers looked at before others get their turn. */
const TURN = 500;

interface Quiet {
  customerId: number;
  rhythm: Rhythm;
}

/**
 * For customers that are quiet on `today`: today when the silence is news, else a day long enough ago on which today's
 * clock would have called them quiet already.
 */
export async function readQuietSince(
  world: Pick<World, 'pool' | 'config'>,
  { today, quiet, settings }: { today: Day; quiet: Quiet[]; settings: NudgeSettings },
): Promise<Map<number, Day>> {
  const since = new Map<number, Day>();
  if (quiet.length === 0) return since;
  // A look back at an earlier day finds no clock kept for it.
  const clock = await todaysClock(world, today);
  const orderDays = await makeOrderDays(world, { today, many: quiet.length > SINGLY });
  for (const [day, customers] of groupByDay(quiet, today, settings)) {
    const read = makeRhythmReader(clock, day);
    for (const [i, { customerId, rhythm }] of customers.entries()) {
      if (i % TURN === 0) await new Promise((go) => setImmediate(go));
      const isOld = day > rhythm.lastOrder && (await wasQuiet(customerId, rhythm));
      since.set(customerId, isOld ? day : today);
    }

    async function wasQuiet(customerId: number, { spreadFactor }: Rhythm): Promise<boolean> {
      const { book, slice } = await orderDays(customerId);
      return read(book, slice, spreadFactor).state === 'quiet';
    }
  }
  return since;
}

/** Customers by the last day on which being quiet makes it old news. */
function groupByDay(quiet: Quiet[], today: Day, settings: NudgeSettings): Map<Day, Quiet[]> {
  const groups = new Map<Day, Quiet[]>();
  for (const each of quiet) {
    let day = addDays(today, -Math.max(settings.freshDays, Math.floor(freshnessOf(each.rhythm))));
    while (!isOldNews({ since: day, freshFor: freshnessOf(each.rhythm) }, today, settings)) day = addDays(day, -1);
    const group = groups.get(day);
    if (group) group.push(each);
    else groups.set(day, [each]);
  }
  return groups;
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
