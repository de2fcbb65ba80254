import { type CustomerRhythm, readRhythm, readRhythms } from '#src/customers/read-rhythms.ts';
import { loadFolder } from '#src/lib/load-folder.ts';
import { addDays, type Day } from '#src/lib/time.ts';
import type { World } from '#src/world.ts';
import { findMissing, MINIMUM_TIMES } from './missing-product.ts';
import { type Finding, isOn, type NudgeFacts, type NudgeRule } from './nudge.ts';
import { holdOf, isOldNews, type Situation } from './policy.ts';
import { readWorkingDays } from './read-holidays.ts';
import { readQuietSince } from './read-quiet-since.ts';
import type { NudgeSettings } from './settings.ts';
import {
  type CustomerRow,
  findSettings,
  listBirthdays,
  listCustomers,
  listHabits,
  listNewcomers,
  listNudgeKeys,
  listOrderDaysOfActive,
  listPledges,
  listTouchpoints,
  type NudgeKey,
} from './store.ts';

/** A reason found for a customer on a day, before anybody is told. */
export interface Found {
  customer: CustomerRow;
  rule: NudgeRule;
  finding: Finding;
  /** the first day it was found on: `day` itself when it is new */
  foundDay: Day;
  /** what became of it so far; null when it is new */
  known: NudgeKey | null;
  /** it arose long before anybody could have seen it here: to be listed, not nudged */
  isOld: boolean;
}

const TOP = 10;
const YEAR = 365;
/** Days back to which an order still makes a customer active for the signs in orders and products. */
const ACTIVE_DAYS = 14;
/** Order-days a rule may look back on. */
const LATEST_ORDERS = 24;
/** Days in which a first or second order is still worth a word at once. */
const NEWCOMER_DAYS = 5;
/** Customers checked before others get their turn. */
const TURN = 1000;

let loaded: NudgeRule[] | null = null;

/** Every rule of the folder, in name order. */
export async function listRules(): Promise<NudgeRule[]> {
  loaded ??= await loadFolder<NudgeRule>(new URL('rules/', import.meta.url));
  return loaded;
}

/** Every reason that holds on a day and that nothing holds back, and the rhythms it rests on; writes nothing. */
export async function findNudges(
  world: World,
  { day }: { day: Day },
): Promise<{ found: Found[]; rhythms: CustomerRhythm[] }> {
  const settings = await findSettings(world.db);
  const active = (await listRules()).filter((rule) => isOn(rule, settings));
  const rhythms = await readRhythms(world, { asOf: day, minimumOrders: 1, keptClock: true });
  const known = await readKnown(world);
  const unseen = rhythms.filter(
    ({ customerId, rhythm }) =>
      rhythm.state === 'quiet' && !known.has(keyOf(customerId, 'gone-quiet', rhythm.lastOrder)),
  );
  const quietSince = await readQuietSince(world, { today: day, quiet: unseen, settings });
  const makeFacts = await readFacts(world, { day, settings, rhythms, quietSince });
  const customers = await listCustomers(world.pool, { asOf: day });
  const found = await checkRules(world, { day, settings, rules: active, customers, makeFacts, known });
  return { found, rhythms };
}

/**
 * The same for customers whose first or second order has come in since the day's sweep, so that a welcome does not
 * wait until tomorrow. Cheap when there is none.
 */
export async function findPromptNudges(world: World, { day }: { day: Day }): Promise<Found[]> {
  const ids = await listNewcomers(world.pool, { asOf: day, since: addDays(day, -NEWCOMER_DAYS) });
  if (ids.length === 0) return [];
  const settings = await findSettings(world.db);
  const active = (await listRules()).filter((rule) => rule.isPrompt && isOn(rule, settings));
  const rhythms: CustomerRhythm[] = [];
  for (const customerId of ids) {
    const rhythm = await readRhythm(world, { customerId, asOf: day });
    if (rhythm) rhythms.push({ customerId, rhythm, spentInYear: 0 });
  }
  const makeFacts = await readFacts(world, { day, settings, rhythms, quietSince: new Map() });
  const customers = await listCustomers(world.pool, { asOf: day, ids });
  return checkRules(world, { day, settings, rules: active, customers, makeFacts, known: await readKnown(world) });
}

interface CheckInput {
  day: Day;
  settings: NudgeSettings;
  rules: NudgeRule[];
  customers: CustomerRow[];
  makeFacts(customer: CustomerRow): NudgeFacts;
  known: Map<string, NudgeKey>;
}

