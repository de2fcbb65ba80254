import { readWorkingDays } from '#src/customers/read-holidays.ts';
import { addDays, toDate } from '#src/lib/time.ts';
import { isShared } from '#src/slack/access.ts';
import { outboxRow } from '#src/slack/outbox.ts';
import type { BotWorld } from '#src/world.ts';
import { type NudgeCard, nudgeCard } from './card.ts';
import { listBusyCustomers, listUntouched, listWaiting } from './delivery-store.ts';
import { listCustomers } from './facts-store.ts';
import { listRules, situationOf } from './find-nudges.ts';
import { type Delivery, type Escalation, planDeliveries, planEscalations, type Waiting } from './policy.ts';
import { readCard, readLanguage } from './read-card.ts';
import { type Colleague, readMates } from './read-mates.ts';
import type { NudgeSettings } from './settings.ts';

/** Of each owner's waiting nudges only the first few can go out in a day. */
const PER_OWNER = 30;

/** Sends what waits to whoever is at work now, within the cap. Each nudge and its message are one transaction. */
export async function deliverNudges(world: BotWorld, settings: NudgeSettings): Promise<void> {
  const rows = await listWaiting(world.pool, { perOwner: PER_OWNER });
  if (rows.length === 0) return;
  const mates = await readMates(world, settings);
  const ids = [...new Set(rows.map((row) => row.customer_id))];
  const customers = await listCustomers(world.pool, { asOf: world.today(), ids });
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]));
  const groundOf = new Map((await listRules()).map(({ name, ground }) => [name, ground]));
  const waiting = rows.flatMap((row): Waiting[] => {
    const customer = customerOf.get(row.customer_id);
    const ground = groundOf.get(row.rule);
    if (!customer || !ground || ground === 'claim') return [];
    const ownerId = mates.get(row.owner_id)?.isReachable ? row.owner_id : customer.owner_id;
    const situation = situationOf(customer);
    return [
      {
        id: row.id,
        customerId: customer.id,
        ground,
        priority: row.urgency,
        ownerId,
        deputyId: customer.deputy_id,
        situation,
      },
    ];
  });
  const busy = await listBusyCustomers(world.pool, ids);
  for (const delivery of planDeliveries(waiting, mates, busy, settings)) {
    // One person who cannot be written to must not keep the others from their nudges; the next tick tries again.
    await deliver(world, delivery, mates.get(delivery.to) as Colleague, settings).catch((error) =>
      world.log.error({ err: error, nudge: delivery.nudgeId }, 'a nudge could not be delivered'),
    );
  }
}

async function deliver(world: BotWorld, { nudgeId, day }: Delivery, mate: Colleague, settings: NudgeSettings) {
  const { db, slack } = world;
  const userId = mate.slackUserId as string;
  const { language } = await slack.people.read(userId);
  const card = await readCard(world, nudgeId);
  if (!card) return;
  const channel = await slack.openDm(userId);
  const sentDay = toDate(day);
  await db.$transaction(async (tx) => {
    // The cap and the one open nudge per customer hold across processes: whoever comes second waits here and looks again.
    await tx.$executeRaw`select id from teammates where id = ${mate.id} for update`;
    await tx.$executeRaw`select id from customers where id = ${card.customerId} for update`;
    if ((await tx.nudge.count({ where: { ownerId: mate.id, sentDay } })) >= settings.cap) return;
    if ((await tx.nudge.count({ where: { customerId: card.customerId, state: 'sent' } })) > 0) return;
    const { count } = await tx.nudge.updateMany({
      where: { id: nudgeId, state: 'open' },
      data: { state: 'sent', sentDay, ownerId: mate.id },
    });
    if (count === 0) return;
    const row = outboxRow(`nudge:${nudgeId}:${day}`, { channel }, nudgeCard(card, language));
    await tx.outbox.createMany({ data: [row], skipDuplicates: true });
  });
}

/** Hands on what lay untouched for too long. */
export async function escalateNudges(world: BotWorld, settings: NudgeSettings): Promise<void> {
  const today = world.today();
  const workingDays = readWorkingDays(world.config.team.holidays, today);
  const untouched = await listUntouched(world.pool, { sentUpTo: addDays(today, -settings.escalateAfter) });
  if (untouched.length === 0) return;
  const mates = await readMates(world, settings);
  const plan = planEscalations(
    untouched.map(({ id, sent_day, owner_id, deputy_id }) => ({
      id,
      sentDay: sent_day,
      receiverId: owner_id,
      successors: [deputy_id, mates.get(owner_id)?.reportsToId ?? null],
    })),
    mates,
    { today, workingDays, settings },
  );
  for (const escalation of plan) {
    const before = untouched.find(({ id }) => id === escalation.nudgeId)!;
    const from = mates.get(before.owner_id)?.name ?? '…';
    const days = workingDays.count(before.sent_day, today);
    await escalate(world, escalation, { from, since: before.sent_day, days }, mates);
  }
}

async function escalate(
  world: BotWorld,
  escalation: Escalation,
  handedOn: NonNullable<NudgeCard['handedOn']>,
  mates: Map<number, Colleague>,
): Promise<void> {
  const { db, slack } = world;
  const { nudgeId, day } = escalation;
  const next = 'to' in escalation ? mates.get(escalation.to) : null;
  const card = await readCard(world, nudgeId, handedOn);
  if (!card) return;
  const userId = next?.slackUserId ?? null;
  const language = userId ? (await slack.people.read(userId)).language : await readLanguage(world, nudgeId);
  if ('channel' in escalation && (await isShared(slack.client, escalation.channel))) {
    world.log.warn(
      { channel: escalation.channel },
      'the lead channel is shared with another organisation; nothing is handed on',
    );
    return;
  }
  const channel = 'channel' in escalation ? escalation.channel : await slack.openDm(userId as string);
  await db.$transaction(async (tx) => {
    const { count } = await tx.nudge.updateMany({
      where: { id: nudgeId, state: 'sent', escalatedAt: null },
      // Whoever it comes to has got it that day, which is what their cap counts.
      data: { escalatedAt: world.now(), ...(next && { ownerId: next.id, sentDay: toDate(day) }) },
    });
    if (count === 0) return;
    const row = outboxRow(`nudge:${nudgeId}:escalated`, { channel }, nudgeCard(card, language));
    await tx.outbox.createMany({ data: [row], skipDuplicates: true });
  });
}
