import type { Expression } from '../expressions/index.ts';
import { codesOf, type Formula, type IndicatorBook, readsOf } from '../indicators/index.ts';
import type { CheckRule } from './model.ts';

/** The expressions of a rule. */
export function expressionsOf(rule: CheckRule): string[] {
  if (rule.kind === 'bound' || rule.kind === 'identity') return [rule.left, rule.right];
  if (rule.kind === 'back_solve') return rule.wholes;
  return rule.kind === 'stated' && rule.formula?.kind === 'cel' ? [rule.formula.expression] : [];
}

/** The codes that a rule names itself, those in its expressions included. */
export function namesOf(rule: CheckRule, programs: ReadonlyMap<string, Expression>): string[] {
  const inside = expressionsOf(rule).flatMap((source) => {
    const program = programs.get(source);
    return program ? readsOf(program).map(({ code }) => code) : [];
  });
  return [...new Set([...plainNames(rule), ...inside])];
}

/** All codes whose figures can change what the rule says: with those that its indicators rest on. */
export function readsOfRule(
  rule: CheckRule,
  programs: ReadonlyMap<string, Expression>,
  book: IndicatorBook,
): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (code: string): void => {
    if (found.has(code)) return;
    found.add(code);
    const indicator = book.indicators.get(code);
    if (indicator) for (const next of codesOf(indicator.formula, book.programs.get(code))) add(next);
  };
  for (const code of namesOf(rule, programs)) add(code);
  return found;
}

function plainNames(rule: CheckRule): string[] {
  switch (rule.kind) {
    case 'sum':
      return [rule.total, ...rule.parts, ...(rule.ifSaid ?? [])];
    case 'repeat':
      return [rule.first, rule.second, ...(rule.about ? [rule.about.list] : [])];
    case 'disjoint':
    case 'text':
      return [rule.first, rule.second];
    case 'pair':
      return rule.figures;
    case 'stated':
      return [rule.figure, ...formulaNames(rule.formula)];
    case 'back_solve':
      return [rule.share];
    case 'stock_flow':
      return [rule.stock, rule.inflow, ...(rule.outflow ? [rule.outflow] : [])];
    case 'stale':
      return [rule.total, ...rule.parts];
    case 'list_count':
      return [rule.figure, ...rule.lists];
    case 'number_bound':
      return [rule.figure, rule.list];
    case 'day_span':
      return [rule.figure, rule.text];
    case 'jump':
      return [rule.of];
    case 'dates_within':
    case 'number_order':
      return [rule.list];
    case 'range':
    case 'anniversary':
      return [rule.figure];
    default:
      return [];
  }
}

function formulaNames(formula: Formula | undefined): string[] {
  return formula === undefined || formula.kind === 'cel' ? [] : codesOf(formula, undefined);
}
