import type { CustomerRhythm, Rhythms } from '#src/customers/read-rhythms.ts';
import { addDays, type Day } from '#src/lib/time.ts';
import { freshnessOf, isOldNews } from './policy.ts';
import type { NudgeSettings } from './settings.ts';

/**
 * For customers that are quiet on `today`: today when the silence is news, else a day long enough ago on which today's
 * clock would have called them quiet already.
 */
export function listQuietSince(
  quiet: CustomerRhythm[],
  { rhythms, today, settings }: { rhythms: Pick<Rhythms, 'on'>; today: Day; settings: NudgeSettings },
): Map<number, Day> {
  const since = new Map<number, Day>();
  for (const [day, customers] of groupByDay(quiet, today, settings)) {
    const readThen = rhythms.on(day);
    for (const { customerId, rhythm } of customers) {
      const wasQuiet = day > rhythm.lastOrder && readThen(customerId)?.state === 'quiet';
      since.set(customerId, wasQuiet ? day : today);
    }
  }
  return since;
}

/** Customers by the last day on which being quiet makes it old news. */
function groupByDay(quiet: CustomerRhythm[], today: Day, settings: NudgeSettings): Map<Day, CustomerRhythm[]> {
  const groups = new Map<Day, CustomerRhythm[]>();
  for (const each of quiet) {
    let day = addDays(today, -Math.max(settings.freshDays, Math.floor(freshnessOf(each.rhythm))));
    while (!isOldNews({ since: day, freshFor: freshnessOf(each.rhythm) }, today, settings)) day = addDays(day, -1);
    const group = groups.get(day);
    if (group) group.push(each);
    else groups.set(day, [each]);
  }
  return groups;
}
