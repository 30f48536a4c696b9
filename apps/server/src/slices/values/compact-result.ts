import { type Judgement, type Result, resultsOf, type Verdict } from '@thuocdo/core/judging';

/** Points that a part has for certain, could still have, and may have at most (null: nobody knows). */
export type CompactScore = readonly [low: number, high: number, max: number | null];

/** What is kept of a judgement: the verdict of every part, and the points of an index, without why. */
export interface CompactResult {
  ruleset: string;
  verdict: Verdict;
  /** By code of criterion, sub-criterion and requirement. */
  verdicts: Readonly<Record<string, Verdict>>;
  /** By the same codes; null where the ruleset gives no points. */
  scores: Readonly<Record<string, CompactScore>> | null;
  score: CompactScore | null;
}

export function compactResult(judgement: Judgement): CompactResult {
  const parts = [...resultsOf(judgement)].filter(([code]) => code !== 'total');
  const score = compactScore(judgement);
  return {
    ruleset: judgement.ruleset,
    verdict: judgement.verdict,
    verdicts: Object.fromEntries(parts.map(([code, { verdict }]) => [code, verdict])),
    scores: score && Object.fromEntries(parts.flatMap(([code, part]) => withCode(code, compactScore(part)))),
    score,
  };
}

function withCode(code: string, score: CompactScore | null): [string, CompactScore][] {
  return score === null ? [] : [[code, score]];
}

function compactScore({ score }: Pick<Result, 'score'>): CompactScore | null {
  return score ? [score.low, score.high, score.max] : null;
}
