import type { SupportPlanView } from '@thuocdo/contract/support';
import { taskFaults } from '@thuocdo/core/support';

/** A piece of work while it is edited; days are empty while they are not whole. */
export interface TaskDraft {
  id: string;
  title: string;
  dueOn: string;
  doneOn: string;
}

export const taskFieldId = (id: string, field: 'title' | 'dueOn' | 'doneOn') => `support-task-${field}-${id}`;

export const draftsOf = ({ taskList }: Pick<SupportPlanView, 'taskList'>): TaskDraft[] =>
  taskList.map((task) => ({ ...task, doneOn: task.doneOn ?? '' }));

export const tasksOf = (drafts: readonly TaskDraft[]): SupportPlanView['taskList'] =>
  drafts.map((draft) => ({ ...draft, doneOn: draft.doneOn === '' ? null : draft.doneOn }));

/** The list with one piece a place further up (−1) or down (1); at an end nothing moves. */
export function movedTask(drafts: readonly TaskDraft[], at: number, by: -1 | 1): TaskDraft[] {
  const moved = [...drafts];
  const [one, other] = [moved[at], moved[at + by]];
  if (one === undefined || other === undefined) return moved;
  moved[at] = other;
  moved[at + by] = one;
  return moved;
}

export interface DraftFault {
  fieldId: string;
  /** `need-…` of an empty field, `fault-…` of a wrong one. */
  phrase: 'need-title' | 'need-dueOn' | 'fault-outside-plan' | 'fault-not-approved-yet' | 'fault-future';
}

/** What is empty, and what the rules of the plan refuse: the same as the server's. */
export function draftFaults(
  drafts: readonly TaskDraft[],
  plan: Pick<SupportPlanView, 'state' | 'offer'>,
  today: string,
): DraftFault[] {
  const empty = drafts.flatMap(({ id, title, dueOn }): DraftFault[] => [
    ...(title.trim() === '' ? [{ fieldId: taskFieldId(id, 'title'), phrase: 'need-title' as const }] : []),
    ...(dueOn === '' ? [{ fieldId: taskFieldId(id, 'dueOn'), phrase: 'need-dueOn' as const }] : []),
  ]);
  const whole = drafts.filter(({ dueOn }) => dueOn !== '');
  const wrong = taskFaults(tasksOf(whole), plan, today).map(({ at, field, rule }): DraftFault => {
    return { fieldId: taskFieldId(whole[at]?.id ?? '', field), phrase: `fault-${rule}` };
  });
  return [...empty, ...wrong];
}
