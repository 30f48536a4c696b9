import { setImmediate as breathe } from 'node:timers/promises';
import type { Ruleset } from '@thuocdo/core/judging';
import type { Tx } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { campaignRulesets, neededFor } from './campaign-rulesets.ts';
import { compactResult } from './compact-result.ts';
import { judgeKnown, levelsReached } from './judge-known.ts';
import { type KnownUnit, unitsToJudge } from './known-units.queries.ts';
import { saveResults, type UnitResult } from './results.queries.ts';

/** What judging came to: communes of the roster, their results, and how many of these are not as they were. */
export interface JudgingCounts {
  units: number;
  /** Of these, communes that have values of their own. */
  judged: number;
  results: number;
  changed: number;
}

// The embedded database lives in this process: between two chunks others get their turn.
const chunk = 500;

/**
 * Judges communes of a campaign's roster under its rulesets (or only under some of them), at every level that their own
 * values have reached, and keeps the results.
 */
export async function judgeUnits(
  tx: Tx,
  campaign: CampaignRecord,
  unitIds: readonly string[],
  now: string,
  only?: ReadonlySet<string>,
): Promise<JudgingCounts> {
  const rulesets = await campaignRulesets(tx, campaign);
  const written = only ?? new Set(rulesets.map((ruleset) => ruleset.code));
  const needed = neededFor(rulesets, written);
  const counts = { units: 0, judged: 0, results: 0, changed: 0 };
  for (let at = 0; at < unitIds.length; at += chunk) {
    if (at > 0) await breathe();
    const units = await unitsToJudge(tx, campaign, unitIds.slice(at, at + chunk));
    const results = units.flatMap((unit) => resultsOf(unit, needed, campaign.draft.scope.asOf));
    const kept = results.filter((result) => written.has(result.ruleset));
    const together = { campaignId: campaign.id, unitIds: units.map(({ id }) => id), rulesets: [...written], now };
    counts.changed += await saveResults(tx, together, kept);
    counts.units += units.length;
    counts.judged += new Set(results.map(({ unitId }) => unitId)).size;
    counts.results += kept.length;
  }
  return counts;
}

function resultsOf(unit: KnownUnit, rulesets: readonly Ruleset[], asOf: string): UnitResult[] {
  return levelsReached(unit).flatMap((level) =>
    judgeKnown(unit, level, rulesets, asOf).map((judgement) => ({
      ...compactResult(judgement),
      unitId: unit.id,
      level,
    })),
  );
}
