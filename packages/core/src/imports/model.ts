import type { FigureFault } from '../figures/index.ts';
import type { Period } from '../periods/index.ts';
import type { ElementValue } from '../values/index.ts';

/** A cell as a spreadsheet reader gives it. Of a formula only its text comes: nobody can say what computed its result. */
export interface ImportCell {
  address: string;
  column: number;
  kind: 'text' | 'formula' | 'error' | 'day' | 'number' | 'boolean';
  value: string | number | boolean;
  /** The cell shows per cent: 0.7937 stands for 79,37%. */
  isPercent?: boolean;
}

export interface ImportRow {
  number: number;
  cells: readonly ImportCell[];
}

/** Cells made one; rows and columns count from 1, both ends included. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface ImportSheet {
  name: string;
  rows: readonly ImportRow[];
  merged: readonly CellRange[];
}

/**
 * What a column says: the unit, what the unit lies in (to tell units of one name apart), the element, the period, a value, a note, or
 * nothing that is taken in.
 */
export const columnRoles = ['unit', 'above', 'element', 'period', 'value', 'note', 'ignore'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** A column of values may say of which element, and for which period: one column an element, or one a month. */
export interface MappedColumn {
  header: string;
  role: ColumnRole;
  element: string | null;
  period: Period | null;
}

/** How a sheet is read; kept by name in an organisation and used again. What no column says, the mapping says for all rows. */
export interface ImportMapping {
  name: string;
  sheet: string;
  /** Number of the row that holds the headers. */
  headRow: number;
  columns: readonly MappedColumn[];
  unitId: string | null;
  period: Period | null;
}

/** `long`: one column of values, a row says of what; `wide`: one column an element or a period. */
export type ImportLayout = 'long' | 'wide';

export function layoutOf({ columns }: Pick<ImportMapping, 'columns'>): ImportLayout {
  const isWide = columns.some(({ role, element, period }) => role === 'value' && (element !== null || period !== null));
  return isWide ? 'wide' : 'long';
}

/** Why a sheet cannot be read by a mapping; the words are in `phrases` by the code. */
export interface MappingFault {
  code:
    | 'sheet-gone'
    | 'no-head'
    | 'merged-head'
    | 'header-twice'
    | 'column-gone'
    | 'column-new'
    | 'no-value-column'
    | 'role-twice'
    | 'columns-same'
    | 'needs-unit'
    | 'needs-element'
    | 'needs-period'
    | 'unknown-element'
    | 'not-a-period';
  params: Readonly<Record<string, string>>;
}

/** Why a cell is not taken in. */
export type LineFault =
  | FigureFault
  | 'unknown-element'
  | 'ambiguous-element'
  | 'element-missing'
  | 'other-scope'
  | 'unknown-unit'
  | 'ambiguous-unit'
  | 'unit-missing'
  | 'unit-not-in-period'
  | 'outside-area'
  | 'period-missing'
  | 'period-unclear'
  | 'figure-twice'
  | 'formula-cell'
  | 'error-cell'
  | 'merged-cell'
  | 'date-where-number'
  | 'said-in-form';

export interface LineFinding {
  code: LineFault;
  params: Readonly<Record<string, string>>;
}

/** One cell of values, read: of whom, of what, for when, and what; or why not. */
export interface ReadLine {
  cell: string;
  unitId: string | null;
  /** The unit's name, or what stands in its place. */
  unit: string;
  element: string | null;
  /** What stands in the place of the element when it is none. */
  elementSaid: string;
  period: string;
  value: ElementValue | undefined;
  /** As it stands in the cell. */
  printed: string;
  note: string | null;
  finding: LineFinding | null;
}
