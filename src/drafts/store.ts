import type { Db } from '#src/db/open-database.ts';
import type { Prisma } from '#src/db/prisma/client.ts';
import { addDays, type Day, fromDate, toDate } from '#src/lib/time.ts';
import type { Occasion, OccasionOrder, SourcedFact } from './occasion.ts';

type Order = Prisma.OrderGetPayload<{ include: { lines: { include: { product: true } } } }>;

const withLines = { lines: { include: { product: true } } } as const;

/** The customer a draft is for, with the contact asked for, else the main one, else the first. */
export async function readRecipient(db: Db, customerId: number, contactId?: number | null) {
  const customer = await db.customer.findUnique({
    where: { id: customerId },
    include: { owner: true, contacts: { orderBy: [{ isMain: 'desc' }, { id: 'asc' }] } },
  });
  if (!customer) return null;
  const { contacts } = customer;
  return { customer, contact: contacts.find(({ id }) => id === contactId) ?? contacts[0] ?? null };
}

/** What the record holds up to a day that a message could speak of; cancelled and refunded orders do not count. */
export async function readOccasion(db: Db, customer: { id: number; name: string }, today: Day): Promise<Occasion> {
  const upTo = { lte: toDate(today) };
  const counted = {
    customerId: customer.id,
    day: upTo,
    status: { in: ['valid', 'open'] },
  } satisfies Prisma.OrderWhereInput;
  const [orders, first, last, open, facts] = await Promise.all([
    db.order.count({ where: counted }),
    db.order.findFirst({ where: counted, orderBy: { day: 'asc' } }),
    db.order.findFirst({ where: counted, orderBy: [{ day: 'desc' }, { id: 'desc' }], include: withLines }),
    db.order.findFirst({
      where: { ...counted, status: 'open', shippedDay: null, requiredDay: { not: null } },
      orderBy: { requiredDay: 'asc' },
      include: withLines,
    }),
    db.fact.findMany({
      where: { customerId: customer.id, day: upTo, supersededBy: null },
      orderBy: [{ day: 'desc' }, { id: 'desc' }],
      include: { author: true },
      take: 20,
    }),
  ]);
  return {
    customer: customer.name,
    orders,
    firstOrderDay: first && fromDate(first.day),
    lastOrder: last && readOrder(last),
    openOrder: open && readOrder(open),
    facts: facts.map(({ kind, text, author, day }) => ({
      kind,
      text,
      author: author?.name ?? null,
      day: fromDate(day),
    })),
  };
}

function readOrder({ number, day, requiredDay, lines }: Order): OccasionOrder {
  const dearest = [...lines].sort((a, b) => b.amount.comparedTo(a.amount));
  const products = [...new Set(dearest.map(({ product }) => product.name))];
  return { number, day: fromDate(day), requiredDay: requiredDay && fromDate(requiredDay), products };
}

/** Texts drafted for a customer before, newest first: openings are not used twice in a row. */
export async function listEarlierTexts(db: Db, customerId: number, today: Day): Promise<string[]> {
  const drafts = await db.draft.findMany({
    where: { customerId, createdAt: { lt: toDate(addDays(today, 1)) } },
    orderBy: { id: 'desc' },
    select: { text: true },
    take: 20,
  });
  return drafts.map(({ text }) => text);
}

