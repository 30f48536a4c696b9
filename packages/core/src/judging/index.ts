export { combineVerdicts } from './combine.ts';
export { dependsOn } from './depends-on.ts';
export { type ElementNames, explain, explainRequirement } from './explain.ts';
export type { RulesetFinding, RulesetFindingCode } from './findings.ts';
export { gapOf, type Step } from './gap.ts';
export { elementsOf } from './gather.ts';
export { judge, recheckFromTrace } from './judge.ts';
export type {
  Attributes,
  CriterionJudgement,
  Earlier,
  Judgement,
  Reason,
  RequirementJudgement,
  ResolvedThreshold,
  SubcriterionJudgement,
  Trace,
  Verdict,
} from './judgement.ts';
export { VERDICTS } from './judgement.ts';
export { citation } from './legal-words.ts';
export { applyOverlay, incompleteRequirements, requirementsOf } from './overlay.ts';
export { type ParsedOverlay, parseOverlay } from './parse-overlay.ts';
export { circularRequires, type ParsedRuleset, parseRuleset } from './parse-ruleset.ts';
export type {
  Amount,
  Certainty,
  Combine,
  Criterion,
  LegalText,
  Op,
  Overlay,
  Requirement,
  Rule,
  Ruleset,
  Subcriterion,
  TextReference,
  Threshold,
} from './ruleset.ts';
export { type Tally, tallyVerdicts, verdictsOf } from './verdicts.ts';
