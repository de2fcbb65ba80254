import { linkTeammates } from '#src/customers/link-teammates.ts';
import { readWorkingDays } from '#src/customers/read-holidays.ts';
import { flushOutbox } from '#src/slack/outbox.ts';
import type { BotWorld } from '#src/world.ts';
import { deliverNudges, escalateNudges } from './deliver-nudges.ts';
import { settleByRecord } from './delivery-store.ts';
import { timeIn } from './read-mates.ts';
import { showSettled } from './show-nudges.ts';
import { findSettings, findSweptDay } from './store.ts';
import { sweepNewOrders, sweepNudges } from './sweep-nudges.ts';

/**
 * One tick of the nudges; safe at any moment, in several processes, after any crash, and cheap when nothing is due:
 * 1. what the record has answered is closed, 2. once a working day reasons are looked for, and during the day those
 * that new orders bring, 3. what waits goes to whoever is at work, 4. what lay too long is handed on, 5. messages
 * about what was closed show it.
 */
export async function sendNudges(world: BotWorld): Promise<void> {
  const { config, db, pool } = world;
  const now = world.now();
  const today = world.today();
  const settings = await findSettings(db);
  await settleByRecord(pool, { today, now });

  if (readWorkingDays(config.team.holidays, today).isWorkingDay(today)) {
    if ((await findSweptDay(db)) === today) await sweepNewOrders(world, { day: today });
    else if (timeIn(now, config.team.timezone) >= settings.sweepAt) {
      await linkTeammates(world);
      await sweepNudges(world, { day: today });
    }
  }
  await deliverNudges(world, settings);
  await escalateNudges(world, settings);
  await flushOutbox(world);
  await showSettled(world);
}
