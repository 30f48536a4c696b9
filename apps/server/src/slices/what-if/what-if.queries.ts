import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

export interface RosterCommune {
  unitId: string;
  code: string;
  name: string;
  areaName: string | null;
}

/** Communes on the roster that the viewer sees, in Vietnamese order. */
export async function rosterCommunes(
  db: Reader,
  campaignId: string,
  seen: Expression<SqlBool>,
): Promise<RosterCommune[]> {
  const rows = await db
    .selectFrom('roster_units as r')
    .select(['r.unit_id as unitId', 'r.code', 'r.full_name as name', 'r.district_name as areaName'])
    .where('r.campaign_id', '=', campaignId)
    .where('r.is_on', '=', true)
    .where(seen)
    .orderBy(sql`r.district_sort_key nulls first`)
    .orderBy('r.sort_key')
    .orderBy('r.unit_id')
    .execute();
  return rows;
}
