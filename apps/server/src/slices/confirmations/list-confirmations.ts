import { listConfirmations } from '@thuocdo/contract/confirmations';
import { query } from '../../platform/http/route.ts';
import { findCampaignPart } from '../campaigns/index.ts';
import { confirmationsOf, countConfirmations } from './confirmations.queries.ts';

export const listConfirmationsRoute = query({
  endpoint: listConfirmations,
  action: 'confirmation.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'confirmation.read'),
  async run({ db, visible }, campaign, { query: asked }) {
    const wanted = {
      campaignId: campaign.id,
      state: asked.state,
      seen: visible('confirmation.read', { path: 'r.path' }),
    };
    return { items: await confirmationsOf(db, wanted, asked), total: await countConfirmations(db, wanted) };
  },
});
