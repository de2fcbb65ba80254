import { addDays } from '#src/lib/time.ts';
import type { Frame } from '#src/questions/frame.ts';
import { nthOf } from '#src/questions/hints.ts';
import { facetsOf } from '#src/questions/order-facets.ts';
import type { Period, Query, Scope } from '#src/questions/query.ts';
import { addMonths, monthSpan, yearOf } from '#src/questions/times/calendar.ts';
import { paramsOf, scopeIn } from './params.ts';

type PeriodUnit = Period['unit'];

const list = (words: string) => new Set(words.split(' '));

const BACK = list('davor zuvor vorher before previous earlier prior preceding vorige vorigen voriges vorangegangenen');
const ON = list(
  'danach darauf nachfolgenden following afterwards later folgende folgenden folgendes nachsten next spater',
);
const UNITS: [PeriodUnit, Set<string>][] = [
  ['year', list('year jahr jahre vorjahr folgejahr')],
  ['quarter', list('quarter quartal vorquartal folgequartal')],
  ['month', list('month monat vormonat folgemonat')],
  ['week', list('week woche vorwoche folgewoche')],
  ['day', list('day tag vortag folgetag')],
];
const OF_BEFORE =
  /^(?:(?:vor|folge)(?:jahr|monat|quartal|woche|tag)|davor|danach|vorher|previous|prior|preceding|following|before|after)/;

/** "die Bestellung vor dieser", "the order before this one" */
const BESIDE =
  /(?:^|\s)(?:vor|before|(?<after>nach|after)) (?:dieser|jener|der|this|that)(?: (?:one|order|purchase|bestellung|lieferung))?\s*[?.!]*$/i;

/** Longer messages say more than a step. */
const MOST_WORDS = 9;

const STEPS: Partial<Record<PeriodUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** "und davor?", "the month before", "and the next one?": one step back or on from what was asked. */
export function stepped(frame: Frame, earlier: Query): Query | null {
  const { by, unit } = stepOf(frame, earlier.kind === 'order' ? MOST_WORDS + 3 : MOST_WORDS);
  if (by === 0 || frame.entities.length > 0 || frame.orders.length > 0) return null;
  const { pick } = paramsOf(earlier);
  const { period } = scopeIn(earlier);
  if (unit && period && !pick) return shiftedBy(earlier, by, unit);
  if (unit) return null;
  if (pick || earlier.kind === 'order') return otherOrder(frame, earlier, by);
  if (period && ['total', 'ranking', 'share', 'comparison'].includes(earlier.kind))
    return shiftedBy(earlier, by, period.unit);
  if (!scopeIn(earlier).customers) return null;
  if (!period) return otherOrder(frame, earlier, by);
  const edge =
    by < 0
      ? period.from && { from: null, to: addDays(period.from, -1) }
      : period.to && { from: addDays(period.to, 1), to: null };
  return edge ? withPeriod(earlier, { ...edge, on: period.on, unit: 'range' }) : null;
}

function stepOf(frame: Frame, most: number): { by: -1 | 0 | 1; unit: PeriodUnit | null } {
  const { words, periods } = frame;
  const keys = words.filter(({ used }) => used === null || used === 'period').map(({ key }) => key);
  const unit = UNITS.find(([, names]) => keys.some((key) => names.has(key)))?.[0] ?? null;
  // "last month" is counted from today; only "the month before" is counted from what was asked
  const pointed = BESIDE.exec(frame.text)?.groups;
  if (pointed && periods.length === 0 && words.length <= most + 2) return { by: pointed.after ? 1 : -1, unit };
  const own = periods.length > 0 && !keys.some((key) => OF_BEFORE.test(key));
  if (own || words.length > most) return { by: 0, unit };
  if (frame.has('previous') || keys.some((key) => BACK.has(key) || /^vor(jahr|monat|quartal|woche|tag)/.test(key)))
    return { by: -1, unit };
  if (frame.has('next') || keys.some((key) => ON.has(key) || /^folge(jahr|monat|quartal|woche|tag)/.test(key)))
    return { by: 1, unit };
  return { by: 0, unit };
}

/** The same question about the order before, or after, the one it spoke of. */
function otherOrder(frame: Frame, earlier: Query, by: -1 | 1): Query | null {
  const { pick, skip, latest, numbers } = paramsOf(earlier);
  if (earlier.kind === 'order' && numbers) return besideOrder(frame, earlier, by);
  if (latest) return { kind: 'order', params: { ...earlier.params, skip: Math.max(0, Number(skip ?? 0) - by) } };
  if (earlier.kind === 'order') return null;
  const { period, ...rest } = scopeIn(earlier);
  if (!rest.customers && !pick) return null;
  const scope = pick && period ? { ...rest, period } : rest;
  if (!pick) return { kind: 'orders', params: { scope, pick: { by: 'latest', count: 1, skip: by < 0 ? 1 : 0 } } };
  // after the first comes the second, before the last the one before it
  const forward = pick.by === 'earliest' ? by > 0 : by < 0;
  const moved = Math.max(0, pick.skip + (forward ? pick.count : -pick.count));
  return { kind: 'orders', params: { scope, pick: { by: pick.by, count: 1, skip: moved } } };
}

