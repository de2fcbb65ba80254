import { addDays, type Day, daysBetween } from '#src/lib/time.ts';
import type { Calendar } from './calendar.ts';
import type { Patron, Rhythm } from './clientele.ts';
import { between, type Random } from './random.ts';

/** How a rhythm's gaps look, in days. */
interface Gaps {
  usual: number;
  /** the most a gap strays, as a part of it */
  stray: number;
}

const GAPS: Partial<Record<Rhythm, Gaps>> = {
  weekly: { usual: 7, stray: 0 },
  fortnightly: { usual: 14, stray: 0.15 },
  monthly: { usual: 33, stray: 0.2 },
  quarterly: { usual: 91, stray: 0.12 },
  irregular: { usual: 90, stray: 0.85 },
  'newly-quiet': { usual: 28, stray: 0.2 },
  'long-lost': { usual: 45, stray: 0.3 },
};

/** The months in which a seasonal customer orders, and how often then. */
const SEASONS: Partial<Record<Rhythm, { months: readonly number[]; gap: number }>> = {
  christmas: { months: [9, 10, 11, 12], gap: 21 },
  asparagus: { months: [4, 5, 6], gap: 9 },
  summer: { months: [5, 6, 7, 8, 9], gap: 16 },
};

/** The days on which a customer ordered, on working days from `first` to `last`, earliest first. */
export function orderDays(patron: Patron, first: Day, last: Day, calendar: Calendar, random: Random): Day[] {
  if (patron.rhythm === 'first-order') return [last];
  if (patron.rhythm === 'second-order') {
    const second = calendar.onOrBefore(addDays(last, -1));
    return [calendar.onOrBefore(addDays(second, -between(random, 24, 40))), second];
  }
  const delay = EARLY.includes(patron.rhythm) ? 14 : (STAGGER[patron.id % STAGGER.length] ?? 0);
  const start = addDays(first, between(random, Math.round(delay / 2), delay));
  const end = endOf(patron, last, random);
  const days: Day[] = [];
  for (let day = start; day <= end; ) {
    if (inSeason(patron.rhythm, day)) {
      const working = calendar.onOrBefore(day);
      if (working >= start && working !== days.at(-1)) days.push(working);
    }
    day = addDays(day, nextGap(patron, day, first, last, random));
  }
  // Whoever has newly gone quiet ordered on that very last day, a usual gap after the order before.
  if (patron.rhythm === 'newly-quiet')
    return [...days.filter((day) => daysBetween(day, end) > 20), calendar.onOrBefore(end)];
  return days;
}

/** Whose pattern needs the whole time to show. */
const EARLY: readonly Rhythm[] = ['growing', 'fading', 'christmas', 'asparagus', 'summer'];

/** Some customers came later than others. */
const STAGGER = [20, 60, 330, 200, 14, 460, 45, 620];

/** Quiet customers stopped some usual gaps ago, lost ones long ago; the others may order up to the last day. */
function endOf(patron: Patron, last: Day, random: Random): Day {
  if (patron.rhythm === 'newly-quiet') return addDays(last, -between(random, 50, 62));
  if (patron.rhythm === 'long-lost') return addDays(last, -between(random, 330, 520));
  return last;
}

function inSeason(rhythm: Rhythm, day: Day): boolean {
  const season = SEASONS[rhythm];
  return !season || season.months.includes(Number(day.slice(5, 7)));
}

function nextGap(patron: Patron, day: Day, first: Day, last: Day, random: Random): number {
  const passed = daysBetween(first, day) / Math.max(1, daysBetween(first, last));
  if (patron.rhythm === 'growing') return Math.round((70 - 50 * passed) * (0.8 + 0.4 * random()));
  if (patron.rhythm === 'fading') return Math.round((20 + 38 * passed) * (0.8 + 0.4 * random()));
  const season = SEASONS[patron.rhythm];
  const { usual, stray } = season
    ? { usual: season.gap, stray: 0.25 }
    : (GAPS[patron.rhythm] ?? { usual: 30, stray: 0.2 });
  return Math.max(1, Math.round(usual * (1 + stray * (2 * random() - 1))));
}
