import { getCampaign, getRoster, listCampaigns } from '@thuocdo/contract/campaigns';
import { can, isWithin, reachOf } from '@thuocdo/core/access';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { type Found, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, findCampaignSubject } from './campaign-record.ts';
import { listSummaries, presentCampaign } from './campaigns.queries.ts';
import { readRoster } from './roster.queries.ts';

/** A campaign as its owner sees it, or as somebody who was handed a form in it, or who oversees a part of it. */
export async function findSeenCampaign(db: Reader, campaignId: string, actor: Actor): Promise<Found<CampaignRecord>> {
  const subject = await findCampaignSubject(db, campaignId);
  // A draft is nobody's business yet but its editors'.
  if (subject.row.state === 'draft' && !can(actor.grants, 'campaign.edit', subject)) throw new Problem('not-found');
  if (can(actor.grants, 'campaign.read', subject)) return subject;
  const grant = actor.grants.find(
    (held) => reachOf(held.role, 'campaign.read') === 'within' && isWithin(held.unitPath, subject.unitPath),
  );
  if (grant !== undefined) return { ...subject, unitPath: grant.unitPath };
  const handed = await db
    .selectFrom('assignments')
    .select('organisation_id')
    .where('campaign_id', '=', campaignId)
    .where('organisation_id', 'in', [...actor.grants.map((held) => held.organisationId), ''])
    .executeTakeFirst();
  return handed === undefined ? subject : { ...subject, organisationId: handed.organisation_id };
}

export const listCampaignsRoute = query({
  endpoint: listCampaigns,
  action: 'campaign.read',
  run: ({ db, visible }, _subject, { query: asked }) =>
    listSummaries(
      db,
      {
        campaign: visible('campaign.read', { path: 'v.path', organisation: 'c.organisation_id' }),
        draft: visible('campaign.edit', { path: 'v.path', organisation: 'c.organisation_id' }),
        assignment: visible('campaign.read', { path: 'a.unit_path', organisation: 'a.organisation_id' }),
      },
      asked,
    ),
});

export const getCampaignRoute = query({
  endpoint: getCampaign,
  action: 'campaign.read',
  subject: (db, { params }, { actor }) => findSeenCampaign(db, params.campaignId, actor),
  run: ({ db, actor }, campaign) => presentCampaign(db, campaign.id, actor),
});

export const rosterRoute = query({
  endpoint: getRoster,
  action: 'campaign.read',
  subject: (db, { params }, { actor }) => findSeenCampaign(db, params.campaignId, actor),
  run: ({ db }, { row: campaign }, { query: asked }) => readRoster(db, campaign, asked),
});
