import type { WhatIf } from '@thuocdo/contract/what-if';
import { type Judgement, recheckFromTrace, type Trace } from '@thuocdo/core/judging';

export interface SweptThreshold {
  requirement: string;
  unit: string;
  class: string | null;
  /** The number that is tried, or in force; undefined where it differs by class and no class was chosen. */
  value: number | undefined;
  minimum: number | null;
  maximum: number | null;
  whole: boolean;
}

type Sweep = NonNullable<WhatIf['sweep']>;

/** The trace of a requirement, where the commune is of the class that is asked for. */
export function traceOf(judgement: Judgement | undefined, { requirement, class: unitClass }: SweptThreshold): Trace[] {
  const leaves = judgement?.criteria.flatMap((criterion) => criterion.subcriteria.flatMap((sub) => sub.requirements));
  const trace = leaves?.find(({ code }) => code === requirement)?.trace;
  if (trace === undefined || (unitClass !== null && trace.threshold?.class !== unitClass)) return [];
  return [trace];
}

/** A verdict follows from its trace alone, so a row of thresholds needs no judging again. */
export function sweepOver(swept: SweptThreshold, traces: readonly Trace[]): Sweep {
  const steps = stepsOf(swept, traces).map((threshold) => {
    const counts = { met: 0, unmet: 0, unknown: 0, exempt: 0 };
    for (const trace of traces) counts[verdictWith(trace, threshold)] += 1;
    return { threshold, tried: threshold === swept.value, ...counts };
  });
  const { requirement, unit, class: unitClass } = swept;
  return { requirement, unit, class: unitClass, communes: traces.length, steps };
}

function verdictWith(trace: Trace, value: number) {
  return recheckFromTrace(trace.threshold ? { ...trace, threshold: { ...trace.threshold, value } } : trace);
}

/** Every number where there are few, else about twenty even steps over what a threshold may be or communes have; the tried one always. */
function stepsOf({ minimum, maximum, whole, value }: SweptThreshold, traces: readonly Trace[]): number[] {
  const measured = traces.flatMap(measuredIn);
  const said = value === undefined ? [] : [value];
  const low = minimum ?? Math.min(0, ...measured, ...said);
  const high = Math.min(Math.max(...measured, ...said, low), maximum ?? Number.POSITIVE_INFINITY);
  const end = maximum !== null && maximum <= 100 ? maximum : high;
  const step = Math.max(niceStep((end - low) / 20), whole ? 1 : 0);
  const count = Math.min(Math.floor((end - low) / step + 1e-9), 100);
  const even = Array.from({ length: count + 1 }, (_, at) => Number((low + at * step).toPrecision(12)));
  return [...new Set([...even, ...said])].sort((a, b) => a - b);
}

function measuredIn({ rule, computed, numbers }: Trace): number[] {
  if (computed !== undefined) return [computed];
  const value = rule.kind === 'threshold' ? numbers[0]?.value : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? [value] : [];
}

/** 1, 2 or 5 times a power of ten, at least as large as asked; 1 where nothing varies. */
function niceStep(wanted: number): number {
  if (!(wanted > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return (([1, 2, 5, 10] as const).find((one) => one * power >= wanted * (1 - 1e-9)) ?? 10) * power;
}
