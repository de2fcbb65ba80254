/**
 * All order-days of a company in columns: customer i owns the entries starts[i] … starts[i + 1] - 1,
 * days ascending and distinct. Days are whole numbers since 1970-01-01; amounts are only weighed, never shown.
 */
export interface Book {
  starts: Int32Array;
  days: Int32Array;
  amounts: Float64Array;
}

/** One customer's order-days inside a book, cut at a day: the entries from `start` to before `end`. */
export interface Slice {
  start: number;
  end: number;
}

const DAY_MS = 86_400_000;

/** A calendar day `YYYY-MM-DD` as whole days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The customer's order-days up to and including `day`. */
export function sliceUpTo(book: Book, customer: number, day: number): Slice {
  const start = book.starts[customer]!;
  let end = book.starts[customer + 1]!;
  while (end > start && book.days[end - 1]! > day) end--;
  return { start, end };
}

/**
 * A book from loose orders in any row order: customers in the order of `customers`,
 * several orders on one day merged into one order-day, days after `upTo` left out.
 */
export function makeBook(customers: { day: number; amount: number }[][], upTo = Number.POSITIVE_INFINITY): Book {
  const starts = new Int32Array(customers.length + 1);
  const days: number[] = [];
  const amounts: number[] = [];
  customers.forEach((orders, customer) => {
    const sorted = orders.filter((order) => order.day <= upTo).sort((a, b) => a.day - b.day || a.amount - b.amount);
    const first = days.length;
    for (const { day, amount } of sorted) {
      if (days.length > first && days.at(-1) === day) amounts[amounts.length - 1]! += amount;
      else {
        days.push(day);
        amounts.push(amount);
      }
    }
    starts[customer + 1] = days.length;
  });
  return { starts, days: Int32Array.from(days), amounts: Float64Array.from(amounts) };
}

/**
 * At most `limit` customers, the same ones however the rows were shuffled or the customers renamed:
 * those whose order-days hash lowest, in hash order. Customers without an order up to `day` are left out.
 */
export function sampleCustomers(book: Book, day: number, limit: number): Int32Array {
  const count = book.starts.length - 1;
  const hashes = new Float64Array(count);
  const chosen: number[] = [];
  for (let customer = 0; customer < count; customer++) {
    const { start, end } = sliceUpTo(book, customer, day);
    if (start === end) continue;
    hashes[customer] = hashOrderDays(book, start, end);
    chosen.push(customer);
  }
  chosen.sort((a, b) => hashes[a]! - hashes[b]! || compareOrderDays(book, a, b));
  return Int32Array.from(chosen.slice(0, limit));
}

// FNV-1a over days and cents, finished with a mixing step so that neighbouring books scatter.
function hashOrderDays(book: Book, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ book.days[i]!, 0x01000193);
    hash = Math.imul(hash ^ Math.round(book.amounts[i]! * 100), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function compareOrderDays(book: Book, a: number, b: number): number {
  const startA = book.starts[a]!;
  const startB = book.starts[b]!;
  const length = Math.min(book.starts[a + 1]! - startA, book.starts[b + 1]! - startB);
  for (let i = 0; i < length; i++) {
    const difference =
      book.days[startA + i]! - book.days[startB + i]! || book.amounts[startA + i]! - book.amounts[startB + i]!;
    if (difference) return difference;
  }
  return 0;
}
