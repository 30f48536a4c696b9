import type { PillarRole, Scale, Score } from '../judging/index.ts';

/** Ends of what a number may still turn out to be. */
export interface Interval {
  low: number;
  high: number;
}

/** A commune in a ranking. `keys`: the total, then what decides a tie; more is better. Absent: it has no result yet. */
export interface Contender {
  unit: string;
  keys?: readonly Interval[];
}

/** What a ranking reads of a commune's result. */
export interface Scored {
  total: Score;
  /** Points by code of pillar and sub-criterion. */
  parts: Readonly<Record<string, Score>>;
}

/** The pillars of an index by what they do. */
export interface Pillar {
  code: string;
  role: PillarRole;
}

const NOTHING: Score = { low: 0, high: 0, max: 0 };

/**
 * The keys by which communes are ordered: the total, then each tie rule of the scale in turn (`base`, `bonus`, `deduction`
 * or the code of a pillar or sub-criterion). Of deductions less is better.
 */
export function keysOf(
  { ties = [], max, caps }: Pick<Scale, 'ties' | 'max' | 'caps'>,
  pillars: readonly Pillar[],
  { total, parts }: Scored,
): Interval[] {
  const takesOff = new Set(pillars.filter(({ role }) => role === 'deduction').map(({ code }) => code));
  const open = pillars.filter(({ code }) => parts[code]?.max === null).map(({ code }) => code);
  const reach: Interval = {
    low: open.some((code) => takesOff.has(code)) ? 0 : total.low,
    // Nobody knows yet how many points an open pillar gives: up to the whole.
    high: total.max === null || open.length > 0 ? (max ?? Number.POSITIVE_INFINITY) : total.high,
  };
  const rest = ties.map((tie): Interval => {
    const codes = pillars.filter(({ role }) => role === tie).map(({ code }) => code);
    const cap = caps[tie as PillarRole] ?? Number.POSITIVE_INFINITY;
    const of = codes.length > 0 ? codes : [tie];
    const sum = capped(sumOf(of.map((code) => parts[code] ?? NOTHING)), cap);
    return tie === 'deduction' || takesOff.has(tie) ? { low: -sum.high, high: -sum.low } : sum;
  });
  return [reach, ...rest];
}

function sumOf(scores: readonly Score[]): Interval {
  const add = (sum: number, points: number) => sum + points;
  return {
    low: scores.map(({ low }) => low).reduce(add, 0),
    high: scores.map(({ high, max }) => (max === null ? Number.POSITIVE_INFINITY : high)).reduce(add, 0),
  };
}

function capped({ low, high }: Interval, cap: number): Interval {
  return { low: Math.min(low, cap), high: Math.min(high, cap) };
}
