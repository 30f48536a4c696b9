import { finding } from './findings.ts';
import type { BranchRule, Measure, PointsRule, StepPoints, TierStep } from './points-rules.ts';
import {
  fieldOf,
  type Json,
  type Notes,
  readAnyCode,
  readCode,
  readList,
  readNumber,
  readObject,
  readYesNo,
  under,
} from './read-json.ts';
import { readExpression, readOfNothing } from './read-rule-parts.ts';

interface At {
  place: string;
  notes: Notes;
}
type Kind = Exclude<PointsRule['kind'], 'branch'>;

/** A rule that gives points, from JSON; faults go to the notes. Which points the leaf has at most is checked with the leaf. */
export function readPointsRule(kind: Kind, json: Json, at: At): PointsRule {
  const { place, notes } = at;
  switch (kind) {
    case 'tiers': {
      const steps = readList(json, 'steps', at, (item, itemPlace) => readStep(item, { place: itemPlace, notes }));
      checkSteps(steps, under(place, 'steps'), notes);
      return { kind, of: readMeasure(fieldOf(json, 'of'), { place: under(place, 'of'), notes }), steps };
    }
    case 'proportional':
      return readProportion(json, at);
    case 'choice':
      return readChoicePoints(json, at);
    case 'each':
      return { kind, element: readCode(json, 'element', place, notes), points: readPoints(json, 'points', at) };
    case 'expert': {
      const element = readCode(json, 'element', place, notes);
      return { kind, element, reason: readCode(json, 'reason', place, notes) };
    }
    case 'points':
      return { kind, ...readExpression(json, 'number', at) };
  }
}

/** The most that a rule can give by what it says itself; undefined where only the leaf's maximum limits it. */
export function mostOf(rule: PointsRule | BranchRule): number | undefined {
  switch (rule.kind) {
    case 'tiers':
      return Math.max(...rule.steps.map((step) => ('points' in step && !('per' in step) ? step.points : 0)), 0);
    case 'choice':
      return Math.max(...Object.values(rule.points), 0);
    case 'branch':
      return Math.max(mostOf(rule.yes) ?? 0, mostOf(rule.no) ?? 0);
    default:
      return undefined;
  }
}

function readMeasure(value: unknown, { place, notes }: At): Measure {
  const json = readObject(value, place, notes);
  if (fieldOf(json, 'element') !== undefined) return { element: readCode(json, 'element', place, notes) };
  return {
    numerator: readCode(json, 'numerator', place, notes),
    denominator: readCode(json, 'denominator', place, notes),
    zeroDenominator: readOfNothing(json, 'zeroDenominator', { place, notes }),
  };
}

function readProportion(json: Json, at: At): PointsRule {
  const { place, notes } = at;
  const full = readNumber(fieldOf(json, 'full'), under(place, 'full'), notes) ?? 100;
  const floor = readNumber(fieldOf(json, 'floor'), under(place, 'floor'), notes) ?? 0;
  if (!(full > 0 && floor >= 0 && floor <= full)) notes.push(finding('proportion-range', place));
  return {
    kind: 'proportional',
    numerator: readCode(json, 'numerator', place, notes),
    denominator: readCode(json, 'denominator', place, notes),
    zeroDenominator: readOfNothing(json, 'zeroDenominator', at),
    full,
    floor,
    decimals: readDecimals(json, at),
  };
}

function readChoicePoints(json: Json, at: At): PointsRule {
  const { place, notes } = at;
  const given = readObject(fieldOf(json, 'points'), under(place, 'points'), notes);
  const entries = Object.keys(given)
    .slice(0, 50)
    .map((code) => {
      const codePlace = under(under(place, 'points'), code);
      return [readAnyCode(code, codePlace, notes), checkedPoints(given[code], codePlace, notes)] as const;
    });
  if (entries.length === 0) notes.push(finding('choice-empty', under(place, 'points')));
  const exempt = readList(json, 'exempt', at, (item, itemPlace) => readAnyCode(item, itemPlace, notes));
  return {
    kind: 'choice',
    element: readCode(json, 'element', place, notes),
    points: Object.fromEntries(entries),
    exempt,
  };
}

function readStep(value: unknown, at: At): TierStep {
  const { place, notes } = at;
  const json = readObject(value, place, notes);
  const end = (key: 'min' | 'max') => readNumber(fieldOf(json, key), under(place, key), notes);
  const step = {
    min: end('min'),
    minOpen: readYesNo(json, 'minOpen', false, at),
    max: end('max'),
    maxOpen: readYesNo(json, 'maxOpen', true, at),
  };
  if (step.min !== null && step.max !== null && !holdsSomething(step)) notes.push(finding('tier-empty', place));
  return { ...step, ...readStepPoints(json, at) };
}

function holdsSomething({
  min,
  max,
  minOpen,
  maxOpen,
}: Pick<TierStep, 'min' | 'max' | 'minOpen' | 'maxOpen'>): boolean {
  return Number(min) < Number(max) || (min === max && !minOpen && !maxOpen);
}

function readStepPoints(json: Json, at: At): StepPoints {
  const number = (key: string) => readNumber(fieldOf(json, key), under(at.place, key), at.notes);
  if (fieldOf(json, 'over') !== undefined) {
    const over = number('over') ?? 0;
    if (!(over > 0)) at.notes.push(finding('not-positive', under(at.place, 'over')));
    return { over, times: readPoints(json, 'times', at), decimals: readDecimals(json, at) };
  }
  const points = readPoints(json, 'points', at);
  if (fieldOf(json, 'per') === undefined) return { points };
  return { points, per: readPoints(json, 'per', at), from: number('from') ?? 0 };
}

/** Every number must fall on one step and one only; steps stand in any order. */
function checkSteps(steps: readonly TierStep[], place: string, notes: Notes): void {
  const inOrder = [...steps].sort(
    (a, b) => (a.min ?? -Infinity) - (b.min ?? -Infinity) || Number(a.minOpen) - Number(b.minOpen),
  );
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (!first || !last) {
    notes.push(finding('tier-gap', place, { at: '0' }));
    return;
  }
  if (first.min !== null && (first.min > 0 || (first.min === 0 && first.minOpen)))
    notes.push(finding('tier-gap', place, { at: first.min }));
  if (last.max !== null) notes.push(finding('tier-gap', place, { at: last.max }));
  for (const [index, next] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before) checkJoint(before, next, place, notes);
  }
}

function checkJoint(before: TierStep, next: TierStep, place: string, notes: Notes): void {
  const [end, start] = [before.max ?? Infinity, next.min ?? -Infinity];
  if (end < start || (end === start && before.maxOpen && next.minOpen))
    notes.push(finding('tier-gap', place, { at: end }));
  else if (end > start || (!before.maxOpen && !next.minOpen)) notes.push(finding('tier-overlap', place, { at: start }));
}

function readPoints(json: Json, key: string, { place, notes }: At): number {
  return checkedPoints(fieldOf(json, key), under(place, key), notes);
}

function checkedPoints(value: unknown, place: string, notes: Notes): number {
  const points = readNumber(value, place, notes);
  if (points === null) notes.push(finding('points-missing', place));
  else if (points < 0) notes.push(finding('points-negative', place));
  return points ?? 0;
}

function readDecimals(json: Json, { place, notes }: At): number {
  const decimals = readNumber(fieldOf(json, 'decimals'), under(place, 'decimals'), notes) ?? 2;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) notes.push(finding('decimals-range', place));
  return decimals;
}
