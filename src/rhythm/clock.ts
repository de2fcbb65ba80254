import { addDays, type Day } from '#src/lib/time.ts';
import { type Book, dayNumber, type Slice } from './book.ts';
import { type Correction, correct } from './correction.ts';
import { type Forecaster, makeForecaster } from './forecast.ts';
import { listGaps, medianGap, ownHorizon, sumGaps } from './gaps.ts';
import { GRID } from './grid.ts';
import { findOwnSeason } from './own-season.ts';
import { LEAST_ORDERS } from './past.ts';
import { type Rhythm, rhythmState, SMALL_BOOK, THRESHOLDS, type Thresholds, YOUNG_BOOK_DAYS } from './rhythm.ts';
import { type Calendar, makeTimeline } from './timeline.ts';
import { logit, readAllTraits, readTraits } from './traits.ts';

/** What one company's book taught us, ready to read its customers with; plain data, so it can be stored. */
export interface Clock {
  version: number;
  fittedOn: Day;
  customers: number;
  /** Order-days the fit has seen: another number means another book. */
  orderDays: number;
  /** Days from the first order to the day of the fit. */
  bookDays: number;
  calendar: Calendar;
  /** Orders after which a gap counts half. */
  halfLife: number;
  /** How common each rhythm of the grid is here. */
  prior: number[];
  /** One per horizon (own, 60, 90, 180 days), null where the book's past did not prove one. */
  corrections: (Correction | null)[];
}

/** Grows whenever clocks of before can no longer be read. */
export const CLOCK_VERSION = 6;

/** Reads one customer's rhythm as of a day; `slice` holds its order-days up to that day, at least one. */
export type RhythmReader = (orders: Pick<Book, 'days' | 'amounts'>, slice: Slice, spreadFactor?: number) => Rhythm;

/** The horizons every customer is asked about beside its own, days. */
export const FIXED_HORIZONS = [60, 90, 180];

const EPOCH = '1970-01-01';

/** What a clock knows of its company's rhythms; readers of several days may share it. */
export function forecasterOf(clock: Clock): Forecaster {
  return makeForecaster(GRID, Float64Array.from(clock.prior));
}

interface Reading {
  forecaster?: Forecaster;
  /** the chance of silence from which this team calls a customer quiet */
  quietFrom?: number;
}

/** A reader of rhythms as of a day, by a clock fitted on that day or shortly before. */
export function makeRhythmReader(
  clock: Clock,
  asOf: Day,
  { forecaster = forecasterOf(clock), quietFrom = THRESHOLDS.quiet }: Reading = {},
): RhythmReader {
  const today = dayNumber(asOf);
  const timeline = makeTimeline(clock.calendar, today);
  const thresholds = thresholdsOf(clock, quietFrom);
  const now = timeline(today);
  const dayOf = makeDayNames();

  return (orders, slice, spreadFactor = 1) => {
    const { days } = orders;
    const last = days[slice.end - 1]!;
    const median = medianGap(days, slice);
    // One literal of one shape: objects put together by spreading cost six times the memory.
    const rhythm: Rhythm = {
      orders: slice.end - slice.start,
      firstOrder: dayOf(days[slice.start]!),
      lastOrder: dayOf(last),
      daysSince: today - last,
      medianGap: median,
      longestGap: null,
      usualGap: null,
      gapLow: null,
      gapHigh: null,
      overdue: null,
      horizon: ownHorizon(median),
      pQuiet: null,
      pGone: null,
      late: null,
      season: null,
      state: 'in-touch',
      spreadFactor,
    };
    if (median === null) return rhythm;

    const horizons = [rhythm.horizon, ...FIXED_HORIZONS];
    const sums = sumGaps(days, slice, clock.halfLife, timeline);
    const ahead = horizons.map((horizon) => timeline(today + horizon) - now);
    const silence = (now - timeline(last)) / spreadFactor;
    const forecast = forecaster.read(sums, silence, ahead);
    const season = findOwnSeason(days, slice, today);
    const pQuiet = inOrder(horizons, correctAll(clock, orders, slice, today, horizons, forecast));
    const [low, high] = forecaster.gapQuantiles(sums, [0.1, 0.9]);
    const usualGap = roundGap(forecast.usualGap);
    rhythm.longestGap = Math.max(...listGaps(days, slice));
    rhythm.usualGap = usualGap;
    rhythm.gapLow = roundGap(usualGap * (Math.min(low!, forecast.usualGap) / forecast.usualGap) ** spreadFactor);
    rhythm.gapHigh = roundGap(usualGap * (Math.max(high!, forecast.usualGap) / forecast.usualGap) ** spreadFactor);
    rhythm.overdue = rhythm.daysSince / usualGap;
    rhythm.pQuiet = { own: pQuiet[0]!, in60: pQuiet[1]!, in90: pQuiet[2]!, in180: pQuiet[3]! };
    // Out of season, silence says nothing about staying or leaving.
    rhythm.pGone = 1 - (season?.isOff ? forecaster.read(sums, 0, []).pAlive : forecast.pAlive);
    rhythm.late = season?.isOff ? 0 : forecast.late;
    rhythm.season = season && { ...season, from: dayOf(season.from), to: dayOf(season.to) };
    rhythm.state = rhythmState(rhythm, thresholds);
    return rhythm;
  };
}

// A hundred thousand customers have ordered on a thousand days.
function makeDayNames(): (day: number) => Day {
  const names = new Map<number, Day>();
  return (day) => {
    const known = names.get(day);
    if (known) return known;
    const name = addDays(EPOCH, day);
    names.set(day, name);
    return name;
  };
}

function correctAll(
  { corrections }: Clock,
  orders: Pick<Book, 'days' | 'amounts'>,
  slice: Slice,
  today: number,
  horizons: number[],
  forecast: Parameters<typeof readTraits>[3] & { pQuiet: number[] },
): number[] {
  if (slice.end - slice.start < LEAST_ORDERS || corrections.every((one) => one === null)) return forecast.pQuiet;
  const traits = readTraits(orders, slice, today, forecast);
  return horizons.map((horizon, i) => {
    const correction = corrections[i];
    const plain = forecast.pQuiet[i]!;
    if (!correction) return plain;
    const odds = logit(plain);
    return correct(correction, odds, readAllTraits(orders, slice, today, traits, horizon, forecast.usualGap, odds));
  });
}

// Silence for longer is never likelier: where corrections disagree, the first (own) horizon is believed.
function inOrder(horizons: number[], chances: number[]): number[] {
  const own = chances[0]!;
  return chances.map((chance, i) => {
    let value = chance;
    for (let j = 1; j < i; j++) value = Math.min(value, chances[j]!);
    if (i > 0) value = horizons[i]! >= horizons[0]! ? Math.min(value, own) : Math.max(value, own);
    return value;
  });
}

// People read whole days, and halves below ten; what they read is what is compared with.
function roundGap(days: number): number {
  return days < 9.75 ? Math.max(Math.round(days * 2) / 2, 1) : Math.round(days);
}

function thresholdsOf({ customers, bookDays }: Clock, quietFrom: number): Thresholds {
  if (bookDays < YOUNG_BOOK_DAYS) return { ...THRESHOLDS, quiet: Number.POSITIVE_INFINITY };
  const quiet = customers < SMALL_BOOK.customers ? Math.max(quietFrom, SMALL_BOOK.quiet) : quietFrom;
  return { ...THRESHOLDS, quiet };
}
