import type { SupportContact, SupportPlanSummary, SupportPlanView, SupportStep } from '@thuocdo/contract/support';
import { type Action, allowedActions, can } from '@thuocdo/core/access';
import { dueOf, isOverdue, stepsFrom, turnOf } from '@thuocdo/core/support';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { readCampaign } from '../campaigns/index.ts';
import { elementNames, listElementRows } from '../definitions/index.ts';
import { contactsOf } from './contacts.queries.ts';
import { type ListedPlan, plansWhere } from './plan-list.queries.ts';
import { evidenceOf, isPlan, messagesOf, type PlanRow, resultsOf, tasksOf } from './support.queries.ts';

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
  const [listed] = await plansWhere(db, isPlan(plan));
  if (listed === undefined) throw new Error(`a plan without its unit or enterprise: ${plan.id}`);
  const campaign = plan.campaignId === null ? null : await readCampaign(db, plan.campaignId);
  return {
    ...presentSummary(listed, today),
    ruleset: plan.ruleset,
    request: plan.request,
    answerBy: plan.answerBy,
    offer: plan.offer,
    version: plan.version,
    campaign: campaign && { id: campaign.id, title: campaign.title },
    period: campaign?.period ?? today.slice(0, 4),
    contacts: await contactsOfPlan(db, listed),
    elements: await elementsRead(db, plan),
    ...(await partsOf(db, plan)),
    steps: stepsFrom(plan.state).filter((step) => can(actor.grants, rightOf[step], subject)),
    can: allowedActions(actor.grants, offered, subject),
  };
}

/** The one who is responsible for the work stands first; then the enterprise’s own telephone need not be missed. */
async function contactsOfPlan(db: Reader, plan: ListedPlan): Promise<SupportContact[]> {
  const { offer, enterpriseId, enterpriseName } = plan;
  const others = await contactsOf(db, {
    campaignIds: [plan.campaignId],
    enterpriseIds: [enterpriseId],
    officeUnitIds: [plan.aboveId],
    communeIds: [plan.unitId],
  });
  if (offer === null) return others;
  const responsible = { organisationId: enterpriseId, organisationName: enterpriseName, title: offer.responsible };
  const known = others.filter(
    (contact) => contact.phone !== offer.phone && (contact.organisationId !== enterpriseId || contact.phone !== null),
  );
  return [{ of: 'enterprise', ...responsible, phone: offer.phone }, ...known];
}

async function elementsRead(db: Reader, { items }: PlanRow): Promise<SupportPlanView['elements']> {
  const read = new Set(items.flatMap(({ elements }) => elements));
  if (read.size === 0) return [];
  const rows = (await listElementRows(db)).filter(({ code }) => read.has(code));
  return rows.map(({ code, name, unit_of_measure: unit, type }) => ({ code, name, unit, type }));
}

/** Thread, pieces of the work, files, values. */
async function partsOf(db: Reader, plan: PlanRow) {
  const [thread, tasks, evidence, results] = [
    await messagesOf(db, plan),
    await tasksOf(db, plan),
    await evidenceOf(db, plan),
    await resultsOf(db, plan),
  ];
  const names = results.length === 0 ? {} : await elementNames(db);
  return {
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
  };
}

/** A line of a list of plans. */
export function presentSummary(plan: ListedPlan, today: string): SupportPlanSummary {
  return {
    id: plan.id,
    unit: { id: plan.unitId, name: plan.unitName, districtName: plan.districtName },
    enterprise: { id: plan.enterpriseId, name: plan.enterpriseName },
    campaignId: plan.campaignId,
    items: plan.items,
    state: plan.state,
    turn: turnOf(plan.state),
    due: dueOf(plan) ?? null,
    overdue: isOverdue(plan, today),
    startsOn: plan.offer?.startsOn ?? null,
    endsOn: plan.offer?.endsOn ?? null,
    tasks: plan.taskList.length,
    tasksDone: plan.taskList.filter(({ doneOn }) => doneOn !== null).length,
    urged: plan.urged,
    createdAt: plan.createdAt,
    updatedAt: plan.updatedAt,
  };
}
