import type pg from 'pg';
import type { Row, Statement } from './query.ts';

/** What the team has set for questions: the month its fiscal year begins with, and whether a model may read them. */
export async function readSettings(pool: pg.Pool): Promise<{ fiscalStart: number; mayAskModel: boolean }> {
  const { rows } = await pool.query<{ key: string; value: unknown }>(
    'select key, value from settings where key = any($1)',
    [['questions.fiscal-start', 'model.customer-data']],
  );
  const set = new Map(rows.map(({ key, value }) => [key, value]));
  return {
    fiscalStart: Number(set.get('questions.fiscal-start') ?? 1),
    mayAskModel: set.get('model.customer-data') !== false,
  };
}

/** The numbers of orders that these texts are, however their letters are written. */
export async function findOrderNumbers(pool: pg.Pool, candidates: string[]): Promise<Set<string>> {
  if (candidates.length === 0) return new Set();
  const spellings = candidates.flatMap((text) => [text, text.toUpperCase(), text.toLowerCase()]);
  const { rows } = await pool.query<{ number: string }>('select number from orders where number = any($1::text[])', [
    [...new Set(spellings)],
  ]);
  return new Set(rows.map(({ number }) => number));
}

/** Runs a compiled query; days come back as ISO text, decimals as text. */
export async function runStatement(pool: pg.Pool, { text, values }: Statement): Promise<Row[]> {
  const { rows } = await pool.query<Row>(text, values);
  return rows;
}

/** City, country and region of some customers. */
export async function readPlaces(pool: pg.Pool, ids: number[]): Promise<Map<number, string[]>> {
  const { rows } = await pool.query<{ id: number; city: string; country: string; region: string }>(
    'select id, city, country, region from customers where id = any($1::int[])',
    [ids],
  );
  return new Map(rows.map(({ id, city, country, region }) => [id, [city, country, region].filter(Boolean)]));
}
