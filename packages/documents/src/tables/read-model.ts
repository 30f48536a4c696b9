import { type ArchiveFault, type ArchiveLimits, defaultLimits } from '../archives/index.ts';

export type SheetLimits = {
  /** Bytes of the file itself. */
  readonly bytes: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells with content in the whole file. */
  readonly cells: number;
  readonly archive: ArchiveLimits;
};

export const defaultSheetLimits: SheetLimits = {
  bytes: 20 * 1024 * 1024,
  sheets: 20,
  rows: 20_000,
  columns: 400,
  cells: 2_000_000,
  archive: defaultLimits,
};

export type SheetFault =
  | ArchiveFault
  | 'file-too-large'
  | 'not-a-spreadsheet'
  | 'not-utf8'
  /** An OLE container: a workbook under a password, or one of before 2007. */
  | 'locked-or-old'
  | 'unclosed-quote'
  | 'too-many-sheets'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'too-many-merges';

/** `where`: the sheet, the address or the part of the file. */
export type SheetFinding = { readonly code: SheetFault; readonly where?: string };

/**
 * A cell with content. A formula is never computed: its text is `=…` and its stored result is left out, because nobody
 * can say what computed it. Dates are days `YYYY-MM-DD`. Texts of a CSV stay texts: numbers are read by the caller's
 * rules.
 */
export type SheetCell = { readonly address: string; readonly column: number } & (
  | { readonly kind: 'text' | 'formula' | 'error' | 'day'; readonly value: string }
  /** `isPercent`: the cell shows per cent, so that 0.7937 stands for 79,37%. */
  | { readonly kind: 'number'; readonly value: number; readonly isPercent?: boolean }
  | { readonly kind: 'boolean'; readonly value: boolean }
);
export type SheetRow = { readonly number: number; readonly cells: readonly SheetCell[] };
/** Cells made one, from the first to the last row and column, both included; only the first cell holds what they say. */
export type MergedRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};
export type SheetContent = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedRange[];
};

export type SheetReading =
  | { readonly ok: true; readonly format: 'xlsx' | 'csv'; readonly sheets: readonly SheetContent[] }
  | { readonly ok: false; readonly findings: readonly SheetFinding[] };

export class SheetError extends Error {
  readonly finding: SheetFinding;
  constructor(code: SheetFault, where?: string) {
    super(code);
    this.finding = where === undefined ? { code } : { code, where };
  }
}

/** Counts cells and rows over a whole file and throws SheetError at the first limit that is passed. */
export function contentGauge(limits: SheetLimits): (sheet: string, row: number, cells: readonly SheetCell[]) => void {
  let total = 0;
  return (sheet, row, cells) => {
    total += cells.length;
    if (row > limits.rows) throw new SheetError('too-many-rows', sheet);
    if (total > limits.cells) throw new SheetError('too-many-cells', sheet);
    const last = cells.at(-1);
    if (last && last.column > limits.columns) throw new SheetError('too-many-columns', `${sheet}!${last.address}`);
  };
}
