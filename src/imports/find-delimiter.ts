import { CsvError, parse } from 'csv-parse/sync';

const CANDIDATES = [';', ',', '\t', '|'];

/**
 * The delimiter under which the first lines have the most columns in the most consistent number; title lines above
 * the table and commas inside quoted texts do not mislead it. `,` for a file of one column.
 */
export function findDelimiter(head: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const score = consistency(head, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function consistency(head: string, delimiter: string): number {
  const rows = firstRows(head, delimiter, 60).map(({ values }) => values);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);

  let score = 0;
  for (const [columns, times] of counts) {
    if (columns > 1) score = Math.max(score, (times / rows.length) * (1 + Math.log2(columns)));
  }
  return score;
}

/** The first rows of a piece of text and the line each ends in; the piece may end anywhere, even inside quotes. */
export function firstRows(head: string, delimiter: string, limit: number): { values: string[]; line: number }[] {
  const rows: { values: string[]; line: number }[] = [];
  try {
    parse(head, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: limit,
      on_record(values: string[], { lines }) {
        rows.push({ values, line: lines });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}
