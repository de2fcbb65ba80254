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

/** The figure as one writes it: as money, as a percentage or as a number. */
export function sayFigure(value: unknown, measure: Measure, show: Pick<Show, 'money' | 'number' | 'percent'>): string {
  if (measure === 'discount-rate') return show.percent(value);
  return MONEY.has(measure) ? show.money(value) : show.number(value);
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
