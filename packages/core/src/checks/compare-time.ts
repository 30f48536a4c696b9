import { earlierFigure, figureOf, openingFigure } from '../figures/index.ts';
import { lookUp } from '../indicators/index.ts';
import { previous, samePeriodLastYear } from '../periods/index.ts';
import { daysBetween, parseDay } from '../text/index.ts';
import { exactSum } from '../values/index.ts';
import type { CheckRule, CheckScene, Result } from './model.ts';
import { at, compared, isSame, said } from './numbers.ts';

type Of<K extends CheckRule['kind']> = Extract<CheckRule, { kind: K }>;

/** Opening + in − out = closing. Without an opening figure the outcome is unknown and tells the opening that it implies. */
export function checkStockFlow({ stock, inflow, outflow }: Of<'stock_flow'>, scene: CheckScene): Result {
  const [closing, came] = [said(scene, stock), said(scene, inflow)];
  const gone = outflow === undefined ? undefined : at(scene, outflow).value;
  if (closing.value === undefined || came.value === undefined) {
    const missing = [...closing.missing, ...came.missing];
    return missing.length === 2 ? { status: 'idle' } : { status: 'unknown', reason: 'missing', missing };
  }
  const flow = exactSum([came.value, -(gone ?? 0)]);
  const opening = openingFigure(scene.table, scene.unitId, stock, scene.period);
  if (typeof opening?.value !== 'number') {
    const missing = [{ element: stock, period: previous(scene.period) }];
    return { status: 'unknown', reason: 'missing', missing, computed: exactSum([closing.value, -flow]) };
  }
  const { value } = opening;
  const expected = { value: exactSum([value, flow]), missing: [], inputs: [...closing.inputs, ...came.inputs] };
  return compared(closing, expected);
}

/** The earlier figure is what is «stated», the present one what is «computed». */
export function checkJump({ of, against, atLeast, atMost }: Of<'jump'>, scene: CheckScene): Result {
  const now = at(scene, of);
  const then = baseOf(scene, of, against);
  if (now.value === undefined || then === undefined) return { status: 'idle' };
  const holds = (base: number, value: number) =>
    (atLeast === undefined || value >= base * (1 + atLeast / 100) || isSame(value, base * (1 + atLeast / 100))) &&
    (atMost === undefined || value <= base * (1 + atMost / 100) || isSame(value, base * (1 + atMost / 100)));
  return compared({ value: then, missing: [], inputs: [] }, now, holds);
}

function baseOf(scene: CheckScene, of: string, against: Of<'jump'>['against']): number | undefined {
  const { table, unitId, period } = scene;
  if (against === 'earlier') {
    const value = earlierFigure(table, unitId, of, period)?.value;
    return typeof value === 'number' ? value : undefined;
  }
  const found = lookUp(scene, of, against === 'previous' ? previous(period) : samePeriodLastYear(period));
  return found.ok ? found.input.value : undefined;
}

export function checkStale({ total, parts }: Of<'stale'>, scene: CheckScene): Result {
  const { table, unitId, period } = scene;
  const now = figureOf(table, unitId, total, period)?.value;
  const earlier = earlierFigure(table, unitId, total, period);
  if (typeof now !== 'number' || typeof earlier?.value !== 'number') return { status: 'idle' };
  const numbers = { stated: earlier.value, computed: now, difference: exactSum([now, -earlier.value]) };
  const moved = parts.filter((part) => {
    const [is, was] = [period, earlier.period].map((when) => figureOf(table, unitId, part, when)?.value);
    return typeof is === 'number' && typeof was === 'number' && is !== was;
  });
  if (now !== earlier.value || moved.length === 0) return { status: 'holds', ...numbers };
  return { status: 'unknown', reason: 'perhaps-copied', ...numbers };
}

export function checkAnniversary({ figure, since }: Of<'anniversary'>, scene: CheckScene): Result {
  const stated = said(scene, figure);
  if (stated.value === undefined) return { status: 'idle' };
  const value = Number(scene.period.slice(0, 4)) - Number(since.slice(0, 4));
  return compared(stated, { value, missing: [], inputs: [] });
}

const SPAN = /^(\d{1,2}\/\d{1,2}(?:\/\d{4})?)\s*[-–]\s*(\d{1,2}\/\d{1,2}\/(\d{4}))$/;

export function checkDaySpan({ figure, text }: Of<'day_span'>, scene: CheckScene): Result {
  const stated = said(scene, figure);
  const written = figureOf(scene.table, scene.unitId, text, scene.period)?.value;
  if (stated.value === undefined && written === undefined) return { status: 'idle' };
  const value = typeof written === 'string' ? daysIn(written) : undefined;
  const missing = written === undefined ? [{ element: text, period: scene.period }] : [];
  return compared(stated, value === undefined ? { missing, inputs: [] } : { value, missing, inputs: [] });
}

/** Days of «18/4 - 21/4/2022», first and last included. */
function daysIn(text: string): number | undefined {
  const [, first = '', last = '', year = ''] = SPAN.exec(text.trim()) ?? [];
  const from = parseDay(first.split('/').length === 3 ? first : `${first}/${year}`);
  const to = parseDay(last);
  return from.ok && to.ok ? daysBetween(from.value, to.value) + 1 : undefined;
}
