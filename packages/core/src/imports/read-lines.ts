import { figurePeriodFault } from '../figures/index.ts';
import { type Day, endOf } from '../periods/index.ts';
import type { ElementFinder, ImportElement } from './find-element.ts';
import type { UnitFinder } from './find-unit.ts';
import { mergedCells } from './merged-cells.ts';
import type { ImportCell, ImportMapping, ImportRow, ImportSheet, LineFinding, MappedColumn, ReadLine } from './model.ts';
import { printedCell, readFigureCell } from './read-cell.ts';
import { readHeads } from './read-heads.ts';
import { placeFinding, readPlace, type RowPlace, resolveUnit } from './read-place.ts';

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
  const admit = lineAdmitter(context);
  /** Answers how many cells are empty. */
  return (row: ImportRow, lines: ReadLine[]): number => {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const place = readPlace(others, cells, (column) => isMerged(row.number, column));
    let empty = 0;
    for (const column of values) {
      const cell = cells.get(column.column);
      const isEmpty = cell === undefined || (cell.kind === 'text' && String(cell.value).trim() === '');
      if (!isEmpty) lines.push(admit(cell, { column, place, mapping, isMerged: isMerged(row.number, column.column) }));
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
  const { elements, today } = context;
  const periodFaults = new Map<string, ReturnType<typeof figurePeriodFault>>();
  const faultOf = (element: ImportElement, period: string) => {
    const key = `${element.code} ${period}`;
    if (!periodFaults.has(key)) periodFaults.set(key, figurePeriodFault(element, period, today));
    return periodFaults.get(key);
  };
  return (cell, { column, place, mapping, isMerged }) => {
    const said = column.element ?? place.element ?? '';
    const found = said === '' ? undefined : elements(said);
    const period = column.period ?? place.period ?? mapping.period ?? '';
    const line: ReadLine = {
      cell: cell.address,
      unitId: null,
      unit: place.unit ?? mapping.unitId ?? '',
      element: found?.kind === 'found' ? found.element.code : null,
      elementSaid: said,
      period,
      value: undefined,
      printed: printedCell(cell),
      note: place.note ?? null,
      finding: null,
    };
    const refuse = (code: LineFinding['code'], params: LineFinding['params'] = {}): ReadLine => ({
      ...line,
      finding: { code, params },
    });
    if (isMerged || place.isMerged) return refuse('merged-cell');
    const wrongPlace = placeFinding(found, said, place, period);
    if (wrongPlace !== undefined) return { ...line, finding: wrongPlace };
    if (found?.kind !== 'found') return refuse('element-missing');
    const fault = faultOf(found.element, period);
    if (fault !== undefined) return refuse(fault, { period });
    const unit = resolveUnit(context.units, found.element, {
      said: place.unit ?? mapping.unitId ?? undefined,
      above: place.unit === undefined ? undefined : place.above,
      day: earlier(endOf(period), today),
    });
    if (!unit.ok) return { ...line, finding: unit.finding };
    Object.assign(line, { unitId: unit.unitId, unit: unit.fullName });
    const read = readFigureCell(found.element, cell);
    return read.ok ? { ...line, value: read.value } : refuse(read.fault);
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
