import type { Prisma } from '#src/db/prisma/client.ts';
import { addDays, type Day, dayOf, toDate } from '#src/lib/time.ts';
import type { World } from '#src/world.ts';
import type { Answer } from './answers.ts';
import { UNDO_WITHIN, undoable } from './read-card.ts';

/** Days for which "waiting for the customer" rests. */
const WAIT_DAYS = 14;
/** A false alarm makes a customer's silence count for this much less. */
const WIDEN = 1.5;

export interface By {
  id: number;
  /** who did it, for the audit log */
  slackUserId: string;
}

/** `already` when somebody or something else was faster: then nothing was changed. */
export type Answered = 'done' | 'already';

type Tx = Prisma.TransactionClient;

/** Records what a person says to a nudge: the claim, the effect and the audit entry are one transaction. */
export async function answerNudge(
  world: World,
  { nudgeId, answer, by }: { nudgeId: number; answer: Answer; by: By },
): Promise<Answered> {
  const now = world.now();
  const today = world.today();
  return world.db.$transaction(async (tx) => {
    const { count } = await tx.nudge.updateMany({
      where: { id: nudgeId, state: 'sent' },
      data: { ...stateAfter(answer), outcome: answer.kind, closedAt: now, closedById: by.id },
    });
    if (count === 0) return 'already';
    const { customerId, spellDay } = await tx.nudge.findUniqueOrThrow({ where: { id: nudgeId } });
    // A second answer after an undo is another effect.
    const sourceKey = `nudge:${nudgeId}:${now.getTime()}`;
    await takeEffect(tx, answer, { nudgeId, customerId, spellDay, byId: by.id, today, sourceKey });
    await tx.auditEntry.create({ data: auditOf(`nudges.${answer.kind}`, by, customerId, nudgeId) });
    return 'done';
  });
}

function stateAfter({ kind }: Answer): { state: string; helped: boolean | null } {
  if (kind === 'in-touch' || kind === 'kept') return { state: 'done', helped: true };
  if (kind === 'snooze') return { state: 'snoozed', helped: null };
  return { state: 'not-quiet', helped: kind === 'false-alarm' ? false : null };
}

interface Effect {
  nudgeId: number;
  customerId: number;
  spellDay: Date;
  byId: number;
  today: Day;
  sourceKey: string;
}

async function takeEffect(tx: Tx, answer: Answer, effect: Effect): Promise<void> {
  const { customerId, byId, today, sourceKey } = effect;
  switch (answer.kind) {
    case 'in-touch': {
      const { kind, direction, day, note } = answer.contact;
      await tx.touchpoint.create({ data: { customerId, byId, kind, direction, day: toDate(day), note, sourceKey } });
      return;
    }
    case 'seasonal':
    case 'snooze':
      return pause(tx, effect, answer.kind, answer.until);
    case 'waiting-for-customer':
      return pause(tx, effect, answer.kind, addDays(today, WAIT_DAYS));
    case 'waiting-for-us': {
      const { text, dueDay } = answer;
      await tx.pledge.create({
        data: { customerId, byId, text, owedBy: 'us', day: toDate(today), dueDay: toDate(dueDay), sourceKey },
      });
      return pause(tx, effect, answer.kind, dueDay);
    }
    case 'left-alone':
      return pause(tx, effect, answer.kind, null);
    case 'lost':
      await tx.customer.update({
        where: { id: customerId },
        data: { lostAt: toDate(today), lostReason: answer.note ? `${answer.reason}: ${answer.note}` : answer.reason },
      });
      return pause(tx, effect, answer.kind, null);
    case 'false-alarm':
      await tx.customer.update({ where: { id: customerId }, data: { spreadFactor: { multiply: WIDEN } } });
      return pause(tx, effect, answer.kind, null);
    case 'kept':
      // The spell of a due pledge is its due day, so all that fell due together is done together.
      await tx.pledge.updateMany({
        where: { customerId, dueDay: effect.spellDay, doneDay: null, undoneAt: null },
        data: { doneDay: toDate(today) },
      });
  }
}

async function pause(tx: Tx, effect: Effect, reason: string, until: Day | null): Promise<void> {
  const { customerId, byId, nudgeId, today, sourceKey } = effect;
  await tx.pause.create({
    data: { customerId, byId, nudgeId, reason, fromDay: toDate(today), untilDay: until && toDate(until), sourceKey },
  });
}

/** Takes an answer back within a day: every effect it had is undone, and the nudge is open again. */
export async function undoAnswer(world: World, { nudgeId, by }: { nudgeId: number; by: By }): Promise<Answered> {
  const now = world.now();
  return world.db.$transaction(async (tx) => {
    const nudge = await tx.nudge.findUnique({ where: { id: nudgeId } });
    if (!nudge?.closedAt || !undoable.has(nudge.outcome ?? '')) return 'already';
    const { count } = await tx.nudge.updateMany({
      where: {
        id: nudgeId,
        state: nudge.state,
        closedAt: { equals: nudge.closedAt, gt: new Date(now.getTime() - UNDO_WITHIN) },
      },
      data: { state: 'sent', outcome: null, helped: null, closedAt: null, closedById: null },
    });
    if (count === 0) return 'already';
    await undoEffects(tx, nudge, { now, closedOn: dayOf(nudge.closedAt, world.config.team.timezone) });
    await tx.auditEntry.create({ data: auditOf('nudges.undo', by, nudge.customerId, nudgeId) });
    return 'done';
  });
}

interface UndoneNudge {
  id: number;
  customerId: number;
  outcome: string | null;
  spellDay: Date;
}

async function undoEffects(
  tx: Tx,
  { id, customerId, outcome, spellDay }: UndoneNudge,
  { now, closedOn }: { now: Date; closedOn: Day },
): Promise<void> {
  const mine = { sourceKey: { startsWith: `nudge:${id}:` }, undoneAt: null };
  const undone = { undoneAt: now };
  await tx.touchpoint.updateMany({ where: mine, data: undone });
  await tx.pledge.updateMany({ where: mine, data: undone });
  await tx.pause.updateMany({ where: mine, data: undone });
  if (outcome === 'lost')
    await tx.customer.update({ where: { id: customerId }, data: { lostAt: null, lostReason: null } });
  if (outcome === 'kept') {
    const doneDay = toDate(closedOn);
    await tx.pledge.updateMany({ where: { customerId, dueDay: spellDay, doneDay }, data: { doneDay: null } });
  }
  if (outcome === 'false-alarm') {
    await tx.customer.update({ where: { id: customerId }, data: { spreadFactor: { divide: WIDEN } } });
  }
}

function auditOf(action: string, by: By, customerId: number, nudgeId: number) {
  return { actor: by.slackUserId, action, subject: 'customer', subjectId: String(customerId), detail: { nudgeId } };
}
