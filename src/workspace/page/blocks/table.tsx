import type { DataTableBlock, TableBlock } from '@slack/types';
import { useState } from 'preact/hooks';
import { say } from '#src/workspace/page/store.ts';
import { RichText } from './rich-text.tsx';
import { Scroll } from './scroll.tsx';
import { pageOf, sortRows } from './table-rows.ts';

type Cell = TableBlock['rows'][number][number];

function CellWords({ cell }: { cell: Cell }) {
  return cell.type === 'rich_text' ? <RichText block={cell} /> : cell.text;
}

/** A table: the first row is its head, columns may be aligned and wrapped. */
export function Table({ block }: { block: TableBlock }) {
  const [head = [], ...rows] = block.rows;
  const cellStyle = (column: number) => {
    const settings = block.column_settings?.[column];
    return { textAlign: settings?.align ?? 'left', whiteSpace: settings?.is_wrapped ? 'normal' : undefined };
  };
  return (
    <Scroll class="table-scroll" label={say({ de: 'Tabelle', en: 'Table' })}>
      <table class="table">
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" style={cellStyle(column)}>
                <CellWords cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} style={cellStyle(column)}>
                  <CellWords cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** A data table: sorted by a click on a column's head, read page by page. */
export function DataTable({ block }: { block: DataTableBlock }) {
  const [head = [], ...rows] = block.rows;
  const [order, setOrder] = useState<{ column: number; isDown: boolean } | null>(null);
  const [page, setPage] = useState(0);
  const size = block.page_size ?? 5;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = pageOf(order ? sortRows(rows, order.column, order.isDown) : rows, page, size);
  const isNumber = (column: number) => rows.every((row) => row[column]?.type === 'raw_number');
  const headerColumn = block.row_header_column_index ?? 0;

  function sortBy(column: number): void {
    const isDown = order?.column === column ? !order.isDown : false;
    setOrder({ column, isDown });
    setPage(0);
  }

  return (
    <div class="data-table">
      <Scroll class="table-scroll" label={block.caption}>
        <table class="table">
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th
                  key={column}
                  scope="col"
                  class={isNumber(column) ? 'is-number' : undefined}
                  aria-sort={order?.column === column ? (order.isDown ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" onClick={() => sortBy(column)}>
                    <CellWords cell={cell} />
                    <span aria-hidden="true" class="sort-mark">
                      {order?.column === column ? (order.isDown ? '▼' : '▲') : '↕'}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => {
                  const Tag = column === headerColumn ? 'th' : 'td';
                  return (
                    <Tag
                      key={column}
                      scope={column === headerColumn ? 'row' : undefined}
                      class={cell.type === 'raw_number' ? 'is-number' : undefined}
                    >
                      <CellWords cell={cell} />
                    </Tag>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {pages > 1 && <Pager page={page} pages={pages} rows={rows.length} size={size} onTurn={setPage} />}
    </div>
  );
}

interface PagerProps {
  page: number;
  pages: number;
  rows: number;
  size: number;
  onTurn: (page: number) => void;
}

function Pager({ page, pages, rows, size, onTurn }: PagerProps) {
  const first = page * size + 1;
  const last = Math.min(rows, first + size - 1);
  return (
    <div class="pager">
      <span role="status">{say({ de: `${first}–${last} von ${rows}`, en: `${first}–${last} of ${rows}` })}</span>
      <button type="button" class="icon-button" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        <span aria-hidden="true">‹</span>
        <span class="unseen">{say({ de: 'Vorige Seite', en: 'Previous page' })}</span>
      </button>
      <button type="button" class="icon-button" disabled={page >= pages - 1} onClick={() => onTurn(page + 1)}>
        <span aria-hidden="true">›</span>
        <span class="unseen">{say({ de: 'Nächste Seite', en: 'Next page' })}</span>
      </button>
    </div>
  );
}
