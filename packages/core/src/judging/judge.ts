import type { Day } from '../periods/index.ts';
import { outranks, type Value } from '../values/index.ts';
import { combineVerdicts } from './combine.ts';
import { decide, type Facts } from './decide.ts';
import { gather, gatherPrecondition, type Known } from './gather.ts';
import type {
  Attributes,
  CriterionJudgement,
  Earlier,
  Judgement,
  RequirementJudgement,
  SubcriterionJudgement,
  Trace,
  Verdict,
} from './judgement.ts';
import type { Criterion, Ruleset, Subcriterion } from './ruleset.ts';
import { inForce } from './thresholds.ts';

/**
 * Judges one unit under one ruleset (invariant 4). Pure: the same input gives the same result, the order of `values` does not
 * matter, and nothing is invented: what is missing is `unknown` with its reason, and never better than the truth could be.
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
  const latest = byElement(values);
  const known: Known = { values: latest, attributes: withDeclared(latest, attributes), asOf, earlier };
  const preconditions = ruleset.requires.map((required) =>
    judged(
      { code: required, name: earlier[required]?.name ?? required },
      gatherPrecondition(required, ruleset, earlier),
    ),
  );
  const criteria = ruleset.criteria.map((criterion) => judgeCriterion(criterion, ruleset, known));
  return {
    ruleset: ruleset.code,
    name: ruleset.name,
    asOf,
    inForce: inForce(ruleset, asOf),
    verdict: overall(ruleset, preconditions, criteria),
    illustrative:
      restsOnIllustration(criteria) || ruleset.requires.some((code) => earlier[code]?.illustrative === true),
    preconditions,
    criteria,
  };
}

/** Computes the verdict again from a trace alone, also from one that was stored as JSON. */
export function recheckFromTrace(trace: Trace): Verdict {
  return decide(trace).verdict;
}

// A precondition that is exempt elsewhere does not stand in the way; the criteria decide then.
function overall(
  ruleset: Ruleset,
  preconditions: readonly RequirementJudgement[],
  criteria: readonly CriterionJudgement[],
): Verdict {
  const own = combineVerdicts(ruleset.combine, criteria.map(verdictOf));
  return combineVerdicts({ kind: 'all' }, [own, ...preconditions.map(verdictOf)]);
}

function judgeCriterion(criterion: Criterion, ruleset: Ruleset, known: Known): CriterionJudgement {
  const subcriteria = criterion.subcriteria.map((subcriterion) => judgeSubcriterion(subcriterion, ruleset, known));
  const verdict = combineVerdicts(criterion.combine, subcriteria.map(verdictOf));
  return { code: criterion.code, name: criterion.name, verdict, subcriteria };
}

function judgeSubcriterion(subcriterion: Subcriterion, ruleset: Ruleset, known: Known): SubcriterionJudgement {
  const requirements = subcriterion.requirements.map((requirement) =>
    judged(requirement, gather(requirement, { ruleset, subcriterion }, known)),
  );
  const deciding = requirements.filter((requirement) => !requirement.informational);
  // A sub-criterion that only informs, or that has no requirement yet, is not a sub-criterion that is met.
  const verdict = deciding.length === 0 ? 'unknown' : combineVerdicts(subcriterion.combine, deciding.map(verdictOf));
  return { code: subcriterion.code, name: subcriterion.name, verdict, requirements };
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
