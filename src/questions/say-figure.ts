import type { Text } from '#src/lib/user-error.ts';
import type { Dimension, Measure } from './query.ts';
import type { Show } from './show.ts';

/** What a measure is called, for a sum or a count of more than one. */
export const MEASURES: Record<Measure, Text> = {
  revenue: { de: 'Umsatz', en: 'revenue' },
  gross: { de: 'Umsatz vor Rabatt', en: 'revenue before discounts' },
  quantity: { de: 'Stück', en: 'units' },
  orders: { de: 'Bestellungen', en: 'orders' },
  customers: { de: 'Kunden', en: 'customers' },
  products: { de: 'verschiedene Produkte', en: 'different products' },
  lines: { de: 'Positionen', en: 'order lines' },
  freight: { de: 'Fracht', en: 'freight' },
  'average-freight': { de: 'mittlere Fracht', en: 'average freight' },
  discount: { de: 'Rabatt', en: 'discount' },
  'discount-rate': { de: 'Rabatt je Position, im Mittel', en: 'discount per order line on average' },
  'order-value': { de: 'mittlerer Bestellwert', en: 'average order value' },
  'delivery-days': {
    de: 'Tage von der Bestellung bis zum Versand, im Mittel',
    en: 'days from order to shipment on average',
  },
  'delay-days': { de: 'Tage nach dem Wunschtermin, im Mittel', en: 'days after the required day on average' },
};

const SINGLE: Partial<Record<Measure, Text>> = {
  orders: { de: 'Bestellung', en: 'order' },
  customers: { de: 'Kunde', en: 'customer' },
  products: { de: 'Produkt', en: 'product' },
  quantity: { de: 'Stück', en: 'unit' },
};

/** The measure's word behind a figure: "1 order", "2 orders". */
export function unitOf(measure: Measure, value: unknown): Text {
  return (Number(value) === 1 ? SINGLE[measure] : undefined) ?? MEASURES[measure];
}

const MONEY = new Set(['revenue', 'gross', 'freight', 'average-freight', 'discount', 'order-value']);

/** Is it counted in pieces, so that one says "fewer", not "less"? */
export function isCounted(measure: Measure): boolean {
  return !MONEY.has(measure) && measure !== 'discount-rate';
}

/** The figure as one writes it: as money, as a percentage or as a number. */
export function sayFigure(value: unknown, measure: Measure, show: Pick<Show, 'money' | 'number' | 'percent'>): string {
  if (isCounted(measure)) return show.number(value);
  return measure === 'discount-rate' ? show.percent(value) : show.money(value);
}

/** At the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What figures are grouped by. */
export const DIMENSION_WORDS: Record<Dimension, Text> = {
  customer: { de: 'Kunde', en: 'customer' },
  product: { de: 'Produkt', en: 'product' },
  category: { de: 'Kategorie', en: 'category' },
  supplier: { de: 'Lieferant', en: 'supplier' },
  taker: { de: 'Kollege', en: 'colleague' },
  owner: { de: 'Betreuung', en: 'owner' },
  country: { de: 'Land', en: 'country' },
  city: { de: 'Stadt', en: 'city' },
  region: { de: 'Region', en: 'region' },
  segment: { de: 'Segment', en: 'segment' },
  shipper: { de: 'Spedition', en: 'shipper' },
  status: { de: 'Status', en: 'status' },
  year: { de: 'Jahr', en: 'year' },
  quarter: { de: 'Quartal', en: 'quarter' },
  month: { de: 'Monat', en: 'month' },
  week: { de: 'Woche', en: 'week' },
  weekday: { de: 'Wochentag', en: 'weekday' },
  day: { de: 'Tag', en: 'day' },
  'ship-country': { de: 'Lieferland', en: 'ship country' },
  'ship-city': { de: 'Lieferort', en: 'ship city' },
  order: { de: 'Bestellung', en: 'order' },
};

/** The same of several. */
export const DIMENSION_PLURALS: Record<Dimension, Text> = {
  customer: { de: 'Kunden', en: 'customers' },
  product: { de: 'Produkte', en: 'products' },
  category: { de: 'Kategorien', en: 'categories' },
  supplier: { de: 'Lieferanten', en: 'suppliers' },
  taker: { de: 'Kollegen', en: 'colleagues' },
  owner: { de: 'Betreuer', en: 'owners' },
  country: { de: 'Länder', en: 'countries' },
  city: { de: 'Städte', en: 'cities' },
  region: { de: 'Regionen', en: 'regions' },
  segment: { de: 'Segmente', en: 'segments' },
  shipper: { de: 'Speditionen', en: 'shippers' },
  status: { de: 'Status', en: 'statuses' },
  year: { de: 'Jahre', en: 'years' },
  quarter: { de: 'Quartale', en: 'quarters' },
  month: { de: 'Monate', en: 'months' },
  week: { de: 'Wochen', en: 'weeks' },
  weekday: { de: 'Wochentage', en: 'weekdays' },
  day: { de: 'Tage', en: 'days' },
  'ship-country': { de: 'Lieferländer', en: 'ship countries' },
  'ship-city': { de: 'Lieferorte', en: 'ship cities' },
  order: { de: 'Bestellungen', en: 'orders' },
};

/** Both ends of a measure, as said behind "with"; what is counted has most and fewest, all else highest and lowest. */
export const ENDS: Record<Measure, { top: Text; bottom: Text }> = {
  revenue: ends('dem * Umsatz', 'revenue'),
  gross: ends('dem * Umsatz vor Rabatt', 'revenue before discounts'),
  quantity: {
    top: { de: 'der größten Menge', en: 'the most units' },
    bottom: { de: 'der kleinsten Menge', en: 'the fewest units' },
  },
  orders: counted('Bestellungen', 'orders'),
  customers: counted('Kunden', 'customers'),
  products: counted('verschiedenen Produkten', 'different products'),
  lines: counted('Positionen', 'order lines'),
  freight: ends('der * Fracht', 'freight'),
  'average-freight': ends('der * mittleren Fracht', 'average freight'),
  discount: ends('dem * Rabatt', 'discount'),
  'discount-rate': ends('dem * mittleren Rabatt je Position', 'average discount per order line'),
  'order-value': ends('dem * mittleren Bestellwert', 'average order value'),
  'delivery-days': counted('Tagen bis zum Versand, im Mittel,', 'days to ship on average'),
  'delay-days': counted('Tagen nach dem Wunschtermin, im Mittel,', 'days after the required day on average'),
};

function ends(de: string, en: string) {
  return {
    top: { de: de.replace('*', 'höchsten'), en: `the highest ${en}` },
    bottom: { de: de.replace('*', 'niedrigsten'), en: `the lowest ${en}` },
  };
}

function counted(de: string, en: string) {
  return {
    top: { de: `den meisten ${de}`, en: `the most ${en}` },
    bottom: { de: `den wenigsten ${de}`, en: `the fewest ${en}` },
  };
}
