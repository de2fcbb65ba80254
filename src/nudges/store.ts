import type pg from 'pg';
import type { Db } from '#src/db/open-database.ts';
import type { Day } from '#src/lib/time.ts';
import { type NudgeSettings, parseSettings } from './settings.ts';

/** What the table `settings` says about nudges, over the defaults. */
export async function findSettings(db: Db): Promise<NudgeSettings> {
  const row = await db.setting.findUnique({ where: { key: 'nudges' } });
  return parseSettings(row?.value);
}

export async function storeSettings(db: Db, settings: NudgeSettings): Promise<void> {
  await db.setting.upsert({
    where: { key: 'nudges' },
    create: { key: 'nudges', value: settings },
    update: { value: settings },
  });
}

/** The last day a sweep was finished on; null before the first. */
export async function findSweptDay(db: Db): Promise<Day | null> {
  const row = await db.setting.findUnique({ where: { key: 'nudges.swept' } });
  return (row?.value as Day | undefined) ?? null;
}

/** What makes a nudge unique. */
export interface NudgeKey {
  customerId: number;
  rule: string;
  spell: Day;
}

/** What became of a nudge so far. */
export interface KnownNudge {
  state: string;
  found: Day;
  outcome: string | null;
}

/** Those of the nudges that were found before, by `sayKey`. */
export async function findKnown(pool: pg.Pool, keys: NudgeKey[]): Promise<Map<string, KnownNudge>> {
  const { rows } = await pool.query<NudgeKey & KnownNudge>(
    `select n.customer_id as "customerId", n.rule, n.spell_day::text as spell, n.state, n.found_day::text as found,
       n.outcome
     from unnest($1::int[], $2::text[], $3::date[]) as key(customer_id, rule, spell_day)
     join nudges n using (customer_id, rule, spell_day)`,
    [keys.map(({ customerId }) => customerId), keys.map(({ rule }) => rule), keys.map(({ spell }) => spell)],
  );
  return new Map(rows.map((row) => [sayKey(row), row]));
}

export function sayKey({ customerId, rule, spell }: NudgeKey): string {
  return `${customerId} ${rule} ${spell}`;
}

/** A finding as the table takes it. */
export interface NudgeRecord {
  customer_id: number;
  rule: string;
  spell_day: Day;
  owner_id: number | null;
  because_de: string;
  because_en: string;
  urgency: number;
  suggests: string | null;
  state: 'open' | 'expired';
  outcome: string | null;
  numbers: Record<string, number | string>;
}

/** Findings sent to the database at once: the text of a first sweep over a big company is tens of megabytes. */
const WRITTEN_AT_ONCE = 1000;

/**
 * Writes a sweep in one transaction: new findings arrive, waiting ones get today's sentence, snoozed ones whose time
 * has come wait again, and waiting ones that no longer hold go. A finding seen before stays as it is.
 * @param marksSweep false when only a part was looked for: then nothing goes and the sweep is not done
 */
export async function recordFindings(
  pool: pg.Pool,
  { day, records, marksSweep }: { day: Day; records: NudgeRecord[]; marksSweep: boolean },
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    if (marksSweep) await client.query(wakeSnoozed, [day]);
    const written: number[] = [];
    for (let from = 0; from < records.length; from += WRITTEN_AT_ONCE) {
      const some = JSON.stringify(records.slice(from, from + WRITTEN_AT_ONCE));
      const { rows } = await client.query<{ id: number }>(insertFindings, [some, day]);
      for (const { id } of rows) written.push(id);
    }
    if (marksSweep) {
      await client.query(dropWaiting, [written]);
      await client.query(
        `insert into settings (key, value, updated_at) values ('nudges.swept', to_json($1::text)::jsonb, now())
         on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
        [day],
      );
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const wakeSnoozed = `
  update nudges set state = 'open', closed_at = null, closed_by_id = null, outcome = null
  where state = 'snoozed' and not exists (
    select from pauses p where p.nudge_id = nudges.id and p.undone_at is null and p.until_day > $1::date
  )`;

const insertFindings = `
  insert into nudges (customer_id, rule, spell_day, owner_id, because_de, because_en, urgency, suggests, state,
    outcome, numbers, found_day, closed_at)
  select customer_id, rule, spell_day, owner_id, because_de, because_en, urgency, suggests, state, outcome, numbers,
    $2::date, case when state = 'expired' then now() end
  from json_to_recordset($1::json) as r (customer_id int, rule text, spell_day date, owner_id int, because_de text,
    because_en text, urgency float8, suggests text, state text, outcome text, numbers jsonb)
  on conflict (customer_id, rule, spell_day) do update set owner_id = excluded.owner_id,
    because_de = excluded.because_de, because_en = excluded.because_en, urgency = excluded.urgency,
    suggests = excluded.suggests, numbers = excluded.numbers
  where nudges.state = 'open' and excluded.state = 'open'
  returning id`;

const dropWaiting = `
  with gone as (select id, sent_day from nudges where state = 'open' and id <> all ($1::int[])),
  never_shown as (delete from nudges where id in (select id from gone where sent_day is null))
  update nudges set state = 'expired', closed_at = now() where id in (select id from gone where sent_day is not null)`;
