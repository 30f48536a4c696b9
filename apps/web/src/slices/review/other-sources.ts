import type { ReplyOf } from '@thuocdo/contract/endpoint';
import type { getUnitValues } from '@thuocdo/contract/results';
import { sameAnswer } from '@thuocdo/core/forms';

export type UnitValue = ReplyOf<typeof getUnitValues>['items'][number];

const rank: Record<UnitValue['level'], number> = { self: 0, checked: 1, verified: 2, published: 3 };

export interface OtherSources {
  element: string;
  own: UnitValue | undefined;
  /** One line a source, at the highest level that it has. */
  others: UnitValue[];
  differs: boolean;
}

/**
 * What other respondents say of the same elements: enterprises' own figures beside the commune's. They agree when one of
 * them, or all of them added up, is the commune's figure; it is not known here which of the two the form means.
 */
export function otherSources(
  elements: readonly string[],
  assignmentId: string,
  values: readonly UnitValue[],
): OtherSources[] {
  return elements.flatMap((element) => {
    const same = values.filter((value) => value.element === element);
    const own = highest(same.filter((value) => value.assignmentId === assignmentId));
    const sources = [
      ...new Set(same.filter((value) => value.assignmentId !== assignmentId).map((value) => value.sourceName)),
    ];
    const others = sources.flatMap(
      (source) =>
        highest(same.filter((value) => value.sourceName === source && value.assignmentId !== assignmentId)) ?? [],
    );
    if (others.length === 0) return [];
    return [{ element, own, others, differs: own !== undefined && !agrees(own, others) }];
  });
}

function agrees(own: UnitValue, others: readonly UnitValue[]): boolean {
  if (others.some((other) => sameAnswer(other.value as never, own.value as never))) return true;
  const numbers = others.map((other) => other.value);
  return (
    numbers.every((value) => typeof value === 'number') && numbers.reduce((sum, value) => sum + value, 0) === own.value
  );
}

function highest(values: readonly UnitValue[]): UnitValue | undefined {
  return values.reduce<UnitValue | undefined>(
    (best, value) => (best === undefined || rank[value.level] > rank[best.level] ? value : best),
    undefined,
  );
}
