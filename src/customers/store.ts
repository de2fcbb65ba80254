import type { Db } from '#src/db/open-database.ts';
import type { Prisma } from '#src/db/prisma/client.ts';
import { fold } from '#src/lib/fold.ts';
import { addDays, type Day, fromDate, toDate } from '#src/lib/time.ts';

/** An order as the card shows it; amounts are exact decimals. */
export interface CardOrder {
  number: string;
  day: Day;
  status: string;
  statusText: string | null;
  amount: string;
  currency: string;
  /** quantity and product, most valuable first */
  lines: { quantity: string; product: string }[];
}

export interface CardFact {
  id: number;
  kind: string;
  text: string;
  author: string | null;
  day: Day;
  confirmedDay: Day | null;
  sourceUrl: string | null;
}

export interface CardPledge {
  id: number;
  text: string;
  by: string | null;
  owedBy: string;
  day: Day;
  dueDay: Day | null;
}

export interface CardContact {
  id: number;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  birthday: Day | null;
}

/** What the record holds of a customer on a day, as far as one screen shows it. */
export interface CardFacts {
  id: number;
  number: string;
  name: string;
  segment: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string | null;
  phone: string | null;
  owner: string | null;
  ownerDerived: boolean;
  deputy: string | null;
  doNotContact: boolean;
  notice: string | null;
  formality: string | null;
  contractEnd: Day | null;
  noticeDays: number | null;
  lostDay: Day | null;
  contacts: CardContact[];
  since: Day | null;
  orders: number;
  spentInYear: string;
  currency: string;
  lastOrders: CardOrder[];
  pledges: CardPledge[];
  facts: CardFact[];
  lastIn: { day: Day; kind: string; by: string | null } | null;
  lastOut: { day: Day; kind: string; by: string | null } | null;
}

const counted = ['valid', 'open'] as const;

/** A customer's card as of a day: nothing later exists. Null for an unknown id. */
export async function readCard(db: Db, customerId: number, asOf: Day): Promise<CardFacts | null> {
  const upTo = { lte: toDate(asOf) };
  const customer = await db.customer.findUnique({
    where: { id: customerId },
    include: { owner: true, deputy: true, contacts: { orderBy: [{ isMain: 'desc' }, { id: 'asc' }], take: 3 } },
  });
  if (!customer) return null;
  const mine = { customerId, day: upTo } as const;
  const valid = { ...mine, status: { in: [...counted] } };
  const year = { ...valid, day: { ...upTo, gt: toDate(addDays(asOf, -365)) } };
  const [orders, spent, first, last, pledges, facts, lastIn, lastOut] = await Promise.all([
    db.order.count({ where: valid }),
    db.order.aggregate({ where: year, _sum: { amountNet: true } }),
    db.order.findFirst({ where: mine, orderBy: { day: 'asc' }, select: { day: true } }),
    listOrders(db, customerId, asOf, { take: 3 }),
    db.pledge.findMany({
      where: { ...mine, doneDay: null, undoneAt: null },
      include: { by: true },
      orderBy: [{ dueDay: 'asc' }, { id: 'asc' }],
      take: 5,
    }),
    db.fact.findMany({
      where: { ...mine, supersededBy: null },
      include: { author: true },
      orderBy: [{ day: 'desc' }, { id: 'desc' }],
      take: 5,
    }),
    lastTouchpoint(db, customerId, asOf, 'in'),
    lastTouchpoint(db, customerId, asOf, 'out'),
  ]);
  const since = [customer.sinceDay, first?.day ?? null]
    .filter((day) => day !== null)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  return {
    id: customer.id,
    number: customer.number,
    name: customer.name,
    segment: customer.segment,
    street: customer.street,
    postalCode: customer.postalCode,
    city: customer.city,
    country: customer.country,
    phone: customer.phone,
    owner: customer.owner?.name ?? null,
    ownerDerived: customer.ownerDerived,
    deputy: customer.deputy?.name ?? null,
    doNotContact: customer.doNotContact,
    notice: customer.notice,
    formality: customer.formality,
    contractEnd: customer.contractEnd && fromDate(customer.contractEnd),
    noticeDays: customer.noticeDays,
    lostDay: customer.lostAt && fromDate(customer.lostAt),
    contacts: customer.contacts.map(({ id, name, title, phone, email, birthday }) => ({
      id,
      name,
      title,
      phone,
      email,
      birthday: birthday && fromDate(birthday),
    })),
    since: since ? fromDate(since) : null,
    orders,
    spentInYear: spent._sum.amountNet?.toFixed(2) ?? '0.00',
    currency: last[0]?.currency ?? customer.currency,
    lastOrders: last,
    pledges: pledges.map(({ id, text, by, owedBy, day, dueDay }) => ({
      id,
      text,
      by: by?.name ?? null,
      owedBy,
      day: fromDate(day),
      dueDay: dueDay && fromDate(dueDay),
    })),
    facts: facts.map(({ id, kind, text, author, day, confirmedDay, sourceUrl }) => ({
      id,
      kind,
      text,
      author: author?.name ?? null,
      day: fromDate(day),
      confirmedDay: confirmedDay && fromDate(confirmedDay),
      sourceUrl,
    })),
    lastIn,
    lastOut,
  };
}

