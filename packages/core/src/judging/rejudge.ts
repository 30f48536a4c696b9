import type { Day } from '../periods/index.ts';
import type { Value } from '../values/index.ts';
import { elementsOf } from './gather.ts';
import { assemble, judgeLeaf, knownOf } from './judge.ts';
import type { Attributes, Earlier, Judgement, RequirementJudgement } from './judgement.ts';
import { leavesOf } from './leaves.ts';
import type { Requirement, Ruleset } from './ruleset.ts';

/**
 * Judges again after some elements changed: only the requirements that read them are decided anew, the others keep the leaf
 * they had. Gives what `judge` would give over the same values, when `before` was judged with the same attributes and day.
 */
export function rejudge(
  before: Judgement,
  changed: ReadonlySet<string>,
  [ruleset, values, attributes, asOf, earlier = {}]: [Ruleset, readonly Value[], Attributes, Day, Earlier?],
): Judgement {
  const known = knownOf(values, attributes, asOf, earlier);
  const kept = leavesByCode(before);
  return assemble(ruleset, known, (requirement, subcriterion) => {
    const leaf = kept.get(requirement.code);
    if (leaf && !touches(requirement, changed)) return leaf;
    return judgeLeaf(requirement, subcriterion, ruleset, known);
  });
}

// A declared class (a text value) serves as attribute: whoever asks for one depends on it too. So does another ruleset's result.
function touches({ rule, layers = [], exempt }: Requirement, changed: ReadonlySet<string>): boolean {
  const rules = [rule, ...layers.flatMap((layer) => layer.rule ?? [])];
  if (rules.some(({ kind }) => kind === 'requires')) return true;
  const asked = [
    exempt?.attribute,
    ...rules.flatMap(classesOf),
    ...layers.flatMap(({ amount }) => amount?.attribute ?? []),
  ];
  if (layers.some(({ amount }) => amount?.valueByClass)) asked.push('commune_class');
  return [...rules.flatMap(elementsOf), ...asked].some((element) => element !== undefined && changed.has(element));
}

function classesOf(rule: Requirement['rule']): string[] {
  if (!('threshold' in rule) || rule.threshold === undefined) return [];
  const amounts = [rule.threshold, ...(rule.threshold.dated ?? [])];
  return amounts.flatMap(({ valueByClass, attribute = 'commune_class' }) => (valueByClass ? [attribute] : []));
}

function leavesByCode({ criteria }: Judgement): Map<string, RequirementJudgement> {
  const leaves = leavesOf(criteria);
  return new Map(leaves.map((leaf) => [leaf.code, leaf]));
}
