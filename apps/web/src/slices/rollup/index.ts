/** What other slices may use of the roll-up: results with their sentences. */
export { type ExplainedJudgement, type ExplainedPart, explainedJudgement } from './judgement-parts.ts';
export { LevelSwitch } from './level-switch.tsx';
export { type LevelView, levelViews } from './rollup-search.ts';
export { useRulesets } from './use-rulesets.ts';
