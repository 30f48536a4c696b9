import { type Judgement, type Score, VERDICTS, type Verdict, verdictsOf } from '../judging/index.ts';
import type { SubcriterionPair } from './pair.ts';

/**
 * What another law makes of a commune: `gained` what was not met is met, `lost` what was met is unmet, `other` the verdict
 * changes otherwise (what is not known is not lost), `inside` the verdict stays and only sub-criteria that both laws have, or points, differ, `same` nothing
 * differs.
 */
export const CHANGES = ['lost', 'gained', 'other', 'inside', 'same'] as const;
export type Change = (typeof CHANGES)[number];

/** Verdicts under both laws; null where a law does not have the sub-criterion. */
export interface VerdictPair {
  a: Verdict | null;
  b: Verdict | null;
}

export interface Compared {
  a: Verdict;
  b: Verdict;
  change: Change;
  /** Points where a law is an index. */
  scores: { a: Score | null; b: Score | null };
  /** One for each pair of sub-criteria, in their order. */
  subcriteria: readonly VerdictPair[];
}

/** Two judgements of the same data, with what differs. */
export function compareJudgements(a: Judgement, b: Judgement, pairs: readonly SubcriterionPair[]): Compared {
  const [ofA, ofB] = [verdictsOf(a), verdictsOf(b)];
  const subcriteria = pairs.map((pair) => ({
    a: pair.a === null ? null : (ofA.get(pair.a.code) ?? 'unknown'),
    b: pair.b === null ? null : (ofB.get(pair.b.code) ?? 'unknown'),
  }));
  const scores = { a: scoreOf(a), b: scoreOf(b) };
  const own = changeOf(a.verdict, b.verdict, subcriteria);
  const change = own === 'same' && !isSameScore(scores.a, scores.b) ? 'inside' : own;
  return { a: a.verdict, b: b.verdict, change, scores, subcriteria };
}

function scoreOf({ score }: Judgement): Score | null {
  return score === undefined ? null : { low: score.low, high: score.high, max: score.max };
}

/** Points of two indices; a law without points says nothing of them. */
function isSameScore(a: Score | null, b: Score | null): boolean {
  if (a === null || b === null) return true;
  return a.low === b.low && a.high === b.high && a.max === b.max;
}

function changeOf(a: Verdict, b: Verdict, subcriteria: readonly VerdictPair[]): Change {
  if (a === b)
    return subcriteria.some((pair) => pair.a !== null && pair.b !== null && pair.a !== pair.b) ? 'inside' : 'same';
  if (b === 'met') return 'gained';
  return a === 'met' && b === 'unmet' ? 'lost' : 'other';
}

export type VerdictCount = Record<Verdict, number>;

export interface ComparisonTotals {
  units: number;
  a: VerdictCount;
  b: VerdictCount;
  /** From the verdict under the first law to that under the second: how many units. */
  transitions: Record<Verdict, VerdictCount>;
  changes: Record<Change, number>;
}

/** How many units have which verdict under each law, and how they pass from one to the other. */
export function totalsOf(rows: readonly Pick<Compared, 'a' | 'b' | 'change'>[]): ComparisonTotals {
  const totals: ComparisonTotals = {
    units: rows.length,
    a: noVerdicts(),
    b: noVerdicts(),
    transitions: { met: noVerdicts(), unmet: noVerdicts(), unknown: noVerdicts(), exempt: noVerdicts() },
    changes: { lost: 0, gained: 0, other: 0, inside: 0, same: 0 },
  };
  for (const { a, b, change } of rows) {
    totals.a[a] += 1;
    totals.b[b] += 1;
    totals.transitions[a][b] += 1;
    totals.changes[change] += 1;
  }
  return totals;
}

const noVerdicts = (): VerdictCount => Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as VerdictCount;
