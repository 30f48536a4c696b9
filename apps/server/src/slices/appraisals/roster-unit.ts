import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, readCampaign } from '../campaigns/index.ts';

/** A commune of a campaign's roster and how its form stands. */
export interface RosterUnit {
  campaign: CampaignRecord;
  unitId: string;
  name: string;
  districtName: string | null;
  assignmentId: string;
  state: string;
  revision: number;
  /** The form stands at «đã thẩm định»: one that was given back since does not. */
  isVerified: boolean;
}

/** @throws Problem `not-found` where the commune is not on the roster */
export async function findRosterUnit(db: Reader, campaignId: string, unitId: string): Promise<Found<RosterUnit>> {
  return found(await readCampaign(db, campaignId), await rosterUnitQuery(db, campaignId, unitId).executeTakeFirst());
}

/** The same for a command, the form locked: nobody gives it back while it is appraised or confirmed. */
export async function lockRosterUnit(tx: Tx, campaignId: string, unitId: string): Promise<Found<RosterUnit>> {
  const campaign = await readCampaign(tx, campaignId);
  return found(campaign, await rosterUnitQuery(tx, campaignId, unitId).forUpdate('a').executeTakeFirst());
}

function rosterUnitQuery(db: Reader, campaignId: string, unitId: string) {
  return db
    .selectFrom('roster_units as r')
    .innerJoin('assignments as a', (join) =>
      join.onRef('a.unit_id', '=', 'r.unit_id').onRef('a.campaign_id', '=', 'r.campaign_id'),
    )
    .select(['r.unit_id', 'r.path', 'r.full_name', 'r.district_name', 'a.id', 'a.state', 'a.revision'])
    .where('r.campaign_id', '=', campaignId)
    .where('r.unit_id', '=', unitId)
    .where('r.is_on', '=', true)
    .where('a.respondent', '=', 'commune');
}

type Row = Awaited<ReturnType<ReturnType<typeof rosterUnitQuery>['executeTakeFirstOrThrow']>>;

function found(campaign: CampaignRecord, row: Row | undefined): Found<RosterUnit> {
  if (row === undefined) throw new Problem('not-found');
  return {
    row: {
      campaign,
      unitId: row.unit_id,
      name: row.full_name,
      districtName: row.district_name,
      assignmentId: row.id,
      state: row.state,
      revision: row.revision,
      isVerified: standsVerified(row.state),
    },
    kind: 'unit',
    id: row.unit_id,
    unitId: row.unit_id,
    unitPath: row.path,
  };
}

export const standsVerified = (state: string): boolean => state === 'verified' || state === 'transmitted';