/** A customer's orders up to a day, newest first, whatever their status. */
export async function listOrders(
  db: Db,
  customerId: number,
  asOf: Day,
  page: { take: number; skip?: number },
): Promise<CardOrder[]> {
  const orders = await db.order.findMany({
    where: { customerId, day: { lte: toDate(asOf) } },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    include: { lines: { include: { product: { select: { name: true } } }, orderBy: { amount: 'desc' } } },
    ...page,
  });
  return orders.map(({ number, day, status, statusText, amountNet, currency, lines }) => ({
    number,
    day: fromDate(day),
    status,
    statusText,
    amount: amountNet.toFixed(2),
    currency,
    lines: lines.map(({ quantity, product }) => ({ quantity: quantity.toString(), product: product.name })),
  }));
}

export async function countOrders(db: Db, customerId: number, asOf: Day): Promise<number> {
  return db.order.count({ where: { customerId, day: { lte: toDate(asOf) } } });
}

async function lastTouchpoint(
  db: Db,
  customerId: number,
  asOf: Day,
  direction: 'in' | 'out',
): Promise<CardFacts['lastIn']> {
  const found = await db.touchpoint.findFirst({
    where: { customerId, direction, day: { lte: toDate(asOf) }, undoneAt: null },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    include: { by: true },
  });
  return found && { day: fromDate(found.day), kind: found.kind, by: found.by?.name ?? null };
}

/** The name behind an id; null when the customer is gone. */
export async function findCustomerName(db: Db, id: number): Promise<{ id: number; name: string } | null> {
  return db.customer.findUnique({ where: { id }, select: { id: true, name: true } });
}

export interface CustomerLine {
  id: number;
  name: string;
  number: string;
  city: string | null;
}

const line = { id: true, name: true, number: true, city: true } satisfies Prisma.CustomerSelect;

/** The customers of a name, written to the letter once it is folded. */
export async function listNamed(db: Db, nameKey: string): Promise<CustomerLine[]> {
  return db.customer.findMany({ where: { nameKey }, select: line, take: 2 });
}

/** Customers whose name begins as typed, then those whose name, number or city has it; the first ones for nothing typed. */
export async function listBegun(db: Db, typed: string): Promise<CustomerLine[]> {
  const key = fold(typed);
  if (!key) return db.customer.findMany({ select: line, orderBy: { nameKey: 'asc' }, take: 50 });
  const inside = await db.customer.findMany({
    where: {
      OR: [{ nameKey: { contains: key } }, { number: { startsWith: typed.trim() } }, { cityKey: { startsWith: key } }],
    },
    select: { ...line, nameKey: true },
    orderBy: { nameKey: 'asc' },
    take: 50,
  });
  return inside.sort((one, other) => Number(other.nameKey.startsWith(key)) - Number(one.nameKey.startsWith(key)));
}

/** Customers a teammate owns or deputises for, by name. */
export async function listCustomersOf(db: Db, teammateId: number): Promise<CustomerLine[]> {
  return db.customer.findMany({ where: { ownerId: teammateId }, select: line, orderBy: { nameKey: 'asc' } });
}

/** The lines of some customers, in the order of the ids. */
export async function listCustomerLines(
  db: Db,
  ids: readonly number[],
): Promise<(CustomerLine & { owner: string | null })[]> {
  const found = await db.customer.findMany({
    where: { id: { in: [...ids] } },
    select: { ...line, owner: { select: { name: true } } },
  });
  const byId = new Map(found.map(({ owner, ...rest }) => [rest.id, { ...rest, owner: owner?.name ?? null }]));
  return ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
}
