import type pg from 'pg';
import type { Catalog } from '#src/customers/names/catalog.ts';
import type { Day } from '#src/lib/time.ts';
import type { Parsed } from '#src/questions/parse.ts';
import type { Query, QueryKind } from '#src/questions/query.ts';
import { readPlaces, runStatement } from '#src/questions/store.ts';
import { namedIn, namesRecords } from './answered.ts';
import { awaiting, type Named, nothingNamed, type Thread, threadOf } from './thread.ts';

interface Answerer {
  pool: pg.Pool;
  catalog: Catalog;
  kinds: QueryKind[];
  asOf: Day;
}

interface Reader extends Answerer {
  /** what one message was read as, several questions in it one after the other */
  parse(text: string, thread: Thread | null): Promise<Parsed[]>;
}

/** Reads the earlier messages of a thread, oldest first; null when none of them was understood. */
export async function readThread(reader: Reader, messages: string[]): Promise<Thread | null> {
  let thread: Thread | null = null;
  for (const text of messages) {
    const parsed = (await reader.parse(text, thread)).at(-1);
    if (parsed?.kind === 'query') thread = threadOf(parsed.query, await readNamed(reader, parsed.query));
    else if (parsed?.kind === 'problem') thread = await placed(reader, awaiting(thread, text, parsed.problem));
    else thread = thread && threadOf(thread.query, thread.named);
  }
  return thread;
}

/** Whom the answer named: the query is run again, for the few kinds whose answers name somebody. */
export async function readNamed({ pool, catalog, kinds, asOf }: Answerer, query: Query): Promise<Named> {
  const kind = kinds.find(({ name }) => name === query.kind) as QueryKind<unknown> | undefined;
  if (!kind || !namesRecords(query)) return nothingNamed;
  return namedIn(query, await runStatement(pool, kind.statement(kind.params.parse(query.params), asOf)), catalog);
}

/** Where the customers are that a name may have meant: "the one in Berlin" tells them apart. */
async function placed({ pool }: Reader, thread: Thread): Promise<Thread> {
  const { pending } = thread;
  const ids = (pending?.candidates ?? []).flatMap(({ kind, id }) =>
    kind === 'customer' || kind === 'contact' ? [Number(id)] : [],
  );
  if (!pending || ids.length === 0) return thread;
  const places = await readPlaces(pool, ids);
  const candidates = pending.candidates.map((one) => ({ ...one, places: places.get(Number(one.id)) }));
  return { ...thread, pending: { ...pending, candidates } };
}
