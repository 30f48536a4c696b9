import type { SupportPlanSummary, SupportPlanView, SupportStep } from '@thuocdo/contract/support';
import { type Action, allowedActions, can } from '@thuocdo/core/access';
import { dueOf, isOverdue, stepsFrom, turnOf } from '@thuocdo/core/support';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { elementNames } from '../definitions/index.ts';
import { unitOn } from '../units/index.ts';
import { contactsOf } from './contacts.queries.ts';
import { evidenceOf, messagesOf, type PlanRow, type planRows, resultsOf, tasksOf } from './support.queries.ts';

/** Who takes a step: the right that it needs. */
export const rightOf: Readonly<Record<SupportStep, Action>> = {
  answer: 'support.answer',
  decline: 'support.answer',
  report: 'support.answer',
  advise: 'support.advise',
  send_back: 'support.advise',
  approve: 'support.approve',
  accept: 'support.request',
  reject: 'support.request',
  withdraw: 'support.request',
};

const offered: readonly Action[] = [
  'support.request',
  'support.answer',
  'support.advise',
  'support.approve',
  'support.comment',
];

/** A plan, whole, as the viewer may see it and with what the viewer may do now. */
export async function presentPlan(
  db: Reader,
  subject: Found<PlanRow>,
  { actor, today }: { actor: Actor; today: string },
): Promise<SupportPlanView> {
  const plan = subject.row;
  const unit = await unitOn(db, plan.unitId, plan.createdAt.slice(0, 10));
  const district = unit.parent_id === null ? undefined : await unitOn(db, unit.parent_id, plan.createdAt.slice(0, 10));
  const [thread, tasks, evidence, results] = [
    await messagesOf(db, plan),
    await tasksOf(db, plan),
    await evidenceOf(db, plan),
    await resultsOf(db, plan),
  ];
  const names = await elementNames(db);
  const organisation = await contactsOf(db, plan);
  return {
    ...headOf(plan, today),
    unit: { id: plan.unitId, name: unit.full_name, districtName: district?.full_name ?? null },
    enterprise: organisation.enterprise,
    tasks: tasks.length,
    tasksDone: tasks.filter((task) => task.done_on !== null).length,
    ruleset: plan.ruleset,
    request: plan.request,
    answerBy: plan.answerBy,
    offer: plan.offer,
    version: plan.version,
    contacts: organisation.contacts,
    thread: thread.map(({ by_title: by, step, ...message }) => ({ ...message, step: step as SupportStep | null, by })),
    taskList: tasks.map((task) => ({ id: task.id, title: task.title, dueOn: task.due_on, doneOn: task.done_on })),
    evidence: evidence.map((file) => ({
      id: file.id,
      name: file.name,
      mediaType: file.media_type,
      size: file.size,
      at: file.at,
      by: file.by_title,
    })),
    results: results.map(({ by_title: by, value, ...result }) => ({
      ...result,
      value: value as number,
      name: names[result.element] ?? result.element,
      by,
    })),
    steps: stepsFrom(plan.state).filter((step) => can(actor.grants, rightOf[step], subject)),
    can: allowedActions(actor.grants, offered, subject),
  };
}

function headOf(plan: PlanRow, today: string) {
  return {
    id: plan.id,
    campaignId: plan.campaignId,
    items: plan.items,
    state: plan.state,
    turn: turnOf(plan.state),
    due: dueOf(plan) ?? null,
    overdue: isOverdue(plan, today),
    startsOn: plan.offer?.startsOn ?? null,
    endsOn: plan.offer?.endsOn ?? null,
    createdAt: plan.createdAt,
    updatedAt: plan.updatedAt,
  };
}

type ListedRow = Awaited<ReturnType<typeof planRows>>['rows'][number];

/** A line of a list of plans. */
export function presentSummary(row: ListedRow, today: string): SupportPlanSummary {
  const plan = {
    id: row.id,
    campaignId: row.campaign_id,
    items: row.items as unknown as PlanRow['items'],
    state: row.state as PlanRow['state'],
    answerBy: row.answer_by,
    offer: row.offer as unknown as PlanRow['offer'],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  } as PlanRow;
  return {
    ...headOf(plan, today),
    unit: { id: row.unit_id, name: row.full_name, districtName: row.district_name },
    enterprise: { id: row.enterprise_id, name: row.enterprise_name },
    tasks: row.tasks,
    tasksDone: row.tasks_done,
  };
}
