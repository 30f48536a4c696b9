export { firstLineIndent, paragraphGap, textWidth } from './layout.ts';
export type {
  Align,
  Columns,
  FullTableCell,
  HeadCell,
  PageBlock,
  Paragraph,
  PrintedPaper,
  Run,
  Sheet,
  Table,
  TableCell,
  Together,
} from './model.ts';
export { balancedLines } from './text-width.ts';
export { toDocx } from './to-docx.ts';
export { toPdf } from './to-pdf.ts';
