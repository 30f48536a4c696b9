import { figureOf } from '../figures/index.ts';
import { rounded, workOut } from '../indicators/index.ts';
import type { CheckRule, CheckScene, Result } from './model.ts';
import { type Amount, at, compared, isSame, said, total, worked } from './numbers.ts';
import { rowsAt, wordsOfRow } from './rows.ts';

type Of<K extends CheckRule['kind']> = Extract<CheckRule, { kind: K }>;

/** What is stated as a total against its parts. */
export function checkSum({ total: code, parts, ifSaid = [] }: Of<'sum'>, scene: CheckScene): Result {
  const optional = ifSaid.filter((part) => at(scene, part).value !== undefined);
  return compared(said(scene, code), total(scene, [...parts, ...optional]));
}

export function checkRepeat({ first, second, about }: Of<'repeat'>, scene: CheckScene): Result {
  const result = compared(said(scene, first), said(scene, second));
  if (about === undefined || result.status !== 'holds') return result;
  const rows = rowsAt(scene, about.list);
  if (rows === undefined)
    return {
      ...result,
      status: 'unknown',
      reason: 'missing',
      missing: [{ element: about.list, period: scene.period }],
    };
  const fitting = rows.filter((row) => wordsOfRow(row).includes(about.contains)).length;
  if (fitting >= Number(result.stated)) return result;
  return {
    ...result,
    status: 'fails',
    items: [`chỉ ${fitting}/${rows.length} văn bản nêu tên nói về ${about.contains}`],
  };
}

const HOLDS = {
  '<=': (limit: number, value: number) => value < limit || isSame(limit, value),
  '<': (limit: number, value: number) => value < limit && !isSame(limit, value),
  '>=': (limit: number, value: number) => value > limit || isSame(limit, value),
  '>': (limit: number, value: number) => value > limit && !isSame(limit, value),
};

/** The bound is what is «stated», the measured side what is «computed». */
export function checkBound({ left, op, right, carry }: Of<'bound'>, scene: CheckScene): Result {
  return compared(worked(scene, right, carry), worked(scene, left, carry), HOLDS[op]);
}

export function checkIdentity({ left, right }: Of<'identity'>, scene: CheckScene): Result {
  return compared(worked(scene, left), worked(scene, right));
}

export function checkRange({ figure, min, max }: Of<'range'>, scene: CheckScene): Result {
  const { value } = said(scene, figure);
  if (value === undefined) return { status: 'idle' };
  const limit = min !== undefined && value < min ? min : max !== undefined && value > max ? max : undefined;
  if (limit === undefined) return { status: 'holds', computed: value };
  return { status: 'fails', stated: limit, computed: value, difference: value - limit };
}

export function checkPair({ figures }: Of<'pair'>, scene: CheckScene): Result {
  const { table, unitId, period } = scene;
  const missing = figures.filter((code) => figureOf(table, unitId, code, period) === undefined);
  if (missing.length === figures.length) return { status: 'idle' };
  if (missing.length === 0) return { status: 'holds' };
  return { status: 'fails', missing: missing.map((element) => ({ element, period })) };
}

/** A share, growth or share of target: the printed number against the one that the figures give, at its decimals. */
export function checkStated({ figure, formula, decimals }: Of<'stated'>, scene: CheckScene): Result {
  const stated = said(scene, figure);
  if (stated.value === undefined) return { status: 'idle' };
  const indicator = scene.book.indicators.get(figure);
  const own = formula ?? indicator?.formula;
  if (own === undefined) return { status: 'unknown', reason: 'not-computable', stated: stated.value };
  const program = formula?.kind === 'cel' ? scene.programs.get(formula.expression) : scene.book.programs.get(figure);
  const outcome = workOut(scene, own, program, scene.period);
  const { inputs } = outcome;
  const computed: Amount = outcome.known
    ? { value: outcome.exact, missing: [], inputs }
    : { missing: outcome.missing, inputs, reason: outcome.reason };
  const places = { decimals: decimals ?? indicator?.decimals ?? 2 };
  return compared(stated, computed, (printed, exact) => isSame(printed, rounded(exact, places)));
}
