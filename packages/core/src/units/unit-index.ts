import { sortKey } from '../text/index.ts';
import { type Catalogue, holdsOn, type Succession, type UnitLevel, type UnitVersion } from './model.ts';

/** The catalogue arranged for looking up; build it once and keep it. */
export interface UnitIndex {
  catalogue: Catalogue;
  /** By unit id, oldest first. */
  versions: ReadonlyMap<string, readonly UnitVersion[]>;
  /** By parent id: every version that ever had this parent. */
  children: ReadonlyMap<string, readonly UnitVersion[]>;
  successors: ReadonlyMap<string, readonly Succession[]>;
  predecessors: ReadonlyMap<string, readonly Succession[]>;
}

export function createUnitIndex(catalogue: Catalogue): UnitIndex {
  const versions = [...catalogue.versions].sort((a, b) => compare(a.validFrom, b.validFrom));
  return {
    catalogue,
    versions: groupBy(versions, (version) => version.unitId),
    children: groupBy(versions, (version) => version.parentId),
    successors: groupBy(catalogue.successions, (succession) => succession.from),
    predecessors: groupBy(catalogue.successions, (succession) => succession.to),
  };
}

/** The version of a unit on a day; undefined before it was made or after it was dissolved. */
export function unitAt(index: UnitIndex, unitId: string, asOf: string): UnitVersion | undefined {
  return index.versions.get(unitId)?.find((version) => holdsOn(version, asOf));
}

/** Every version of a unit, oldest first. */
export function historyOf(index: UnitIndex, unitId: string): readonly UnitVersion[] {
  return index.versions.get(unitId) ?? [];
}

/** Units directly below a unit on a day, in Vietnamese order of their names. */
export function childrenOf(index: UnitIndex, unitId: string, asOf: string): UnitVersion[] {
  return (index.children.get(unitId) ?? [])
    .filter((version) => holdsOn(version, asOf))
    .map((version) => ({ version, key: sortKey(version.name) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.version.code, b.version.code))
    .map(({ version }) => version);
}

/**
 * The units above one, nearest first, without the country. Without `asOf`: as they were when the version last held,
 * so a commune of today names its province as it is called today.
 */
export function unitsAbove(index: UnitIndex, version: UnitVersion, asOf?: string): UnitVersion[] {
  const above: UnitVersion[] = [];
  let parent = parentOf(index, version, asOf);
  while (parent !== undefined && parent.level !== 'country') {
    above.push(parent);
    parent = parentOf(index, parent, asOf);
  }
  return above;
}

function parentOf(index: UnitIndex, version: UnitVersion, asOf: string | undefined): UnitVersion | undefined {
  if (version.parentId === null) return undefined;
  if (asOf !== undefined) return unitAt(index, version.parentId, asOf);
  const { validTo } = version;
  return index.versions.get(version.parentId)?.findLast((parent) => validTo === null || parent.validFrom < validTo);
}

/** How many units of each level there are on a day. */
export function countByLevel(index: UnitIndex, asOf: string): Record<UnitLevel, number> {
  const counts: Record<UnitLevel, number> = { country: 0, province: 0, district: 0, commune: 0 };
  for (const version of index.catalogue.versions) if (holdsOn(version, asOf)) counts[version.level] += 1;
  return counts;
}

/** Whether a source states the catalogue of a day, or it is carried on from the state before. */
export function statedOn(catalogue: Catalogue, asOf: string): 'known' | 'carried' {
  const isKnown = catalogue.knownPeriods.some(({ from, to }) => holdsOn({ validFrom: from, validTo: to }, asOf));
  return isKnown ? 'known' : 'carried';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
