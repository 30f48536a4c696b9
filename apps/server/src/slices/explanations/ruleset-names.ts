import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';

export interface RulesetName {
  code: string;
  name: string;
  kind: 'criteria' | 'index';
}

/** The campaign's rulesets in its own order. */
export async function listRulesetNames(db: Reader, { draft }: CampaignRecord): Promise<RulesetName[]> {
  const rows = await readRulesets(db, draft.rulesets);
  return rows.map(({ code, name, kind }) => ({ code, name, kind: kind === 'index' ? 'index' : 'criteria' }));
}
