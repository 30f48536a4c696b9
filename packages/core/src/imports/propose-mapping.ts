import { foldMarks } from '../text/index.ts';
import type { ElementFinder } from './find-element.ts';
import type { ColumnRole, ImportMapping, ImportSheet, MappedColumn } from './model.ts';
import { type HeadColumn, readHeads } from './read-heads.ts';
import { readPeriod } from './read-period.ts';

/** Headers that say what a column is, folded; codes before names, so that the column with codes is taken where both stand. */
const words: readonly (readonly [Exclude<ColumnRole, 'ignore'>, readonly string[]])[] = [
  ['unit', ['ma don vi', 'ma xa', 'ma dvhc', 'ma don vi hanh chinh', 'unit code', 'ma xa, phuong']],
  [
    'unit',
    ['don vi', 'ten don vi', 'don vi hanh chinh', 'xa', 'ten xa', 'xa, phuong', 'xa/phuong', 'dia phuong', 'unit'],
  ],
  ['above', ['huyen', 'ten huyen', 'quan/huyen', 'huyen, thi xa', 'tinh', 'ten tinh', 'tinh/thanh pho']],
  ['element', ['ma so lieu', 'ma chi tieu', 'ma', 'element', 'element code', 'dataelement']],
  ['element', ['chi tieu', 'ten chi tieu', 'ten so lieu', 'noi dung']],
  ['period', ['ky', 'ky bao cao', 'ky so lieu', 'thoi ky', 'period']],
  ['note', ['ghi chu', 'note', 'notes']],
  ['value', ['gia tri', 'so lieu', 'so luong', 'thuc hien', 'ket qua', 'value', 'so lieu ky nay']],
];

const rowsLookedAt = 40;

/**
 * Proposes how a workbook is read: the sheet and row that look most like a head, and what each column says by its header (the code of
 * an element, its name with or without marks, the words of a period). A person decides; nothing is taken in by a proposal.
 */
export function proposeMapping(
  sheets: readonly ImportSheet[],
  elements: ElementFinder,
  at: { sheet?: string | undefined; row?: number | undefined } = {},
): Omit<ImportMapping, 'name'> | undefined {
  const looked = sheets.filter(({ name }) => at.sheet === undefined || name === at.sheet);
  const heads = looked.flatMap((sheet) => candidateRows(sheet, at.row).map((row) => headAt(sheet, row, elements)));
  const best = heads.reduce<(typeof heads)[number] | undefined>(
    (kept, next) => (kept === undefined || next.score > kept.score ? next : kept),
    undefined,
  );
  if (best === undefined) return undefined;
  return { sheet: best.sheet, headRow: best.row, columns: best.columns, unitId: null, period: null };
}

function candidateRows({ rows }: ImportSheet, asked: number | undefined): number[] {
  if (asked !== undefined) return [asked];
  const near = rows.filter(({ number }) => number <= rowsLookedAt);
  return near.filter(({ cells }) => cells.length >= 2).map(({ number }) => number);
}

function headAt(sheet: ImportSheet, row: number, elements: ElementFinder) {
  const columns = proposeColumns(headerOnly(sheet, row), elements);
  return {
    sheet: sheet.name,
    row,
    columns: proposeColumns(readHeads(sheet, row).columns, elements),
    score: thingsSaid(columns),
  };
}

/** How many different things headers say: a line of a register names its element twice, by code and by name, and is no head for that. */
function thingsSaid(columns: readonly MappedColumn[]): number {
  const said = columns.filter(({ role }) => role !== 'ignore');
  return new Set(said.map(({ role, element, period }) => [role, element, period].join())).size;
}

/** Looking for the head reads no further than it: a long sheet is not gone through forty times. */
function headerOnly(sheet: ImportSheet, row: number): HeadColumn[] {
  return readHeads({ ...sheet, rows: sheet.rows.filter(({ number }) => number === row) }, row).columns;
}

/** What each column says by its header; of two columns for one thing the first in order of our words is taken. */
export function proposeColumns(heads: readonly HeadColumn[], elements: ElementFinder): MappedColumn[] {
  const columns = heads.map(({ header }) => proposeColumn(header, elements));
  const saysElement = columns.some(({ element }) => element !== null);
  const saysItself = columns.some(({ element, period }) => (element ?? period) !== null);
  const isPlain = ({ element, period }: MappedColumn) => element === null && period === null;
  keepBest(columns, 'value', isPlain, saysItself ? 0 : 1);
  for (const role of ['unit', 'above', 'period', 'note'] as const) keepBest(columns, role);
  keepBest(columns, 'element', () => true, saysElement ? 0 : 1);
  return columns;
}

function proposeColumn(header: string, elements: ElementFinder): MappedColumn {
  const of = (role: ColumnRole, rest: Partial<MappedColumn> = {}): MappedColumn => ({
    header,
    role,
    element: null,
    period: null,
    ...rest,
  });
  const named = elements(header);
  if (named.kind === 'found') return of('value', { element: named.element.code });
  const period = readPeriod(header);
  if (period !== undefined) return of('value', { period });
  const role = rankOf(header)?.role;
  return of(role ?? 'ignore');
}

function rankOf(header: string): { role: ColumnRole; rank: number } | undefined {
  const key = foldMarks(header)
    .replace(/[*:]+$/, '')
    .trim();
  const rank = words.findIndex(([, texts]) => texts.includes(key));
  const role = words[rank]?.[0];
  return role === undefined ? undefined : { role, rank };
}

function keepBest(
  columns: MappedColumn[],
  role: ColumnRole,
  of: (column: MappedColumn) => boolean = () => true,
  most = 1,
): void {
  const rank = ({ header }: MappedColumn) => rankOf(header)?.rank ?? words.length;
  const ranked = columns.filter((column) => column.role === role && of(column)).sort((a, b) => rank(a) - rank(b));
  for (const column of ranked.slice(most)) column.role = 'ignore';
}
