import { type Action, isWithin, reachOf } from '@thuocdo/core/access';
import type { Actor, HeldGrant } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, readCampaign } from './campaign-record.ts';

/**
 * The part of a campaign that lies within the viewer's own unit: a district works on its communes of a province's
 * campaign. The right is asked on that part; what is read from it goes through `visible` all the same.
 * @throws Problem `not-found` when the campaign and the viewer's units have nothing in common
 */
export async function findCampaignPart(
  db: Reader,
  campaignId: string,
  actor: Actor,
  action: Action,
): Promise<Found<CampaignRecord>> {
  const campaign = await readCampaign(db, campaignId);
  const grant = grantOnPart(actor, action, campaign.unitPath);
  if (grant === undefined) throw new Problem('not-found');
  return {
    row: campaign,
    kind: 'campaign',
    id: campaign.id,
    unitId: grant.unitId,
    unitPath: grant.unitPath,
    organisationId: grant.organisationId,
  };
}

/** The position that gives the right on the part of a campaign that it has in common with the viewer's units. */
export function grantOnPart(actor: Actor, action: Action, campaignPath: string): HeldGrant | undefined {
  return actor.grants.find(
    (held) =>
      reachOf(held.role, action) === 'within' &&
      (isWithin(campaignPath, held.unitPath) || isWithin(held.unitPath, campaignPath)),
  );
}
