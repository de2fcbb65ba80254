/** A company of sixty regular customers in two portfolios, told in a few words. Written straight into the tables. */
import { DateTime } from 'luxon';
import pino from 'pino';
import { readConfig } from '#src/config.ts';
import { fold } from '#src/lib/fold.ts';
import { addDays, type Day, dayOf } from '#src/lib/time.ts';
import type { BotWorld } from '#src/world.ts';
import type { TestDatabase } from './database.ts';
import { createPaperSlack, type PaperPerson, type PaperSlack } from './paper-slack.ts';
import { seededRandom } from './random.ts';

export interface MadeCustomer {
  name: string;
  owner?: 'anna' | 'bernd' | null;
  /** order-days, so many days before the company's day */
  orderedAgo: number[];
  amount?: number;
}

export interface SmallCompany {
  anna: number;
  bernd: number;
  idOf(name: string): number;
}

/** Sixty customers who order every four weeks or so and have ordered lately; even ones are Anna's, odd ones Bernd's. */
export function regulars(count = 60, seed = 1): MadeCustomer[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const orderedAgo: number[] = [];
    for (let ago = Math.floor(25 * random.uniform()); ago < 500; ago += Math.round(28 + 3 * random.normal())) {
      orderedAgo.push(ago);
    }
    return { name: `Stammkunde ${i}`, owner: i % 2 === 0 ? ('anna' as const) : ('bernd' as const), orderedAgo };
  });
}

/** Every 28 days until so many days ago. */
export function quietFor(days: number): number[] {
  return Array.from({ length: 14 }, (_, i) => days + 28 * i);
}

export async function makeCompany({ db }: TestDatabase, today: Day, customers: MadeCustomer[]): Promise<SmallCompany> {
  const teammate = (name: string, slackUserId: string, reportsToId: number | null = null) =>
    db.teammate.create({ data: { name, nameKey: fold(name), slackUserId, reportsToId } });
  const bernd = await teammate('Bernd Busch', 'UBERND');
  const anna = await teammate('Anna Weber', 'UANNA', bernd.id);
  const owners = { anna: anna.id, bernd: bernd.id };
  const rows = await db.customer.createManyAndReturn({
    data: customers.map(({ name, owner }, i) => ({
      number: String(i + 1),
      name,
      nameKey: fold(name),
      ownerId: owner ? owners[owner] : null,
      createdAt: new Date(`${addDays(today, -30)}T00:00:00Z`),
    })),
    select: { id: true, name: true },
  });
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  await db.order.createMany({
    data: customers.flatMap(({ name, orderedAgo, amount = 100 }) =>
      orderedAgo.map((ago) => ({
        number: `${ids.get(name)}-${ago}`,
        customerId: ids.get(name) as number,
        day: new Date(`${addDays(today, -ago)}T00:00:00Z`),
        amountNet: amount,
        amountGross: amount,
      })),
    ),
  });
  return { anna: anna.id, bernd: bernd.id, idOf: (name) => ids.get(name) as number };
}

export interface PaperWorld extends BotWorld {
  slack: PaperSlack;
  /** moves the clock: `2026-11-20T10:00` in Berlin */
  setTime(local: string): void;
}

/** A world over a test database with Slack on paper and a clock that stands still. */
export function paperWorld(
  { db, pool }: TestDatabase,
  { time, people, environment = {} }: { time: string; people?: PaperPerson[]; environment?: Record<string, string> },
): PaperWorld {
  const inBerlin = (local: string) => DateTime.fromISO(local, { zone: 'Europe/Berlin' }).toJSDate();
  let now = inBerlin(time);
  return {
    db,
    pool,
    llm: null,
    now: () => now,
    today: () => dayOf(now, 'Europe/Berlin'),
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    config: readConfig({ DIGEST_CHANNEL: 'sales', ...environment }),
    slack: createPaperSlack(people),
    setTime(local) {
      now = inBerlin(local);
    },
  };
}
