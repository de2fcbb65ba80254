import type { Frame } from './frame.ts';

/** What a model may put into a query: records and values by kind, and the numbers of orders. */
export type Candidates = Record<string, unknown[]>;

/** Which kind of record or value a list of a query holds. */
const KIND_OF: Record<string, string> = {
  customers: 'customer',
  customer: 'customer',
  unsoldTo: 'customer',
  products: 'product',
  takers: 'teammate',
  owners: 'teammate',
  boss: 'teammate',
  categories: 'category',
  suppliers: 'supplier',
  cities: 'city',
  countries: 'country',
  regions: 'region',
  segments: 'segment',
  shippers: 'shipper',
  statuses: 'status',
  titles: 'title',
  numbers: 'order',
};

interface Piece {
  /** of a record, value or order number; null for any other text */
  kind: string | null;
  value: unknown;
}

/** The names a message may mean, and those its reading took from the thread, in the two shapes that queries hold. */
export function candidatesOf({ entities, orders, asker }: Frame, reading: unknown): Candidates {
  const lists: Candidates = { order: [...orders] };
  const add = (kind: string, one: unknown) => {
    lists[kind] ??= [];
    if (!holds(lists[kind], one)) lists[kind].push(one);
  };
  for (const { kind, id, name } of entities)
    add(kind === 'contact' ? 'customer' : kind, typeof id === 'number' ? { id, name } : { name, values: [id] });
  if (asker) add('teammate', asker);
  for (const { kind, value } of piecesOf(reading)) if (kind) add(kind, value);
  return lists;
}

/**
 * Whether a model's query holds to what it was given: each name is a candidate of its kind, every other text is a word
 * of the schema, a day, or stands in the message; and neither a name nor a time of the message is left out.
 */
export function isGrounded(
  params: unknown,
  { candidates, schema, said, frame }: { candidates: Candidates; schema: unknown; said: string; frame: Frame },
): boolean {
  const words = `${JSON.stringify(schema)} ${JSON.stringify(candidates)}`;
  const heard = said.toLowerCase();
  const isKnown = ({ kind, value }: Piece) =>
    kind
      ? holds(candidates[kind] ?? [], value)
      : /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ||
        words.includes(JSON.stringify(value)) ||
        heard.includes(String(value).toLowerCase());
  return [...piecesOf(params)].every(isKnown) && !leavesOut(params, frame);
}

function leavesOut(params: unknown, { entities, periods }: Frame): boolean {
  const told = JSON.stringify(params);
  if (periods.length > 0 && !told.includes('"from":')) return true;
  const isTold = ({ id, name }: Frame['entities'][number]) =>
    told.includes(JSON.stringify(typeof id === 'number' ? { id, name } : { name, values: [id] }));
  return entities.some(({ from }) => !entities.some((one) => one.from === from && isTold(one)));
}

/** Every text in a query, records and values as a whole. */
function* piecesOf(params: unknown, kind: string | null = null): Generator<Piece> {
  if (typeof params === 'string') yield { kind, value: params };
  if (Array.isArray(params)) for (const one of params) yield* piecesOf(one, kind);
  else if (typeof params === 'object' && params !== null) {
    if ('id' in params || 'values' in params) return yield { kind: kind ?? 'unknown', value: params };
    for (const [key, value] of Object.entries(params)) {
      const ofRecord = key === 'record' && 'of' in params ? String(params.of) : null;
      yield* piecesOf(value, ofRecord ?? KIND_OF[key] ?? null);
    }
  }
}

function holds(list: unknown[], one: unknown): boolean {
  return list.some((other) => JSON.stringify(other) === JSON.stringify(one));
}
