export { cheapestPath, type Goal } from './cheapest.ts';
export type { Path, PathStep } from './cheapest-path.ts';
export { EFFORT_CLASSES, type Efforts, ORDINARY_EFFORT } from './cheapest-steps.ts';
export { combineVerdicts } from './combine.ts';
export { dependsOn } from './depends-on.ts';
export { type ExampleResult, missingExamples, runExamples } from './examples.ts';
export { choiceName, type ElementNames, explain, explainRequirement, requirementsUnder, stepText } from './explain.ts';
export {
  type CitedText,
  type ExplanationContext,
  type ExplanationCriterion,
  type ExplanationFact,
  type ExplanationLeaf,
  type ExplanationSubcriterion,
  type ExplanationTree,
  explanationTree,
  leavesOf,
} from './explanation-tree.ts';
export type { RulesetFinding, RulesetFindingCode } from './findings.ts';
export { gapOf, type Step } from './gap.ts';
export { elementsOf } from './gather.ts';
export { judge, recheckFromTrace, recheckPoints } from './judge.ts';
export type {
  Attributes,
  CriterionJudgement,
  Earlier,
  Judgement,
  Points,
  Reason,
  RequirementJudgement,
  ResolvedThreshold,
  Score,
  SubcriterionJudgement,
  TotalScore,
  Trace,
  Verdict,
} from './judgement.ts';
export { VERDICTS } from './judgement.ts';
export { citation } from './legal-words.ts';
export { nextGoal } from './next-goal.ts';
export { inOrderOfRequires, requiredBy } from './order.ts';
export { applyOverlay, incompleteRequirements, requirementsOf } from './overlay.ts';
export { type ParsedOverlay, parseOverlay } from './parse-overlay.ts';
export { circularRequires, codeOfVersion, type ParsedRuleset, parseRuleset } from './parse-ruleset.ts';
export { lacksRule, pointsText } from './part-sentence.ts';
export type { Measure, PointsRule, TierStep } from './points-rules.ts';
export { givesPoints, RULE_KINDS } from './read-rule.ts';
export { rejudge } from './rejudge.ts';
export { ruleInWords } from './rule-words.ts';
export type {
  Amount,
  Certainty,
  Combine,
  Criterion,
  EvidenceWanted,
  Example,
  ExampleKind,
  Grade,
  LegalText,
  Op,
  Overlay,
  PillarRole,
  Precondition,
  Requirement,
  RowsRule,
  Rule,
  Ruleset,
  Scale,
  Subcriterion,
  TextReference,
  Threshold,
} from './ruleset.ts';
export { gradeFor, isDefinite } from './scores.ts';
export { type Result, resultsOf, type Tally, tallyVerdicts, verdictsOf } from './verdicts.ts';
export { type AmountInForce, amountInForce, classesOf, withThresholds } from './what-if.ts';
