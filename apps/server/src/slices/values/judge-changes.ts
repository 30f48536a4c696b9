import type { ElementValue } from '@thuocdo/core/values';
import type { Tx } from '../../platform/db/open.ts';
import { campaignPeriods, campaignsHolding, readCampaign } from '../campaigns/index.ts';
import { type ChangedElements, campaignRulesets, touchedRulesets } from './campaign-rulesets.ts';
import { changedElements, type SaidValue } from './changed-elements.ts';
import { judgeUnits } from './judge-units.ts';
import type { StoredValue } from './values.queries.ts';

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

/**
 * Judges communes again whose figures changed that came another way than through a form: period by period, source by source. A period
 * of which no campaign is costs nothing.
 */
export async function judgeFigureChanges(
  tx: Tx,
  before: readonly StoredValue[],
  after: readonly (Omit<SaidValue, 'level' | 'value'> & { period: string; value: ElementValue | undefined })[],
  now: string,
): Promise<void> {
  const judged = await campaignPeriods(tx);
  const groups = new Map<string, FigureChanges>();
  const groupOf = ({ period, source }: { period: string; source: string }) => `${period}\n${source}`;
  for (const { unitId, element, period, source, value, provenance } of after) {
    if (!judged.has(period)) continue;
    const key = groupOf({ period, source });
    const group = groups.get(key) ?? { period, cells: new Set(), was: [], is: [] };
    groups.set(key, group);
    if (before.length > 0) group.cells.add(cellOf({ unitId, element }));
    if (value !== undefined) group.is.push({ unitId, element, level: 'self', source, value, provenance });
  }
  for (const old of before) {
    const group = groups.get(groupOf(old));
    if (group?.cells.has(cellOf(old))) group.was.push(old);
  }
  for (const { period, was, is } of groups.values()) await judgeChanges(tx, changedElements(was, is), { period, now });
}

interface FigureChanges {
  period: string;
  /** Where there is something before to be compared with. */
  cells: Set<string>;
  was: SaidValue[];
  is: SaidValue[];
}

const cellOf = ({ unitId, element }: { unitId: string; element: string }) => `${unitId} ${element}`;
