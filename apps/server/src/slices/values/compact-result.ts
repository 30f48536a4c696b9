import { type Judgement, type Verdict, verdictsOf } from '@thuocdo/core/judging';

/** Points that a part has for certain, could still have, and may have at most. */
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

interface Scored {
  code: string;
  score?: { low: number; high: number; max: number | null };
}

export function compactResult(judgement: Judgement): CompactResult {
  const score = scoreOf(judgement as { score?: Scored['score'] });
  return {
    ruleset: judgement.ruleset,
    verdict: judgement.verdict,
    verdicts: Object.fromEntries(verdictsOf(judgement)),
    scores: score && Object.fromEntries(partsOf(judgement).flatMap((part) => scoredPart(part))),
    score,
  };
}

function partsOf({ criteria }: Judgement): Scored[] {
  return criteria.flatMap((criterion) => [
    criterion,
    ...criterion.subcriteria.flatMap((sub) => [sub, ...sub.requirements]),
  ]);
}

function scoredPart(part: Scored): [string, CompactScore][] {
  const score = scoreOf(part);
  return score ? [[part.code, score]] : [];
}

function scoreOf({ score }: { score?: Scored['score'] }): CompactScore | null {
  return score ? [score.low, score.high, score.max] : null;
}
