import { buildCatalog, type Catalog } from '#src/customers/names/catalog.ts';
import { queryKinds } from '#src/questions/answer.ts';
import { type Parsed, parseQuestion, readLanguage } from '#src/questions/parse.ts';
import { awaiting, type Thread, threadOf } from '#src/questions/thread/thread.ts';

/** The day the questions are asked: a Wednesday. */
export const TODAY = '2026-05-06';

const kinds = await queryKinds();

/** A small firm with names that nearly collide. */
export const catalog: Catalog = buildCatalog({
  customers: [
    { id: 1, number: 'K-1', name: 'Müller & Söhne GmbH' },
    { id: 2, number: 'K-2', name: 'Bäckerei Klein' },
    { id: 3, number: 'K-3', name: 'Harbour Tools Ltd.' },
    { id: 4, number: 'K-4', name: 'Blauer Anker Delikatessen' },
    { id: 5, number: 'K-5', name: 'Delikatessen Wirth KG' },
    { id: 6, number: 'K-6', name: 'The Old Mill' },
    { id: 7, number: '1007', name: 'Bottom-Line Imports' },
    { id: 8, number: 'K-8', name: 'Hotel Seebrücke Timmendorf GmbH' },
    { id: 9, number: 'K-9', name: 'Weinhandel Ostermann' },
    { id: 10, number: 'K-10', name: 'Ostermanns Hofladen' },
    { id: 11, number: 'K-11', name: 'Kita Sonnenschein' },
    { id: 12, number: 'K-12', name: 'Kita Sonnenstrahl e. V.' },
  ],
  contacts: [{ customerId: 2, name: 'Gesine Paulsen' }],
  products: [
    { id: 1, number: 'P1', name: 'Chai' },
    { id: 2, number: 'P2', name: 'Chang' },
    { id: 3, number: 'P3', name: 'Rote Grütze' },
    { id: 4, number: 'P4', name: '1957 Corsa Rossa 250' },
    { id: 5, number: 'P5', name: '1957 Corsa Bianca 250' },
    { id: 6, number: 'P6', name: 'Tofu' },
    { id: 7, number: 'P7', name: 'Longlife Tofu' },
  ],
  teammates: [
    { id: 1, number: '1', name: 'Anna Weber', slackUserId: null },
    { id: 2, number: '2', name: 'Oliver Brandt', slackUserId: null },
  ],
  categories: ['Seafood', 'Ships', 'Beverages'],
  suppliers: ['Exotic Foods', 'Chai Traders, Ltd.'],
  cities: ['Berlin', 'München', 'London'],
  countries: ['Germany', 'USA', 'UK', 'Austria'],
  regions: [],
  segments: ['Gastronomie', 'Hotel'],
  shippers: ['Speedy Post', 'Blue Van'],
  statuses: ['Shipped', 'In Process', 'On Hold', 'Disputed'],
  currencies: ['EUR'],
  titles: ['Sales Manager'],
});

/** Reads a message as somebody types it; earlier messages of the thread first. */
export function read(...messages: string[]): Parsed {
  let thread: Thread | null = null;
  let parsed: Parsed | null = null;
  for (const text of messages) {
    parsed = readIn(thread, text);
    if (parsed.kind === 'query') thread = threadOf(parsed.query);
    if (parsed.kind === 'problem') thread = awaiting(thread, text, parsed.problem);
  }
  return parsed as Parsed;
}

/** Reads the next message of a thread; unless told otherwise the orders have five digits. */
export function readIn(
  thread: Thread | null,
  text: string,
  orderNumbers: string[] = text.match(/\b20\d{3}\b/g) ?? [],
): Parsed {
  return parseQuestion({
    text,
    asOf: TODAY,
    catalog,
    kinds,
    orderNumbers: new Set(orderNumbers),
    asker: { id: 1, name: 'Anna Weber' },
    thread,
    language: readLanguage(text, 'en'),
    settings: { fiscalStart: 1 },
  });
}

/** The query as few words: ids left out, names only. */
export function brief(parsed: Parsed): unknown {
  if (parsed.kind === 'query') return { [parsed.query.kind]: named(parsed.query.params) };
  if (parsed.kind === 'problem') return { [parsed.problem.kind]: parsed.problem.span };
  if (parsed.kind === 'declined') return { declined: parsed.reason };
  return parsed.kind;
}

function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  if (typeof value !== 'object' || value === null) return value;
  if ('name' in value && ('id' in value || 'values' in value)) return value.name;
  if ('from' in value && 'on' in value && 'to' in value)
    return `${value.from ?? ''}…${value.to ?? ''}${value.on === 'ordered' ? '' : ` ${value.on}`}`;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one)]));
}
