import { kOf } from './combine.ts';
import { decidePoints } from './decide-points.ts';
import { decideRows } from './decide-rows.ts';
import { answerTo, compare, computeExpression, type Facts, numberOf, type Outcome, unknown, without } from './facts.ts';
import type { Verdict } from './judgement.ts';
import type { CelRule, Rule, VerdictRule } from './ruleset.ts';

/**
 * The verdict, and in an index the points, that follow from the facts and from nothing else. Missing is unknown, never unmet
 * and never 0: unknown points are the range from nothing to everything.
 */
export function decide(facts: Facts): Outcome {
  const outcome = outcomeOf(facts);
  return facts.max === undefined ? outcome : withPoints(outcome, facts.max);
}

// Met is all points, unmet none, what does not apply gives none and asks none; a rule that gives points has said them.
function withPoints(outcome: Outcome, max: number | null): Outcome {
  if (outcome.points || outcome.verdict === 'exempt' || max === null) return outcome;
  outcome.points = { low: outcome.verdict === 'met' ? max : 0, high: outcome.verdict === 'unmet' ? 0 : max };
  return outcome;
}

function outcomeOf(facts: Facts): Outcome {
  if (facts.exemption) return { verdict: 'exempt' };
  if (facts.obstacle) return unknown(facts.obstacle);
  return decideRule(facts.rule, facts);
}

/** What a rule says over the facts; a branch asks it of the rule that it leads to. */
export function decideRule(rule: Rule, facts: Facts): Outcome {
  switch (rule.kind) {
    case 'tiers':
    case 'proportional':
    case 'choice':
    case 'each':
    case 'expert':
    case 'points':
      return decidePoints(rule, facts);
    case 'branch': {
      const answer = answerTo(facts, rule.element)?.value;
      if (typeof answer !== 'boolean') return without([rule.element], facts, 'boolean');
      return decideRule(answer ? rule.yes : rule.no, facts);
    }
    default:
      return decideVerdict(rule, facts);
  }
}

function decideVerdict(rule: VerdictRule, facts: Facts): Outcome {
  switch (rule.kind) {
    case 'yes_no':
      return decideYesNo(rule, facts);
    case 'threshold':
      return decideThreshold(rule, facts);
    case 'ratio':
      return decideRatio(rule, facts);
    case 'k_of_n':
      return decideCount(rule.of, facts);
    case 'requires':
      return facts.earlier ? { verdict: facts.earlier } : unknown({ kind: 'missing-judgement', ruleset: rule.ruleset });
    case 'rows':
      return decideRows(rule, facts);
    case 'open':
      return unknown({ kind: 'incomplete-rule' });
    case 'cel':
      return decideExpression(rule, facts);
  }
}

function decideYesNo(rule: Rule & { kind: 'yes_no' }, facts: Facts): Outcome {
  const answer = answerTo(facts, rule.element)?.value;
  if (typeof answer !== 'boolean') return without([rule.element], facts, 'boolean');
  return { verdict: answer === rule.expected ? 'met' : 'unmet' };
}

function decideThreshold(rule: Rule & { kind: 'threshold' }, facts: Facts): Outcome {
  const number = numberOf(facts, rule.element);
  if (number === undefined) return without([rule.element], facts, 'number');
  return { verdict: reaches(number, facts) };
}

function decideRatio(rule: Rule & { kind: 'ratio' }, facts: Facts): Outcome {
  const denominator = numberOf(facts, rule.denominator);
  if (denominator === 0) {
    if (rule.zeroDenominator === 'exempt') return { verdict: 'exempt' };
    return unknown({ kind: 'zero-denominator', elements: [rule.denominator] });
  }
  const numerator = numberOf(facts, rule.numerator);
  if (numerator === undefined || denominator === undefined) {
    return without([rule.numerator, rule.denominator], facts, 'number');
  }
  const computed = (numerator * 100) / denominator;
  return { verdict: reaches(computed, facts), computed };
}

function decideCount(of: readonly string[], facts: Facts): Outcome {
  const answers = of.map((element) => answerTo(facts, element)?.value);
  const computed = answers.filter((answer) => answer === true).length;
  const open = answers.filter((answer) => typeof answer !== 'boolean').length;
  const verdict = kOf(facts.threshold?.value ?? Number.POSITIVE_INFINITY, computed, open);
  return verdict === 'unknown' ? { ...without(of, facts, 'boolean'), computed } : { verdict, computed };
}

function decideExpression(rule: CelRule, facts: Facts): Outcome {
  const found = computeExpression(rule, 'bool', facts);
  if (typeof found === 'boolean') return { verdict: found ? 'met' : 'unmet' };
  return typeof found === 'number' ? unknown({ kind: 'incomplete-rule' }) : unknown(found);
}

function reaches(number: number, { threshold }: Facts): Verdict {
  if (!threshold) return 'unknown';
  return compare(number, threshold.op, threshold.value) ? 'met' : 'unmet';
}
