import type { CampaignDraft } from '@thuocdo/contract/campaigns';
import type { Respondent, Tier } from '@thuocdo/core/campaigns';
import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';

/** A campaign as the server works with it; `draft` is everything that its owner decided. */
export interface CampaignRecord {
  id: string;
  unitId: string;
  unitPath: string;
  organisationId: string;
  title: string;
  period: string;
  state: 'draft' | 'open' | 'closed';
  draft: CampaignDraft;
  illustrative: boolean;
  copiedFrom: string | null;
  version: number;
  openedAt: string | null;
  closedAt: string | null;
}

/** @throws Problem `not-found` */
export async function readCampaign(db: Reader, campaignId: string): Promise<CampaignRecord> {
  const row = await db
    .selectFrom('campaigns as c')
    .innerJoin('unit_versions as v', 'v.unit_id', 'c.unit_id')
    .selectAll('c')
    .select('v.path')
    .where('c.id', '=', campaignId)
    .orderBy('v.valid_from', 'desc')
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return {
    id: row.id,
    unitId: row.unit_id,
    unitPath: row.path,
    organisationId: row.organisation_id,
    title: row.title,
    period: row.period,
    state: row.state as CampaignRecord['state'],
    draft: row.draft as CampaignDraft,
    illustrative: row.illustrative,
    copiedFrom: row.copied_from,
    version: row.version,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  };
}

/** The campaign as the subject of an action: it belongs to its unit (the province) and to its organisation. */
export async function findCampaignSubject(db: Reader, campaignId: string): Promise<Found<CampaignRecord>> {
  const row = await readCampaign(db, campaignId);
  return {
    row,
    kind: 'campaign',
    id: row.id,
    unitId: row.unitId,
    unitPath: row.unitPath,
    organisationId: row.organisationId,
  };
}

/** The chain of tiers for a class of respondents. */
export function chainOf(campaign: CampaignRecord, respondent: Respondent): readonly Tier[] {
  return campaign.draft.chains.find((chain) => chain.respondent === respondent)?.tiers ?? [];
}

/** @throws Problem `campaign-not-open` */
export function requireOpen(campaign: CampaignRecord): void {
  if (campaign.state !== 'open') throw new Problem('campaign-not-open', { state: campaign.state });
}
