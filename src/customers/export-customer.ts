import type { Db } from '#src/db/open-database.ts';

/**
 * Everything kept about a customer, as one plain document: what a person may ask for under Art. 15 GDPR.
 * Days are ISO dates, moments ISO instants, money decimal strings.
 */
export async function exportCustomer(db: Db, customerId: number): Promise<Record<string, unknown>> {
  const customer = await db.customer.findUniqueOrThrow({
    where: { id: customerId },
    include: {
      owner: { select: { name: true, email: true } },
      deputy: { select: { name: true, email: true } },
      contacts: true,
      orders: {
        include: { lines: { include: { product: { select: { number: true, name: true } } } } },
        orderBy: { day: 'asc' },
      },
      touchpoints: { include: { by: { select: { name: true } } }, orderBy: { day: 'asc' } },
      facts: { include: { author: { select: { name: true } } }, orderBy: { day: 'asc' } },
      pledges: { include: { by: { select: { name: true } } }, orderBy: { day: 'asc' } },
      pauses: { include: { by: { select: { name: true } } }, orderBy: { fromDay: 'asc' } },
      nudges: { orderBy: { foundDay: 'asc' } },
      drafts: { orderBy: { createdAt: 'asc' } },
    },
  });
  const audit = await db.auditEntry.findMany({
    where: { subject: 'customer', subjectId: String(customerId) },
    orderBy: { at: 'asc' },
  });
  return { ...customer, audit };
}
