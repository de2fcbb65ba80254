import type { WorkingDays } from '#src/customers/working-days.ts';
import { type Day, daysBetween } from '#src/lib/time.ts';
import type { Ground } from './nudge.ts';
import type { NudgeSettings } from './settings.ts';

/** What holds for a customer when it is decided whether to nudge about it. */
export interface Situation {
  doNotContact: boolean;
  lostOn: Day | null;
  lastOrder: Day | null;
  /** the last contact any colleague logged, in or out */
  lastContact: Day | null;
  pauses: { fromDay: Day; untilDay: Day | null }[];
}

export type Hold = 'do-not-contact' | 'lost' | 'paused' | 'recent-contact';

/** Why nobody is to be asked to get in touch with this customer on that day; null when somebody may be. */
export function holdOf(
  ground: Ground,
  situation: Situation,
  day: Day,
  settings: Pick<NudgeSettings, 'minimumGap'>,
): Hold | null {
  // What is owed is owed: a duty asks for a promise to be kept, not for one more contact.
  if (ground === 'duty' || ground === 'claim') return null;
  const { doNotContact, lostOn, lastOrder, lastContact, pauses } = situation;
  if (doNotContact) return 'do-not-contact';
  if (lostOn && !(lastOrder && lastOrder > lostOn)) return 'lost';
  if (pauses.some((pause) => isPausedOn(pause, day, lastOrder))) return 'paused';
  if (lastContact && daysBetween(lastContact, day) < settings.minimumGap) return 'recent-contact';
  return null;
}

/** A pause without an end lasts until the customer orders again. */
function isPausedOn({ fromDay, untilDay }: { fromDay: Day; untilDay: Day | null }, day: Day, lastOrder: Day | null) {
  if (day < fromDay) return false;
  return untilDay ? day < untilDay : !(lastOrder && lastOrder > fromDay);
}

/** Days after which even a yearly customer's silence is no news. */
const LONGEST_FRESH = 90;

/** Days for which a silence is news: two more gaps of their own, and a word still comes in time. */
export function freshnessOf({ usualGap }: { usualGap: number | null }): number {
  return Math.min(2 * (usualGap ?? 0), LONGEST_FRESH);
}

/** A reason older than the team cares for when it is first seen, as after an import: listed once, never nudged. */
export function isOldNews(
  { since, freshFor = 0 }: { since: Day; freshFor?: number },
  today: Day,
  { freshDays }: Pick<NudgeSettings, 'freshDays'>,
): boolean {
  return daysBetween(since, today) > Math.max(freshDays, freshFor);
}

/** A found nudge that waits for its moment. */
export interface Waiting {
  id: number;
  customerId: number;
  ground: Ground;
  priority: number;
  ownerId: number | null;
  deputyId: number | null;
  situation: Situation;
}

/** A colleague as far as delivering goes, at one instant. */
export interface Mate {
  id: number;
  /** active and known in Slack */
  isReachable: boolean;
  /** the calendar day where they are, and whether it is within their working hours on a working day */
  day: Day;
  isAtWork: boolean;
  isAbsent: boolean;
  /** who stands in while they are absent */
  deputyId: number | null;
  /** nudges they already got on their day */
  received: number;
}

export interface Delivery {
  nudgeId: number;
  to: number;
  day: Day;
}

/**
 * Which waiting nudges go out now, and to whom: most valuable first, one open nudge per customer, no more per person
 * and day than the cap, only in working hours; an absent owner's go to the deputy, unowned ones to nobody.
 */
export function planDeliveries(
  waiting: Waiting[],
  mates: Map<number, Mate>,
  busyCustomers: ReadonlySet<number>,
  settings: Pick<NudgeSettings, 'cap' | 'minimumGap'>,
): Delivery[] {
  const busy = new Set(busyCustomers);
  const received = new Map([...mates.values()].map((mate) => [mate.id, mate.received]));
  const deliveries: Delivery[] = [];
  for (const nudge of [...waiting].sort((a, b) => b.priority - a.priority || a.id - b.id)) {
    const mate = receiverOf(nudge, mates);
    if (!mate?.isAtWork || busy.has(nudge.customerId) || received.get(mate.id)! >= settings.cap) continue;
    if (holdOf(nudge.ground, nudge.situation, mate.day, settings)) continue;
    busy.add(nudge.customerId);
    received.set(mate.id, received.get(mate.id)! + 1);
    deliveries.push({ nudgeId: nudge.id, to: mate.id, day: mate.day });
  }
  return deliveries;
}

/** The owner, or whoever stands in for an absent one; null when nobody can be reached. */
export function receiverOf(
  { ownerId, deputyId }: Pick<Waiting, 'ownerId' | 'deputyId'>,
  mates: ReadonlyMap<number, Mate>,
): Mate | null {
  const owner = ownerId === null ? null : mates.get(ownerId);
  if (!owner?.isReachable) return null;
  if (!owner.isAbsent) return owner;
  for (const id of [owner.deputyId, deputyId]) {
    const deputy = id === null ? null : mates.get(id);
    if (deputy?.isReachable && !deputy.isAbsent) return deputy;
  }
  return null;
}

/** A delivered nudge nobody has touched. */
export interface Untouched {
  id: number;
  sentDay: Day;
  receiverId: number;
  /** the deputy of the customer, then whom the receiver reports to */
  successors: (number | null)[];
}

export type Escalation = { nudgeId: number; day: Day } & ({ to: number } | { channel: string });

/** Nudges untouched for long go on once: to the lead channel if there is one, else to a deputy with room under the cap. */
export function planEscalations(
  untouched: Untouched[],
  mates: ReadonlyMap<number, Mate>,
  { today, workingDays, settings }: { today: Day; workingDays: WorkingDays; settings: NudgeSettings },
): Escalation[] {
  const received = new Map([...mates.values()].map((mate) => [mate.id, mate.received]));
  const escalations: Escalation[] = [];
  for (const { id, sentDay, receiverId, successors } of untouched) {
    if (!workingDays.isWorkingDay(today) || workingDays.count(sentDay, today) < settings.escalateAfter) continue;
    if (settings.leadChannel) {
      escalations.push({ nudgeId: id, day: today, channel: settings.leadChannel });
      continue;
    }
    const next = successors
      .filter((mateId) => mateId !== null && mateId !== receiverId)
      .map((mateId) => mates.get(mateId as number))
      .find((mate) => mate?.isReachable && mate.isAtWork && !mate.isAbsent && received.get(mate.id)! < settings.cap);
    if (!next) continue;
    received.set(next.id, received.get(next.id)! + 1);
    escalations.push({ nudgeId: id, day: next.day, to: next.id });
  }
  return escalations;
}
