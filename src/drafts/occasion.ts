import { type Day, daysBetween } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import type { Formality, Kind } from './kind.ts';
import { sayPreference } from './say-preference.ts';
import type { Placeholder, Values } from './variants.ts';

/** An order as far as a message may speak of it. */
export interface OccasionOrder {
  number: string;
  day: Day;
  requiredDay: Day | null;
  /** names, most valuable first */
  products: string[];
}

export interface OccasionFact {
  kind: string;
  text: string;
  author: string | null;
  day: Day;
}

/** What the record holds of a customer on the day of writing. */
export interface Occasion {
  customer: string;
  orders: number;
  firstOrderDay: Day | null;
  lastOrder: OccasionOrder | null;
  /** the oldest order that should have been with the customer by now or soon */
  openOrder: OccasionOrder | null;
  /** newest first */
  facts: OccasionFact[];
}

/** A fact a draft rests on, or that its sender should have in mind; with where it comes from. */
export interface SourcedFact {
  text: Text;
  source: Text;
  used: boolean;
}

/** A value for the templates, and the fact behind it. */
interface Known {
  value: string;
  fact?: Omit<SourcedFact, 'used'>;
}

export type Knowledge = Partial<Record<Placeholder, Known>>;

/** Everything the templates of a kind may say about a customer, in the words of the draft's language. */
export function knowledgeOf(
  occasion: Occasion,
  { orderWithinDays = Number.POSITIVE_INFINITY, orderAfterDays }: Pick<Kind, 'orderWithinDays' | 'orderAfterDays'>,
  language: Language,
  formality: Formality,
  today: Day,
): Knowledge {
  const { lastOrder, openOrder, firstOrderDay } = occasion;
  const known: Knowledge = { customer: { value: occasion.customer } };
  const age = lastOrder ? daysBetween(lastOrder.day, today) : 0;
  if (lastOrder && age <= orderWithinDays && age >= orderAfterDays) {
    const fact = orderFact(lastOrder);
    const [first, ...more] = lastOrder.products;
    if (first) known.product = { value: first, fact };
    if (first && more.length > 0) known.products = { value: listOf(lastOrder.products.slice(0, 3), language), fact };
    known.order_day = { value: sayDay(lastOrder.day, language, today), fact };
    known.order_month = { value: sayMonth(lastOrder.day, language, today), fact };
    if (occasion.orders === 1) known.first_order_day = known.order_day;
  }
  if (openOrder?.requiredDay) {
    const late = openOrder.requiredDay < today;
    known[late ? 'missed_day' : 'promised_day'] = {
      value: sayDay(openOrder.requiredDay, language, today),
      fact: openFact(openOrder),
    };
  }
  if (firstOrderDay && occasion.orders >= 3 && daysBetween(firstOrderDay, today) >= 365) {
    const since = numericDay(firstOrderDay);
    known.since_year = {
      value: firstOrderDay.slice(0, 4),
      fact: {
        text: { de: `Kunde seit ${since.de}`, en: `Customer since ${since.en}` },
        source: { de: 'erste Bestellung', en: 'first order' },
      },
    };
  }
  for (const fact of occasion.facts) {
    if (known.preference || !['preference', 'process', 'note'].includes(fact.kind)) continue;
    const said = sayPreference(fact.text, language, formality);
    if (said) known.preference = { value: said, fact: rememberedFact(fact) };
  }
  return known;
}

/** The plain values of what is known, for filling templates. */
export function valuesOf(known: Knowledge): Values {
  return Object.fromEntries(Object.entries(known).map(([name, { value }]) => [name, value]));
}

/**
 * What the card shows under a draft: the facts it rests on, then what colleagues remember (five at most).
 * @param used the placeholders the text was filled from; 'all' when a model was given everything
 */
export function sourcedFacts(known: Knowledge, used: Placeholder[] | 'all', occasion: Occasion): SourcedFact[] {
  const facts = new Map<string, SourcedFact>();
  for (const [name, { fact }] of Object.entries(known)) {
    if (!fact || !(used === 'all' || used.includes(name as Placeholder))) continue;
    facts.set(fact.text.en, { ...fact, used: true });
  }
  for (const fact of occasion.facts.slice(0, 5)) {
    const remembered = rememberedFact(fact);
    if (!facts.has(remembered.text.en)) facts.set(remembered.text.en, { ...remembered, used: used === 'all' });
  }
  return [...facts.values()];
}

function orderFact(order: OccasionOrder): Omit<SourcedFact, 'used'> {
  const day = numericDay(order.day);
  const what = order.products.slice(0, 5).join(', ');
  return {
    text: {
      de: `Letzte Bestellung am ${day.de}${what && `: ${what}`}`,
      en: `Last order on ${day.en}${what && `: ${what}`}`,
    },
    source: { de: `Bestellung ${order.number}`, en: `order ${order.number}` },
  };
}

function openFact(order: OccasionOrder): Omit<SourcedFact, 'used'> {
  const ordered = numericDay(order.day);
  const promised = numericDay(order.requiredDay ?? order.day);
  return {
    text: {
      de: `Bestellung vom ${ordered.de}, erwartet bis ${promised.de}, noch nicht versandt`,
      en: `Ordered on ${ordered.en}, required by ${promised.en}, not shipped yet`,
    },
    source: { de: `Bestellung ${order.number}`, en: `order ${order.number}` },
  };
}

function rememberedFact({ text, author, day }: OccasionFact): Omit<SourcedFact, 'used'> {
  const when = numericDay(day);
  return {
    text: { de: text, en: text },
    source: { de: [author, when.de].filter(Boolean).join(', '), en: [author, when.en].filter(Boolean).join(', ') },
  };
}

/** The months as they are written in each language, January first. */
export const months = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

function monthOf(day: Day, language: Language): string {
  return months[language][Number(day.slice(5, 7)) - 1] ?? '';
}

/** "12. November" or "12 November"; with the year when it is not this year's. */
export function sayDay(day: Day, language: Language, today: Day): string {
  const date = Number(day.slice(8));
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${date}${language === 'de' ? '.' : ''} ${monthOf(day, language)}${year}`;
}

function sayMonth(day: Day, language: Language, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${monthOf(day, language)}${year}`;
}

/** A day as cards show it. */
export function numericDay(day: Day): Text {
  const [year, month, date] = day.split('-');
  return { de: `${date}.${month}.${year}`, en: `${Number(date)} ${monthOf(day, 'en').slice(0, 3)} ${year}` };
}

function listOf(names: string[], language: Language): string {
  const last = names.at(-1) ?? '';
  const and = language === 'de' ? 'und' : 'and';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
