import { DateTime } from 'luxon';
import { listKinds } from '#src/drafts/list-kinds.ts';
import { sayDay } from '#src/lib/say.ts';
import { addDays, fromDate, toDate } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import type { BotWorld } from '#src/world.ts';
import { sayOutcome } from './answers.ts';
import type { NudgeCard } from './card.ts';
import { listRules } from './find-nudges.ts';

/** Milliseconds in which an answer may be taken back. */
export const UNDO_WITHIN = 86_400_000;

/** Everything a nudge's message shows, as it stands now; null when the nudge is no longer on record. */
export async function readCard(
  world: BotWorld,
  id: number,
  handedOn: NudgeCard['handedOn'] = null,
): Promise<NudgeCard | null> {
  const { db } = world;
  const today = world.today();
  const nudge = await db.nudge.findUnique({ where: { id }, include: { customer: true } });
  if (!nudge) return null;
  const counted = { customerId: nudge.customerId, status: { in: ['valid' as const, 'open' as const] } };
  const lastOrder = await db.order.findFirst({
    where: { ...counted, day: { lte: toDate(today) } },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
  });
  const year = await db.order.aggregate({
    where: { ...counted, day: { gt: toDate(addDays(today, -365)), lte: toDate(today) } },
    _sum: { amountNet: true },
  });
  const rule = (await listRules()).find(({ name }) => name === nudge.rule);
  return {
    id,
    customerId: nudge.customerId,
    customer: nudge.customer.name,
    because: { de: nudge.becauseDe, en: nudge.becauseEn },
    ground: rule?.ground ?? 'silence',
    isPledge: nudge.rule === 'pledge-due',
    label: rule?.label ?? { de: nudge.rule, en: nudge.rule },
    draft: draftOf(nudge.suggests),
    currency: nudge.customer.currency,
    lastOrder: lastOrder && {
      number: lastOrder.number,
      day: fromDate(lastOrder.day),
      amount: lastOrder.amountNet.toFixed(2),
    },
    spentInYear: (year._sum.amountNet ?? 0).toString(),
    today,
    handedOn,
    closed: await readClosing(world, nudge),
  };
}

function draftOf(suggests: string | null): NudgeCard['draft'] {
  const kind = listKinds().find(({ name }) => name === suggests);
  return kind ? { kind: kind.name, label: { de: `Entwurf: ${kind.label.de}`, en: `Draft ${kind.name}` } } : null;
}

interface ClosedNudge {
  id: number;
  state: string;
  outcome: string | null;
  closedAt: Date | null;
  closedById: number | null;
}

async function readClosing(world: BotWorld, nudge: ClosedNudge): Promise<NudgeCard['closed']> {
  const { db, config } = world;
  if (nudge.state === 'sent' || nudge.state === 'open' || !nudge.closedAt) return null;
  const by = nudge.closedById === null ? null : await db.teammate.findUnique({ where: { id: nudge.closedById } });
  return {
    text: sayOutcome(nudge.outcome, by?.name ?? null, await readUntil(world, nudge)),
    when: DateTime.fromJSDate(nudge.closedAt, { zone: config.team.timezone }).toFormat('dd.MM. HH:mm'),
    mayUndo: undoable.has(nudge.outcome ?? '') && world.now().getTime() - nudge.closedAt.getTime() < UNDO_WITHIN,
  };
}

/** Answers a person gave by clicking here; what the record or a draft did is undone there. */
export const undoable: ReadonlySet<string> = new Set([
  'in-touch',
  'kept',
  'seasonal',
  'waiting-for-customer',
  'waiting-for-us',
  'left-alone',
  'lost',
  'false-alarm',
  'snooze',
]);

async function readUntil({ db }: BotWorld, { id }: ClosedNudge): Promise<Text | null> {
  const pause = await db.pause.findFirst({ where: { nudgeId: id, undoneAt: null }, orderBy: { id: 'desc' } });
  return pause?.untilDay ? sayDay(fromDate(pause.untilDay)) : null;
}

/** The language of the colleague a nudge went to; German when there is none. */
export async function readLanguage({ db, slack }: BotWorld, nudgeId: number): Promise<Language> {
  const nudge = await db.nudge.findUnique({ where: { id: nudgeId }, include: { owner: true } });
  const userId = nudge?.owner?.slackUserId;
  return userId ? (await slack.people.read(userId)).language : 'de';
}
