import { isPeriod } from '../periods/index.ts';
import type { UnitLevel } from '../units/index.ts';
import type { FoundElement, ImportElement } from './find-element.ts';
import type { ImportUnit, UnitFinder } from './find-unit.ts';
import type { ColumnRole, ImportCell, LineFinding, MappedColumn } from './model.ts';
import { readPeriod } from './read-period.ts';

/** What a row says of whom and of what its values are. */
export interface RowPlace {
  unit?: string;
  above?: string;
  element?: string;
  period?: string;
  note?: string;
  /** Why the cell of the period is none. */
  periodFault?: LineFinding;
  /** A cell that says so is merged with others: it is not known which rows it means. */
  isMerged: boolean;
  /** A cell that says so is a formula: what it gives is not taken. */
  isFormula: boolean;
  /** The row says of whom or of what. */
  isSaid: boolean;
}

export function readPlace(
  columns: readonly (MappedColumn & { column: number })[],
  cells: ReadonlyMap<number, ImportCell>,
  isMerged: (column: number) => boolean,
): RowPlace {
  const place: RowPlace = { isMerged: false, isFormula: false, isSaid: false };
  for (const { role, column } of columns) {
    if (role !== 'note' && isMerged(column)) place.isMerged = true;
    const cell = cells.get(column);
    const text = cell === undefined ? '' : String(cell.value).trim();
    if (cell !== undefined && text !== '') readPart(place, role, cell, text);
  }
  return place;
}

function readPart(place: RowPlace, role: ColumnRole, cell: ImportCell, text: string): void {
  const isNobodys = cell.kind === 'formula' || cell.kind === 'error';
  if (role === 'unit' || role === 'element') place.isSaid = true;
  if (role === 'note') {
    if (!isNobodys) place.note = text.slice(0, 1000);
  } else if (isNobodys) place.isFormula = true;
  else if (role === 'period') readPeriodCell(place, cell, text);
  else if (role === 'unit' || role === 'above' || role === 'element') place[role] = text;
}

/** Spreadsheets turn «5/2021» into its first day: such a day may mean the month, so it is not taken for either. */
function readPeriodCell(place: RowPlace, { kind, value }: ImportCell, text: string): void {
  const period = readPeriod(text);
  if (kind === 'day' && String(value).endsWith('-01'))
    place.periodFault = { code: 'period-unclear', params: { period: text } };
  else if (period === undefined) place.periodFault = { code: 'not-a-period', params: { period: text.slice(0, 60) } };
  else place.period = period;
}

/** What is wrong with of-what and for-when, before the value is read. */
export function placeFinding(
  found: FoundElement | undefined,
  said: string,
  place: RowPlace,
  period: string,
): LineFinding | undefined {
  if (place.isFormula) return { code: 'formula-cell', params: {} };
  if (found === undefined) return { code: 'element-missing', params: {} };
  if (found.kind === 'unknown') return { code: 'unknown-element', params: { element: said.slice(0, 100) } };
  if (found.kind === 'ambiguous')
    return { code: 'ambiguous-element', params: { among: found.among.map(({ code }) => code).join(', ') } };
  if (place.periodFault !== undefined) return place.periodFault;
  if (period === '') return { code: 'period-missing', params: {} };
  return isPeriod(period) ? undefined : { code: 'not-a-period', params: { period } };
}

type ResolvedUnit = { ok: true; unitId: string; fullName: string } | { ok: false; finding: LineFinding };

/** The unit that a row is of: of the level that the element is said of. */
export function resolveUnit(
  units: UnitFinder,
  element: ImportElement,
  { said, above, day }: { said: string | undefined; above: string | undefined; day: string },
): ResolvedUnit {
  const level = levelOfScope(element);
  const refuse = (code: LineFinding['code'], params: LineFinding['params'] = {}): ResolvedUnit => ({
    ok: false,
    finding: { code, params },
  });
  if (level === undefined) return refuse('other-scope');
  if (said === undefined) return refuse('unit-missing');
  const found = units({ said, above, day, level });
  switch (found.kind) {
    case 'found':
      return { ok: true, unitId: found.unit.unitId, fullName: found.unit.fullName };
    case 'other-level':
      return refuse('other-scope', { unit: found.unit.fullName });
    case 'outside':
      return refuse('outside-area', { unit: found.unit.fullName });
    case 'not-then':
      return refuse('unit-not-in-period', {
        unit: found.unit.fullName,
        from: found.unit.validFrom,
        to: found.unit.validTo ?? '',
      });
    case 'ambiguous':
      return refuse('ambiguous-unit', { among: namesOf(found.among) });
    case 'unknown':
      return refuse('unknown-unit', { near: namesOf(found.near) });
  }
}

/** A department's element is said of a province; cells of a form's rows of no unit. */
function levelOfScope({ scope }: ImportElement): UnitLevel | undefined {
  return scope === 'province' || scope === 'commune' ? scope : undefined;
}

function namesOf(units: readonly ImportUnit[]): string {
  return units
    .slice(0, 5)
    .map(({ fullName, code }) => `${fullName} (${code})`)
    .join(', ');
}
