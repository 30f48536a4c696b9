import type { SupportItem, SupportOffer, SupportState, SupportStep } from '@thuocdo/core/support';
import { type SqlBool, sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

export interface PlanRow {
  unitId: string;
  id: string;
  unitPath: string;
  enterpriseId: string;
  campaignId: string | null;
  ruleset: string | null;
  items: SupportItem[];
  request: string;
  answerBy: string;
  offer: SupportOffer | null;
  state: SupportState;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface By {
  at: string;
  personId: string;
  title: string;
}

/** One plan; locked when a step is to be taken. @throws Problem `not-found` */
export async function planRow(
  db: Reader,
  { unitId, planId }: { unitId: string; planId: string },
  lock = false,
): Promise<PlanRow> {
  const asked = db.selectFrom('support_plans').selectAll().where('unit_id', '=', unitId).where('id', '=', planId);
  const row = await (lock ? asked.forUpdate() : asked).executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return {
    unitId: row.unit_id,
    id: row.id,
    unitPath: row.unit_path,
    enterpriseId: row.enterprise_id,
    campaignId: row.campaign_id,
    ruleset: row.ruleset,
    items: row.items as unknown as SupportItem[],
    request: row.request,
    answerBy: row.answer_by,
    offer: row.offer as unknown as SupportOffer | null,
    state: row.state as SupportState,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Puts a new plan in; false when the id was known. */
export async function insertPlan(tx: Tx, plan: Omit<PlanRow, 'createdAt' | 'updatedAt'>, by: By): Promise<boolean> {
  const inserted = await tx
    .insertInto('support_plans')
    .values({
      unit_id: plan.unitId,
      id: plan.id,
      unit_path: plan.unitPath,
      enterprise_id: plan.enterpriseId,
      campaign_id: plan.campaignId,
      ruleset: plan.ruleset,
      items: JSON.stringify(plan.items),
      request: plan.request,
      answer_by: plan.answerBy,
      offer: plan.offer === null ? null : JSON.stringify(plan.offer),
      state: plan.state,
      version: plan.version,
      created_at: by.at,
      person_id: by.personId,
      by_title: by.title,
      updated_at: by.at,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function movePlan(
  tx: Tx,
  plan: Pick<PlanRow, 'unitId' | 'id' | 'version'>,
  to: { state: SupportState; offer: SupportOffer | null },
  at: string,
): Promise<void> {
  await tx
    .updateTable('support_plans')
    .set({
      state: to.state,
      offer: to.offer === null ? null : JSON.stringify(to.offer),
      version: plan.version + 1,
      updated_at: at,
    })
    .where('unit_id', '=', plan.unitId)
    .where('id', '=', plan.id)
    .execute();
}

/** A word or a step in the thread; false when the id was known. */
export async function insertMessage(
  tx: Tx,
  plan: Pick<PlanRow, 'unitId' | 'id'>,
  message: { id: string; step: SupportStep | 'request' | null; text: string; reminder?: boolean },
  by: By,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('support_messages')
    .values({
      unit_id: plan.unitId,
      id: message.id,
      plan_id: plan.id,
      step: message.step,
      text: message.text,
      reminder: message.reminder ?? false,
      at: by.at,
      person_id: by.personId,
      by_title: by.title,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

type OfPlan = Pick<PlanRow, 'unitId' | 'id'>;

/** The condition that picks one plan out of a list of plans `p`. */
export const isPlan = ({ unitId, id }: OfPlan) => sql<SqlBool>`p.unit_id = ${unitId} and p.id = ${id}`;

export const messagesOf = (db: Reader, plan: OfPlan) =>
  db
    .selectFrom('support_messages')
    .select(['id', 'step', 'reminder', 'text', 'at', 'by_title'])
    .where('unit_id', '=', plan.unitId)
    .where('plan_id', '=', plan.id)
    .orderBy('at')
    .orderBy('id')
    .execute();

export const tasksOf = (db: Reader, plan: OfPlan) =>
  db
    .selectFrom('support_tasks')
    .select(['id', 'title', 'due_on', 'done_on'])
    .where('unit_id', '=', plan.unitId)
    .where('plan_id', '=', plan.id)
    .orderBy('place')
    .execute();

export const evidenceOf = (db: Reader, plan: OfPlan) =>
  db
    .selectFrom('support_evidence')
    .select(['id', 'name', 'media_type', 'size', 'sha256', 'at', 'by_title'])
    .where('unit_id', '=', plan.unitId)
    .where('plan_id', '=', plan.id)
    .orderBy('at')
    .execute();

export const resultsOf = (db: Reader, plan: OfPlan) =>
  db
    .selectFrom('support_results')
    .select(['element', 'period', 'value', 'note', 'at', 'by_title'])
    .where('unit_id', '=', plan.unitId)
    .where('plan_id', '=', plan.id)
    .orderBy('element')
    .execute();

/** Results that communes took over, the newest first, with who took them over; of one period, or of all. */
export async function acceptedResults(db: Reader, unitId: string, period?: string) {
  const all = db
    .selectFrom('support_results as r')
    .innerJoin('support_plans as p', (join) =>
      join.onRef('p.unit_id', '=', 'r.unit_id').onRef('p.id', '=', 'r.plan_id'),
    )
    .innerJoin('organisations as o', 'o.id', 'p.enterprise_id')
    .innerJoin('support_messages as m', (join) =>
      join.onRef('m.unit_id', '=', 'p.unit_id').onRef('m.plan_id', '=', 'p.id').on('m.step', '=', 'accept'),
    )
    .select(['r.plan_id', 'r.element', 'r.period', 'r.value', 'r.note', 'r.at', 'r.by_title'])
    .select(['o.name as enterprise', 'm.at as accepted_at', 'm.by_title as accepted_by'])
    .where('r.unit_id', '=', unitId)
    .where('p.state', '=', 'done');
  return (period === undefined ? all : all.where('r.period', '=', period)).orderBy('r.at', 'desc').execute();
}
