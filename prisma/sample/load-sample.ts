import type { Day } from '#src/lib/time.ts';
import type { World } from '#src/world.ts';
import { makeCompany } from './make-company.ts';

/**
 * Writes the practice company into an empty database, in one transaction. False, and nothing written, when the database
 * holds a customer or a colleague already.
 */
export async function loadSample({ pool }: Pick<World, 'pool'>, today: Day): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('stammtisch.import'))`);
    const { rows } = await client.query('select 1 from customers union all select 1 from teammates limit 1');
    if (rows.length > 0) {
      await client.query('rollback');
      return false;
    }
    for (const [table, records] of Object.entries(makeCompany(today).rows)) {
      const columns = Object.keys(records[0] ?? {});
      await client.query(
        `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from json_populate_recordset(null::${table}, $1::json)`,
        [JSON.stringify(records)],
      );
      await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`);
    }
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
