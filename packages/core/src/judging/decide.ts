import { type Compiled, compile, evaluate } from '../expressions/index.ts';
import type { Value } from '../values/index.ts';
import { kOf } from './combine.ts';
import type { Reason, Trace, Verdict } from './judgement.ts';
import type { CelRule, Op, Rule } from './ruleset.ts';

/** What follows from the facts of a trace. */
export interface Outcome {
  verdict: Verdict;
  computed?: number;
  reason?: Reason;
}

/** A trace before its outcome is written into it. */
export type Facts = Omit<Trace, 'computed' | 'reason'>;

/** The verdict that follows from the facts, and from nothing else. Missing is unknown, never unmet and never 0. */
export function decide(facts: Facts): Outcome {
  if (facts.exemption) return { verdict: 'exempt' };
  if (facts.obstacle) return unknown(facts.obstacle);
  const { rule } = facts;
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

const compiled = new WeakMap<CelRule, Compiled>();

function decideExpression(rule: CelRule, facts: Facts): Outcome {
  const checked = compiled.get(rule) ?? compile(rule.source, rule.variables, 'bool');
  compiled.set(rule, checked);
  if (!checked.ok) return unknown({ kind: 'incomplete-rule' });
  const scope = Object.fromEntries(facts.numbers.map((number) => [number.element, number.value]));
  const found = evaluate(checked.expression, scope);
  if (found.ok && typeof found.value === 'boolean') return { verdict: found.value ? 'met' : 'unmet' };
  if (!found.ok && found.missing.length > 0) return unknown({ kind: 'missing-data', elements: found.missing });
  return unknown({ kind: 'unreadable-data', elements: Object.keys(rule.variables) });
}

function reaches(number: number, { threshold }: Facts): Verdict {
  if (!threshold) return 'unknown';
  return compare(number, threshold.op, threshold.value) ? 'met' : 'unmet';
}

/** Equal within a billionth: 2/3 × 100 and a threshold computed another way must not differ by the last bit. */
export function compare(number: number, op: Op, limit: number): boolean {
  const equal = Math.abs(number - limit) <= 1e-9 * Math.max(1, Math.abs(number), Math.abs(limit));
  if (equal) return op === '>=' || op === '<=' || op === '==';
  if (op === '==') return false;
  return op === '>=' || op === '>' ? number > limit : number < limit;
}

export function answerTo(facts: Pick<Facts, 'numbers'>, element: string): Value | undefined {
  return facts.numbers.find((value) => value.element === element);
}

export function numberOf(facts: Pick<Facts, 'numbers'>, element: string): number | undefined {
  const value = answerTo(facts, element)?.value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function without(elements: readonly string[], facts: Facts, kind: 'number' | 'boolean'): Outcome {
  const missing = elements.filter((element) => !answerTo(facts, element));
  if (missing.length > 0) return unknown({ kind: 'missing-data', elements: missing });
  const unreadable = elements.filter((element) => {
    const value = answerTo(facts, element)?.value;
    return kind === 'number' ? numberOf(facts, element) === undefined : typeof value !== 'boolean';
  });
  return unknown({ kind: 'unreadable-data', elements: unreadable });
}

function unknown(reason: Reason): Outcome {
  return { verdict: 'unknown', reason };
}
