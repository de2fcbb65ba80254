import { addDays } from '#src/lib/time.ts';
import { type Book, sliceUpTo } from '#src/rhythm/book.ts';
import { makeRhythmReader } from '#src/rhythm/clock.ts';
import { fitClock } from '#src/rhythm/fit-clock.ts';
import { medianGap, ownHorizon } from '#src/rhythm/gaps.ts';
import { makeBgNbd, makeYardstick } from './snapshot.ts';

/** What a weekly round of nudges came to: one nudge per silence, silences that begin in the window only. */
export interface Outcome {
  rule: string;
  /** Nudges after which the customer indeed placed no order for its own horizon, and the others. */
  caught: number;
  false: number;
  /** Mean chance promised with the nudges, where the rule gives one. */
  promised: number | null;
  /** Share of all quiet episodes nudged at all, and nudged within 90 days of the last order. */
  episodes: number;
  byDay90: number;
}

/** One customer in one week; a method's `worth` is zero where the own median is not over yet. */
interface Look {
  silence: number;
  worth: Record<Method, number>;
  mayNudge: boolean;
  quiet: boolean;
}

type Method = '90-day rule' | '2 × own median' | 'BG/NBD' | 'MixEB' | 'Stammtisch';

const MOST_WEEKS = 31;
/** The longest own horizon, days: what comes of a nudge must be known. */
const LONGEST_HORIZON = 180;
/** Below this chance of silence there is nothing to say, however many nudges somebody else would send. */
const LEAST_CHANCE = 0.2;

/** Weeks from a day on whose outcomes all lie before the end of the book, a good half year at most. */
export function countWeeks(from: number, end: number): number {
  return Math.min(Math.floor((end - LONGEST_HORIZON - from) / 7), MOST_WEEKS);
}

/** A company and the weeks in which it is watched. */
export interface Watched {
  full: Book;
  from: number;
  weeks: number;
}

/**
 * Walks each company's window week by week, refitting each time, and judges all silences together. The simple rules nudge at their natural threshold; the others
 * at the threshold that gives as many nudges as the 90-day rule, as far as there are as many silences worth a word,
 * and the clock and the yardstick at p ≥ 0.6 as well.
 */
export function runWeeklyPolicy(companies: Watched[]): Outcome[] {
  const spells = companies.flatMap((company) => [...watch(company).values()]);
  const volume = nudgesOf(spells, '90-day rule', 0.5).length;
  const matched = (method: Method) =>
    outcomeOf(spells, method, matchVolume(spells, method, volume), `${method}, as many`);
  return [
    { ...outcomeOf(spells, '90-day rule', 0.5), promised: null },
    { ...outcomeOf(spells, '2 × own median', 0.5), promised: null },
    matched('BG/NBD'),
    matched('MixEB'),
    matched('Stammtisch'),
    outcomeOf(spells, 'MixEB', 0.6, 'MixEB p ≥ 0.6'),
    outcomeOf(spells, 'Stammtisch', 0.6, 'Stammtisch p ≥ 0.6'),
  ];
}

/** The clock alone at p ≥ 0.6: quickly walked through, so that promises can be judged on many companies. */
export function runClockAlone(companies: Watched[]): Outcome {
  const spells = companies.flatMap((company) => [...watch(company, { isAlone: true }).values()]);
  return outcomeOf(spells, 'Stammtisch', 0.6, 'Stammtisch p ≥ 0.6');
}

function watch({ full, from, weeks }: Watched, { isAlone = false } = {}): Map<string, Look[]> {
  const looks = new Map<string, Look[]>();
  for (let week = 0; week < weeks; week++) {
    const today = from + 7 * week;
    const day = addDays('1970-01-01', today);
    const read = makeRhythmReader(fitClock(full, day), day);
    const bgNbd = isAlone ? never : makeBgNbd(full, today).chance;
    const mixEb = isAlone ? never : makeYardstick(full, today);
    for (let customer = 0; customer < full.starts.length - 1; customer++) {
      const slice = sliceUpTo(full, customer, today);
      const last = full.days[slice.end - 1]!;
      if (slice.end - slice.start < 3 || last < from - 7) continue;
      const median = medianGap(full.days, slice)!;
      const horizon = ownHorizon(median);
      const silence = today - last;
      const mayNudge = silence >= Math.max(median, 7);
      const next = slice.end < full.starts[customer + 1]! ? full.days[slice.end]! : Number.POSITIVE_INFINITY;
      const worth = {
        '90-day rule': silence >= 90 ? 1 : 0,
        '2 × own median': mayNudge && silence >= 2 * median ? 1 : 0,
        'BG/NBD': mayNudge ? bgNbd({ customer, horizon }) : 0,
        MixEB: mayNudge ? mixEb({ customer, horizon }) : 0,
        Stammtisch: mayNudge ? read(full, slice).pQuiet!.own : 0,
      };
      const spell = `${customer}/${last}`;
      const list = looks.get(spell) ?? [];
      list.push({ silence, worth, mayNudge, quiet: next > today + horizon });
      looks.set(spell, list);
    }
  }
  return looks;
}

function never(): number {
  return 0;
}

function outcomeOf(spells: Look[][], method: Method, threshold: number, name: string = method): Outcome {
  const nudges = nudgesOf(spells, method, threshold);
  // An episode is a silence in which, some week past the own median, nothing came for a whole horizon.
  const episodes = spells.filter((looks) => looks.some(({ quiet, mayNudge }) => quiet && mayNudge));
  const found = nudgesOf(episodes, method, threshold);
  const caught = nudges.filter(({ quiet }) => quiet).length;
  const promised = nudges.reduce((sum, { worth }) => sum + worth[method], 0);
  return {
    rule: name,
    caught,
    false: nudges.length - caught,
    promised: promised / Math.max(nudges.length, 1),
    episodes: found.length / Math.max(episodes.length, 1),
    byDay90: found.filter(({ silence }) => silence <= 90).length / Math.max(episodes.length, 1),
  };
}

// One nudge per silence, in the first week that calls for it.
function nudgesOf(spells: Look[][], method: Method, threshold: number): Look[] {
  return spells.flatMap((looks) => looks.find(({ worth }) => worth[method] >= threshold) ?? []);
}

function matchVolume(spells: Look[][], method: Method, volume: number): number {
  const highest = spells.map((looks) => Math.max(...looks.map(({ worth }) => worth[method]))).sort((a, b) => b - a);
  return Math.max(highest[Math.min(volume, highest.length) - 1] ?? 1, LEAST_CHANCE);
}
