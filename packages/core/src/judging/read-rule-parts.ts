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
  under,
} from './read-json.ts';
import type { Amount, DatedAmount, OfNothing, Threshold } from './ruleset.ts';

// Parts that rules are made of: amounts, thresholds, expressions.

const VARIABLES = ['number', 'bool', 'string'] as const;

/** `unknown` when absent. */
export function readOfNothing(json: Json, key: string, at: { place: string; notes: Notes }): OfNothing {
  return fieldOf(json, key) === undefined ? 'unknown' : readChoice(json, key, ['unknown', 'exempt'], at);
}

/** A CEL source with the elements it reads; refused when it does not type-check, loops too deep or calls what is not ours. */
export function readExpression(
  json: Json,
  kind: 'bool' | 'number',
  { place, notes }: { place: string; notes: Notes },
): { source: string; variables: Record<string, VariableKind> } {
  const source = readText(json, 'source', place, notes);
  const variables = readVariables(json, 'variables', { place, notes });
  if (source === '') return { source, variables };
  const checked = compile(source, variables, kind);
  if (!checked.ok) notes.push(finding('expression-refused', under(place, 'source'), { said: checked.finding.message }));
  return { source, variables };
}

/** Names and their kinds: the elements, or the columns, that an expression may read. */
export function readVariables(
  json: Json,
  key: string,
  { place, notes }: { place: string; notes: Notes },
): Record<string, VariableKind> {
  const declared = readObject(fieldOf(json, key) ?? {}, under(place, key), notes);
  const variables: Record<string, VariableKind> = Object.create(null) as Record<string, VariableKind>;
  for (const name of Object.keys(declared).slice(0, 100)) {
    const at = { place: under(place, key), notes };
    variables[readAnyCode(name, under(at.place, name), notes)] = readChoice(declared, name, VARIABLES, at);
  }
  return { ...variables };
}

export function readThreshold(rule: Json, rulePlace: string, notes: Notes): Threshold {
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
