import { readWorkingDays } from '#src/customers/read-holidays.ts';
import type { CustomerRhythm, Rhythms } from '#src/customers/read-rhythms.ts';
import { addDays, type Day } from '#src/lib/time.ts';
import type { World } from '#src/world.ts';
import {
  type CustomerRow,
  listBirthdays,
  listHabits,
  listOrderDaysOfActive,
  listPledges,
  listTouchpoints,
} from './facts-store.ts';
import { findMissing, MINIMUM_TIMES } from './missing-product.ts';
import type { NudgeFacts } from './nudge.ts';
import type { NudgeSettings } from './settings.ts';

const TOP = 10;
const YEAR = 365;
/** Days back to which an order still makes a customer active for the signs in orders and products. */
const ACTIVE_DAYS = 14;
/** Order-days a rule may look back on. */
const LATEST_ORDERS = 24;

interface FactsInput {
  day: Day;
  settings: NudgeSettings;
  /** what everybody has spent in the last 365 days; without it nobody is weighed against the others */
  spending?: Pick<Rhythms, 'customerIds' | 'spentInYear'>;
}

/** What the clock says of some customers. */
interface Reading {
  rhythms: CustomerRhythm[];
  quietSince: Map<number, Day>;
}

/** Reads everything rules may look at, for as many customers at a time as it is given. */
export async function makeFactsReader(
  { pool, config }: World,
  { day, settings, spending }: FactsInput,
): Promise<(customers: CustomerRow[], reading: Reading) => Promise<NudgeFacts[]>> {
  const workingDays = readWorkingDays(config.team.holidays, day);
  const pledges = groupByCustomer(await listPledges(pool, { asOf: day, dueBefore: workingDays.next(day) }));
  const { typicalYear, top } = weigh(spending);

  return async (customers, { rhythms, quietSince }) => {
    const rhythmOf = new Map(rhythms.map((entry) => [entry.customerId, entry]));
    const ids = customers.map(({ id }) => id);
    const recent = { asOf: day, since: addDays(day, -ACTIVE_DAYS), ids };
    const orders = groupByCustomer(await listOrderDaysOfActive(pool, recent));
    const habits = groupByCustomer(await listHabits(pool, { ...recent, times: MINIMUM_TIMES }));
    const touchpoints = groupByCustomer(await listTouchpoints(pool, { asOf: day, since: addDays(day, -YEAR), ids }));
    const birthdays = groupByCustomer(await listBirthdays(pool, { ids }));
    return customers.map((customer) => {
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
    });
  };
}

/** What a customer usually spends in a year, and the ten who spend most. */
function weigh(spending: FactsInput['spending']): { typicalYear: number; top: Set<number> } {
  if (!spending) return { typicalYear: 0, top: new Set() };
  const { customerIds, spentInYear } = spending;
  const places = [...customerIds.keys()].filter((place) => spentInYear[place]! > 0);
  places.sort((one, other) => spentInYear[other]! - spentInYear[one]! || one - other);
  return {
    typicalYear: spentInYear[places[places.length >> 1] ?? -1] ?? 0,
    top: new Set(places.slice(0, TOP).map((place) => customerIds[place]!)),
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
