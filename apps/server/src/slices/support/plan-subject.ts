import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { type PlanRow, planRow } from './support.queries.ts';

/** A plan as the subject of an action: it belongs to the commune, and to the enterprise that was asked. */
export async function findPlan(
  db: Reader,
  params: { unitId: string; planId: string },
  options: { lock?: boolean } = {},
): Promise<Found<PlanRow>> {
  const row = await planRow(db, params, options.lock);
  return {
    row,
    kind: 'support-plan',
    id: row.id,
    unitId: row.unitId,
    unitPath: row.unitPath,
    organisationId: row.enterpriseId,
  };
}
