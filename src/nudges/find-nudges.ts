import { type Expected, listExpected } from '#src/customers/expected-orders.ts';
import { type CustomerRhythm, openRhythms, readRhythm } from '#src/customers/read-rhythms.ts';
import { loadFolder } from '#src/lib/load-folder.ts';
import { addDays, type Day } from '#src/lib/time.ts';
import type { World } from '#src/world.ts';
import { type CustomerRow, listCustomerIds, listCustomers, listNewcomers } from './facts-store.ts';
import { type Finding, isOn, type NudgeFacts, type NudgeRule } from './nudge.ts';
import { holdOf, isOldNews, type Situation } from './policy.ts';
import { listQuietSince } from './quiet-since.ts';
import { makeFactsReader } from './read-facts.ts';
import type { NudgeSettings } from './settings.ts';
import { findKnown, findSettings, type KnownNudge, sayKey } from './store.ts';

/** A reason found for a customer on a day, before anybody is told. */
export interface Found {
  customer: CustomerRow;
  rule: NudgeRule;
  finding: Finding;
  /** the first day it was found on: `day` itself when it is new */
  foundDay: Day;
  /** what became of it so far; null when it is new */
  known: KnownNudge | null;
  /** it arose long before anybody could have seen it here: to be listed, not nudged */
  isOld: boolean;
}

/** Days in which a first or second order is still worth a word at once. */
const NEWCOMER_DAYS = 5;
/** Customers looked at together: enough for few queries, few enough for little memory and for others to get a turn. */
const PAGE = 1000;

let loaded: NudgeRule[] | null = null;

/** Every rule of the folder, in name order. */
export async function listRules(): Promise<NudgeRule[]> {
  loaded ??= await loadFolder<NudgeRule>(new URL('rules/', import.meta.url));
  return loaded;
}

/**
 * Every reason that holds on a day and that nothing holds back, and whose next order is near: some customers at a
 * time, because a first sweep finds tens of thousands; writes nothing.
 */
export async function* findNudges(
  world: World,
  { day }: { day: Day },
): AsyncGenerator<{ found: Found[]; expected: Expected[] }> {
  const { pool } = world;
  const settings = await findSettings(world.db);
  const rules = (await listRules()).filter((rule) => isOn(rule, settings));
  const rhythms = await openRhythms(world, { asOf: day, keptClock: true });
  const readFacts = await makeFactsReader(world, { day, settings, spending: rhythms });
  for (let after = 0; ; ) {
    const ids = await listCustomerIds(pool, { after, limit: PAGE });
    if (ids.length === 0) return;
    const customers = await listCustomers(pool, { asOf: day, ids });
    const read = ids.flatMap((id) => rhythms.read(id) ?? []);
    const quietSince = listQuietSince(await listUnseen(world, read), { rhythms, today: day, settings });
    const facts = await readFacts(customers, { rhythms: read, quietSince });
    yield {
      found: await checkRules(world, { day, settings, rules, customers, facts }),
      expected: listExpected(read, day),
    };
    after = ids.at(-1)!;
  }
}

/**
 * The same for customers whose first or second order has come in since the day's sweep, so that a welcome does not
 * wait until tomorrow. Cheap when there is none.
 */
export async function findPromptNudges(world: World, { day }: { day: Day }): Promise<Found[]> {
  const { pool } = world;
  const ids = await listNewcomers(pool, { asOf: day, since: addDays(day, -NEWCOMER_DAYS) });
  if (ids.length === 0) return [];
  const settings = await findSettings(world.db);
  const rules = (await listRules()).filter((rule) => rule.isPrompt && isOn(rule, settings));
  const rhythms: CustomerRhythm[] = [];
  for (const customerId of ids) {
    const rhythm = await readRhythm(world, { customerId, asOf: day });
    if (rhythm) rhythms.push({ customerId, rhythm, spentInYear: 0 });
  }
  const readFacts = await makeFactsReader(world, { day, settings });
  const customers = await listCustomers(pool, { asOf: day, ids });
  const facts = await readFacts(customers, { rhythms, quietSince: new Map() });
  return checkRules(world, { day, settings, rules, customers, facts });
}

/** Quiet customers whose silence nobody has noticed yet. */
async function listUnseen({ pool }: World, rhythms: CustomerRhythm[]): Promise<CustomerRhythm[]> {
  const quiet = rhythms.filter(({ rhythm }) => rhythm.state === 'quiet');
  const keyOf = ({ customerId, rhythm }: CustomerRhythm) => ({
    customerId,
    rule: 'gone-quiet',
    spell: rhythm.lastOrder,
  });
  const known = await findKnown(pool, quiet.map(keyOf));
  return quiet.filter((each) => !known.has(sayKey(keyOf(each))));
}

interface CheckInput {
  day: Day;
  settings: NudgeSettings;
  rules: NudgeRule[];
  customers: CustomerRow[];
  /** of the customers, in their order */
  facts: NudgeFacts[];
}

async function checkRules(world: World, { day, settings, rules, customers, facts }: CheckInput): Promise<Found[]> {
  const reasons = customers.flatMap((customer, i) =>
    rules
      .filter((rule) => !holdOf(rule.ground, situationOf(customer), day, settings))
      .flatMap((rule) => checkRule(world, rule, facts[i]!).map((finding) => ({ customer, rule, finding }))),
  );
  const keyOf = ({ customer, rule, finding }: Pick<Found, 'customer' | 'rule' | 'finding'>) => ({
    customerId: customer.id,
    rule: rule.name,
    spell: finding.spell,
  });
  const known = await findKnown(world.pool, reasons.map(keyOf));
  return reasons.map((reason) => {
    const before = known.get(sayKey(keyOf(reason))) ?? null;
    const isOld = before ? before.outcome === 'old-news' : isOldNews(reason.finding, day, settings);
    return { ...reason, known: before, foundDay: before?.found ?? day, isOld };
  });
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
