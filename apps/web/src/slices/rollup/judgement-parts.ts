import { explainRequirement, type Judgement, type RequirementJudgement, type Verdict } from '@thuocdo/core/judging';

export interface ExplainedRequirement {
  requirement: RequirementJudgement;
  /** «Chưa đạt 8.2.b: 9/11 thôn có Internet …» */
  sentence: string;
}

export interface ExplainedPart {
  code: string;
  name: string;
  verdict: Verdict;
  requirements: ExplainedRequirement[];
}

export interface ExplainedJudgement {
  preconditions: ExplainedRequirement[];
  subcriteria: ExplainedPart[];
}

/**
 * A judgement with the server's sentence beside each requirement. The server gives one sentence a requirement in the order
 * of `explain`: preconditions first, then as the ruleset has them.
 */
export function explainedJudgement(judgement: Judgement, sentences: readonly string[]): ExplainedJudgement {
  let next = 0;
  const take = (requirement: RequirementJudgement): ExplainedRequirement => ({
    requirement,
    sentence: sentences[next++] ?? explainRequirement(requirement),
  });
  const preconditions = judgement.preconditions.map(take);
  const subcriteria = judgement.criteria.flatMap((criterion) =>
    criterion.subcriteria.map((sub) => ({ ...sub, requirements: sub.requirements.map(take) })),
  );
  return { preconditions, subcriteria };
}
