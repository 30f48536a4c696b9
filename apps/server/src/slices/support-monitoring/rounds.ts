import { listReviewRounds, type ReviewRound } from '@thuocdo/contract/support-monitoring';
import type { Ruleset } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, grantOnPart } from '../campaigns/index.ts';
import { publishedRulesets } from '../definitions/index.ts';
import { reviewedIndex } from '../joint-review/index.ts';
import { openedCampaigns } from '../scores/index.ts';

/** Every campaign under an index that the viewer follows some communes of. */
export const listReviewRoundsRoute = query({
  endpoint: listReviewRounds,
  action: 'support.monitor',
  async run({ db, actor }) {
    const { rulesets } = await publishedRulesets(db);
    const indices = new Set(rulesets.filter(({ kind }) => kind === 'index').map(({ code }) => code));
    const rounds = await openedCampaigns(db);
    return {
      items: rounds
        .filter(({ rulesets: used }) => used.some((code) => indices.has(code)))
        .filter(({ unitPath }) => grantOnPart(actor, 'support.monitor', unitPath) !== undefined)
        .map(roundOf),
    };
  },
});

/** The index of a campaign. @throws Problem `no-index` when it has none: nothing could be compared */
export async function indexOf(db: Reader, campaign: CampaignRecord): Promise<Ruleset> {
  const index = await reviewedIndex(db, campaign);
  if (index === undefined) throw new Problem('no-index');
  return index;
}

export const roundOf = ({ id, title, period, asOf }: ReviewRound): ReviewRound => ({ id, title, period, asOf });
