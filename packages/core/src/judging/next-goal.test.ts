import { expect, test } from 'vitest';
import type { Judgement, Verdict } from './judgement.ts';
import { nextGoal } from './next-goal.ts';

const scale = {
  max: 100,
  caps: {},
  decimals: 2,
  grades: [
    { grade: 'Tốt', min: 85 },
    { grade: 'Khá', min: 70 },
    { grade: 'Yếu', min: 0 },
  ],
};
const at = (low: number, verdict: Verdict = 'unknown') =>
  ({ verdict, score: { low, high: 100, max: 100 } }) as unknown as Judgement;

test.each([
  ['below every grade that is worth a name: the lowest of them', 10, 70],
  ['on the edge of a grade: the one above it', 70, 85],
  ['in the best grade: all the points', 90, 100],
])('an index, %s', (_, low, points) => {
  expect(nextGoal({ kind: 'index', scale }, at(low))).toEqual({ kind: 'points', points });
});

test('an index with a pass mark first wants to pass', () => {
  const marked = { kind: 'index' as const, scale: { ...scale, pass: 60 } };
  expect(nextGoal(marked, at(80))).toEqual({ kind: 'points', points: 60 });
  expect(nextGoal(marked, at(80, 'met'))).toEqual({ kind: 'points', points: 85 });
});

test('criteria want to be met, and so does an index of which nobody knows the most', () => {
  expect(nextGoal({ kind: 'criteria' }, at(0))).toEqual({ kind: 'met' });
  expect(nextGoal({ kind: 'index', scale: { ...scale, max: null, grades: [] } }, at(5))).toEqual({ kind: 'met' });
});
