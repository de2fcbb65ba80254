import { bySoonest, type Expected } from '#src/customers/expected-orders.ts';
import { readWorkingDays } from '#src/customers/read-holidays.ts';
import { addDays, type Day, weekday } from '#src/lib/time.ts';
import { listOrderDaysOfActive, listPledges } from '#src/nudges/facts-store.ts';
import { type Found, findNudges } from '#src/nudges/find-nudges.ts';
import { readWeek } from '#src/nudges/outcome-store.ts';
import type { World } from '#src/world.ts';
import { composeDigest, type DigestFacts } from './compose-digest.ts';
import type { Digest } from './digest.ts';
import { type DigestCustomer, findLastDigestDay, listContacted, listDigestCustomers, sumOrders } from './store.ts';
import { thanksFor } from './thanks.ts';

/** After a longer time without a digest older orders are no morning news any more. */
const LOOKS_BACK = 7;
/** Days after which an open pledge is history rather than due. */
const FORGOTTEN_AFTER = 30;

/** A day's digest from the record as it stands, whether or not it is ever posted. */
export async function readDigest(world: World, { day }: { day: Day }): Promise<Digest> {
  return composeDigest(await readFacts(world, day));
}

async function readFacts(world: World, day: Day): Promise<DigestFacts> {
  const { db, pool, config } = world;
  const workingDays = readWorkingDays(config.team.holidays, day);
  const last = await findLastDigestDay(db, day);
  const since = latest(last ?? workingDays.previous(day), addDays(day, -LOOKS_BACK));
  const customers = await listDigestCustomers(pool);
  const isNew = ({ foundDay }: Found) => last === null || foundDay > last;
  const found: Found[] = [];
  const expected: Expected[] = [];
  for await (const page of findNudges(world, { day })) {
    found.push(...page.found.filter((entry) => isNew(entry) || entry.rule.ground === 'claim'));
    expected.push(...page.expected);
  }
  const sums = await sumOrders(pool, { since, day });
  let count = 0;
  for (const sum of sums) count += sum.count;
  return {
    day,
    since,
    orders: { count, amounts: sums },
    ...(await readOrders(world, { day, since, customers })),
    quiet: found
      .filter((entry) => entry.rule.name === 'gone-quiet' && !entry.isOld && isNew(entry))
      .sort(mostValuableFirst)
      .map(({ customer, finding }) => ({
        customerId: customer.id,
        customer: customer.name,
        owner: customers.get(customer.id)?.owner ?? null,
        daysSince: Number(finding.numbers.daysSince),
        because: finding.because,
      })),
    pledges: (await listPledges(pool, { asOf: day, dueBefore: workingDays.next(day) }))
      .filter(({ due_day }) => due_day >= addDays(day, -FORGOTTEN_AFTER))
      .map(({ id, customer_id, text, due_day, owed_by, by }) => ({
        customerId: customer_id,
        customer: customers.get(customer_id)?.name ?? '',
        pledgeId: id,
        text,
        dueDay: due_day,
        owedBy: owed_by,
        owner: by ?? customers.get(customer_id)?.owner ?? null,
      })),
    dates: found
      .filter((entry) => dateRules.has(entry.rule.name) && isNew(entry))
      .map(({ customer, finding, rule }) => ({
        customerId: customer.id,
        customer: customer.name,
        because: finding.because,
        draft: rule.suggests,
      })),
    unowned: found
      .filter(({ rule }) => rule.ground === 'claim')
      .sort(mostValuableFirst)
      .map((entry) => ({
        customerId: entry.customer.id,
        customer: entry.customer.name,
        because: entry.finding.because,
        isNew: isNew(entry),
      })),
    expected: expected.sort(bySoonest).map(({ customerId }) => ({
      customerId,
      customer: customers.get(customerId)?.name ?? '',
    })),
    longQuiet: countByOwner(
      found.filter((entry) => entry.rule.name === 'gone-quiet' && entry.isOld && isNew(entry)),
      customers,
    ),
    week: isFirstOfWeek(day, workingDays.previous(day))
      ? await readWeek(pool, { ...lastWeek(day), zone: config.team.timezone })
      : null,
  };
}

const dateRules = new Set(['contact-day', 'contract-notice']);

function mostValuableFirst(a: Found, b: Found): number {
  return b.finding.value * b.finding.certainty - a.finding.value * a.finding.certainty || a.customer.id - b.customer.id;
}

/** Who has how many of them, most first; null stands for nobody. */
function countByOwner(found: Found[], customers: Map<number, DigestCustomer>): DigestFacts['longQuiet'] {
  const counts = new Map<string | null, number>();
  for (const { customer } of found) {
    const owner = customers.get(customer.id)?.owner ?? null;
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return [...counts].map(([owner, count]) => ({ owner, count })).sort((a, b) => b.count - a.count);
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}

interface OrdersInput {
  day: Day;
  since: Day;
  customers: Map<number, DigestCustomer>;
}

/** First orders and orders worth a thank-you since the last digest, without those somebody has answered already. */
async function readOrders(
  { pool }: World,
  { day, since, customers }: OrdersInput,
): Promise<Pick<DigestFacts, 'firstOrders' | 'thanks'>> {
  const upTo = addDays(day, -1);
  const rows = await listOrderDaysOfActive(pool, { asOf: upTo, since: addDays(since, -1) });
  const contacted = await listContacted(pool, { since, asOf: day });
  const byCustomer = new Map<number, { day: Day; amount: number; text: string }[]>();
  for (const row of rows) {
    const orders = byCustomer.get(row.customer_id) ?? [];
    orders.push({ day: row.day, amount: Number(row.amount), text: row.amount });
    byCustomer.set(row.customer_id, orders);
  }
  const firstOrders: DigestFacts['firstOrders'] = [];
  const thanks: (DigestFacts['thanks'][number] & { weight: number })[] = [];
  for (const [customerId, orders] of byCustomer) {
    const customer = customers.get(customerId);
    if (!customer || customer.do_not_contact || contacted.has(customerId)) continue;
    const { name, currency } = customer;
    const [newest] = orders;
    if (orders.length === 1) firstOrders.push({ customerId, customer: name, amount: newest!.text, currency });
    const reason = thanksFor(orders, currency);
    if (reason) thanks.push({ customerId, customer: name, thanks: reason, weight: newest!.amount });
  }
  thanks.sort((a, b) => b.weight - a.weight || a.customerId - b.customerId);
  firstOrders.sort((a, b) => Number(b.amount) - Number(a.amount) || a.customerId - b.customerId);
  return { firstOrders, thanks: thanks.map(({ weight: _, ...rest }) => rest) };
}

function isFirstOfWeek(day: Day, workedBefore: Day): boolean {
  return weekday(day) <= weekday(workedBefore);
}

/** Monday to Sunday of the week before. */
function lastWeek(day: Day): { from: Day; until: Day } {
  const monday = addDays(day, 1 - weekday(day));
  return { from: addDays(monday, -7), until: addDays(monday, -1) };
}
