import type { Db } from '#src/db/open-database.ts';
import { type Day, toDate } from '#src/lib/time.ts';

/**
 * Everything kept about a customer up to a day, as one plain document: what a person may ask for under Art. 15 GDPR.
 * Days are ISO dates, moments ISO instants, money decimal strings.
 */
export async function exportCustomer(
  db: Db,
  { customerId, asOf }: { customerId: number; asOf: Day },
): Promise<Record<string, unknown>> {
  const upTo = { lte: toDate(asOf) };
  const customer = await db.customer.findUniqueOrThrow({
    where: { id: customerId },
    include: {
      owner: { select: { name: true, email: true } },
      deputy: { select: { name: true, email: true } },
      contacts: true,
      orders: {
        where: { day: upTo },
        include: { lines: { include: { product: { select: { number: true, name: true } } } } },
        orderBy: { day: 'asc' },
      },
      touchpoints: { where: { day: upTo }, include: { by: { select: { name: true } } }, orderBy: { day: 'asc' } },
      facts: { where: { day: upTo }, include: { author: { select: { name: true } } }, orderBy: { day: 'asc' } },
      pledges: { where: { day: upTo }, include: { by: { select: { name: true } } }, orderBy: { day: 'asc' } },
      pauses: { where: { fromDay: upTo }, include: { by: { select: { name: true } } }, orderBy: { fromDay: 'asc' } },
      nudges: { where: { foundDay: upTo }, orderBy: { foundDay: 'asc' } },
      drafts: { orderBy: { createdAt: 'asc' } },
    },
  });
  const audit = await db.auditEntry.findMany({
    where: { subject: 'customer', subjectId: String(customerId) },
    orderBy: { at: 'asc' },
  });
  return { ...customer, audit };
}
