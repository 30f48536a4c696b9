import type { Tx } from '../../platform/db/open.ts';
import { campaignsHolding, readCampaign } from '../campaigns/index.ts';
import { type ChangedElements, campaignRulesets, touchedRulesets } from './campaign-rulesets.ts';
import { judgeUnits } from './judge-units.ts';

/** Commune → what is known otherwise of it now. */
export type Changes = ReadonlyMap<string, ChangedElements>;

/**
 * Judges again what a change touches and nothing else: its communes, in every campaign whose roster holds them, under the
 * rulesets that read what changed. Values belong to a period and not to a campaign, so a campaign that is closed follows
 * too: its table and its explanation never contradict each other.
 * @param period of the changed values; undefined for what holds whatever the period (attributes)
 */
export async function judgeChanges(
  tx: Tx,
  changes: Changes,
  { period, now }: { period: string | undefined; now: string },
): Promise<void> {
  for (const { campaignId, unitIds } of await campaignsHolding(tx, [...changes.keys()], period)) {
    const campaign = await readCampaign(tx, campaignId);
    const rulesets = await campaignRulesets(tx, campaign);
    const groups = new Map<string, { codes: ReadonlySet<string>; unitIds: string[] }>();
    for (const unitId of unitIds) {
      const codes = touchedRulesets(rulesets, changes.get(unitId) ?? 'all');
      const key = [...codes].join(' ');
      const group = groups.get(key) ?? { codes, unitIds: [] };
      group.unitIds.push(unitId);
      groups.set(key, group);
    }
    for (const group of groups.values())
      if (group.codes.size > 0) await judgeUnits(tx, campaign, group.unitIds, now, group.codes);
  }
}
