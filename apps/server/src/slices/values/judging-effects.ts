import type { Effect } from '../../platform/http/route.ts';
import { readCampaign } from '../campaigns/index.ts';
import { judgeChanges } from './judge-changes.ts';
import { judgeUnits } from './judge-units.ts';
import { unitsWithOwnValues } from './known-units.queries.ts';

/** A declared attribute may choose another threshold: the commune is judged again wherever it stands on a roster. */
const attributeDeclared: Effect = {
  on: 'attribute.declare',
  run: ({ tx, now }, { unitId }) => judgeChanges(tx, new Map([[unitId, 'all']]), { period: undefined, now }),
};

/** Values belong to a period: what an earlier campaign of the same period brought in is judged from the first day. */
const campaignOpened: Effect = {
  on: 'campaign.open',
  async run({ tx, now }, { id }) {
    const campaign = await readCampaign(tx, id);
    await judgeUnits(tx, campaign, await unitsWithOwnValues(tx, campaign), now);
  },
};

/** What judging owes to actions of other slices. */
export const valueEffects: readonly Effect[] = [attributeDeclared, campaignOpened];
