import { roundTo } from '../text/index.ts';
import { requirementsUnder } from './explain.ts';
import { compare, numberOf } from './facts.ts';
import { elementsOf } from './gather.ts';
import type { Judgement, RequirementJudgement, Trace } from './judgement.ts';
import { givesPoints } from './read-rule.ts';
import type { Op, RowsRule, Rule } from './ruleset.ts';

/** One thing to do before a requirement is met («việc cần làm để đạt»). Numbers are in the element's unit of measure. */
export type Step = { code: string; name: string } & (
  | { kind: 'raise' | 'lower'; element: string; have: number; need: number; change: number }
  | { kind: 'fulfil'; elements: readonly string[]; count: number }
  | { kind: 'review'; elements: readonly string[] }
  | { kind: 'provide'; elements: readonly string[] }
  | { kind: 'correct'; elements: readonly string[] }
  | { kind: 'declare'; attribute: string }
  | { kind: 'complete-rule' }
  | { kind: 'reach'; ruleset: string }
  /** Rows of a list that do not hold yet; `count` of them are enough. */
  | { kind: 'mend-rows'; element: string; rows: readonly string[]; count: number }
  /** Index: points that are left here, and what decides them. */
  | { kind: 'choose'; element: string; choice: string }
  | { kind: 'earn'; elements: readonly string[]; points: number; of: number }
);

/** A step without the line that it is about. */
export type Task = Step extends infer Each ? (Each extends Step ? Omit<Each, 'code' | 'name'> : never) : never;

/** What each requirement that decides and is not met still wants; empty when nothing is missing. Nothing is stored or guessed. */
export function gapOf(judgement: Judgement): Step[] {
  return requirementsUnder(judgement).flatMap((requirement) => {
    if (requirement.informational || requirement.verdict === 'met' || requirement.verdict === 'exempt') return [];
    const task = taskOf(requirement);
    return task ? [{ code: requirement.code, name: requirement.name, ...task } as Step] : [];
  });
}

/** What a requirement that is not met, or not known, wants. */
export function taskOf({ trace, verdict }: RequirementJudgement): Task | undefined {
  if (trace.rule.kind === 'requires') return { kind: 'reach', ruleset: trace.rule.ruleset };
  if (verdict === 'unknown') return toKnow(trace);
  return givesPoints(trace.rule) ? toEarn(trace) : taskToReach(trace.rule, trace);
}

function toEarn({ rule, points, max }: Trace): Task | undefined {
  if (!points || typeof max !== 'number') return undefined;
  return { kind: 'earn', elements: elementsOf(rule), points: roundTo(max - points.low, 9), of: max };
}

function toKnow({ reason }: Trace): Task | undefined {
  switch (reason?.kind) {
    case 'missing-data':
      return { kind: 'provide', elements: reason.elements };
    case 'missing-reason':
      return { kind: 'provide', elements: reason.elements };
    case 'unreadable-data':
    case 'outside-scale':
    case 'zero-denominator':
      return { kind: 'correct', elements: reason.elements };
    case 'missing-attribute':
      return { kind: 'declare', attribute: reason.attribute };
    case 'incomplete-rule':
      return { kind: 'complete-rule' };
    default:
      return undefined;
  }
}

/** What makes a rule that is unmet met. */
export function taskToReach(rule: Rule, trace: Trace): Task | undefined {
  const { threshold } = trace;
  switch (rule.kind) {
    case 'yes_no':
      return { kind: 'fulfil', elements: [rule.element], count: 1 };
    case 'cel':
      return { kind: 'review', elements: Object.keys(rule.variables) };
    case 'rows':
      return toMend(rule, trace);
    case 'k_of_n':
      return threshold && toFulfil(rule.of, trace, threshold.value);
    case 'threshold':
      return (
        threshold && toMove(rule.element, numberOf(trace, rule.element), { limit: threshold.value, op: threshold.op })
      );
    case 'ratio': {
      if (!threshold) return undefined;
      const whole = numberOf(trace, rule.denominator) ?? 0;
      const goal = { limit: (threshold.value * whole) / 100, op: threshold.op };
      return toMove(rule.numerator, numberOf(trace, rule.numerator), goal);
    }
    default:
      return undefined;
  }
}

function toMend({ element, quantifier }: RowsRule, { rows, threshold }: Trace): Task | undefined {
  if (!rows) return undefined;
  const share = quantifier === 'share' ? (threshold?.value ?? 100) : 100;
  const wanted = quantifier === 'any' ? 1 : wholeNumber((share * rows.of) / 100, '>=');
  return { kind: 'mend-rows', element, rows: rows.failing, count: wanted - rows.holding };
}

function toFulfil(of: readonly string[], trace: Trace, wanted: number): Task {
  const holding = new Set(trace.numbers.filter(({ value }) => value === true).map(({ element }) => element));
  return { kind: 'fulfil', elements: of.filter((element) => !holding.has(element)), count: wanted - holding.size };
}

function toMove(element: string, have: number | undefined, goal: { limit: number; op: Op }): Task | undefined {
  if (have === undefined) return undefined;
  const need = Number.isInteger(have) ? wholeNumber(goal.limit, goal.op) : goal.limit;
  return { kind: need < have ? 'lower' : 'raise', element, have, need, change: Math.abs(need - have) };
}

/** The nearest whole number that satisfies the comparison: things counted come in ones. */
export function wholeNumber(limit: number, op: Op): number {
  const upward = op === '>=' || op === '>';
  const nearest = upward ? Math.ceil(limit - 1e-9) : Math.floor(limit + 1e-9);
  if (op === '==' || compare(nearest, op, limit)) return nearest;
  return upward ? nearest + 1 : nearest - 1;
}
