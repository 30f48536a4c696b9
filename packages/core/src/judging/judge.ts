import type { Day } from '../periods/index.ts';
import { outranks, type Value } from '../values/index.ts';
import { combineVerdicts } from './combine.ts';
import { decide } from './decide.ts';
import type { Facts } from './facts.ts';
import { earlierOf, gather, gatherPrecondition, type Known } from './gather.ts';
import type {
  Attributes,
  CriterionJudgement,
  Earlier,
  Judgement,
  Points,
  RequirementJudgement,
  Score,
  SubcriterionJudgement,
  TotalScore,
  Trace,
  Verdict,
} from './judgement.ts';
import { leavesOf } from './leaves.ts';
import type { Criterion, Precondition, Requirement, Ruleset, Subcriterion } from './ruleset.ts';
import { isDefinite, scoreOfCriterion, scoreOfLeaf, scoreOfSubcriterion, totalScore } from './scores.ts';
import { inForce } from './thresholds.ts';

/**
 * Judges one unit under one ruleset (invariant 4). Pure: the same input gives the same result, the order of `values` does not
 * matter, and nothing is invented: what is missing is `unknown` with its reason, and never better than the truth could be.
 * An index gives points as well, as ranges (see `Score`).
 * @param values of this unit, as viewed at the wanted level; if an element comes twice, the later period, then the higher level stands
 * @param attributes of this unit, `commune_class` and `unit_path` above all; a text value of the same code serves for one not given
 * @param asOf the day that chooses thresholds and overlays
 * @param earlier judgements of the rulesets that this one requires
 */
export function judge(
  ruleset: Ruleset,
  values: readonly Value[],
  attributes: Attributes,
  asOf: Day,
  earlier: Earlier = {},
): Judgement {
  const known = knownOf(values, attributes, asOf, earlier);
  return assemble(ruleset, known, (requirement, subcriterion) => judgeLeaf(requirement, subcriterion, ruleset, known));
}

/** What judging knows of a unit, its values by element. */
export function knownOf(values: readonly Value[], attributes: Attributes, asOf: Day, earlier: Earlier): Known {
  const latest = byElement(values);
  return { values: latest, attributes: withDeclared(latest, attributes), asOf, earlier };
}

/** Puts a judgement together from its leaves, wherever they come from. */
export function assemble(
  ruleset: Ruleset,
  { asOf, earlier }: Pick<Known, 'asOf' | 'earlier'>,
  leafOf: (requirement: Requirement, subcriterion: Subcriterion) => RequirementJudgement,
): Judgement {
  const preconditions = ruleset.requires.map((code) => {
    const name = earlierOf(code, earlier)?.name ?? code;
    return judged({ code, name }, gatherPrecondition(code, ruleset, earlier));
  });
  const criteria = ruleset.criteria.map((criterion) => judgeCriterion(criterion, ruleset, leafOf));
  const score = ruleset.scale ? totalScore(ruleset.scale, criteria) : undefined;
  return {
    ruleset: ruleset.code,
    series: ruleset.series,
    kind: ruleset.kind,
    name: ruleset.name,
    asOf,
    inForce: inForce(ruleset, asOf),
    verdict: overall(ruleset, preconditions, criteria, score),
    illustrative:
      restsOnIllustration(criteria) || ruleset.requires.some((code) => earlierOf(code, earlier)?.illustrative === true),
    ...(score ? { score } : {}),
    preconditions,
    criteria,
  };
}

/** Computes the verdict again from a trace alone, also from one that was stored as JSON. */
export function recheckFromTrace(trace: Trace): Verdict {
  return decide(trace).verdict;
}

/** Computes the points again from a trace alone; undefined outside an index and where nothing applies. */
export function recheckPoints(trace: Trace): Points | undefined {
  return decide(trace).points;
}

export function judgeLeaf(
  requirement: Requirement,
  subcriterion: Subcriterion,
  ruleset: Ruleset,
  known: Known,
): RequirementJudgement {
  const leaf = judged(requirement, gather(requirement, { ruleset, subcriterion }, known));
  if (requirement.precondition) leaf.precondition = requirement.precondition;
  if (ruleset.kind === 'index') leaf.score = scoreOfLeaf(leaf);
  return leaf;
}

// A precondition that is exempt elsewhere does not stand in the way; the criteria decide then.
function overall(
  ruleset: Ruleset,
  preconditions: readonly RequirementJudgement[],
  criteria: readonly CriterionJudgement[],
  score: TotalScore | undefined,
): Verdict {
  const leaves = leavesOf(criteria);
  const own = score
    ? verdictOfTotal(score, ruleset.scale?.pass)
    : combineVerdicts(ruleset.combine, criteria.map(verdictOf));
  return allOf(own, [...preconditions.map(verdictOf), ...required(leaves, ['ruleset'])]);
}

