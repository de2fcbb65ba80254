import { toDate } from '#src/lib/time.ts';
import type { World } from '#src/world.ts';
import { findKind } from './list-kinds.ts';
import { openDraft } from './open-draft.ts';

export interface Closing {
  id: number;
  by: { id: number; name: string };
  /** for the audit log: a Slack user id or 'command-line' */
  actor: string;
}

/**
 * Notes that a person sent the message: a touchpoint that resets the clock for everyone, and the customer's open nudges
 * are closed as helped. All or nothing, and once.
 * @returns false when somebody closed the draft a moment earlier
 * @throws UserError when it was closed before
 */
export async function markSent(world: World, { id, by, actor }: Closing): Promise<boolean> {
  const { db } = world;
  const draft = await openDraft(db, id);
  const now = world.now();
  const { customerId, contactId, subject } = draft;
  return db.$transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { id, state: 'open' },
      data: { state: 'sent', closedAt: now },
    });
    if (count === 0) return false;
    await tx.touchpoint.create({
      data: {
        customerId,
        contactId,
        byId: by.id,
        kind: 'mail',
        direction: 'out',
        purpose: findKind(draft.kind).purpose,
        day: toDate(world.today()),
        note: subject,
        sourceKey: `draft:${id}`,
      },
    });
    await tx.nudge.updateMany({
      // What is not delivered yet is held back by the touchpoint itself; a pledge is not kept by writing.
      where: { customerId, state: { in: ['sent', 'snoozed'] }, rule: { not: 'pledge-due' } },
      data: { state: 'done', outcome: 'drafted', helped: true, closedAt: now, closedById: by.id },
    });
    await tx.auditEntry.create({
      data: {
        actor,
        action: 'drafts.mark-sent',
        subject: 'customer',
        subjectId: String(customerId),
        detail: { draft: id },
      },
    });
    return true;
  });
}

/** Puts a draft aside for good. False when somebody closed it a moment earlier. @throws UserError when it was closed before */
export async function discardDraft(world: World, { id, actor }: Omit<Closing, 'by'>): Promise<boolean> {
  const { db } = world;
  const { customerId } = await openDraft(db, id);
  return db.$transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { id, state: 'open' },
      data: { state: 'discarded', closedAt: world.now() },
    });
    if (count === 0) return false;
    await tx.auditEntry.create({
      data: {
        actor,
        action: 'drafts.discard',
        subject: 'customer',
        subjectId: String(customerId),
        detail: { draft: id },
      },
    });
    return true;
  });
}
