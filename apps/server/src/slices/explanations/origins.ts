import { type Level, rankOf, type ValueSource } from '@thuocdo/core/values';
import { givenBy, givenIn, type StoredValue } from '../values/index.ts';

/** A value as a judgement used it. */
export interface UsedValue {
  element: string;
  level: Level;
  source: ValueSource;
}

/**
 * The stored values that a value of a judgement was taken from: the one of the same response at the same level, or every part
 * of a sum over several respondents (a part may stand at a higher level than the sum).
 */
export function originsOf(used: UsedValue, stored: readonly StoredValue[]): StoredValue[] {
  const same = stored.filter(({ element }) => element === used.element);
  const { source } = used;
  if (source.kind === 'formula')
    return highestOfEach(same.filter(({ provenance }) => source.inputs.includes(givenBy(provenance))));
  const given = givenIn(source);
  return same.filter(({ level, provenance }) => level === used.level && givenBy(provenance) === given);
}

function highestOfEach(values: readonly StoredValue[]): StoredValue[] {
  const best = new Map<string, StoredValue>();
  for (const value of values) {
    const other = best.get(value.source);
    if (other === undefined || rankOf(value.level) > rankOf(other.level)) best.set(value.source, value);
  }
  return [...best.values()];
}
