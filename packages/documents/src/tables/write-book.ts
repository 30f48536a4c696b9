import { Writable } from 'node:stream';
// biome-ignore lint/correctness/noUnresolvedImports: a CommonJS package, its whole is the default
import exceljs, { type ConditionalFormattingRule, type Cvfo, type Row, type Style, type Worksheet } from 'exceljs';
import { illustrativeMark } from '../official/index.ts';
import { formats, stored, tabName } from './cells.ts';
import { headDepth } from './head.ts';
import type {
  ColumnKind,
  SourceLine,
  TableBook,
  TableColumn,
  TableRow,
  TableSheet,
  TableValue,
  TotalRow,
} from './model.ts';
import { rowsAbove, ruled, writeHead, writeLegalHeading } from './write-heading.ts';

const font = 'Times New Roman';
const rowsPerTurn = 500;

/** XLSX of the book, written row by row: 10,600 communes do not stay in memory as cells. `madeAt` is an instant. */
export async function toXlsx(book: TableBook, madeAt: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: true });
  writer.creator = 'Thước Đo';
  writer.created = new Date(madeAt);
  writer.modified = new Date(madeAt);
  for (const sheet of [...book.sheets, sourceSheet(book)]) await writeSheet(writer, sheet);
  await writer.commit();
  return Buffer.concat(chunks);
}

async function writeSheet(writer: exceljs.stream.xlsx.WorkbookWriter, sheet: TableSheet): Promise<void> {
  const above = rowsAbove(sheet);
  const mark = sheet.heading.illustrative ? `&C&"${font},Bold"${illustrativeMark}` : '';
  const worksheet = writer.addWorksheet(tabName(sheet.name), {
    views: [{ state: 'frozen', xSplit: sheet.frozenColumns, ySplit: above }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddHeader: '&C&P', oddFooter: mark },
  });
  worksheet.pageSetup.printTitlesRow = `${above - headDepth(sheet.columns) + 1}:${above}`;
  sheet.columns.forEach((column, index) => {
    worksheet.getColumn(index + 1).width = column.width;
  });
  writeHead(worksheet, sheet.columns, writeLegalHeading(worksheet, sheet.heading, sheet.columns.length));
  shade(worksheet, sheet.columns, { from: above + 1, to: await writeGroups(worksheet, sheet, above) });
  worksheet.commit();
}

// One hue, light to dark, as on the screen; the number stays in the cell for who does not see the colour.
const shades = [{ argb: 'FFF7FBFF' }, { argb: 'FF6BAED6' }];

function shade(
  worksheet: Worksheet,
  columns: readonly TableColumn[],
  { from, to }: { from: number; to: number },
): void {
  columns.forEach(({ shadedTo }, index) => {
    if (!shadedTo || to < from) return;
    const letter = worksheet.getColumn(index + 1).letter;
    const cfvo: Cvfo[] = [
      { type: 'num', value: 0 },
      { type: 'num', value: shadedTo },
    ];
    const rule: ConditionalFormattingRule = { type: 'colorScale', priority: index + 1, cfvo, color: shades };
    worksheet.addConditionalFormatting({ ref: `${letter}${from}:${letter}${to}`, rules: [rule] });
  });
}

/** Answers the number of the last row. */
async function writeGroups(worksheet: Worksheet, sheet: TableSheet, above: number): Promise<number> {
  let at = above;
  const put = (values: TableRow, isBold: boolean) => writeRow(worksheet.getRow(++at), sheet.columns, values, isBold);
  for (const group of sheet.groups) {
    if (group.name) put(labelled(sheet.columns, group.name, {}), true);
    for (const row of group.rows) {
      put(row, false);
      if (at % rowsPerTurn === 0) await breathe();
    }
    if (group.subtotal) put(totalValues(sheet.columns, group.subtotal), true);
  }
  if (sheet.total) put(totalValues(sheet.columns, sheet.total), true);
  return at;
}

/** The server answers others while a long table is written. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function totalValues(columns: readonly TableColumn[], total: TotalRow): TableRow {
  return labelled(columns, total.label, total.values);
}

/** The label stands in the first text column that the row itself leaves empty. */
function labelled(columns: readonly TableColumn[], label: string, values: TableRow): TableRow {
  const place = columns.find(({ key, kind }) => kind === 'text' && values[key] === undefined) ?? columns[0];
  return place ? { ...values, [place.key]: label } : values;
}

function writeRow(row: Row, columns: readonly TableColumn[], values: TableRow, isBold: boolean): void {
  columns.forEach(({ key, kind }, index) => {
    const value: TableValue | undefined = Object.hasOwn(values, key) ? values[key] : undefined;
    const kept = stored(value, kind);
    const cell = row.getCell(index + 1);
    cell.style = styleOf(kind, typeof kept !== 'number', isBold);
    if (kept !== null) cell.value = kept;
  });
  row.commit();
}

const styles = new Map<string, Partial<Style>>();

/** One object a kind of cell: the writer recognises the object and does not compare fonts a million times. */
function styleOf(kind: ColumnKind, isText: boolean, isBold: boolean): Partial<Style> {
  const key = `${kind} ${isText} ${isBold}`;
  const known = styles.get(key);
  if (known) return known;
  const made: Partial<Style> = {
    numFmt: isText ? formats.text : formats[kind],
    font: { name: font, size: 11, bold: isBold },
    alignment: { vertical: 'top', wrapText: isText, horizontal: kind === 'text' ? 'left' : 'right' },
    border: ruled,
  };
  styles.set(key, made);
  return made;
}

const sourceColumns: readonly TableColumn[] = [
  { key: 'subject', header: ['Số liệu'], kind: 'text', width: 44 },
  { key: 'source', header: ['Nguồn'], kind: 'text', width: 44 },
  { key: 'reference', header: ['Căn cứ, vị trí'], kind: 'text', width: 44 },
  { key: 'at', header: ['Thời điểm'], kind: 'text', width: 22 },
];

/** «Nguồn số liệu»: every figure of the book answers where it comes from. */
function sourceSheet(book: TableBook): TableSheet {
  const [first] = book.sheets;
  return {
    name: 'Nguồn số liệu',
    heading: {
      parentOrg: first?.heading.parentOrg,
      issuer: first?.heading.issuer ?? '',
      title: 'Nguồn số liệu',
      notes: first ? [first.heading.title] : [],
      illustrative: book.sheets.some((sheet) => sheet.heading.illustrative),
    },
    columns: sourceColumns,
    groups: [{ rows: book.sources.map((line: SourceLine) => ({ ...line })) }],
    frozenColumns: 0,
  };
}
