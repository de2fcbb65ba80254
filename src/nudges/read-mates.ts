import { readWorkingDays } from '#src/customers/read-holidays.ts';
import { addDays, dayOf } from '#src/lib/time.ts';
import type { BotWorld } from '#src/world.ts';
import { countReceived, listMates, type MateRow } from './delivery-store.ts';
import type { Mate } from './policy.ts';
import type { NudgeSettings } from './settings.ts';

export interface Colleague extends Mate {
  name: string;
  slackUserId: string | null;
  reportsToId: number | null;
}

/** Every colleague at this instant: reachable, at work where they are, absent, and how many nudges they got today. */
export async function readMates(world: BotWorld, settings: NudgeSettings): Promise<Map<number, Colleague>> {
  const { pool, config } = world;
  const today = world.today();
  const rows = await listMates(pool, { day: today });
  const received = await countReceived(pool, { from: addDays(today, -1), to: addDays(today, 1) });
  const mates = new Map<number, Colleague>();
  for (const row of rows) {
    const zone = await readZone(world, row);
    const day = dayOf(world.now(), zone ?? config.team.timezone);
    const away = row.away?.find(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay) ?? null;
    mates.set(row.id, {
      id: row.id,
      name: row.name,
      slackUserId: row.slack_user_id,
      reportsToId: row.reports_to_id,
      isReachable: zone !== null,
      day,
      isAtWork:
        zone !== null &&
        readWorkingDays(config.team.holidays, day).isWorkingDay(day) &&
        isWithin(timeIn(world.now(), zone), settings),
      isAbsent: away !== null,
      deputyId: away?.deputyId ?? null,
      received: received.get(`${row.id} ${day}`) ?? 0,
    });
  }
  return mates;
}

/** The time zone of a colleague who can be written to; null when they cannot. */
async function readZone({ slack }: BotWorld, row: MateRow): Promise<string | null> {
  if (!row.active || !row.slack_user_id) return null;
  const person = await slack.people.read(row.slack_user_id).catch((error) => {
    // An id from another workspace or a person long gone: nobody to write to, and no reason to stop everybody else's.
    if (error?.data?.error === 'user_not_found') return null;
    throw error;
  });
  return person?.isColleague ? person.timezone : null;
}

function isWithin(time: string, { workFrom, workUntil }: NudgeSettings): boolean {
  return time >= workFrom && time < workUntil;
}

/** The time of day at an instant, `HH:MM`. */
export function timeIn(now: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
}
