import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { alignments, docxParagraphs, docxRuns, type Footnotes, lineHeight, twips } from './docx-paragraph.ts';
import type { FullCell, FullColumns, FullTable } from './normalise.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Cells side by side: a table of one row without borders. */
export function docxColumns(columns: FullColumns, width: number, notes: Footnotes): Table {
  const shares = widthsIn(columns.widths, width);
  const cells = columns.cells.map((paragraphs, index) => {
    const own = shares[index] ?? 0;
    const inner = own - 2 * 0.1;
    const children = paragraphs.flatMap((paragraph) => docxParagraphs(paragraph, inner, notes));
    return new TableCell({
      width: { size: twips(own), type: WidthType.DXA },
      borders: noBorders,
      children: children.length > 0 ? children : [new Paragraph({})],
    });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: shares.map(twips),
    borders: noBorders,
    margins: { left: twips(0.1), right: twips(0.1) },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** A ruled table whose head is repeated on every page. */
export function docxTable(table: FullTable, width: number, notes: Footnotes): Table {
  const shares = widthsIn(table.widths, width);
  const head = table.head.map((row) => docxRow(row, table.size, notes, true));
  const rows = table.rows.map((row) => docxRow(row, table.size, notes, false));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: shares.map(twips),
    margins: { left: twips(0.1), right: twips(0.1), top: twips(0.05), bottom: twips(0.05) },
    rows: [...head, ...rows],
  });
}

function docxRow(row: readonly FullCell[], size: number, notes: Footnotes, isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: row.every((cell) => cell.text.length <= 900),
    children: row.map((cell) => docxCell(cell, size, notes, isHead)),
  });
}

function docxCell(cell: FullCell, size: number, notes: Footnotes, isHead: boolean): TableCell {
  return new TableCell({
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        alignment: alignments[cell.align],
        spacing: { before: 0, after: 0, line: lineHeight(1), lineRule: 'auto' },
        children: docxRuns({ ...cell, note: '' }, size, notes),
      }),
    ],
  });
}

function widthsIn(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  return shares.map((share) => (share / total) * width);
}
