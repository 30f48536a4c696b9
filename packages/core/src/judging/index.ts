export { cheapestPath, type Goal } from './cheapest.ts';
export type { Path, PathStep } from './cheapest-path.ts';
export { EFFORT_CLASSES, type Efforts, ORDINARY_EFFORT } from './cheapest-steps.ts';
export { combineVerdicts } from './combine.ts';
export { dependsOn } from './depends-on.ts';
export {
  type ChangedField,
  differenceOf,
  type NodeDifference,
  type NodeLevel,
  type RulesetDifference,
} from './difference.ts';
export { emptyOverlay, emptyRuleset, frameOf, nextOverlayOf, nextVersionOf } from './draft-starts.ts';
export { evidenceText, readEvidenceText } from './evidence-words.ts';
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
export { type ParsedOverlay, parseOverlay, readDraftOverlay } from './parse-overlay.ts';
export {
  circularRequires,
  codeOfVersion,
  type ParsedRuleset,
  parseRuleset,
  readDraftRuleset,
} from './parse-ruleset.ts';
export { lacksRule, pointsText } from './part-sentence.ts';
export type { BranchRule, Measure, PointsRule, StepPoints, TierStep } from './points-rules.ts';
export {
  EXAMPLE_NAMES,
  isFrame,
  overlayPublishable,
  publishable,
  requiredRulesets,
  wantedExamples,
} from './publishable.ts';
export { givesPoints, RULE_KINDS } from './read-rule.ts';
export { rejudge } from './rejudge.ts';
export type { RuleNames } from './rule-names.ts';
export { ruleText, thresholdText } from './rule-text.ts';
export type {
  Amount,
  Certainty,
  Combine,
  Criterion,
  DatedAmount,
  EvidenceWanted,
  Example,
  ExampleKind,
  Exemption,
  ExpectedResult,
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
  Spoken,
  Subcriterion,
  TextReference,
  Threshold,
  VerdictRule,
} from './ruleset.ts';
export { CERTAINTIES, EXAMPLE_KINDS, OPS, PRECONDITIONS, ROLES } from './ruleset.ts';
export { gradeFor, isDefinite } from './scores.ts';
export {
  LINE_LEVELS,
  type LineLevel,
  type ProposedLine,
  proposeLines,
  type TableFault,
  type TableProposal,
} from './scoring-table.ts';
export { type RulesetTableRow, tableOfRuleset, withLines } from './table-of-ruleset.ts';
export { type Result, resultsOf, type Tally, tallyVerdicts, verdictsOf } from './verdicts.ts';
export { type AmountInForce, amountInForce, classesOf, withThresholds } from './what-if.ts';
