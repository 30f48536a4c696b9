import type { ReplyOf } from '@thuocdo/contract/endpoint';
import type { getUnitValues } from '@thuocdo/contract/results';
import type { Value } from '@thuocdo/core/values';

export type StoredValue = ReplyOf<typeof getUnitValues>['items'][number];

/**
 * The stored values that a number of a trace was taken from: the one of the same response at the same level, or every part
 * of a sum over several respondents (its parts may stand at higher levels than the sum).
 */
export function originsOf(number: Value, stored: readonly StoredValue[]): StoredValue[] {
  const same = stored.filter((value) => value.element === number.element);
  const { source } = number;
  if (source.kind === 'formula') {
    const parts = same.filter((value) => value.assignmentId !== null && source.inputs.includes(value.assignmentId));
    return highestOfEach(parts);
  }
  const assignmentId = 'assignmentId' in source ? source.assignmentId : undefined;
  return same.filter((value) => value.level === number.level && value.assignmentId === assignmentId);
}

const rank: Record<StoredValue['level'], number> = { self: 0, checked: 1, verified: 2, published: 3 };

function highestOfEach(values: readonly StoredValue[]): StoredValue[] {
  const best = new Map<string | null, StoredValue>();
  for (const value of values) {
    const other = best.get(value.assignmentId);
    if (other === undefined || rank[value.level] > rank[other.level]) best.set(value.assignmentId, value);
  }
  return [...best.values()];
}