/** Names of products, customers, contacts and colleagues that occur in a text, whoever they belong to. */
export async function listNamesIn(db: Db, text: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select name from products where length(name) > 3 and position(lower(name) in lower(${text})) > 0
    union select name from customers where length(name) > 3 and position(lower(name) in lower(${text})) > 0
    union select name from contacts where length(name) > 3 and position(lower(name) in lower(${text})) > 0
    union select name from teammates where length(name) > 3 and position(lower(name) in lower(${text})) > 0
    limit 50`;
  return rows.map(({ name }) => name);
}

/** A team setting; null when nobody has set it. */
export async function findSetting(db: Db, key: string): Promise<unknown> {
  return (await db.setting.findUnique({ where: { key } }))?.value ?? null;
}

/** Days within which a second message from the house is one too many: the team's setting for nudges, else a week. */
export async function findMinimumGap(db: Db): Promise<number> {
  const nudges = (await findSetting(db, 'nudges')) as { minimumGap?: unknown } | null;
  return typeof nudges?.minimumGap === 'number' ? nudges.minimumGap : 7;
}

/** A draft with everything its card shows. */
export async function findDraft(db: Db, id: number) {
  return db.draft.findUnique({
    where: { id },
    include: { customer: { include: { owner: true } }, contact: true, author: true, nudge: true },
  });
}
export type StoredDraft = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

export async function findDraftBySource(db: Db, sourceKey: string): Promise<number | null> {
  return (await db.draft.findUnique({ where: { sourceKey }, select: { id: true } }))?.id ?? null;
}

/** The facts of a draft as they were written into its row. */
export function factsOf(draft: { facts: Prisma.JsonValue }): SourcedFact[] {
  return Array.isArray(draft.facts) ? (draft.facts as unknown as SourcedFact[]) : [];
}

/** Who wrote to or called a customer since a day, newest first, other than a given teammate. */
export async function listRecentContacts(db: Db, customerId: number, since: Day, today: Day, exceptId: number | null) {
  const touchpoints = await db.touchpoint.findMany({
    where: {
      customerId,
      direction: 'out',
      undoneAt: null,
      day: { gte: toDate(since), lte: toDate(today) },
      ...(exceptId !== null && { OR: [{ byId: null }, { byId: { not: exceptId } }] }),
    },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    include: { by: true },
    take: 3,
  });
  return touchpoints.map(({ by, kind, day }) => ({ by: by?.name ?? null, kind, day: fromDate(day) }));
}

/** How many of the last five contacts we sought with a customer wanted business. */
export async function countBusiness(db: Db, customerId: number, today: Day): Promise<number> {
  const sought = await db.touchpoint.findMany({
    where: { customerId, direction: 'out', undoneAt: null, day: { lte: toDate(today) } },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    select: { purpose: true },
    take: 5,
  });
  return sought.filter(({ purpose }) => purpose === 'business').length;
}

/** A person's open drafts, newest first. */
export async function listOpenDrafts(db: Db, authorId: number) {
  return db.draft.findMany({
    where: { authorId, state: 'open' },
    orderBy: { id: 'desc' },
    include: { customer: { select: { id: true, name: true } } },
    take: 10,
  });
}

/** Puts another text into an open draft, unless somebody changed or closed it meanwhile. True when it was done. */
export async function replaceText(
  db: Db,
  draft: { id: number; text: string },
  next: { subject: string; text: string; writtenBy: string; facts?: SourcedFact[] },
): Promise<boolean> {
  const { facts, ...words } = next;
  const { count } = await db.draft.updateMany({
    where: { id: draft.id, state: 'open', text: draft.text },
    data: { ...words, ...(facts && { facts: facts as unknown as Prisma.InputJsonValue }) },
  });
  return count === 1;
}

/** Who closed a draft: a Slack user id or 'command-line', as the audit log has it. */
export async function findCloser(
  db: Db,
  { id, customerId }: { id: number; customerId: number },
): Promise<string | null> {
  const entry = await db.auditEntry.findFirst({
    where: {
      action: { in: ['drafts.mark-sent', 'drafts.discard'] },
      subject: 'customer',
      subjectId: String(customerId),
      detail: { path: ['draft'], equals: id },
    },
    orderBy: { id: 'desc' },
  });
  return entry?.actor ?? null;
}

/** How many drafts of a kind a person closed for a customer. */
export async function countClosed(
  db: Db,
  where: { authorId: number; customerId: number; kind: string },
): Promise<number> {
  return db.draft.count({ where: { ...where, state: { not: 'open' } } });
}

/** Remembers where a draft's card stands, so that it can be redrawn. */
export async function storePlace(db: Db, id: number, place: { channel: string; ts: string }): Promise<void> {
  await db.draft.update({ where: { id }, data: place });
}
