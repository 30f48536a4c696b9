import { type CellFault, readTargetCell, type SheetCell } from './cell.ts';
import { communeFinder, type FoundCommune, type SheetCommune } from './find-commune.ts';
import type { TargetItem } from './model.ts';
import type { CommuneLine, ItemColumn, TargetSheet } from './read-sheet.ts';

export const SHEET_FAULTS = [
  'unknown-commune',
  'ambiguous-commune',
  'code-and-name',
  'not-that-year',
  'outside-unit',
  'unknown-item',
  'ambiguous-item',
  'year-outside',
  'twice',
] as const;
export type SheetFault = (typeof SHEET_FAULTS)[number] | CellFault;

/** One thing wrong in a sheet, with its address. `choices`: what a person may choose instead. */
export interface SheetFinding {
  address: string;
  fault: SheetFault;
  /** What stands there. */
  typed: string;
  item: string | null;
  commune: string | null;
  /** The other cell, of two for one target. */
  other: string | null;
  choices: { value: string; label: string }[];
}

/** A target as a cell of the sheet asks for it. */
export interface SheetTarget {
  address: string;
  unitId: string;
  subject: string;
  value: number;
}

/** By address of a commune or of a head: the unit or the subject chosen, empty to leave the line or column out. */
export type SheetChoices = Readonly<Record<string, string>>;

export interface Collected {
  targets: SheetTarget[];
  findings: SheetFinding[];
  communes: number;
  /** The items of the columns taken, in their order. */
  items: TargetItem[];
}

interface Asked {
  communes: readonly SheetCommune[];
  items: readonly TargetItem[];
  year: number;
  choices: SheetChoices;
}

/** Every target of a sheet, and everything that stands in the way, cell by cell. Nothing is guessed at. */
export function collectTargets(sheet: TargetSheet, asked: Asked): Collected {
  const findings: SheetFinding[] = [];
  const columns = sheet.items.flatMap((column) => {
    const item = chosenItem(column, asked);
    if (item === 'left-out' || !isUsed(sheet, column)) return [];
    if (item !== undefined) return [{ column: column.column, item }];
    findings.push(columnFinding(column));
    return [];
  });
  const find = communeFinder(asked.communes);
  const cells = cellTaker(findings);
  let communes = 0;
  for (const line of sheet.lines) {
    const unit = communeOf(line, find, asked);
    if (unit === 'left-out' || !columns.some(({ column }) => hasContent(line.cells.get(column)))) continue;
    if (typeof unit !== 'object') {
      communes += 1;
      if (isOfYear(line, asked.year, findings)) cells.take(line, unit, columns);
    } else findings.push(unit);
  }
  return { targets: cells.targets, findings, communes, items: columns.map(({ item }) => item) };
}

const hasContent = (cell: SheetCell | undefined) => cell !== undefined && String(cell.value).trim() !== '';
const isUsed = (sheet: TargetSheet, { column }: ItemColumn) =>
  sheet.lines.some(({ cells }) => hasContent(cells.get(column)));

function chosenItem({ address, found }: ItemColumn, { choices, items }: Asked): TargetItem | 'left-out' | undefined {
  const chosen = choices[address];
  if (chosen === '') return 'left-out';
  if (chosen !== undefined) return items.find(({ subject }) => subject === chosen);
  return found.length === 1 ? found[0] : undefined;
}

function columnFinding({ address, text, found }: ItemColumn): SheetFinding {
  const choices = found.map(({ subject, name }) => ({ value: subject, label: `${name} (${subject})` }));
  return { ...finding(address, found.length === 0 ? 'unknown-item' : 'ambiguous-item', text), choices };
}

function communeOf(
  { address, typed }: CommuneLine,
  find: (typed: CommuneLine['typed']) => FoundCommune,
  { choices, communes }: Asked,
): string | SheetFinding {
  const chosen = choices[address];
  if (chosen === '') return 'left-out';
  if (chosen !== undefined && communes.some(({ unitId }) => unitId === chosen)) return chosen;
  const found = find(typed);
  if (found.ok) return found.unitId;
  const text = [typed.code, typed.name, typed.district].filter((part) => part !== '').join(' – ');
  return { ...finding(address, found.fault, text), choices: found.candidates.map(choiceOf) };
}

/** A commune to choose, told apart by code and district. */
export const choiceOf = ({ unitId, fullName, code, districtName }: SheetCommune) => ({
  value: unitId,
  label: [fullName, districtName, code].filter((part) => part !== null).join(', '),
});

function isOfYear({ year }: CommuneLine, asked: number, findings: SheetFinding[]): boolean {
  if (year === undefined || Number(String(year.value).trim()) === asked) return true;
  findings.push(finding(year.address, 'year-outside', String(year.value)));
  return false;
}

function finding(address: string, fault: SheetFault, typed: string): SheetFinding {
  return { address, fault, typed, item: null, commune: null, other: null, choices: [] };
}

interface CellAt {
  cell: SheetCell;
  item: TargetItem;
  unitId: string;
  commune: string;
}

/** Takes the cells of a line; a second target for one commune and item is refused with the address of the first. */
function cellTaker(findings: SheetFinding[]) {
  const targets: SheetTarget[] = [];
  const seen = new Map<string, string>();
  const takeCell = ({ cell, item, unitId, commune }: CellAt) => {
    const refuse = (fault: SheetFault, other: string | null = null) =>
      findings.push({ ...finding(cell.address, fault, String(cell.value)), item: item.name, commune, other });
    const read = readTargetCell(cell, item);
    if (!read.ok) return void refuse(read.fault);
    if (read.value === null) return;
    const key = `${unitId} ${item.subject}`;
    const other = seen.get(key);
    if (other !== undefined) return void refuse('twice', other);
    seen.set(key, cell.address);
    targets.push({ address: cell.address, unitId, subject: item.subject, value: read.value });
  };
  const take = (line: CommuneLine, unitId: string, columns: readonly { column: number; item: TargetItem }[]) => {
    for (const { column, item } of columns) {
      const cell = line.cells.get(column);
      if (cell) takeCell({ cell, item, unitId, commune: line.typed.name || line.typed.code });
    }
  };
  return { targets, take };
}
