import { type Absent, earlierFigure, type Figure, figureOf } from '../figures/index.ts';
import { type Found, type Input, lookUp, workOutExpression } from '../indicators/index.ts';
import { exactSum } from '../values/index.ts';
import type { CheckScene, Result } from './model.ts';

/** A number with what it rests on; without a value, what is missing. */
export type Amount = { value?: number; missing: Absent[]; inputs: Input[]; reason?: Result['reason'] };

/** What is said of a code in the period: of an indicator only what a paper states, never what it works out to. */
export function said(scene: CheckScene, code: string): Amount {
  if (!scene.book.indicators.has(code)) return at(scene, code);
  const figure = figureOf(scene.table, scene.unitId, code, scene.period);
  if (typeof figure?.value !== 'number') return { missing: [{ element: code, period: scene.period }], inputs: [] };
  const { value, period } = figure;
  return { value, missing: [], inputs: [{ element: code, period, value, from: 'stated', figures: [figure] }] };
}

/** The number of a code in the period, worked out where it is an indicator. */
export function at(scene: CheckScene, code: string): Amount {
  return amountOf(lookUp(scene, code, scene.period));
}

/** Several codes added. */
export function total(scene: CheckScene, codes: readonly string[]): Amount {
  const parts = codes.map((code) => at(scene, code));
  const missing = parts.flatMap((part) => part.missing);
  const inputs = parts.flatMap((part) => part.inputs);
  const values = parts.flatMap((part) => (part.value === undefined ? [] : [part.value]));
  return missing.length > 0 ? { missing, inputs } : { value: exactSum(values), missing, inputs };
}

/** A compiled expression of the rule. With `carry` a figure that is not said comes from the latest earlier period. */
export function worked(scene: CheckScene, source: string, carry = false): Amount {
  const program = scene.programs.get(source);
  if (program === undefined) return { missing: [], inputs: [], reason: 'not-computable' };
  const outcome = workOutExpression(carry ? carried(scene, program.uses) : scene, program, scene.period);
  const { inputs } = outcome;
  if (outcome.known) return { value: outcome.exact, missing: [], inputs };
  return { missing: outcome.missing, inputs, reason: outcome.reason };
}

function carried(scene: CheckScene, codes: readonly string[]): CheckScene {
  const { table, unitId, period } = scene;
  const ofUnit = new Map(table.get(unitId));
  for (const code of codes) {
    const earlier = figureOf(table, unitId, code, period) ? undefined : earlierFigure(table, unitId, code, period);
    if (earlier) ofUnit.set(code, new Map([[period, { ...earlier, period }]]));
  }
  return { ...scene, table: new Map([[unitId, ofUnit]]) };
}

function amountOf(found: Found): Amount {
  if (!found.ok) return { missing: found.missing, inputs: [] };
  return { value: found.input.value, missing: [], inputs: [found.input] };
}

/** Equal up to millionths, the grain of sums. */
export function isSame(one: number, other: number): boolean {
  return Math.abs(exactSum([one, -other])) < 1e-6;
}

/** Stated against computed; unknown when either is. «hơn 150» or «khoảng 472» proves no equality wrong. */
export function compared(stated: Amount, computed: Amount, holds: (a: number, b: number) => boolean = isSame): Result {
  const numbers = bothOf(stated, computed);
  if (stated.value === undefined || computed.value === undefined) {
    const missing = [...stated.missing, ...computed.missing];
    const reason = missing.length > 0 ? 'missing' : (stated.reason ?? computed.reason ?? 'not-computable');
    return { status: 'unknown', reason, missing, ...numbers };
  }
  const difference = exactSum([computed.value, -stated.value]);
  if (holds(stated.value, computed.value)) return { status: 'holds', difference, ...numbers };
  const loose = [...stated.inputs, ...computed.inputs].flatMap((input) => input.figures).some(isLoose);
  return loose
    ? { status: 'unknown', reason: 'approximate', difference, ...numbers }
    : { status: 'fails', difference, ...numbers };
}

function bothOf(stated: Amount, computed: Amount): Pick<Result, 'stated' | 'computed'> {
  return {
    ...(stated.value === undefined ? {} : { stated: stated.value }),
    ...(computed.value === undefined ? {} : { computed: computed.value }),
  };
}

function isLoose({ approximate }: Figure): boolean {
  return approximate === 'over' || approximate === 'about';
}
