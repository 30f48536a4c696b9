import { compile, type VariableKind } from '../expressions/index.ts';
import { finding } from './findings.ts';
import {
  fieldOf,
  type Json,
  type Notes,
  readAnyCode,
  readChoice,
  readCode,
  readList,
  readNumber,
  readObject,
  readText,
  readValidity,
  readYesNo,
  under,
} from './read-json.ts';
import { type Amount, type DatedAmount, OPS, type Rule, type Threshold } from './ruleset.ts';

const KINDS = ['yes_no', 'threshold', 'ratio', 'k_of_n', 'requires', 'cel'] as const;
const VARIABLES = ['number', 'bool', 'string'] as const;

/** A rule from JSON; faults go to `notes`, and then the rule must not be used. */
export function readRule(value: unknown, place: string, notes: Notes): Rule {
  const json = readObject(value, place, notes);
  const at = { place, notes };
  const kind = readChoice(json, 'kind', KINDS, at);
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
    case 'cel':
      return readExpression(json, place, notes);
  }
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
    zeroDenominator:
      fieldOf(json, 'zeroDenominator') === undefined
        ? 'unknown'
        : readChoice(json, 'zeroDenominator', ['unknown', 'exempt'], at),
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

function readExpression(json: Json, place: string, notes: Notes): Rule {
  const source = readText(json, 'source', place, notes);
  const declared = readObject(fieldOf(json, 'variables') ?? {}, under(place, 'variables'), notes);
  const variables: Record<string, VariableKind> = Object.create(null) as Record<string, VariableKind>;
  for (const name of Object.keys(declared).slice(0, 100)) {
    const at = { place: under(place, 'variables'), notes };
    variables[readAnyCode(name, under(at.place, name), notes)] = readChoice(declared, name, VARIABLES, at);
  }
  const rule = { kind: 'cel' as const, source, variables: { ...variables } };
  if (source === '') return rule;
  const checked = compile(source, rule.variables, 'bool');
  if (!checked.ok) notes.push(finding('expression-refused', under(place, 'source'), { said: checked.finding.message }));
  return rule;
}

function readThreshold(rule: Json, rulePlace: string, notes: Notes): Threshold {
  const place = under(rulePlace, 'threshold');
  const json = readObject(fieldOf(rule, 'threshold'), place, notes);
  const threshold: Threshold = { unit: readText(json, 'unit', place, notes), ...readAmount(json, place, notes) };
  if (fieldOf(json, 'dated') === undefined) return threshold;
  if ('value' in threshold || threshold.valueByClass) notes.push(finding('threshold-mixed', place));
  const dated = readList(json, 'dated', { place, notes }, (item, itemPlace): DatedAmount => {
    const amount = readObject(item, itemPlace, notes);
    return { ...readAmount(amount, itemPlace, notes), ...readValidity(amount, itemPlace, notes) };
  });
  checkDates(dated, under(place, 'dated'), notes);
  return { ...threshold, dated };
}

/** One value or one per class, never both; absent `value` stays absent. */
export function readAmount(json: Json, place: string, notes: Notes): Amount {
  const amount: Amount = {};
  const byClass = fieldOf(json, 'valueByClass');
  if (fieldOf(json, 'value') !== undefined)
    amount.value = readNumber(fieldOf(json, 'value'), under(place, 'value'), notes);
  if (byClass === undefined || byClass === null) return amount;
  if ('value' in amount) notes.push(finding('threshold-mixed', place));
  const classes = readObject(byClass, under(place, 'valueByClass'), notes);
  const entries = Object.keys(classes)
    .slice(0, 100)
    .map((name) => {
      const at = under(under(place, 'valueByClass'), name);
      return [readAnyCode(name, at, notes), readNumber(classes[name], at, notes)] as const;
    });
  amount.valueByClass = Object.fromEntries(entries);
  if (fieldOf(json, 'attribute') !== undefined) amount.attribute = readCode(json, 'attribute', place, notes);
  return amount;
}

/** Every number of a threshold that is known. */
export function amountsOf(threshold: Amount & { dated?: readonly Amount[] }): number[] {
  const all = [threshold, ...(threshold.dated ?? [])].flatMap(({ value, valueByClass }) => [
    value,
    ...Object.values(valueByClass ?? {}),
  ]);
  return all.filter((value) => typeof value === 'number');
}

export function isCount(k: number, limit: number): boolean {
  return Number.isInteger(k) && k >= 1 && k <= limit;
}

function checkDates(dated: readonly DatedAmount[], place: string, notes: Notes): void {
  const inOrder = [...dated].sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
  for (const [index, next] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (!before || before.validTo === next.validFrom) continue;
    const [end, start] = [before.validTo, next.validFrom];
    if (end !== null && start !== null && end < start)
      notes.push(finding('threshold-gap', place, { from: end, to: start }));
    else notes.push(finding('threshold-overlap', place, { from: start ?? '…', to: end ?? '…' }));
  }
}
