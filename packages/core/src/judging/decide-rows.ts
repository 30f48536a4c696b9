import { type Compiled, compile, evaluate } from '../expressions/index.ts';
import type { RowValue } from '../values/index.ts';
import { answerTo, compare, type Facts, type Outcome, unknown, without } from './facts.ts';
import type { Verdict } from './judgement.ts';
import type { RowsRule } from './ruleset.ts';

const MAX_NAMED = 20;
const compiled = new WeakMap<RowsRule, Compiled>();

/** A condition on the rows of a list. A row with an empty cell is open: it neither holds nor fails. */
export function decideRows(rule: RowsRule, facts: Facts): Outcome {
  const list = answerTo(facts, rule.element)?.value;
  if (!Array.isArray(list)) return without([rule.element], facts, 'rows');
  if (list.length === 0) return nothing(rule);
  const checked = conditionOf(rule);
  if (!checked.ok) return unknown({ kind: 'incomplete-rule' });
  const said = list.map((row: RowValue | string) => {
    const found = evaluate(checked.expression, { row });
    return found.ok && typeof found.value === 'boolean' ? found.value : undefined;
  });
  const names = (wanted: boolean | undefined) =>
    list.flatMap((row: RowValue | string, at) => (said[at] === wanted ? [nameOf(row, rule, at)] : []));
  const rows = { holding: said.filter((one) => one === true).length, of: list.length };
  const [failing, open] = [names(false), names(undefined)];
  const verdict = verdictOn(rule, { ...rows, open: open.length }, facts);
  const outcome: Outcome = {
    verdict,
    computed: (rows.holding * 100) / rows.of,
    rows: { ...rows, failing: failing.slice(0, MAX_NAMED), open: open.slice(0, MAX_NAMED) },
  };
  return verdict === 'unknown' ? { ...outcome, reason: { kind: 'missing-data', elements: [rule.element] } } : outcome;
}

/** The condition of a rows rule, compiled once. */
function conditionOf(rule: RowsRule): Compiled {
  const known = compiled.get(rule) ?? compile(rule.where, { row: 'map' }, 'bool');
  compiled.set(rule, known);
  return known;
}

function nothing(rule: RowsRule): Outcome {
  if (rule.empty === 'exempt') return { verdict: 'exempt' };
  return unknown({ kind: 'zero-denominator', elements: [rule.element] });
}

function verdictOn(rule: RowsRule, rows: { holding: number; of: number; open: number }, facts: Facts): Verdict {
  if (rule.quantifier === 'any') return between(rows.holding >= 1, rows.holding + rows.open >= 1);
  const reaches = (count: number) =>
    rule.quantifier === 'all'
      ? count === rows.of
      : compare((count * 100) / rows.of, '>=', facts.threshold?.value ?? 100);
  return between(reaches(rows.holding), reaches(rows.holding + rows.open));
}

/** Certain with the rows that hold, impossible even with those that are open, or not known. */
function between(atLeast: boolean, atMost: boolean): Verdict {
  if (atLeast) return 'met';
  return atMost ? 'unknown' : 'unmet';
}

function nameOf(row: RowValue | string, { label }: RowsRule, at: number): string {
  const name = typeof row === 'string' ? row : label === undefined ? undefined : row[label];
  return typeof name === 'string' && name !== '' ? name : `dòng ${at + 1}`;
}
