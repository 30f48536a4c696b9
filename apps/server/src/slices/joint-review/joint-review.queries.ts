import type { Answers } from '@thuocdo/core/forms';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

/** A commune as the campaign's roster froze it. */
export interface RosterUnit {
  id: string;
  code: string;
  name: string;
  districtName: string | null;
  path: string;
}

function rosterUnits(db: Reader, campaignId: string) {
  return db
    .selectFrom('roster_units as r')
    .select(['r.unit_id as id', 'r.code', 'r.full_name as name', 'r.district_name as districtName', 'r.path'])
    .where('r.campaign_id', '=', campaignId)
    .where('r.is_on', '=', true);
}

/** Undefined for a commune off the roster. */
export function rosterUnit(db: Reader, campaignId: string, unitId: string): Promise<RosterUnit | undefined> {
  return rosterUnits(db, campaignId).where('r.unit_id', '=', unitId).executeTakeFirst();
}

/** The columns that a right over a commune's review speaks of: the commune `r`, and the enterprises `e` that were asked. */
export const seenColumns = { path: 'r.path', organisation: 'e.organisation_id' };

interface Asked {
  /** Over `seenColumns`. */
  seen: Expression<SqlBool>;
  limit: number;
  offset: number;
}

/** A page of the communes that the viewer may see, in Vietnamese order. */
export async function seenUnits(
  db: Reader,
  campaignId: string,
  { seen, limit, offset }: Asked,
): Promise<{ units: RosterUnit[]; total: number }> {
  // Without an enterprise the left join keeps one row, so that rights over the commune alone are asked as well.
  const found = rosterUnits(db, campaignId).where(
    sql<SqlBool>`exists (select from (select 1) one
      left join assignments e on e.campaign_id = r.campaign_id and e.respondent = 'enterprise' where ${seen})`,
  );
  const units = await found
    .orderBy('r.district_sort_key', (order) => order.asc().nullsFirst())
    .orderBy('r.sort_key')
    .orderBy('r.unit_id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await found
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return { units, total: Number(total) };
}

/** What was handed in and stands: answers with the form that they answer. */
export interface SealedResponse {
  unitId: string;
  organisationId: string;
  formCode: string;
  formVersion: number;
  answers: Answers;
}

const standing = ['submitted', 'returned', 'verified'];

/** Handed in by communes of a campaign. What is being written or waits for the chairman says nothing yet. */
export function communeResponses(
  db: Reader,
  campaignId: string,
  unitIds: readonly string[],
): Promise<SealedResponse[]> {
  return sealed(db, campaignId)
    .where('a.respondent', '=', 'commune')
    .where('a.unit_id', '=', sql<string>`any(${sql.val([...unitIds])}::text[])`)
    .execute();
}

/** Handed in by the enterprises of a campaign. */
export function enterpriseResponses(db: Reader, campaignId: string): Promise<SealedResponse[]> {
  return sealed(db, campaignId).where('a.respondent', '=', 'enterprise').orderBy('a.organisation_id').execute();
}

function sealed(db: Reader, campaignId: string) {
  return db
    .selectFrom('assignments as a')
    .innerJoin('revisions as v', (join) =>
      join
        .onRef('v.unit_id', '=', 'a.unit_id')
        .onRef('v.assignment_id', '=', 'a.id')
        .onRef('v.revision', '=', 'a.revision'),
    )
    .select([
      'a.unit_id as unitId',
      'a.organisation_id as organisationId',
      'a.form_code as formCode',
      'a.form_version as formVersion',
    ])
    .select(sql<Answers>`v.answers`.as('answers'))
    .where('a.campaign_id', '=', campaignId)
    .where('a.state', 'in', standing);
}
