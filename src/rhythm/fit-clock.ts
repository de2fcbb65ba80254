import type { Day } from '#src/lib/time.ts';
import { type Book, dayNumber, sampleCustomers, sliceUpTo } from './book.ts';
import { CLOCK_VERSION, type Clock, FIXED_HORIZONS } from './clock.ts';
import { type Correction, fitCorrectionInSteps, logLoss } from './correction.ts';
import { type DatedCase, LEAST_ORDERS, listPastCases, lossAt, readAt } from './past.ts';
import { shippedBelief } from './shipped-prior.ts';
import { finish, type Steps } from './steps.ts';
import { findClosedDays, learnSeason, makeTimeline, type Season, type Timeline } from './timeline.ts';

/** How many customers teach what; the samples are fixed by the book itself, so a fit is repeatable. */
const SAMPLES = { prior: 3000, halfLife: 400, season: 1600, correction: 1500, rough: 400 };
/** Orders after which a gap counts half: tried on the book's past, and what is taken when that is too short. */
const HALF_LIVES = [50, 16, 6];
const USUAL_HALF_LIFE = 20;
/** A shorter memory throws away what is known of stationary customers: it has to save so much in mean log loss. */
const FORGETTING_GAIN = 0.002;
/** Past days asked about: every so many days back, as far as the book had so many days of history. */
const PAST_STEP = 30;
const PAST_STEPS = 12;
const LEAST_HISTORY = 120;
const LEAST_CASES = 300;
/** Days back at which a season, or a correction, has to prove itself. */
const SEASON_TRIALS = [60, 90, 120, 180, 240];
const CORRECTION_TRIALS = [60, 120, 180];
/** Gain in mean log loss from which a season is believed, and loss up to which a correction is: few trials, much chance. */
const SEASON_GAIN = 0.001;
/** Answers below which a small company's season is as likely its chance. */
const SEASON_CASES = 400;
const CORRECTION_LOSS = 0.004;
const PENALTIES = [300, 1000];
const UNTRIED_PENALTY = 1000;
const BELIEF = shippedBelief();

/**
 * Learns the company's clock from its order-days up to and including `asOf`:
 * 1. closed days and the first day make the calendar; 2. how fast gaps are forgotten is chosen by what would have
 * forecast the book's own past best; 3. a season is used only if it would have helped on past days, each with the
 * season known then; 4. the prior over rhythms; 5. a correction by traits, likewise only if it would have helped.
 */
export function fitClock(book: Book, asOf: Day, holidays: readonly Day[] = []): Clock {
  return finish(fitClockInSteps(book, asOf, holidays));
}

/** The same, pausing several times a second so that a bot can answer somebody meanwhile. */
export function* fitClockInSteps(book: Book, asOf: Day, holidays: readonly Day[]): Steps<Clock> {
  const today = dayNumber(asOf);
  const { customers, orderDays, firstDay } = measure(book, today);
  yield;
  const closedDays = findClosedDays(book, today, firstDay, holidays.map(dayNumber));
  yield;
  const sample = sampleCustomers(book, today, Number.POSITIVE_INFINITY);
  const pastDays = Array.from({ length: PAST_STEPS }, (_, i) => today - PAST_STEP * (i + 1)).filter(
    (day) => day - firstDay >= LEAST_HISTORY,
  );
  yield;
  const timelineOf = (season: Season | null, day = today) => makeTimeline({ firstDay, closedDays, season }, day);

  // Only customers one can ask about teach these choices; the prior learns from all.
  const askable = sample.filter((customer) => {
    const { start, end } = sliceUpTo(book, customer, today);
    return end - start >= LEAST_ORDERS;
  });

  const halfLife = yield* chooseHalfLife(book, sample, askable, today, pastDays, timelineOf(null));
  const seasonAt = (day: number) => learnSeason(book, day, firstDay, closedDays);
  const helps = yield* seasonHelps(book, sample, askable, today, halfLife, seasonAt, timelineOf);
  const season = helps ? seasonAt(today) : null;
  const timeline = timelineOf(season);
  const reading = yield* readAt(book, sample, today, { halfLife, timeline }, BELIEF, SAMPLES.prior);
  const asked = askable.slice(0, SAMPLES.correction);
  const cases = yield* listPastCases(book, asked, pastDays, today, reading, FIXED_HORIZONS);
  const corrections: (Correction | null)[] = [];
  for (const list of cases) corrections.push(yield* proveCorrection(list, today));
  return {
    version: CLOCK_VERSION,
    fittedOn: asOf,
    orderDays,
    customers,
    bookDays: today - firstDay,
    calendar: { firstDay, closedDays, season },
    halfLife,
    prior: [...reading.prior],
    corrections,
  };
}

