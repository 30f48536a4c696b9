import { getProgress } from '@thuocdo/contract/review';
import { query } from '../../platform/http/route.ts';
import { chainOf, findCampaignPart } from '../campaigns/index.ts';
import { matrixRows, pageOfProgress } from './progress.queries.ts';
import { countsOf, districtsOf, filterMatrix, sortMatrix } from './progress-matrix.ts';

/** The matrix unit × step. Counts are over the whole roster that the viewer sees: a filter never changes a denominator. */
export const progressRoute = query({
  endpoint: getProgress,
  action: 'assignment.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'assignment.read'),
  async run({ db, visible, today }, campaign, { query: asked }) {
    const chain = chainOf(campaign.row, asked.respondent);
    const seen = visible('assignment.read', { path: 'a.unit_path', organisation: 'a.organisation_id' });
    const all = await matrixRows(db, campaign.id, asked.respondent, seen, chain, today);
    const found = sortMatrix(filterMatrix(all, asked), asked.sort);
    const page = found.slice(asked.offset, asked.offset + asked.limit);
    return {
      items: await pageOfProgress(db, campaign.row, page, chain, today),
      total: found.length,
      tiers: [...chain],
      counts: countsOf(all, chain),
      districts: districtsOf(all),
    };
  },
});
