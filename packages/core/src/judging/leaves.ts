import type { CriterionJudgement, RequirementJudgement } from './judgement.ts';

/** Every requirement under these criteria, in their order. */
export function leavesOf(criteria: readonly CriterionJudgement[]): RequirementJudgement[] {
  return criteria.flatMap(({ subcriteria }) => subcriteria.flatMap(({ requirements }) => requirements));
}
