import { SupportState, type SupportTurn } from '@thuocdo/contract/support';
import { type SupportTask, turnOf } from '@thuocdo/core/support';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { PlanRow } from './support.queries.ts';

/** A plan as lists and boards show it. */
export interface ListedPlan
  extends Pick<
    PlanRow,
    | 'unitId'
    | 'id'
    | 'enterpriseId'
    | 'campaignId'
    | 'items'
    | 'state'
    | 'answerBy'
    | 'offer'
    | 'createdAt'
    | 'updatedAt'
  > {
  unitName: string;
  /** The unit right above the commune: its district, or its province where there is none. */
  aboveId: string | null;
  districtName: string | null;
  enterpriseName: string;
  taskList: Pick<SupportTask, 'title' | 'dueOn' | 'doneOn'>[];
  /** Values that the enterprise reported. */
  results: number;
  urged: { text: string; at: string; by: string } | null;
}

/** Plans in a state in which this one has to act. */
export const waitsFor = (turn: Exclude<SupportTurn, 'nobody'>) =>
  sql<SqlBool>`p.state = any(${sql.val(SupportState.options.filter((state) => turnOf(state) === turn))}::text[])`;

/** When the one whose turn it is should have acted: as core `dueOf` says it. */
const due = sql<string | null>`case
  when p.state in ('requested', 'sent_back') then p.answer_by
  when p.state in ('answered', 'advised') then (p.offer ->> 'startsOn')::date
  when p.state = 'approved' then (p.offer ->> 'endsOn')::date end`;

export interface AskedPlans {
  state?: string | undefined;
  turn?: Exclude<SupportTurn, 'nobody'> | 'mine' | undefined;
  within?: string | undefined;
  enterpriseId?: string | undefined;
  campaignId?: string | undefined;
  q?: string | undefined;
  overdue?: boolean | undefined;
  limit: number;
  offset: number;
}

/** Who looks, and when: rows that the viewer may see, and those that wait for the viewer. */
export interface Viewer {
  visible: Expression<SqlBool>;
  mine: Expression<SqlBool>;
  today: string;
}

/** Plans a page at a time, overdue first; counted over all that match but for `overdue`. */
export async function planPage(db: Reader, { visible, mine, today }: Viewer, asked: AskedPlans) {
  const overdue = sql<boolean>`coalesce(${due} < ${today}::date, false)`;
  let base = plansWithNames(db).where(visible);
  if (asked.state) base = base.where('p.state', '=', asked.state);
  if (asked.turn) base = base.where(asked.turn === 'mine' ? mine : waitsFor(asked.turn));
  if (asked.enterpriseId) base = base.where('p.enterprise_id', '=', asked.enterpriseId);
  if (asked.campaignId) base = base.where('p.campaign_id', '=', asked.campaignId);
  if (asked.within) base = base.where(sql<SqlBool>`(v.path || '/') like '%/' || ${codeOf(asked.within)} || '/%'`);
  if (asked.q)
    base = base.where((eb) =>
      eb.or([eb('v.search_key', 'like', `%${asked.q}%`), eb('o.search_key', 'like', `%${asked.q}%`)]),
    );
  const counted = await base
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<number>`count(*) filter (where ${overdue})::int`.as('overdue'),
      sql<number>`count(*) filter (where ${mine})::int`.as('mine'),
    ])
    .executeTakeFirstOrThrow();
  const shown = asked.overdue ? base.where(overdue) : base;
  const rows = await shown
    .select(listed)
    .orderBy(overdue, 'desc')
    .orderBy(due, (order) => order.asc().nullsLast())
    .orderBy('p.id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return {
    plans: rows.map(listedPlan),
    total: asked.overdue ? counted.overdue : counted.total,
    overdue: counted.overdue,
    mine: counted.mine,
  };
}

/** All plans that answer a condition, in no order. */
export async function plansWhere(db: Reader, condition: Expression<SqlBool>): Promise<ListedPlan[]> {
  return (await selectListed(db).where(condition).execute()).map(listedPlan);
}

const selectListed = (db: Reader) => plansWithNames(db).select(listed);

/** Plans with the names that units bore when the plan was made. */
function plansWithNames(db: Reader) {
  return db
    .selectFrom('support_plans as p')
    .innerJoin('unit_versions as v', (join) => join.onRef('v.unit_id', '=', 'p.unit_id').on(inForce('v', 'p')))
    .leftJoin('unit_versions as d', (join) => join.onRef('d.unit_id', '=', 'v.parent_id').on(inForce('d', 'p')))
    .innerJoin('organisations as o', 'o.id', 'p.enterprise_id');
}

const ofPlan = sql`x.unit_id = p.unit_id and x.plan_id = p.id`;

const listed = [
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
  'v.parent_id',
  'd.full_name as district_name',
  sql<ListedPlan['taskList']>`coalesce((
    select jsonb_agg(jsonb_build_object('title', x.title, 'dueOn', x.due_on, 'doneOn', x.done_on) order by x.place)
    from support_tasks x where ${ofPlan}), '[]')`.as('task_list'),
  sql<number>`(select count(*)::int from support_results x where ${ofPlan})`.as('results'),
  sql<ListedPlan['urged']>`(select jsonb_build_object('text', x.text, 'at', x.at, 'by', x.by_title)
    from support_messages x where ${ofPlan} and x.reminder and x.at >= p.updated_at
    order by x.at desc limit 1)`.as('urged'),
] as const;

type ListedRow = Awaited<ReturnType<ReturnType<typeof selectListed>['execute']>>[number];

function listedPlan(row: ListedRow): ListedPlan {
  return {
    unitId: row.unit_id,
    id: row.id,
    enterpriseId: row.enterprise_id,
    enterpriseName: row.enterprise_name,
    campaignId: row.campaign_id,
    items: row.items as unknown as PlanRow['items'],
    state: row.state as PlanRow['state'],
    answerBy: row.answer_by,
    offer: row.offer as unknown as PlanRow['offer'],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    unitName: row.full_name,
    aboveId: row.parent_id,
    districtName: row.district_name,
    taskList: row.task_list,
    results: row.results,
    urged: row.urged,
  };
}

const codeOf = (unitId: string) => unitId.split('-')[0] ?? unitId;

/** The version of a unit that held when the plan was made. */
function inForce(version: string, plan: string) {
  return sql<SqlBool>`${sql.ref(`${version}.valid_from`)} <= ${sql.ref(`${plan}.created_at`)}::date
    and (${sql.ref(`${version}.valid_to`)} is null or ${sql.ref(`${version}.valid_to`)} > ${sql.ref(`${plan}.created_at`)}::date)`;
}