async function checkRules(
  world: World,
  { day, settings, rules, customers, makeFacts, known }: CheckInput,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const [i, customer] of customers.entries()) {
    // Many customers must not keep somebody who asks something waiting.
    if (i % TURN === 0) await new Promise((go) => setImmediate(go));
    const facts = makeFacts(customer);
    for (const rule of rules) {
      if (holdOf(rule.ground, situationOf(customer), day, settings)) continue;
      for (const finding of checkRule(world, rule, facts)) {
        const before = known.get(keyOf(customer.id, rule.name, finding.spell)) ?? null;
        const isOld = before ? before.outcome === 'old-news' : isOldNews(finding, day, settings);
        found.push({ customer, rule, finding, known: before, foundDay: before?.found ?? day, isOld });
      }
    }
  }
  return found;
}

async function readKnown({ pool }: World): Promise<Map<string, NudgeKey>> {
  const keys = await listNudgeKeys(pool);
  return new Map(keys.map((key) => [keyOf(key.customer_id, key.rule, key.spell), key]));
}

/** One customer a rule cannot cope with must not cost all others their nudges. */
function checkRule({ log }: World, rule: NudgeRule, facts: NudgeFacts): Finding[] {
  try {
    return rule.check(facts);
  } catch (error) {
    log.error({ err: error, rule: rule.name }, 'a nudge rule failed for one customer');
    return [];
  }
}

export function situationOf(row: CustomerRow): Situation {
  return {
    doNotContact: row.do_not_contact,
    lostOn: row.lost_on,
    lastOrder: row.last_order,
    lastContact: row.last_contact,
    pauses: row.pauses ?? [],
  };
}

function keyOf(customerId: number, rule: string, spell: Day): string {
  return `${customerId} ${rule} ${spell}`;
}

interface FactsInput {
  day: Day;
  settings: NudgeSettings;
  rhythms: CustomerRhythm[];
  quietSince: Map<number, Day>;
}

/** Reads everything rules may look at, set by set, and returns how to put one customer's facts together. */
async function readFacts(
  { pool, config }: World,
  { day, settings, rhythms, quietSince }: FactsInput,
): Promise<(customer: CustomerRow) => NudgeFacts> {
  const workingDays = readWorkingDays(config.team.holidays, day);
  const recent = { asOf: day, since: addDays(day, -ACTIVE_DAYS) };
  const orders = groupByCustomer(await listOrderDaysOfActive(pool, recent));
  const habits = groupByCustomer(await listHabits(pool, { ...recent, times: MINIMUM_TIMES }));
  const touchpoints = groupByCustomer(await listTouchpoints(pool, { asOf: day, since: addDays(day, -YEAR) }));
  const pledges = groupByCustomer(await listPledges(pool, { asOf: day, dueBefore: workingDays.next(day) }));
  const birthdays = groupByCustomer(await listBirthdays(pool));
  const rhythmOf = new Map(rhythms.map((entry) => [entry.customerId, entry]));
  const spending = rhythms.filter(({ spentInYear }) => spentInYear > 0);
  spending.sort((one, other) => other.spentInYear - one.spentInYear || one.customerId - other.customerId);
  const typicalYear = spending[Math.floor(spending.length / 2)]?.spentInYear ?? 0;
  const top = new Set(spending.slice(0, TOP).map(({ customerId }) => customerId));

  return (customer) => {
    const { id } = customer;
    const entry = rhythmOf.get(id);
    const orderDays = orders.get(id) ?? [];
    const customerHabits = habits.get(id) ?? [];
    return {
      today: day,
      workingDays,
      settings,
      customer: {
        name: customer.name,
        currency: customer.currency,
        hasOwner: customer.owner_id !== null && customer.owner_active !== false,
        knownSince: customer.known_since,
        contractEnd: customer.contract_end,
        noticeDays: customer.notice_days,
      },
      rhythm: entry?.rhythm ?? null,
      quietSince: quietSince.get(id) ?? null,
      spentInYear: entry?.spentInYear ?? 0,
      typicalYear,
      isTop: top.has(id),
      orders: orderDays
        .slice(0, LATEST_ORDERS)
        .map((order) => ({ day: order.day, amount: Number(order.amount), text: order.amount })),
      missing: findMissing(
        customerHabits.map(({ product, times, first_day, last_day }) => ({
          product,
          times,
          firstDay: first_day,
          lastDay: last_day,
        })),
        orderDays.map((order) => order.day),
      ),
      touchpoints: touchpoints.get(id) ?? [],
      pledges: (pledges.get(id) ?? []).map(({ text, day: said, due_day, owed_by, by, by_id }) => ({
        text,
        day: said,
        dueDay: due_day,
        owedBy: owed_by,
        by,
        byId: by_id,
      })),
      birthdays: birthdays.get(id) ?? [],
    };
  };
}

function groupByCustomer<Row extends { customer_id: number }>(rows: Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.customer_id);
    if (group) group.push(row);
    else groups.set(row.customer_id, [row]);
  }
  return groups;
}
