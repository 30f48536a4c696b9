import type { Worksheet } from 'exceljs';
import { illustrativeMark } from '../official/index.ts';
import { capitals, motto, nationalName } from '../official/wording.ts';
import { safeText } from './cells.ts';
import { headDepth, placedHead } from './head.ts';
import type { LegalHeading, TableColumn, TableSheet } from './model.ts';

const font = 'Times New Roman';
const thin = { style: 'thin' } as const;
export const ruled = { top: thin, bottom: thin, left: thin, right: thin } as const;

/** Issuer and national name, title, notes: kept to few rows, because what stands above a frozen head is frozen too. */
export function writeLegalHeading(sheet: Worksheet, heading: LegalHeading, columns: number): number {
  const half = Math.max(1, Math.floor(columns / 2));
  const parent = heading.parentOrg ? capitals(heading.parentOrg) : '';
  putAcross(sheet, 1, 1, half, parent || capitals(heading.issuer), { bold: parent === '' });
  putAcross(sheet, 1, half + 1, columns, nationalName, { bold: true });
  putAcross(sheet, 2, 1, half, parent ? capitals(heading.issuer) : '', { bold: true });
  putAcross(sheet, 2, half + 1, columns, motto, { bold: true, underline: true });
  putAcross(sheet, 3, 1, columns, capitals(heading.title), { bold: true, size: 14 });
  const notes = [...(heading.subtitle ? [heading.subtitle] : []), ...heading.notes];
  putAcross(sheet, 4, 1, columns, notes.join(' · '), { italic: true });
  if (heading.illustrative) putAcross(sheet, 5, 1, columns, illustrativeMark, { bold: true });
  const last = heading.illustrative ? 5 : 4;
  for (let row = 1; row <= last; row++) sheet.getRow(row).commit();
  return last;
}

type Look = { bold?: boolean; italic?: boolean; underline?: boolean; size?: number };

function putAcross(sheet: Worksheet, row: number, from: number, to: number, text: string, look: Look): void {
  const cell = sheet.getCell(row, from);
  if (text !== '') cell.value = safeText(text);
  cell.font = { name: font, size: 12, ...look };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: row > 3 };
  if (to > from) sheet.mergeCells(row, from, row, to);
}

/** The head of the table below row `after`; answers the last row of the head. */
export function writeHead(sheet: Worksheet, columns: readonly TableColumn[], after: number): number {
  const depth = headDepth(columns);
  for (const { text, row, column, colspan, rowspan } of placedHead(columns)) {
    const top = after + 1 + row;
    sheet.getCell(top, column + 1).value = safeText(text);
    if (colspan > 1 || rowspan > 1) sheet.mergeCells(top, column + 1, top + rowspan - 1, column + colspan);
  }
  for (let row = after + 1; row <= after + depth; row++) {
    for (let column = 1; column <= columns.length; column++) styleHead(sheet, row, column);
    sheet.getRow(row).commit();
  }
  return after + depth;
}

function styleHead(sheet: Worksheet, row: number, column: number): void {
  const cell = sheet.getCell(row, column);
  cell.font = { name: font, size: 11, bold: true };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF5' } };
  cell.border = ruled;
}

/** How many rows stand above the first row of figures. */
export function rowsAbove(sheet: TableSheet): number {
  return (sheet.heading.illustrative ? 5 : 4) + headDepth(sheet.columns);
}
