import { figurePeriodFault } from '../figures/index.ts';
import { type Day, endOf } from '../periods/index.ts';
import type { ElementFinder, FoundElement, ImportElement } from './find-element.ts';
import type { UnitFinder } from './find-unit.ts';
import { mergedCells } from './merged-cells.ts';
import type {
  ImportCell,
  ImportMapping,
  ImportRow,
  ImportSheet,
  LineFinding,
  MappedColumn,
  ReadLine,
} from './model.ts';
import { printedCell, readFigureCell } from './read-cell.ts';
import { readHeads } from './read-heads.ts';
import { placeFinding, type RowPlace, readPlace, resolveUnit } from './read-place.ts';

export interface ReadingContext {
  elements: ElementFinder;
  units: UnitFinder;
  today: Day;
}

export interface ReadLines {
  lines: ReadLine[];
  /** Cells of value columns that say nothing, in rows that say of whom or of what. */
  empty: number;
}

/**
 * Reads every cell of the value columns by a mapping that was checked (`checkMapping`). A cell that cannot be taken in carries the
 * reason; two cells that say something of one unit, element and period carry each other’s address. An empty cell says nothing: it does
 * not take a figure back.
 */
export function readLines(sheet: ImportSheet, mapping: ImportMapping, context: ReadingContext): ReadLines {
  const reader = rowReader(sheet, mapping, context);
  const lines: ReadLine[] = [];
  let empty = 0;
  for (const row of sheet.rows) if (row.number > mapping.headRow) empty += reader(row, lines);
  nameDoubles(lines);
  return { lines, empty };
}

type PlacedColumn = MappedColumn & { column: number };

function rowReader(sheet: ImportSheet, mapping: ImportMapping, context: ReadingContext) {
  const places = new Map(readHeads(sheet, mapping.headRow).columns.map(({ header, column }) => [header, column]));
  const placed = mapping.columns.flatMap((column): PlacedColumn[] => {
    const at = places.get(column.header);
    return at === undefined || column.role === 'ignore' ? [] : [{ ...column, column: at }];
  });
  const values = placed.filter(({ role }) => role === 'value');
  const others = placed.filter(({ role }) => role !== 'value');
  const isMerged = mergedCells(sheet.merged);
  const readCell = lineAdmitter(context);
  /** Answers how many cells are empty. */
  return (row: ImportRow, lines: ReadLine[]): number => {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const place = readPlace(others, cells, (column) => isMerged(row.number, column));
    let empty = 0;
    for (const column of values) {
      const cell = cells.get(column.column);
      const isEmpty = cell === undefined || (cell.kind === 'text' && String(cell.value).trim() === '');
      if (!isEmpty)
        lines.push(readCell(cell, { column, place, mapping, isMerged: isMerged(row.number, column.column) }));
      else if (place.isSaid) empty += 1;
    }
    return empty;
  };
}

interface Where {
  column: MappedColumn;
  place: RowPlace;
  mapping: ImportMapping;
  isMerged: boolean;
}

function lineAdmitter(context: ReadingContext): (cell: ImportCell, where: Where) => ReadLine {
  const faultOf = periodFaults(context.today);
  return (cell, where) => {
    const { place, mapping } = where;
    const said = where.column.element ?? place.element ?? '';
    const found = said === '' ? undefined : context.elements(said);
    const period = where.column.period ?? place.period ?? mapping.period ?? '';
    const unit = place.unit ?? mapping.unitId ?? '';
    const line = emptyLine(cell, { said, found, period, unit, note: place.note });
    const merged = where.isMerged || place.isMerged ? ({ code: 'merged-cell', params: {} } as const) : undefined;
    const finding = merged ?? placeFinding(found, said, place, period);
    if (finding !== undefined || found?.kind !== 'found') return { ...line, finding: finding ?? null };
    return admit(line, cell, { context, place, element: found.element, fault: faultOf(found.element, period) });
  };
}

interface Admitting {
  context: ReadingContext;
  place: RowPlace;
  element: ImportElement;
  fault: LineFinding['code'] | undefined;
}

/** Of a known element and a real period: whether it may be said, of which unit, and what the cell says. */
function admit(line: ReadLine, cell: ImportCell, { context, place, element, fault }: Admitting): ReadLine {
  const refuse = (finding: LineFinding): ReadLine => ({ ...line, finding });
  if (fault !== undefined) return refuse({ code: fault, params: { period: line.period } });
  const unit = resolveUnit(context.units, element, {
    said: line.unit === '' ? undefined : line.unit,
    above: place.unit === undefined ? undefined : place.above,
    day: earlier(endOf(line.period), context.today),
  });
  if (!unit.ok) return refuse(unit.finding);
  const placed = { ...line, unitId: unit.unitId, unit: unit.fullName };
  const read = readFigureCell(element, cell);
  return read.ok ? { ...placed, value: read.value } : { ...placed, finding: { code: read.fault, params: {} } };
}

/** Why an element may not be said for a period, worked out once for each pair. */
function periodFaults(today: Day): (element: ImportElement, period: string) => LineFinding['code'] | undefined {
  const known = new Map<string, LineFinding['code'] | undefined>();
  return (element, period) => {
    const key = `${element.code} ${period}`;
    if (!known.has(key)) known.set(key, figurePeriodFault(element, period, today));
    return known.get(key);
  };
}

interface SaidLine {
  said: string;
  found: FoundElement | undefined;
  period: string;
  unit: string;
  note: string | undefined;
}

function emptyLine(cell: ImportCell, { said, found, period, unit, note }: SaidLine): ReadLine {
  return {
    cell: cell.address,
    unitId: null,
    unit,
    element: found?.kind === 'found' ? found.element.code : null,
    elementSaid: said,
    period,
    value: undefined,
    printed: printedCell(cell),
    note: note ?? null,
    finding: null,
  };
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Two numbers for one cell of the register: neither is taken, and each says where the other stands. */
function nameDoubles(lines: ReadLine[]): void {
  const first = new Map<string, ReadLine>();
  for (const line of lines) {
    if (line.unitId === null || line.element === null || line.value === undefined) continue;
    const key = `${line.unitId} ${line.element} ${line.period}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, line);
    else {
      line.finding = { code: 'figure-twice', params: { other: other.cell } };
      other.finding ??= { code: 'figure-twice', params: { other: line.cell } };
    }
  }
}