/** "and the order before this one?" of the customer whose order was asked for by its number. */
function besideOrder(frame: Frame, earlier: Query, by: -1 | 1): Query | null {
  const { numbers, step, facets } = paramsOf(earlier);
  if (numbers?.length !== 1 || frame.periods.length > 0) return null;
  // "who ordered before that?" asks for somebody else
  if (frame.has('who') && facetsOf(frame).includes('customer')) return null;
  const asked = facetsOf(frame).filter((facet) => facet !== 'customer');
  const before = (facets ?? []).filter((facet) => facet !== 'customer');
  const wanted = asked.length > 0 ? asked : before.length > 0 ? before : ['all'];
  return {
    kind: 'order',
    params: { numbers, step: Number(step ?? 0) + by, facets: wanted.slice(0, 4), yesNo: false },
  };
}

function shiftedBy(earlier: Query, by: -1 | 1, unit: PeriodUnit): Query | null {
  const { period } = scopeIn(earlier);
  const moved = period && shifted(period, by, unit);
  return moved ? withPeriod(earlier, moved) : null;
}

/** The same span so many months or days off; null for an open one, which has no neighbour. */
function shifted(period: Period, by: -1 | 1, unit: PeriodUnit): Period | null {
  const { from, to } = period;
  if (from === null || to === null) return null;
  const months = STEPS[unit];
  if (months === undefined) {
    const days = unit === 'week' ? 7 : 1;
    return unit === 'range' ? null : { ...period, from: addDays(from, by * days), to: addDays(to, by * days) };
  }
  const start = addMonths(from, by * months);
  const length = STEPS[period.unit];
  // a span that began with a month is a whole one again, also where today cut it short
  const end = from.endsWith('-01') && length ? addDays(addMonths(start, length), -1) : addMonths(to, by * months);
  return { ...period, from: start, to: end };
}

/** The earlier query over another span of time. */
export function withPeriod(earlier: Query, period: Period): Query {
  const params = paramsOf(earlier);
  const put = (scope: Scope) => ({ ...scope, period });
  const next: Record<string, unknown> = { ...params };
  for (const key of ['scope', 'latest', 'part'] as const) if (params[key]) next[key] = put(params[key]);
  if (params.whole?.period) next.whole = put(params.whole);
  if (params.deeds) next.deeds = params.deeds.map((deed) => ({ ...deed, scope: put(deed.scope) }));
  if (params.sides) next.sides = params.sides.map((side) => ({ ...side, scope: put(side.scope) }));
  return { kind: earlier.kind, params: next };
}

/**
 * The period a short message means in a thread: "and February?" after January 1997 is that year's, "and the second?"
 * after a quarter the second quarter.
 */
export function periodMeant(frame: Frame, earlier: Query): Period | undefined {
  const before = scopeIn(earlier).period;
  const { period } = frame.scope;
  if (!before?.from) return period;
  if (!period) return ordinalOf(frame, before) ?? bareYear(frame, before);
  const [match, ...others] = frame.periods;
  // "im gleichen Zeitraum 1997"
  if (frame.says('sameSpan') && period.unit === 'year' && period.from && before.to) {
    const off = 12 * (yearOf(period.from) - yearOf(before.from));
    return { ...before, from: addMonths(before.from, off), to: addMonths(before.to, off) };
  }
  const said = match && others.length === 0 ? frame.text.slice(match.start, match.end) : '';
  const undated =
    match?.how === 'in' && !/\d\d\d\d|['’]\d\d|\b(?:last|this|past|letzt|vorig|diese|vergangen)/i.test(said);
  const shorter =
    period.unit === 'month' || period.unit === 'quarter' || period.unit === 'half' || period.unit === 'day';
  // what was asked for is the latest of its name: then the year was perhaps not said either
  const longAgo = addMonths(before.from, 12) <= frame.asOf;
  if (!undated || !shorter || !longAgo || !period.from || !match?.to) return period;
  const years = yearOf(before.from) - yearOf(period.from);
  return { ...period, from: addMonths(period.from, 12 * years), to: addMonths(match.to, 12 * years) };
}

/** "und im zweiten?" of a quarter or a half of the same year. */
function ordinalOf(frame: Frame, { unit, from, on }: Period): Period | undefined {
  const number = frame.has('first') ? 1 : frame.has('nth') || nthOf(frame) > 0 ? nthOf(frame) + 1 : 0;
  const months = STEPS[unit] ?? 12;
  if (number === 0 || months === 12 || months === 1 || number > 12 / months || !from) return undefined;
  return { ...monthSpan(yearOf(from), (number - 1) * months + 1, months), on, unit };
}

/** "und 96?" */
function bareYear(frame: Frame, { unit, from, on }: Period): Period | undefined {
  const { amounts } = frame;
  const [amount] = amounts;
  if (frame.has('top', 'bottom', 'first', 'last')) return undefined;
  if (amounts.length !== 1 || unit !== 'year' || !from || amount!.role !== 'plain' || !/^\d\d$/.test(amount!.raw))
    return undefined;
  const century = yearOf(from) - (yearOf(from) % 100);
  return { ...monthSpan(century + amount!.value, 1, 12), on, unit };
}
