import type { Column, Question } from '@thuocdo/core/forms';
import { searchKey } from '@thuocdo/core/text';
import type { RosterUnit } from './working.ts';

/** A row while it is edited: cells as typed. */
export type RawRow = Record<string, unknown>;

export interface Spot {
  row: number;
  column: number;
}

/** The rows after a block was laid over them from a spot on; new rows are added below, cells beyond the last column fall away. */
export function layBlock(
  question: Question,
  rows: readonly RawRow[],
  block: readonly string[][],
  at: Spot,
  units: readonly RosterUnit[] = [],
): RawRow[] {
  const columns = question.columns ?? [];
  const laid = rows.map((row) => ({ ...row }));
  const filled = block.filter((row) => row.some((one) => one !== ''));
  const body = at.row === 0 || rows.length === at.row ? withoutHead(filled, columns.slice(at.column)) : filled;
  body.forEach((cells, down) => {
    const row = laid[at.row + down] ?? emptyRow(columns);
    laid[at.row + down] = row;
    cells.forEach((cell, right) => {
      const column = columns[at.column + right];
      if (column !== undefined) row[column.code] = readCell(column, cell, units);
    });
  });
  return laid;
}

export const emptyRow = (columns: readonly Column[]): RawRow =>
  Object.fromEntries(columns.map((column) => [column.code, null]));

/** A first line that repeats the column heads is no data. */
function withoutHead(block: readonly string[][], columns: readonly Column[]): readonly string[][] {
  const [head] = block;
  const isHead =
    head !== undefined &&
    head.length > 1 &&
    head.every((cell, index) => {
      const column = columns[index];
      return column !== undefined && searchKey(column.label) === searchKey(cell.replace(/\s*\([^)]*\)$/, ''));
    });
  return isHead ? block.slice(1) : block;
}

const yes = new Set(['co', 'c', 'x', 'yes', 'y', 'true', '1', 'dung']);
const no = new Set(['khong', 'k', 'no', 'n', 'false', '0', 'sai']);

/** A pasted text as the column's own cell; what cannot be told stays as text, so that the person sees and mends it. */
export function readCell(column: Column, text: string, units: readonly RosterUnit[] = []): unknown {
  if (text === '') return null;
  const key = searchKey(text);
  if (column.type === 'yes_no') return yes.has(key) ? true : no.has(key) ? false : text;
  if (column.type === 'one_of')
    return column.options?.find((option) => option.code === text || searchKey(option.label) === key)?.code ?? text;
  if (column.type === 'unit')
    return (
      units.find((unit) => unit.id === text || unit.id.startsWith(`${text}-`) || searchKey(unit.name) === key)?.id ??
      text
    );
  return text;
}
