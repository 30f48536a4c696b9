import type { SupportItem, SupportOffer, SupportState } from '@thuocdo/core/support';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { elementNames } from '../definitions/index.ts';

/** A plan as the standing office follows it. */
export interface FollowedPlan {
  id: string;
  unitId: string;
  enterprise: { id: string; name: string };
  items: SupportItem[];
  state: SupportState;
  answerBy: string;
  offer: SupportOffer | null;
  updatedAt: string;
  /** What was said with the last step. */
  said: string;
}

interface Asked {
  unitIds: readonly string[];
  /** Plans asked for on this day or later; undefined: all. */
  from: string | undefined;
}

/** Plans of communes that the viewer may see, commune by commune in the order in which they were asked for. */
export async function followedPlans(
  db: Reader,
  visible: Expression<SqlBool>,
  { unitIds, from }: Asked,
): Promise<FollowedPlan[]> {
  let found = db
    .selectFrom('support_plans as p')
    .innerJoin('organisations as o', 'o.id', 'p.enterprise_id')
    .where(visible)
    .where('p.unit_id', '=', sql<string>`any(${sql.val([...unitIds])}::text[])`);
  // A day in Vietnam begins seven hours before the same day in UTC.
  if (from !== undefined)
    found = found.where('p.created_at', '>=', sql<string>`${`${from}T00:00:00+07:00`}::timestamptz`);
  const rows = await found
    .select([
      'p.id',
      'p.unit_id',
      'p.enterprise_id',
      'o.name',
      'p.items',
      'p.state',
      'p.answer_by',
      'p.offer',
      'p.updated_at',
    ])
    .select(
      sql<string | null>`(select m.text from support_messages m where m.unit_id = p.unit_id and m.plan_id = p.id
        and m.step is not null order by m.at desc, m.id desc limit 1)`.as('said'),
    )
    .orderBy('p.unit_id')
    .orderBy('p.created_at')
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    enterprise: { id: row.enterprise_id, name: row.name },
    items: row.items as unknown as SupportItem[],
    state: row.state as SupportState,
    answerBy: row.answer_by,
    offer: row.offer as unknown as SupportOffer | null,
    updatedAt: row.updated_at,
    said: row.said ?? '',
  }));
}

/** What plans brought, by plan, each result with the name of its element. */
export async function resultsByPlan(db: Reader, plans: readonly Pick<FollowedPlan, 'id' | 'unitId'>[]) {
  const names = await elementNames(db);
  const rows = await db
    .selectFrom('support_results')
    .select(['plan_id', 'element', 'period', 'value', 'note'])
    .where('unit_id', '=', sql<string>`any(${sql.val(plans.map(({ unitId }) => unitId))}::text[])`)
    .where('plan_id', '=', sql<string>`any(${sql.val(plans.map(({ id }) => id))}::uuid[])`)
    .orderBy('element')
    .orderBy('period')
    .execute();
  const found = new Map<string, { element: string; period: string; value: number; note: string; name: string }[]>();
  for (const { plan_id: plan, value, ...row } of rows)
    found.set(plan, [
      ...(found.get(plan) ?? []),
      { ...row, value: value as number, name: names[row.element] ?? row.element },
    ]);
  return found;
}
