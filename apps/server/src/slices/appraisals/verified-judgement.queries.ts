import { explain, gapOf, type Judgement, type Verdict } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import { elementNames } from '../definitions/index.ts';
import { judgementsOf } from '../values/index.ts';
import type { RosterUnit } from './roster-unit.ts';

// The only place from which appraisals and confirmations read judgements.

/**
 * Verified judgements of communes of one campaign under a ruleset, by unit; none for a form that does not stand at
 * «đã thẩm định».
 */
export async function verifiedJudgements(
  db: Reader,
  units: readonly RosterUnit[],
  ruleset: string,
): Promise<Map<string, Judgement>> {
  const verified = units.filter((unit) => unit.isVerified);
  const [first] = verified;
  if (first === undefined) return new Map();
  const ids = verified.map((unit) => unit.unitId);
  const judged = await judgementsOf(db, first.campaign, ids, 'verified');
  const found = new Map<string, Judgement>();
  for (const [unitId, { level, judgements }] of judged) {
    const judgement = judgements.find((one) => one.ruleset === ruleset);
    if (level === 'verified' && judgement !== undefined) found.set(unitId, judgement);
  }
  return found;
}

export async function verifiedJudgement(db: Reader, unit: RosterUnit, ruleset: string): Promise<Judgement | undefined> {
  return (await verifiedJudgements(db, [unit], ruleset)).get(unit.unitId);
}

/** @throws Problem `not-confirmable` where there is none */
export async function requireJudgement(db: Reader, unit: RosterUnit, ruleset: string): Promise<Judgement> {
  const judgement = await verifiedJudgement(db, unit, ruleset);
  if (judgement !== undefined) return judgement;
  const obstacles = ['not-verified'];
  throw new Problem('not-confirmable', { ruleset, state: unit.state, verdict: 'unknown', obstacles, sentences: [] });
}

/** Verified verdicts of a whole ruleset by unit; whether the form still stands verified is not asked here. */
export async function verifiedVerdicts(
  db: Reader,
  campaignId: string,
  ruleset: string,
): Promise<ReadonlyMap<string, Verdict>> {
  const rows = await db
    .selectFrom('judgements')
    .select(['unit_id', 'verdict'])
    .where('campaign_id', '=', campaignId)
    .where('ruleset', '=', ruleset)
    .where('level', '=', 'verified')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.verdict as Verdict]));
}

/** A sentence for each requirement that stands in the way of «đạt». */
export async function gapSentences(db: Reader, judgement: Judgement): Promise<string[]> {
  const names = await elementNames(db);
  return gapOf(judgement).flatMap((step) => explain(judgement, step.code, names));
}
