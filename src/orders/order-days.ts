import type pg from 'pg';
import type { Day } from '#src/lib/time.ts';
import type { Book } from '#src/rhythm/book.ts';

/** A book together with the database's number of each of its customers. */
export interface CustomerBook extends Book {
  customerIds: Int32Array;
}

const CUSTOMERS_AT_ONCE = 2_500;

/**
 * All customers' order-days up to and including `asOf`, valid and open orders only, same-day orders merged.
 * Reads some thousand customers at a time into flat columns: a million orders take about 30 MB.
 */
export async function readOrderDays(pool: pg.Pool, { asOf }: { asOf: Day }): Promise<CustomerBook> {
  const columns = makeColumns();
  for (let after = 0; ; ) {
    const { rows } = await pool.query<[number, string]>({
      text: `
        select customer_id, string_agg(day || ' ' || amount, ' ' order by day)
        from (
          select customer_id, day - date '1970-01-01' as day, sum(amount_net) as amount
          from orders
          where status in ('valid', 'open') and day <= $1 and customer_id > $2 and customer_id <= (
            select max(id) from (select id from customers where id > $2 order by id limit ${CUSTOMERS_AT_ONCE}) as page
          )
          group by 1, 2
        ) as order_days
        group by 1 order by 1`,
      values: [asOf, after],
      rowMode: 'array',
    });
    for (const [customerId, orderDays] of rows) columns.add(customerId, orderDays);
    const next = await pool.query<{ id: number | null }>(
      `select max(id) as id from (select id from customers where id > $1 order by id limit ${CUSTOMERS_AT_ONCE}) as page`,
      [after],
    );
    const last = next.rows[0]?.id;
    if (!last) return columns.finish();
    after = last;
  }
}

/** One customer's order-days up to and including `asOf`; an empty book when there are none. */
export async function readOrderDaysOf(
  pool: pg.Pool,
  { customerId, asOf }: { customerId: number; asOf: Day },
): Promise<CustomerBook> {
  const columns = makeColumns();
  const { rows } = await pool.query<[string | null]>({
    text: `
      select string_agg(day || ' ' || amount, ' ' order by day)
      from (
        select day - date '1970-01-01' as day, sum(amount_net) as amount
        from orders where status in ('valid', 'open') and day <= $1 and customer_id = $2 group by 1
      ) as order_days`,
    values: [asOf, customerId],
    rowMode: 'array',
  });
  if (rows[0]?.[0]) columns.add(customerId, rows[0][0]);
  return columns.finish();
}

// Flat columns that grow by half: no object per order.
function makeColumns() {
  let customerIds = new Int32Array(1024);
  let starts = new Int32Array(1025);
  let days = new Int32Array(8192);
  let amounts = new Float64Array(8192);
  let customers = 0;
  let used = 0;
  return {
    /** `orderDays`: "day amount day amount …", days ascending. */
    add(customerId: number, orderDays: string) {
      const numbers = orderDays.split(' ');
      if (customers + 2 > starts.length) {
        customerIds = grown(customerIds, new Int32Array(customers * 1.5));
        starts = grown(starts, new Int32Array(customers * 1.5 + 1));
      }
      if (used + numbers.length > days.length) {
        const size = Math.ceil((used + numbers.length) * 1.5);
        days = grown(days, new Int32Array(size));
        amounts = grown(amounts, new Float64Array(size));
      }
      for (let i = 0; i < numbers.length; i += 2) {
        days[used] = Number(numbers[i]);
        amounts[used] = Number(numbers[i + 1]);
        used++;
      }
      customerIds[customers++] = customerId;
      starts[customers] = used;
    },
    finish(): CustomerBook {
      return {
        customerIds: customerIds.slice(0, customers),
        starts: starts.slice(0, customers + 1),
        days: days.slice(0, used),
        amounts: amounts.slice(0, used),
      };
    },
  };
}

function grown<A extends Int32Array | Float64Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
