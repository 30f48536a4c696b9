import { compile } from '../expressions/index.ts';
import { finding } from './findings.ts';
import { fieldOf, type Json, type Notes, readChoice, readCode, readText, under } from './read-json.ts';
import { amountsOf, readOfNothing, readThreshold, readVariables } from './read-rule-parts.ts';
import type { RowsRule } from './ruleset.ts';

/** A condition on rows: CEL over `row`, whose columns are declared; a share needs its percentage. */
export function readRowsRule(json: Json, place: string, notes: Notes): RowsRule {
  const at = { place, notes };
  const rule: RowsRule = {
    kind: 'rows',
    element: readCode(json, 'element', place, notes),
    where: readText(json, 'where', place, notes),
    columns: readVariables(json, 'columns', at),
    quantifier: readChoice(json, 'quantifier', ['all', 'any', 'share'], at),
    empty: readOfNothing(json, 'empty', at),
  };
  if (fieldOf(json, 'label') !== undefined) rule.label = readCode(json, 'label', place, notes);
  if (rule.quantifier === 'share') rule.threshold = readShare(json, place, notes);
  if (rule.where !== '') checkCondition(rule, under(place, 'where'), notes);
  return rule;
}

function readShare(json: Json, place: string, notes: Notes): NonNullable<RowsRule['threshold']> {
  const threshold = readThreshold(json, place, notes);
  for (const percent of amountsOf(threshold)) {
    if (percent < 0 || percent > 100) notes.push(finding('share-out-of-range', under(place, 'threshold')));
  }
  return threshold;
}

// `row` is a map, so the columns that it reads are looked up here; the kinds of cells are only known when judging.
function checkCondition(rule: RowsRule, place: string, notes: Notes): void {
  const checked = compile(rule.where, { row: 'map' }, 'bool');
  if (!checked.ok) {
    notes.push(finding('expression-refused', place, { said: checked.finding.message }));
    return;
  }
  for (const column of checked.expression.fields['row'] ?? []) {
    if (!Object.hasOwn(rule.columns, column)) notes.push(finding('column-unknown', place, { column }));
  }
}
