import {
  addressOf,
  type MergedRange,
  type SheetCell,
  type SheetContent,
  type SheetRow,
} from '@thuocdo/documents/tables';
import type { Files } from '../../platform/files/disk.ts';
import { keepJsonLines, piecesOf, readJsonLines } from './json-lines.ts';

const kinds = ['text', 'formula', 'error', 'day', 'number', 'boolean'] as const;

type PackedCell = [column: number, kind: number, value: SheetCell['value'], isPercent?: 1];
type PackedRow = [number: number, cells: PackedCell[]];
/** A sheet begins with its head; its rows follow in pieces. */
type Piece = { name: string; merged: readonly MergedRange[] } | PackedRow[];

/** Keeps the cells of sheets that were read, so that the file need not be parsed again. @returns SHA-256 */
export function keepCells(files: Files, sheets: readonly SheetContent[]): Promise<string> {
  return keepJsonLines(files, piecesOfSheets(sheets));
}

function* piecesOfSheets(sheets: readonly SheetContent[]): Generator<Piece> {
  for (const { name, merged, rows } of sheets) {
    yield { name, merged };
    for (const piece of piecesOf(rows)) yield piece.map(packRow);
  }
}

const packRow = ({ number, cells }: SheetRow): PackedRow => [number, cells.map(packCell)];

function packCell(cell: SheetCell): PackedCell {
  const packed: PackedCell = [cell.column, kinds.indexOf(cell.kind), cell.value];
  if (cell.kind === 'number' && cell.isPercent === true) packed.push(1);
  return packed;
}

/** The sheets as they were kept. */
export async function keptCells(files: Files, sha256: string): Promise<SheetContent[]> {
  const sheets: { name: string; merged: readonly MergedRange[]; rows: SheetRow[] }[] = [];
  for (const piece of (await readJsonLines(files, sha256)) as Piece[]) {
    if (!Array.isArray(piece)) sheets.push({ ...piece, rows: [] });
    else for (const row of piece) sheets.at(-1)?.rows.push(unpackRow(row));
  }
  return sheets;
}

const unpackRow = ([number, cells]: PackedRow): SheetRow => ({
  number,
  cells: cells.map((cell) => unpackCell(cell, number)),
});

function unpackCell([column, kind, value, isPercent]: PackedCell, row: number): SheetCell {
  const cell = { address: addressOf(column, row), column, kind: kinds[kind], value };
  return (isPercent === 1 ? { ...cell, isPercent: true } : cell) as SheetCell;
}
