export { addressOf } from './address.ts';
export { textColumn } from './columns.ts';
export type {
  ColumnKind,
  LegalHeading,
  SourceLine,
  TableBook,
  TableColumn,
  TableGroup,
  TableRow,
  TableSheet,
  TableValue,
  TotalRow,
} from './model.ts';
export {
  defaultSheetLimits,
  type MergedRange,
  type SheetCell,
  type SheetContent,
  type SheetFault,
  type SheetFinding,
  type SheetLimits,
  type SheetReading,
  type SheetRow,
} from './read-model.ts';
export { readSheet } from './read-sheet.ts';
export { tableAnnex } from './table-annex.ts';
export { toXlsx } from './write-book.ts';
