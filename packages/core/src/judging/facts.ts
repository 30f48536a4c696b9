import { type Compiled, compile, evaluate } from '../expressions/index.ts';
import type { ElementValue, Value } from '../values/index.ts';
import type { Points, Reason, Trace, Verdict } from './judgement.ts';
import type { CelRule, Op } from './ruleset.ts';

/** What follows from the facts of a trace. */
export interface Outcome {
  verdict: Verdict;
  computed?: number;
  points?: Points;
  rows?: NonNullable<Trace['rows']>;
  reason?: Reason;
}

/** A trace before its outcome is written into it. */
export type Facts = Omit<Trace, 'computed' | 'points' | 'rows' | 'reason'>;

type WithSource = Pick<CelRule, 'source' | 'variables'>;
const compiled = new WeakMap<WithSource, Compiled>();

/** What a CEL source gives over the facts, or why it gives nothing. Compiled once for each rule. */
export function computeExpression(rule: WithSource, kind: 'bool' | 'number', facts: Facts): boolean | number | Reason {
  const checked = compiled.get(rule) ?? compile(rule.source, rule.variables, kind);
  compiled.set(rule, checked);
  if (!checked.ok) return { kind: 'incomplete-rule' };
  const scope = Object.fromEntries(facts.numbers.map((number) => [number.element, number.value]));
  const found = evaluate(checked.expression, scope);
  if (found.ok && typeof found.value === (kind === 'bool' ? 'boolean' : 'number'))
    return found.value as boolean | number;
  if (!found.ok && found.missing.length > 0) return { kind: 'missing-data', elements: found.missing };
  return { kind: 'unreadable-data', elements: Object.keys(rule.variables) };
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

/** Unknown, naming the elements that are missing, or else those that do not hold what the rule reads. */
export function without(elements: readonly string[], facts: Facts, kind: Readable): Outcome {
  const missing = elements.filter((element) => !answerTo(facts, element));
  if (missing.length > 0) return unknown({ kind: 'missing-data', elements: missing });
  const unreadable = elements.filter((element) => !isReadable(answerTo(facts, element)?.value, kind));
  return unknown({ kind: 'unreadable-data', elements: unreadable });
}

type Readable = 'number' | 'boolean' | 'text' | 'rows';

function isReadable(value: ElementValue | undefined, kind: Readable): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (kind === 'text') return typeof value === 'string';
  return kind === 'boolean' ? typeof value === 'boolean' : Array.isArray(value);
}

export function unknown(reason: Reason): Outcome {
  return { verdict: 'unknown', reason };
}
