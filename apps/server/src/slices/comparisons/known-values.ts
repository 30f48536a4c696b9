import { LEVELS, type Level, rankOf, type Value } from '@thuocdo/core/values';
import type { Reader } from '../../platform/db/open.ts';
import {
  decidingValues,
  givenBy,
  givenIn,
  groupByUnit,
  ownSourceOf,
  type StoredValue,
  settleSources,
  storedValues,
} from '../values/index.ts';

/** What is known of a commune at the level that its own values have reached. */
export interface Known {
  /** Null: its committee has given nothing, and what others say of it alone judges nobody. */
  level: Level | null;
  values: readonly Value[];
  stored: readonly StoredValue[];
}

/** Which values are read: of a period, at a level, with their sources where they are to be shown. */
export interface Reading {
  period: string;
  wanted: Level | 'highest';
  withSources: boolean;
}

/** Values of communes as judging takes them: each at the highest level that it has reached and that is not above `wanted`. */
export async function knownValues(
  db: Reader,
  unitIds: readonly string[],
  { period, wanted, withSources }: Reading,
): Promise<Map<string, Known>> {
  const stored = withSources
    ? groupByUnit(await storedValues(db, unitIds, period))
    : await decidingValues(db, unitIds, period);
  return new Map(unitIds.map((unitId) => [unitId, settle(unitId, stored.get(unitId) ?? [], wanted)]));
}

function settle(unitId: string, stored: readonly StoredValue[], wanted: Level | 'highest'): Known {
  const ownSource = ownSourceOf(unitId);
  const reached = LEVELS.filter(
    (level) =>
      (wanted === 'highest' || rankOf(level) <= rankOf(wanted)) &&
      stored.some((value) => value.source === ownSource && value.level === level),
  ).at(-1);
  return reached === undefined
    ? { level: null, values: [], stored: [] }
    : { level: reached, values: settleSources(stored, ownSource, reached), stored };
}

/** The lowest of some levels; null as soon as one has none. */
export function leastSure(levels: readonly (Level | null)[]): Level | null {
  if (levels.length === 0 || levels.includes(null)) return null;
  return LEVELS.find((level) => levels.includes(level)) ?? null;
}

/** The stored rows that a settled value was taken from: one, or all parts of a sum over several respondents. */
export function storedBehind(value: Value, { level, stored }: Known): StoredValue[] {
  const { source } = value;
  const rows = stored.filter(
    (row) => row.element === value.element && level !== null && rankOf(row.level) <= rankOf(level),
  );
  if (source.kind !== 'formula') {
    const given = givenIn(source);
    return rows.filter((row) => givenBy(row.provenance) === given && row.level === value.level);
  }
  const best = new Map<string, StoredValue>();
  for (const row of rows.filter(({ provenance }) => source.inputs.includes(givenBy(provenance)))) {
    const other = best.get(row.source);
    if (other === undefined || rankOf(row.level) > rankOf(other.level)) best.set(row.source, row);
  }
  return [...best.values()];
}
