import { type ConcludedAppraisal, type Obstacle, obstaclesTo } from '@thuocdo/core/appraisals';
import type { Judgement } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import {
  type AppraisalRecord,
  appraisalsOf,
  gapSentences,
  lastConcluded,
  type RosterUnit,
  verifiedJudgement,
} from '../appraisals/index.ts';
import { confirmationsOf } from './confirmations.queries.ts';

/** What a confirmation of a commune under a ruleset stands on today, and what stands in its way. */
export interface Standpoint {
  judgement: Judgement | undefined;
  appraisals: AppraisalRecord[];
  appraisal: AppraisalRecord | undefined;
  obstacles: Obstacle[];
}

export async function standpointOf(db: Reader, unit: RosterUnit, ruleset: string): Promise<Standpoint> {
  const judgement = await verifiedJudgement(db, unit, ruleset);
  const appraisals = await appraisalsOf(db, { unitId: unit.unitId, campaignId: unit.campaign.id, ruleset });
  const appraisal = lastConcluded(appraisals);
  const confirmations = await confirmationsOf(db, {
    campaignId: unit.campaign.id,
    unitId: unit.unitId,
    ruleset,
  });
  const obstacles = obstaclesTo({
    isVerified: unit.isVerified,
    verdict: judgement?.verdict,
    revision: unit.revision,
    appraisal: concludedOf(appraisal),
    withdrawnAt: confirmations.at(-1)?.withdrawal?.at,
  });
  return { judgement, appraisals, appraisal, obstacles };
}

function concludedOf(appraisal: AppraisalRecord | undefined): ConcludedAppraisal | undefined {
  if (appraisal === undefined || appraisal.outcome === null) return undefined;
  const { outcome, revision, concludedAt } = appraisal;
  return { outcome, revision: revision ?? 0, concludedAt: concludedAt ?? '' };
}

/** The refusal, with all that stands in the way and a sentence for each requirement that is not met. */
export async function notConfirmable(
  db: Reader,
  unit: RosterUnit,
  ruleset: string,
  { judgement, obstacles }: Standpoint,
): Promise<Problem> {
  return new Problem('not-confirmable', {
    ruleset,
    state: unit.state,
    verdict: judgement?.verdict ?? 'unknown',
    obstacles,
    sentences: judgement === undefined ? [] : await gapSentences(db, judgement),
  });
}
