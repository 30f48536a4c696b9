import { Readable } from 'node:stream';
// biome-ignore lint/correctness/noUnresolvedImports: a CommonJS package, its whole is the default
import exceljs, { type CellValue } from 'exceljs';
import { inspectArchive, unpack } from '../archives/index.ts';
import { storeArchive } from '../archives/store.ts';
import { addressOf } from './address.ts';
import { mergedRanges } from './merged-ranges.ts';
import {
  contentGauge,
  type MergedRange,
  type SheetCell,
  type SheetContent,
  SheetError,
  type SheetFinding,
  type SheetLimits,
  type SheetRow,
} from './read-model.ts';

const kept =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml))$/u;
/** Shared texts before the sheets that use them, or the reader would park sheets in files. */
const order = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/_rels/workbook.xml.rels',
  'xl/workbook.xml',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
];

/** `sheet2.xml` before `sheet10.xml`. */
const inNumber = new Intl.Collator('en', { numeric: true });

/** The parser takes a sheet that breaks off for a short one, and one of another namespace prefix for an empty one. */
function isCutOff(name: string, part: Buffer): boolean {
  const end = part.subarray(-200).toString('utf8').trimEnd();
  if (name === 'xl/workbook.xml') return !end.endsWith('</workbook>');
  return name.startsWith('xl/worksheets/') && !end.endsWith('</worksheet>');
}

/** Reasons to refuse a workbook before any parser sees it. */
export async function inspectWorkbook(bytes: Uint8Array, limits: SheetLimits): Promise<SheetFinding[]> {
  const { findings } = await inspectArchive(bytes, limits.archive);
  return findings.map(({ code, entry }) => (entry === undefined ? { code } : { code, where: entry }));
}

/**
 * Sheets of an inspected XLSX. The parser gets a new archive made of the parts that we unpacked ourselves: it reads
 * local headers, which may tell another story than the directory that was inspected. Throws SheetError, ArchiveError.
 */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<SheetContent[]> {
  const parts = await unpack(bytes, (name) => kept.test(name), limits.archive.unpacked);
  if (!parts.has('xl/workbook.xml')) throw new SheetError('not-a-spreadsheet');
  const sheetCount = [...parts.keys()].filter((name) => name.startsWith('xl/worksheets/')).length;
  if (sheetCount > limits.sheets) throw new SheetError('too-many-sheets');
  for (const [name, part] of parts) if (isCutOff(name, part)) throw new SheetError('not-a-spreadsheet', name);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = [...parts].sort(([left], [right]) => rank(left) - rank(right) || inNumber.compare(left, right));
  const merged = new Map([...parts].map(([name, part]) => [name, mergedRanges(name, part)]));
  return parseSheets(storeArchive(sorted), merged, limits);
}

async function parseSheets(
  clean: Buffer,
  merged: ReadonlyMap<string, readonly MergedRange[]>,
  limits: SheetLimits,
): Promise<SheetContent[]> {
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([clean]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  const gauge = contentGauge(limits);
  const sheets: SheetContent[] = [];
  for await (const sheet of reader) {
    const { name, id } = sheet as unknown as { name: string; id: number };
    const rows: SheetRow[] = [];
    for await (const row of sheet) {
      const cells = rowCells(row);
      gauge(name, row.number, cells);
      if (cells.length > 0) rows.push({ number: row.number, cells });
    }
    sheets.push({ name, rows, merged: merged.get(`xl/worksheets/sheet${id}.xml`) ?? [] });
  }
  return sheets;
}

function rowCells(row: exceljs.Row): SheetCell[] {
  const cells: SheetCell[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const content = contentOf(cell.value, cell.numFmt);
    if (content) cells.push({ ...content, column, address: addressOf(column, row.number) });
  });
  return cells;
}

type Content = SheetCell extends infer Each
  ? Each extends SheetCell
    ? Omit<Each, 'address' | 'column'>
    : never
  : never;

function contentOf(value: CellValue, format: string | undefined): Content | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return { kind: 'text', value: value.normalize('NFC') } as Content;
  if (typeof value === 'number') return numberContent(value, format);
  if (typeof value === 'boolean') return { kind: 'boolean', value } as Content;
  if (value instanceof Date) return dayContent(value);
  return objectContent(value as unknown as Record<string, unknown>);
}

function numberContent(value: number, format: string | undefined): Content {
  return (format?.includes('%') ? { kind: 'number', value, isPercent: true } : { kind: 'number', value }) as Content;
}

function dayContent(value: Date): Content {
  const isDay = Number.isFinite(value.getTime());
  return (
    isDay ? { kind: 'day', value: value.toISOString().slice(0, 10) } : { kind: 'error', value: '#NUM!' }
  ) as Content;
}

function objectContent(value: Record<string, unknown>): Content {
  const { formula, sharedFormula, richText, text, error } = value;
  if (formula !== undefined || sharedFormula !== undefined) {
    return { kind: 'formula', value: `=${String(formula ?? sharedFormula)}` } as Content;
  }
  if (Array.isArray(richText)) return textContent(richText.map((run: { text?: string }) => run.text ?? '').join(''));
  if (typeof text === 'string') return textContent(text);
  return { kind: 'error', value: String(error ?? '#VALUE!') } as Content;
}

function textContent(value: string): Content {
  return { kind: 'text', value: value.normalize('NFC') } as Content;
}
