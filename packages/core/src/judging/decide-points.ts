import { roundTo } from '../text/index.ts';
import { answerTo, computeExpression, type Facts, numberOf, type Outcome, unknown, without } from './facts.ts';
import type { PointsRule, StepPoints, TierStep } from './points-rules.ts';
import type { Measure } from './ruleset.ts';

type Rule<K extends PointsRule['kind']> = PointsRule & { kind: K };

/** The points that a rule gives, cut to 0 … the most of the leaf. Met is everything, unmet anything less. */
export function decidePoints(rule: Exclude<PointsRule, { kind: 'branch' }>, facts: Facts): Outcome {
  switch (rule.kind) {
    case 'tiers':
      return decideTiers(rule, facts);
    case 'proportional':
      return decideProportion(rule, facts);
    case 'choice':
      return decideChoice(rule, facts);
    case 'each': {
      const count = numberOf(facts, rule.element);
      return count === undefined ? without([rule.element], facts, 'number') : given(count * rule.points, facts, count);
    }
    case 'expert':
      return decideExpert(rule, facts);
    case 'points': {
      const found = computeExpression(rule, 'number', facts);
      return typeof found === 'number'
        ? given(found, facts)
        : unknown(found === true || found === false ? INCOMPLETE : found);
    }
  }
}

const INCOMPLETE = { kind: 'incomplete-rule' } as const;

function decideTiers(rule: Rule<'tiers'>, facts: Facts): Outcome {
  const measured = measure(rule.of, facts);
  if (typeof measured !== 'number') return measured;
  const step = stepFor(rule.steps, measured);
  if (!step) return unknown({ kind: 'outside-scale', elements: elementsOfMeasure(rule.of) });
  return given(pointsOfStep(step, measured), facts, measured);
}

function decideProportion(rule: Rule<'proportional'>, facts: Facts): Outcome {
  const { numerator, denominator, zeroDenominator, full, floor, decimals } = rule;
  const measured = measure({ numerator, denominator, zeroDenominator }, facts);
  if (typeof measured !== 'number') return measured;
  if (measured < floor) return given(0, facts, measured);
  return given(roundTo((Math.min(measured, full) / full) * (facts.max ?? 0), decimals), facts, measured);
}

function decideChoice(rule: Rule<'choice'>, facts: Facts): Outcome {
  const chosen = answerTo(facts, rule.element)?.value;
  if (typeof chosen !== 'string') return without([rule.element], facts, 'text');
  if (rule.exempt.includes(chosen)) return { verdict: 'exempt' };
  const points = Object.hasOwn(rule.points, chosen) ? rule.points[chosen] : undefined;
  return points === undefined ? unknown({ kind: 'unreadable-data', elements: [rule.element] }) : given(points, facts);
}

function decideExpert(rule: Rule<'expert'>, facts: Facts): Outcome {
  const points = numberOf(facts, rule.element);
  if (points === undefined) return without([rule.element], facts, 'number');
  if (points < 0 || points > (facts.max ?? 0)) return unknown({ kind: 'outside-scale', elements: [rule.element] });
  const reason = answerTo(facts, rule.reason)?.value;
  if (typeof reason !== 'string' || reason.trim() === '')
    return unknown({ kind: 'missing-reason', elements: [rule.reason] });
  return given(points, facts);
}

/** The number, or the ratio in percent, that a scoring table looks at; else why there is none. */
export function measure(of: Measure, facts: Facts): number | Outcome {
  if ('element' in of) return numberOf(facts, of.element) ?? without([of.element], facts, 'number');
  const denominator = numberOf(facts, of.denominator);
  if (denominator === 0) {
    if (of.zeroDenominator === 'exempt') return { verdict: 'exempt' };
    return unknown({ kind: 'zero-denominator', elements: [of.denominator] });
  }
  const numerator = numberOf(facts, of.numerator);
  if (numerator === undefined || denominator === undefined)
    return without([of.numerator, of.denominator], facts, 'number');
  return (numerator * 100) / denominator;
}

export function elementsOfMeasure(of: Measure): string[] {
  return 'element' in of ? [of.element] : [of.numerator, of.denominator];
}

/** The step that holds a number. Equal within a billionth, as thresholds are. */
export function stepFor(steps: readonly TierStep[], number: number): TierStep | undefined {
  return steps.find(({ min, minOpen, max, maxOpen }) => {
    const fromBelow = min === null || (isSame(number, min) ? !minOpen : number > min);
    return fromBelow && (max === null || (isSame(number, max) ? !maxOpen : number < max));
  });
}

export function pointsOfStep(step: StepPoints, number: number): number {
  if ('over' in step) return roundTo((number / step.over) * step.times, step.decimals);
  return 'per' in step ? step.points + Math.max(0, number - step.from) * step.per : step.points;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function given(wanted: number, facts: Facts, computed?: number): Outcome {
  const max = facts.max ?? 0;
  const points = roundTo(Math.min(Math.max(wanted, 0), max), 9);
  const outcome: Outcome = { verdict: points >= max ? 'met' : 'unmet', points: { low: points, high: points } };
  return computed === undefined ? outcome : { ...outcome, computed };
}
