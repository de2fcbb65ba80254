import type { Day } from '#src/lib/time.ts';
import type { World } from '#src/world.ts';
import { type Found, findNudges, findPromptNudges } from './find-nudges.ts';
import { priorityOf } from './nudge.ts';
import { type NudgeRecord, recordFindings } from './store.ts';

/** Looks for the day's reasons and writes them down. Doing it twice changes nothing. */
export async function sweepNudges(world: World, { day }: { day: Day }): Promise<void> {
  const records: NudgeRecord[] = [];
  for await (const { found } of findNudges(world, { day })) records.push(...found.filter(isWaiting).map(toRecord));
  await recordFindings(world.pool, { day, records, marksSweep: true });
}

/** Adds the reasons that orders of the running day have brought. */
export async function sweepNewOrders(world: World, { day }: { day: Day }): Promise<void> {
  const found = await findPromptNudges(world, { day });
  if (found.length > 0) await recordFindings(world.pool, { day, records: found.map(toRecord), marksSweep: false });
}

/** What was told or settled before stays as it is. */
function isWaiting({ known }: Found): boolean {
  return !known || known.state === 'open' || known.state === 'snoozed';
}

function toRecord({ customer, rule, finding, isOld }: Found): NudgeRecord {
  const { because, certainty, value, since, numbers, spell, suggests, to } = finding;
  return {
    customer_id: customer.id,
    rule: rule.name,
    spell_day: spell,
    owner_id: to ?? customer.owner_id,
    because_de: because.de,
    because_en: because.en,
    urgency: priorityOf(finding),
    suggests: suggests ?? rule.suggests,
    state: isOld ? 'expired' : 'open',
    outcome: isOld ? 'old-news' : null,
    numbers: { ...numbers, certainty, value, since },
  };
}
