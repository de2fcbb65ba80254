import { readRhythm } from '#src/customers/read-rhythms.ts';
import { findKind } from '#src/drafts/list-kinds.ts';
import { listOpenDrafts } from '#src/drafts/store.ts';
import { addDays, fromDate } from '#src/lib/time.ts';
import { sayRhythm } from '#src/rhythm/say-rhythm.ts';
import type { World } from '#src/world.ts';
import type { HomeCustomer, HomeFacts } from './card.ts';
import { findAwayUntil, listDuePledges, listOpenNudges, listOwnCustomers } from './store.ts';

/** Everything the home tab of a teammate shows; `page` of their customers counts from 0. */
export async function readHome(
  world: World,
  { teammateId, page }: { teammateId: number; page: number },
): Promise<HomeFacts> {
  const { db } = world;
  const today = world.today();
  const [nudges, drafts, pledges, own, awayUntil] = await Promise.all([
    listOpenNudges(db, teammateId),
    listOpenDrafts(db, teammateId),
    listDuePledges(db, teammateId, addDays(today, 7)),
    readOwnCustomers(world, teammateId),
    findAwayUntil(db, teammateId, today),
  ]);
  return {
    today,
    now: world.now(),
    nudges: nudges.map(({ id, customer, becauseDe, becauseEn, suggests }) => ({
      id,
      customer,
      because: { de: becauseDe, en: becauseEn },
      draft: suggests ? { kind: suggests, label: findKind(suggests).label } : null,
    })),
    drafts: drafts.map(({ id, customer, kind, subject, createdAt }) => ({
      id,
      customer,
      kind: findKind(kind).label,
      subject,
      day: fromDate(createdAt),
    })),
    pledges: pledges.map(({ text, owedBy, dueDay, customer }) => ({
      text,
      owedBy,
      dueDay: fromDate(dueDay as Date),
      customer,
    })),
    customers: own.customers,
    customerCount: own.count,
    page,
    awayUntil,
  };
}

/** The teammate's customers: quiet before due before in touch, and within each who is most overdue. */
async function readOwnCustomers(world: World, ownerId: number) {
  const asOf = world.today();
  const { count, customers } = await listOwnCustomers(world.db, ownerId);
  const read: (HomeCustomer & { overdue: number })[] = [];
  for (const { id, name, doNotContact } of customers) {
    const rhythm = await readRhythm(world, { customerId: id, asOf });
    const sentence = rhythm && sayRhythm(rhythm);
    read.push({
      id,
      name,
      doNotContact,
      state: rhythm?.state ?? null,
      rhythm: sentence,
      overdue: rhythm?.overdue ?? 0,
    });
  }
  const order = ['quiet', 'due', 'in-touch', null];
  read.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.overdue - a.overdue);
  return { count, customers: read };
}
