import { REGISTRATION } from '@thuocdo/core/targets';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';

export interface RegistrationCount {
  revision: number;
  communes: number;
  basisId: string;
}

/** What a decision says for a province and a year, as last entered. */
export async function registrationCount(
  db: Reader,
  unitId: string,
  year: number,
): Promise<RegistrationCount | undefined> {
  return db
    .selectFrom('registration_counts')
    .select(['revision', 'communes', 'basis_id as basisId'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertRegistrationCount(
  tx: Tx,
  made: RegistrationCount & { unitId: string; year: number; reason: string },
  by: { at: string; personId: string | null; title: string },
): Promise<void> {
  await tx
    .insertInto('registration_counts')
    .values({
      unit_id: made.unitId,
      year: made.year,
      revision: made.revision,
      communes: made.communes,
      basis_id: made.basisId,
      reason: made.reason,
      at: by.at,
      person_id: by.personId,
      by_title: by.title,
    })
    .execute();
}

/** How many communes at and below a path, in force on a day, are registered for a year. */
export async function registeredWithin(db: Reader, path: string, year: number, asOf: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from unit_versions v join units u on u.id = v.unit_id
    join lateral (select t.value from target_revisions t
      where t.unit_id = v.unit_id and t.year = ${year} and t.subject = ${REGISTRATION}
      order by t.revision desc limit 1) as said on said.value is not null
    where u.level = 'commune' and v.path like ${`${path}/%`} and v.valid_from <= ${asOf}
      and (v.valid_to is null or v.valid_to > ${asOf})`.execute(db);
  return Number(rows[0]?.n ?? 0);
}