/** Against the pass mark; without one, an index is «met» as soon as every point is known. */
function verdictOfTotal(score: TotalScore, pass: number | undefined): Verdict {
  if (pass === undefined) return isDefinite(score) ? 'met' : 'unknown';
  if (score.low >= pass) return 'met';
  return score.max !== null && score.high < pass ? 'unmet' : 'unknown';
}

type LeafOf = Parameters<typeof assemble>[2];

function judgeCriterion(criterion: Criterion, ruleset: Ruleset, leafOf: LeafOf): CriterionJudgement {
  const subcriteria = criterion.subcriteria.map((subcriterion) => judgeSubcriterion(subcriterion, ruleset, leafOf));
  const { code, name } = criterion;
  if (ruleset.kind === 'index') {
    const score = scoreOfCriterion(criterion, subcriteria);
    const verdict = verdictOfScore(score, subcriteria.map(verdictOf));
    return { code, name, verdict, score, role: criterion.role ?? 'base', subcriteria };
  }
  const leaves = subcriteria.flatMap(({ requirements }) => requirements);
  const own = combineVerdicts(criterion.combine, subcriteria.map(verdictOf));
  return { code, name, verdict: allOf(own, required(leaves, ['criterion', 'ruleset'])), subcriteria };
}

function judgeSubcriterion(subcriterion: Subcriterion, ruleset: Ruleset, leafOf: LeafOf): SubcriterionJudgement {
  const requirements = subcriterion.requirements.map((requirement) => leafOf(requirement, subcriterion));
  const deciding = requirements.filter((requirement) => !requirement.informational);
  const { code, name } = subcriterion;
  if (ruleset.kind === 'index') {
    const score = scoreOfSubcriterion(subcriterion, requirements);
    return { code, name, verdict: verdictOfScore(score, deciding.map(verdictOf)), score, requirements };
  }
  return { code, name, verdict: verdictOfRequirements(subcriterion, deciding), requirements };
}

function verdictOfRequirements({ combine }: Subcriterion, deciding: readonly RequirementJudgement[]): Verdict {
  // A sub-criterion that only informs, or that has no requirement yet, is not a sub-criterion that is met.
  if (deciding.length === 0) return 'unknown';
  const ordinary = deciding.filter(({ precondition }) => precondition === undefined);
  const conditions = deciding.filter(({ precondition }) => precondition !== undefined).map(verdictOf);
  return allOf(combineVerdicts(combine, ordinary.map(verdictOf)), conditions);
}

/** Met is everything that could be had, unmet less, unknown a range. */
function verdictOfScore(score: Score, parts: readonly Verdict[]): Verdict {
  if (parts.length > 0 && parts.every((verdict) => verdict === 'exempt')) return 'exempt';
  if (parts.length === 0 || !isDefinite(score)) return 'unknown';
  return score.low >= Number(score.max) ? 'met' : 'unmet';
}

function allOf(own: Verdict, conditions: readonly Verdict[]): Verdict {
  return conditions.length === 0 ? own : combineVerdicts({ kind: 'all' }, [own, ...conditions]);
}

function required(leaves: readonly RequirementJudgement[], kinds: readonly Precondition[]): Verdict[] {
  return leaves.flatMap(({ precondition, informational, verdict }) =>
    precondition && !informational && kinds.includes(precondition) ? [verdict] : [],
  );
}

function judged(what: { code: string; name: string; informational?: boolean }, facts: Facts): RequirementJudgement {
  const { verdict, ...found } = decide(facts);
  const { code, name, informational = false } = what;
  return { code, name, informational, verdict, trace: Object.assign(facts, found) };
}

function byElement(values: readonly Value[]): Map<string, Value> {
  const chosen = new Map<string, Value>();
  for (const value of values) {
    const other = chosen.get(value.element);
    if (!other || outranks(value, other)) chosen.set(value.element, value);
  }
  return chosen;
}

// A class that the commune declared in its form serves where the registry says nothing; where it lies is the registry's alone.
function withDeclared(values: ReadonlyMap<string, Value>, attributes: Attributes): Attributes {
  const declared: Record<string, string | number | boolean> = {};
  for (const [element, { value }] of values) {
    if (typeof value === 'string' && element !== 'unit_path') declared[element] = value;
  }
  return { ...declared, ...attributes };
}

function restsOnIllustration(criteria: readonly CriterionJudgement[]): boolean {
  return criteria.some(({ subcriteria }) =>
    subcriteria.some(({ requirements }) =>
      requirements.some(
        ({ informational, trace: { threshold, confirmedBy } }) =>
          !informational && (threshold?.text.illustrative || confirmedBy?.illustrative),
      ),
    ),
  );
}

function verdictOf({ verdict }: { verdict: Verdict }): Verdict {
  return verdict;
}
