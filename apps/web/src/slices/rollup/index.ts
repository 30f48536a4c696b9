export { LevelSwitch } from './level-switch.tsx';
export { type LevelView, levelViews } from './rollup-search.ts';
/** What other slices may use of the roll-up: the choice of a level, and names of rulesets. */
export { useRulesets } from './use-rulesets.ts';
