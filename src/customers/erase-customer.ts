import type { World } from '#src/world.ts';

/** What erasing a customer takes away, and what must stay. */
export interface Erasure {
  customerId: number;
  contacts: number;
  facts: number;
  touchpoints: number;
  pledges: number;
  drafts: number;
  nudges: number;
  questions: number;
  /** kept with their figures but without any name: invoices must be kept (§ 147 AO, § 257 HGB) */
  ordersKept: number;
}

/**
 * Erases the person and keeps the figures: name, address, contacts, facts, touchpoints, pledges, drafts, nudges and the
 * questions that name them go; orders stay under "Erased customer". All or nothing. With `dryRun` it only counts.
 */
export async function eraseCustomer(
  { db }: Pick<World, 'db'>,
  { customerId, by, dryRun }: { customerId: number; by: string; dryRun: boolean },
): Promise<Erasure> {
  const customer = await db.customer.findUniqueOrThrow({ where: { id: customerId }, include: { contacts: true } });
  const mine = { where: { customerId } };
  // Shorter names would match half the questions ever asked.
  const names = [customer.name, ...customer.contacts.map(({ name }) => name)].filter((name) => name.length > 3);
  const naming = {
    where: { OR: names.flatMap((name) => [{ text: { contains: name } }, { answer: { contains: name } }]) },
  };
  const erasure: Erasure = {
    customerId,
    contacts: customer.contacts.length,
    facts: await db.fact.count(mine),
    touchpoints: await db.touchpoint.count(mine),
    pledges: await db.pledge.count(mine),
    drafts: await db.draft.count(mine),
    nudges: await db.nudge.count(mine),
    questions: await db.question.count(naming),
    ordersKept: await db.order.count(mine),
  };
  if (dryRun) return erasure;

  const alias = `Erased customer ${customerId}`;
  await db.$transaction([
    db.fact.deleteMany(mine),
    db.touchpoint.deleteMany(mine),
    db.pledge.deleteMany(mine),
    db.pause.deleteMany(mine),
    db.draft.deleteMany(mine),
    db.nudge.deleteMany(mine),
    db.contact.deleteMany(mine),
    db.question.deleteMany(naming),
    db.$executeRaw`delete from outbox where position(lower(${customer.name}) in lower(message::text)) > 0`,
    // A rejected row is a copy of what the file held.
    db.$executeRaw`delete from rejected_rows where position(lower(${customer.name}) in lower(row::text)) > 0`,
    db.$executeRaw`update orders set ship_name = null, ship_street = null, comment = null, extra = null where customer_id = ${customerId}`,
    db.$executeRaw`update customers set number = ${`erased-${customerId}`}, name = ${alias}, name_key = ${alias.toLowerCase()},
      street = null, city = null, city_key = null, region = null, postal_code = null, phone = null, email = null,
      notice = null, lost_reason = null, extra = null, do_not_contact = true where id = ${customerId}`,
    db.auditEntry.create({
      data: {
        actor: by,
        action: 'customers.erase',
        subject: 'customer',
        subjectId: String(customerId),
        detail: { ...erasure },
      },
    }),
  ]);
  return erasure;
}
