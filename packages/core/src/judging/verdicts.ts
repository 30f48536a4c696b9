import type { Judgement, Score, Verdict } from './judgement.ts';

/** How many units of a roster have each verdict. Units that were not judged are counted as unknown, and listed. */
export interface Tally extends Record<Verdict, number> {
  roster: number;
  notJudged: string[];
}

/** Verdict and, in an index, points. */
export interface Result {
  verdict: Verdict;
  score?: Score;
}

/** The result of every criterion, sub-criterion and requirement, by code; `total` is the ruleset's own. */
export function resultsOf(judgement: Judgement): Map<string, Result> {
  const found = new Map<string, Result>([['total', judgement]]);
  for (const criterion of judgement.criteria) {
    found.set(criterion.code, criterion);
    for (const sub of criterion.subcriteria) {
      found.set(sub.code, sub);
      for (const requirement of sub.requirements) found.set(requirement.code, requirement);
    }
  }
  return found;
}

/** The verdict of every criterion, sub-criterion and requirement, by code. */
export function verdictsOf(judgement: Judgement): Map<string, Verdict> {
  const results = resultsOf(judgement);
  results.delete('total');
  return new Map([...results].map(([code, { verdict }]) => [code, verdict]));
}

/** Counts verdicts over a frozen roster, so that units which have not begun stay visible in the denominator. */
export function tallyVerdicts(roster: readonly string[], verdicts: ReadonlyMap<string, Verdict>): Tally {
  const tally: Tally = { met: 0, unmet: 0, unknown: 0, exempt: 0, roster: roster.length, notJudged: [] };
  for (const unitId of roster) {
    const verdict = verdicts.get(unitId);
    if (verdict === undefined) tally.notJudged.push(unitId);
    tally[verdict ?? 'unknown'] += 1;
  }
  return tally;
}
