import type { Slice } from './book.ts';
import { SEASON_YEAR } from './timeline.ts';

/** A customer who orders in the same part of each year only: asparagus, summer guests, Christmas. */
export interface OwnSeason {
  /** Seasons seen so far, at least two. */
  seasons: number;
  /** Days since 1970-01-01 between which the latest season lay. */
  from: number;
  to: number;
  /** True when the season is over and the next one is not late yet: silence means nothing now. */
  isOff: boolean;
}

/** A silence of this many days parts two seasons. */
const BREAK_DAYS = 100;
/** Seasons start and end about the same time each year, give or take this many days. */
const SWAY_DAYS = 45;
const LONGEST_SEASON = 220;
/** After a season's last order, this long without one means that it is over. */
const OVER_AFTER = 30;
/** A season may start this much later than usual before it counts as late. */
const GRACE_DAYS = 21;

/** The customer's own season; null without at least two alike, each a year after the one before. */
export function findOwnSeason(days: ArrayLike<number>, { start, end }: Slice, today: number): OwnSeason | null {
  const spells = listSpells(days, start, end);
  const last = spells.at(-1);
  if (spells.length < 2 || !last || spells.some((spell) => spell.to - spell.from > LONGEST_SEASON)) return null;
  const isOver = today - last.to >= OVER_AFTER;
  for (let i = 1; i < spells.length; i++) {
    const before = spells[i - 1]!;
    const after = spells[i]!;
    // Of three seasons or more the first may have been joined half-way; those after it start about a year apart.
    const joinedLate = i === 1 && spells.length > 2 && after.from < before.from + SEASON_YEAR;
    if (!joinedLate && !isYearApart(before.from, after.from)) return null;
    const ended = i < spells.length - 1 || isOver;
    if (ended && !isYearApart(before.to, after.to)) return null;
  }
  // Two single orders a year apart are a yearly rhythm, no season.
  if (spells.every((spell) => spell.orders === 1)) return null;
  if (spells.length === 2 && spells.some((spell) => spell.orders === 1)) return null;
  const usualEnd = spells.at(-2)!.to + SEASON_YEAR;
  const isOff =
    isOver && today > Math.min(usualEnd, last.to + SWAY_DAYS) && today <= last.from + SEASON_YEAR + GRACE_DAYS;
  return { seasons: spells.length, from: last.from, to: last.to, isOff };
}

interface Spell {
  from: number;
  to: number;
  orders: number;
}

function listSpells(days: ArrayLike<number>, start: number, end: number): Spell[] {
  const spells: Spell[] = [];
  for (let i = start; i < end; i++) {
    const spell = spells.at(-1);
    if (spell && days[i]! - spell.to < BREAK_DAYS) {
      spell.to = days[i]!;
      spell.orders++;
    } else spells.push({ from: days[i]!, to: days[i]!, orders: 1 });
  }
  return spells;
}

function isYearApart(earlier: number, later: number): boolean {
  return Math.abs(later - earlier - SEASON_YEAR) <= SWAY_DAYS;
}
