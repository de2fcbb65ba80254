import { dayNumber } from '#src/rhythm/book.ts';
import { type Random, seededRandom } from './random.ts';

export interface MadeOrder {
  day: number;
  amount: number;
}

/** A made-up company: whole order histories, and the days on which its clock is asked. */
export interface MadeBook {
  kind: string;
  customers: MadeOrder[][];
  /** Days (since 1970-01-01) to ask on; every order up to 190 days later is known. */
  asOf: number[];
}

interface Life {
  from: number;
  to: number;
  random: Random;
}

const START = dayNumber('2022-01-03');

/** Every kind of company the clock has to serve; each function makes one customer's order days. */
const KINDS: Record<string, { customers: number; days: number; asOf: number[]; live(life: Life): number[] }> = {
  'regular B2B': {
    customers: 1200,
    days: 1000,
    asOf: [500, 650, 800],
    live({ from, to, random }) {
      const gap = random.around(30, 0.6);
      const shape = random.around(5, 0.7);
      const leave = random.uniform() < 0.3 ? 0 : random.around(0.03, 0.8);
      return renew(entering(random, from, to, 0.6), to, random, leave, () => gap * random.gamma(shape)).map(onWorkday);
    },
  },
  'gift wholesale with season': {
    customers: 3000,
    days: 920,
    asOf: [480, 610, 730],
    live({ from, to, random }) {
      const gap = random.around(45, 0.9);
      const leave = 0.5 * random.gamma(0.6) * 0.4;
      const first = entering(random, from, to, 0.25);
      const onlyChristmas = random.uniform() < 0.08;
      return renew(first, to, random, Math.min(leave, 0.9), () => gap * random.gamma(1.1))
        .filter((day) => random.uniform() < (onlyChristmas ? christmas(day) ** 3 : christmas(day)))
        .map(onWorkday)
        .filter((day) => yearDay(day) > 4 && yearDay(day) < 357);
    },
  },
  'online grocer, one cohort': {
    customers: 1500,
    days: 900,
    asOf: [300, 450, 600],
    live({ from, random, to }) {
      const gap = random.around(24, 0.75);
      const shape = random.around(2, 0.5);
      const leave = Math.min(0.12 * random.gamma(0.5), 0.8);
      return renew(from + 90 * random.uniform(), to, random, leave, () => gap * random.gamma(shape));
    },
  },
  'weekly accounts that drift': {
    customers: 900,
    days: 1100,
    asOf: [560, 700, 850],
    live({ from, to, random }) {
      const days: number[] = [];
      let lnRate = Math.log(random.around(0.35, 1));
      const calm = random.around(0.05, 0.6);
      const begin = entering(random, from, to, 0.6);
      for (let week = Math.ceil((begin - from) / 7); from + 7 * week < to; week++) {
        lnRate += calm * random.normal() - 0.004;
        if (random.uniform() < 0.004) lnRate -= 0.8;
        if (random.uniform() < 1 - Math.exp(-Math.exp(lnRate))) days.push(from + 7 * week);
      }
      return days;
    },
  },
  'weekly accounts, many orders': {
    customers: 1000,
    days: 1400,
    asOf: [800, 1000, 1200],
    live: weekly,
  },
  'strict quarters': {
    customers: 600,
    days: 1200,
    asOf: [640, 745, 851],
    live: (life) => quarterly(life, 0),
  },
  'quarters, some missed': {
    customers: 600,
    days: 1200,
    asOf: [640, 745, 851],
    live: (life) => quarterly(life, 0.04),
  },
  'monthly rounds': {
    customers: 500,
    days: 900,
    asOf: [420, 530, 640],
    live({ from, to, random }) {
      const dayOfMonth = 28 * random.uniform();
      const first = Math.floor((random.uniform() * 0.7 * (to - from)) / 30.44);
      const leave = random.around(0.02, 1);
      const days: number[] = [];
      for (let month = first; ; month++) {
        const day = Math.round(monthStart(from, month) + dayOfMonth + 1.5 * random.normal());
        if (day >= to) break;
        if (random.uniform() < 0.06) continue;
        days.push(onWorkday(day));
        if (random.uniform() < leave) break;
      }
      return days;
    },
  },
  'consumers, mostly once': {
    customers: 5000,
    days: 540,
    asOf: [220, 270, 330],
    live({ from, to, random }) {
      const gap = 35 / random.gamma(0.55);
      const leave = random.uniform() < 0.3 ? 0.9 : 0.25 * random.gamma(0.6);
      return renew(from + 85 * random.uniform(), to, random, Math.min(leave, 0.95), () => gap * random.gamma(0.9));
    },
  },
  'projects in bursts': {
    customers: 900,
    days: 1000,
    asOf: [480, 620, 760],
    live({ from, to, random }) {
      const pause = random.around(110, 0.5);
      const more = 0.45 + 0.3 * random.uniform();
      const leave = random.around(0.04, 0.8);
      return renew(entering(random, from, to, 0.6), to, random, leave, () =>
        random.uniform() < more ? 1 + 9 * random.gamma(1) : pause * random.gamma(2.5),
      );
    },
  },
};

