import { type Obstacle, obstaclesTo } from '@thuocdo/core/appraisals';
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
  const obstacles = obstaclesTo({
    isVerified: unit.isVerified,
    verdict: judgement?.verdict,
    revision: unit.revision,
    appraisal:
      appraisal?.outcome === undefined || appraisal.outcome === null
        ? undefined
        : { outcome: appraisal.outcome, revision: appraisal.revision ?? 0 },
  });
  return { judgement, appraisals, appraisal, obstacles };
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
