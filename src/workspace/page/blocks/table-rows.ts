import type { DataTableBlock } from '@slack/types';

type Row = DataTableBlock['rows'][number];

/** The rows of one page, counted from 0. */
export function pageOf(rows: Row[], page: number, size: number): Row[] {
  return rows.slice(page * size, (page + 1) * size);
}

/** Numbers by value, everything else by its words; equal rows keep their order. */
export function sortRows(rows: Row[], column: number, isDown: boolean): Row[] {
  const sign = isDown ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a[column], b[column]];
    if (left?.type === 'raw_number' && right?.type === 'raw_number') return sign * (left.value - right.value);
    return sign * wordsOf(left).localeCompare(wordsOf(right), undefined, { numeric: true });
  });
}

function wordsOf(cell: Row[number] | undefined): string {
  if (!cell) return '';
  return cell.type === 'rich_text' ? JSON.stringify(cell.elements) : cell.text;
}
