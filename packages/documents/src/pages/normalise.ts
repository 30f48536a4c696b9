import { bodySize, tableSize } from './layout.ts';
import type {
  Align,
  FullTableCell,
  HeadCell,
  PageBlock,
  Paragraph,
  PrintedPaper,
  Run,
  Table,
  TableCell,
} from './model.ts';

/** The same model with nothing optional, so that a renderer decides nothing. */
export type FullRun = { text: string; bold: boolean; italic: boolean; note: string };
export type FullParagraph = {
  kind: 'paragraph';
  runs: FullRun[];
  align: Align;
  size: number;
  indent: number;
  before: number;
  rule: number;
  keepWithNext: boolean;
};
export type FullColumns = { kind: 'columns'; widths: number[]; cells: FullParagraph[][]; before: number };
export type FullCell = {
  text: string;
  bold: boolean;
  italic: boolean;
  align: Align;
  colspan: number;
  rowspan: number;
};
export type FullTable = { kind: 'table'; head: FullCell[][]; rows: FullCell[][]; widths: number[]; size: number };
export type FullBlock = FullParagraph | FullColumns | FullTable | { kind: 'together'; blocks: FullBlock[] };
export type FullSheet = { landscape: boolean; blocks: FullBlock[] };
export type FullPaper = { title: string; sheets: FullSheet[]; marks: string[] };

/** Fills every default and passes every text through `clean`. */
export function normalise(paper: PrintedPaper, clean: (text: string) => string): FullPaper {
  return {
    title: clean(paper.title),
    marks: (paper.marks ?? []).map(clean),
    sheets: paper.sheets.map((sheet) => ({
      landscape: sheet.landscape ?? false,
      blocks: sheet.blocks.map((block) => fullBlock(block, clean)),
    })),
  };
}

function fullBlock(block: PageBlock, clean: (text: string) => string): FullBlock {
  switch (block.kind) {
    case 'paragraph':
      return fullParagraph(block, clean);
    case 'columns':
      return {
        kind: 'columns',
        widths: [...block.widths],
        cells: block.cells.map((cell) => cell.map((paragraph) => fullParagraph(paragraph, clean))),
        before: block.before ?? 0,
      };
    case 'table':
      return fullTable(block, clean);
    case 'together':
      return { kind: 'together', blocks: block.blocks.map((inner) => fullBlock(inner, clean)) };
  }
}

function fullParagraph(paragraph: Paragraph, clean: (text: string) => string): FullParagraph {
  return {
    kind: 'paragraph',
    runs: paragraph.runs.map((run) => fullRun(run, clean)),
    align: paragraph.align ?? 'justify',
    size: paragraph.size ?? bodySize,
    indent: paragraph.indent ?? 0,
    before: paragraph.before ?? 0,
    rule: paragraph.rule ?? 0,
    keepWithNext: paragraph.keepWithNext ?? false,
  };
}

function fullRun(run: Run, clean: (text: string) => string): FullRun {
  return {
    text: clean(run.text),
    bold: run.bold ?? false,
    italic: run.italic ?? false,
    note: clean(run.note ?? ''),
  };
}

function fullTable(table: Table, clean: (text: string) => string): FullTable {
  const head = headRows(table.head).map((row) => row.map((cell) => fullHeadCell(cell, clean)));
  const columns = (head[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0);
  return {
    kind: 'table',
    head,
    rows: table.rows.map((row) => fullRow(row, table.align ?? [], clean)),
    widths: table.widths ? [...table.widths] : Array.from({ length: columns }, () => 1),
    size: table.size ?? tableSize,
  };
}

function headRows(head: Table['head']): readonly (readonly HeadCell[])[] {
  const rows = head as readonly (string | readonly HeadCell[])[];
  const plain = rows.filter((cell): cell is string => typeof cell === 'string');
  return plain.length > 0 ? [plain.map((text) => ({ text }))] : rows.filter((row) => typeof row !== 'string');
}

function fullHeadCell(cell: HeadCell, clean: (text: string) => string): FullCell {
  const { colspan = 1, rowspan = 1 } = cell;
  return { text: clean(cell.text), bold: true, italic: false, align: 'center', colspan, rowspan };
}

function fullRow(row: readonly TableCell[], align: readonly Align[], clean: (text: string) => string): FullCell[] {
  let column = 0;
  return row.map((cell) => {
    const full: FullTableCell = typeof cell === 'string' ? { text: cell } : cell;
    const { bold = false, italic = false, colspan = 1 } = full;
    const placed = full.align ?? align[column] ?? 'left';
    column += colspan;
    return { text: clean(full.text), bold, italic, align: placed, colspan, rowspan: 1 };
  });
}
