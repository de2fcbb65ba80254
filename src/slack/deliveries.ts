import type { Db } from '#src/db/open-database.ts';

/** Claims a delivery: true for exactly one caller per key, in whichever process. */
export async function claimDelivery(db: Db, key: string): Promise<boolean> {
  const { count } = await db.delivery.createMany({ data: [{ key }], skipDuplicates: true });
  return count === 1;
}

/** The keys claimed so far that begin like this. */
export async function listDeliveries(db: Db, beginning: string): Promise<string[]> {
  const rows = await db.delivery.findMany({ where: { key: { startsWith: beginning } }, select: { key: true } });
  return rows.map(({ key }) => key);
}

/** Forgets deliveries older than two days: Slack's last retry comes after minutes, replays after hours. */
export async function forgetDeliveries(db: Db, now: Date): Promise<void> {
  await db.delivery.deleteMany({ where: { handledAt: { lt: new Date(now.getTime() - 2 * 86_400_000) } } });
}
