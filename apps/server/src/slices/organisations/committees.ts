import { sql } from 'kysely';
import type { Db } from '../../platform/db/open.ts';
import { type NewOrganisation, registerOrganisations } from './organisations.queries.ts';

interface UnitName {
  id: string;
  code: string;
  level: string;
  era: string;
  full_name: string;
}

/**
 * Registers what every unit has by law: a people's committee for each commune and district. Identity is
 * `ubnd-<unit id>`; a department, the institute and enterprises are registered by the administrator.
 */
export async function registerCommittees(db: Db): Promise<void> {
  const units = await db
    .selectFrom('units as u')
    .innerJoin('unit_versions as v', 'v.unit_id', 'u.id')
    .select(['u.id', 'u.code', 'u.level', 'u.era', 'v.full_name'])
    .where('u.level', 'in', ['commune', 'district'])
    .where(sql<boolean>`v.valid_from = (select max(w.valid_from) from unit_versions w where w.unit_id = u.id)`)
    .execute();
  await registerOrganisations(db, units.map(committeeOf));
}

function committeeOf(unit: UnitName): NewOrganisation {
  // «Xã» and «Huyện» are written small inside a committee's name: UBND xã Thông Hòa.
  const name = `UBND ${unit.full_name.charAt(0).toLowerCase()}${unit.full_name.slice(1)}`;
  const kind = unit.level === 'commune' ? 'commune-committee' : 'district-committee';
  return { id: `ubnd-${unit.id}`, name, shortName: null, kind, unitId: unit.id };
}
