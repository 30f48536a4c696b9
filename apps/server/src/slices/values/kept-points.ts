import { gradeFor, type Ruleset } from '@thuocdo/core/judging';
import type { CompactScore } from './compact-result.ts';

/** The points of a kept result, and the grade that they certainly have, or the two they lie between. */
export interface KeptPoints {
  low: number;
  high: number;
  max: number | null;
  grade?: { low: string; high: string };
}

interface KeptRow {
  scores: unknown;
  score_low: number | string | null;
  score_high: number | string | null;
  score_max: number | string | null;
}

/** Points as tables show them: `<ruleset>` is the total, `<ruleset>:<sub-criterion>` its parts. Nothing for criteria. */
export function keptPoints(ruleset: Ruleset, row: KeptRow): Record<string, KeptPoints> {
  if (ruleset.kind !== 'index' || row.scores === null || row.score_low === null) return {};
  const scores = row.scores as Readonly<Record<string, CompactScore>>;
  const parts = ruleset.criteria.flatMap((criterion) => criterion.subcriteria.map(({ code }) => code));
  const entries = parts.flatMap((code): [string, KeptPoints][] => {
    const score = scores[code];
    return score === undefined ? [] : [[`${ruleset.code}:${code}`, { low: score[0], high: score[1], max: score[2] }]];
  });
  return { [ruleset.code]: totalOf(ruleset, row), ...Object.fromEntries(entries) };
}

function totalOf({ scale }: Ruleset, row: KeptRow): KeptPoints {
  const [low, high] = [Number(row.score_low), Number(row.score_high)];
  const total = { low, high, max: row.score_max === null ? null : Number(row.score_max) };
  if (scale === undefined) return total;
  const lowest = gradeFor(scale, low);
  const highest = gradeFor(scale, total.max === null ? Number.POSITIVE_INFINITY : high);
  return lowest === undefined || highest === undefined ? total : { ...total, grade: { low: lowest, high: highest } };
}
