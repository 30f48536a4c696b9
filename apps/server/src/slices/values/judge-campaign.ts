import { judgeCampaign } from '@thuocdo/contract/results';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findCampaignSubject, rosterOf } from '../campaigns/index.ts';
import { judgeUnits } from './judge-units.ts';

/** The whole roster judged again from what is known today. Idempotent: a second time nothing changes. */
export const judgeCampaignRoute = command({
  endpoint: judgeCampaign,
  action: 'campaign.judge',
  readAction: 'campaign.read',
  subject: (tx, { params }) => findCampaignSubject(tx, params.campaignId),
  async run({ tx, now, note }, { row: campaign }) {
    if (campaign.state === 'draft') throw new Problem('campaign-not-open', { state: campaign.state });
    const roster = (await rosterOf(tx, campaign)).filter((unit) => unit.on);
    const { units, ...kept } = await judgeUnits(tx, campaign, roster.map((unit) => unit.unitId).sort(), now);
    const counts = { roster: units, ...kept };
    note(counts);
    return counts;
  },
});
