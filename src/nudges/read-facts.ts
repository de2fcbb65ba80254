import { readWorkingDays } from '#src/customers/read-holidays.ts';
import type { CustomerRhythm } from '#src/customers/read-rhythms.ts';
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
  rhythms: CustomerRhythm[];
  quietSince: Map<number, Day>;
}

/** Reads everything rules may look at, for as many customers at a time as it is given. */
export async function makeFactsReader(
  { pool, config }: World,
  { day, settings, rhythms, quietSince }: FactsInput,
): Promise<(customers: CustomerRow[]) => Promise<NudgeFacts[]>> {
  const workingDays = readWorkingDays(config.team.holidays, day);
  const pledges = groupByCustomer(await listPledges(pool, { asOf: day, dueBefore: workingDays.next(day) }));
  const rhythmOf = new Map(rhythms.map((entry) => [entry.customerId, entry]));
  const spending = rhythms.filter(({ spentInYear }) => spentInYear > 0);
  spending.sort((one, other) => other.spentInYear - one.spentInYear || one.customerId - other.customerId);
  const typicalYear = spending[Math.floor(spending.length / 2)]?.spentInYear ?? 0;
  const top = new Set(spending.slice(0, TOP).map(({ customerId }) => customerId));

  return async (customers) => {
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

function groupByCustomer<Row extends { customer_id: number }>(rows: Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.customer_id);
    if (group) group.push(row);
    else groups.set(row.customer_id, [row]);
  }
  return groups;
}
