import { type Action, reachOf } from '@thuocdo/core/access';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, findCampaignPart, readCampaign } from '../campaigns/index.ts';
import { type RosterUnit, rosterUnit } from './joint-review.queries.ts';

export const readReviews: Action = 'joint-review.read';

/** A commune in a campaign's review. */
export interface ReviewedUnit {
  campaign: CampaignRecord;
  unit: RosterUnit;
}

/**
 * One commune of the roster as the subject of its review: it lies in its unit, and it belongs to the viewer's enterprise
 * where the campaign asks that enterprise.
 * @throws Problem `not-found` for a commune off the roster
 */
export async function findReviewedUnit(
  db: Reader,
  { campaignId, unitId }: { campaignId: string; unitId: string },
  actor: Actor,
): Promise<Found<ReviewedUnit>> {
  const campaign = await readCampaign(db, campaignId);
  const unit = await rosterUnit(db, campaignId, unitId);
  if (unit === undefined) throw new Problem('not-found');
  return {
    row: { campaign, unit },
    kind: 'joint-review',
    id: campaign.id,
    unitId,
    unitPath: unit.path,
    organisationId: askedEnterprise(campaign, actor)?.organisationId,
  };
}

/** What a viewer may see of a campaign's review: an enterprise that is asked sees it as its own, others their part. */
export async function findReviewPart(db: Reader, campaignId: string, actor: Actor): Promise<Found<CampaignRecord>> {
  const campaign = await readCampaign(db, campaignId);
  const enterprise = askedEnterprise(campaign, actor);
  if (enterprise === undefined) return findCampaignPart(db, campaignId, actor, readReviews);
  const { id, unitId, unitPath } = campaign;
  return { row: campaign, kind: 'campaign', id, unitId, unitPath, organisationId: enterprise.organisationId };
}

/** The position through which the viewer speaks for an enterprise that the campaign asks; a draft asks nobody yet. */
function askedEnterprise(campaign: CampaignRecord, actor: Actor) {
  if (campaign.state === 'draft') return undefined;
  return actor.grants.find(
    ({ role, organisationId }) =>
      reachOf(role, readReviews) === 'own' && campaign.draft.enterpriseIds.includes(organisationId),
  );
}
