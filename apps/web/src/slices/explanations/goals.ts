import type { PathView } from '@thuocdo/contract/explanations';
import { parseVietnameseNumber } from '@thuocdo/core/text';

export type Goal = PathView['goal'];
export type Goals = Pick<PathView, 'grades' | 'max'>;

/** A goal that can be chosen; `other` is a number that the person writes. */
export type GoalChoice =
  | { key: string; kind: 'grade'; grade: string; points: number }
  | { key: 'full'; kind: 'full'; points: number }
  | { key: 'other'; kind: 'other' };

/** Grades worth a name from the lowest up, then all the points, then any number. */
export function goalChoices({ grades, max }: Goals): GoalChoice[] {
  const named = grades.filter(({ min }) => min > 0).reverse();
  return [
    ...named.map(({ grade, min }) => ({ key: `grade-${min}`, kind: 'grade' as const, grade, points: min })),
    ...(max === null || named.some(({ min }) => min === max)
      ? []
      : [{ key: 'full' as const, kind: 'full' as const, points: max }]),
    { key: 'other', kind: 'other' },
  ];
}

/** Which choice a goal is. */
export function choiceOf(goal: Goal, choices: readonly GoalChoice[]): string {
  if (goal.kind === 'met') return 'full';
  return choices.find((one) => one.kind !== 'other' && one.points === goal.points)?.key ?? 'other';
}

/** «82,5» → 82.5; undefined for what is no number from 0 to the most that there is. */
export function pointsFrom(text: string, max: number | null): number | undefined {
  const parsed = parseVietnameseNumber(text);
  if (!parsed.ok || parsed.value < 0 || parsed.value > (max ?? 10_000)) return undefined;
  return parsed.value;
}
