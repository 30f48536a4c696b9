import type { SupportBoard } from '@thuocdo/contract/support';
import type { Ruleset } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, readCampaign } from '../campaigns/index.ts';
import { rulesetsAsNamed } from '../values/index.ts';
import { campaignsWithin } from './board.queries.ts';

/** Whose results a board reads: a campaign that holds communes of the unit, and one of its rulesets. */
export interface Judged {
  campaign: CampaignRecord | undefined;
  ruleset: Ruleset | undefined;
  /** The choices, as the reply tells them. */
  told: Pick<SupportBoard, 'campaign' | 'campaigns' | 'ruleset' | 'rulesets'>;
}

/** The campaign and ruleset asked for; else the latest campaign and its first ruleset. @throws Problem `not-found` for others */
export async function judgedFor(
  db: Reader,
  unitPath: string,
  asked: { campaignId?: string | undefined; ruleset?: string | undefined },
): Promise<Judged> {
  const campaigns = await campaignsWithin(db, unitPath);
  const chosen = asked.campaignId === undefined ? campaigns[0] : campaigns.find(({ id }) => id === asked.campaignId);
  if (asked.campaignId !== undefined && chosen === undefined) throw new Problem('not-found');
  const campaign = chosen && (await readCampaign(db, chosen.id));
  const rulesets = campaign === undefined ? [] : await rulesetsAsNamed(db, campaign);
  const ruleset = asked.ruleset === undefined ? rulesets[0] : rulesets.find(({ code }) => code === asked.ruleset);
  if (asked.ruleset !== undefined && ruleset === undefined) throw new Problem('not-found');
  return {
    campaign,
    ruleset,
    told: {
      campaign: chosen ?? null,
      campaigns,
      ruleset: ruleset ? named(ruleset) : null,
      rulesets: rulesets.map(named),
    },
  };
}

const named = ({ code, name }: Ruleset) => ({ code, name });
