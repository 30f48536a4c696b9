import type { Day } from '../periods/index.ts';
import { daysBetween } from '../text/index.ts';
import type { SupportTask } from './model.ts';
import type { StandingPlan } from './standing.ts';
import { dueOf, turnOf } from './steps.ts';

/** How near a day is: what is late, what is due within seven and within thirty days, later, or at no day. */
export type Nearness = 'overdue' | 'week' | 'month' | 'later' | 'undated';
export const NEARNESSES: readonly Nearness[] = ['overdue', 'week', 'month', 'later', 'undated'];

export function nearnessOf(due: Day | undefined, today: Day): Nearness {
  if (due === undefined) return 'undated';
  const days = daysBetween(today, due);
  if (days < 0) return 'overdue';
  if (days <= 7) return 'week';
  return days <= 30 ? 'month' : 'later';
}

/** Something that is owed: the next step of a plan, or one piece of its work. */
export type Duty = { kind: 'step' | 'task'; task?: string; due: Day | undefined; nearness: Nearness };

/** What a plan asks of the one whose turn it is: its step, and while the work goes on its open pieces. */
export function dutiesOf(
  plan: StandingPlan & { taskList: readonly Pick<SupportTask, 'title' | 'dueOn' | 'doneOn'>[] },
  today: Day,
): Duty[] {
  if (turnOf(plan.state) === 'nobody') return [];
  const due = dueOf(plan);
  const open = plan.state === 'approved' ? plan.taskList.filter(({ doneOn }) => doneOn === null) : [];
  return [
    ...open.map(
      ({ title, dueOn }): Duty => ({ kind: 'task', task: title, due: dueOn, nearness: nearnessOf(dueOn, today) }),
    ),
    { kind: 'step', due, nearness: nearnessOf(due, today) },
  ];
}

/** The nearest day first, what has no day last. */
export const byDue = (one: { due: Day | undefined }, other: { due: Day | undefined }): number =>
  (one.due ?? '9999-12-31').localeCompare(other.due ?? '9999-12-31');
