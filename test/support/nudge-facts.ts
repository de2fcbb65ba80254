/** Builds what a nudge rule may look at from a few words. The day is Friday, 20 November 2026. */

import { makeWorkingDays } from '#src/customers/working-days.ts';
import { addDays, type Day, daysBetween } from '#src/lib/time.ts';
import type { NudgeFacts } from '#src/nudges/nudge.ts';
import { defaultSettings } from '#src/nudges/settings.ts';
import { dayNumber, makeBook } from '#src/rhythm/book.ts';
import { makeRhythmReader } from '#src/rhythm/clock.ts';
import { fitClock } from '#src/rhythm/fit-clock.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { makeOrderBook } from './order-books.ts';

export const TODAY: Day = '2026-11-20';

export const workingDays = makeWorkingDays(new Set(['2026-12-25', '2026-12-26', '2027-01-01']));

/** Facts about a customer nobody would be nudged about, with what the test cares for put over them. */
export function factsWith(more: Partial<NudgeFacts> = {}, customer: Partial<NudgeFacts['customer']> = {}): NudgeFacts {
  return {
    today: TODAY,
    workingDays,
    settings: defaultSettings,
    customer: {
      name: 'Müller GmbH',
      currency: 'EUR',
      hasOwner: true,
      knownSince: '2024-01-01',
      contractEnd: null,
      noticeDays: null,
      ...customer,
    },
    rhythm: null,
    quietSince: null,
    spentInYear: 5000,
    typicalYear: 3000,
    isTop: false,
    orders: [],
    missing: null,
    touchpoints: [],
    pledges: [],
    birthdays: [],
    ...more,
  };
}

/** Order-days so many days ago, newest first, 100 € each unless said otherwise. */
export function ordersAgo(...orders: (number | [ago: number, amount: number])[]): NudgeFacts['orders'] {
  return orders.map((order) => {
    const [ago, amount] = typeof order === 'number' ? [order, 100] : order;
    return { day: addDays(TODAY, -ago), amount, text: amount.toFixed(2) };
  });
}

/** A company with many regular customers, so that a clock can be fitted. */
const clock = (() => {
  const made = makeOrderBook('regular B2B', 1, 200);
  const day = made.asOf.at(-1)!;
  return fitClock(makeBook(made.customers, day), addDays('1970-01-01', day));
})();

/** The rhythm of a customer who ordered on these days. */
export function rhythmOf(days: Day[], today: Day = TODAY): Rhythm {
  const book = makeBook([days.map((day) => ({ day: dayNumber(day), amount: 100 }))], dayNumber(today));
  return makeRhythmReader(clock, today)(book, { start: 0, end: book.days.length });
}

/** Order-days every `gap` days, the last one `ago` days ago. */
export function every(gap: number, ago: number, times = 12): Day[] {
  return Array.from({ length: times }, (_, i) => addDays(TODAY, -ago - gap * (times - 1 - i)));
}

export function ago(day: Day): number {
  return daysBetween(day, TODAY);
}
