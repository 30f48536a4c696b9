import { finding } from './findings.ts';
import type { BranchRule, PointsRule } from './points-rules.ts';
import {
  fieldOf,
  type Json,
  type Notes,
  readAnyCode,
  readChoice,
  readCode,
  readList,
  readObject,
  readYesNo,
  under,
} from './read-json.ts';
import { readPointsRule } from './read-points-rule.ts';
import { readRowsRule } from './read-rows-rule.ts';
import { amountsOf, isCount, readExpression, readOfNothing, readThreshold } from './read-rule-parts.ts';
import { OPS, type Rule } from './ruleset.ts';

const VERDICT_KINDS = ['yes_no', 'threshold', 'ratio', 'k_of_n', 'requires', 'rows', 'open', 'cel'] as const;
const POINTS_KINDS = ['tiers', 'proportional', 'choice', 'each', 'expert', 'branch', 'points'] as const;
/** Every kind of rule, in the order in which an editor offers them. */
export const RULE_KINDS = [...VERDICT_KINDS, ...POINTS_KINDS] as const;

/** A rule from JSON; faults go to `notes`, and then the rule must not be used. */
export function readRule(value: unknown, place: string, notes: Notes): Rule {
  const json = readObject(value, place, notes);
  const at = { place, notes };
  const kind = readChoice(json, 'kind', RULE_KINDS, at);
  switch (kind) {
    case 'yes_no':
      return {
        kind,
        element: readCode(json, 'element', place, notes),
        expected: readYesNo(json, 'expected', true, at),
      };
    case 'threshold': {
      const element = readCode(json, 'element', place, notes);
      return { kind, element, op: readChoice(json, 'op', OPS, at), threshold: readThreshold(json, place, notes) };
    }
    case 'ratio':
      return readRatio(json, place, notes);
    case 'k_of_n':
      return readCount(json, place, notes);
    case 'requires': {
      const ruleset = readCode(json, 'ruleset', place, notes);
      return fieldOf(json, 'code') === undefined
        ? { kind, ruleset }
        : { kind, ruleset, code: readCode(json, 'code', place, notes) };
    }
    case 'rows':
      return readRowsRule(json, place, notes);
    case 'open':
      return { kind };
    case 'cel':
      return { kind, ...readExpression(json, 'bool', { place, notes }) };
    case 'branch': {
      const element = readCode(json, 'element', place, notes);
      return { kind, element, yes: readBranch(json, 'yes', at), no: readBranch(json, 'no', at) };
    }
    default:
      return readPointsRule(kind, json, at);
  }
}

function readBranch(json: Json, key: 'yes' | 'no', { place, notes }: { place: string; notes: Notes }): BranchRule {
  const at = under(place, key);
  const kind = fieldOf(readObject(fieldOf(json, key), at, notes), 'kind');
  // Looked at before reading, so that branches within branches cannot go on for ever.
  if (kind === 'branch' || kind === 'requires' || kind === 'cel') {
    notes.push(finding('branch-kind', at, { found: kind }));
    return { kind: 'open' };
  }
  return readRule(fieldOf(json, key), at, notes) as BranchRule;
}

/** True for rules that give points and so stand in an index only. */
export function givesPoints(rule: Rule): rule is PointsRule {
  return (POINTS_KINDS as readonly string[]).includes(rule.kind);
}

function readRatio(json: Json, place: string, notes: Notes): Rule {
  const at = { place, notes };
  const threshold = readThreshold(json, place, notes);
  for (const value of amountsOf(threshold))
    if (value < 0) notes.push(finding('percent-negative', under(place, 'threshold')));
  return {
    kind: 'ratio',
    numerator: readCode(json, 'numerator', place, notes),
    denominator: readCode(json, 'denominator', place, notes),
    op: readChoice(json, 'op', OPS, at),
    threshold,
    zeroDenominator: readOfNothing(json, 'zeroDenominator', at),
  };
}

function readCount(json: Json, place: string, notes: Notes): Rule {
  const of = readList(json, 'of', { place, notes }, (item, itemPlace) => readAnyCode(item, itemPlace, notes));
  const threshold = readThreshold(json, place, notes);
  for (const k of amountsOf(threshold)) {
    if (!isCount(k, of.length))
      notes.push(finding('count-out-of-range', under(place, 'threshold'), { limit: of.length }));
  }
  if (new Set(of).size !== of.length)
    notes.push(finding('code-duplicate', under(place, 'of'), { duplicate: of.join(', ') }));
  return { kind: 'k_of_n', of, threshold };
}
