import type { Path, PathStep } from './cheapest-path.ts';
import { type Efforts, effortOf, stepOf } from './cheapest-steps.ts';
import type { Step } from './gap.ts';
import type {
  CriterionJudgement,
  Judgement,
  RequirementJudgement,
  SubcriterionJudgement,
  Verdict,
} from './judgement.ts';
import { leavesOf } from './leaves.ts';
import type { Combine, Ruleset } from './ruleset.ts';

/** What it takes to meet a part: the leaves to work on, their effort together, and whether it can be done at all. */
interface Way {
  leaves: readonly RequirementJudgement[];
  effort: number;
}

/**
 * The cheapest way to meet criteria. Where all must hold there is no choice; where k of n are enough the cheapest k are taken,
 * on every level. What is not known costs the least effort (it only has to be said) but makes the way uncertain.
 */
export function cheapestVerdict(ruleset: Ruleset, judgement: Judgement, efforts: Efforts): Path {
  const ways = judgement.criteria.map((criterion, c) => wayOfCriterion(criterion, ruleset.criteria[c], efforts));
  const chosen = together(ruleset.combine, judgement.criteria, ways);
  const needed = chosen?.leaves ?? [];
  const others = judgement.preconditions.filter(({ verdict }) => verdict === 'unmet' || verdict === 'unknown');
  const steps = needed.filter(({ verdict }) => verdict === 'unmet').map((leaf) => pathStep(leaf, efforts));
  const provide = needed.filter(({ verdict }) => verdict === 'unknown').flatMap(stepOf);
  const blocked = [...others, ...(chosen ? [] : hopeless(judgement))].flatMap(stepOf);
  steps.sort((a, b) => a.effort - b.effort);
  return {
    reached: chosen !== undefined && provide.length === 0 && blocked.length === 0,
    steps,
    effort: steps.reduce((sum, { effort }) => sum + effort, 0),
    before: undefined,
    after: undefined,
    provide,
    blocked,
  };
}

function wayOfCriterion(
  judged: CriterionJudgement,
  criterion: Ruleset['criteria'][number] | undefined,
  efforts: Efforts,
) {
  const ways = judged.subcriteria.map((sub, s) => wayOfSubcriterion(sub, criterion?.subcriteria[s]?.combine, efforts));
  return together(criterion?.combine ?? { kind: 'all' }, judged.subcriteria, ways);
}

function wayOfSubcriterion(
  { requirements }: SubcriterionJudgement,
  combine: Combine = { kind: 'all' },
  efforts: Efforts,
): Way | undefined {
  const deciding = requirements.filter(({ informational }) => !informational);
  if (deciding.length === 0) return undefined;
  const ordinary = deciding.filter(({ precondition }) => precondition === undefined);
  const conditions = deciding.filter(({ precondition }) => precondition !== undefined);
  const own = together(
    combine,
    ordinary,
    ordinary.map((leaf) => wayOfLeaf(leaf, efforts)),
  );
  const first = together(
    { kind: 'all' },
    conditions,
    conditions.map((leaf) => wayOfLeaf(leaf, efforts)),
  );
  return own && first && joined([first, own]);
}

function wayOfLeaf(leaf: RequirementJudgement, efforts: Efforts): Way | undefined {
  if (leaf.verdict === 'met' || leaf.verdict === 'exempt') return { leaves: [], effort: 0 };
  if (isHopeless(leaf)) return undefined;
  return { leaves: [leaf], effort: leaf.verdict === 'unknown' ? 1 : effortOf(leaf, efforts) };
}

/** Parts combined: all of those that apply, or the cheapest k of them. */
function together(
  combine: Combine,
  parts: readonly { verdict: Verdict }[],
  ways: readonly (Way | undefined)[],
): Way | undefined {
  const applicable = ways.filter((_, at) => parts[at]?.verdict !== 'exempt');
  const wanted = combine.kind === 'all' ? applicable.length : Math.min(combine.k, applicable.length);
  const possible = applicable.filter((way) => way !== undefined).sort((a, b) => a.effort - b.effort);
  return possible.length < wanted ? undefined : joined(possible.slice(0, wanted));
}

function joined(ways: readonly Way[]): Way {
  return {
    leaves: ways.flatMap(({ leaves }) => leaves),
    effort: ways.reduce((sum, { effort }) => sum + effort, 0),
  };
}

// Nobody in the commune can complete the law, or meet another ruleset here.
function isHopeless({ trace }: RequirementJudgement): boolean {
  return trace.rule.kind === 'requires' || trace.reason?.kind === 'incomplete-rule';
}

function hopeless({ criteria }: Judgement): RequirementJudgement[] {
  const leaves = leavesOf(criteria);
  return leaves.filter(
    (leaf) => !leaf.informational && leaf.verdict !== 'met' && leaf.verdict !== 'exempt' && isHopeless(leaf),
  );
}

function pathStep(leaf: RequirementJudgement, efforts: Efforts): PathStep {
  const [step] = stepOf(leaf);
  const otherwise: Step = { code: leaf.code, name: leaf.name, kind: 'review', elements: [] };
  return { step: step ?? otherwise, effort: effortOf(leaf, efforts), from: 0, to: 0 };
}
