import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

export interface AxisParty {
  organId: string;
  name: string;
}

/** Recipients that the document axis can reach, by the ids known now; of one recipient, if it is named. */
export async function axisParties(
  db: Reader,
  dispatchId: string,
  only?: { unitId: string; id: string },
): Promise<AxisParty[]> {
  const organId = sql<string>`coalesce(c.organ_id, c.organ_id_old, r.organ_id)`;
  const asked = db
    .selectFrom('dispatch_recipients as r')
    .leftJoin('organisation_contacts as c', 'c.organisation_id', 'r.organisation_id')
    .select(['r.name'])
    .select(organId.as('organId'))
    .where('r.dispatch_id', '=', dispatchId)
    .where(sql<boolean>`${organId} is not null`)
    .orderBy('r.sort_key')
    .orderBy('r.id');
  if (only === undefined) return asked.execute();
  return asked.where('r.unit_id', '=', only.unitId).where('r.id', '=', only.id).execute();
}
