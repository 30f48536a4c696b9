import type { SupportItem, SupportOffer, SupportState, SupportStep } from '@thuocdo/core/support';
import { type Expression, type SqlBool, sql } from 'kysely';
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
  message: { id: string; step: SupportStep | 'request' | null; text: string },
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

export const messagesOf = (db: Reader, plan: OfPlan) =>
  db
    .selectFrom('support_messages')
    .select(['id', 'step', 'text', 'at', 'by_title'])
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

export interface AskedPlans {
  state?: string | undefined;
  turn?: readonly string[] | undefined;
  within?: string | undefined;
  enterpriseId?: string | undefined;
  campaignId?: string | undefined;
  q?: string | undefined;
  overdueOn?: string | undefined;
  limit: number;
  offset: number;
}

/** When the one whose turn it is should have acted: as core `dueOf` says it. */
const due = sql<string | null>`case
  when p.state in ('requested', 'sent_back') then p.answer_by
  when p.state in ('answered', 'advised') then (p.offer ->> 'startsOn')::date
  when p.state = 'approved' then (p.offer ->> 'endsOn')::date end`;

/** Plans a page at a time, overdue first; `today` says which are. */
export async function planRows(db: Reader, visible: Expression<SqlBool>, asked: AskedPlans, today: string) {
  const overdue = sql<boolean>`coalesce(${due} < ${today}::date, false)`;
  let base = db
    .selectFrom('support_plans as p')
    .innerJoin('unit_versions as v', (join) => join.onRef('v.unit_id', '=', 'p.unit_id').on(inForce('v', 'p')))
    .leftJoin('unit_versions as d', (join) => join.onRef('d.unit_id', '=', 'v.parent_id').on(inForce('d', 'p')))
    .innerJoin('organisations as o', 'o.id', 'p.enterprise_id')
    .where(visible);
  if (asked.state) base = base.where('p.state', '=', asked.state);
  if (asked.turn) base = base.where('p.state', 'in', asked.turn);
  if (asked.enterpriseId) base = base.where('p.enterprise_id', '=', asked.enterpriseId);
  if (asked.campaignId) base = base.where('p.campaign_id', '=', asked.campaignId);
  if (asked.within) base = base.where(sql<SqlBool>`(v.path || '/') like '%/' || ${codeOf(asked.within)} || '/%'`);
  if (asked.q) base = base.where('v.search_key', 'like', `%${asked.q}%`);
  const counted = await base
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<number>`count(*) filter (where ${overdue})::int`.as('overdue'),
    ])
    .executeTakeFirstOrThrow();
  const shown = asked.overdueOn === undefined ? base : base.where(overdue);
  const rows = await shown
    .select([
      'p.unit_id',
      'p.id',
      'p.enterprise_id',
      'o.name as enterprise_name',
      'p.campaign_id',
      'p.items',
      'p.state',
      'p.answer_by',
      'p.offer',
      'p.created_at',
      'p.updated_at',
      'v.full_name',
      'd.full_name as district_name',
      sql<number>`(select count(*)::int from support_tasks t where t.unit_id = p.unit_id and t.plan_id = p.id)`.as(
        'tasks',
      ),
      sql<number>`(select count(*)::int from support_tasks t where t.unit_id = p.unit_id and t.plan_id = p.id
        and t.done_on is not null)`.as('tasks_done'),
    ])
    .orderBy(overdue, 'desc')
    .orderBy(due, (order) => order.asc().nullsLast())
    .orderBy('p.id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { rows, total: asked.overdueOn === undefined ? counted.total : counted.overdue, overdue: counted.overdue };
}

const codeOf = (unitId: string) => unitId.split('-')[0] ?? unitId;

/** The version of a unit that held when the plan was made. */
function inForce(version: string, plan: string) {
  return sql<SqlBool>`${sql.ref(`${version}.valid_from`)} <= ${sql.ref(`${plan}.created_at`)}::date
    and (${sql.ref(`${version}.valid_to`)} is null or ${sql.ref(`${version}.valid_to`)} > ${sql.ref(`${plan}.created_at`)}::date)`;
}
