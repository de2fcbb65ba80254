import { addDays, type Day, daysBetween } from '#src/lib/time.ts';
import type { Calendar } from './calendar.ts';
import { type Article, articlesOf } from './catalogue.ts';
import { CLIENTELE, countryName, type Patron } from './clientele.ts';
import { colleagueId } from './colleagues.ts';
import { orderDays } from './order-days.ts';
import { between, pick, type Random, sample } from './random.ts';

/** An order of the sample; money as text, exact. */
export interface SampleOrder {
  id: number;
  number: string;
  customer_id: number;
  taken_by_id: number | null;
  day: Day;
  required_day: Day;
  shipped_day: Day | null;
  status: 'valid' | 'open' | 'cancelled' | 'refunded';
  status_text: string;
  shipper: string | null;
  freight: string;
  amount_gross: string;
  amount_net: string;
  ship_name: string;
  ship_street: string;
  ship_city: string;
  ship_country: string;
  comment: string | null;
}

export interface SampleLine {
  order_id: number;
  line_no: number;
  product_id: number;
  quantity: number;
  unit_price: string;
  discount: string;
  amount: string;
}

const SHIPPERS = ['Hansa Kühlspedition', 'Nordkurier Logistik', 'Eigene Tour'];
const COMMENTS = [
  'Anlieferung vor 10 Uhr, Hintereingang.',
  'Bitte vorher anrufen, Rampe ist belegt.',
  'Nachlieferung der letzten Woche mitnehmen.',
  'Palettentausch.',
  'Kühlware getrennt packen.',
  'Bitte Chargennummern auf den Lieferschein.',
];

/** Every order of thirty months up to `last`, by day, with numbers as they were given out then. */
export function makeOrderBook(
  last: Day,
  calendar: Calendar,
  random: Random,
): { orders: SampleOrder[]; lines: SampleLine[] } {
  const first = addDays(last, -912);
  const wishes = CLIENTELE.flatMap((patron) => {
    const basket = sample(random, articlesOf(patron.likes), patron.size + 4);
    const days = orderDays(patron, first, last, calendar, random);
    return days.map((day, nth) => ({ patron, basket, day, part: days.length > 1 ? nth / (days.length - 1) : 1 }));
  });
  wishes.sort((one, other) => one.day.localeCompare(other.day) || one.patron.id - other.patron.id);

  const orders: SampleOrder[] = [];
  const lines: SampleLine[] = [];
  for (const [at, { patron, basket, day, part }] of wishes.entries()) {
    const id = at + 1;
    const packed = packLines(id, patron, basket, day, last, part, random);
    lines.push(...packed);
    orders.push(makeOrder(id, patron, day, last, packed, calendar, random));
  }
  return { orders, lines };
}

function packLines(
  order: number,
  patron: Patron,
  basket: Article[],
  day: Day,
  last: Day,
  part: number,
  random: Random,
): SampleLine[] {
  const month = Number(day.slice(5, 7));
  const inSeason = basket.filter(({ months }) => !months || months.includes(month));
  // The first of the basket is the article they nearly always take.
  const [regular, ...others] = inSeason.length > 0 ? inSeason : articlesOf('T');
  const chosen = sample(random, others, between(random, 1, Math.min(others.length, 2 + patron.size)));
  const articles = random() < 0.9 && regular ? [regular, ...chosen] : chosen;
  const swell = patron.rhythm === 'growing' ? 0.6 + part : patron.rhythm === 'fading' ? 1.5 - 1.1 * part : 1;

  return articles.map((article, at) => {
    const cheap = Math.max(1, 4500 / article.cents);
    const quantity = Math.max(1, Math.round(patron.size * swell * cheap * (0.4 + random())));
    const cents = priceThen(article, day, last);
    const units = quantity * cents * (100 - patron.discount);
    return {
      order_id: order,
      line_no: at + 1,
      product_id: article.id,
      quantity,
      unit_price: money(cents),
      discount: (patron.discount / 100).toFixed(2),
      amount: `${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, '0')}`,
    };
  });
}

/** List prices rose by three in a hundred a year, rounded to five cents. */
function priceThen(article: Article, day: Day, last: Day): number {
  const years = Math.floor(daysBetween(day, last) / 365);
  return years === 0 ? article.cents : Math.round((article.cents * 0.97 ** years) / 5) * 5;
}

function makeOrder(
  id: number,
  patron: Patron,
  day: Day,
  last: Day,
  lines: SampleLine[],
  calendar: Calendar,
  random: Random,
): SampleOrder {
  const net = lines.reduce((sum, { amount }) => sum + Number(amount.replace('.', '')), 0);
  const gross = lines.reduce(
    (sum, { quantity, unit_price }) => sum + quantity * Number(unit_price.replace('.', '')),
    0,
  );
  const abroad = patron.country !== 'DE';
  const age = daysBetween(day, last);
  const draw = random();
  const fragile = age > 12 && !['first-order', 'second-order', 'newly-quiet'].includes(patron.rhythm);
  const status =
    age <= 1 ? 'open' : fragile && draw < 0.018 ? 'cancelled' : fragile && draw < 0.03 ? 'refunded' : 'valid';
  const shipped = calendar.onOrBefore(addDays(day, random() < 0.08 ? 9 : between(random, 2, 4)));
  const sent = status !== 'open' && status !== 'cancelled';
  return {
    id,
    number: `A${day.slice(2, 4)}-${String(20_000 + id)}`,
    customer_id: patron.id,
    taken_by_id: takenBy(patron, day, random),
    day,
    required_day: calendar.onOrBefore(addDays(day, abroad ? 9 : 6)),
    shipped_day: sent ? (shipped > last ? last : shipped < day ? day : shipped) : null,
    status,
    status_text: { valid: 'geliefert', open: 'offen', cancelled: 'storniert', refunded: 'erstattet' }[status],
    shipper: sent ? (patron.city.startsWith('Lübeck') ? 'Eigene Tour' : pick(random, SHIPPERS.slice(0, 2))) : null,
    freight: net >= 4_000_000 ? '0.00' : abroad ? '24.50' : '9.90',
    amount_gross: money(gross),
    amount_net: money(Math.round(net / 100)),
    ship_name: patron.name,
    ship_street: patron.street,
    ship_city: patron.city,
    ship_country: countryName(patron.country),
    comment: random() < 0.07 ? pick(random, COMMENTS) : null,
  };
}

/** Mostly the owner; the office when the owner is out; nobody for orders from the web form. */
function takenBy(patron: Patron, day: Day, random: Random): number | null {
  if (!patron.owner) return null;
  if (patron.owner === 'emily' && day < '2025-09-01') return colleagueId('lena');
  return random() < 0.78 ? colleagueId(patron.owner) : colleagueId('lena');
}

function money(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
