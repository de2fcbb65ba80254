import { readRhythms } from '#src/customers/read-rhythms.ts';
import type { Text } from '#src/lib/user-error.ts';
import { sayRhythm } from '#src/rhythm/say-rhythm.ts';
import type { World } from '#src/world.ts';
import { listMates } from './delivery-store.ts';
import { listCustomers } from './facts-store.ts';

export interface QuietCustomer {
  customerId: number;
  customer: string;
  because: Text;
}

/** Everybody who is quiet today and not lost, by owner; owners and customers with the most at stake first. */
export async function readQuietCustomers(
  world: World,
): Promise<{ owner: string | null; customers: QuietCustomer[] }[]> {
  const asOf = world.today();
  const quiet = await readRhythms(world, { asOf, keptClock: true, only: ({ rhythm }) => rhythm.state === 'quiet' });
  quiet.sort((a, b) => b.spentInYear - a.spentInYear || a.rhythm.daysSince - b.rhythm.daysSince);
  const rows = await listCustomers(world.pool, { asOf, ids: quiet.map(({ customerId }) => customerId) });
  const customerOf = new Map(rows.map((row) => [row.id, row]));
  const mates = await listMates(world.pool, { day: asOf });
  const nameOf = new Map(mates.filter(({ active }) => active).map(({ id, name }) => [id, name]));
  const owners = new Map<string | null, QuietCustomer[]>();
  for (const { customerId, rhythm } of quiet) {
    const row = customerOf.get(customerId);
    if (!row || (row.lost_on && row.lost_on >= rhythm.lastOrder)) continue;
    const owner = nameOf.get(row.owner_id ?? -1) ?? null;
    owners.set(owner, [...(owners.get(owner) ?? []), { customerId, customer: row.name, because: sayRhythm(rhythm) }]);
  }
  return [...owners].map(([owner, customers]) => ({ owner, customers }));
}
