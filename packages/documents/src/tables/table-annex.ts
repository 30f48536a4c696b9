import { formatNumber, formatPercent } from '@thuocdo/core/text';
import type { Annex, HeadCell, Table, TableCell } from '../official/index.ts';
import { headDepth, placedHead } from './head.ts';
import type { ColumnKind, TableColumn, TableRow, TableSheet, TableValue, TotalRow } from './model.ts';

/** The same table as a landscape annex of an official paper, numbers in Vietnamese writing. */
export function tableAnnex(sheet: TableSheet): Annex {
  return { title: sheet.heading.title, landscape: true, blocks: [...noteBlocks(sheet), annexTable(sheet)] };
}

function noteBlocks({ heading }: TableSheet): Annex['blocks'] {
  return heading.notes.map((text) => ({ kind: 'paragraph', align: 'center', runs: [{ text, italic: true }] }));
}

function annexTable(sheet: TableSheet): Table {
  const { columns } = sheet;
  return {
    kind: 'table',
    head: headRows(columns),
    widths: columns.map((column) => column.width),
    align: columns.map(({ kind }) => (kind === 'text' ? 'left' : 'right')),
    size: columns.length > 12 ? 9 : 11,
    rows: bodyRows(sheet),
  };
}

function headRows(columns: readonly TableColumn[]): HeadCell[][] {
  const cells = placedHead(columns);
  return Array.from({ length: headDepth(columns) }, (_, row) => cells.filter((cell) => cell.row === row));
}

function bodyRows({ columns, groups, total }: TableSheet): TableCell[][] {
  const rows = groups.flatMap((group) => [
    ...(group.name ? [[{ text: group.name, bold: true, colspan: columns.length }]] : []),
    ...group.rows.map((row) => printedRow(columns, row, false)),
    ...(group.subtotal ? [totalRow(columns, group.subtotal)] : []),
  ]);
  return total ? [...rows, totalRow(columns, total)] : rows;
}

/** The label takes all columns up to the first figure. */
function totalRow(columns: readonly TableColumn[], total: TotalRow): TableCell[] {
  const first = columns.findIndex(({ key }) => total.values[key] !== undefined);
  const colspan = first === -1 ? columns.length : Math.max(1, first);
  const rest = printedRow(columns.slice(colspan), total.values, true);
  return [{ text: total.label, bold: true, align: 'left', colspan }, ...rest];
}

function printedRow(columns: readonly TableColumn[], row: TableRow, bold: boolean): TableCell[] {
  return columns.map(({ key, kind }) => ({
    text: printed(Object.hasOwn(row, key) ? row[key] : undefined, kind),
    bold,
  }));
}

function printed(value: TableValue | undefined, kind: ColumnKind): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return kind === 'percent' ? formatPercent(value) : formatNumber(value);
}
