import { setImmediate as breathe } from 'node:timers/promises';
import type { Judgement, Ruleset } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { type JudgedLevel, judgeKnown, type ShownLevel, shownLevel } from './judge-known.ts';
import { unitsToDecide } from './known-units.queries.ts';

/** A commune as judged under each of the variants, at the same level and from the same values. */
export interface JudgedUnder {
  unitId: string;
  level: JudgedLevel;
  /** One list of judgements a variant, in the order of its rulesets. */
  variants: Judgement[][];
}

interface Asked {
  unitIds: readonly string[];
  wanted: ShownLevel;
  /** Sets of rulesets, each in the order of judging. */
  variants: readonly (readonly Ruleset[])[];
}

const chunk = 500;

/**
 * Judges communes under several sets of rulesets and keeps nothing: what would be if the law were another. Whole judgements
 * of a country do not fit together, so each commune is handed on when it is judged; without values it is not.
 */
export async function judgeUnder(
  db: Reader,
  campaign: CampaignRecord,
  { unitIds, wanted, variants }: Asked,
  each: (judged: JudgedUnder) => void,
): Promise<void> {
  const { asOf } = campaign.draft.scope;
  for (let at = 0; at < unitIds.length; at += chunk) {
    if (at > 0) await breathe();
    for (const unit of await unitsToDecide(db, campaign, unitIds.slice(at, at + chunk))) {
      const level = shownLevel(unit, wanted);
      if (level === undefined) continue;
      each({ unitId: unit.id, level, variants: variants.map((rulesets) => judgeKnown(unit, level, rulesets, asOf)) });
    }
  }
}
