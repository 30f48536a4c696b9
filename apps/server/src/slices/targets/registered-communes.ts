import type { TargetBasis } from '@thuocdo/contract/targets';
import { REGISTRATION } from '@thuocdo/core/targets';
import type { Reader } from '../../platform/db/open.ts';
import type { VersionRow } from '../units/index.ts';
import { basesById } from './bases.queries.ts';
import { registrationCount } from './registration.queries.ts';
import { latestTargets } from './targets.queries.ts';
import { communesOf, findYearUnit, provinceOf } from './year-unit.ts';

/**
 * Communes of a unit in a year, in the order of their names; which of them stand registered, and the paper that asks for it: the
 * one of the province's count, else that of a registration itself.
 * @throws Problem `unit-not-in-force` when the unit was not there in that year
 */
export async function registeredCommunes(
  db: Reader,
  unitId: string,
  year: number,
): Promise<{ communes: VersionRow[]; registered: VersionRow[]; basis: TargetBasis | undefined }> {
  const { row: unit, unitPath } = await findYearUnit(db, unitId, year);
  const communes = await communesOf(db, unit);
  const said = await latestTargets(db, { unitIds: communes.map(({ id }) => id), year, subject: REGISTRATION });
  const standing = said.filter(({ value }) => value !== null);
  const province = provinceOf(unitPath);
  const count = province === undefined ? undefined : await registrationCount(db, province.unitId, year);
  const basisId = count?.basisId ?? standing[0]?.basisId;
  const named = new Set(standing.map((one) => one.unitId));
  return {
    communes,
    registered: communes.filter(({ id }) => named.has(id)),
    basis: basisId === undefined ? undefined : (await basesById(db, [basisId])).get(basisId),
  };
}
