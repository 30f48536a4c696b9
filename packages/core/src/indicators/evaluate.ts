import { type Expression, evaluate } from '../expressions/index.ts';
import { type Absent, figureOf, numberFor } from '../figures/index.ts';
import { lastYear, type Period, previous, samePeriodLastYear, yearToDate } from '../periods/index.ts';
import { exactSum } from '../values/index.ts';
import { applyFormula } from './formulas.ts';
import type { Against, Formula, Found, IndicatorResult, Outcome, Scene, Unknown } from './model.ts';
import { rounded } from './rounding.ts';
import { type PeriodMap, readsOf } from './vocabulary.ts';

/**
 * Works out one indicator of a unit for a period. Unknown where a figure is missing (all missing ones are named) or a
 * denominator is 0; never 0 for want of data. The inputs say on which figures and sources the result rests.
 * Throws RangeError for a code that the book does not have.
 */
export function evaluateIndicator(scene: Scene, code: string, period: Period): IndicatorResult {
  const indicator = scene.book.indicators.get(code);
  if (indicator === undefined) throw new RangeError(`no indicator ${code}`);
  const head = { code, unitId: scene.unitId, period };
  const outcome = workOut(scene, indicator.formula, scene.book.programs.get(code), period);
  const { inputs, leftOut } = outcome;
  if (!outcome.known)
    return { ...head, inputs, leftOut, known: false, reason: outcome.reason, missing: outcome.missing };
  const { exact } = outcome;
  return { ...head, inputs, leftOut, known: true, exact, value: rounded(exact, indicator) };
}

/** Works out a formula that is not an indicator's own (a check may carry one). */
export function workOut(scene: Scene, formula: Formula, program: Expression | undefined, period: Period): Outcome {
  if (formula.kind === 'cel')
    return program
      ? workOutExpression(scene, program, period)
      : { known: false, reason: 'not-computable', missing: [], inputs: [], leftOut: [] };
  return applyFormula(formula, {
    at: (code) => lookUp(scene, code, period),
    against: (code, against) => lookUp(scene, code, periodAgainst(period, against)),
    toDate: (code) => lookUpToDate(scene, code, period),
  });
}

/** Works out a compiled expression over codes and period maps. */
export function workOutExpression(scene: Scene, program: Expression, period: Period): Outcome {
  const looked = readsOf(program).map((read) => ({
    ...read,
    found: read.map ? inMap(scene, read.map, read.code, period) : lookUp(scene, read.code, period),
  }));
  const scope: Record<string, unknown> = {};
  for (const { map, code, found } of looked) {
    if (!found.ok) continue;
    if (map === undefined) scope[code] = found.input.value;
    else scope[map] = { ...(scope[map] as object | undefined), [code]: found.input.value };
  }
  const inputs = looked.flatMap(({ found }) => (found.ok ? [found.input] : []));
  const missing = looked.flatMap(({ found }) => (found.ok ? [] : found.missing));
  const result = missing.length > 0 && !CHOOSES.test(program.source) ? undefined : evaluate(program, scope);
  if (result?.ok && typeof result.value === 'number') return { known: true, exact: result.value, inputs, leftOut: [] };
  return { known: false, reason: reasonFor(program, missing), missing, inputs, leftOut: [] };
}

// An expression that chooses may not need what is missing; any other does, and is not tried.
const CHOOSES = /[?&|]|\bhas\b/;

function reasonFor(program: Expression, missing: readonly Absent[]): Unknown['reason'] {
  if (missing.length > 0) return 'missing';
  return program.source.includes('/') ? 'zero-denominator' : 'not-computable';
}

function inMap(scene: Scene, map: PeriodMap, code: string, period: Period): Found {
  if (map === 'year_to_date') return lookUpToDate(scene, code, period);
  return lookUp(scene, code, periodAgainst(period, map));
}

/**
 * The number of an element or indicator for a period. An indicator is worked out and enters as it is printed; where it
 * cannot be, what a paper states of it stands in, and says so.
 */
export function lookUp(scene: Scene, code: string, period: Period): Found {
  if (scene.book.indicators.has(code)) return lookUpIndicator(scene, code, period);
  const found = numberFor(scene.table, {
    unitId: scene.unitId,
    element: code,
    period,
    overTime: scene.book.overTime.get(code) ?? 'none',
  });
  if (!found.ok) return found;
  const { value, figures } = found;
  const from = figures[0]?.period === period ? 'figure' : 'parts';
  return { ok: true, input: { element: code, period, value, from, figures } };
}

function lookUpIndicator(scene: Scene, code: string, period: Period): Found {
  const result = evaluateIndicator(scene, code, period);
  const said = figureOf(scene.table, scene.unitId, code, period);
  const figures = said ? [said] : [];
  if (result.known) {
    const { value, inputs } = result;
    return { ok: true, input: { element: code, period, value, from: 'indicator', figures, inputs } };
  }
  if (typeof said?.value === 'number')
    return { ok: true, input: { element: code, period, value: said.value, from: 'stated', figures } };
  return { ok: false, missing: result.missing.length > 0 ? result.missing : [{ element: code, period }] };
}

/** The period that a comparison is made with. */
export function periodAgainst(period: Period, against: Against): Period {
  if (against === 'previous') return previous(period);
  return against === 'last_year' ? lastYear(period) : samePeriodLastYear(period);
}

/** The sum of a flow from the start of the year to the period; every part must be known. */
export function lookUpToDate(scene: Scene, code: string, period: Period): Found {
  const found = yearToDate(period).map((part) => lookUp(scene, code, part));
  const missing = found.flatMap((one) => (one.ok ? [] : one.missing));
  if (missing.length > 0) return { ok: false, missing };
  const inputs = found.flatMap((one) => (one.ok ? [one.input] : []));
  const figures = inputs.flatMap((input) => input.figures);
  const value = exactSum(inputs.map((input) => input.value));
  return { ok: true, input: { element: code, period, value, from: 'parts', figures } };
}
