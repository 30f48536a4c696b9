import { chooseHits, type Found } from './choose-hits.ts';
import { holdsOn, type UnitLevel, type UnitVersion } from './model.ts';
import { readUnitQuery, type UnitSearchKeys, unitSearchKeys } from './query.ts';
import { type Match, rankHit } from './rank.ts';
import { type UnitIndex, unitsAbove } from './unit-index.ts';

/** A version found, with the units above it as they were while it held (on `asOf` when asked for a day). */
export interface SearchHit {
  version: UnitVersion;
  match: Match;
  district: UnitVersion | undefined;
  province: UnitVersion | undefined;
}

export interface SearchOptions {
  /** Only versions that hold on this day; without it every period. */
  asOf?: string | undefined;
  level?: UnitLevel | undefined;
  /** Only units at or below this path. */
  within?: string | undefined;
  limit?: number | undefined;
}

/** Searches prepared text; `createUnitSearch` prepares it once. */
export type UnitSearch = (text: string, options?: SearchOptions) => SearchHit[];

/** Prepares the search keys of every version; the function it gives answers in a few milliseconds. */
export function createUnitSearch(index: UnitIndex): UnitSearch {
  const rows = index.catalogue.versions
    .filter((version) => version.level !== 'country')
    .map((version): Row => ({ ...version, ...unitSearchKeys(version), version }));
  return (text, options = {}) => {
    const query = readUnitQuery(text);
    const found: Found<Row>[] = [];
    for (const row of rows) {
      if (!isAskedFor(row, options)) continue;
      const match = rankHit(query, row);
      if (match !== undefined) found.push({ row, match });
    }
    return chooseHits(found, options.limit ?? 20).map(({ row, match }) =>
      hitOf(index, row.version, match, options.asOf),
    );
  };
}

type Row = UnitVersion & UnitSearchKeys & { sortKey: string; version: UnitVersion };

function isAskedFor(version: UnitVersion, { asOf, level, within }: SearchOptions): boolean {
  if (asOf !== undefined && !holdsOn(version, asOf)) return false;
  if (level !== undefined && version.level !== level) return false;
  return within === undefined || version.path === within || version.path.startsWith(`${within}/`);
}

function hitOf(index: UnitIndex, version: UnitVersion, match: Match, asOf: string | undefined): SearchHit {
  const above = unitsAbove(index, version, asOf);
  const ofLevel = (level: UnitLevel) => above.find((unit) => unit.level === level);
  return { version, match, district: ofLevel('district'), province: ofLevel('province') };
}