export const BOOK_KINDS = Object.keys(KINDS);

/** A company of a kind; `customers` and `seed` vary it. */
export function makeOrderBook(kind: string, seed = 1, customers = KINDS[kind]!.customers): MadeBook {
  const { days, asOf, live } = KINDS[kind]!;
  const random = seededRandom(seed * 7919 + kind.length);
  const to = START + days;
  const histories = Array.from({ length: customers }, () => {
    const spend = random.around(300, 0.9);
    const orderDays = [...new Set(live({ from: START, to, random }).map(Math.floor))];
    return orderDays.map((day) => ({ day, amount: Math.round(spend * random.around(1, 0.4) * 100) / 100 }));
  });
  return {
    kind,
    customers: histories.filter((orders) => orders.length > 0),
    asOf: asOf.map((day) => START + day),
  };
}

// Orders from `first` on, one gap after the other, until the customer leaves or the book ends.
function renew(first: number, to: number, random: Random, leave: number, nextGap: () => number): number[] {
  const days: number[] = [];
  for (let day = first; day < to; day += nextGap()) {
    days.push(day);
    if (random.uniform() < leave) break;
  }
  return days;
}

// Accounts that order in most weeks: rates wander, now and then a product is out of stock or delisted for good.
function weekly({ from, to, random }: Life): number[] {
  const days: number[] = [];
  const calm = random.around(0.08, 0.6);
  let lnRate = Math.log(random.around(1.4, 0.9));
  let pause = 0;
  for (let week = Math.ceil((entering(random, from, to, 0.7) - from) / 7); from + 7 * week < to; week++) {
    lnRate += calm * random.normal() - 0.002;
    if (random.uniform() < 0.0012) break;
    if (random.uniform() < 0.008) pause = Math.round(random.around(4, 0.6));
    if (pause-- > 0) continue;
    if (random.uniform() < 1 - Math.exp(-Math.exp(lnRate))) days.push(from + 7 * week);
  }
  return days;
}

// One order at the start of every third month, some of them missed, until the customer leaves or the book ends.
function quarterly({ from, to, random }: Life, miss: number): number[] {
  const phase = Math.floor(random.uniform() * 3);
  const first = Math.floor((random.uniform() * 0.7 * (to - from)) / 30.44);
  const leave = random.uniform() < 0.5 ? 0.01 : 0.12;
  const days: number[] = [];
  for (let month = first - (first % 3) + phase; ; month += 3) {
    const day = monthStart(from, month);
    if (day >= to) break;
    if (random.uniform() < miss) continue;
    days.push(day);
    if (random.uniform() < leave) break;
  }
  return days;
}

// Some customers are there from the start, the others join over the first three quarters.
function entering(random: Random, from: number, to: number, presentAtStart: number): number {
  return random.uniform() < presentAtStart
    ? from + 40 * random.uniform()
    : from + 0.75 * (to - from) * random.uniform();
}

// A peak before Christmas, a dip after it; at most 1.
function christmas(day: number): number {
  const distance = Math.abs(yearDay(day) - 315);
  return 0.42 + 0.58 * Math.exp(-0.5 * (Math.min(distance, 365 - distance) / 38) ** 2);
}

function yearDay(day: number): number {
  return (((day - dayNumber('2022-01-01')) % 365.25) + 365.25) % 365.25;
}

function onWorkday(day: number): number {
  const weekday = (((Math.floor(day) + 3) % 7) + 7) % 7;
  return weekday < 5 ? day : day + 7 - weekday;
}

function monthStart(from: number, month: number): number {
  return dayNumber(`${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`) + (from - START);
}
