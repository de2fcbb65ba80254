import { sayDay } from '#src/lib/say.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { sayRhythm } from '#src/rhythm/say-rhythm.ts';
import type { World } from '#src/world.ts';
import { bySoonest, expectedDay, listExpected } from './expected-orders.ts';
import type { ListedCustomer } from './lists.ts';
import { type CustomerRhythm, openRhythms, readRhythms } from './read-rhythms.ts';
import { listCustomerLines, listCustomersOf } from './store.ts';

type Input = Pick<World, 'db' | 'pool' | 'today' | 'config'>;

const WORST_FIRST = { quiet: 0, due: 1, 'in-touch': 2 } as const;

/** A teammate's customers: quiet ones first, then the due ones, then by name. */
export async function listMine({ db, pool, today, config }: Input, teammateId: number): Promise<ListedCustomer[]> {
  const mine = await listCustomersOf(db, teammateId);
  const { read } = await openRhythms({ pool, config }, { asOf: today(), keptClock: true });
  const rank = (one: ListedCustomer) => (one.state ? WORST_FIRST[one.state] : 3);
  return mine
    .map((line) => ({ ...line, ...said(read(line.id)?.rhythm) }))
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}

/** Everybody who is quiet, most worrying first. */
export async function listQuiet({ db, pool, today, config }: Input): Promise<ListedCustomer[]> {
  const quiet = await readRhythms(
    { pool, config },
    { asOf: today(), keptClock: true, only: ({ rhythm }) => rhythm.state === 'quiet' },
  );
  quiet.sort(
    (one, other) =>
      other.spentInYear * (other.rhythm.pQuiet?.own ?? 0) - one.spentInYear * (one.rhythm.pQuiet?.own ?? 0),
  );
  return withLines(db, quiet);
}

/** Who should order within the next fourteen days by its own rhythm, soonest first. */
export async function listAwaited({ db, pool, today, config }: Input): Promise<ListedCustomer[]> {
  const rhythms = await readRhythms(
    { pool, config },
    { asOf: today(), keptClock: true, only: ({ rhythm }) => expectedDay(rhythm, today()) !== null },
  );
  const expected = listExpected(rhythms, today()).sort(bySoonest);
  const lines = await listCustomerLines(
    db,
    expected.map(({ customerId }) => customerId),
  );
  const days = new Map(expected.map(({ customerId, day }) => [customerId, sayDay(day)]));
  return lines.map((line) => {
    const day = days.get(line.id);
    return { ...line, state: null, because: day ? { de: `um den ${day.de}`, en: `around ${day.en}` } : null };
  });
}

async function withLines(db: Input['db'], rhythms: readonly CustomerRhythm[]): Promise<ListedCustomer[]> {
  const lines = await listCustomerLines(
    db,
    rhythms.map(({ customerId }) => customerId),
  );
  const byId = new Map(rhythms.map(({ customerId, rhythm }) => [customerId, rhythm]));
  return lines.map((line) => ({ ...line, ...said(byId.get(line.id)) }));
}

function said(rhythm: Rhythm | undefined): { state: ListedCustomer['state']; because: Text | null } {
  return rhythm ? { state: rhythm.state, because: sayRhythm(rhythm) } : { state: null, because: null };
}
