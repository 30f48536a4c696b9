import type { Reader } from '../../platform/db/open.ts';
import type { AssignmentSubject } from '../campaigns/index.ts';
import { namesUnits, type WorkingForm } from './working-form.ts';

/** A unit that an answer may name, as screens offer it: «Xã Thông Hòa – Huyện Cầu Kè». */
export interface NameableUnit {
  unitId: string;
  name: string;
}

/** The roster's communes within the respondent's own unit, and their districts; none where the form names no unit. */
export async function nameableUnits(
  db: Reader,
  { assignment, campaign }: AssignmentSubject,
  working: WorkingForm,
): Promise<NameableUnit[]> {
  if (!namesUnits(working)) return [];
  const rows = await db
    .selectFrom('roster_units')
    .select(['unit_id', 'full_name', 'district_id', 'district_name'])
    .where('campaign_id', '=', campaign.id)
    .where('is_on', '=', true)
    .where((eb) => eb.or([eb('path', '=', assignment.unitPath), eb('path', 'like', `${assignment.unitPath}/%`)]))
    .orderBy('district_sort_key')
    .orderBy('sort_key')
    .execute();
  const communes = rows.map(({ unit_id, full_name, district_name }) => ({
    unitId: unit_id,
    name: district_name === null ? full_name : `${full_name} – ${district_name}`,
  }));
  const districts = new Map(
    rows.flatMap((row) => (row.district_id ? [[row.district_id, row.district_name ?? row.district_id]] : [])),
  );
  return [...communes, ...[...districts].map(([unitId, name]) => ({ unitId, name }))];
}
