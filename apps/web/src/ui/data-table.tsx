import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Pager, type PagerProps } from './pager.tsx';
import { useWords } from './words.tsx';

export interface Column<T> {
  key: string;
  title: ReactNode;
  cell: (row: T) => ReactNode;
  /** Numbers stand right-aligned with figures of one width. */
  numeric?: boolean;
  /** Title as text for the sort button; without it the column does not sort. */
  sortLabel?: string;
  width?: number;
}

export interface Sorting {
  key: string;
  descending: boolean;
}

interface DataTableProps<T> {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** Sorting is the server's; the table only asks. */
  sorting?: Sorting | undefined;
  onSort?: (sorting: Sorting) => void;
  paging?: PagerProps;
  /** Rows under the header that sum up (`<tr>` elements). */
  foot?: ReactNode;
  /** Show the caption above the table, not only to screen readers. */
  showCaption?: boolean;
}

/**
 * A dense register: header and first column stay in sight. Rows come a page at a time from the server, so 10,600 units
 * need no virtual list and the browser's own search and printing still work.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { columns, rows, rowKey, caption } = props;
  const { t } = useWords();
  return (
    <div className="table-block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (axe scrollable-region-focusable) */}
      <section className="table-scroll" tabIndex={0} aria-label={t('shell.tableScroll', { caption })}>
        <table className="register">
          <caption className={props.showCaption ? '' : 'visually-hidden'}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sorting={props.sorting} onSort={props.onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column, index) => (
                  <BodyCell key={column.key} column={column} row={row} isHead={index === 0} />
                ))}
              </tr>
            ))}
          </tbody>
          {props.foot === undefined ? null : <tfoot>{props.foot}</tfoot>}
        </table>
      </section>
      {rows.length === 0 ? <p className="empty">{t('shell.empty')}</p> : null}
      {props.paging === undefined ? null : <Pager {...props.paging} />}
    </div>
  );
}

function BodyCell<T>({ column, row, isHead }: { column: Column<T>; row: T; isHead: boolean }) {
  const className = column.numeric ? 'numeric' : undefined;
  return isHead ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  );
}

interface HeaderCellProps<T> {
  column: Column<T>;
  sorting: Sorting | undefined;
  onSort: ((sorting: Sorting) => void) | undefined;
}

function HeaderCell<T>({ column, sorting, onSort }: HeaderCellProps<T>) {
  const { t } = useWords();
  const current = sorting?.key === column.key ? sorting : undefined;
  const descending = current !== undefined && !current.descending;
  const direction = current?.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={column.numeric ? 'numeric' : undefined}
      style={column.width === undefined ? undefined : { minWidth: column.width }}
      aria-sort={current === undefined ? undefined : direction}
    >
      {onSort === undefined || column.sortLabel === undefined ? (
        column.title
      ) : (
        <button
          type="button"
          className="sort"
          title={t(descending ? 'shell.sortDescending' : 'shell.sortAscending', { column: column.sortLabel })}
          onClick={() => onSort({ key: column.key, descending })}
        >
          {column.title}
          <span aria-hidden="true">{current?.descending ? <CaretDownOutlined /> : <CaretUpOutlined />}</span>
        </button>
      )}
    </th>
  );
}
