import { type Level, rankOf, type Value } from './model.ts';

/** `highest` shows the highest level reached; a level shows the highest reached that is not above it. */
export type Wanted = Level | 'highest';

/**
 * One value for each unit, element and period: the highest level reached, not above `wanted`. «verified» shows the verified
 * value, else the checked one, else the commune's own; each value keeps the level it truly has, so the reader is told.
 * What has nothing at or below `wanted` is absent. The order of `values` does not matter.
 */
export function view(values: readonly Value[], wanted: Wanted = 'highest'): Value[] {
  const chosen = new Map<string, Value>();
  for (const value of values) {
    if (wanted !== 'highest' && rankOf(value.level) > rankOf(wanted)) continue;
    const key = keyOf(value);
    const other = chosen.get(key);
    if (!other || outranks(value, other)) chosen.set(key, value);
  }
  return [...chosen.values()];
}

/** The highest level reached for each unit, element and period. Nothing is overwritten: lower levels stay in `values`. */
export function highest(values: readonly Value[]): Value[] {
  return view(values, 'highest');
}

/** The three (or four) columns beside each other: for each unit, element and period the value of every level that has one. */
export function sideBySide(
  values: readonly Value[],
): { unitId: string; element: string; period: string; levels: Partial<Record<Level, Value>> }[] {
  const rows = new Map<string, ReturnType<typeof sideBySide>[number]>();
  for (const value of values) {
    const { unitId, element, period, level } = value;
    const row = rows.get(keyOf(value)) ?? { unitId, element, period, levels: {} };
    const other = row.levels[level];
    if (!other || outranks(value, other)) row.levels[level] = value;
    rows.set(keyOf(value), row);
  }
  return [...rows.values()];
}

/**
 * Total order between two values of one element of a unit: the later period, then the higher level, then the later revision,
 * then the text of both. A verified figure of last year does not stand for this year's.
 */
export function outranks(value: Value, other: Value): boolean {
  if (value.period !== other.period) return value.period > other.period;
  const byLevel = rankOf(value.level) - rankOf(other.level);
  if (byLevel !== 0) return byLevel > 0;
  const byRevision = revisionOf(value) - revisionOf(other);
  if (byRevision !== 0) return byRevision > 0;
  return JSON.stringify([value.source, value.value]) > JSON.stringify([other.source, other.value]);
}

function revisionOf({ source }: Value): number {
  return source.kind === 'response' ? source.revision : 0;
}

function keyOf({ unitId, element, period }: Value): string {
  return `${unitId}\n${element}\n${period}`;
}
