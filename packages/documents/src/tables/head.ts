import type { HeadCell } from '../pages/index.ts';
import type { TableColumn } from './model.ts';

/** A cell of the head with its place: `row` and `column` count from 0. */
export type PlacedHeadCell = Required<HeadCell> & { readonly row: number; readonly column: number };

export function headDepth(columns: readonly TableColumn[]): number {
  return Math.max(1, ...columns.map((column) => column.header.length));
}

/**
 * The head as cells that span: neighbours that share all texts down to a row become one cell there, and a column with
 * fewer rows than the others stretches its last text to the bottom.
 */
export function placedHead(columns: readonly TableColumn[]): PlacedHeadCell[] {
  const depth = headDepth(columns);
  const cells: PlacedHeadCell[] = [];
  for (let row = 0; row < depth; row++) {
    for (let column = 0; column < columns.length; column++) {
      const cell = cellAt(columns, row, column, depth);
      if (cell) cells.push(cell);
    }
  }
  return cells;
}

function cellAt(
  columns: readonly TableColumn[],
  row: number,
  column: number,
  depth: number,
): PlacedHeadCell | undefined {
  const header = columns[column]?.header ?? [];
  if (row >= Math.max(1, header.length)) return undefined;
  const isLast = row >= header.length - 1;
  const text = header[row] ?? '';
  if (isLast) return { text, row, column, colspan: 1, rowspan: depth - row };
  if (column > 0 && sharesGroup(columns[column - 1], columns[column], row)) return undefined;
  let colspan = 1;
  while (sharesGroup(columns[column], columns[column + colspan], row)) colspan += 1;
  return { text, row, column, colspan, rowspan: 1 };
}

function sharesGroup(left: TableColumn | undefined, right: TableColumn | undefined, row: number): boolean {
  if (!left || !right || left.header.length <= row + 1 || right.header.length <= row + 1) return false;
  return left.header.slice(0, row + 1).every((text, index) => text === right.header[index]);
}
