import type { Judgement } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { campaignRulesets } from './campaign-rulesets.ts';
import { type JudgedLevel, judgeKnown, type ShownLevel, shownLevel } from './judge-known.ts';
import { unitsToExplain } from './known-units.queries.ts';

/** Whole judgements of a commune, and the level that they were truly made at. */
export interface UnitJudgements {
  level: JudgedLevel;
  /** One for each ruleset of the campaign, in the campaign's order. */
  judgements: Judgement[];
}

/**
 * Whole judgements with their traces, computed now from values, attributes and rulesets; the kept results say the same
 * without why. Each commune is shown at the highest level that it has reached and that is not above the one wanted;
 * `reached` is the highest of all. Communes off the roster or without values of their own are absent.
 */
export async function judgementsOf(
  db: Reader,
  campaign: CampaignRecord,
  unitIds: readonly string[],
  wanted: ShownLevel,
): Promise<Map<string, UnitJudgements>> {
  const rulesets = await campaignRulesets(db, campaign);
  const byUnit = new Map<string, UnitJudgements>();
  for (const unit of await unitsToExplain(db, campaign, unitIds)) {
    const level = shownLevel(unit, wanted);
    if (level === undefined) continue;
    const judged = judgeKnown(unit, level, rulesets, campaign.draft.scope.asOf);
    byUnit.set(unit.id, { level, judgements: inCampaignOrder(judged, campaign) });
  }
  return byUnit;
}

function inCampaignOrder(judgements: readonly Judgement[], { draft }: CampaignRecord): Judgement[] {
  return draft.rulesets.flatMap((code) => judgements.filter((judgement) => judgement.ruleset === code));
}
