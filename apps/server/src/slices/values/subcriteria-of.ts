import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { campaignRulesets } from './campaign-rulesets.ts';

/** Kept results tell of every code; tables of many communes show sub-criteria. Ruleset → codes of its sub-criteria. */
export async function subcriteriaOf(
  db: Reader,
  campaign: CampaignRecord,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rulesets = await campaignRulesets(db, campaign);
  return new Map(
    rulesets.map(({ code, criteria }) => [
      code,
      criteria.flatMap((criterion) => criterion.subcriteria.map((sub) => sub.code)),
    ]),
  );
}
