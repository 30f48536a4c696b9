import { roundTo } from '../text/index.ts';
import { decideRule } from './decide.ts';
import { pointsOfStep } from './decide-points.ts';
import { type Facts, numberOf } from './facts.ts';
import { type Task, taskToReach, wholeNumber } from './gap.ts';
import type { RequirementJudgement, Trace } from './judgement.ts';
import type { BranchRule, PointsRule, TierStep } from './points-rules.ts';
import { givesPoints } from './read-rule.ts';
import type { Rule } from './ruleset.ts';

/** One way to make a leaf better: what to do, the points it then has, and how much of the way to its fullest that is (0–1]. */
export interface Improvement {
  task: Task;
  points: number;
  share: number;
}

/**
 * What could be done about a leaf of an index that is known and not full, the smallest first. Points that a person gives, or an
 * expression computes, cannot be planned: they give no improvement.
 */
export function improvementsOf({ trace }: Pick<RequirementJudgement, 'trace'>): Improvement[] {
  const { max, points } = trace;
  if (typeof max !== 'number' || !points) return [];
  const found = improvementsBy(trace.rule, trace, max).filter((one) => one.points > points.low + 1e-9);
  return found.sort((a, b) => a.points - b.points || a.share - b.share);
}

function improvementsBy(rule: Rule, trace: Trace, max: number): Improvement[] {
  if (!givesPoints(rule)) {
    const task = taskToReach(rule, trace);
    return task && rule.kind !== 'requires' ? [{ task, points: max, share: 1 }] : [];
  }
  switch (rule.kind) {
    case 'tiers':
      return byTiers(rule, trace, max);
    case 'proportional':
      return byProportion(rule, trace, max);
    case 'choice':
      return byChoice(rule, max);
    case 'each':
      return byCount(rule, trace, max);
    case 'branch':
      return byBranch(rule, trace, max);
    case 'expert':
    case 'points':
      return [];
  }
}

function byTiers({ of, steps }: PointsRule & { kind: 'tiers' }, trace: Trace, max: number): Improvement[] {
  const have = trace.computed;
  if (have === undefined) return [];
  const reached = steps
    .map((step) => ({ step, ...nearestIn(step, have) }))
    .map(({ step, need }) => ({
      need,
      points: Math.min(max, Math.max(0, roundTo(pointsOfStep(step, need), 9))),
    }));
  const best = reached.reduce((a, b) =>
    b.points > a.points || (b.points === a.points && distance(b, have) < distance(a, have)) ? b : a,
  );
  const whole = Math.max(distance(best, have), 1e-9);
  return reached.flatMap(({ need, points }) => {
    const task = 'element' in of ? toNumber(of.element, have, need) : toShare(of, trace, need);
    return task ? [{ task, points, share: Math.min(1, Math.abs(need - have) / whole) }] : [];
  });
}

const distance = ({ need }: { need: number }, have: number) => Math.abs(need - have);

/** The nearest number that falls on a step; just beyond an end that does not belong to it, by a whole one. */
function nearestIn({ min, minOpen, max, maxOpen }: TierStep, have: number): { need: number } {
  if (min !== null && (have < min || (have === min && minOpen))) return { need: minOpen ? Math.floor(min) + 1 : min };
  if (max !== null && (have > max || (have === max && maxOpen))) return { need: maxOpen ? Math.ceil(max) - 1 : max };
  return { need: have };
}

const PARTS = 8;

function byProportion(rule: PointsRule & { kind: 'proportional' }, trace: Trace, max: number): Improvement[] {
  const have = trace.computed;
  if (have === undefined || have >= rule.full) return [];
  const from = Math.max(have, rule.floor);
  const wanted = Array.from({ length: PARTS + 1 }, (_, part) => from + ((rule.full - from) * part) / PARTS);
  return wanted.flatMap((percent) => {
    const task = toShare(rule, trace, percent);
    const points = roundTo((percent / rule.full) * max, rule.decimals);
    return task ? [{ task, points, share: (percent - have) / (rule.full - have) }] : [];
  });
}

function byChoice({ element, points }: PointsRule & { kind: 'choice' }, max: number): Improvement[] {
  const ordered = Object.entries(points).sort((a, b) => a[1] - b[1]);
  return ordered.map(([choice, given], at) => ({
    task: { kind: 'choose', element, choice },
    points: Math.min(given, max),
    share: (at + 1) / ordered.length,
  }));
}

const MOST_COUNTED = 20;

function byCount({ element, points }: PointsRule & { kind: 'each' }, trace: Trace, max: number): Improvement[] {
  const have = numberOf(trace, element) ?? 0;
  if (points <= 0) return [];
  const full = Math.ceil(max / points - 1e-9);
  const more = Math.min(full - have, MOST_COUNTED);
  return Array.from({ length: Math.max(0, more) }, (_, at) => ({
    task: { kind: 'raise', element, have, need: have + at + 1, change: at + 1 } as Task,
    points: Math.min(max, roundTo((have + at + 1) * points, 9)),
    share: (at + 1) / (full - have),
  }));
}

/** Along the way that was answered, or over to the other one where that gives more with the numbers as they are. */
function byBranch(rule: PointsRule & { kind: 'branch' }, trace: Trace, max: number): Improvement[] {
  const answered = trace.numbers.find(({ element }) => element === rule.element)?.value === true;
  const own: BranchRule = answered ? rule.yes : rule.no;
  const other = decideRule(answered ? rule.no : rule.yes, trace as Facts);
  const gained = other.points?.low ?? (other.verdict === 'met' ? max : 0);
  const over: Improvement = { task: { kind: 'fulfil', elements: [rule.element], count: 1 }, points: gained, share: 1 };
  return [...improvementsBy(own, trace, max), ...(answered ? [] : [over])];
}

function toNumber(element: string, have: number, need: number): Task | undefined {
  if (need === have) return undefined;
  return { kind: need < have ? 'lower' : 'raise', element, have, need, change: roundTo(Math.abs(need - have), 9) };
}

/** Things counted come in ones: the percentage becomes the next whole number of the numerator. */
function toShare(
  { numerator, denominator }: { numerator: string; denominator: string },
  trace: Trace,
  percent: number,
): Task | undefined {
  const have = numberOf(trace, numerator);
  const whole = numberOf(trace, denominator);
  if (have === undefined || whole === undefined) return undefined;
  const exact = (percent * whole) / 100;
  const upward = exact >= have;
  return toNumber(numerator, have, Number.isInteger(have) ? wholeNumber(exact, upward ? '>=' : '<=') : exact);
}
