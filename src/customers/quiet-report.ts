import type { Day } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { sayRhythm } from '#src/rhythm/say-rhythm.ts';
import type { RhythmWorld } from './read-clock.ts';
import { type CustomerRhythm, readRhythms } from './read-rhythms.ts';

/** One line of the batch contract (design.md §3); the names are public and stay. */
export interface QuietLine {
  customer: string;
  external_id: string;
  owner: string | null;
  orders: number;
  last_order: Day;
  usual_gap_days: number;
  gap_low: number;
  gap_high: number;
  days_since: number;
  /** days since the last order in usual gaps */
  overdue: number;
  horizon_days: number;
  p_quiet_own: number;
  p_quiet_60: number;
  p_quiet_90: number;
  p_quiet_180: number;
  p_gone: number;
  state: Rhythm['state'];
  because: Text;
}

/**
 * Customers with two or more orders up to `asOf`, most worrying first: by the chance of staying silent over
 * the own horizon, then by the money of the last year. Without `all` only those who are due or quiet.
 */
export async function quietReport(
  world: RhythmWorld,
  { asOf, all = false }: { asOf: Day; all?: boolean },
): Promise<QuietLine[]> {
  const rhythms = await readRhythms(world, { asOf, only: ({ rhythm }) => all || rhythm.state !== 'in-touch' });
  const { rows } = await world.pool.query<{ id: number; number: string; name: string; owner: string | null }>(
    `select customers.id, customers.number, customers.name, teammates.name as owner
     from customers left join teammates on teammates.id = customers.owner_id`,
  );
  const people = new Map(rows.map((row) => [row.id, row]));
  return rhythms
    .map((entry) => ({ ...entry, person: people.get(entry.customerId)! }))
    .sort(mostWorryingFirst)
    .map(({ rhythm, person }) => toLine(rhythm, person));
}

interface Person {
  number: string;
  name: string;
  owner: string | null;
}

function mostWorryingFirst(a: CustomerRhythm & { person: Person }, b: CustomerRhythm & { person: Person }): number {
  return (
    b.rhythm.pQuiet!.own - a.rhythm.pQuiet!.own ||
    b.spentInYear - a.spentInYear ||
    (a.person.number < b.person.number ? -1 : 1)
  );
}

function toLine(rhythm: Rhythm, person: Person): QuietLine {
  const { pQuiet } = rhythm;
  return {
    customer: person.name,
    external_id: person.number,
    owner: person.owner,
    orders: rhythm.orders,
    last_order: rhythm.lastOrder,
    usual_gap_days: rhythm.usualGap!,
    gap_low: rhythm.gapLow!,
    gap_high: rhythm.gapHigh!,
    days_since: rhythm.daysSince,
    overdue: round(rhythm.overdue!, 2),
    horizon_days: rhythm.horizon,
    p_quiet_own: round(pQuiet!.own, 6),
    p_quiet_60: round(pQuiet!.in60, 6),
    p_quiet_90: round(pQuiet!.in90, 6),
    p_quiet_180: round(pQuiet!.in180, 6),
    p_gone: round(rhythm.pGone!, 6),
    state: rhythm.state,
    because: sayRhythm(rhythm),
  };
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
