import type { UnitLevel } from './model.ts';
import { type Match, matches } from './rank.ts';

/** What ordering reads of a found row. */
export interface FoundRow {
  unitId: string;
  level: UnitLevel;
  code: string;
  sortKey: string;
  validFrom: string;
}

export interface Found<Row extends FoundRow> {
  row: Row;
  match: Match;
}

const levels: readonly UnitLevel[] = ['country', 'province', 'district', 'commune'];
const sameName: readonly Match[] = ['code', 'exact', 'tone', 'folded'];

/**
 * Found rows in the order to show them: better match, higher level, name, code; of one unit only its best and then
 * latest version. Guesses at typing errors are left out as soon as a unit of that very name was found.
 */
export function chooseHits<Row extends FoundRow>(found: readonly Found<Row>[], limit: number): Found<Row>[] {
  const isNamed = found.some(({ match }) => sameName.includes(match));
  const candidates = isNamed ? found.filter(({ match }) => match !== 'near') : [...found];
  return onePerUnit(candidates.sort(compareFound)).slice(0, limit);
}

function compareFound(a: Found<FoundRow>, b: Found<FoundRow>): number {
  return (
    matches.indexOf(a.match) - matches.indexOf(b.match) ||
    levels.indexOf(a.row.level) - levels.indexOf(b.row.level) ||
    compareText(a.row.sortKey, b.row.sortKey) ||
    compareText(a.row.code, b.row.code) ||
    compareText(b.row.validFrom, a.row.validFrom)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function onePerUnit<Row extends FoundRow>(found: readonly Found<Row>[]): Found<Row>[] {
  const seen = new Set<string>();
  return found.filter(({ row }) => {
    if (seen.has(row.unitId)) return false;
    seen.add(row.unitId);
    return true;
  });
}
