/** What other slices may use of the roll-up: names of rulesets. */
export { useRulesets } from './use-rulesets.ts';
