import { addDays } from '#src/lib/time.ts';
import { type Book, sliceUpTo } from '#src/rhythm/book.ts';
import { makeRhythmReader } from '#src/rhythm/clock.ts';
import { fitClock } from '#src/rhythm/fit-clock.ts';
import { medianGap, ownHorizon } from '#src/rhythm/gaps.ts';

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

interface Look {
  silence: number;
  /** Worth of a nudge now by each rule. */
  worth: Record<string, number>;
  quiet: boolean;
}

const RULES = ['90-day rule', '2 × own median', 'Stammtisch'];

/**
 * Walks the window week by week, refitting each time. The 90-day rule and twice the median nudge at their natural
 * threshold; the clock once at p ≥ 0.6 and once at the threshold that gives as many nudges as the 90-day rule.
 */
export function runWeeklyPolicy(full: Book, from: number, weeks: number): Outcome[] {
  const looks = new Map<string, Look[]>();
  for (let week = 0; week < weeks; week++) {
    const today = from + 7 * week;
    const day = addDays('1970-01-01', today);
    const read = makeRhythmReader(fitClock(full, day), day);
    for (let customer = 0; customer < full.starts.length - 1; customer++) {
      const slice = sliceUpTo(full, customer, today);
      if (slice.end - slice.start < 3) continue;
      const last = full.days[slice.end - 1]!;
      if (last < from - 7) continue;
      const median = medianGap(full.days, slice)!;
      const silence = today - last;
      const mayNudge = silence >= Math.max(median, 7);
      const next = slice.end < full.starts[customer + 1]! ? full.days[slice.end]! : Number.POSITIVE_INFINITY;
      const worth = {
        '90-day rule': silence >= 90 ? 1 : 0,
        '2 × own median': mayNudge && silence >= 2 * median ? 1 : 0,
        Stammtisch: mayNudge ? read(full, slice).pQuiet!.own : 0,
      };
      const spell = `${customer}/${last}`;
      const list = looks.get(spell) ?? [];
      list.push({ silence, worth, quiet: next > today + ownHorizon(median) });
      looks.set(spell, list);
    }
  }
  const spells = [...looks.values()];
  const volume = countNudges(spells, '90-day rule', 0.5);
  return [
    ...RULES.slice(0, 2).map((rule) => outcome(spells, rule, 0.5, rule, false)),
    outcome(spells, 'Stammtisch', 0.6, 'Stammtisch p ≥ 0.6', true),
    outcome(spells, 'Stammtisch', matchVolume(spells, volume), `Stammtisch, ${volume} nudges`, true),
  ];
}

function outcome(spells: Look[][], rule: string, threshold: number, name: string, promises: boolean): Outcome {
  const nudges = spells.flatMap((looks) => looks.find(({ worth }) => worth[rule]! >= threshold) ?? []);
  // An episode is a silence in which, some week past the own median, nothing came for a whole horizon.
  const episodes = spells.filter((looks) => looks.some(({ quiet, worth }) => quiet && worth.Stammtisch! > 0));
  const found = episodes.flatMap((looks) => looks.find(({ worth }) => worth[rule]! >= threshold) ?? []);
  const caught = nudges.filter(({ quiet }) => quiet).length;
  const promised = nudges.reduce((sum, { worth }) => sum + worth[rule]!, 0) / Math.max(nudges.length, 1);
  return {
    rule: name,
    caught,
    false: nudges.length - caught,
    promised: promises ? promised : null,
    episodes: found.length / Math.max(episodes.length, 1),
    byDay90: found.filter(({ silence }) => silence <= 90).length / Math.max(episodes.length, 1),
  };
}

function countNudges(spells: Look[][], rule: string, threshold: number): number {
  return spells.filter((looks) => looks.some(({ worth }) => worth[rule]! >= threshold)).length;
}

function matchVolume(spells: Look[][], volume: number): number {
  const highest = spells.map((looks) => Math.max(...looks.map(({ worth }) => worth.Stammtisch!)));
  return highest.sort((a, b) => b - a)[Math.min(volume, highest.length) - 1] ?? 1;
}
