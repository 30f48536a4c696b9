import { expect, test } from 'vitest';
import { draftFaults, movedTask, type TaskDraft, taskFieldId, tasksOf } from './tasks-draft.ts';

const task = (id: string, change: Partial<TaskDraft> = {}): TaskDraft => ({
  id,
  title: `Việc ${id}`,
  dueOn: '2023-11-25',
  doneOn: '',
  ...change,
});
const offer = {
  solution: 'x',
  cost: null,
  startsOn: '2023-11-20',
  endsOn: '2023-12-20',
  responsible: 'x',
  phone: 'x',
};

test('a piece of work moves one place, and not beyond an end', () => {
  const ids = (drafts: TaskDraft[]) => drafts.map(({ id }) => id).join('');
  const drafts = [task('a'), task('b'), task('c')];
  expect(ids(movedTask(drafts, 1, -1))).toBe('bac');
  expect(ids(movedTask(drafts, 2, 1))).toBe('abc');
});

test('what is empty and what lies outside the plan is named by its own field', () => {
  const drafts = [task('a', { title: ' ', dueOn: '' }), task('b', { dueOn: '2023-12-21' })];
  expect(draftFaults(drafts, { state: 'approved', offer }, '2023-11-22')).toEqual([
    { fieldId: taskFieldId('a', 'title'), phrase: 'need-title' },
    { fieldId: taskFieldId('a', 'dueOn'), phrase: 'need-dueOn' },
    { fieldId: taskFieldId('b', 'dueOn'), phrase: 'fault-outside-plan' },
  ]);
});

test('a piece without a day done is not done', () => {
  expect(tasksOf([task('a')])[0]?.doneOn).toBeNull();
});
