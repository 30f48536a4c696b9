import { describe, expect, test } from 'vitest';
import { byDue, dutiesOf, nearnessOf } from './duties.ts';
import { leadingPlan, type StandingPlan, standingOf } from './standing.ts';
import { taskFaults } from './steps.ts';

const today = '2023-11-15';
const plan = (change: Partial<StandingPlan>): StandingPlan => ({
  state: 'requested',
  answerBy: '2023-11-18',
  offer: null,
  createdAt: '2023-11-01T00:00:00Z',
  ...change,
});
const offer = { startsOn: '2023-11-20', endsOn: '2023-12-20' };

describe('a line of the board', () => {
  test.each([
    ['missed without a plan is open', 'unmet', undefined, 'open'],
    ['missed with a plan that was declined is open again', 'unknown', plan({ state: 'declined' }), 'open'],
    ['with a plan in time is under way', 'unmet', plan({}), 'under_way'],
    ['with a plan whose day has gone by is overdue', 'unmet', plan({ answerBy: '2023-11-14' }), 'overdue'],
    ['of which the result was taken over is done', 'unmet', plan({ state: 'done' }), 'done'],
    ['met with work still going on is under way', undefined, plan({ state: 'reported', offer }), 'under_way'],
    ['met and never asked about has no standing', undefined, undefined, undefined],
    ['met with a plan that was withdrawn has no standing', undefined, plan({ state: 'withdrawn' }), undefined],
  ] as const)('%s', (_name, gap, its, standing) => expect(standingOf(gap, its, today)).toBe(standing));

  test('speaks through the plan at work, then the one that is done, then the latest', () => {
    const declined = plan({ state: 'declined', createdAt: '2023-11-09T00:00:00Z' });
    const done = plan({ state: 'done', createdAt: '2023-11-02T00:00:00Z' });
    const alive = plan({});
    expect(leadingPlan([declined, done, alive])).toBe(alive);
    expect(leadingPlan([declined, done])).toBe(done);
    expect(leadingPlan([plan({ state: 'declined' }), declined])).toBe(declined);
    expect(leadingPlan([])).toBeUndefined();
  });
});

describe('what is owed', () => {
  test.each([
    ['2023-11-14', 'overdue'],
    ['2023-11-15', 'week'],
    ['2023-11-22', 'week'],
    ['2023-11-23', 'month'],
    ['2023-12-15', 'month'],
    ['2023-12-16', 'later'],
    [undefined, 'undated'],
  ] as const)('by %s is %s', (due, nearness) => expect(nearnessOf(due, today)).toBe(nearness));

  const taskList = [
    { title: 'Khảo sát', dueOn: '2023-11-25', doneOn: '2023-11-22' },
    { title: 'Lắp đặt', dueOn: '2023-12-01', doneOn: null },
  ];
  test('under an approved plan are its open pieces and its end', () => {
    const duties = dutiesOf({ ...plan({ state: 'approved', offer }), taskList }, today);
    expect(duties.sort(byDue)).toEqual([
      { kind: 'task', task: 'Lắp đặt', due: '2023-12-01', nearness: 'month' },
      { kind: 'step', due: '2023-12-20', nearness: 'later' },
    ]);
  });
  test('before the approval is the next step only, and after the end nothing', () => {
    expect(dutiesOf({ ...plan({ state: 'answered', offer }), taskList }, today)).toHaveLength(1);
    expect(dutiesOf({ ...plan({ state: 'done', offer }), taskList }, today)).toEqual([]);
  });
});

test.each([
  ['due after the plan ends', { dueOn: '2023-12-21', doneOn: null }, 'approved', 'dueOn', 'outside-plan'],
  ['due before the plan starts', { dueOn: '2023-11-19', doneOn: null }, 'approved', 'dueOn', 'outside-plan'],
  ['done before the approval', { dueOn: '2023-11-25', doneOn: '2023-11-14' }, 'advised', 'doneOn', 'not-approved-yet'],
  ['done tomorrow', { dueOn: '2023-11-25', doneOn: '2023-11-16' }, 'approved', 'doneOn', 'future'],
] as const)('a piece of the work %s names its field', (_name, task, state, field, rule) => {
  expect(taskFaults([task], { state, offer }, today)).toEqual([{ at: 0, field, rule }]);
});
