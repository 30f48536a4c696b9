import type { AssignmentState, ResponseView } from '@thuocdo/contract/responses';
import type { Tier } from '@thuocdo/core/campaigns';

export type ReviewLevel = 'checked' | 'verified';
export type Review = ResponseView['reviews'][number];

/** How one answer stands at a level: looked at, counted as accepted when handed on, or not come so far. */
export type LevelStatus = 'accepted' | 'replaced' | 'untouched' | 'unseen' | 'not-yet';

export interface LevelColumn {
  level: ReviewLevel;
  status: LevelStatus;
  review: Review | undefined;
}

interface At {
  state: AssignmentState;
  tier: number;
}

const actOf: Record<ReviewLevel, Tier['act']> = { checked: 'check', verified: 'verify' };

/** The levels that a chain has: without a checking tier there is no column «đã kiểm tra». */
export function levelsOf(tiers: readonly Tier[]): ReviewLevel[] {
  return (['checked', 'verified'] as const).filter((level) => tiers.some((tier) => tier.act === actOf[level]));
}

/** @param reviews those of this question and of the revision that is looked at */
export function levelColumn(
  level: ReviewLevel,
  reviews: readonly Review[],
  at: At,
  tiers: readonly Tier[],
): LevelColumn {
  const review = reviews.find((one) => one.level === level);
  if (review !== undefined) return { level, review, status: review.decision === 'accept' ? 'accepted' : 'replaced' };
  return { level, review, status: withoutReview(level, at, tiers) };
}

function withoutReview(level: ReviewLevel, at: At, tiers: readonly Tier[]): LevelStatus {
  const places = tiers.flatMap((tier, place) => (tier.act === actOf[level] ? [place] : []));
  const last = places.at(-1) ?? -1;
  if (at.state === 'transmitted') return 'untouched';
  if (at.state === 'verified') return last <= at.tier ? 'untouched' : 'not-yet';
  if (at.state !== 'submitted') return 'not-yet';
  if (at.tier > last) return 'untouched';
  return places.includes(at.tier) ? 'unseen' : 'not-yet';
}
