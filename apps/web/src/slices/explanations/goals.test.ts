import { expect, test } from 'vitest';
import { choiceOf, goalChoices, pointsFrom } from './goals.ts';

const grades = [
  { grade: 'A', min: 90 },
  { grade: 'B', min: 70 },
  { grade: 'D', min: 0 },
];

test('goals go up: grades worth a name, all the points, any number', () => {
  const choices = goalChoices({ grades, max: 100 });
  expect(choices.map(({ key }) => key)).toEqual(['grade-70', 'grade-90', 'full', 'other']);
  expect(goalChoices({ grades: [], max: null }).map(({ key }) => key)).toEqual(['other']);
  expect(goalChoices({ grades: [{ grade: 'A', min: 100 }], max: 100 }).map(({ key }) => key)).toEqual([
    'grade-100',
    'other',
  ]);
});

test.each([
  [{ kind: 'met' as const }, 'full'],
  [{ kind: 'points' as const, points: 70 }, 'grade-70'],
  [{ kind: 'points' as const, points: 100 }, 'full'],
  [{ kind: 'points' as const, points: 71 }, 'other'],
])('the goal %j is the choice %s', (goal, key) => {
  expect(choiceOf(goal, goalChoices({ grades, max: 100 }))).toBe(key);
});

test.each([
  ['82,5', 82.5],
  ['0', 0],
  ['100', 100],
  ['100,1', undefined],
  ['-1', undefined],
  ['82.5', undefined],
  ['nhiều', undefined],
  ['', undefined],
])('«%s» is %s points of 100', (text, points) => {
  expect(pointsFrom(text, 100)).toBe(points);
});
