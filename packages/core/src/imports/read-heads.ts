import { nfc } from '../text/index.ts';
import type { CellRange, ImportCell, ImportSheet, MappingFault } from './model.ts';

/** A column with its header and a few of the cells below. */
export interface HeadColumn {
  column: number;
  /** Address of the header’s cell. */
  address: string;
  header: string;
  samples: string[];
}

const mostSamples = 3;

/** The columns under a row of headers. A column without a header that holds something is named by its letters: «(D)». */
export function readHeads(sheet: ImportSheet, headRow: number): { columns: HeadColumn[]; faults: MappingFault[] } {
  const head = sheet.rows.find(({ number }) => number === headRow);
  if (head === undefined) return { columns: [], faults: [{ code: 'no-head', params: { row: String(headRow) } }] };
  const columns = new Map<number, HeadColumn>();
  for (const cell of head.cells)
    columns.set(cell.column, { column: cell.column, address: cell.address, header: tidy(cell), samples: [] });
  const filled: boolean[] = [];
  for (const { number, cells } of sheet.rows) if (number > headRow) addSamples(columns, cells, { headRow, filled });
  const listed = [...columns.values()].sort((a, b) => a.column - b.column);
  return { columns: listed, faults: [...mergedFaults(sheet.merged, headRow, head.cells), ...twiceFaults(listed)] };
}

/** A header in one line, as mappings compare it. */
const tidy = ({ value }: ImportCell): string => nfc(String(value)).replace(/\s+/g, ' ').trim();

/** Every cell of the sheet passes here, since a column without a header may begin in its last row: those that are `filled` at no cost. */
function addSamples(
  columns: Map<number, HeadColumn>,
  cells: readonly ImportCell[],
  { headRow, filled }: { headRow: number; filled: boolean[] },
): void {
  for (const cell of cells) {
    if (filled[cell.column]) continue;
    const known = columns.get(cell.column);
    const letters = cell.address.replace(/\d+$/, '');
    const column = known ?? {
      column: cell.column,
      address: `${letters}${headRow}`,
      header: `(${letters})`,
      samples: [],
    };
    column.samples.push(sampleOf(cell));
    filled[cell.column] = column.samples.length >= mostSamples;
    columns.set(cell.column, column);
  }
}

function sampleOf({ value }: ImportCell): string {
  return String(value).replace(/\s+/g, ' ').slice(0, 60);
}

/** A head that is merged, sideways or into the rows below, does not say which column is which. */
function mergedFaults(merged: readonly CellRange[], headRow: number, cells: readonly ImportCell[]): MappingFault[] {
  const faults = merged
    .filter(({ top, bottom, left, right }) => top <= headRow && headRow <= bottom && (left < right || bottom > headRow))
    .map(({ top, left, bottom, right }): MappingFault => {
      const cell = cells.find(({ column }) => column === left);
      const where = cell?.address ?? `R${top}C${left}–R${bottom}C${right}`;
      return { code: 'merged-head', params: { where, header: cell === undefined ? '' : tidy(cell) } };
    });
  return faults.slice(0, 50);
}

function twiceFaults(columns: readonly HeadColumn[]): MappingFault[] {
  const seen = new Map<string, HeadColumn>();
  const faults: MappingFault[] = [];
  for (const column of columns) {
    const first = seen.get(column.header);
    if (first === undefined) seen.set(column.header, column);
    else
      faults.push({
        code: 'header-twice',
        params: { header: column.header, where: first.address, other: column.address },
      });
  }
  return faults;
}