function measure(book: Book, today: number) {
  let customers = 0;
  let orderDays = 0;
  let firstDay = today;
  for (let customer = 0; customer < book.starts.length - 1; customer++) {
    const { start, end } = sliceUpTo(book, customer, today);
    if (start === end) continue;
    customers++;
    orderDays += end - start;
    firstDay = Math.min(firstDay, book.days[start]!);
  }
  return { customers, orderDays, firstDay };
}

// Stationary customers deserve a long memory, drifting ones a short one; the book's own past tells which it has.
function* chooseHalfLife(
  book: Book,
  sample: Int32Array,
  askable: Int32Array,
  today: number,
  pastDays: number[],
  timeline: Timeline,
): Steps<number> {
  const asked = askable.slice(0, SAMPLES.halfLife);
  let best = USUAL_HALF_LIFE;
  let least = Number.POSITIVE_INFINITY;
  if (pastDays.length === 0) return best;
  for (const halfLife of HALF_LIVES) {
    const reading = yield* readAt(book, sample, today, { halfLife, timeline }, BELIEF, SAMPLES.rough);
    let sum = 0;
    let count = 0;
    for (const day of pastDays) {
      yield;
      const loss = lossAt(book, asked, day, today, reading);
      sum += loss.sum;
      count += loss.count;
    }
    if (count < LEAST_CASES) return USUAL_HALF_LIFE;
    if (sum / count < least - FORGETTING_GAIN) {
      least = sum / count;
      best = halfLife;
    }
  }
  return best;
}

function* seasonHelps(
  book: Book,
  sample: Int32Array,
  askable: Int32Array,
  today: number,
  halfLife: number,
  seasonAt: (day: number) => Season | null,
  timelineOf: (season: Season | null, day: number) => Timeline,
): Steps<boolean> {
  const asked = askable.slice(0, SAMPLES.season);
  let gain = 0;
  let count = 0;
  let trials = 0;
  let wins = 0;
  for (const back of SEASON_TRIALS) {
    const day = today - back;
    const season = seasonAt(day);
    if (!season) continue;
    const losses: { sum: number; count: number }[] = [];
    for (const one of [null, season]) {
      const timeline = timelineOf(one, day);
      const reading = yield* readAt(book, sample, day, { halfLife, timeline }, BELIEF, SAMPLES.rough);
      losses.push(lossAt(book, asked, day, today, reading));
    }
    const [plain, seasonal] = losses as [(typeof losses)[0], (typeof losses)[0]];
    if (plain.count < 50) continue;
    gain += plain.sum - seasonal.sum;
    count += plain.count;
    trials++;
    if (seasonal.sum < plain.sum) wins++;
  }
  return count >= SEASON_CASES && gain / count > SEASON_GAIN && 2 * wins >= trials;
}

// Each trial learns from what was known on a past day and is judged on the questions of that day.
function* proveCorrection(cases: DatedCase[], today: number): Steps<Correction | null> {
  if (cases.length < LEAST_CASES) return null;
  let bestPenalty: number | null = null;
  let bestGain = Number.NEGATIVE_INFINITY;
  for (const penalty of PENALTIES) {
    let gain = 0;
    let count = 0;
    for (const back of CORRECTION_TRIALS) {
      const day = today - back;
      const asked = cases.filter((one) => one.day === day);
      const known = cases.filter((one) => one.day + one.horizon <= day);
      if (asked.length < 30 || known.length < LEAST_CASES) continue;
      const correction = yield* fitCorrectionInSteps(known, penalty);
      gain += asked.length * (logLoss(asked, null) - logLoss(asked, correction));
      count += asked.length;
    }
    if (count > 0 && gain / count > bestGain) {
      bestGain = gain / count;
      bestPenalty = penalty;
    }
  }
  if (bestPenalty === null) return yield* fitCorrectionInSteps(cases, UNTRIED_PENALTY);
  return bestGain > -CORRECTION_LOSS ? yield* fitCorrectionInSteps(cases, bestPenalty) : null;
}
